// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pheu
{

QColor paceColour(PaceState state, const Palette &palette)
{
    switch (state) {
    case PaceState::Ahead:
        return palette.accent;
    case PaceState::OnTrack:
        return palette.good;
    case PaceState::AtRisk:
        return palette.warn;
    case PaceState::Behind:
        return palette.bad;
    default:
        return palette.mute;
    }
}

void paintPaceShape(QPainter &painter, const QRectF &square, PaceState state, const Palette &palette)
{
    const QColor colour = paceColour(state, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF middle = square.center();
    switch (state) {
    case PaceState::Ahead:
        painter.drawPolygon(QPolygonF{{middle.x(), square.top()}, square.bottomRight(), square.bottomLeft()});
        break;
    case PaceState::OnTrack:
        painter.drawEllipse(square);
        break;
    case PaceState::AtRisk:
        painter.drawPolygon(QPolygonF{{middle.x(), square.top() - 1},
                                      {square.right() + 1, middle.y()},
                                      {middle.x(), square.bottom() + 1},
                                      {square.left() - 1, middle.y()}});
        break;
    case PaceState::Behind:
        painter.drawPolygon(QPolygonF{square.topLeft(), square.topRight(), {middle.x(), square.bottom()}});
        break;
    default:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5));
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        break;
    }
    painter.restore();
}

GoalBar goalBar(const TargetNode &node, const TargetStatus &status)
{
    double most = 0;
    for (const Figure &value : {Figure(node.target), node.stretch, node.floor, status.actual}) {
        if (value && std::isfinite(*value))
            most = std::max(most, *value);
    }
    GoalBar bar;
    bar.state = status.pace.state;
    if (most <= 0)
        return bar;
    const auto part = [&](const Figure &value) -> std::optional<double> {
        return value && std::isfinite(*value) ? std::optional(std::clamp(*value / most, 0.0, 1.0)) : std::nullopt;
    };
    bar.actual = part(status.actual);
    bar.expected = part(status.pace.expected);
    bar.projected = part(status.pace.projected);
    bar.target = part(node.target);
    bar.floor = part(node.floor);
    bar.stretch = part(node.stretch);
    return bar;
}

void paintGoalBar(QPainter &painter, const QRectF &rect, const GoalBar &bar, const Palette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal thickness = 8;
    const QRectF track(rect.left(), rect.center().y() - thickness / 2, rect.width(), thickness);
    QPainterPath shape;
    shape.addRoundedRect(track, 4, 4);
    painter.fillPath(shape, palette.line);
    painter.save();
    painter.setClipPath(shape);
    const QColor colour = paceColour(bar.state, palette);
    const auto fill = [&](double part, const QColor &with) {
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * part, track.height()), with);
    };
    if (bar.projected) {
        QColor faint = colour;
        faint.setAlphaF(0.28F);
        fill(*bar.projected, faint);
    }
    if (bar.actual)
        fill(*bar.actual, colour);
    painter.restore();
    const auto x = [&](double part) { return track.left() + track.width() * part; };
    if (bar.target && *bar.target < 0.995) {
        painter.setPen(QPen(palette.ink, 1));
        painter.drawLine(QLineF(x(*bar.target), track.top(), x(*bar.target), track.bottom()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.mute);
    for (const auto &[part, up] : {std::pair(bar.floor, true), std::pair(bar.stretch, false)}) {
        if (!part)
            continue;
        const qreal at = x(*part), y = up ? track.bottom() + 1 : track.top() - 1, tip = up ? 4 : -4;
        painter.drawPolygon(QPolygonF{{at, y}, {at - 3, y + tip}, {at + 3, y + tip}});
    }
    if (bar.expected) {
        const qreal at = std::clamp(x(*bar.expected), track.left() + 1, track.right() - 1);
        painter.setPen(QPen(palette.card, 4));
        painter.drawLine(QLineF(at, track.top() - 1, at, track.bottom() + 1));
        painter.setPen(QPen(palette.ink, 2));
        painter.drawLine(QLineF(at, track.top() - 3, at, track.bottom() + 3));
    }
    painter.restore();
}

QString goalFigure(const Format &format, const Figure &value, const TargetNode &node)
{
    if (value && node.unit == Unit::Count && std::abs(*value) < 100 && *value != std::round(*value))
        return format.decimal(*value, 1);
    return format.figure(value, node.unit);
}

} // namespace pheu
