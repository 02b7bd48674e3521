// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/cellpainter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace pheu
{

namespace
{

constexpr int partHeight = 20;
constexpr int partPadding = 6;
constexpr int partGap = 4;

const QFont &partFont()
{
    static const QFont font = typeFont(TypeRole::Small);
    return font;
}

int partWidth(const QString &text, int atMost)
{
    return qMin(QFontMetrics(partFont()).horizontalAdvance(text) + 2 * partPadding, atMost);
}

// Calls `each(index, rect)` for every chip that has room; what has none is told by a last “+n”.
template<typename Each>
void layParts(const QRect &rect, const CellLook &look, Each each)
{
    int x = rect.left() + cellPadding;
    const int right = rect.right() - cellPadding + 1;
    const int y = rect.center().y() - partHeight / 2 + 1;
    const int count = int(look.parts.size());
    for (int i = 0; i < count; ++i) {
        const int wanted = partWidth(look.parts.at(i), 10000);
        const bool last = i == count - 1;
        const int room = right - x - (last ? 0 : 28);
        if (i > 0 && wanted > room) {
            each(-1, QRect(x, y, right - x, partHeight), count - i);
            return;
        }
        const int width = qMin(wanted, qMax(room, 24));
        each(i, QRect(x, y, width, partHeight), 0);
        x += width + partGap;
    }
}

void paintPart(QPainter &painter, const QRect &rect, const QString &text, const QString &token, const Palette &colours)
{
    painter.setFont(partFont());
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (token.isEmpty()) {
        painter.setPen(colours.line);
        painter.setBrush(colours.dark ? colours.grid : colours.background);
        painter.drawRoundedRect(box, radius::s, radius::s);
        painter.setPen(colours.ink);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.tagBackground(token));
        painter.drawRoundedRect(box, partHeight / 2.0, partHeight / 2.0);
        painter.setPen(colours.tagInk(token));
    }
    const QRect inner = rect.adjusted(partPadding, 0, -partPadding + 1, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width() + 1));
}

void paintCheck(QPainter &painter, const QRect &cell, bool checked, const Palette &colours)
{
    const QRectF box = QRectF(checkRect(cell)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(checked ? colours.accent : colours.mute);
    painter.setBrush(checked ? colours.accent : colours.card);
    painter.drawRoundedRect(box, radius::s, radius::s);
    if (!checked)
        return;
    QPen pen(colours.accentInk, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    painter.drawPolyline(QPolygonF{c + QPointF(-3.4, 0.2), c + QPointF(-0.9, 2.8), c + QPointF(3.6, -2.6)});
}

} // namespace

CellLook::Kind cellKind(const Field &field)
{
    const QString type = field.type->id();
    if (type == QLatin1String("link"))
        return CellLook::Kind::Chips;
    if (type == QLatin1String("select") || type == QLatin1String("multi_select"))
        return CellLook::Kind::Tags;
    if (type == QLatin1String("checkbox"))
        return CellLook::Kind::Check;
    if (type == QLatin1String("url"))
        return CellLook::Kind::Url;
    return field.type->isNumeric() ? CellLook::Kind::Number : CellLook::Kind::Text;
}

void paintCell(QPainter &painter, const QRect &rect, const CellLook &look, const Palette &colours, const QFont &font)
{
    if (look.kind == CellLook::Kind::Check) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintCheck(painter, rect, look.checked, colours);
        return;
    }
    if (look.kind == CellLook::Kind::Chips || look.kind == CellLook::Kind::Tags) {
        if (look.parts.isEmpty())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        layParts(rect, look, [&](int index, const QRect &part, int left) {
            if (index >= 0) {
                paintPart(painter, part, look.parts.at(index), look.tokens.value(index), colours);
                return;
            }
            painter.setFont(partFont());
            painter.setPen(colours.mute);
            painter.drawText(part, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("+%1").arg(left));
        });
        return;
    }
    if (look.text.isEmpty())
        return;
    const bool number = look.kind == CellLook::Kind::Number;
    QColor ink = colours.ink;
    if (look.bad)
        ink = colours.bad;
    else if (look.muted)
        ink = colours.mute;
    else if (look.kind == CellLook::Kind::Url)
        ink = colours.accent;
    painter.setPen(ink);
    painter.setFont(font);
    const QRect inner = rect.adjusted(cellPadding, 0, -cellPadding, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine | (number ? Qt::AlignRight : Qt::AlignLeft),
                     painter.fontMetrics().elidedText(look.text, Qt::ElideRight, inner.width()));
}

int partAt(const QRect &rect, const CellLook &look, const QFont &, QPoint position)
{
    int found = -1;
    layParts(rect, look, [&](int index, const QRect &part, int) {
        if (index >= 0 && part.contains(position))
            found = index;
    });
    return found;
}

QRect checkRect(const QRect &cell)
{
    return QRect(cell.left() + cellPadding, cell.center().y() - 7, 16, 16);
}

int paintTag(QPainter &painter, const QRect &rect, const QString &text, const QString &token, const Palette &colours)
{
    const int width = partWidth(text, rect.width());
    paintPart(painter, QRect(rect.left(), rect.center().y() - partHeight / 2 + 1, width, partHeight), text, token,
              colours);
    return width;
}

int cellWidth(const CellLook &look, const QFont &font)
{
    if (look.kind == CellLook::Kind::Check)
        return 16 + 2 * cellPadding;
    if (look.kind == CellLook::Kind::Chips || look.kind == CellLook::Kind::Tags) {
        int width = 2 * cellPadding;
        for (const QString &part : look.parts)
            width += partWidth(part, 10000) + partGap;
        return width;
    }
    return QFontMetrics(font).horizontalAdvance(look.text) + 2 * cellPadding + 2;
}

} // namespace pheu
