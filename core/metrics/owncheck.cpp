// SPDX-License-Identifier: GPL-3.0-or-later
// What people write for a measure or KPI of their own, looked through: one sentence says what is wrong, and where.
#include "base/text.h"
#include "formula/functions.h"
#include "formula/node.h"
#include "formula/parser.h"
#include "metrics/column.h"
#include "metrics/columnstore.h"
#include "metrics/owncatalogue.h"
#include "metrics/workspacecatalogue.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct OwnText {
    Q_DECLARE_TR_FUNCTIONS(pheu::OwnCatalogue)
};

constexpr int longestName = 100;

Error refused(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

struct KnownName {
    QString id;
    QStringList names; // its id among them
};

std::vector<KnownName> knownNames(const Catalogue &catalogue)
{
    std::vector<KnownName> known;
    const auto add = [&](const auto &entry) {
        QStringList names = {entry.id, entry.nameEn, entry.nameVi};
        names.removeAll(QString());
        known.push_back({entry.id, names});
    };
    std::ranges::for_each(catalogue.measures(), add);
    std::ranges::for_each(catalogue.kpis(), add);
    std::ranges::for_each(catalogue.parameters(), add);
    return known;
}

bool isCalled(const KnownName &known, const QString &name)
{
    return std::ranges::any_of(known.names,
                               [&](const QString &one) { return caseFold(one) == caseFold(name.trimmed()); });
}

QString idNamed(const std::vector<KnownName> &known, const QString &name)
{
    const auto exact = std::ranges::find(known, name, &KnownName::id);
    const auto at = exact != known.end()
                        ? exact
                        : std::ranges::find_if(known, [&](const KnownName &one) { return isCalled(one, name); });
    return at == known.end() ? QString() : at->id;
}

// Latin letters, digits and _ of the name; what formulas and the command line call it from then on.
QString newId(const Catalogue &catalogue, const QString &name)
{
    QString id;
    for (const QChar c : searchFold(name)) {
        if ((c >= u'a' && c <= u'z') || c.isDigit())
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'_'))
            id += u'_';
    }
    while (id.endsWith(u'_'))
        id.chop(1);
    if (id.isEmpty() || id[0].isDigit())
        id.prepend(QStringLiteral("kpi_"));
    id.truncate(40);
    const auto isTaken = [&](const QString &one) {
        static const QStringList words{QStringLiteral("and"),     QStringLiteral("or"),    QStringLiteral("not"),
                                       QStringLiteral("true"),    QStringLiteral("false"), QStringLiteral("previous"),
                                       QStringLiteral("day"),     QStringLiteral("week"),  QStringLiteral("month"),
                                       QStringLiteral("quarter"), QStringLiteral("year")};
        return catalogue.contains(one) || catalogue.parameter(one) || words.contains(one) || formulaFunction(one) ||
               Catalogue::functions().contains(one);
    };
    QString free = id;
    for (int i = 2; isTaken(free); ++i)
        free = QStringLiteral("%1_%2").arg(id).arg(i);
    return free;
}

Result<void> checkNames(const Catalogue &catalogue, OwnEntry &entry)
{
    for (QString *text : {&entry.nameEn, &entry.nameVi, &entry.meaningEn, &entry.meaningVi})
        *text = cleanText(*text).simplified();
    if (entry.nameEn.isEmpty() && entry.nameVi.isEmpty())
        return refused(OwnText::tr("A name is missing: say what it is called, in one language at least."));
    for (const QString &name : {entry.nameEn, entry.nameVi}) {
        if (name.size() > longestName)
            return refused(OwnText::tr("The name is longer than %1 characters. Shorten it; what it means has a line "
                                       "of its own.")
                               .arg(longestName));
        if (name.contains(u'`'))
            return refused(OwnText::tr("The name holds the sign `, which formulas use around names. Leave it out."));
        if (name.isEmpty())
            continue;
        for (const KnownName &known : knownNames(catalogue)) {
            if (known.id != entry.id && isCalled(known, name))
                return refused(
                    OwnText::tr("There is a measure or KPI called “%1” already. Choose another name.").arg(name));
        }
    }
    return {};
}

