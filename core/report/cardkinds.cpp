// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

const std::vector<CardKindEntry> &cardKinds()
{
    static const std::vector<CardKindEntry> kinds = {
        {CardKind::Kpi, kpiNeeds, buildKpi},
        {CardKind::Funnel, funnelNeeds, buildFunnel},
        {CardKind::Bars, barsNeeds, buildBars},
        {CardKind::Trend, trendNeeds, buildTrend},
        {CardKind::Columns, trendNeeds, buildTrend},
        {CardKind::Combo, trendNeeds, buildTrend},
        {CardKind::Donut, donutNeeds, buildDonut},
        {CardKind::Heat, heatNeeds, buildHeat},
        {CardKind::Ranking, rankingNeeds, buildRanking},
        {CardKind::Table, tableNeeds, buildTable},
        {CardKind::Target, noNeeds, buildTarget},
        {CardKind::Text, noNeeds, buildText},
        {CardKind::Image, noNeeds, buildImage},
    };
    return kinds;
}

namespace
{

struct KindId {
    CardKind kind;
    QLatin1String id;
};
constexpr KindId kindIds[] = {
    {CardKind::Kpi, QLatin1String("kpi")},         {CardKind::Funnel, QLatin1String("funnel")},
    {CardKind::Bars, QLatin1String("bars")},       {CardKind::Trend, QLatin1String("trend")},
    {CardKind::Columns, QLatin1String("columns")}, {CardKind::Combo, QLatin1String("combo")},
    {CardKind::Donut, QLatin1String("donut")},     {CardKind::Heat, QLatin1String("heat")},
    {CardKind::Ranking, QLatin1String("ranking")}, {CardKind::Table, QLatin1String("table")},
    {CardKind::Target, QLatin1String("target")},   {CardKind::Text, QLatin1String("text")},
    {CardKind::Image, QLatin1String("image")}};

} // namespace

QString cardKindId(CardKind kind)
{
    const auto *known = std::ranges::find(kindIds, kind, &KindId::kind);
    return known != std::end(kindIds) ? QString(known->id) : QString();
}

std::optional<CardKind> cardKindFromId(const QString &id)
{
    const auto *known = std::ranges::find_if(kindIds, [&](const KindId &one) { return id == one.id; });
    return known != std::end(kindIds) ? std::optional(known->kind) : std::nullopt;
}

bool isOverTime(CardKind kind)
{
    return kind == CardKind::Trend || kind == CardKind::Columns || kind == CardKind::Combo;
}

QString timeDimension()
{
    return QStringLiteral("time");
}

CalendarUnit timeUnitFor(Period period)
{
    if (period.days() <= 95)
        return CalendarUnit::Day;
    if (period.days() <= 740)
        return CalendarUnit::Week;
    if (period.days() <= 40 * 366)
        return CalendarUnit::Month;
    return CalendarUnit::Year;
}

QString calendarUnitId(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Day:
        return QStringLiteral("day");
    case CalendarUnit::Week:
        return QStringLiteral("week");
    case CalendarUnit::Month:
        return QStringLiteral("month");
    case CalendarUnit::Quarter:
        return QStringLiteral("quarter");
    case CalendarUnit::Year:
        return QStringLiteral("year");
    case CalendarUnit::FiscalYear:
        return QStringLiteral("fiscal_year");
    }
    return QStringLiteral("day");
}

std::vector<Day> timePoints(const CardInputs &inputs)
{
    std::vector<Day> days;
    if (!inputs.period || inputs.period->to < inputs.period->from)
        return days;
    // A range of thousands of years (hostile dates) has no more points than any screen has pixels.
    constexpr size_t most = 20'000;
    Period unit = unitOf(inputs.period->from, inputs.timeUnit, inputs.calendar);
    while (unit.from <= inputs.period->to && days.size() < most) {
        days.push_back(unit.from);
        unit = unitOf(unit.to + 1, inputs.timeUnit, inputs.calendar);
    }
    return days;
}

std::vector<Figure> timeValues(const CardInputs &inputs, const std::vector<Day> &days, const QString &name)
{
    std::vector<Figure> values(days.size());
    const MetricTable *table = inputs.table(timeDimension());
    if (!table)
        return values;
    for (const MetricRow &row : table->rows) {
        if (row.keys.empty() || row.keys.front().null)
            continue;
        const auto it = std::lower_bound(days.begin(), days.end(), Day(row.keys.front().id));
        if (it != days.end() && *it == Day(row.keys.front().id))
            values[size_t(it - days.begin())] = figureOf(*table, row, name);
    }
    return values;
}

int seriesOf(const CardInputs &inputs, const QString &by, const DimensionKey &key)
{
    if (by != u"channel" || key.null)
        return -1;
    return inputs.channelSeries.value(key.id, int(key.id % 8));
}

QString whyNoFigure(const CardInputs &inputs, const QString &name, const MetricTable &totals)
{
    return totals.records == 0 && !inputs.filteredOut.isEmpty()
               ? inputs.filteredOut
               : whyUndefined(*inputs.catalogue, name, totals, inputs.language);
}

QString emptySentence(const CardInputs &inputs, const QString &by)
{
    const MetricTable *table = inputs.table(by);
    if (!table)
        return inputs.errors.value(by, CardText::tr("This card has no data."));
    if (table->rows.empty() && !inputs.filteredOut.isEmpty())
        return inputs.filteredOut;
    if (table->rows.empty())
        return CardText::tr("There are no results in this period.");
    return {};
}

} // namespace pheu
