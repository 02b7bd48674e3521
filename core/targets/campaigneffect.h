// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign added: total revenue in its window against a baseline (kpis.md, incremental_sales and before_after).
// Undefined figures are empty, and each has the sentence why.
#pragma once

#include "base/format.h"
#include "metrics/engine.h"
#include "targets/split.h"

namespace pheu
{

enum class BaselineKind { DaysBefore, YearEarlier, Entered };

struct EffectQuestion {
    Period campaign;
    int lagDays = 0; // the window is the campaign's dates moved by so many days; may be negative
    BaselineKind baseline = BaselineKind::DaysBefore;
    double entered = 0; // of Entered: revenue that would have been made anyway in the window, major units
    Filter filter;
    bool operator==(const EffectQuestion &) const = default;
};

struct EffectFigure {
    Figure value;
    QString why; // sentence when there is no value
};

struct CampaignEffect {
    Period window;
    std::optional<Period> basePeriod; // none for an entered baseline
    Period beforePeriod, afterPeriod; // as many days before the campaign and after it
    EffectFigure revenue;             // total_revenue in the window
    EffectFigure baseline;
    EffectFigure incremental;          // revenue − baseline
    EffectFigure share;                // incremental ÷ revenue
    EffectFigure before, after, ratio; // mean daily total_revenue before and after, and after ÷ before
    QStringList notes;                 // sentences: what the reader must know of the figures
    // For a chart: the four periods and the days between them where those are few; and the revenue of their days.
    std::vector<Period> spans;
    DailyFigures daily;
};

// Sentences are written in `format`. Errors: those of the engine; InvalidInput for days that end before they begin, a
// lag beyond ten years, or an entered baseline that is no number.
Result<CampaignEffect> campaignEffect(MetricsEngine &engine, const EffectQuestion &question, const Format &format);

} // namespace pheu
