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
constexpr size_t mostRows = 12; // best eight and worst four of a longer list
constexpr size_t mostWorst = 4;

class BarsCard final : public Card
{
public:
    explicit BarsCard(const CardData &data)
        : m_body(std::get<BarsBody>(data.body))
    {
        for (const BarPanel &panel : m_body.panels)
            m_rows.push_back(shownRows(panel));
    }

    qreal heightFor(qreal, const CardStyle &) const override
    {
        size_t rows = 0;
        bool more = false;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            rows = std::max(rows, m_rows[i].size());
            more = more || m_rows[i].size() < m_body.panels[i].rows.size();
        }
        return qreal(rows) * rowPitch + headOf() + (more ? 16 : 0);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        if (m_body.panels.empty())
            return;
        const auto count = qreal(m_body.panels.size());
        const qreal width = (rect.width() - panelGap * (count - 1)) / count;
        for (size_t i = 0; i < m_body.panels.size(); ++i) {
            const QRectF place(rect.left() + qreal(i) * (width + panelGap), rect.top(), width, rect.height());
            paintPanel(painter, place, m_body.panels[i], m_rows[i], style, areas);
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

    static std::vector<BarRow> shownRows(const BarPanel &panel)
    {
        if (panel.rows.size() <= mostRows)
            return panel.rows;
        std::vector<BarRow> rows(panel.rows.begin(), panel.rows.begin() + mostRows - mostWorst);
        // The worst that have a value: undefined ones stand at the very end.
        auto end = std::find_if(panel.rows.rbegin(), panel.rows.rend(), [](const BarRow &row) {
                       return row.value.has_value();
                   }).base();
        if (end - panel.rows.begin() < std::ptrdiff_t(mostRows))
            end = panel.rows.begin() + mostRows;
        rows.insert(rows.end(), end - mostWorst, end);
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
                     {QRectF(rect.left(), chart.plot.bottom(), rect.width(), 16),
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
    std::vector<std::vector<BarRow>> m_rows;
};

} // namespace

std::unique_ptr<Card> makeBarsCard(const CardData &data)
{
    return std::make_unique<BarsCard>(data);
}

} // namespace pheu
