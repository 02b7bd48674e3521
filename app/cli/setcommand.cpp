// SPDX-License-Identifier: GPL-3.0-or-later
// pheu set: changes fields of one record, or adds one. Nothing is invented: an unknown option or linked record
// is refused. Only people are added, and said, since a page comes without any.
#include "base/currency.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/recordcolumns.h"
#include "targets/smartcheck.h"
#include "workspace/attachments.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct Set {
    Q_DECLARE_TR_FUNCTIONS(pheu::SetCommand)
};

struct Assignment {
    QString name;
    QString text;
    QString raw; // as it was given: the path of a file is not normalised
};

// "field=value"; the first = splits, since values (URLs) hold more of them.
std::optional<Assignment> readAssignment(const QString &argument)
{
    QString name;
    qsizetype equals = argument.indexOf(u'=');
    if (argument.startsWith(u'`')) { // `any name`=value, a backtick inside doubled
        qsizetype i = 1;
        for (; i < argument.size(); ++i) {
            if (argument.at(i) == u'`' && argument.mid(i + 1, 1) != u"`")
                break;
            if (argument.at(i) == u'`')
                ++i;
            name += argument.at(i);
        }
        equals = i + 1 < argument.size() && argument.at(i + 1) == u'=' ? i + 1 : -1;
    } else if (equals > 0) {
        name = argument.left(equals).trimmed();
    }
    if (equals <= 0 || name.isEmpty())
        return {};
    return Assignment{cleanText(name), cleanText(argument.mid(equals + 1)), argument.mid(equals + 1)};
}

struct Cells {
    std::vector<FieldId> fields;
    std::vector<Value> values;
    std::vector<std::pair<FieldId, QStringList>> files;    // paths to add; none: the field is emptied
    std::vector<std::pair<const Field *, QString>> people; // who is not there yet is added
    QStringList rounded;                                   // names of fields whose amount had too many decimals
};

// Paths, one a line; more come by naming the field again.
void addPaths(Cells &cells, FieldId field, const QString &text)
{
    auto at = std::ranges::find(cells.files, field, [](const auto &each) { return each.first; });
    if (at == cells.files.end())
        at = cells.files.insert(at, {field, {}});
    at->second += text.split(u'\n', Qt::SkipEmptyParts);
}

Result<const Field *> fieldOf(const Page &page, const QString &name, Language language)
{
    const Field *field = page.field(name);
    if (!field)
        return Error{ErrorCode::UnknownName,
                     Set::tr("The page “%1” has no field “%2”.").arg(page.names.in(language), name)};
    if (!field->isEditable()) {
        return Error{ErrorCode::InvalidInput,
                     Set::tr("“%1” on the page “%2” is filled by the program and cannot be set.")
                         .arg(field->names.in(language), page.names.in(language))};
    }
    return field;
}

// What is wrong with a value does not always say where.
Error inField(const Field &field, const Error &error, Language language)
{
    const QString name = field.names.in(language);
    if (error.message.contains(u'\u201c' + name + u'\u201d'))
        return error;
    return {error.code,
            Set::tr("“%1”: %2", "the name of a field, what is wrong with its value").arg(name, error.message)};
}

// More decimals than the currency has: they are rounded, as in an import.
bool isRounded(const Workspace &workspace, const Field &field, const QString &text, const QString &currency)
{
    if (field.type->meaning() != Meaning::Money)
        return false;
    const qsizetype point = text.lastIndexOf(u'.');
    qsizetype last = text.size() - 1;
    while (last > point && !text.at(last).isDigit()) // a sign behind it
        --last;
    while (last > point && text.at(last) == u'0')
        --last;
    return point >= 0 &&
           last - point > currencyDigits(currency.isEmpty() ? workspace.currencyOf(field) : currency).value_or(0);
}

// The currency that the record's amounts are in: as set in this command, else as stored; empty: the workspace's.
Result<QString> currencyFor(const Workspace &workspace, const Page &page, RecordId record, const Field &field,
                            const Cells &cells)
{
    if (!field.config.currencyField)
        return QString();
    const auto set = std::ranges::find(cells.fields, field.config.currencyField);
    if (set != cells.fields.end())
        return cells.values[size_t(set - cells.fields.begin())].toText();
    if (!record)
        return QString();
    const auto stored =
        workspace.reader().fetch(page.id, std::span(&record, 1), std::span(&field.config.currencyField, 1));
    if (!stored)
        return stored.error();
    return stored->front().values.front().toText();
}

