// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/campaigneffect.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct EffectText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CampaignEffect)
};

constexpr int mostLag = 3653;

} // namespace

Result<CampaignEffect> campaignEffect(MetricsEngine &engine, const EffectQuestion &question)
{
    if (question.lagDays < -mostLag || question.lagDays > mostLag)
        return Error{ErrorCode::InvalidInput, EffectText::tr("The lag is at most ten years.")};
    const auto revenueIn = [&](Period period) -> Result<Figure> {
        MetricQuery query;
        query.names = {QStringLiteral("total_revenue")};
        query.from = period.from;
        query.to = period.to;
        query.filter = question.filter;
        const auto table = engine.evaluate(query);
        return table ? Result<Figure>(table->total.values.front()) : table.error();
    };
    CampaignEffect effect;
    const int days = question.campaign.days();
    effect.window = {question.campaign.from + question.lagDays, question.campaign.to + question.lagDays};
    if (question.baseline == BaselineKind::DaysBefore)
        effect.basePeriod = Period{effect.window.from - days, effect.window.from - 1};
    else if (question.baseline == BaselineKind::YearEarlier)
        effect.basePeriod = yearEarlier(effect.window);
    const Period before{question.campaign.from - days, question.campaign.from - 1};
    const Period after{question.campaign.to + 1, question.campaign.to + days};
    struct Part {
        Period period;
        Figure *into;
    };
    std::vector<Part> parts = {{effect.window, &effect.revenue}, {before, &effect.before}, {after, &effect.after}};
    if (effect.basePeriod)
        parts.push_back({*effect.basePeriod, &effect.baseline});
    else
        effect.baseline = question.entered;
    for (const Part &part : parts) {
        const auto figure = revenueIn(part.period);
        if (!figure)
            return figure.error();
        *part.into = *figure;
    }
    if (effect.revenue && effect.baseline) {
        effect.incremental = *effect.revenue - *effect.baseline;
        if (*effect.revenue != 0)
            effect.share = *effect.incremental / *effect.revenue;
    }
    for (Figure *daily : {&effect.before, &effect.after}) {
        if (*daily)
            *daily = **daily / days;
    }
    if (effect.before && effect.after && *effect.before != 0)
        effect.ratio = *effect.after / *effect.before;
    return effect;
}

} // namespace pheu
