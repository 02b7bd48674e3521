// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over time with direct labels at their ends, their plans dashed, the starts of campaigns as dotted lines.
#include "cards/chart.h"
#include "cards/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qreal bodyHeight = 172;
constexpr qreal markerRow = 16;

class TrendCard final : public Card
{
public:
    explicit TrendCard(const CardData &data)
        : m_body(std::get<TrendBody>(data.body))
    {
    }

    qreal heightFor(qreal, const CardStyle &) const override { return bodyHeight; }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        const LineChart chart = layout(rect, style);
        const auto y = [&](double value) { return linePoint(chart, 0, value).y(); };
        const QRectF column(rect.left(), rect.top(), chart.plot.left() - rect.left() - 8, rect.height());
        paintTicks(painter, style, chart.axis, sharedUnit(m_body.lines), column, Qt::AlignRight, y);
        paintDates(painter, style, m_body, QRectF(rect.left(), chart.plot.bottom(), rect.width(), dateRow),
                   [&](size_t i) { return linePoint(chart, i, 0).x(); });
        paintMarkers(painter, rect, chart, style);
        paintLines(painter, chart);
        const qreal labels = chart.plot.right() + 4;
        if (rect.width() < narrowChart)
            paintNameRow(painter, style, endLabels(style, m_body, 0, y),
                         QRectF(rect.left(), rect.top() - 3, rect.width(), 16));
        else
            paintEndLabels(painter, style, endLabels(style, m_body, 0, y),
                           QRectF(labels, chart.plot.top() - 8, rect.right() - labels, chart.plot.height() + 16));
        if (areas)
            addAreas(chart, rect, style, *areas);
    }

private:
    LineChart layout(const QRectF &rect, const CardStyle &style) const
    {
        LineChart chart;
        chart.points = m_body.days.size();
        chart.lines = linesFrom(style, m_body, 0);
        const bool narrow = rect.width() < narrowChart;
        const qreal ends = narrow ? 0 : endLabelsWidth(style, endLabels(style, m_body, 0, [](double) { return 0.0; }));
        chart.axis = axisFor(valuesOf(m_body, 0), rect.height() > 220 ? 6 : rect.height() > 110 ? 5 : 3);
        chart.grid = style.palette->grid;
        chart.zeroLine = style.palette->line;
        const qreal top = (m_body.markers.empty() ? 8 : markerRow) + (narrow ? nameRow : 0);
        chart.plot = QRectF(rect.left() + ticksWidth(chart.axis, sharedUnit(m_body.lines), style) + 8, rect.top() + top,
                            10, std::max(10.0, rect.height() - top - dateRow));
        chart.plot.setRight(std::max(chart.plot.left() + 10, rect.right() - std::min(ends, rect.width() * 0.34) - 4));
        return chart;
    }

    void paintMarkers(QPainter &painter, const QRectF &rect, const LineChart &chart, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        qreal free = rect.left();
        qreal lastX = -1e9;
        for (const TrendMarker &marker : m_body.markers) {
            if (m_body.days.empty())
                return;
            const qreal x = linePoint(chart, timePointOf(m_body.days, marker.day), 0).x();
            if (x - lastX >= 1) { // many starts on one day are one line
                painter.setPen(QPen(palette.mute, 1, Qt::DotLine));
                painter.drawLine(QLineF(x, chart.plot.top() - 8, x, chart.plot.bottom()));
            }
            lastX = x;
            const qreal width = textWidth(style, TypeRole::Caption, marker.name);
            if (x + 4 < free || x + 4 + std::min(width, 60.0) > rect.right())
                continue;
            const QRectF place(x + 4, chart.plot.top() - markerRow - 1, std::min(width, rect.right() - x - 4), 14);
            drawText(painter, style,
                     {place, marker.name, palette.mute, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
            free = place.right() + 10;
        }
    }

    void addAreas(const LineChart &chart, const QRectF &rect, const CardStyle &style, HitAreas &areas) const
    {
        // One strip a pixel column at most: more could not be pointed at.
        const size_t step = std::max<size_t>(1, chart.points / std::max<size_t>(1, size_t(chart.plot.width())));
        for (size_t i = 0; i < m_body.days.size(); i += step) {
            const qreal x = linePoint(chart, i, 0).x();
            const qreal half = m_body.days.size() > 1
                                   ? chart.plot.width() / qreal(m_body.days.size() - 1) * qreal(step) / 2
                                   : chart.plot.width() / 2;
            HitArea area;
            area.rect = QRectF(x - half, rect.top(), 2 * half, rect.height());
            for (const TrendLine &line : m_body.lines) {
                if (const Figure value = i < line.values.size() ? gate(line.values[i]) : std::nullopt)
                    area.marks.push_back(linePoint(chart, i, *value));
            }
            area.tip = timeTip(m_body, i, style.format).join(u'\n');
            area.rule = QLineF(x, chart.plot.top(), x, chart.plot.bottom());
            areas.push_back(area);
        }
    }

    TrendBody m_body;
};

} // namespace

std::unique_ptr<Card> makeTrendCard(const CardData &data)
{
    return std::make_unique<TrendCard>(data);
}

} // namespace pheu
