// SPDX-License-Identifier: GPL-3.0-or-later
// What a goal's figure is apart from the board: how it grows, what it is day by day, where its plan is on a day.
#include "targets/gapshares.h"
#include "targets/targetstatus.h"

#include <algorithm>

namespace pheu
{

namespace
{

// What a day with results but without a figure is: left out, or `none`.
Result<DailyFigures> figuresByDay(MetricsEngine &engine, const QString &id, Period period, const Filter &filter,
                                  Figure none)
{
    MetricQuery query;
    query.names = {id};
    query.by = {QStringLiteral("day")};
    query.from = period.from;
    query.to = period.to;
    query.filter = filter;
    const auto table = engine.evaluate(query);
    if (!table)
        return table.error();
    DailyFigures figures;
    for (const MetricRow &row : table->rows) {
        const Figure value = row.values.front() ? row.values.front() : none;
        if (value && !row.keys.front().null)
            figures.insert(Day(row.keys.front().id), *value);
    }
    return figures;
}

} // namespace

Growth growthOf(const Catalogue &catalogue, const QString &id)
{
    if (const Measure *measure = catalogue.measure(id)) {
        if (measure->aggregate == Aggregate::Last || measure->computed == u"held")
            return Growth::Stock;
        const bool adds = measure->aggregate == Aggregate::Sum || measure->aggregate == Aggregate::Count ||
                          measure->aggregate == Aggregate::Distinct;
        return adds ? Growth::Flow : Growth::Ratio;
    }
    const Kpi *kpi = catalogue.kpi(id);
    const auto formula = kpi ? Formula::parse(kpi->formula, Catalogue::functions()) : Result<Formula>(Error{});
    const bool sums = formula && isAdditive(*formula) && kpi->unit != Unit::Percent &&
                      std::ranges::all_of(formula->names(), [&](const QString &name) {
                          return catalogue.measure(name) && growthOf(catalogue, name) == Growth::Flow;
                      });
    return sums ? Growth::Flow : Growth::Ratio;
}

Figure plannedOn(const TargetNode &goal, const TargetStatus &status, Day day)
{
    if (!goal.isPaced())
        return {};
    switch (status.growth) {
    case Growth::Flow:
        return *goal.target * elapsedShare(*goal.period, day, status.weights);
    case Growth::Stock:
        if (!status.opening)
            return goal.target; // the way of a level whose opening nobody knows is not known either
        return *status.opening + (*goal.target - *status.opening) * elapsedShare(*goal.period, day, {});
    default:
        return goal.target;
    }
}

Result<DailyFigures> dailyFigures(MetricsEngine &engine, const QString &id, Period period, const Filter &filter)
{
    return figuresByDay(engine, id, period, filter, {});
}

Result<DailyFigures> pastFigures(MetricsEngine &engine, const QString &id, Period period, const Filter &filter)
{
    return figuresByDay(engine, id, period, filter, 0.0);
}

} // namespace pheu
