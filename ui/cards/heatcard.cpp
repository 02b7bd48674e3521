// SPDX-License-Identifier: GPL-3.0-or-later
// One figure by two dimensions: a cell is tinted by its value, another hue below zero; a cell without records has an
// outline only. Totals at the right and below where there is room.
#include "cards/painting.h"
#include "cards/timeaxis.h"
#include "report/findings.h"

#include "base/period.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::HeatCard)
};

constexpr qreal headHeight = 20;
constexpr qreal mostHead = 88;     // of names that stand upright
constexpr qreal uprightWidth = 14; // that one of them needs
constexpr qreal rowPitch = 26;
constexpr qreal leastPitch = 16;
constexpr qreal moreHeight = 18;
constexpr qreal cellGap = 2;
constexpr size_t mostOnScreen = 14;
constexpr qreal leastForTotals = 40; // width that a cell keeps beside them

// How the values are written: in one scale, or short where that does not fit.
struct CellFormat {
    ColumnFormat column;
    bool brief = false;

    QString text(const Figure &value, const CardStyle &style) const
    {
        if (column.info.unit != Unit::Money)
            return figureText(column.info, value, style.format);
        return brief ? style.format.shortFigure(value, Unit::Count) : column.cell(value, style.format);
    }
    QString unit(const CardStyle &style) const
    {
        return brief ? unitWord(column.info.unit, style.format) : column.unit;
    }
};

// Names of columns: in a line, in two, or upright where they are too long for their columns.
enum class Heads { Line, Wrapped, Upright };

struct Layout {
    CellFormat format;
    Heads heads = Heads::Line;
    qreal top = headHeight; // height of them
    QRectF cells;           // without heads and totals
    qreal head = 0;         // width of the names of the rows
    qreal pitch = 0, column = 0;
    size_t rows = 0;
    qreal totals = 0; // width of the totals of the rows; 0: no room
    bool bottom = false;
    bool texts = false; // the values fit into their cells
};

class HeatCard final : public Card
{
public:
    explicit HeatCard(const CardData &data)
        : m_body(std::get<HeatBody>(data.body))
    {
        for (const std::vector<Figure> &row : m_body.values) {
            for (const Figure &raw : row) {
                if (const Figure value = gate(raw))
                    m_most = std::max(m_most, std::abs(*value));
            }
        }
    }

