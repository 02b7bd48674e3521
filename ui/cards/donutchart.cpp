// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/chart.h"
#include "cards/chartcanvas.h"

#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pheu
{

namespace
{

double partOf(const DonutChart &chart, size_t index)
{
    const double part = index < chart.parts.size() ? chart.parts[index] : 0;
    return std::isfinite(part) && part > 0 ? part : 0;
}

// Sums in parts of the largest, so that 1e308 beside 1e308 stays a number.
double largest(const DonutChart &chart)
{
    double most = 0;
    for (size_t i = 0; i < chart.parts.size(); ++i)
        most = std::max(most, partOf(chart, i));
    return most;
}

} // namespace

std::pair<double, double> donutArc(const DonutChart &chart, size_t index)
{
    const double unit = largest(chart);
    if (!(unit > 0))
        return {0, 0};
    double before = 0, sum = 0;
    for (size_t i = 0; i < chart.parts.size(); ++i) {
        before += i < index ? partOf(chart, i) / unit : 0;
        sum += partOf(chart, i) / unit;
    }
    return {before / sum * 360, partOf(chart, index) / unit / sum * 360};
}

QPainterPath donutShape(const DonutChart &chart, size_t index)
{
    const auto [start, span] = donutArc(chart, index);
    QPainterPath path;
    if (!(span > 0))
        return path;
    const qreal inset = chart.square.width() * (1 - chart.hole) / 2;
    const QRectF inner = chart.square.adjusted(inset, inset, -inset, -inset);
    // Qt counts degrees against the clock from three o'clock.
    path.arcMoveTo(chart.square, 90 - start);
    path.arcTo(chart.square, 90 - start, -span);
    path.arcTo(inner, 90 - start - span, span);
    path.closeSubpath();
    return path;
}

void paintDonut(QPainter &painter, const DonutChart &chart)
{
    if (chart.square.width() < 8)
        return;
    const double unit = largest(chart);
    Canvas canvas(chart.square.size());
    auto *pie = new QPieSeries;
    pie->setPieSize(1);
    pie->setHoleSize(chart.hole);
    for (size_t i = 0; i < chart.parts.size() && unit > 0; ++i) {
        auto *slice = new QPieSlice(QString(), partOf(chart, i) / unit);
        slice->setLabelVisible(false);
        slice->setBrush(chart.colors[i]);
        slice->setPen(chart.parts.size() > 1 ? QPen(chart.gap, 1.5) : QPen(Qt::NoPen));
        pie->append(slice);
    }
    if (!(unit > 0)) {
        auto *slice = new QPieSlice(QString(), 1);
        slice->setBrush(chart.empty);
        slice->setPen(Qt::NoPen);
        pie->append(slice);
    }
    canvas.chart->addSeries(pie);
    canvas.render(painter, chart.square, chart.square.size());
}

} // namespace pheu