QString aggregateName(Aggregate aggregate)
{
    switch (aggregate) {
    case Aggregate::Sum:
        return OwnText::tr("sum");
    case Aggregate::Last:
        return OwnText::tr("last value");
    case Aggregate::None:
        return OwnText::tr("value of a single record");
    case Aggregate::Distinct:
        return OwnText::tr("different values");
    case Aggregate::Mean:
        return OwnText::tr("mean");
    case Aggregate::Count:
        return OwnText::tr("number of records");
    }
    return {};
}

Result<void> checkTally(const Schema &schema, OwnEntry &entry)
{
    const Page *page = schema.page(entry.page);
    if (!page)
        return refused(OwnText::tr("A page is missing: choose the page whose records are counted."));
    const Field *field = page->field(entry.field);
    if (entry.field && !field)
        return refused(OwnText::tr("The field was deleted meanwhile. Choose another one."));
    if (!page->field(entry.date))
        entry.date = usualDate(*page);
    const Field *date = page->field(entry.date);
    if (!date || Column::kindOf(*date) != Column::Kind::Date)
        return refused(OwnText::tr("Records of “%1” have no date, so they belong to no period. Add a date field to "
                                   "the page first.")
                           .arg(shownName(page->names)));
    const std::vector<Aggregate> fitting = aggregatesFor(field);
    if (std::ranges::find(fitting, entry.aggregate) == fitting.end()) {
        QStringList names;
        for (const Aggregate one : fitting)
            names.append(aggregateName(one));
        if (!field)
            return refused(
                OwnText::tr("A field is missing: “%1” needs one to be made of.").arg(aggregateName(entry.aggregate)));
        return refused(names.isEmpty() ? OwnText::tr("No figure can be made of the field “%1”. Choose another one.")
                                             .arg(shownName(field->names))
                                       : OwnText::tr("The field “%1” has no %2. It can have: %3.")
                                             .arg(shownName(field->names), aggregateName(entry.aggregate),
                                                  names.join(QStringLiteral(", "))));
    }
    const std::optional<Unit> unit = unitFor(field, entry.aggregate);
    if (unit)
        entry.unit = *unit;
    else if (entry.unit == Unit::Money)
        return refused(OwnText::tr("“%1” is no field of money, so its figure cannot be money. Choose another unit.")
                           .arg(field ? shownName(field->names) : shownName(page->names)));
    return {};
}

// The place of a name in a text, as sentences tell it.
FormulaDefect defectAt(const Formula::Node &node, const QString &reason)
{
    return {node.at + 1, node.length, reason};
}

// Reads the formula, turns names into ids; the first thing that is wrong.
FormulaDefect readFormula(const Catalogue &catalogue, OwnEntry &entry, QString *error)
{
    const QString text = entry.formula;
    const Result<Formula> formula = Formula::parse(text, Catalogue::functions());
    if (!formula) {
        *error = formula.error().message;
        FormulaParser parser(text, Catalogue::functions());
        (void)parser.run();
        return parser.defect();
    }
    const std::vector<KnownName> known = knownNames(catalogue);
    std::vector<std::pair<const Formula::Node *, QString>> names;
    for (const Formula::Node &node : formula->nodes()) {
        if (node.kind != Formula::Node::Kind::Name)
            continue;
        const QString id = idNamed(known, node.text);
        if (id.isEmpty()) {
            std::vector<QStringList> candidates;
            for (const KnownName &one : known)
                candidates.push_back(one.names);
            const FormulaDefect defect =
                defectAt(node, OwnText::tr("there is no measure or KPI “%1”; the nearest are %2")
                                   .arg(node.text, nearestNames(node.text, candidates).join(QStringLiteral(", "))));
            *error = defect.error(text).message;
            return defect;
        }
        if (id == entry.id) {
            const FormulaDefect defect = defectAt(node, OwnText::tr("“%1” is this KPI itself").arg(node.text));
            *error = defect.error(text).message;
            return defect;
        }
        names.emplace_back(&node, id);
    }
    std::ranges::sort(names, [](const auto &a, const auto &b) { return a.first->at > b.first->at; });
    for (const auto &[node, id] : names)
        entry.formula.replace(node->at, node->length, id);
    return {};
}

