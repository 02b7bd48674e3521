// SPDX-License-Identifier: GPL-3.0-or-later
// The first figure as columns, the others as lines on an axis of their own at the right. Zero stands at the same height
// on both, so that one grid serves both.
#include "cards/chart.h"
#include "cards/timeaxis.h"

#include <algorithm>
#include <span>

namespace pheu
{

namespace
{

constexpr qreal bodyHeight = 196;
constexpr qreal namesRow = 26;
constexpr qreal gap = 8;
constexpr qreal leastForRight = 170; // below, the tips alone have the figures of the lines

struct Charts {
    ColumnChart columns;
    LineChart lines; // in the middle of the slots
    QRectF leftTicks, rightTicks, ends;
};

class ComboCard final : public Card
{
public:
    explicit ComboCard(const CardData &data)
        : m_body(std::get<TrendBody>(data.body))
    {
    }

    qreal heightFor(qreal, const CardStyle &) const override { return bodyHeight; }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        if (m_body.lines.empty())
            return;
        const Charts charts = layout(rect, style);
        const auto y = [&](double value) { return linePoint(charts.lines, 0, value).y(); };
        paintTicks(painter, style, charts.columns.axis, leftUnit(), charts.leftTicks, Qt::AlignRight,
                   [&](double value) { return columnY(charts.columns, value); });
        if (charts.rightTicks.width() > 0)
            paintTicks(painter, style, charts.lines.axis, rightUnit(), charts.rightTicks, Qt::AlignLeft, y);
        paintDates(painter, style, m_body, QRectF(rect.left(), charts.columns.plot.bottom(), rect.width(), dateRow),
                   [&](size_t i) { return columnSlot(charts.columns, i); });
        paintNames(painter, rect, charts, style);
        paintColumns(painter, charts.columns);
        paintLines(painter, charts.lines);
        if (rect.width() >= narrowChart)
            paintEndLabels(painter, style, endLabels(style, m_body, 1, y), charts.ends);
        if (areas)
            addAreas(charts, rect, style, *areas);
    }

private:
    bool hasLines() const { return m_body.lines.size() > 1; }
    std::span<const TrendLine> lines() const { return std::span(m_body.lines).subspan(1); }
    Unit leftUnit() const { return m_body.lines.front().info.unit; }
    Unit rightUnit() const { return sharedUnit(lines()); }

    Charts layout(const QRectF &rect, const CardStyle &style) const
    {
        Charts charts;
        ColumnChart &columns = charts.columns;
        LineChart &over = charts.lines;
        columns.points = over.points = m_body.days.size();
        over.lines = linesFrom(style, m_body, 1);
        columns.sets.push_back({m_body.lines.front().values, columnColor(style)});
        const int ticks = rect.height() > 180 ? 6 : rect.height() > 120 ? 5 : 3;
        const AxisPair axes = pairedAxes(m_body.lines.front().values, valuesOf(m_body, 1), ticks);
        columns.axis = axes.left;
        over.axis = axes.right;
        columns.grid = style.palette->grid;
        columns.zeroLine = style.palette->line;
        over.grid = over.zeroLine = Qt::transparent;
        place(charts, rect, style);
        return charts;
    }

    void place(Charts &charts, const QRectF &rect, const CardStyle &style) const
    {
        const qreal left = ticksWidth(charts.columns.axis, leftUnit(), style);
        const qreal right =
            hasLines() && rect.width() >= leastForRight ? ticksWidth(charts.lines.axis, rightUnit(), style) + gap : 0;
        const qreal ends = std::min(endLabelsWidth(style, endLabels(style, m_body, 1, [](double) { return 0.0; })),
                                    rect.width() * 0.3);
        QRectF plot(rect.left() + left + gap, rect.top() + namesRow, 10,
                    std::max(10.0, rect.height() - namesRow - dateRow));
        plot.setRight(std::max(plot.left() + 10, rect.right() - ends - right - (ends > 0 ? gap : 0)));
        charts.columns.plot = plot;
        const qreal half = plot.width() / qreal(std::max<size_t>(1, m_body.days.size())) / 2;
        charts.lines.plot = plot.adjusted(half, 0, -half, 0);
        charts.leftTicks = QRectF(rect.left(), plot.top(), left, plot.height());
        charts.rightTicks = QRectF(plot.right() + gap, plot.top(), std::max(0.0, right - gap), plot.height());
        charts.ends = QRectF(rect.right() - ends, plot.top() - 4, ends, plot.height() + 8);
    }

    // Paler than the lines, which are drawn over them.
    static QColor columnColor(const CardStyle &style)
    {
        return blend(style.palette->accent, style.palette->card, style.palette->dark ? 0.65 : 0.72);
    }

    // Above each axis what it measures, with its unit.
    void paintNames(QPainter &painter, const QRectF &rect, const Charts &charts, const CardStyle &style) const
    {
        const QRectF row(rect.left(), rect.top() - 2, rect.width(), 16);
        const TrendLine &first = m_body.lines.front();
        const QString sign = unitWord(leftUnit(), style.format);
        const QString left =
            sign.isEmpty() ? first.info.shortLabel : first.info.shortLabel + QStringLiteral(" (") + sign + u')';
        std::vector<EndLabel> names{{0, left, columnColor(style), false, true}};
        if (rect.width() < narrowChart) { // no room beside the lines
            const std::vector<EndLabel> others = endLabels(style, m_body, 1, [](double) { return 0.0; });
            names.insert(names.end(), others.begin(), others.end());
            paintNameRow(painter, style, names, row);
            return;
        }
        paintNameRow(painter, style, names, QRectF(row.left(), row.top(), row.width() * 0.6, row.height()));
        const qreal used = 14 + textWidth(style, TypeRole::Small, left);
        if (!hasLines())
            return;
        const QString right = unitWord(rightUnit(), style.format);
        const QRectF beside(charts.rightTicks.left() - 120, row.top(), charts.rightTicks.width() + 120, row.height());
        if (!right.isEmpty() && beside.right() - textWidth(style, TypeRole::Caption, right) > row.left() + used + gap)
            drawText(painter, style,
                     {beside, right, style.palette->mute, Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption});
    }

    void addAreas(const Charts &charts, const QRectF &rect, const CardStyle &style, HitAreas &areas) const
    {
        const ColumnChart &columns = charts.columns;
        const qreal slot = columns.plot.width() / qreal(std::max<size_t>(1, columns.points));
        const auto step = std::max<size_t>(1, size_t(1 / std::max(0.001, slot)));
        for (size_t i = 0; i < m_body.days.size(); i += step) {
            HitArea area;
            area.rect = QRectF(columnSlot(columns, i) - slot / 2, rect.top(), slot * qreal(step), rect.height());
            area.tip = timeTip(m_body, i, style.format).join(u'\n');
            for (const TrendLine &line : lines()) {
                if (const Figure value = gate(i < line.values.size() ? line.values[i] : Figure()))
                    area.marks.push_back(linePoint(charts.lines, i, *value));
            }
            area.rule =
                QLineF(columnSlot(columns, i), columns.plot.top(), columnSlot(columns, i), columns.plot.bottom());
            areas.push_back(area);
        }
    }

    TrendBody m_body;
};

} // namespace

std::unique_ptr<Card> makeComboCard(const CardData &data)
{
    return std::make_unique<ComboCard>(data);
}

} // namespace pheu
