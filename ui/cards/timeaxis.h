// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts over time share: dates below that never overlap, figures beside, names at the ends of lines.
#pragma once

#include "cards/chart.h"
#include "cards/painting.h"
#include "report/axis.h"

#include <functional>
#include <span>

namespace pheu
{

// "9/11", "11/2026", "Q1/2026", "2026"; and in full, for tips.
QString timePointText(const Format &format, Day day, CalendarUnit unit);
QString timePointName(const Format &format, Day day, CalendarUnit unit);
// Index of the point whose unit holds the day.
size_t timePointOf(const std::vector<Day> &days, Day day);

// Dates below a plot: as many as there is room for, in weeks and plain multiples; none beyond `row`.
void paintDates(QPainter &painter, const CardStyle &style, const TrendBody &body, const QRectF &row,
                const std::function<qreal(size_t)> &x);

inline constexpr qreal dateRow = 18; // below the plot

double tickValue(const Axis &axis, int tick);
// Short. The currency is left out: names, unitWord() and tips carry it.
QString tickText(const Axis &axis, int tick, Unit unit, const CardStyle &style);
QString unitWord(Unit unit, const Format &format); // "₫"; empty where the ticks say it
qreal ticksWidth(const Axis &axis, Unit unit, const CardStyle &style);
// Beside each tick of the axis, within `column`; `y` of a value.
void paintTicks(QPainter &painter, const CardStyle &style, const Axis &axis, Unit unit, const QRectF &column,
                Qt::Alignment side, const std::function<qreal(double)> &y);

// The name of a line beside its last value.
struct EndLabel {
    qreal y = 0;
    QString text;
    QColor color;
    bool dashed = false; // a plan
    bool column = false; // its mark is a square
};
// Of a narrow chart: the names stand above it instead, in nameRow pixels.
inline constexpr qreal narrowChart = 220;
inline constexpr qreal nameRow = 18;
// One after the other, each with its mark, as many as there is room for; the tips have them all.
void paintNameRow(QPainter &painter, const CardStyle &style, const std::vector<EndLabel> &labels, const QRectF &row);
qreal endLabelsWidth(const CardStyle &style, const std::vector<EndLabel> &labels);
void paintEndLabels(QPainter &painter, const CardStyle &style, std::vector<EndLabel> labels, const QRectF &column);

// Moves ascending centres apart to `gap`, within lo…hi as far as there is room.
void spreadOut(std::vector<qreal> &centres, qreal gap, qreal lo, qreal hi);

// Colour of the line or column `index` of a chart over time.
QColor lineColor(const CardStyle &style, size_t index);
// The lines of a tip: the point, each figure, each plan.
QStringList timeTip(const TrendBody &body, size_t index, const Format &format);
// "Plan"; of which line, where several have one.
QString planWord();
QString planName(const TrendBody &body, size_t line);
// The labels of the lines from `first` on and of their plans, each at its last value; `y` of a value.
std::vector<EndLabel> endLabels(const CardStyle &style, const TrendBody &body, size_t first,
                                const std::function<qreal(double)> &y);
// The lines from `first` on as they are drawn, below them their plans.
std::vector<LineChart::Line> linesFrom(const CardStyle &style, const TrendBody &body, size_t first);
// Every value that the lines from `first` on and their plans have: what their axis must hold.
std::vector<Figure> valuesOf(const TrendBody &body, size_t first);
// Of all the lines; figures of several kinds share plain numbers.
Unit sharedUnit(std::span<const TrendLine> lines);

} // namespace pheu
