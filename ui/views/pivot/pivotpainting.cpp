// SPDX-License-Identifier: GPL-3.0-or-later
// How a pivot looks. Heat is one hue for more and a warm one below zero: told apart by colour-blind eyes, and light
// enough that the figure on it keeps its contrast in both themes.
#include "report/axis.h"
#include "views/pivot/pivotcanvas.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

// Made once: a font that is new each time is looked up each time.
const QFont &smallFont()
{
    static const QFont font = typeFont(TypeRole::Small);
    return font;
}

} // namespace

namespace
{

constexpr int headRow = 26;
constexpr int padding = 10;
constexpr int indent = 18;

const QFont &cellFont(bool strong)
{
    static const QFont bold = [] {
        QFont font = smallFont();
        font.setWeight(QFont::DemiBold);
        return font;
    }();
    return strong ? bold : smallFont();
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto one = [share](int x, int y) { return int(std::lround(x * share + y * (1 - share))); };
    return QColor(one(a.red(), b.red()), one(a.green(), b.green()), one(a.blue(), b.blue()));
}

} // namespace

QColor PivotCanvas::heat(int row, int cell) const
{
    const PivotTable &table = m_content.table;
    const int kpi = cell % table.kpis();
    const int column = cell / table.kpis();
    const PivotRow &one = table.rows[size_t(row)];
    const bool isCell =
        one.level == int(table.ask.rows.size()) && (table.columns.empty() || !table.isTotalColumn(column));
    const Figure value = isCell ? gate(one.values[size_t(cell)]) : Figure();
    const PivotTable::Range &range = m_ranges[size_t(kpi)];
    if (!m_content.heat || !value || !range.any || range.least == range.greatest)
        return {};
    const Palette &colours = m_theme.palette();
    constexpr double strongest = 0.34;
    if (range.least < 0) { // around zero: both sides on one scale
        const double most = std::max(-range.least, range.greatest);
        const double share = std::abs(*value) / most * strongest;
        return mixed(*value < 0 ? colours.bad : colours.accent, colours.card, share);
    }
    return mixed(colours.accent, colours.card, (*value - range.least) / (range.greatest - range.least) * strongest);
}

void PivotCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &colours = m_theme.palette();
    painter.fillRect(event->rect(), colours.card);
    if (rows() == 0)
        return;
    const QRect totalRow(0, cellRect(rows() - 1, 0).top(), viewport()->width(), rowHeight);
    const int first = verticalScrollBar()->value() / rowHeight;
    painter.save();
    painter.setClipRect(0, headHeight(), viewport()->width(), totalRow.top() - headHeight());
    for (int row = first; row < rows() - 1; ++row) {
        const int y = headHeight() + row * rowHeight - verticalScrollBar()->value();
        if (y >= totalRow.top())
            break;
        paintRow(painter, row, QRect(0, y, viewport()->width(), rowHeight));
    }
    painter.restore();
    painter.fillRect(totalRow, colours.card);
    paintRow(painter, rows() - 1, totalRow);
    painter.setPen(colours.line);
    painter.drawLine(0, totalRow.top(), std::min(viewport()->width(), m_nameWidth + m_lefts.back()), totalRow.top());
    paintHead(painter);
}

