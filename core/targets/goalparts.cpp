// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalparts.h"

#include "base/currency.h"
#include "targets/goalcourse.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct PartText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalParts)
};

int unitsPerOne(const TargetNode &goal, const QString &currency)
{
    return goal.unit == Unit::Money ? int(std::pow(10.0, currencyDigits(currency).value_or(0))) : 1;
}

// Of a KPI each part is evaluated afresh: rates and customers are no sums of days.
Result<Figure> figureOf(MetricsEngine &engine, const TargetNode &goal, Growth growth, Period days)
{
    MetricQuery query;
    query.names = {goal.kpi};
    if (growth != Growth::Stock)
        query.from = days.from;
    query.to = days.to;
    query.filter = goal.filter;
    const auto table = engine.evaluate(query);
    return table ? Result<Figure>(table->total.values.front()) : table.error();
}

// Of a formula alone: its course at the end of the part, of a flow less that before it.
Figure courseIn(const GoalCourse &course, Period days)
{
    const auto at = [&](Day day) -> Figure {
        const auto found = std::ranges::find(course.days, day);
        return found != course.days.end() ? course.actual[size_t(found - course.days.begin())] : std::nullopt;
    };
    const Figure end = at(days.to);
    if (!end || course.growth != Growth::Flow)
        return end;
    return *end - at(days.from - 1).value_or(0);
}

} // namespace

Result<std::vector<GoalPart>> goalParts(MetricsEngine &engine, const TargetBoard &board, size_t node, CalendarUnit unit,
                                        CalendarRules rules, const QString &currency)
{
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    if (!goal.isPaced())
        return Error{ErrorCode::InvalidInput,
                     PartText::tr("“%1” has no parts: it needs a target and a period.").arg(goal.name)};
    GoalCourse course;
    if (goal.kpi.isEmpty()) {
        auto read = goalCourse(engine, board, node);
        if (!read)
            return read.error();
        course = std::move(*read);
    }
    const bool flows = status.growth == Growth::Flow;
    const std::vector<Period> periods = subPeriods(*goal.period, unit, rules);
    const std::vector<double> plans =
        flows ? splitTarget(*goal.target, unitsPerOne(goal, currency), *goal.period, periods, status.weights)
              : std::vector<double>();
    std::vector<GoalPart> parts;
    for (size_t i = 0; i < periods.size(); ++i) {
        GoalPart part;
        part.period = periods[i];
        part.plan = flows ? Figure(plans[i]) : plannedOn(goal, status, part.period.to);
        if (board.on() >= part.period.from) {
            const Period days{part.period.from, std::min(board.on(), part.period.to)};
            part.isRunning = days.to < part.period.to;
            auto actual = goal.kpi.isEmpty() ? Result<Figure>(courseIn(course, days))
                                             : figureOf(engine, goal, status.growth, days);
            if (!actual)
                return actual.error();
            part.actual = *actual;
            part.expected = part.plan;
            if (part.isRunning)
                part.expected = plannedOn(goal, status, days.to);
            if (part.isRunning && flows && part.expected)
                part.expected = *part.expected - plannedOn(goal, status, days.from - 1).value_or(0);
        }
        parts.push_back(part);
    }
    return parts;
}

} // namespace pheu
