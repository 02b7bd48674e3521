// SPDX-License-Identifier: GPL-3.0-or-later
// Figures over time as lines, columns or both, with the starts of campaigns and what was planned.
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

QString unitNote(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Day:
        return CardText::tr("by day");
    case CalendarUnit::Week:
        return CardText::tr("by week");
    case CalendarUnit::Month:
        return CardText::tr("by month");
    default:
        return CardText::tr("by year");
    }
}

QString nothingRecorded(const CardDefinition &definition, const CardInputs &inputs, const TrendBody &body)
{
    const QStringList &missingRates = inputs.table(timeDimension())->missingRates;
    if (!missingRates.isEmpty())
        return missingRates.first();
    if (definition.id == u"trend" && definition.names == QStringList{QStringLiteral("revenue"), QStringLiteral("cost")})
        return CardText::tr("Neither revenue nor cost is recorded in this period.");
    QStringList labels;
    for (const TrendLine &line : body.lines)
        labels.append(line.info.label);
    return CardText::tr("There is no figure in this period: %1.").arg(labels.join(QStringLiteral(", ")));
}

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
        line.plan = inputs.plans.value(name);
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
    if (data.empty.isEmpty() && !any)
        data.empty = nothingRecorded(definition, inputs, body);
    data.note = unitNote(inputs.timeUnit);
    data.body = body;
    return data;
}

} // namespace pheu
