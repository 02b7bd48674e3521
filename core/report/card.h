// SPDX-License-Identifier: GPL-3.0-or-later
// A card of the dashboard and the report as plain values: what it asks for (CardDefinition) and what it
// shows (CardData). No drawing and no text of figures here: numbers stay numbers, undefined stays empty.
#pragma once

#include "metrics/engine.h"
#include "metrics/undefined.h"

#include <QJsonObject>

#include <variant>

namespace pheu
{

enum class CardKind { Kpi, Funnel, Bars, Trend, Ranking, Table };

struct CardDefinition {
    QString id; // stable: kept in Settings.dashboard
    CardKind kind = CardKind::Kpi;
    QStringList names;           // KPI or measure ids
    QString by;                  // dimension of bars, ranking, table
    const char *title = nullptr; // source text; none: the name of the figure
    bool hiddenAtFirst = false;
    bool operator==(const CardDefinition &) const = default;
};

// Every card there is, in the first order.
const std::vector<CardDefinition> &cardDefinitions();
const CardDefinition *cardDefinition(const QString &id);

// The user's choice, kept in Settings.dashboard. Unknown ids are ignored; new cards join at their place.
std::vector<CardDefinition> visibleCards(const QJsonObject &dashboard);
std::vector<CardDefinition> hiddenCards(const QJsonObject &dashboard);
QJsonObject withCardHidden(const QJsonObject &dashboard, const QString &id, bool hidden);
// One place up (-1) or down (+1) among the visible cards; unchanged at the ends.
QJsonObject withCardMoved(const QJsonObject &dashboard, const QString &id, int step);
// Puts `id` before `other` among the visible cards; at the end when `other` is empty.
QJsonObject withCardBefore(const QJsonObject &dashboard, const QString &id, const QString &other);
// Name of the chosen funnel; empty: the first.
QString chosenFunnel(const QJsonObject &dashboard);
QJsonObject withFunnel(const QJsonObject &dashboard, const QString &funnel);

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

struct KpiBody {
    FigureInfo info;
    Figure now, before;
    bool compared = false;
    std::vector<Figure> spark; // by calendar unit, oldest first
    QString why;               // sentence when `now` is undefined
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
};

struct TrendMarker {
    Day day = 0;
    QString name; // of the campaign that starts
};

struct TrendBody {
    CalendarUnit unit = CalendarUnit::Day;
    std::vector<Day> days; // first day of each point, without holes
    std::vector<TrendLine> lines;
    std::vector<TrendMarker> markers; // ascending
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
    std::variant<KpiBody, FunnelBody, BarsBody, TrendBody, RankingBody, TableBody> body;
};

// What a card asks of the engine: names by one dimension ("" the total, "time" the calendar unit of the period).
struct CardNeed {
    QString by;
    QStringList names;
};

// Everything the builders read. Tables are shared by the cards; a missing one has its error sentence.
struct CardInputs {
    std::shared_ptr<const Catalogue> catalogue;
    Language language = Language::English;
    std::optional<Period> period;
    CalendarUnit timeUnit = CalendarUnit::Day;
    CalendarRules calendar;
    bool compared = false;
    QHash<QString, MetricTable> tables; // by `by`; the total is of any of them
    QHash<QString, QString> errors;     // by `by`
    std::optional<FunnelResult> funnel;
    QString funnelError;
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
// Title alone, for menus.
QString cardTitle(const CardDefinition &definition, const Catalogue &catalogue, Language language);

// Helpers of the builders.
FigureInfo figureInfo(const Catalogue &catalogue, const QString &id, Language language);
QString keyLabel(const DimensionKey &key, const QString &by);
Figure figureOf(const MetricTable &table, const MetricRow &row, const QString &name, bool previous = false);

} // namespace pheu
