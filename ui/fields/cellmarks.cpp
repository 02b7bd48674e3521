// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/cellmarks.h"

#include "fields/cellpainter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace pheu
{

namespace
{

constexpr int starSize = 15;
constexpr int starGap = 3;
constexpr int pillHeight = 20;
constexpr int roundSize = 16;
constexpr int pillPadding = 6;
constexpr int buttonHeight = 22;
constexpr int buttonPadding = 10;

const QPainterPath &starPath() // in a square of starSize
{
    static const QPainterPath path = [] {
        QPolygonF points;
        const QPointF centre(starSize / 2.0, starSize / 2.0 + 0.5);
        for (int i = 0; i < 10; ++i) {
            const double radius = i % 2 == 0 ? starSize / 2.0 : starSize / 2.0 * 0.45;
            const double angle = std::numbers::pi * (i / 5.0 - 0.5);
            points << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        QPainterPath star;
        star.addPolygon(points);
        star.closeSubpath();
        return star;
    }();
    return path;
}

} // namespace

QRect starRect(const QRect &cell, int index)
{
    return QRect(cell.left() + cellPadding + index * (starSize + starGap), cell.center().y() - starSize / 2, starSize,
                 starSize);
}

int starsWidth(int most)
{
    return most * (starSize + starGap) - starGap;
}

int starsAt(const QRect &cell, int most, QPoint position)
{
    for (int i = 0; i < most; ++i) {
        if (starRect(cell, i).adjusted(-1, -4, starGap - 1, 4).contains(position))
            return i + 1;
    }
    return 0;
}

void paintStars(QPainter &painter, const QRect &cell, int stars, int most, const Palette &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor full = colours.series[1]; // amber in both themes
    for (int i = 0; i < most; ++i) {
        const QRect place = starRect(cell, i);
        if (place.right() > cell.right() - 2)
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(i < stars ? full : colours.line);
        painter.drawPath(starPath().translated(place.topLeft()));
    }
    painter.restore();
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    QString initials;
    const auto add = [&initials](const QString &word) {
        for (const QChar c : word) {
            if (c.isLetterOrNumber()) {
                initials += c.toUpper();
                return;
            }
        }
    };
    if (!words.isEmpty())
        add(words.first());
    if (words.size() > 1)
        add(words.last());
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

int personWidth(const QString &name, int atMost)
{
    const int text = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(name);
    return qMin(2 + roundSize + 5 + text + pillPadding + 2, atMost);
}

void paintPerson(QPainter &painter, const QRect &rect, const QString &name, const QString &token,
                 const Palette &colours)
{
    const QRect pill(rect.left(), rect.center().y() - pillHeight / 2 + 1, rect.width(), pillHeight);
    painter.setPen(colours.line);
    painter.setBrush(colours.dark ? colours.grid : colours.background);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2.0, pillHeight / 2.0);
    const QRect round(pill.left() + 2, pill.top() + 2, roundSize, roundSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tagInk(token));
    painter.drawEllipse(round);
    QFont small = typeFont(TypeRole::Caption);
    small.setPixelSize(8);
    small.setBold(true);
    painter.setFont(small);
    painter.setPen(colours.dark ? colours.background : colours.card);
    painter.drawText(round, Qt::AlignCenter, initialsOf(name));
    painter.setFont(typeFont(TypeRole::Small));
    painter.setPen(colours.ink);
    const QRect text(round.right() + 6, pill.top(), pill.right() - round.right() - pillPadding - 3, pill.height());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width() + 1));
}

QRect buttonRect(const QRect &cell, const QString &label)
{
    const int wanted = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(label) + 2 * buttonPadding;
    return QRect(cell.left() + cellPadding - 2, cell.center().y() - buttonHeight / 2 + 1,
                 qMin(wanted, cell.width() - 2 * cellPadding + 4), buttonHeight);
}

void paintButton(QPainter &painter, const QRect &cell, const QString &label, bool usable, const Palette &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = buttonRect(cell, label);
    painter.setPen(colours.line);
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius::m, radius::m);
    painter.setFont(typeFont(TypeRole::Small));
    painter.setPen(usable ? colours.accent : colours.mute);
    const QRect text = box.adjusted(buttonPadding, 0, -buttonPadding, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignHCenter,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, text.width() + 1));
    painter.restore();
}

void paintMissing(QPainter &painter, const QRect &cell, const Palette &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.bad);
    const QPointF corner(cell.right() + 1, cell.top());
    painter.drawPolygon(QPolygonF{corner, corner + QPointF(-7, 0), corner + QPointF(0, 7)});
    painter.restore();
}

} // namespace pheu
