// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets as they are used up: spent, left, and where each campaign or channel will end if it goes on so. The cost is
// the fully loaded one (kpis.md, "Cost"), through the given day.
#pragma once

#include "metrics/engine.h"
#include "targets/pacing.h"

namespace pheu
{

struct BudgetLine {
    RecordId id; // campaign or channel; 0: what no channel can be told of
    QString name;
    std::optional<Period> period; // of a campaign; of a channel, from its first campaign's start to the last one's end
    double budget = 0;            // major units
    Figure spent;
    Figure left;                          // budget − spent; below 0 when it is overspent
    int daysLeft = 0;                     // after the day `on`
    Figure projected;                     // at the end of the period, at the rate so far
    Figure over;                          // projected − budget: overspend, below 0 underspend
    PaceState state = PaceState::Unknown; // a budget is a band: far below is no better than above
};

// Campaigns with a budget and both dates, in the order of the page. Errors: those of the engine.
Result<std::vector<BudgetLine>> campaignBudgets(MetricsEngine &engine, const Workspace &workspace, Day on,
                                                const PaceBands &bands = {});
// Budgets of campaigns that have begun, added up by channel: all of them together. That of a campaign with several
// channels is shared out by what was spent on each so far, in whole minor units; as long as nothing was, or where the
// spending names no channel, it stands in a last line without one.
Result<std::vector<BudgetLine>> channelBudgets(MetricsEngine &engine, const Workspace &workspace, Day on,
                                               const PaceBands &bands = {});

} // namespace pheu
