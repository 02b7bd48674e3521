// SPDX-License-Identifier: GPL-3.0-or-later
// Money over time with the starts of campaigns.
#include "report/cardkinds.h"

#include <algorithm>

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

} // namespace

std::vector<CardNeed> trendNeeds(const CardDefinition &definition, const Catalogue &)
{
    return {{timeDimension(), definition.names}};
}

CardData buildTrend(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    TrendBody body;
    body.unit = inputs.timeUnit;
    body.days = timePoints(inputs);
    data.empty = emptySentence(inputs, timeDimension());
    bool any = false;
    for (const QString &name : definition.names) {
        TrendLine line;
        line.info = figureInfo(*inputs.catalogue, name, inputs.language);
        line.values = timeValues(inputs, body.days, name);
        any = any || std::any_of(line.values.begin(), line.values.end(),
                                 [](const Figure &value) { return value.has_value(); });
        body.lines.push_back(line);
    }
    if (inputs.period) {
        for (const TrendMarker &marker : inputs.markers) {
            if (inputs.period->contains(marker.day))
                body.markers.push_back(marker);
        }
    }
    if (data.empty.isEmpty() && !any) {
        const QStringList &missingRates = inputs.table(timeDimension())->missingRates;
        data.empty = missingRates.isEmpty() ? CardText::tr("Neither revenue nor cost is recorded in this period.")
                                            : missingRates.first();
    }
    switch (inputs.timeUnit) {
    case CalendarUnit::Day:
        data.note = CardText::tr("by day");
        break;
    case CalendarUnit::Week:
        data.note = CardText::tr("by week");
        break;
    case CalendarUnit::Month:
        data.note = CardText::tr("by month");
        break;
    default:
        data.note = CardText::tr("by year");
        break;
    }
    data.body = body;
    return data;
}

} // namespace pheu
