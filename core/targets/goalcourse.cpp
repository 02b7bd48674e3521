// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalcourse.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct CourseText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalCourse)
};

Figure planOn(const TargetNode &goal, const TargetStatus &status, const TargetBoard &board, Day day)
{
    switch (status.growth) {
    case Growth::Flow:
        return *goal.target * elapsedShare(*goal.period, day, status.weights);
    case Growth::Stock: { // straight through what is expected now and the target at the end
        const Day now = std::min(board.on(), goal.period->to);
        if (!status.pace.expected || now >= goal.period->to)
            return goal.target;
        const double slope = (*goal.target - *status.pace.expected) / (goal.period->to - now);
        return *status.pace.expected + slope * (day - now);
    }
    default:
        return goal.target;
    }
}

} // namespace

Result<GoalCourse> goalCourse(MetricsEngine &engine, const TargetBoard &board, size_t node)
{
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    if (!goal.isPaced())
        return Error{ErrorCode::InvalidInput,
                     CourseText::tr("“%1” has no course: it needs a target and a period.").arg(goal.name)};
    GoalCourse course;
    course.growth = status.growth;
    DailyFigures daily;
    const Day last = std::min(board.on(), goal.period->to);
    if (!goal.kpi.isEmpty() && last >= goal.period->from) {
        auto read = dailyFigures(engine, goal.kpi, {goal.period->from, last}, goal.filter);
        if (!read)
            return read.error();
        daily = std::move(*read);
    }
    double sum = 0;
    for (Day day = goal.period->from; day <= goal.period->to; ++day) {
        course.days.push_back(day);
        course.plan.push_back(planOn(goal, status, board, day));
        const auto at = daily.constFind(day);
        Figure actual = at != daily.constEnd() ? Figure(*at) : std::nullopt;
        if (status.growth == Growth::Flow) {
            sum += actual.value_or(0);
            actual = sum;
        }
        course.actual.push_back(day <= last && !daily.isEmpty() ? actual : Figure());
    }
    return course;
}

} // namespace pheu
