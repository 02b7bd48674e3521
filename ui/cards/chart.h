// SPDX-License-Identifier: GPL-3.0-or-later
// Qt Charts as a drawing tool: bars and lines in a chart of its own scene, without a view, without
// animation, put at an exact place. Values have passed gate(); the chart sees them divided by the axis unit.
#pragma once

#include "report/axis.h"

#include <QColor>
#include <QPainter>
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
    };
    std::vector<Line> lines;
    QColor grid, zeroLine;
};
void paintLines(QPainter &painter, const LineChart &chart);
QPointF linePoint(const LineChart &chart, size_t index, double value);

} // namespace pheu