void PivotCanvas::paintRow(QPainter &painter, int row, const QRect &place) const
{
    const Palette &colours = m_theme.palette();
    const PivotTable &table = m_content.table;
    const PivotRow &one = table.rows[size_t(row)];
    const bool strong = one.level < int(table.ask.rows.size());
    const QRect chosen = selected();
    painter.save();
    painter.setClipRect(QRect(m_nameWidth, place.top(), viewport()->width() - m_nameWidth, place.height()),
                        Qt::IntersectClip);
    for (int cell = 0; cell < cells(); ++cell) {
        QRect box = cellRect(row, cell);
        box.moveTop(place.top());
        if (box.right() < m_nameWidth)
            continue;
        if (box.left() > viewport()->width())
            break;
        const QColor tint = heat(row, cell);
        if (tint.isValid())
            painter.fillRect(box, tint);
        if (chosen.contains(cell, row) && (hasFocus() || chosen.width() * chosen.height() > 1)) {
            QColor mark = colours.accent;
            mark.setAlphaF(0.16F);
            painter.fillRect(box, mark);
        }
        const QString text = cellText(row, cell);
        const Figure &value = one.values[size_t(cell)];
        painter.setFont(cellFont(strong || table.isTotalColumn(cell / table.kpis())));
        painter.setPen(!value ? colours.mute : *value < 0 && !tint.isValid() ? colours.bad : colours.ink);
        painter.drawText(box.adjusted(4, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignRight, text);
        if (m_current == Cell{row, cell} && hasFocus()) {
            painter.setPen(QPen(colours.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }
    painter.restore();
    paintName(painter, row, QRect(0, place.top(), m_nameWidth, place.height()));
    painter.setPen(colours.grid);
    painter.drawLine(0, place.bottom(), std::min(place.width(), m_nameWidth + m_lefts.back()), place.bottom());
}

void PivotCanvas::paintName(QPainter &painter, int row, const QRect &place) const
{
    const Palette &colours = m_theme.palette();
    const PivotTable &table = m_content.table;
    const PivotRow &one = table.rows[size_t(row)];
    const bool strong = one.level < int(table.ask.rows.size());
    painter.fillRect(place, colours.card);
    painter.setFont(cellFont(strong));
    painter.setPen(!one.keys.empty() && one.keys.back().null ? colours.mute : colours.ink);
    const QRect inner = place.adjusted(padding + (one.level == 2 ? indent : 0), 0, -4, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(rowName(row), Qt::ElideRight, inner.width()));
}

void PivotCanvas::paintHead(QPainter &painter) const
{
    const Palette &colours = m_theme.palette();
    const PivotTable &table = m_content.table;
    const int height = headHeight();
    painter.fillRect(0, 0, viewport()->width(), height, colours.card);
    painter.save();
    painter.setClipRect(m_nameWidth, 0, viewport()->width() - m_nameWidth, height);
    const int shift = m_nameWidth - horizontalScrollBar()->value();
    for (int cell = 0; cell < cells(); ++cell) {
        const QRect box(shift + m_lefts[size_t(cell)], height - headRow - 2,
                        m_lefts[size_t(cell) + 1] - m_lefts[size_t(cell)], headRow);
        painter.setFont(cellFont(false));
        painter.setPen(colours.mute);
        const QRect inner = isSingle() ? QRect() : box.adjusted(4, 0, -padding, 0);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(m_content.formats[size_t(cell % table.kpis())].header(),
                                                          Qt::ElideRight, inner.width()));
        if (table.columns.empty() || cell % table.kpis())
            continue;
        const int column = cell / table.kpis();
        const int end = shift + m_lefts[size_t(cell + table.kpis())];
        const int from = std::max(box.left(), m_nameWidth);
        const QRect above(from, isSingle() ? box.top() : 2, end - from, headRow - 2);
        const QString name = table.isTotalColumn(column)
                                 ? tr("Total")
                                 : pivotLabel(table.columns[size_t(column)], table.ask.across, m_format);
        painter.setFont(cellFont(true));
        painter.setPen(colours.ink);
        const QRect words = above.adjusted(4, 0, -padding, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
        if (column > 0) {
            painter.setPen(colours.line);
            painter.drawLine(box.left(), 4, box.left(), height);
        }
    }
    painter.restore();
    painter.setFont(cellFont(false));
    painter.setPen(colours.mute);
    const QRect corner(padding, height - headRow - 2, m_nameWidth - padding - 4, headRow);
    painter.drawText(corner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_content.dimensionNames.join(QStringLiteral(" / ")),
                                                      Qt::ElideRight, corner.width()));
    const QString above = isSingle() ? m_content.formats.front().header() : m_content.acrossName;
    if (!above.isEmpty())
        painter.drawText(QRect(padding, 2, m_nameWidth - padding - 4, headRow - 2), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(above, Qt::ElideRight, m_nameWidth - padding - 4));
    painter.setPen(colours.line);
    painter.drawLine(0, height - 1, viewport()->width(), height - 1);
}

} // namespace pheu
