// SPDX-License-Identifier: GPL-3.0-or-later
// Columns over time, several figures side by side; where there is a plan, a short line at its height on each column.
#include "cards/chart.h"
#include "cards/timeaxis.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qreal bodyHeight = 184;

class ColumnsCard final : public Card
{
public:
    explicit ColumnsCard(const CardData &data)
        : m_body(std::get<TrendBody>(data.body))
    {
        // A lone figure that the title names already needs no second name.
        const bool named =
            m_body.lines.size() == 1 && !hasPlan() &&
            (m_body.lines.front().info.label == data.title || m_body.lines.front().info.shortLabel == data.title);
        m_namesRow = named ? 8 : 24;
    }

    qreal heightFor(qreal, const CardStyle &) const override { return bodyHeight; }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        const ColumnChart chart = layout(rect, style);
        if (m_namesRow > 16)
            paintNames(painter, QRectF(rect.left(), rect.top() - 2, rect.width(), 16), style);
        const QRectF column(rect.left(), rect.top(), chart.plot.left() - rect.left() - 8, rect.height());
        paintTicks(painter, style, chart.axis, sharedUnit(m_body.lines), column, Qt::AlignRight,
                   [&](double value) { return columnY(chart, value); });
        paintDates(painter, style, m_body, QRectF(rect.left(), chart.plot.bottom(), rect.width(), dateRow),
                   [&](size_t i) { return columnSlot(chart, i); });
        paintColumns(painter, chart);
        paintPlans(painter, chart, style);
        if (areas)
            addAreas(chart, rect, style, *areas);
    }

private:
    bool hasPlan() const
    {
        return std::any_of(m_body.lines.begin(), m_body.lines.end(),
                           [](const TrendLine &line) { return !line.plan.empty(); });
    }

    ColumnChart layout(const QRectF &rect, const CardStyle &style) const
    {
        ColumnChart chart;
        chart.points = m_body.days.size();
        for (size_t i = 0; i < m_body.lines.size(); ++i)
            chart.sets.push_back({m_body.lines[i].values, lineColor(style, i)});
        chart.axis = axisFor(valuesOf(m_body, 0), rect.height() > 220 ? 6 : rect.height() > 120 ? 5 : 3);
        chart.grid = style.palette->grid;
        chart.zeroLine = style.palette->line;
        const qreal left = rect.left() + ticksWidth(chart.axis, sharedUnit(m_body.lines), style) + 8;
        chart.plot = QRectF(left, rect.top() + m_namesRow, std::max(10.0, rect.right() - left),
                            std::max(10.0, rect.height() - m_namesRow - dateRow));
        return chart;
    }

    // Above the plot: beside the columns themselves there is no room.
    void paintNames(QPainter &painter, const QRectF &row, const CardStyle &style) const
    {
        std::vector<EndLabel> names;
        for (size_t i = 0; i < m_body.lines.size(); ++i)
            names.push_back({0, m_body.lines[i].info.shortLabel, lineColor(style, i), false, true});
        if (hasPlan())
            names.push_back({0, planWord(), style.palette->ink, true});
        paintNameRow(painter, style, names, row);
    }

    void paintPlans(QPainter &painter, const ColumnChart &chart, const CardStyle &style) const
    {
        for (size_t set = 0; set < m_body.lines.size(); ++set) {
            const std::vector<Figure> &plan = m_body.lines[set].plan;
            for (size_t i = 0; i < std::min(plan.size(), chart.points); ++i) {
                const Figure value = gate(plan[i]);
                if (!value)
                    continue;
                const QRectF slot = columnPlace(chart, set, i);
                const qreal y = columnY(chart, *value);
                const qreal in = slot.width() > 4 ? 0.5 : 0;
                painter.setPen(QPen(style.palette->card, 4));
                painter.drawLine(QLineF(slot.left() + in, y, slot.right() - in, y));
                painter.setPen(QPen(style.palette->ink, 2));
                painter.drawLine(QLineF(slot.left() + in, y, slot.right() - in, y));
            }
        }
    }

    void addAreas(const ColumnChart &chart, const QRectF &rect, const CardStyle &style, HitAreas &areas) const
    {
        const qreal slot = chart.plot.width() / qreal(std::max<size_t>(1, chart.points));
        const auto step = std::max<size_t>(1, size_t(1 / std::max(0.001, slot)));
        for (size_t i = 0; i < m_body.days.size(); i += step) {
            HitArea area;
            area.rect = QRectF(columnSlot(chart, i) - slot / 2, rect.top(), slot * qreal(step), rect.height());
            area.tip = timeTip(m_body, i, style.format).join(u'\n');
            for (size_t set = 0; set < chart.sets.size(); ++set) {
                const QRectF bar = columnRect(chart, set, i);
                const Figure value = gate(i < chart.sets[set].values.size() ? chart.sets[set].values[i] : Figure());
                if (value)
                    area.marks.push_back({bar.center().x(), *value < 0 ? bar.bottom() : bar.top()});
            }
            areas.push_back(area);
        }
    }

    TrendBody m_body;
    qreal m_namesRow = 0;
};

} // namespace

std::unique_ptr<Card> makeColumnsCard(const CardData &data)
{
    return std::make_unique<ColumnsCard>(data);
}

} // namespace pheu