// A script writes a decimal point; a percentage is also read as people of the language write it: 2,5 %.
Result<Value> parsed(const Workspace &workspace, const Field &field, const QString &text, const QString &currency,
                     const QLocale &locale)
{
    if (field.type->isNumeric() && text.contains(u'%') && text.contains(locale.decimalPoint()) &&
        locale.decimalPoint() != u".") {
        if (auto value = workspace.parse(field, text, locale, currency))
            return value;
    }
    return workspace.parse(field, text, QLocale::c(), currency);
}

Result<Cells> readCells(const Workspace &workspace, const Page &page, RecordId record,
                        const std::vector<Assignment> &assignments, const QLocale &locale, Language language)
{
    Cells cells;
    std::vector<std::pair<const Field *, QString>> money; // after the rest: they may need a currency set beside
    const auto add = [&](const Field &field, const QString &text, const QString &currency) -> Result<void> {
        auto value = parsed(workspace, field, text, currency, locale);
        if (!value)
            return inField(field, value.error(), language);
        if (isRounded(workspace, field, text, currency))
            cells.rounded.append(field.names.in(language));
        cells.fields.push_back(field.id);
        cells.values.push_back(std::move(*value));
        return {};
    };
    QList<qint64> seen;
    for (const Assignment &assignment : assignments) {
        const auto field = fieldOf(page, assignment.name, language);
        if (!field)
            return field.error();
        if ((*field)->type->meaning() == Meaning::File) {
            addPaths(cells, (*field)->id, assignment.raw);
            continue;
        }
        if (seen.contains((*field)->id.value))
            return Error{ErrorCode::InvalidInput, Set::tr("“%1” is set twice.").arg(assignment.name)};
        seen.append((*field)->id.value);
        if ((*field)->type->id() == u"person") {
            cells.people.emplace_back(*field, assignment.text);
        } else if ((*field)->config.currencyField) {
            money.emplace_back(*field, assignment.text);
        } else if (const auto added = add(**field, assignment.text, {}); !added) {
            return added.error();
        }
    }
    for (const auto &[field, text] : money) {
        const auto currency = currencyFor(workspace, page, record, *field, cells);
        if (!currency)
            return currency.error();
        if (const auto added = add(*field, text, *currency); !added)
            return added.error();
    }
    return cells;
}

// Adds the files to what the cell holds.
Result<Value> withFiles(EditSession &session, const Workspace &workspace, const Page &page, RecordId record,
                        FieldId field, const QStringList &paths)
{
    IdList ids;
    if (record && !paths.isEmpty()) {
        const auto stored = workspace.reader().fetch(page.id, std::span(&record, 1), std::span(&field, 1));
        if (!stored)
            return stored.error();
        ids = stored->front().values.front().toIds();
    }
    for (const QString &path : paths) {
        const auto id = addFile(session, path);
        if (!id)
            return id.error();
        ids.push_back(id->value);
    }
    return ids.empty() ? Value() : Value(std::move(ids));
}

Result<Value> withPeople(EditSession &session, const Field &field, const QString &text, QStringList &added)
{
    static const QStringList colours{QStringLiteral("blue"),  QStringLiteral("teal"),  QStringLiteral("violet"),
                                     QStringLiteral("amber"), QStringLiteral("green"), QStringLiteral("red")};
    QHash<QString, qint64> made;
    ParseContext context;
    context.config = &field.config;
    context.idOf = [&](const QString &typed) -> Result<qint64> {
        const QString name = cleanText(typed).trimmed();
        const Option *known = field.option(name);
        if (known || made.contains(caseFold(name)))
            return known ? known->id.value : made.value(caseFold(name));
        if (!field.config.many && name.contains(u','))
            return Error{ErrorCode::InvalidInput,
                         Set::tr("“%1” names several people, and the field holds one.").arg(name)};
        const auto option = session.addOption(
            field.id, name, colours.at(int(field.options.size() + size_t(made.size())) % colours.size()));
        if (!option)
            return option.error();
        made.insert(caseFold(name), option->value);
        added.append(name);
        return option->value;
    };
    return field.type->parse(text, context);
}

