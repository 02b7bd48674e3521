// SPDX-License-Identifier: GPL-3.0-or-later
// How a goal is drawn: its state as a colour and a shape (either tells it alone), and the bar of what is reached with
// what was to be expected by now. Pure drawing, on a widget or on paper.
#pragma once

#include "report/card.h"
#include "targets/targetstatus.h"
#include "theme/theme.h"

#include "base/format.h"

class QPainter;
class QRectF;

namespace pheu
{

QColor paceColour(PaceState state, const Palette &palette);
// A shape of its own for each state: triangle up, disc, diamond, triangle down, ring.
void paintPaceShape(QPainter &painter, const QRectF &square, PaceState state, const Palette &palette);

// What lies on the bar, as parts of its length 0…1; empty: not there.
struct GoalBar {
    std::optional<double> actual, expected, projected, target, floor, stretch;
    PaceState state = PaceState::Unknown;
    bool operator==(const GoalBar &) const = default;
};
GoalBar goalBar(const TargetNode &node, const TargetStatus &status);
GoalBar goalBar(const GoalMark &mark);
// A track with what is reached, a faint part up to where it will end, a tick for what was to be expected by now, and
// small marks for floor and stretch.
void paintGoalBar(QPainter &painter, const QRectF &rect, const GoalBar &bar, const Palette &palette,
                  qreal thickness = 8);

// Half a lead needed a day is a mean; but one order more is whole.
QString goalFigure(const Format &format, const Figure &value, Unit unit);
QString goalFigure(const Format &format, const Figure &value, const TargetNode &node);
// The lines of a tip: target and period, expected by `on`, projected, needed a day. What is not known is left out.
QStringList goalTip(const Format &format, const GoalMark &mark, Unit unit);

} // namespace pheu