    qreal heightFor(qreal width, const CardStyle &style) const override
    {
        const size_t rows = style.paper ? m_body.rows.size() : std::min(m_body.rows.size(), mostOnScreen);
        const Layout layout = computed(QRectF(0, 0, width, 1000), style);
        return layout.top + rowPitch * qreal(rows + (layout.bottom ? 1 : 0)) +
               (rows < m_body.rows.size() ? moreHeight : 0);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        if (m_body.rows.empty() || m_body.columns.empty())
            return;
        const Layout layout = computed(rect, style);
        paintHeads(painter, rect, layout, style, areas);
        for (size_t r = 0; r < layout.rows; ++r)
            paintRow(painter, rect, layout, r, style, areas);
        if (layout.bottom)
            paintTotals(painter, rect, layout, style, areas);
        if (layout.rows < m_body.rows.size()) {
            const qreal y = layout.cells.bottom() + (layout.bottom ? layout.pitch : 0);
            drawText(painter, style,
                     {QRectF(rect.left(), y, rect.width(), moreHeight),
                      Text::tr("%n more; the totals count all", nullptr, int(m_body.rows.size() - layout.rows)),
                      style.palette->mute, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
        }
    }

private:
    static QString keyText(const DimensionKey &key, const QString &by, const CardStyle &style)
    {
        const auto unit = calendarUnitFromId(by);
        return unit && !key.null ? timePointText(style.format, Day(key.id), *unit) : key.label;
    }

    static QString keyName(const DimensionKey &key, const QString &by, const CardStyle &style)
    {
        const auto unit = calendarUnitFromId(by);
        return unit && !key.null ? timePointName(style.format, Day(key.id), *unit) : key.label;
    }

    // Told by its name: a week by its first day.
    static DimensionKey named(DimensionKey key, const QString &by, const CardStyle &style)
    {
        key.label = keyName(key, by, style);
        return key;
    }

    Figure valueAt(size_t row, size_t column) const
    {
        return row < m_body.values.size() && column < m_body.values[row].size() ? gate(m_body.values[row][column])
                                                                                : std::nullopt;
    }

    static Figure at(const std::vector<Figure> &values, size_t index)
    {
        return index < values.size() ? gate(values[index]) : std::nullopt;
    }

    ColumnFormat cellFormat(const CardStyle &style) const
    {
        std::vector<Figure> all; // not the totals: the cells must keep their digits
        for (const std::vector<Figure> &row : m_body.values)
            all.insert(all.end(), row.begin(), row.end());
        return columnFormat(m_body.info, all, style.format);
    }

    // Widest text of a cell; of a total at the right.
    std::pair<qreal, qreal> textWidths(const CellFormat &format, const CardStyle &style) const
    {
        const auto width = [&](const Figure &value, bool bold) {
            return textWidth(style, TypeRole::Caption, format.text(value, style), bold);
        };
        qreal cell = 0;
        qreal total = std::max(width(m_body.total, true), textWidth(style, TypeRole::Caption, Text::tr("Overall")));
        for (size_t r = 0; r < m_body.rows.size(); ++r) {
            for (size_t c = 0; c < m_body.columns.size(); ++c)
                cell = std::max(cell, width(valueAt(r, c), false));
            total = std::max(total, width(at(m_body.rowTotals, r), true));
        }
        return {cell + 6, total + 14};
    }

    // Below the columns: all of them or none.
    bool totalsFit(const Layout &layout, const CardStyle &style) const
    {
        for (const Figure &total : m_body.columnTotals) {
            if (textWidth(style, TypeRole::Caption, layout.format.text(gate(total), style), true) + 6 > layout.column)
                return false;
        }
        return !m_body.columnTotals.empty();
    }

    Layout computed(const QRectF &rect, const CardStyle &style) const
    {
        Layout layout;
        for (const DimensionKey &key : m_body.rows)
            layout.head = std::max(layout.head, textWidth(style, TypeRole::Small, keyText(key, m_body.by, style)));
        layout.head = std::min(layout.head, rect.width() * (rect.width() < narrowChart ? 0.4 : 0.26)) + 10;
        const auto columns = qreal(m_body.columns.size());
        layout.format.column = cellFormat(style);
        for (const bool brief : {false, true}) {
            layout.format.brief = brief;
            const auto [cell, total] = textWidths(layout.format, style);
            qreal room = rect.width() - layout.head;
            // Cells that are too narrow for their values need the totals all the more.
            const qreal beside = (room - total) / columns;
            const bool fits = beside >= std::min(leastForTotals, cell + 2) || (cell > room / columns && beside >= 8);
            layout.totals = fits && !m_body.rowTotals.empty() ? total : 0;
            room -= layout.totals;
            layout.column = std::max(1.0, room / columns);
            layout.texts = cell <= layout.column;
            if (layout.texts)
                break;
        }
        layout.bottom = layout.texts && totalsFit(layout, style);
        fitHeads(layout, rect, style);
        fitRows(layout, rect, style);
        layout.cells = QRectF(rect.left() + layout.head, rect.top() + layout.top, layout.column * columns,
                              layout.pitch * qreal(layout.rows));
        return layout;
    }

    // Dates are whole or not there; names are whole as long as there is a way.
    void fitHeads(Layout &layout, const QRectF &rect, const CardStyle &style) const
    {
        if (calendarUnitFromId(m_body.across))
            return;
        const qreal room = layout.column - 4;
        const qreal two = paragraphHeight(style, room, QStringLiteral("x\nx"), TypeRole::Caption);
        qreal widest = 0;
        bool wraps = true;
        for (const DimensionKey &key : m_body.columns) {
            widest = std::max(widest, textWidth(style, TypeRole::Caption, key.label));
            for (const QString &word : key.label.split(u' '))
                wraps = wraps && textWidth(style, TypeRole::Caption, word) <= room;
            wraps = wraps && paragraphHeight(style, room, key.label, TypeRole::Caption) <= two;
        }
        if (widest <= room)
            return;
        layout.heads = wraps ? Heads::Wrapped : Heads::Upright;
        const qreal wanted = wraps ? two + 4 : std::min(widest + 8, mostHead);
        layout.top = std::max(headHeight, std::min(wanted, rect.height() * 0.4));
    }

    // All rows in the height there is, lower ones if they must; else as many as can be read.
    void fitRows(Layout &layout, const QRectF &rect, const CardStyle &style) const
    {
        const size_t all = m_body.rows.size();
        qreal height = std::max(leastPitch, rect.height() - layout.top);
        layout.bottom = layout.bottom && height >= 4 * leastPitch;
        const size_t footer = layout.bottom ? 1 : 0;
        layout.rows = all;
        layout.pitch = height / qreal(all + footer);
        if (layout.pitch < leastPitch) {
            height -= moreHeight;
            layout.rows = std::clamp<size_t>(size_t(std::max(1.0, height / (leastPitch + 4))) - footer, 1, all);
            layout.pitch = height / qreal(layout.rows + footer);
        }
        layout.pitch = std::min(layout.pitch, style.paper ? rowPitch : 40.0);
    }

    QRectF cellAt(const Layout &layout, size_t row, size_t column) const
    {
        return {layout.cells.left() + layout.column * qreal(column), layout.cells.top() + layout.pitch * qreal(row),
                layout.column, layout.pitch};
    }

    void paintHeads(QPainter &painter, const QRectF &rect, const Layout &layout, const CardStyle &style,
                    HitAreas *areas) const
    {
        const Palette &palette = *style.palette;
        const QRectF line(rect.left(), rect.top() + layout.top - headHeight, rect.width(), headHeight);
        drawText(painter, style,
                 {QRectF(line.left(), line.top(), layout.head - 6, headHeight),
                  layout.texts || layout.totals > 0 ? layout.format.unit(style) : QString(), palette.mute,
                  Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
        if (layout.totals > 0)
            drawText(painter, style,
                     {QRectF(layout.cells.right(), line.top(), layout.totals, headHeight), Text::tr("Overall"),
                      palette.mute, Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption});
        qreal free = layout.cells.left();
        for (size_t c = 0; c < m_body.columns.size(); ++c) {
            const DimensionKey &key = m_body.columns[c];
            const QRectF cell(cellAt(layout, 0, c).left(), rect.top(), layout.column, layout.top);
            if (calendarUnitFromId(m_body.across))
                paintDate(painter, cell, keyText(key, m_body.across, style), {layout.cells.left(), rect.right()}, free,
                          style);
            else
                paintName(painter, cell, key.label, layout.heads, free, style);
            if (areas)
                areas->push_back(areaOf(cell, at(m_body.columnTotals, c), m_body.across, key, style));
        }
    }

    // Whole, or not there where the one before it (up to `free`) leaves no room between the `sides`.
    static void paintDate(QPainter &painter, const QRectF &cell, const QString &text, std::pair<qreal, qreal> sides,
                          qreal &free, const CardStyle &style)
    {
        const qreal width = textWidth(style, TypeRole::Caption, text);
        const qreal left = std::min(std::max(cell.center().x() - width / 2, sides.first), sides.second - width);
        if (left < free)
            return;
        drawText(painter, style,
                 {QRectF(left, cell.top(), width, cell.height()), text, style.palette->mute, Qt::AlignCenter,
                  TypeRole::Caption});
        free = left + width + 8;
    }

    static void paintName(QPainter &painter, const QRectF &cell, const QString &text, Heads heads, qreal &free,
                          const CardStyle &style)
    {
        const QColor &mute = style.palette->mute;
        const QRectF room = cell.adjusted(2, 0, -2, 0);
        if (heads == Heads::Line) {
            drawText(painter, style, {room, text, mute, Qt::AlignCenter, TypeRole::Caption});
        } else if (heads == Heads::Wrapped) {
            const qreal height = std::min(cell.height(), paragraphHeight(style, room.width(), text, TypeRole::Caption));
            drawParagraph(painter, style, room.adjusted(0, cell.height() - height - 2, 0, 0), text, mute,
                          TypeRole::Caption);
        } else if (cell.center().x() - uprightWidth / 2 >= free - 1) { // the tip has the others
            painter.save();
            painter.translate(cell.center().x(), cell.bottom() - 3);
            painter.rotate(-90);
            drawText(painter, style,
                     {QRectF(0, -uprightWidth / 2, cell.height() - 4, uprightWidth), text, mute,
                      Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
            painter.restore();
            free = cell.center().x() + uprightWidth / 2;
        }
    }

    void paintRow(QPainter &painter, const QRectF &rect, const Layout &layout, size_t row, const CardStyle &style,
                  HitAreas *areas) const
    {
        const Palette &palette = *style.palette;
        const DimensionKey &key = m_body.rows[row];
        const QRectF line = cellAt(layout, row, 0);
        const QRectF head(rect.left(), line.top(), layout.head, layout.pitch);
        drawText(painter, style,
                 {head.adjusted(0, 0, -8, 0), keyText(key, m_body.by, style), key.null ? palette.mute : palette.ink});
        const Figure total = at(m_body.rowTotals, row);
        const HitArea ofRow = areaOf(head, total, m_body.by, key, style);
        if (areas)
            areas->push_back(ofRow);
        for (size_t c = 0; c < m_body.columns.size(); ++c) {
            const Figure value = valueAt(row, c);
            const QRectF cell = cellAt(layout, row, c);
            paintCell(painter, cell, value, layout.texts ? layout.format.text(value, style) : QString(), style);
            if (!areas)
                continue;
            const DimensionKey across = named(m_body.columns[c], m_body.across, style);
            HitArea area = ofRow; // a click is for the row
            area.rect = cell;
            area.tip = ofRow.cell.keys.front().label + QStringLiteral(" · ") + across.label + u'\n' +
                       (value ? tipLine(m_body.info, value, style.format) : Text::tr("No figure here"));
            area.cell.by.append(m_body.across);
            area.cell.keys.push_back(across);
            areas->push_back(area);
        }
        if (layout.totals > 0)
            drawText(painter, style,
                     {QRectF(layout.cells.right(), line.top(), layout.totals, layout.pitch),
                      layout.format.text(total, style), total ? palette.ink : palette.mute,
                      Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption, true});
    }

    // The head of a row or column. A unit of time filters nothing.
    HitArea areaOf(const QRectF &rect, const Figure &total, const QString &by, const DimensionKey &key,
                   const CardStyle &style) const
    {
        HitArea area;
        area.rect = rect;
        area.cell = {{by}, {named(key, by, style)}};
        area.tip = area.cell.keys.front().label + u'\n' + tipLine(m_body.info, total, style.format);
        area.by = calendarUnitFromId(by) ? QString() : by;
        area.key = key;
        area.name = m_body.info.id;
        return area;
    }

    void paintCell(QPainter &painter, const QRectF &place, const Figure &value, const QString &text,
                   const CardStyle &style) const
    {
        const Palette &palette = *style.palette;
        const qreal gap = place.width() > 12 ? cellGap / 2 : 0.5;
        const QRectF cell = place.adjusted(gap, cellGap / 2, -gap, -cellGap / 2);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor tint = value ? heatTint(palette, m_most > 0 ? *value / m_most : 0) : palette.card;
        painter.setBrush(value ? QBrush(tint) : QBrush(Qt::NoBrush));
        painter.setPen(value ? QPen(Qt::NoPen) : QPen(palette.grid, 1));
        painter.drawRoundedRect(value ? cell : cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter.restore();
        if (!text.isEmpty())
            drawText(painter, style,
                     {cell, text, value ? inkOn(tint, palette) : palette.mute, Qt::AlignCenter, TypeRole::Caption});
    }

    void paintTotals(QPainter &painter, const QRectF &rect, const Layout &layout, const CardStyle &style,
                     HitAreas *areas) const
    {
        const Palette &palette = *style.palette;
        const QRectF line(rect.left(), layout.cells.bottom(), layout.head, layout.pitch);
        drawText(painter, style,
                 {line, Text::tr("Overall"), palette.ink, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
        for (size_t c = 0; c < m_body.columns.size(); ++c) {
            const Figure value = at(m_body.columnTotals, c);
            drawText(painter, style,
                     {cellAt(layout, layout.rows, c), layout.format.text(value, style),
                      value ? palette.ink : palette.mute, Qt::AlignCenter, TypeRole::Caption, true});
        }
        const QString total = layout.format.text(m_body.total, style);
        if (layout.totals > 0)
            drawText(painter, style,
                     {QRectF(layout.cells.right(), line.top(), layout.totals, layout.pitch), total, palette.ink,
                      Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption, true});
        if (areas)
            areas->push_back({QRectF(rect.left(), line.top(), rect.width(), layout.pitch),
                              Text::tr("Overall, computed from all records") + u'\n' +
                                  tipLine(m_body.info, m_body.total, style.format),
                              {},
                              {},
                              m_body.info.id,
                              {},
                              {}});
    }

    HeatBody m_body;
    double m_most = 0; // largest magnitude of a cell
};

} // namespace

std::unique_ptr<Card> makeHeatCard(const CardData &data)
{
    return std::make_unique<HeatCard>(data);
}

} // namespace pheu
