// SPDX-License-Identifier: GPL-3.0-or-later
// A goal day by day: what was reached against what was planned. Flows add up from the first day of the period; levels
// and rates are what they were on each day.
#pragma once

#include "targets/targetstatus.h"

namespace pheu
{

struct GoalCourse {
    Growth growth = Growth::Flow;
    std::vector<Day> days;            // of the goal's period
    std::vector<Figure> actual, plan; // one a day; no figure after the day that is looked at
};

// Errors: those of the engine; InvalidInput for a goal without a target or a period.
Result<GoalCourse> goalCourse(MetricsEngine &engine, const TargetBoard &board, size_t node);

} // namespace pheu
