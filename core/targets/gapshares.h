// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the difference between two values of a formula each of its names explains: differences for sums,
// logarithmic shares for products and quotients (additive LMDI: Ang, "The LMDI approach to decomposition analysis",
// Energy Policy 33, 2005). Invariant: the shares add up to the difference exactly.
#pragma once

#include "formula/formula.h"

#include <QHash>

#include <span>

namespace pheu
{

struct GapShare {
    QString name;
    double from = 0, to = 0; // of the name
    double share = 0;        // of the formula's difference, in its unit
};

// `from`, `to`: every name of the formula. In order of first use; a name that is used twice has one share. Where a
// factor is 0 or changes its sign a logarithm says nothing: the factors are then changed over in every order and the
// mean is taken (Shapley), up to 8 of them, in the order written beyond.
// Errors: InvalidInput for a formula of more than + − × ÷, or one that is undefined for either set of values.
Result<std::vector<GapShare>> gapShares(const Formula &formula, const QHash<QString, double> &from,
                                        const QHash<QString, double> &to);
// Rounding leaves a last bit or two: the smallest share that is one can hold it, so that the sum is `sum` itself, as
// near as numbers of this size come to each other.
void settleShares(std::span<double> shares, double sum);
// Whether the formula has only names, numbers and + − × ÷, as a tree of targets needs.
bool isArithmetic(const Formula &formula);
// Only names added up and taken away.
bool isAdditive(const Formula &formula);
// Empty: a name is missing, or the formula is undefined for the values.
std::optional<double> valueOf(const Formula &formula, const QHash<QString, double> &values);

} // namespace pheu
