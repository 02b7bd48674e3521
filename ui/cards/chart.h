// SPDX-License-Identifier: GPL-3.0-or-later
// Qt Charts as a drawing tool: bars, lines, columns and rings in a chart of its own scene, without a view, without
// animation, put at an exact place. Values have passed gate(); the chart sees them divided by the axis unit.
#pragma once

#include "report/axis.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

namespace pheu
{

// Horizontal bars, the first on top, one slot of equal height each; a gap leaves its slot empty.
struct BarChart {
    QRectF plot;
    std::vector<Figure> values;
    qreal thickness = 18;
    QColor positive, negative, zeroLine;
};
void paintBars(QPainter &painter, const BarChart &chart);
// Where bar k is drawn; an empty rectangle for a gap.
std::vector<QRectF> barRects(const BarChart &chart);
// x of the zero line.
qreal barZero(const BarChart &chart);

struct LineChart {
    QRectF plot;
    Axis axis;
    size_t points = 0; // values per line
    struct Line {
        std::vector<Figure> values;
        QColor color;
        bool dashed = false; // a plan
    };
    std::vector<Line> lines;
    QColor grid, zeroLine;
};
void paintLines(QPainter &painter, const LineChart &chart);
QPointF linePoint(const LineChart &chart, size_t index, double value);

// Upright columns from the zero line, side by side within a slot of equal width for each point.
struct ColumnChart {
    QRectF plot;
    Axis axis;
    size_t points = 0; // values per set
    struct Set {
        std::vector<Figure> values;
        QColor color;
    };
    std::vector<Set> sets;
    QColor grid, zeroLine;
};
void paintColumns(QPainter &painter, const ColumnChart &chart);
// The place of a column, as high as the plot; where it is drawn (an empty rectangle for a gap).
QRectF columnPlace(const ColumnChart &chart, size_t set, size_t index);
QRectF columnRect(const ColumnChart &chart, size_t set, size_t index);
// Middle of a slot.
qreal columnSlot(const ColumnChart &chart, size_t index);
qreal columnY(const ColumnChart &chart, double value);

// A ring of shares, clockwise from the top.
struct DonutChart {
    QRectF square;
    qreal hole = 0.62;         // of the diameter
    std::vector<double> parts; // not negative; their sum is the whole ring
    std::vector<QColor> colors;
    QColor gap, empty; // between the parts; of a ring without any
};
void paintDonut(QPainter &painter, const DonutChart &chart);
// Degrees clockwise from the top: where a part starts, how far it goes.
std::pair<double, double> donutArc(const DonutChart &chart, size_t index);
QPainterPath donutShape(const DonutChart &chart, size_t index);

} // namespace pheu
