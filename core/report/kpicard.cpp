// SPDX-License-Identifier: GPL-3.0-or-later
// One figure with its change and its course over the period.
#include "report/cardkinds.h"

namespace pheu
{

std::vector<CardNeed> kpiNeeds(const CardDefinition &definition, const Catalogue &catalogue)
{
    const QString name = definition.names.value(0);
    QStringList totals = catalogue.measuresOf(name);
    if (!totals.contains(name))
        totals.prepend(name);
    return {{QString(), totals}, {timeDimension(), {name}}};
}

CardData buildKpi(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    KpiBody body;
    const QString name = definition.names.value(0);
    body.info = figureInfo(*inputs.catalogue, name, inputs.language);
    body.compared = inputs.compared;
    body.comparison = inputs.comparison;
    if (const MetricTable *totals = inputs.table(QString())) {
        body.now = figureOf(*totals, totals->total, name);
        body.before = figureOf(*totals, totals->total, name, true);
        if (!body.now)
            body.why = whyNoFigure(inputs, name, *totals);
    } else {
        body.why = inputs.errors.value(QString());
    }
    const std::vector<Day> days = timePoints(inputs);
    body.spark = timeValues(inputs, days, name);
    if (const auto goal = inputs.goals.constFind(name); goal != inputs.goals.constEnd()) {
        body.goal = *goal;
        body.goal->otherPeriod = inputs.period != goal->period;
    }
    data.body = body;
    return data;
}

} // namespace pheu
