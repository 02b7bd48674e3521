// SPDX-License-Identifier: GPL-3.0-or-later
// Where a target stands on a day: what was to be expected by now, how far it is, where it will end, what is needed a
// day. Pure figures; the rules are those of kpis.md ("Worked examples", "KGI and KPI tree"). Undefined is empty.
#pragma once

#include "base/period.h"
#include "metrics/catalogue.h"

#include <QJsonObject>

#include <span>

namespace pheu
{

// How a figure grows within its period.
enum class Growth {
    Flow,  // adds up day by day: orders, spend
    Stock, // a level: followers, open leads; goes straight from its opening to the target
    Ratio, // Σ/Σ: never paced by time, its target holds on every day
};

enum class PaceState { Unknown, NotStarted, Ahead, OnTrack, AtRisk, Behind };

// "ahead", "on_track", "at_risk", "behind", "not_started"; empty for Unknown.
QString paceStateId(PaceState state);
QString paceStateName(PaceState state); // translated
std::optional<PaceState> paceStateFromId(QStringView id);

// Achievement (see Pace) from which on a target is ahead, on track, at risk; below: behind. Descending.
struct PaceBands {
    double ahead = 1.05;
    double onTrack = 0.95;
    double atRisk = 0.80;
    bool operator==(const PaceBands &) const = default;
};
// "bands" of the setting "targets": {"ahead": 1.05, "on_track": 0.95, "at_risk": 0.8}. What is missing, or not
// descending within 0…10, is as shipped.
PaceBands paceBandsFromJson(const QJsonObject &targets);
QJsonObject paceBandsToJson(const PaceBands &bands); // the value of "bands"

struct PaceInput {
    Growth growth = Growth::Flow;
    Direction direction = Direction::Higher; // Neutral is judged as a band around the plan
    Period period;
    Day on = 0; // through this day; outside the period: not started, or over
    double target = 0;
    std::optional<double> floor, stretch; // the node's own band, in place of the bands
    std::optional<double> actual;
    std::optional<double> opening;   // Stock: the level on the day before the period
    std::optional<double> projected; // Ratio: numerator and denominator projected apart; empty: stays as it is
    // What each day of the period weighs; empty: all the same. Days × weight 0 expect nothing.
    std::span<const double> weights;
    PaceBands bands;
};

struct Pace {
    std::optional<double> expected;  // by the end of the day `on`
    std::optional<double> pace;      // actual ÷ expected (Stock: of the way from the opening)
    std::optional<double> projected; // at the end of the period, if it goes on so
    std::optional<double>
        requiredPerDay;        // for each day left, to reach the target; not of ratios, nor once reached or over
    std::optional<double> gap; // actual − expected
    // What the state is judged by: the pace, turned round where lower is better (2 is twice as good as planned); of a
    // band how near it is (0.8 is a fifth over or under).
    std::optional<double> achievement;
    PaceState state = PaceState::Unknown;
    // Neither more nor less is better: on track near the plan, off it on either side by the bands' widths below 1,
    // never ahead.
    bool isBand = false;
    bool isOver() const { return isBand && gap && *gap > 0; }
};

Pace paceOf(const PaceInput &input);
// As paceStateName(PaceState), but a band that is missed is over or under its plan, not behind.
QString paceStateName(const Pace &pace);
// The part of the period's weight that lies on days up to `on`: 0…1. Weights that come to nothing count as equal.
double elapsedShare(Period period, Day on, std::span<const double> weights);

} // namespace pheu