// One edit. The record that was changed or added.
Result<RecordId> store(Workspace &workspace, const Page &page, RecordId record, Cells cells, QStringList &newPeople)
{
    auto session = workspace.beginEdit(EditKind::Script);
    if (!session)
        return session.error();
    for (const auto &[field, text] : cells.people) {
        auto value = withPeople(**session, *field, text, newPeople);
        if (!value)
            return value.error();
        cells.fields.push_back(field->id);
        cells.values.push_back(std::move(*value));
    }
    for (const auto &[field, paths] : cells.files) {
        auto value = withFiles(**session, workspace, page, record, field, paths);
        if (!value)
            return value.error();
        cells.fields.push_back(field);
        cells.values.push_back(std::move(*value));
    }
    if (!record) {
        const auto added = (*session)->insert(page.id, cells.fields, cells.values);
        if (!added)
            return added;
        record = *added;
    } else if (const auto done = (*session)->update(page.id, record, cells.fields, cells.values); !done) {
        return done.error();
    }
    // A goal without a number or a period is no KPI (kpis.md): nothing of it is kept.
    if (page.role == u"targets") {
        const auto refusal = goalRefusal(workspace, record);
        if (!refusal || !refusal->isEmpty())
            return refusal ? Error{ErrorCode::InvalidInput, *refusal} : refusal.error();
    }
    const auto changes = (*session)->commit();
    if (!changes)
        return changes.error();
    workspace.absorb(*changes); // from here on `page` may be gone
    return record;
}

// What the goal lacks to be a good one; it is kept all the same.
void adviseOnGoal(Workspace &workspace, RecordId goal, Console &console)
{
    MetricsEngine engine(workspace);
    const auto advice =
        goalAdvice(engine, workspace, goal, console.format(workspace.settings().currency), console.language());
    for (const QString &sentence : advice ? *advice : QStringList{advice.error().message})
        console.note(sentence);
}

} // namespace

CommandSpec setSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("set");
    spec.summary = Set::tr("Changes fields of one record, or adds a record.");
    spec.positionals = {{QStringLiteral("FILE")},
                        {QStringLiteral("PAGE")},
                        {QStringLiteral("RECORD")},
                        {QStringLiteral("\"field=value\""), false, true}};
    spec.details =
        Set::tr("RECORD is an id, or new, which prints the id it gets. An empty value empties the field. "
                "Dates are YYYY-MM-DD, numbers have a decimal point, several links or options are parted by commas; a "
                "name that holds a comma stands in double quotes. A person who is not there yet is added. "
                "For a field of files the value is the path of a file to add; name the field again for the next.");
    return spec;
}

int runSet(const Arguments &arguments, Console &console)
{
    const QString which = arguments.positional(2);
    bool isId = false;
    RecordId record(which.toLongLong(&isId));
    const bool add = which == u"new";
    if (!add && (!isId || record.value < 1))
        return console.usage(Set::tr("RECORD is an id or new, not “%1”.").arg(which), QStringLiteral("set"));
    if (add)
        record = {};
    std::vector<Assignment> assignments;
    for (const QString &argument : arguments.rest(3)) {
        const auto assignment = readAssignment(argument);
        if (!assignment)
            return console.usage(Set::tr("“%1” is not \"field=value\".").arg(argument), QStringLiteral("set"));
        assignments.push_back(*assignment);
    }
    const auto workspace = Workspace::open(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto page = pageOf(**workspace, arguments.positional(1), console.language());
    if (!page)
        return console.refuse(page.error());
    if (record) {
        const auto exists = (*workspace)->reader().exists((*page)->id, record);
        if (!exists)
            return console.refuse(exists.error());
        if (!*exists)
            return console.refuse(Set::tr("The page “%1” has no record %2.")
                                      .arg((*page)->names.in(console.language()))
                                      .arg(record.value));
    }
    auto cells = readCells(**workspace, **page, record, assignments, console.locale(), console.language());
    if (!cells)
        return console.refuse(cells.error());
    const QStringList rounded = cells->rounded;
    const bool isGoal = (*page)->role == u"targets";
    QStringList newPeople;
    const auto stored = store(**workspace, **page, record, std::move(*cells), newPeople);
    if (!stored)
        return console.refuse(stored.error());
    if (!newPeople.isEmpty())
        console.note(Set::tr("New people: %1", "a list of names").arg(newPeople.join(QStringLiteral(", "))));
    for (const QString &name : rounded)
        console.note(Set::tr("“%1” was rounded to the decimals of its currency.").arg(name));
    if (isGoal)
        adviseOnGoal(**workspace, *stored, console);
    if (add)
        console.writeLine(QString::number(stored->value));
    return Done;
}

} // namespace pheu::cli
