// SPDX-License-Identifier: GPL-3.0-or-later
// A funnel with the rate of each step, the overall rate, and the step that fell most.
#include "report/axis.h"
#include "report/cardkinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

// The scale says so when the bars would otherwise be too thin to compare.
constexpr double logFrom = 50;

} // namespace

std::vector<CardNeed> funnelNeeds(const CardDefinition &, const Catalogue &)
{
    return {}; // the engine's own call
}

CardData buildFunnel(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    FunnelBody body;
    body.compared = inputs.compared;
    const auto own = inputs.funnels.constFind(definition.funnel);
    const FunnelResult *funnel = own != inputs.funnels.constEnd() ? &*own : inputs.funnel ? &*inputs.funnel : nullptr;
    if (!funnel) {
        data.empty = inputs.funnelError.isEmpty() ? CardText::tr("This workspace has no funnel.") : inputs.funnelError;
        data.body = body;
        return data;
    }
    body.funnel = funnel->funnel;
    body.steps = funnel->steps;
    double least = 0;
    double most = 0;
    double worstFall = 0;
    bool any = false;
    bool more = false; // than the step before
    for (size_t i = 0; i < body.steps.size(); ++i) {
        FunnelStep &step = body.steps[i];
        for (Figure *figure : {&step.value, &step.stepRate, &step.overallRate, &step.drop, &step.previousValue,
                               &step.previousStepRate, &step.previousOverallRate})
            *figure = gate(*figure);
        any = any || step.value;
        more = more || step.stepRate.value_or(0) > 1;
        if (step.value && *step.value > 0) {
            least = least == 0 ? *step.value : std::min(least, *step.value);
            most = std::max(most, *step.value);
        }
        // Relative to its own earlier rate: 2 % → 1 % is worse than 40 % → 38 %.
        if (step.stepRate && *step.stepRate <= 1 && step.previousStepRate && *step.previousStepRate > 0) {
            const double fall = 1 - *step.stepRate / *step.previousStepRate;
            if (fall > worstFall) {
                worstFall = fall;
                body.fellMost = int(i);
            }
        }
    }
    body.logScale = least > 0 && most / least >= logFrom;
    if (!any)
        data.empty = CardText::tr("No step of this funnel has a value in this period.");
    data.note = body.logScale ? CardText::tr("%1 · log scale · step rate · overall rate").arg(body.funnel)
                              : CardText::tr("%1 · step rate · overall rate").arg(body.funnel);
    const bool lacking =
        std::any_of(body.steps.begin(), body.steps.end(), [](const FunnelStep &step) { return !step.value; });
    if (lacking && any)
        data.note += CardText::tr(" · “—”: no value recorded");
    if (more)
        data.note =
            CardText::tr("Over 100 %: more than the step before, these do not come from it alone · %1").arg(data.note);
    data.body = body;
    return data;
}

} // namespace pheu
