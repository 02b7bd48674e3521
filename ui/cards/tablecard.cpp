// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/tablecard.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TableCard)
};

constexpr size_t mostOnScreen = 12;
constexpr qreal cellPadding = 8;
constexpr qreal moreHeight = 20;
constexpr qreal leastName = 110;
constexpr qreal leastNameOnPaper = 165; // nothing can be pointed at there

} // namespace

namespace
{

// The name as it is, or cut between two words where both lines are shortest.
QStringList headerLines(const QString &name, bool twoLines, const CardStyle &style, TypeRole role)
{
    if (!twoLines)
        return {name};
    QStringList best{name};
    qreal least = textWidth(style, role, name, true);
    for (qsizetype at = name.indexOf(u' '); at > 0; at = name.indexOf(u' ', at + 1)) {
        const QStringList lines{name.left(at), name.mid(at + 1)};
        const qreal width = std::max(textWidth(style, role, lines[0], true), textWidth(style, role, lines[1], true));
        if (width < least) {
            least = width;
            best = lines;
        }
    }
    return best;
}

} // namespace

TableCard::TableCard(const CardData &data)
    : m_body(std::get<TableBody>(data.body))
{
}

qreal TableCard::headerHeight(qreal width, const CardStyle &style) const
{
    return layoutFor(width, style).header();
}

qreal TableCard::heightFor(qreal width, const CardStyle &style) const
{
    const size_t rows = style.paper ? rowCount() : std::min(rowCount(), mostOnScreen);
    return headerHeight(width, style) + rowPitch * qreal(rows + 1) + (rows < rowCount() ? moreHeight : 0);
}

size_t TableCard::rowsIn(const QRectF &rect, const CardStyle &style) const
{
    const qreal room = rect.height() - headerHeight(rect.width(), style) + 1;
    const auto fits = [](qreal height) { return size_t(std::max(1.0, height / rowPitch - 1)); }; // and the total
    return fits(room) >= rowCount() ? rowCount() : fits(room - moreHeight);
}

