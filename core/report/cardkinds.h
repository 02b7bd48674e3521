// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of cards, one file each, and what their builders share. Listed once, in cardkinds.cpp.
#pragma once

#include "report/card.h"

namespace pheu
{

std::vector<CardNeed> kpiNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildKpi(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> funnelNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildFunnel(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> barsNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildBars(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> trendNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildTrend(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> rankingNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildRanking(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> tableNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildTable(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> donutNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildDonut(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> heatNeeds(const CardDefinition &definition, const Catalogue &);
CardData buildHeat(const CardDefinition &definition, const CardInputs &inputs);
std::vector<CardNeed> noNeeds(const CardDefinition &, const Catalogue &);
CardData buildTarget(const CardDefinition &definition, const CardInputs &inputs);
CardData buildText(const CardDefinition &definition, const CardInputs &);
CardData buildImage(const CardDefinition &definition, const CardInputs &inputs);

// How a kind is written down: "kpi", "heat".
QString cardKindId(CardKind kind);
std::optional<CardKind> cardKindFromId(const QString &id);
bool isOverTime(CardKind kind); // lines, columns, or both
// Whether shares of it can be shown: the parts add up to the whole.
bool addsUp(const Catalogue &catalogue, const QString &id);

// The need "by time": the calendar unit is chosen from the length of the period.
QString timeDimension();
CalendarUnit timeUnitFor(Period period);
QString calendarUnitId(CalendarUnit unit);
// First day of each unit from the period's first to its last day, without holes; empty without a period.
std::vector<Day> timePoints(const CardInputs &inputs);
// Values at those points; a unit without records is a gap.
std::vector<Figure> timeValues(const CardInputs &inputs, const std::vector<Day> &days, const QString &name);

// Colour of a channel; -1 for other dimensions or an empty link.
int seriesOf(const CardInputs &inputs, const QString &by, const DimensionKey &key);
// Why a figure of the table is undefined, in one sentence.
QString whyNoFigure(const CardInputs &inputs, const QString &name, const MetricTable &totals);
// Sentence for a card whose table is missing or has no rows; empty when there is something to show.
QString emptySentence(const CardInputs &inputs, const QString &by);

} // namespace pheu
