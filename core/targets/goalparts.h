// SPDX-License-Identifier: GPL-3.0-or-later
// A goal part by part of its period, week by week or month by month: what each was planned to bring, what it brought.
// Invariant: the plans of a figure that adds up come to its target exactly, in whole units.
#pragma once

#include "targets/targetstatus.h"

namespace pheu
{

struct GoalPart {
    Period period;
    Figure plan;            // of the whole part; of a level or a rate: at its end
    Figure actual;          // through the day looked at; empty: nothing yet
    Figure expected;        // of the plan, by the same day: what `actual` is held against
    bool isRunning = false; // it has begun and goes on after that day
    Figure difference() const { return actual && expected ? Figure(*actual - *expected) : std::nullopt; }
    Figure pace() const { return actual && expected && *expected != 0 ? Figure(*actual / *expected) : std::nullopt; }
};

// Errors: those of the engine; InvalidInput for a goal without a target or a period.
Result<std::vector<GoalPart>> goalParts(MetricsEngine &engine, const TargetBoard &board, size_t node, CalendarUnit unit,
                                        CalendarRules rules, const QString &currency);

} // namespace pheu
