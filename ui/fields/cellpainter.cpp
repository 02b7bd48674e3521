// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/cellpainter.h"

#include "fields/cellmarks.h"
#include "files/filerow.h"
#include "theme/linetext.h"

#include <QFontMetrics>
#include <QHash>
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
    return qMin(lineWidth(partFont(), text) + 2 * partPadding, atMost);
}

// Calls `each(index, rect)` for every chip that has room; what has none is told by a last “+n”.
template<typename Each>
void layParts(const QRect &rect, const CellLook &look, Each each)
{
    int x = rect.left() + cellPadding;
    const int right = rect.right() - cellPadding + 1;
    const int y = rect.center().y() - partHeight / 2 + 1;
    const int count = int(look.parts.size());
    const bool people = look.kind == CellLook::Kind::People;
    for (int i = 0; i < count; ++i) {
        const int wanted = tagWidth(look.parts.at(i), people, 10000);
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

// Tiles as high as the row; the name too where there is one file only.
int tileSize(const QRect &rect)
{
    return qBound(16, rect.height() - 5, 96);
}

template<typename Each>
void layTiles(const QRect &rect, const CellLook &look, Each each)
{
    const int size = tileSize(rect);
    const int y = rect.center().y() - size / 2;
    const int count = int(look.files.size());
    int x = rect.left() + cellPadding;
    for (int i = 0; i < count; ++i) {
        const int room = rect.right() - cellPadding + 1 - x - (i + 1 < count ? 28 : 0);
        if (i > 0 && room < size) {
            each(-1, QRect(x, rect.top(), rect.right() - x, rect.height()), count - i);
            return;
        }
        each(i, QRect(x, y, size, size), 0);
        x += size + partGap;
    }
}

void paintFiles(QPainter &painter, const QRect &rect, const CellLook &look, const Palette &colours, const QFont &font)
{
    layTiles(rect, look, [&](int index, const QRect &tile, int left) {
        if (index >= 0) {
            paintFileTile(painter, tile, *look.workspace, AttachmentId(look.files[size_t(index)]), colours);
            return;
        }
        painter.setFont(partFont());
        painter.setPen(colours.mute);
        painter.drawText(tile, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("+%1").arg(left));
    });
    if (look.files.size() != 1)
        return;
    const QRect name = rect.adjusted(cellPadding + tileSize(rect) + partPadding, 0, -cellPadding, 0);
    painter.setFont(font);
    painter.setPen(colours.ink);
    painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(look.parts.value(0), Qt::ElideMiddle, name.width()));
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
    paintLine(painter, inner.adjusted(0, 0, 1, 0), Qt::AlignLeft, partFont(), text);
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

namespace
{

CellLook::Kind kindOf(const FieldType &fieldType)
{
    const QString type = fieldType.id();
    if (type == QLatin1String("attachment"))
        return CellLook::Kind::Files;
    if (type == QLatin1String("link"))
        return CellLook::Kind::Chips;
    if (type == QLatin1String("person"))
        return CellLook::Kind::People;
    if (fieldType.meaning() == Meaning::Option)
        return CellLook::Kind::Tags;
    if (type == QLatin1String("checkbox"))
        return CellLook::Kind::Check;
    if (type == QLatin1String("url") || type == QLatin1String("email"))
        return CellLook::Kind::Url;
    if (type == QLatin1String("rating"))
        return CellLook::Kind::Stars;
    if (type == QLatin1String("button"))
        return CellLook::Kind::Button;
    return fieldType.isNumeric() ? CellLook::Kind::Number : CellLook::Kind::Text;
}

} // namespace

CellLook::Kind cellKind(const Field &field)
{
    static QHash<const FieldType *, CellLook::Kind> kinds; // asked for by every cell that is painted
    const auto known = kinds.constFind(field.type);
    return known != kinds.constEnd() ? *known : *kinds.insert(field.type, kindOf(*field.type));
}

bool hasParts(CellLook::Kind kind)
{
    return kind == CellLook::Kind::Chips || kind == CellLook::Kind::Tags || kind == CellLook::Kind::People;
}

void paintCell(QPainter &painter, const QRect &rect, const CellLook &look, const Palette &colours, const QFont &font)
{
    if (look.missing)
        paintMissing(painter, rect, colours);
    if (look.kind == CellLook::Kind::Stars)
        return paintStars(painter, rect, look.stars, look.most, colours);
    if (look.kind == CellLook::Kind::Button)
        return paintButton(painter, rect, look.text, !look.muted, colours);
    if (look.kind == CellLook::Kind::Check) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintCheck(painter, rect, look.checked, colours);
        return;
    }
    if (look.kind == CellLook::Kind::Files)
        return paintFiles(painter, rect, look, colours, font);
    if (hasParts(look.kind)) {
        if (look.parts.isEmpty())
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        layParts(rect, look, [&](int index, const QRect &part, int left) {
            if (index >= 0) {
                paintTag(painter, part, look.parts.at(index), look.tokens.value(index), colours,
                         look.kind == CellLook::Kind::People);
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
    paintLine(painter, inner, number ? Qt::AlignRight : Qt::AlignLeft, font, look.text);
}

int partAt(const QRect &rect, const CellLook &look, const QFont &, QPoint position)
{
    int found = -1;
    if (look.kind == CellLook::Kind::Files) {
        layTiles(rect, look, [&](int index, const QRect &tile, int) {
            if (index >= 0 && tile.contains(position))
                found = index;
        });
        return found;
    }
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

int tagWidth(const QString &text, bool isPerson, int atMost)
{
    return isPerson ? personWidth(text, atMost) : partWidth(text, atMost);
}

int paintTag(QPainter &painter, const QRect &rect, const QString &text, const QString &token, const Palette &colours,
             bool isPerson)
{
    const int width = tagWidth(text, isPerson, rect.width());
    if (isPerson) {
        paintPerson(painter, QRect(rect.left(), rect.top(), width, rect.height()), text, token, colours);
        return width;
    }
    paintPart(painter, QRect(rect.left(), rect.center().y() - partHeight / 2 + 1, width, partHeight), text, token,
              colours);
    return width;
}

int cellWidth(const CellLook &look, const QFont &font)
{
    if (look.kind == CellLook::Kind::Check)
        return 16 + 2 * cellPadding;
    if (look.kind == CellLook::Kind::Files)
        return 2 * cellPadding + int(look.files.size()) * (rowHeight + partGap);
    if (look.kind == CellLook::Kind::Stars)
        return starsWidth(look.most) + 2 * cellPadding;
    if (look.kind == CellLook::Kind::Button)
        return buttonRect(QRect(0, 0, 1000, rowHeight), look.text).width() + 2 * cellPadding;
    if (hasParts(look.kind)) {
        int width = 2 * cellPadding;
        for (const QString &part : look.parts)
            width += tagWidth(part, look.kind == CellLook::Kind::People, 10000) + partGap;
        return width;
    }
    return lineWidth(font, look.text) + 2 * cellPadding + 2;
}

} // namespace pheu
