// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/goalpainting.h"

#include <QCoreApplication>
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

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalPainting)
};

struct Levels {
    std::optional<double> target, floor, stretch;
    Figure actual;
};

GoalBar barOf(const Levels &levels, const Pace &pace)
{
    double most = 0;
    for (const Figure &value : {levels.target, levels.stretch, levels.floor, levels.actual}) {
        if (value && std::isfinite(*value))
            most = std::max(most, *value);
    }
    GoalBar bar;
    bar.state = pace.state;
    if (most <= 0)
        return bar;
    const auto part = [&](const Figure &value) -> std::optional<double> {
        return value && std::isfinite(*value) ? std::optional(std::clamp(*value / most, 0.0, 1.0)) : std::nullopt;
    };
    bar.actual = part(levels.actual);
    bar.expected = part(pace.expected);
    bar.projected = part(pace.projected);
    bar.target = part(levels.target);
    bar.floor = part(levels.floor);
    bar.stretch = part(levels.stretch);
    return bar;
}

} // namespace

GoalBar goalBar(const TargetNode &node, const TargetStatus &status)
{
    return barOf({node.target, node.floor, node.stretch, status.actual}, status.pace);
}

GoalBar goalBar(const GoalMark &mark)
{
    return barOf({mark.target, mark.floor, mark.stretch, mark.actual}, mark.pace);
}

void paintGoalBar(QPainter &painter, const QRectF &rect, const GoalBar &bar, const Palette &palette, qreal thickness)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(rect.left(), rect.center().y() - thickness / 2, rect.width(), thickness);
    QPainterPath shape;
    shape.addRoundedRect(track, thickness / 2, thickness / 2);
    painter.fillPath(shape, palette.line);
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
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

QString goalFigure(const Format &format, const Figure &value, Unit unit)
{
    if (value && unit == Unit::Count && std::abs(*value) < 100 && *value != std::round(*value))
        return format.decimal(*value, 1);
    return format.figure(value, unit);
}

QString goalFigure(const Format &format, const Figure &value, const TargetNode &node)
{
    return goalFigure(format, value, node.unit);
}

QStringList goalTip(const Format &format, const GoalMark &mark, Unit unit)
{
    const auto figure = [&](const Figure &value) { return goalFigure(format, value, unit); };
    QStringList lines{Text::tr("Target: %1, %2").arg(figure(mark.target), format.period(mark.period))};
    if (!mark.name.isEmpty())
        lines.prepend(Text::tr("Goal: %1").arg(mark.name));
    if (mark.actual)
        lines.append(Text::tr("Reached by %1: %2").arg(format.date(mark.on), figure(mark.actual)));
    if (mark.pace.expected && mark.growth != Growth::Ratio)
        lines.append(Text::tr("Expected by %1: %2").arg(format.date(mark.on), figure(mark.pace.expected)));
    if (mark.pace.projected)
        lines.append(Text::tr("Projected at the end: %1").arg(figure(mark.pace.projected)));
    if (mark.pace.requiredPerDay)
        lines.append(Text::tr("Needed a day: %1").arg(figure(mark.pace.requiredPerDay)));
    return lines;
}

} // namespace pheu
