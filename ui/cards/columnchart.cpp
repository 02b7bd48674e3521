// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/chart.h"
#include "cards/chartcanvas.h"

#include <QBarSeries>
#include <QBarSet>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qreal widest = 34;   // of one column
constexpr qreal filled = 0.74; // of a slot

qreal slotWidth(const ColumnChart &chart)
{
    return chart.plot.width() / qreal(std::max<size_t>(1, chart.points));
}

qreal groupWidth(const ColumnChart &chart)
{
    return std::min(slotWidth(chart) * filled, widest * qreal(std::max<size_t>(1, chart.sets.size())));
}

} // namespace

qreal columnSlot(const ColumnChart &chart, size_t index)
{
    return chart.plot.left() + slotWidth(chart) * (qreal(index) + 0.5);
}

qreal columnY(const ColumnChart &chart, double value)
{
    const double lo = chart.axis.drawn(chart.axis.lo);
    const double span = chart.axis.drawn(chart.axis.hi) - lo;
    return chart.plot.bottom() - (chart.axis.drawn(value) - lo) / (span > 0 ? span : 1) * chart.plot.height();
}

QRectF columnPlace(const ColumnChart &chart, size_t set, size_t index)
{
    const qreal group = groupWidth(chart);
    const qreal width = group / qreal(std::max<size_t>(1, chart.sets.size()));
    return {columnSlot(chart, index) - group / 2 + width * qreal(set), chart.plot.top(), width, chart.plot.height()};
}

QRectF columnRect(const ColumnChart &chart, size_t set, size_t index)
{
    const std::vector<Figure> &values = chart.sets.at(set).values;
    const Figure value = index < values.size() ? gate(values[index]) : std::nullopt;
    if (!value)
        return {};
    const QRectF place = columnPlace(chart, set, index);
    const qreal zero = columnY(chart, 0);
    const qreal end = columnY(chart, *value);
    return {place.left(), std::min(zero, end), place.width(), std::abs(zero - end)};
}

void paintColumns(QPainter &painter, const ColumnChart &chart)
{
    if (chart.points == 0 || chart.plot.width() < 4 || chart.plot.height() < 4)
        return;
    Canvas canvas(chart.plot.size());
    auto *series = new QBarSeries;
    series->setBarWidth(std::clamp(groupWidth(chart) / slotWidth(chart), 0.05, 1.0));
    for (const ColumnChart::Set &one : chart.sets) {
        auto *set = new QBarSet(QString());
        set->setColor(one.color);
        set->setPen(Qt::NoPen);
        set->setBorderColor(Qt::transparent);
        // Every slot gets a number: a dropped one would move all later columns to the wrong date.
        for (size_t i = 0; i < chart.points; ++i)
            set->append(chart.axis.drawn((i < one.values.size() ? gate(one.values[i]) : Figure()).value_or(0)));
        series->append(set);
    }
    canvas.chart->addSeries(series);
    auto *x = new QValueAxis;
    x->setRange(-0.5, double(chart.points) - 0.5);
    hideAxis(x);
    canvas.chart->addAxis(x, Qt::AlignBottom);
    series->attachAxis(x);
    auto *y = new QValueAxis;
    y->setRange(chart.axis.drawn(chart.axis.lo), chart.axis.drawn(chart.axis.hi));
    y->setTickCount(std::max(2, chart.axis.ticks));
    hideAxis(y);
    y->setGridLineVisible(true);
    y->setGridLinePen(QPen(chart.grid, 1));
    canvas.chart->addAxis(y, Qt::AlignLeft);
    series->attachAxis(y);
    canvas.render(painter, chart.plot, chart.plot.size());

    const qreal zero = columnY(chart, 0);
    painter.setPen(QPen(chart.zeroLine, 1));
    painter.drawLine(QLineF(chart.plot.left(), zero, chart.plot.right(), zero));
}

} // namespace pheu
