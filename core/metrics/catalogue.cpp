// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/catalogue.h"

#include "formula/formula.h"
#include "metrics/cataloguejson.h"
#include "metrics/columnstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

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
    const QString page = measure.pageName.isEmpty() ? measure.page : measure.pageName;
    const QString field = measure.fieldName.isEmpty() ? measure.field : measure.fieldName;
    if (measure.aggregate == Aggregate::Count && measure.field.isEmpty())
        return measure.date == QLatin1String("date") || !measure.pageName.isEmpty()
                   ? CatalogueText::tr("number of records of %1").arg(page)
                   : CatalogueText::tr("number of records of %1 with %2").arg(page, measure.date);
    switch (measure.aggregate) {
    case Aggregate::Sum:
        return CatalogueText::tr("sum of %1.%2").arg(page, field);
    case Aggregate::Last:
        return CatalogueText::tr("last value of %1.%2").arg(page, field);
    case Aggregate::None:
        return CatalogueText::tr("%1.%2 of a single record").arg(page, field);
    case Aggregate::Distinct:
        return CatalogueText::tr("different values of %1.%2").arg(page, field);
    case Aggregate::Mean:
        return CatalogueText::tr("mean of %1.%2").arg(page, field);
    case Aggregate::Count:
        return CatalogueText::tr("number of records with %1.%2").arg(page, field);
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
        for (const QJsonValue &value : measures.value(QLatin1String("measures")).toArray())
            made.m_measures.push_back(measureFromJson(value.toObject()));
        for (const QJsonValue &value : measures.value(QLatin1String("dimensions")).toArray()) {
            const QJsonObject from = value.toObject();
            made.m_dimensions.push_back(
                {catalogueText(from, QLatin1String("id")), catalogueText(from, QLatin1String("en")),
                 catalogueText(from, QLatin1String("vi")), catalogueTexts(from.value(QLatin1String("paths")))});
        }
        for (const QJsonValue &value : kpis.value(QLatin1String("kpis")).toArray())
            made.m_kpis.push_back(kpiFromJson(value.toObject()));
        for (const QJsonValue &value : kpis.value(QLatin1String("parameters")).toArray()) {
            const QJsonObject from = value.toObject();
            made.m_parameters.push_back(
                {catalogueText(from, QLatin1String("id")), catalogueText(from, QLatin1String("en")),
                 catalogueText(from, QLatin1String("vi")), catalogueText(from, QLatin1String("formula"))});
        }
        return made;
    }();
    return catalogue;
}

// An entry whose id is taken is left out, and a formula that leads back to itself says nothing: no file makes the
// program run in circles.
Catalogue Catalogue::with(std::vector<Measure> measures, std::vector<Kpi> kpis) const
{
    Catalogue made = *this;
    const auto isFree = [&](const QString &id) { return !id.isEmpty() && !made.contains(id) && !made.parameter(id); };
    for (Measure &measure : measures) {
        measure.own = true;
        if (isFree(measure.id))
            made.m_measures.push_back(std::move(measure));
    }
    for (Kpi &kpi : kpis) {
        kpi.own = true;
        if (isFree(kpi.id))
            made.m_kpis.push_back(std::move(kpi));
    }
    for (Kpi &kpi : made.m_kpis) {
        if (kpi.own && !made.wayTo(kpi.id, kpi.id).isEmpty())
            kpi.formula.clear();
    }
    for (Kpi &kpi : made.m_kpis) {
        if (!kpi.own)
            continue;
        for (const QString &id : made.measuresOf(kpi.id)) {
            if (const QString page = made.measure(id)->page; !kpi.pages.contains(page))
                kpi.pages.append(page);
        }
    }
    return made;
}

QStringList Catalogue::wayTo(const QString &from, const QString &to) const
{
    QStringList way, seen;
    const std::function<bool(const QString &)> leads = [&](const QString &at) {
        const Kpi *entry = kpi(at);
        const Result<Formula> parsed = Formula::parse(entry ? entry->formula : QString(), functions());
        way.append(at);
        for (const QString &name : parsed ? parsed->names() : QStringList()) {
            if (name == to)
                return true;
            if (seen.contains(name) || !kpi(name))
                continue;
            seen.append(name);
            if (leads(name))
                return true;
        }
        way.removeLast();
        return false;
    };
    return leads(from) ? way : QStringList();
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

// What has a name in one language only is called so in both.
QString inLanguage(const QString &en, const QString &vi, Language language)
{
    const QString &asked = language == Language::English ? en : vi;
    return !asked.isEmpty() ? asked : en.isEmpty() ? vi : en;
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

bool Catalogue::isOwn(const QString &id) const
{
    const Measure *ofMeasure = measure(id);
    const Kpi *ofKpi = kpi(id);
    return (ofMeasure && ofMeasure->own) || (ofKpi && ofKpi->own);
}

// No measure of the entry can do without the page.
bool Catalogue::lacks(const QString &pageRole, const QStringList &measures, const Schema &schema) const
{
    const auto there = [&](const QString &role) { return pageOfRole(schema, role) != nullptr; };
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
    if (const Measure *entry = measure(id))
        return inLanguage(entry->nameEn, entry->nameVi, language);
    if (const Kpi *entry = kpi(id))
        return inLanguage(entry->nameEn, entry->nameVi, language);
    if (const Parameter *entry = parameter(id))
        return inLanguage(entry->nameEn, entry->nameVi, language);
    return {};
}

QString Catalogue::meaning(const QString &id, Language language) const
{
    if (const Measure *entry = measure(id))
        return inLanguage(entry->meaningEn, entry->meaningVi, language);
    if (const Kpi *entry = kpi(id))
        return inLanguage(entry->meaningEn, entry->meaningVi, language);
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
    QString words = tallyWords(entry->tally());
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
