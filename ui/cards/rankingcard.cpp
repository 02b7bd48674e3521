// SPDX-License-Identifier: GPL-3.0-or-later
// Two short lists side by side: the highest and the lowest.
#include "cards/painting.h"
#include "report/findings.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::RankingCard)
};

constexpr qreal rowPitch = 25;
constexpr qreal headHeight = 22;
constexpr qreal listGap = 28;
constexpr qreal narrow = 560; // below: one list under the other

class RankingCard final : public Card
{
public:
    explicit RankingCard(const CardData &data)
        : m_body(std::get<RankingBody>(data.body))
    {
    }

    qreal heightFor(qreal width, const CardStyle &) const override
    {
        const qreal top = headHeight + rowPitch * qreal(m_body.top.size());
        const qreal bottom = m_body.bottom.empty() ? 0 : headHeight + rowPitch * qreal(m_body.bottom.size());
        return width < narrow ? top + bottom + (bottom > 0 ? 8 : 0) : std::max(top, bottom);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        QRectF first = rect;
        QRectF second = rect;
        const bool stacked = rect.width() < narrow && !m_body.bottom.empty();
        size_t rows = rowsIn(stacked ? (rect.height() - 8) / 2 : rect.height());
        if (rect.height() >= heightFor(rect.width(), style))
            rows = std::max(m_body.top.size(), m_body.bottom.size());
        if (stacked) {
            second.setTop(rect.top() + headHeight + rowPitch * qreal(std::min(rows, m_body.top.size())) + 8);
        } else if (!m_body.bottom.empty()) {
            first.setWidth((rect.width() - listGap) / 2);
            second.setLeft(first.right() + listGap);
        }
        std::vector<RankingRow> top = m_body.top;
        top.resize(std::min(top.size(), rows));
        paintList(painter, first, Text::tr("▲ Highest"), top, style, areas);
        std::vector<RankingRow> bottom = m_body.bottom; // the lowest first
        bottom.resize(std::min(bottom.size(), rows));
        if (!bottom.empty())
            paintList(painter, second, Text::tr("▼ Lowest"), bottom, style, areas);
    }

private:
    static size_t rowsIn(qreal height) { return size_t(std::max(1.0, (height - headHeight + 1) / rowPitch)); }

    std::vector<qreal> columnWidths(const CardStyle &style) const
    {
        std::vector<qreal> widths;
        for (size_t c = 0; c < m_body.columns.size(); ++c) {
            const FigureInfo &column = m_body.columns[c];
            qreal width = textWidth(style, TypeRole::Caption, column.shortLabel);
            for (const auto *rows : {&m_body.top, &m_body.bottom}) {
                for (const RankingRow &row : *rows)
                    width = std::max(width, textWidth(style, TypeRole::Small,
                                                      figureText(column, row.values.at(c), style.format), c == 0));
            }
            widths.push_back(width + 16);
        }
        return widths;
    }

    void paintList(QPainter &painter, const QRectF &rect, const QString &title, const std::vector<RankingRow> &rows,
                   const CardStyle &style, HitAreas *areas) const
    {
        const Palette &palette = *style.palette;
        const std::vector<qreal> widths = columnWidths(style);
        // Names keep at least 40 % of the width; figures beyond that are left to the tip.
        size_t columns = widths.size();
        const auto sum = [&](size_t n) {
            qreal total = 0;
            for (size_t i = 0; i < n; ++i)
                total += widths[i];
            return total;
        };
        while (columns > 1 && sum(columns) > rect.width() * 0.6)
            --columns;
        const qreal names = rect.width() - sum(columns);
        drawText(painter, style,
                 {QRectF(rect.left(), rect.top(), names, headHeight), title, palette.mute,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption, true});
        qreal x = rect.left() + names;
        for (size_t c = 0; c < columns; ++c) {
            drawText(painter, style,
                     {QRectF(x, rect.top(), widths[c], headHeight), m_body.columns[c].shortLabel, palette.mute,
                      Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption});
            x += widths[c];
        }
        qreal y = rect.top() + headHeight;
        for (const RankingRow &row : rows) {
            const QRectF line(rect.left(), y, rect.width(), rowPitch);
            painter.setPen(QPen(palette.grid, 1));
            painter.drawLine(QLineF(line.left(), y, line.right(), y));
            paintRow(painter, line, names, row, widths, columns, style);
            if (areas)
                areas->push_back({line, tip(row, style), m_body.by, row.key, m_body.columns.front().id, {}, {}});
            y += rowPitch;
        }
    }

    void paintRow(QPainter &painter, const QRectF &line, qreal names, const RankingRow &row,
                  const std::vector<qreal> &widths, size_t columns, const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        drawText(painter, style,
                 {QRectF(line.left(), line.top(), names - 6, line.height()), row.key.label, palette.ink});
        qreal x = line.left() + names;
        for (size_t c = 0; c < columns; ++c) {
            const Figure value = row.values.at(c);
            const bool loss = m_body.columns[c].hasSign && value && *value < 0;
            const QColor ink = !value ? palette.mute : loss ? palette.bad : palette.ink;
            drawText(painter, style,
                     {QRectF(x, line.top(), widths[c], line.height()),
                      figureText(m_body.columns[c], value, style.format), ink, Qt::AlignRight | Qt::AlignVCenter,
                      TypeRole::Small, c == 0});
            x += widths[c];
        }
    }

    QString tip(const RankingRow &row, const CardStyle &style) const
    {
        QStringList lines{row.key.label};
        for (size_t c = 0; c < m_body.columns.size(); ++c)
            lines.append(tipLine(m_body.columns[c], row.values.at(c), style.format));
        return lines.join(u'\n');
    }

    RankingBody m_body;
};

} // namespace

std::unique_ptr<Card> makeRankingCard(const CardData &data)
{
    return std::make_unique<RankingCard>(data);
}

} // namespace pheu
