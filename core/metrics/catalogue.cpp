// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/catalogue.h"

#include "formula/formula.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pheu
{

namespace
{

struct CatalogueText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Catalogue)
};

QJsonObject readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

template<typename Enum>
Enum fromWord(const QJsonValue &word, std::initializer_list<std::pair<QLatin1String, Enum>> words, Enum otherwise)
{
    const QString text = word.toString();
    for (const auto &[name, value] : words) {
        if (text == name)
            return value;
    }
    return otherwise;
}

Unit unitOf(const QJsonValue &word)
{
    return fromWord<Unit>(word,
                          {{QLatin1String("count"), Unit::Count},
                           {QLatin1String("money"), Unit::Money},
                           {QLatin1String("percent"), Unit::Percent},
                           {QLatin1String("ratio"), Unit::Ratio},
                           {QLatin1String("days"), Unit::Days},
                           {QLatin1String("seconds"), Unit::Seconds},
                           {QLatin1String("minutes"), Unit::Minutes},
                           {QLatin1String("hours"), Unit::Hours},
                           {QLatin1String("points"), Unit::Points}},
                          Unit::Count);
}

Direction directionOf(const QJsonValue &word)
{
    return fromWord<Direction>(word,
                               {{QLatin1String("higher"), Direction::Higher},
                                {QLatin1String("lower"), Direction::Lower},
                                {QLatin1String("band"), Direction::Band}},
                               Direction::Neutral);
}

Aggregate aggregateOf(const QJsonValue &word)
{
    return fromWord<Aggregate>(word,
                               {{QLatin1String("sum"), Aggregate::Sum},
                                {QLatin1String("last"), Aggregate::Last},
                                {QLatin1String("none"), Aggregate::None},
                                {QLatin1String("distinct"), Aggregate::Distinct},
                                {QLatin1String("mean"), Aggregate::Mean},
                                {QLatin1String("count"), Aggregate::Count}},
                               Aggregate::Sum);
}

QString text(const QJsonObject &entry, QLatin1String key)
{
    return entry.value(key).toString();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

// What measures and KPIs have in common.
template<typename Entry>
Entry common(const QJsonObject &from)
{
    Entry entry;
    const QJsonObject meaning = from.value(QLatin1String("meaning")).toObject();
    entry.id = text(from, QLatin1String("id"));
    entry.nameEn = text(from, QLatin1String("en"));
    entry.nameVi = text(from, QLatin1String("vi"));
    entry.meaningEn = text(meaning, QLatin1String("en"));
    entry.meaningVi = text(meaning, QLatin1String("vi"));
    entry.filter = text(from, QLatin1String("filter"));
    entry.unit = unitOf(from.value(QLatin1String("unit")));
    entry.direction = directionOf(from.value(QLatin1String("better")));
    entry.stage = text(from, QLatin1String("stage"));
    entry.group = text(from, QLatin1String("group"));
    entry.kpi = from.value(QLatin1String("kpi")).toBool();
    entry.vanity = from.value(QLatin1String("vanity")).toBool();
    entry.actionable = from.value(QLatin1String("actionable")).toBool();
    entry.timing = text(from, QLatin1String("timing"));
    entry.source = text(from, QLatin1String("source"));
    return entry;
}

Tally tallyOf(const QJsonObject &from)
{
    Tally tally;
    tally.page = text(from, QLatin1String("page"));
    tally.field = text(from, QLatin1String("field"));
    tally.date = from.value(QLatin1String("date")).toString(QStringLiteral("date"));
    tally.aggregate = aggregateOf(from.value(QLatin1String("aggregate")));
    tally.filter = text(from, QLatin1String("filter"));
    tally.computed = text(from, QLatin1String("computed"));
    return tally;
}

// What is not said by an aggregate and a field.
QString computedWords(const QString &computed)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("cost"), QT_TRANSLATE_NOOP("pheu::Catalogue", "spend + costs.amount")},
        {QStringLiteral("before"), QT_TRANSLATE_NOOP("pheu::Catalogue", "different customers of the period before")},
        {QStringLiteral("retained"),
         QT_TRANSLATE_NOOP("pheu::Catalogue", "different customers of this period and the one before")},
        {QStringLiteral("repeat"), QT_TRANSLATE_NOOP("pheu::Catalogue", "different customers with two or more orders")},
        {QStringLiteral("first_order"),
         QT_TRANSLATE_NOOP("pheu::Catalogue", "number of orders that are their customer's first")},
        {QStringLiteral("first_order_revenue"),
         QT_TRANSLATE_NOOP("pheu::Catalogue", "sum of orders.revenue of orders that are their customer's first")},
        {QStringLiteral("held"),
         QT_TRANSLATE_NOOP("pheu::Catalogue", "number of leads that are open at the end of the period")},
        {QStringLiteral("days_to_win"), QT_TRANSLATE_NOOP("pheu::Catalogue", "mean of leads.won − leads.date")},
        {QStringLiteral("day_mean"), QT_TRANSLATE_NOOP("pheu::Catalogue", "mean of product-usage.active_users_day")},
        {QStringLiteral("month"),
         QT_TRANSLATE_NOOP("pheu::Catalogue", "product-usage.active_users_month of a single month")},
    };
    const char *found = words.value(computed);
    return found ? CatalogueText::tr(found) : QString();
}

