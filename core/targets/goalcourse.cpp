// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalcourse.h"

#include "targets/gapshares.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct CourseText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalCourse)
};

// What was reached by the end of each day of the goal's period, up to the day that is looked at.
Result<DailyFigures> reachedByDay(MetricsEngine &engine, const TargetBoard &board, size_t node)
{
    const TargetNode &goal = board.tree().nodes()[node];
    const Growth growth = board.statuses()[node].growth;
    const Day last = goal.period ? std::min(board.on(), goal.period->to) : 0;
    DailyFigures reached;
    if (!goal.period || last < goal.period->from)
        return reached;
    if (!goal.kpi.isEmpty()) {
        auto daily = dailyFigures(engine, goal.kpi, {goal.period->from, last}, goal.filter);
        if (!daily || growth != Growth::Flow || daily->isEmpty())
            return daily;
        double sum = 0;
        for (Day day = goal.period->from; day <= last; ++day)
            reached.insert(day, sum += daily->value(day));
        return reached;
    }
    // Only its formula says what it is; what multiplies cannot be told day by day.
    if (!goal.formula || !isAdditive(*goal.formula))
        return reached;
    QHash<QString, DailyFigures> below;
    for (const size_t child : goal.children) {
        auto figures = reachedByDay(engine, board, child);
        if (!figures)
            return figures;
        below.insert(board.tree().nodes()[child].name, std::move(*figures));
    }
    QHash<QString, double> values; // a goal below that is over stays where it ended
    for (Day day = goal.period->from; day <= last; ++day) {
        for (auto child = below.cbegin(); child != below.cend(); ++child) {
            if (child->contains(day))
                values.insert(child.key(), child->value(day));
        }
        if (const auto value = valueOf(*goal.formula, values))
            reached.insert(day, *value);
    }
    return reached;
}

} // namespace

Result<GoalCourse> goalCourse(MetricsEngine &engine, const TargetBoard &board, size_t node)
{
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    if (!goal.isPaced())
        return Error{ErrorCode::InvalidInput,
                     CourseText::tr("“%1” has no course: it needs a target and a period.").arg(goal.name)};
    const auto reached = reachedByDay(engine, board, node);
    if (!reached)
        return reached.error();
    GoalCourse course;
    course.growth = status.growth;
    for (Day day = goal.period->from; day <= goal.period->to; ++day) {
        course.days.push_back(day);
        course.plan.push_back(plannedOn(goal, status, day));
        const auto at = reached->constFind(day);
        course.actual.push_back(at != reached->constEnd() ? Figure(*at) : std::nullopt);
    }
    return course;
}

} // namespace pheu
