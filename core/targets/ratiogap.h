// SPDX-License-Identifier: GPL-3.0-or-later
// Where the gap of a ratio lies: what each channel or campaign adds to it by its numerator and by its denominator.
// Invariant: the shares add up to the gap exactly.
//
// A ratio R = N ÷ D whose numerator and denominator add up over places, N = Σ nᵢ and D = Σ dᵢ, misses its target T by
//   R − T = (N − T·D) ÷ D = Σ (nᵢ ÷ D − T·dᵢ ÷ D).
// So a place adds nᵢ ÷ D by its numerator and −T·dᵢ ÷ D by its denominator; together (dᵢ ÷ D)·(nᵢ ÷ dᵢ − T): its weight
// times how far its own rate is from the target. That is plain algebra: no rest, no order of the places, no earlier
// period that it would depend on.
#pragma once

#include "metrics/engine.h"

#include <span>

namespace pheu
{

struct RatioPlace {
    double numerator = 0, denominator = 0;
};
struct RatioShare {
    double ofNumerator = 0, ofDenominator = 0;
    double share = 0; // of the gap
};
// One a place, in their order. Nothing where the denominators come to 0.
std::vector<RatioShare> ratioShares(double target, std::span<const RatioPlace> places);

// The catalogue with two more KPIs that are what a KPI divides: its numerator and its denominator. None: it does not
// divide, or is no KPI.
struct RatioParts {
    std::shared_ptr<const Catalogue> catalogue;
    QString numerator, denominator; // ids
};
std::optional<RatioParts> ratioParts(const Catalogue &catalogue, const QString &kpi);

} // namespace pheu
