// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/measuresources.h"

#include "formula/formula.h"
#include "metrics/workspacecatalogue.h"

#include <algorithm>

namespace pheu
{

namespace
{

FieldId computedColumn(const QString &computed)
{
    static const QHash<QString, FieldId> columns{{QStringLiteral("first_order"), firstOrder},
                                                 {QStringLiteral("first_order_revenue"), firstOrderRevenue},
                                                 {QStringLiteral("days_to_win"), daysToWin}};
    return columns.value(computed);
}

} // namespace

QString MeasureSources::chosen(const Measure &measure, bool *isSet) const
{
    const QHash<QString, QString> &sources = m_store.workspace().settings().measureSource;
    *isSet = sources.contains(measure.id);
    return sources.value(measure.id);
}

std::optional<FoundTally> MeasureSources::find(const Tally &tally, Unit unit) const
{
    const Page *page = pageOfRole(m_store.schema(), tally.page);
    if (!page)
        return {};
    FoundTally found{tally, {page, fieldOfRole(*page, tally.date, Column::Kind::Date)}, nullptr, {}, {}};
    if (!found.facts.date)
        return {};
    const FieldId computed = computedColumn(tally.computed);
    const QString role = computed == firstOrderRevenue ? QStringLiteral("revenue") : tally.field;
    found.field = page->field(fieldOfRole(*page, role));
    if (!role.isEmpty() && !found.field)
        return {};
    const bool numbers = tally.aggregate == Aggregate::Sum || tally.aggregate == Aggregate::Last ||
                         tally.aggregate == Aggregate::None || tally.aggregate == Aggregate::Mean;
    if (found.field) {
        const std::optional<Column::Kind> kind = Column::kindOf(*found.field);
        const bool isNumber = kind == Column::Kind::Integer || kind == Column::Kind::Real;
        if (!kind || (numbers && !isNumber && !computed))
            return {};
        const bool isMoney = found.field->type->meaning() == Meaning::Money;
        const Field *currency = isMoney ? page->field(found.field->config.currencyField) : nullptr;
        if (currency && Column::kindOf(*currency) == Column::Kind::Text)
            found.currency = currency->id;
        if (unit == Unit::Money && !isMoney)
            return {};
    }
    return found;
}

bool MeasureSources::holds(const Tally &tally) const
{
    const Page *page = pageOfRole(m_store.schema(), tally.page);
    if (!page)
        return false;
    const FieldId field = fieldOfRole(*page, tally.field);
    if (!tally.field.isEmpty() && !field)
        return false;
    const Result<bool> found = m_store.holds(page->id, field);
    return found && *found;
}

bool MeasureSources::countsRows(const Measure &measure, bool preferRows) const
{
    if (measure.rows.empty())
        return false;
    bool isSet = false;
    const QString source = chosen(measure, &isSet);
    if (isSet)
        return source == rowsSource();
    const bool there =
        std::ranges::all_of(measure.rows, [&](const Tally &tally) { return pageOfRole(m_store.schema(), tally.page); });
    if (!there)
        return false;
    Tally any = measure.rows.front();
    any.field.clear();
    return holds(any) && (preferRows || !holds(measure.tally()));
}

std::vector<FoundTally> MeasureSources::of(const Measure &measure, bool preferRows) const
{
    bool isSet = false;
    const QString source = chosen(measure, &isSet);
    std::vector<Tally> tallies = {measure.tally()};
    const bool rows = countsRows(measure, preferRows);
    if (rows)
        tallies = measure.rows;
    std::vector<FoundTally> found;
    for (const Tally &tally : tallies) {
        std::optional<FoundTally> one = find(tally, measure.unit);
        if (!one)
            return {};
        if (!rows && isSet && source != rowsSource())
            one->source = source;
        found.push_back(std::move(*one));
    }
    return found;
}

void MeasureSources::addFacts(const QString &name, bool preferRows, int depth, std::vector<FactPage> &pages) const
{
    constexpr int deepest = 16;
    const auto held = m_store.catalogue();
    const Catalogue &catalogue = *held;
    if (const Measure *measure = catalogue.measure(name)) {
        for (const FoundTally &found : of(*measure, preferRows)) {
            if (std::ranges::find(pages, found.facts) == pages.end())
                pages.push_back(found.facts);
        }
        return;
    }
    const Kpi *kpi = catalogue.kpi(name);
    const Parameter *parameter = catalogue.parameter(name);
    const Result<Formula> formula = Formula::parse(kpi         ? kpi->formula
                                                   : parameter ? parameter->formula
                                                               : QString(),
                                                   Catalogue::functions());
    if (name == QLatin1String("goal") && depth < deepest)
        addFacts(m_store.workspace().settings().goal, preferRows, depth + 1, pages);
    for (const QString &part : formula &&depth < deepest ? formula->names() : QStringList())
        addFacts(part, preferRows || (kpi && kpi->rows), depth + 1, pages);
}

std::vector<FactPage> MeasureSources::factsOf(const QStringList &names) const
{
    std::vector<FactPage> pages;
    for (const QString &name : names)
        addFacts(name, false, 0, pages);
    return pages;
}

} // namespace pheu
