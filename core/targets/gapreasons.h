// SPDX-License-Identifier: GPL-3.0-or-later
// Why a goal is behind (or ahead): which of the goals below it explain how much of the gap, in which channels and
// campaigns it lies, and which step of the funnel fell against its own earlier rate.
#pragma once

#include "base/format.h"
#include "targets/targetstatus.h"

namespace pheu
{

struct GapDriver {
    QString name;
    qint64 id = 0; // of the goal, channel or campaign; 0: what has none
    Figure expected, actual;
    double share = 0; // of the gap, in the goal's unit; all shares of a list add up to the gap
    // Of a ratio, what its share is made of (targets/ratiogap.h); `expected` and `actual` are rates then.
    Figure ofNumerator = {}, ofDenominator = {};
};

// One step of a funnel, or the money that its last step brings, now against the days just before; where nothing is
// known of those, the later half of the days against the earlier one.
struct FallenStep {
    Period nowDays, beforeDays;
    QString funnel;
    QString above, measure; // ids: the rate is measure ÷ above
    double before = 0, now = 0;
    double lost = 0;               // of the goal's KPI, what the fall of this rate alone explains: below 0
    std::vector<GapDriver> places; // channels, where there are several: what each did to the rate, the worst first
};

struct GapExplanation {
    double gap = 0;               // actual − expected
    std::vector<GapDriver> goals; // below it, by the formula: the largest part first
    // Where there are several:
    std::vector<GapDriver> channels;  // of a flow against their part in the days before, of a ratio against its target
    std::vector<GapDriver> campaigns; // the same; without those that by their dates did not run in the period
    std::optional<FallenStep> step;
    Period now, before; // what the channels and campaigns compare
};

// Errors: those of the engine; InvalidInput for a goal without a gap (no target, period or figure).
Result<GapExplanation> explainGap(MetricsEngine &engine, const Workspace &workspace, const TargetBoard &board,
                                  size_t node);

// “Messages of clicks went from 12,0 % to 8,1 % against …”: the step, what it cost, and where. Empty: no step fell.
QString fallenStepSentence(const GapExplanation &reasons, Unit unit, const Format &format, const Catalogue &catalogue,
                           Language language);
// +1.234 or −1.234, in the unit of the goal.
QString signedGap(double value, Unit unit, const Format &format);

// Pure: the step whose fall against its earlier rate cost most of the last value. `now` and `before`: one figure a
// step, of periods of equal length. Empty: no rate fell, or there is nothing to compare.
struct StepFall {
    size_t step = 0;  // index
    size_t above = 0; // of the nearest step above with figures in both
    double before = 0, now = 0, lost = 0;
};
std::optional<StepFall> deepestFall(const std::vector<Figure> &now, const std::vector<Figure> &before);

} // namespace pheu
