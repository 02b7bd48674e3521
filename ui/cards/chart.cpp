// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/chart.h"

#include "cards/chartcanvas.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Range {
    double lo = 0;
    double hi = 1;
};

// In units of the largest magnitude, so that the span of ±1e308 stays a number.
Range barRange(const std::vector<Figure> &values, double &unit)
{
    unit = 0;
    for (const Figure &raw : values) {
        if (const Figure value = gate(raw))
            unit = std::max(unit, std::abs(*value));
    }
    Range range{0, 0};
    if (!(unit > 0)) {
        unit = 1;
        return {0, 1};
    }
    for (const Figure &raw : values) {
        if (const Figure value = gate(raw)) {
            range.lo = std::min(range.lo, *value / unit);
            range.hi = std::max(range.hi, *value / unit);
        }
    }
    return range;
}

QBarSet *barSet(const std::vector<Figure> &values, double unit, bool negative, const QColor &color)
{
    auto *set = new QBarSet(QString());
    set->setColor(color);
    set->setPen(Qt::NoPen);
    set->setBorderColor(Qt::transparent);
    // Every slot gets a number: a dropped one would move all later bars to the wrong category. Backwards, because
    // Qt Charts counts categories from the bottom (and draws the bars of a reversed axis unreversed).
    for (auto it = values.rbegin(); it != values.rend(); ++it) {
        const double value = gate(*it).value_or(0) / unit;
        set->append(negative ? std::min(0.0, value) : std::max(0.0, value));
    }
    return set;
}

} // namespace

qreal barZero(const BarChart &chart)
{
    double unit = 1;
    const Range range = barRange(chart.values, unit);
    return chart.plot.left() + chart.plot.width() * (0 - range.lo) / (range.hi - range.lo);
}

std::vector<QRectF> barRects(const BarChart &chart)
{
    std::vector<QRectF> rects(chart.values.size());
    if (rects.empty())
        return rects;
    double unit = 1;
    const Range range = barRange(chart.values, unit);
    const qreal pitch = chart.plot.height() / qreal(rects.size());
    const qreal scale = chart.plot.width() / (range.hi - range.lo);
    const qreal zero = barZero(chart);
    for (size_t i = 0; i < rects.size(); ++i) {
        const Figure value = gate(chart.values[i]);
        if (!value)
            continue;
        const qreal length = *value / unit * scale;
        const qreal top = chart.plot.top() + pitch * (qreal(i) + 0.5) - chart.thickness / 2;
        rects[i] = QRectF(std::min(zero, zero + length), top, std::abs(length), chart.thickness);
    }
    return rects;
}

namespace
{

void paintZero(QPainter &painter, const BarChart &chart)
{
    const qreal zero = barZero(chart);
    painter.setPen(QPen(chart.zeroLine, 1));
    painter.drawLine(QLineF(zero, chart.plot.top(), zero, chart.plot.bottom()));
}

} // namespace

void paintBars(QPainter &painter, const BarChart &chart)
{
    if (chart.values.empty() || chart.plot.width() < 4 || chart.plot.height() < 4)
        return;
    double unit = 1;
    const Range range = barRange(chart.values, unit);
    if (chart.values.size() == 1) { // Qt Charts makes a lone bar as high as the plot
        const QRectF bar = barRects(chart).front();
        painter.fillRect(bar, chart.values.front().value_or(0) < 0 ? chart.negative : chart.positive);
        paintZero(painter, chart);
        return;
    }
    Canvas canvas(chart.plot.size());
    auto *series = new QHorizontalStackedBarSeries;
    series->append(barSet(chart.values, unit, false, chart.positive));
    series->append(barSet(chart.values, unit, true, chart.negative));
    const qreal pitch = chart.plot.height() / qreal(chart.values.size());
    series->setBarWidth(std::clamp(chart.thickness / pitch, 0.05, 1.0));
    canvas.chart->addSeries(series);
    auto *rows = new QBarCategoryAxis;
    QStringList categories;
    for (size_t i = 0; i < chart.values.size(); ++i)
        categories.append(QString::number(i));
    rows->append(categories);
    hideAxis(rows);
    canvas.chart->addAxis(rows, Qt::AlignLeft);
    series->attachAxis(rows);
    auto *axis = new QValueAxis;
    axis->setRange(range.lo, range.hi);
    hideAxis(axis);
    canvas.chart->addAxis(axis, Qt::AlignBottom);
    series->attachAxis(axis);
    canvas.render(painter, chart.plot, chart.plot.size());
    paintZero(painter, chart);
}

QPointF linePoint(const LineChart &chart, size_t index, double value)
{
    const double span = chart.axis.drawn(chart.axis.hi) - chart.axis.drawn(chart.axis.lo);
    const double part = (chart.axis.drawn(value) - chart.axis.drawn(chart.axis.lo)) / (span > 0 ? span : 1);
    const qreal step = chart.points > 1 ? chart.plot.width() / qreal(chart.points - 1) : 0;
    const qreal x = chart.points > 1 ? chart.plot.left() + step * qreal(index) : chart.plot.center().x();
    return {x, chart.plot.bottom() - part * chart.plot.height()};
}

namespace
{

void addLine(Canvas &canvas, const LineChart &chart, const LineChart::Line &line, QAbstractAxis *x, QAbstractAxis *y)
{
    for (const std::vector<Point> &run : linesOf(line.values, int(chart.plot.width()))) {
        QXYSeries *series = nullptr;
        if (run.size() == 1) { // a lone day is a dot, not nothing
            auto *dot = new QScatterSeries;
            dot->setMarkerSize(5);
            dot->setBorderColor(Qt::transparent);
            dot->setColor(line.color);
            series = dot;
        } else {
            series = new QLineSeries;
            QPen pen(line.color, line.dashed ? 1.5 : 2);
            if (line.dashed)
                pen.setDashPattern({4, 3});
            pen.setJoinStyle(Qt::BevelJoin);
            series->setPen(pen);
        }
        QList<QPointF> points;
        points.reserve(qsizetype(run.size()));
        for (const Point &point : run)
            points.append({point.x, chart.axis.drawn(point.y)});
        series->replace(points);
        canvas.chart->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }
}

} // namespace

void paintLines(QPainter &painter, const LineChart &chart)
{
    if (chart.points == 0 || chart.plot.width() < 4 || chart.plot.height() < 4)
        return;
    Canvas canvas(chart.plot.size());
    auto *x = new QValueAxis;
    if (chart.points > 1)
        x->setRange(0, double(chart.points - 1));
    else
        x->setRange(-1, 1);
    hideAxis(x);
    canvas.chart->addAxis(x, Qt::AlignBottom);
    auto *y = new QValueAxis;
    y->setRange(chart.axis.drawn(chart.axis.lo), chart.axis.drawn(chart.axis.hi));
    y->setTickCount(std::max(2, chart.axis.ticks));
    hideAxis(y);
    y->setGridLineVisible(true);
    y->setGridLinePen(QPen(chart.grid, 1));
    canvas.chart->addAxis(y, Qt::AlignLeft);
    for (const LineChart::Line &line : chart.lines)
        addLine(canvas, chart, line, x, y);
    canvas.render(painter, chart.plot, chart.plot.size());

    const qreal zero = linePoint(chart, 0, 0).y();
    painter.setPen(QPen(chart.zeroLine, 1));
    painter.drawLine(QLineF(chart.plot.left(), zero, chart.plot.right(), zero));
}

} // namespace pheu
