// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the numbers of a goal make sense together: a target that a figure can come to, a floor and a stretch on
// their sides of it, a plan that comes to it. Pure; which side is the better one is the goal's direction.
#pragma once

#include "metrics/catalogue.h"
#include "targets/split.h"

namespace pheu
{

struct GoalFigures {
    std::optional<double> target, floor, stretch;
    Direction direction = Direction::Higher;
    bool neverNegative = false; // what it measures cannot fall below 0
};

enum class GoalFigure { Target, Floor, Stretch };

struct Nonsense {
    GoalFigure figure;
    QString sentence;
};

// In the order of the form; of one figure the first only.
std::vector<Nonsense> nonsenseIn(const GoalFigures &goal);

// Whether a figure is a number of things or of money, or a ratio of such: nothing in it is taken away.
bool isNeverNegative(const Catalogue &catalogue, const QString &id);

// What the parts of a plan by hand come to within the period.
double planTotal(Period period, std::span<const PlanPart> plan);

} // namespace pheu
