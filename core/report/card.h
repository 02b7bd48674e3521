// SPDX-License-Identifier: GPL-3.0-or-later
// A card of the dashboard and the report as plain values: what it asks for (CardDefinition) and what it
// shows (CardData). No drawing and no text of figures here: numbers stay numbers, undefined stays empty.
#pragma once

#include "metrics/engine.h"
#include "metrics/undefined.h"
#include "report/periodpreset.h"
#include "targets/pacing.h"

#include <QJsonObject>

#include <variant>

namespace pheu
{

enum class CardKind {
    Kpi,     // one figure
    Funnel,  // steps of one funnel
    Bars,    // figures by a dimension
    Trend,   // lines over time
    Columns, // columns over time
    Combo,   // over time: the first name as columns, the others as lines on an axis of their own
    Donut,   // shares of one figure that adds up, by a dimension
    Heat,    // one figure by two dimensions
    Ranking,
    Table,
    Target, // a goal of the page Targets
    Text,
    Image, // a picture kept in the workspace
};

struct CardDefinition {
    QString id; // stable within its dashboard
    CardKind kind = CardKind::Kpi;
    QStringList names;                  // KPI or measure ids
    QString by;                         // dimension of bars, donut, heat map (its rows), ranking, table
    const char *title = nullptr;        // source text of a shipped card; none: said by what it shows
    QString across;                     // second dimension of a heat map: its columns; may be a calendar unit
    QString ownTitle;                   // what the user called it; before `title`
    QString filter;                     // in the filter language, on top of the dashboard's filter; empty: none
    std::optional<PeriodPreset> period; // in place of the dashboard's
    Period customPeriod;                // of PeriodPreset::Custom
    QString funnel;                     // its name; empty: the first
    RecordId goal;                      // of Target
    QString text;                       // of Text, plain; of Image: what it shows, for those who do not see it
    AttachmentId image;
    int span = 0;   // columns of twelve, 2…12; 0: by its kind and the width
    int height = 0; // of the body, logical pixels; 0: by its content
    bool operator==(const CardDefinition &) const = default;
};

// Every card there is, in the first order.
const std::vector<CardDefinition> &cardDefinitions();
const CardDefinition *cardDefinition(const QString &id);

// What a number is, beside its value.
struct FigureInfo {
    QString id;
    QString label;
    QString shortLabel; // ROI, CPL …; else the label
    Unit unit = Unit::Count;
    Direction direction = Direction::Higher;
    bool hasSign = false;            // can be a loss: a plus is shown too (ROI)
    std::optional<double> low, high; // of the band that is good, where the direction is one
    bool operator==(const FigureInfo &) const = default;
};

enum class Verdict { None, Neutral, Good, Bad };

// None without both values or without a difference; Neutral when neither way is better.
Verdict verdictOf(const Figure &now, const Figure &before, Direction direction);
// The same by the figure's own direction; with a band: nearer to it is good, within it nothing is.
Verdict verdictOf(const FigureInfo &info, const Figure &now, const Figure &before);

// How the goal of a figure stands, where there is one for it in the period shown.
struct GoalMark {
    RecordId goal;
    QString name;
    Period period;
    double target = 0;
    std::optional<double> floor, stretch; // its band, where it has one
    Figure actual;                        // through `on`
    Day on = 0;
    Growth growth = Growth::Flow;
    Pace pace;
    bool otherPeriod = false; // than the figure's, so that the card must name it
};

struct KpiBody {
    FigureInfo info;
    Figure now, before;
    bool compared = false;
    std::optional<Period> comparison; // the days of `before`
    std::vector<Figure> spark;        // by calendar unit, oldest first
    QString why;                      // sentence when `now` is undefined
    std::optional<GoalMark> goal;
};

struct FunnelBody {
    QString funnel;
    std::vector<FunnelStep> steps;
    bool compared = false;
    bool logScale = false; // largest step at least 50 × the smallest
    int fellMost = -1;     // index of the step whose rate fell most against the comparison; -1: none
};

struct BarRow {
    DimensionKey key;
    int series = -1; // colour of the channel 0…7; -1: none
    Figure value, before;
};

struct BarPanel {
    FigureInfo info;
    std::vector<BarRow> rows; // best first; undefined last
    Figure total;
};

struct BarsBody {
    QString by;
    std::vector<BarPanel> panels;
};

struct TrendLine {
    FigureInfo info;
    std::vector<Figure> values; // one per point
    std::vector<Figure> plan;   // of its goal, one per point; empty: no goal
};

struct TrendMarker {
    Day day = 0;
    QString name; // of the campaign that starts
};

struct TrendBody {
    CalendarUnit unit = CalendarUnit::Day;
    std::vector<Day> days;            // first day of each point, without holes
    std::vector<TrendLine> lines;     // of Combo: the first is drawn as columns
    std::vector<TrendMarker> markers; // ascending
};

struct DonutSlice {
    DimensionKey key; // of the rest: label only
    int series = -1;
    bool rest = false;   // all that are too small to tell apart
    Figure value, share; // share: fraction of the total
};

struct DonutBody {
    QString by;
    FigureInfo info;
    std::vector<DonutSlice> slices; // largest first, the rest last; none is negative
    Figure total;
};

struct HeatBody {
    QString by, across;
    QString byLabel, acrossLabel;
    FigureInfo info;
    std::vector<DimensionKey> rows, columns;
    std::vector<std::vector<Figure>> values; // by row, by column; empty: no records
    std::vector<Figure> rowTotals, columnTotals;
    Figure total;
};

struct TargetBody {
    FigureInfo info;
    GoalMark mark;
    QString owner;
    std::vector<Day> days;            // of the goal's period
    std::vector<Figure> actual, plan; // one a day, as goalCourse() has them
};

struct TextBody {
    QString text; // plain; lines are kept
};

struct ImageBody {
    QByteArray bytes; // as attached
    QString alt;
};

struct RankingRow {
    DimensionKey key;
    std::vector<Figure> values; // one per column
};

struct RankingBody {
    QString by;
    std::vector<FigureInfo> columns;     // the first ranks
    std::vector<RankingRow> top, bottom; // no row in both
    int total = 0;                       // ranked rows
};

struct TableRow {
    DimensionKey key;
    int series = -1;
    std::vector<Figure> values, previous;
};

struct TableBody {
    QString by;
    QString byLabel;
    std::vector<FigureInfo> columns;
    std::vector<TableRow> rows;
    TableRow total;
    bool compared = false;
};

struct CardData {
    CardDefinition definition;
    QString title;
    QString note;  // beside the title: what the reader must know of the scale or the cost
    QString empty; // sentence why there is nothing to show; then the body is not drawn
    // What it shows other than its dashboard does, for cardScope(): its own period, its own filter in words.
    std::optional<Period> ownPeriod;
    QString ownFilter;
    std::variant<KpiBody, FunnelBody, BarsBody, TrendBody, RankingBody, TableBody, DonutBody, HeatBody, TargetBody,
                 TextBody, ImageBody>
        body;
};

// What a card asks of the engine: names by one dimension ("" the total, "time" the calendar unit of the period), or by
// two that pairOf() joins.
struct CardNeed {
    QString by;
    QStringList names;
};
QString pairOf(const QString &by, const QString &across);

// Everything the builders read. Tables are shared by the cards; a missing one has its error sentence.
struct CardInputs {
    std::shared_ptr<const Catalogue> catalogue;
    Language language = Language::English;
    std::optional<Period> period;
    CalendarUnit timeUnit = CalendarUnit::Day;
    CalendarRules calendar;
    bool compared = false;
    std::optional<Period> comparison;   // the other period, where compared
    QHash<QString, MetricTable> tables; // by `by`; the total is of any of them
    QHash<QString, QString> errors;     // by `by`
    QString filteredOut;                // sentence for when its filters leave no record; empty: there are none
    std::optional<FunnelResult> funnel;
    QString funnelError;
    QHash<QString, FunnelResult> funnels;      // by the name a card asks for, where that is another one
    QHash<QString, GoalMark> goals;            // by KPI: the goal of it under this filter
    QHash<QString, std::vector<Figure>> plans; // by KPI: what that goal plans for each of timePoints()
    QHash<qint64, TargetBody> targets;         // by goal
    QHash<qint64, QString> targetErrors;
    QHash<qint64, QByteArray> images; // by attachment
    QHash<qint64, QString> imageErrors;
    QHash<qint64, int> channelSeries;       // channel record → 0…7
    QHash<QString, QString> dimensionNames; // "channel" → its page's or field's name
    std::vector<TrendMarker> markers;

    const MetricTable *table(const QString &by) const;
};

// One line a kind; each kind in its own file.
struct CardKindEntry {
    CardKind kind;
    std::vector<CardNeed> (*needs)(const CardDefinition &, const Catalogue &);
    CardData (*build)(const CardDefinition &, const CardInputs &);
};
const std::vector<CardKindEntry> &cardKinds();

std::vector<CardNeed> cardNeeds(const CardDefinition &definition, const Catalogue &catalogue);
CardData buildCard(const CardDefinition &definition, const CardInputs &inputs);
// Title alone, for menus and for those who do not see the card. A text has its first line, a picture what it shows.
QString cardTitle(const CardDefinition &definition, const Catalogue &catalogue, Language language);

// Helpers of the builders.
FigureInfo figureInfo(const Catalogue &catalogue, const QString &id, Language language);
QString keyLabel(const DimensionKey &key, const QString &by);
Figure figureOf(const MetricTable &table, const MetricRow &row, const QString &name, bool previous = false);

} // namespace pheu
