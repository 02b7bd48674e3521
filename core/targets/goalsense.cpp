// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalsense.h"

#include "formula/node.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct SenseText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalSense)
};

constexpr int mostKpisInside = 8;

bool takesAway(const Formula &formula)
{
    return std::ranges::any_of(formula.nodes(), [](const Formula::Node &node) {
        return std::ranges::any_of(node.terms,
                                   [](const Formula::Node::Term &term) { return term.op == FormulaOp::Minus; });
    });
}

bool isNeverNegative(const Catalogue &catalogue, const QString &id, int depth)
{
    if (const Measure *measure = catalogue.measure(id))
        return !measure->own && measure->unit != Unit::Points;
    if (catalogue.parameter(id)) // a measure or a rate that the settings choose
        return true;
    const Kpi *kpi = catalogue.kpi(id);
    const auto formula = kpi ? Formula::parse(kpi->formula, Catalogue::functions()) : Result<Formula>(Error{});
    return formula && depth < mostKpisInside && !takesAway(*formula) &&
           std::ranges::all_of(formula->names(),
                               [&](const QString &name) { return isNeverNegative(catalogue, name, depth + 1); });
}

QString nonsenseOfTarget(const GoalFigures &goal)
{
    if (!goal.target || !goal.neverNegative)
        return {};
    if (*goal.target < 0)
        return SenseText::tr("A target below 0 is never reached, since this figure cannot fall below 0. Write a number "
                             "above it.");
    if (*goal.target == 0 && (goal.direction == Direction::Higher || goal.direction == Direction::Neutral))
        return SenseText::tr("A target of 0 is reached before anything is done. Write a number above it, or say that "
                             "lower is better.");
    return {};
}

QString nonsenseOfFloor(const GoalFigures &goal)
{
    if (!goal.floor)
        return {};
    if (goal.neverNegative && *goal.floor < 0)
        return SenseText::tr("The floor is below 0, where this figure cannot fall. Write a number above it, or none.");
    if (!goal.target)
        return {};
    if (goal.direction == Direction::Lower)
        return *goal.floor < *goal.target
                   ? SenseText::tr("The floor lies below the target, but lower is better here: the floor is the worst "
                                   "that may still do. Write one above the target.")
                   : QString();
    return *goal.floor > *goal.target
               ? SenseText::tr("The floor lies above the target, but it is the least that may still do. Write one "
                               "below the target.")
               : QString();
}

QString nonsenseOfStretch(const GoalFigures &goal)
{
    if (!goal.stretch)
        return {};
    if (goal.neverNegative && *goal.stretch < 0)
        return SenseText::tr(
            "The stretch is below 0, where this figure cannot fall. Write a number above it, or none.");
    if (!goal.target)
        return {};
    if (goal.direction == Direction::Lower)
        return *goal.stretch > *goal.target
                   ? SenseText::tr("The stretch lies above the target, but lower is better here: the stretch is better "
                                   "than the target. Write one below the target.")
                   : QString();
    return *goal.stretch < *goal.target
               ? SenseText::tr("The stretch lies below the target, but it is more than the target. Write one above the "
                               "target.")
               : QString();
}

} // namespace

std::vector<Nonsense> nonsenseIn(const GoalFigures &goal)
{
    std::vector<Nonsense> found = {{GoalFigure::Target, nonsenseOfTarget(goal)},
                                   {GoalFigure::Floor, nonsenseOfFloor(goal)},
                                   {GoalFigure::Stretch, nonsenseOfStretch(goal)}};
    std::erase_if(found, [](const Nonsense &one) { return one.sentence.isEmpty(); });
    return found;
}

bool isNeverNegative(const Catalogue &catalogue, const QString &id)
{
    return isNeverNegative(catalogue, id, 0);
}

double planTotal(Period period, std::span<const PlanPart> plan)
{
    double sum = 0;
    for (const double day : planWeights(period, plan))
        sum += day;
    return sum;
}

} // namespace pheu