QString aggregateWords(const Tally &measure)
{
    if (measure.aggregate == Aggregate::Count && measure.field.isEmpty())
        return measure.date == QLatin1String("date")
                   ? CatalogueText::tr("number of records of %1").arg(measure.page)
                   : CatalogueText::tr("number of records of %1 with %2").arg(measure.page, measure.date);
    switch (measure.aggregate) {
    case Aggregate::Sum:
        return CatalogueText::tr("sum of %1.%2").arg(measure.page, measure.field);
    case Aggregate::Last:
        return CatalogueText::tr("last value of %1.%2").arg(measure.page, measure.field);
    case Aggregate::None:
        return CatalogueText::tr("%1.%2 of a single record").arg(measure.page, measure.field);
    case Aggregate::Distinct:
        return CatalogueText::tr("different values of %1.%2").arg(measure.page, measure.field);
    case Aggregate::Mean:
        return CatalogueText::tr("mean of %1.%2").arg(measure.page, measure.field);
    case Aggregate::Count:
        return CatalogueText::tr("number of records with %1.%2").arg(measure.page, measure.field);
    }
    return {};
}

QString tallyWords(const Tally &tally)
{
    const QString computed = computedWords(tally.computed);
    const QString words = computed.isEmpty() ? aggregateWords(tally) : computed;
    return tally.filter.isEmpty() ? words : CatalogueText::tr("%1 where %2").arg(words, tally.filter);
}

} // namespace

const Catalogue &Catalogue::shipped()
{
    static const Catalogue catalogue = [] {
        Catalogue made;
        const QJsonObject measures = readResource(QStringLiteral(":/catalogue/measures.json"));
        const QJsonObject kpis = readResource(QStringLiteral(":/catalogue/kpis.json"));
        for (const QJsonValue &value : measures.value(QLatin1String("measures")).toArray()) {
            const QJsonObject from = value.toObject();
            Measure measure = common<Measure>(from);
            const Tally own = tallyOf(from);
            measure.page = own.page;
            measure.field = own.field;
            measure.date = own.date;
            measure.aggregate = own.aggregate;
            measure.computed = own.computed;
            for (const QJsonValue &rows : from.value(QLatin1String("rows")).toArray())
                measure.rows.push_back(tallyOf(rows.toObject()));
            made.m_measures.push_back(std::move(measure));
        }
        for (const QJsonValue &value : measures.value(QLatin1String("dimensions")).toArray()) {
            const QJsonObject from = value.toObject();
            made.m_dimensions.push_back({text(from, QLatin1String("id")), text(from, QLatin1String("en")),
                                         text(from, QLatin1String("vi")), texts(from.value(QLatin1String("paths")))});
        }
        for (const QJsonValue &value : kpis.value(QLatin1String("kpis")).toArray()) {
            const QJsonObject from = value.toObject();
            Kpi kpi = common<Kpi>(from);
            kpi.formula = text(from, QLatin1String("formula"));
            kpi.pages = texts(from.value(QLatin1String("pages")));
            kpi.rows = from.value(QLatin1String("rows")).toBool();
            made.m_kpis.push_back(std::move(kpi));
        }
        for (const QJsonValue &value : kpis.value(QLatin1String("parameters")).toArray()) {
            const QJsonObject from = value.toObject();
            made.m_parameters.push_back({text(from, QLatin1String("id")), text(from, QLatin1String("en")),
                                         text(from, QLatin1String("vi")), text(from, QLatin1String("formula"))});
        }
        return made;
    }();
    return catalogue;
}