void TableCard::paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const
{
    const size_t rows = style.paper ? rowCount() : rowsIn(rect, style);
    paintRows(painter, rect, style, 0, rows, true, areas);
    if (rows < rowCount()) {
        const qreal y = rect.top() + headerHeight(rect.width(), style) + rowPitch * qreal(rows + 1);
        const QRectF line(rect.left(), y, rect.width(), moreHeight);
        drawText(painter, style,
                 {line, Text::tr("%n more; the total counts all", nullptr, int(rowCount() - rows)), style.palette->mute,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
    }
}

TableCard::Layout TableCard::measured(const CardStyle &style, TypeRole role, bool twoLines) const
{
    Layout layout;
    layout.role = role;
    layout.twoLines = twoLines;
    for (size_t c = 0; c < m_body.columns.size(); ++c) {
        std::vector<Figure> values;
        for (const TableRow &row : m_body.rows)
            values.push_back(row.values.at(c));
        if (c < m_body.total.values.size())
            values.push_back(m_body.total.values[c]);
        ColumnFormat column = columnFormat(m_body.columns[c], values, style.format);
        qreal width = 0;
        for (const QString &line : headerLines(column.header(), twoLines, style, role))
            width = std::max(width, textWidth(style, role, line, true));
        for (const Figure &value : values)
            width = std::max(width, textWidth(style, role, column.cell(value, style.format), true));
        layout.columns.push_back(std::move(column));
        layout.widths.push_back(width + 2 * cellPadding);
    }
    return layout;
}

// All columns if they fit, in a smaller type if they must; else the last ones are left out (the tip has
// them). What remains goes to the columns evenly, the name first.
TableCard::Layout TableCard::computed(qreal width, const CardStyle &style) const
{
    const auto total = [](const Layout &layout) {
        qreal sum = 0;
        for (const qreal one : layout.widths)
            sum += one;
        return sum;
    };
    const auto nameOf = [&](TypeRole role) {
        qreal name = textWidth(style, role, m_body.byLabel, true);
        for (const TableRow &row : m_body.rows)
            name = std::max(name, textWidth(style, role, row.key.label) + (row.series >= 0 ? 16 : 0));
        return name + 2 * cellPadding;
    };
    const qreal least = std::min(nameOf(TypeRole::Small), style.paper ? leastNameOnPaper : leastName);
    Layout layout = measured(style, TypeRole::Small, false);
    if (total(layout) + least > width)
        layout = measured(style, TypeRole::Small, true);
    if (total(layout) + least > width)
        layout = measured(style, TypeRole::Caption, true);
    while (layout.widths.size() > 1 && total(layout) + std::min(least, leastName) > width) {
        layout.widths.pop_back();
        layout.columns.pop_back();
    }
    const qreal name = std::min(nameOf(layout.role), width - total(layout));
    const qreal spare = std::max(0.0, width - total(layout) - name);
    const qreal share = spare / qreal(layout.widths.size() + 1);
    layout.name = name + share;
    for (qreal &one : layout.widths)
        one += share;
    return layout;
}

const TableCard::Layout &TableCard::layoutFor(qreal width, const CardStyle &style) const
{
    if (m_layoutWidth != width || m_layoutPaper != style.paper) {
        m_layout = computed(width, style);
        m_layoutWidth = width;
        m_layoutPaper = style.paper;
    }
    return m_layout;
}

void TableCard::paintHeader(QPainter &painter, const QRectF &line, const Layout &layout, const CardStyle &style) const
{
    const Palette &palette = *style.palette;
    const auto cell = [&](qreal x, qreal width) {
        return QRectF(x + cellPadding, line.top(), width - 2 * cellPadding, line.height());
    };
    const QRectF name = cell(line.left(), layout.name);
    drawText(painter, style,
             {QRectF(name.left(), line.bottom() - 21, name.width(), 16), m_body.byLabel, palette.mute,
              Qt::AlignLeft | Qt::AlignVCenter, layout.role, true});
    qreal x = line.left() + layout.name;
    for (size_t c = 0; c < layout.columns.size(); ++c) {
        const QStringList lines = headerLines(layout.columns[c].header(), layout.twoLines, style, layout.role);
        const QRectF place = cell(x, layout.widths[c]);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const qreal y = line.bottom() - 21 - 15 * qreal(lines.size() - 1 - i);
            drawText(painter, style,
                     {QRectF(place.left(), y, place.width(), 16), lines[i], palette.mute,
                      Qt::AlignRight | Qt::AlignVCenter, layout.role, true});
        }
        x += layout.widths[c];
    }
    painter.setPen(QPen(palette.line, 1));
    painter.drawLine(QLineF(line.left(), line.bottom(), line.right(), line.bottom()));
}

void TableCard::paintRow(QPainter &painter, const QRectF &line, const TableRow &row, bool total, const Layout &layout,
                         const CardStyle &style) const
{
    const Palette &palette = *style.palette;
    qreal x = line.left() + cellPadding;
    if (row.series >= 0 && !total) {
        drawDot(painter, {x + 4, line.center().y()}, 8, seriesColor(style, row.series));
        x += 16;
    }
    const QRectF name(x, line.top(), line.left() + layout.name - cellPadding - x, line.height());
    drawText(painter, style,
             {name, total ? Text::tr("Total") : row.key.label, row.key.null && !total ? palette.mute : palette.ink,
              Qt::AlignLeft | Qt::AlignVCenter, layout.role, total});
    x = line.left() + layout.name;
    for (size_t c = 0; c < layout.columns.size(); ++c) {
        const Figure value = c < row.values.size() ? row.values[c] : Figure();
        const bool loss = layout.columns[c].info.hasSign && value && *value < 0;
        const QColor ink = !value ? palette.mute : loss ? palette.bad : palette.ink;
        const QRectF cell(x + cellPadding, line.top(), layout.widths[c] - 2 * cellPadding, line.height());
        drawText(painter, style,
                 {cell, layout.columns[c].cell(value, style.format), ink, Qt::AlignRight | Qt::AlignVCenter,
                  layout.role, total});
        x += layout.widths[c];
    }
}

void TableCard::paintRows(QPainter &painter, const QRectF &rect, const CardStyle &style, size_t first, size_t count,
                          bool withTotal, HitAreas *areas) const
{
    const Layout &layout = layoutFor(rect.width(), style);
    paintHeader(painter, QRectF(rect.left(), rect.top(), rect.width(), layout.header()), layout, style);
    qreal y = rect.top() + layout.header();
    const size_t end = std::min(first + count, m_body.rows.size());
    for (size_t i = first; i < end; ++i) {
        const TableRow &row = m_body.rows[i];
        const QRectF line(rect.left(), y, rect.width(), rowPitch);
        paintRow(painter, line, row, false, layout, style);
        painter.setPen(QPen(withTotal && i + 1 == end ? style.palette->line : style.palette->grid, 1));
        painter.drawLine(QLineF(line.left(), line.bottom(), line.right(), line.bottom()));
        if (areas)
            areas->push_back({line, tip(row, false, style), m_body.by, row.key, m_body.columns.front().id, {}, {}});
        y += rowPitch;
    }
    if (withTotal) {
        const QRectF line(rect.left(), y, rect.width(), rowPitch);
        paintRow(painter, line, m_body.total, true, layout, style);
        if (areas)
            areas->push_back({line, tip(m_body.total, true, style), {}, {}, m_body.columns.front().id, {}, {}});
    }
}

QString TableCard::tip(const TableRow &row, bool total, const CardStyle &style) const
{
    QStringList lines{total ? Text::tr("Total, computed from all records") : row.key.label};
    for (size_t c = 0; c < m_body.columns.size(); ++c)
        lines.append(tipLine(m_body.columns[c], c < row.values.size() ? row.values[c] : Figure(), style.format));
    return lines.join(u'\n');
}

std::unique_ptr<Card> makeTableCard(const CardData &data)
{
    return std::make_unique<TableCard>(data);
}

} // namespace pheu
