// SPDX-License-Identifier: GPL-3.0-or-later
// Bars by a dimension: label with the channel's colour, bar from a zero line, value at its end.
#include "cards/chart.h"
#include "cards/painting.h"
#include "report/findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::BarsCard)
};

constexpr qreal rowPitch = 25;
constexpr qreal barThickness = 17;
constexpr qreal headHeight = 20;
constexpr qreal panelGap = 24;
constexpr size_t mostRows = 12; // of its own accord: the best eight and the worst four of a longer list
constexpr qreal moreHeight = 16;

class BarsCard final : public Card
{
public:
    explicit BarsCard(const CardData &data)
        : m_body(std::get<BarsBody>(data.body))
    {
    }

    qreal heightFor(qreal, const CardStyle &) const override
    {
        size_t rows = 0;
        for (const BarPanel &panel : m_body.panels)
            rows = std::max(rows, panel.rows.size());
        return qreal(std::min(rows, mostRows)) * rowPitch + headOf() + (rows > mostRows ? moreHeight : 0);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        if (m_body.panels.empty())
            return;
        const auto count = qreal(m_body.panels.size());
        const qreal width = (rect.width() - panelGap * (count - 1)) / count;
        for (size_t i = 0; i < m_body.panels.size(); ++i) {
            const QRectF place(rect.left() + qreal(i) * (width + panelGap), rect.top(), width, rect.height());
            const BarPanel &panel = m_body.panels[i];
            paintPanel(painter, place, panel, shownRows(panel, rowsIn(rect.height(), panel)), style, areas);
        }
    }

private:
    qreal headOf() const { return m_body.panels.size() > 1 ? headHeight : 0; }

    // Money in one scale down the list, its unit in the heading; anything else as it stands on a card.
    static ColumnFormat panelFormat(const BarPanel &panel, const CardStyle &style)
    {
        std::vector<Figure> values;
        for (const BarRow &row : panel.rows)
            values.push_back(row.value);
        return columnFormat(panel.info, values, style.format);
    }

    static QString valueText(const ColumnFormat &column, const Figure &value, const CardStyle &style)
    {
        return column.info.unit == Unit::Money ? column.cell(value, style.format)
                                               : figureText(column.info, value, style.format);
    }

    size_t rowsIn(qreal height, const BarPanel &panel) const
    {
        const auto fits = [](qreal room) { return size_t(std::max(1.0, (room + 1) / rowPitch)); };
        const qreal room = height - headOf();
        return fits(room) >= panel.rows.size() ? panel.rows.size() : fits(room - moreHeight);
    }

    // The best and, a third of them, the worst.
    static std::vector<BarRow> shownRows(const BarPanel &panel, size_t most)
    {
        if (panel.rows.size() <= most)
            return panel.rows;
        const auto worst = std::ptrdiff_t(most / 3);
        const auto best = std::ptrdiff_t(most) - worst;
        std::vector<BarRow> rows(panel.rows.begin(), panel.rows.begin() + best);
        // The worst that have a value: undefined ones stand at the very end.
        auto end = std::find_if(panel.rows.rbegin(), panel.rows.rend(), [](const BarRow &row) {
                       return row.value.has_value();
                   }).base();
        if (end - panel.rows.begin() < std::ptrdiff_t(most))
            end = panel.rows.begin() + std::ptrdiff_t(most);
        rows.insert(rows.end(), end - worst, end);
        return rows;
    }

    void paintHead(QPainter &painter, const QRectF &rect, const BarPanel &panel, const CardStyle &style) const
    {
        const QRectF line(rect.left(), rect.top(), rect.width(), 16);
        const qreal used = drawText(painter, style,
                                    {line, panelFormat(panel, style).header(), style.palette->ink,
                                     Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
        const QString total = Text::tr("overall %1").arg(figureText(panel.info, panel.total, style.format));
        drawText(painter, style, {line.adjusted(used + 8, 0, 0, 0), total, style.palette->mute});
    }

    void paintPanel(QPainter &painter, QRectF rect, const BarPanel &panel, const std::vector<BarRow> &rows,
                    const CardStyle &style, HitAreas *areas) const
    {
        if (headOf() > 0) {
            paintHead(painter, rect, panel, style);
            rect.setTop(rect.top() + headOf());
        }
        if (rows.empty())
            return;
        const Palette &palette = *style.palette;
        qreal label = 0;
        qreal value = 0;
        BarChart chart;
        const ColumnFormat column = panelFormat(panel, style);
        for (const BarRow &row : rows) {
            label = std::max(label, textWidth(style, TypeRole::Small, row.key.label) + 16);
            value = std::max(value, textWidth(style, TypeRole::Small, valueText(column, row.value, style), true));
            chart.values.push_back(row.value);
        }
        label = std::min(label, rect.width() * 0.46) + 10;
        const qreal pitch = std::clamp((rect.height()) / qreal(rows.size()), rowPitch, rowPitch + 6);
        chart.plot = QRectF(rect.left() + label, rect.top(), std::max(10.0, rect.width() - label - value - 12),
                            pitch * qreal(rows.size()));
        chart.thickness = barThickness;
        chart.positive = palette.accent;
        chart.negative = palette.bad;
        chart.zeroLine = palette.mute;
        paintBars(painter, chart);
        const std::vector<QRectF> bars = barRects(chart);
        for (size_t i = 0; i < rows.size(); ++i) {
            const QRectF line(rect.left(), rect.top() + pitch * qreal(i), rect.width(), pitch);
            paintRow(painter, line, rows[i], bars[i], barZero(chart), label, column, style);
            if (areas)
                areas->push_back({line, tip(rows[i], panel, style), m_body.by, rows[i].key, panel.info.id, {}, {}});
        }
        const auto more = int(panel.rows.size() - rows.size());
        if (more > 0)
            drawText(painter, style,
                     {QRectF(rect.left(), chart.plot.bottom(), rect.width(), moreHeight),
                      Text::tr("%n more between the best and the worst", nullptr, more), palette.mute,
                      Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
    }

    static void paintRow(QPainter &painter, const QRectF &line, const BarRow &row, const QRectF &bar, qreal zero,
                         qreal labelWidth, const ColumnFormat &column, const CardStyle &style)
    {
        const Palette &palette = *style.palette;
        qreal x = line.left();
        if (row.series >= 0) {
            drawDot(painter, {x + 4, line.center().y()}, 8, seriesColor(style, row.series));
            x += 16;
        }
        drawText(painter, style,
                 {QRectF(x, line.top(), line.left() + labelWidth - 10 - x, line.height()), row.key.label,
                  row.key.null ? palette.mute : palette.ink});
        const bool loss = row.value && *row.value < 0;
        const qreal at = std::max(zero, bar.isNull() ? zero : bar.right()) + 7;
        const QColor ink = !row.value ? palette.mute : loss ? palette.bad : palette.ink;
        drawText(painter, style,
                 {QRectF(at, line.top(), std::max(0.0, line.right() - at) + 1, line.height()),
                  valueText(column, row.value, style), ink, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
    }

    static QString tip(const BarRow &row, const BarPanel &panel, const CardStyle &style)
    {
        QStringList lines{row.key.label, tipLine(panel.info, row.value, style.format)};
        if (row.before)
            lines.append(Text::tr("Compared period: %1").arg(exactText(panel.info, row.before, style.format)));
        if (!row.value)
            lines.append(Text::tr("A part of the formula is missing here."));
        return lines.join(u'\n');
    }

    BarsBody m_body;
};

} // namespace

std::unique_ptr<Card> makeBarsCard(const CardData &data)
{
    return std::make_unique<BarsCard>(data);
}

} // namespace pheu
