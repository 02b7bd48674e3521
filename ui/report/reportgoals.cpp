// SPDX-License-Identifier: GPL-3.0-or-later
// The section “Goals” of a report: the tree as on screen, a row a goal, its state as a shape and a word.
#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "report/reportlayout.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ReportLayout)
};

constexpr qreal goalHeight = 36;
constexpr qreal headHeight = 22;
constexpr qreal indent = 14;

// Left edges, as parts of the width: name, bar, pace, projected, state.
struct Columns {
    QRectF name, bar, pace, projected, state;
    explicit Columns(const QRectF &row)
    {
        const auto column = [&](qreal from, qreal to) {
            return QRectF(row.left() + row.width() * from, row.top(), row.width() * (to - from), row.height());
        };
        name = column(0, 0.33);
        bar = column(0.34, 0.58);
        pace = column(0.58, 0.66);
        projected = column(0.66, 0.81);
        state = column(0.83, 1);
    }
};

void paintHead(QPainter &painter, const QRectF &rect, const CardStyle &style)
{
    const Columns at(rect);
    const auto head = [&](const QRectF &place, const QString &text, bool right) {
        drawText(painter, style,
                 {place, text, style.palette->mute, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                  TypeRole::Caption});
    };
    head(at.name, Text::tr("Goal"), false);
    head(at.bar, Text::tr("Actual of target"), false);
    head(at.pace, Text::tr("Pace"), true);
    head(at.projected, Text::tr("Projected"), true);
    head(at.state, Text::tr("State"), false);
}

void paintGoal(QPainter &painter, const QRectF &rect, const CardStyle &style, const TargetBoard &board, size_t node)
{
    const Palette &palette = *style.palette;
    const TargetNode &goal = board.tree().nodes()[node];
    const TargetStatus &status = board.statuses()[node];
    const Columns at(rect);
    const auto figure = [&](const Figure &value) { // paper has less room than the window
        return goal.unit == Unit::Money ? style.format.shortFigure(value, goal.unit)
                                        : goalFigure(style.format, value, goal);
    };
    painter.setPen(QPen(palette.line, 1));
    painter.drawLine(rect.topLeft(), rect.topRight());
    const qreal in = indent * goal.level;
    const QRectF name = at.name.adjusted(in, 0, 0, 0);
    drawText(painter, style,
             {QRectF(name.left(), name.top() + 3, name.width(), 17), goal.name, palette.ink,
              Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
    QStringList caption;
    if (!goal.owner.isEmpty())
        caption.append(goal.owner);
    if (goal.period)
        caption.append(style.format.period(*goal.period));
    drawText(painter, style,
             {QRectF(name.left(), name.top() + 19, name.width(), 14), caption.join(QStringLiteral(" · ")), palette.mute,
              Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
    drawText(painter, style,
             {QRectF(at.bar.left(), at.bar.top() + 3, at.bar.width(), 15),
              Text::tr("%1 of %2").arg(figure(status.actual), figure(goal.target)), palette.ink,
              Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Caption});
    paintGoalBar(painter, QRectF(at.bar.left(), at.bar.top() + 18, at.bar.width() - 6, 14), goalBar(goal, status),
                 palette);
    drawText(painter, style,
             {at.pace, style.format.figure(status.pace.pace, Unit::Percent), palette.ink,
              Qt::AlignRight | Qt::AlignVCenter, TypeRole::Small});
    drawText(
        painter, style,
        {at.projected, figure(status.pace.projected), palette.ink, Qt::AlignRight | Qt::AlignVCenter, TypeRole::Small});
    const PaceState state = status.pace.state;
    if (state == PaceState::Unknown)
        return;
    paintPaceShape(painter, QRectF(at.state.left(), at.state.center().y() - 4.5, 9, 9), state, palette);
    drawText(painter, style,
             {at.state.adjusted(14, 0, 0, 0), paceStateName(status.pace), paceColour(state, palette),
              Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
}

} // namespace

void ReportLayout::layoutGoals()
{
    if (!m_data.goals || m_data.goals->tree().nodes().empty())
        return;
    const TargetBoard &board = *m_data.goals;
    heading(Text::tr("Goals, through %1").arg(m_style.format.date(board.on())), headHeight + 2 * goalHeight);
    const auto head = [this] {
        add(headHeight, [this](QPainter &painter, const QRectF &rect) { paintHead(painter, rect, m_style); });
    };
    head();
    for (size_t i = 0; i < board.tree().nodes().size(); ++i) {
        const size_t page = m_pages.size();
        ensure(goalHeight);
        if (m_pages.size() != page)
            head(); // again on the next page
        add(goalHeight,
            [this, i](QPainter &painter, const QRectF &rect) { paintGoal(painter, rect, m_style, *m_data.goals, i); });
    }
    for (const TargetStatus &status : board.statuses()) {
        if (!status.paceNote.isEmpty())
            paragraph(status.paceNote, m_style.palette->mute, TypeRole::Small, 3);
    }
    m_y += space::xl;
}

} // namespace pheu
