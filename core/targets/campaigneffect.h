// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign added: total revenue in its window against a baseline (kpis.md, incremental_sales and before_after).
#pragma once

#include "metrics/engine.h"

namespace pheu
{

enum class BaselineKind { DaysBefore, YearEarlier, Entered };

struct EffectQuestion {
    Period campaign;
    int lagDays = 0; // the window is the campaign's dates moved by so many days; may be negative
    BaselineKind baseline = BaselineKind::DaysBefore;
    double entered = 0; // of Entered: revenue that would have been made anyway in the window, major units
    Filter filter;
};

struct CampaignEffect {
    Period window;
    std::optional<Period> basePeriod; // none for an entered baseline
    Figure revenue;                   // total_revenue in the window
    Figure baseline;
    Figure incremental;          // revenue − baseline
    Figure share;                // incremental ÷ revenue
    Figure before, after, ratio; // mean daily total_revenue of as many days before the campaign and after it
};

// Errors: those of the engine; InvalidInput for a lag beyond ten years.
Result<CampaignEffect> campaignEffect(MetricsEngine &engine, const EffectQuestion &question);

} // namespace pheu