const QStringList &Catalogue::functions()
{
    static const QStringList names = {QStringLiteral("previous"), QStringLiteral("daily"), QStringLiteral("year"),
                                      QStringLiteral("last_month")};
    return names;
}

namespace
{

template<typename Entries>
auto find(const Entries &entries, const QString &id) -> decltype(entries.data())
{
    const auto at = std::ranges::find_if(entries, [&](const auto &entry) { return entry.id == id; });
    return at == entries.end() ? nullptr : &*at;
}

} // namespace

const Measure *Catalogue::measure(const QString &id) const
{
    return find(m_measures, id);
}

const Kpi *Catalogue::kpi(const QString &id) const
{
    return find(m_kpis, id);
}

const Parameter *Catalogue::parameter(const QString &id) const
{
    return find(m_parameters, id);
}

// No measure of the entry can do without the page.
bool Catalogue::lacks(const QString &pageRole, const QStringList &measures, const Schema &schema) const
{
    const auto there = [&](const QString &role) {
        return std::ranges::any_of(schema.pages, [&](const Page &page) { return page.role == role; });
    };
    if (there(pageRole))
        return false;
    const auto counted = [&](const Measure &measure) { // from rows that are there
        return !measure.rows.empty() &&
               std::ranges::all_of(measure.rows, [&](const Tally &tally) { return there(tally.page); });
    };
    bool asked = false;
    for (const QString &id : measures) {
        const Measure &needed = *measure(id);
        asked |= needed.page == pageRole;
        if (needed.page == pageRole && !counted(needed))
            return true;
    }
    return !asked;
}

QString Catalogue::missingPage(const QString &id, const Schema &schema) const
{
    QStringList pages;
    const Measure *ofMeasure = measure(id);
    if (const Kpi *entry = kpi(id))
        pages = entry->pages;
    else if (ofMeasure)
        pages = {ofMeasure->page};
    const QStringList measures = measuresOf(id);
    for (const QString &role : pages) {
        if (lacks(role, measures, schema))
            return role;
    }
    return {};
}

QString Catalogue::name(const QString &id, Language language) const
{
    const bool english = language == Language::English;
    if (const Measure *entry = measure(id))
        return english ? entry->nameEn : entry->nameVi;
    if (const Kpi *entry = kpi(id))
        return english ? entry->nameEn : entry->nameVi;
    if (const Parameter *entry = parameter(id))
        return english ? entry->nameEn : entry->nameVi;
    return {};
}

QString Catalogue::meaning(const QString &id, Language language) const
{
    const bool english = language == Language::English;
    if (const Measure *entry = measure(id))
        return english ? entry->meaningEn : entry->meaningVi;
    if (const Kpi *entry = kpi(id))
        return english ? entry->meaningEn : entry->meaningVi;
    return {};
}

Unit Catalogue::unit(const QString &id) const
{
    if (const Measure *entry = measure(id))
        return entry->unit;
    const Kpi *entry = kpi(id);
    return entry ? entry->unit : Unit::Count;
}

Direction Catalogue::direction(const QString &id) const
{
    if (const Measure *entry = measure(id))
        return entry->direction;
    const Kpi *entry = kpi(id);
    return entry ? entry->direction : Direction::Neutral;
}

QString Catalogue::formula(const QString &id) const
{
    if (const Kpi *entry = kpi(id))
        return entry->formula;
    const Measure *entry = measure(id);
    if (!entry)
        return {};
    QString words = tallyWords(entry->own());
    if (!entry->rows.empty()) {
        QStringList counted;
        for (const Tally &tally : entry->rows)
            counted.append(tallyWords(tally));
        words = CatalogueText::tr("%1, or %2").arg(words, counted.join(QStringLiteral(" + ")));
    }
    return words;
}

QStringList Catalogue::measuresOf(const QString &id) const
{
    if (measure(id))
        return {id};
    const Kpi *ofKpi = kpi(id);
    const Parameter *ofParameter = parameter(id);
    const Result<Formula> parsed = Formula::parse(ofKpi         ? ofKpi->formula
                                                  : ofParameter ? ofParameter->formula
                                                                : QString(),
                                                  functions());
    QStringList found;
    if (!parsed)
        return found;
    for (const QString &name : parsed->names()) {
        if (name == id)
            continue;
        for (const QString &inner : measuresOf(name)) {
            if (!found.contains(inner))
                found.append(inner);
        }
    }
    return found;
}

} // namespace pheu