Result<void> checkFormula(const Catalogue &catalogue, OwnEntry &entry)
{
    entry.formula = entry.formula.simplified();
    if (entry.formula.isEmpty())
        return refused(OwnText::tr("A formula is missing: write what the KPI is made of, such as cost / leads."));
    QString error;
    if (readFormula(catalogue, entry, &error).position || !error.isEmpty())
        return refused(error);
    const Result<Formula> formula = Formula::parse(entry.formula, Catalogue::functions());
    for (const QString &name : formula && !entry.id.isEmpty() ? formula->names() : QStringList()) {
        const QStringList way = catalogue.wayTo(name, entry.id);
        if (!way.isEmpty())
            return refused(OwnText::tr("The formula leads back to itself through %1. Take it out of one of them.")
                               .arg(way.join(QStringLiteral(" → "))));
    }
    return {};
}

Result<void> checkFilter(const Workspace &workspace, OwnEntry &entry)
{
    entry.filter = entry.filter.trimmed();
    if (entry.filter.isEmpty())
        return {};
    const PageId page = ownFilterPage(workspace, entry);
    if (!page)
        return refused(OwnText::tr("There are no records to filter: leave the filter empty."));
    const Result<Filter> filter = parseFilter(workspace.schema(), page, entry.filter);
    if (!filter)
        return filter.error();
    entry.filter = filterText(workspace.schema(), page, *filter);
    return {};
}

} // namespace

FieldId usualDate(const Page &page)
{
    if (const FieldId date = fieldOfRole(page, QStringLiteral("date"), Column::Kind::Date))
        return date;
    const auto at = std::ranges::find_if(
        page.fields, [](const Field &field) { return Column::kindOf(field) == Column::Kind::Date; });
    return at == page.fields.end() ? FieldId() : at->id;
}

std::vector<Aggregate> aggregatesFor(const Field *field)
{
    if (!field)
        return {Aggregate::Count};
    const std::optional<Column::Kind> kind = Column::kindOf(*field);
    if (!kind)
        return {};
    const Meaning meaning = field->type->meaning();
    const bool isNumber = (kind == Column::Kind::Integer || kind == Column::Kind::Real) &&
                          (meaning == Meaning::Number || meaning == Meaning::Money);
    if (isNumber && field->type->isSummed())
        return {Aggregate::Sum, Aggregate::Mean, Aggregate::Last, Aggregate::None, Aggregate::Count};
    if (isNumber)
        return {Aggregate::Mean, Aggregate::Last, Aggregate::None, Aggregate::Count};
    if (kind == Column::Kind::Text || kind == Column::Kind::Id)
        return {Aggregate::Distinct, Aggregate::Count};
    return {Aggregate::Count};
}

std::optional<Unit> unitFor(const Field *field, Aggregate aggregate)
{
    if (!field || aggregate == Aggregate::Count || aggregate == Aggregate::Distinct)
        return Unit::Count;
    if (field->type->meaning() == Meaning::Money)
        return Unit::Money;
    if (field->type->id() == QLatin1String("percent"))
        return Unit::Percent;
    if (field->type->id() == QLatin1String("duration"))
        return Unit::Seconds;
    return {};
}

FormulaDefect formulaDefect(const Workspace &workspace, const OwnEntry &entry)
{
    OwnEntry probe = entry;
    QString error;
    return readFormula(*catalogueOf(workspace), probe, &error);
}

Result<OwnEntry> checkedEntry(const Workspace &workspace, const OwnEntry &entry)
{
    const auto catalogue = catalogueOf(workspace);
    OwnEntry checked = entry;
    if (catalogue->contains(entry.id) && !catalogue->isOwn(entry.id))
        return refused(
            OwnText::tr("“%1” came with the program and stays as it is. Copy it and change the copy.").arg(entry.id));
    if (Result<void> done = checkNames(*catalogue, checked); !done)
        return done.error();
    Result<void> made = checked.isMeasure ? checkTally(workspace.schema(), checked) : checkFormula(*catalogue, checked);
    if (made)
        made = checkFilter(workspace, checked);
    if (!made)
        return made.error();
    if (checked.direction != Direction::Band) {
        checked.low.reset();
        checked.high.reset();
    } else if (checked.low && checked.high && *checked.low > *checked.high) {
        return refused(OwnText::tr("The band begins above where it ends. Swap its two numbers."));
    }
    if (checked.id.isEmpty())
        checked.id = newId(*catalogue, checked.nameEn.isEmpty() ? checked.nameVi : checked.nameEn);
    return checked;
}

} // namespace pheu
