// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline reads from mouse and keys: moving and resizing bars, scrolling by hand, going from bar to bar.
#include "views/timeline/timelinecanvas.h"
#include "views/timeline/timelinemetrics.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace pheu
{

using namespace timeline;

void TimelineCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressPoint = m_point = event->pos();
    m_leftAtPress = m_left;
    m_topAtPress = verticalScrollBar()->value();
    const Hit found = hit(event->pos());
    m_drag = Drag::Pressed;
    m_part = found.bar ? found.part : Drag::Pan;
    if (!found.bar)
        return;
    m_bar = *found.bar;
    m_barLine = m_currentLine = found.line;
    m_current = m_set.id(m_bar.row);
    emit currentChanged(m_current);
    viewport()->update();
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_point = event->pos();
    if (m_drag == Drag::None) {
        const Hit found = hit(event->pos());
        const bool isEdge = found.part == Drag::Start || found.part == Drag::End;
        viewport()->setCursor(isEdge ? Qt::SizeHorCursor : found.bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Pressed &&
        (event->pos() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
        const bool edits = m_part == Drag::Move ? m_content.canMove : m_part != Drag::Pressed;
        if (edits) {
            m_drag = m_part;
            viewport()->setCursor(m_drag == Drag::Move || m_drag == Drag::Pan ? Qt::ClosedHandCursor
                                                                              : Qt::SizeHorCursor);
        }
    }
    if (m_drag == Drag::Pan) {
        setLeft(m_leftAtPress - (event->pos().x() - m_pressPoint.x()) / dayWidth(m_scale));
        verticalScrollBar()->setValue(m_topAtPress - (event->pos().y() - m_pressPoint.y()));
    } else if (m_drag != Drag::Pressed) {
        viewport()->update();
    }
}

TimelineBar TimelineCanvas::dragged() const
{
    TimelineBar bar = m_bar;
    const Day by = Day(std::lround((m_point.x() - m_pressPoint.x()) / dayWidth(m_scale) + (m_left - m_leftAtPress)));
    if (m_drag == Drag::Move) {
        bar.from += by;
        bar.to += by;
    } else if (m_drag == Drag::Start) {
        bar.from = std::min<Day>(bar.from + by, bar.to);
    } else if (m_drag == Drag::End) {
        bar.to = std::max<Day>(bar.to + by, bar.from);
        bar.open = false;
    }
    return bar;
}

int TimelineCanvas::draggedLane() const
{
    if (m_drag != Drag::Move || !m_content.canChangeLane)
        return -1;
    const int line = lineAt(m_point.y());
    const int lane = line < 0 ? -1 : m_content.layout.laneOfLine(line);
    return lane == m_content.layout.laneOfLine(m_barLine) ? -1 : lane;
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_point = event->pos();
    const Drag drag = m_drag;
    const TimelineBar before = m_bar;
    const TimelineBar after = dragged();
    const int lane = draggedLane();
    const RecordId record = m_set.id(m_bar.row);
    const bool isClick = drag == Drag::Pressed && m_part != Drag::Pan;
    endDrag();
    if (isClick)
        emit opened(record);
    else if ((drag == Drag::Move || drag == Drag::Start || drag == Drag::End) && (after != before || lane >= 0))
        emit changeRequested(record, before, after, lane);
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit found = hit(event->pos());
    if (found.bar || event->pos().y() < headHeight || event->pos().x() < laneLeft()) {
        mousePressEvent(event);
        return;
    }
    const int lane = found.line < 0 ? -1 : m_content.layout.laneOfLine(found.line);
    if (m_content.canAdd)
        emit addRequested(dayAt(event->pos().x()), lane);
}

void TimelineCanvas::endDrag()
{
    m_drag = Drag::None;
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void TimelineCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const int to = int(m_scale) + (pixels.y() > 0 ? -1 : 1);
        if (to >= int(TimelineScale::Week) && to <= int(TimelineScale::Year))
            emit scaleRequested(TimelineScale(to));
    } else if (event->modifiers() & Qt::ShiftModifier || qAbs(pixels.x()) > qAbs(pixels.y())) {
        setLeft(m_left - (pixels.x() ? pixels.x() : pixels.y()) / dayWidth(m_scale));
    } else {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    }
    event->accept();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (const TimelineBar *bar = m_content.layout.barOf(m_set.rowOf(m_current), m_currentLine))
            emit menuRequested(viewport()->mapToGlobal(barRect(*bar, m_currentLine).center()));
        return;
    }
    const Hit found = hit(viewport()->mapFrom(this, event->pos()));
    if (!found.bar)
        return;
    m_currentLine = found.line;
    m_current = m_set.id(found.bar->row);
    emit currentChanged(m_current);
    emit menuRequested(event->globalPos());
}

// ---- keys

// To a neighbour: of the same line, or the nearest one on another line.
void TimelineCanvas::stepBar(int lines, int bars)
{
    const TimelineLayout &layout = m_content.layout;
    const TimelineBar *now = layout.barOf(m_set.rowOf(m_current), m_currentLine);
    const TimelineBar *next = nullptr;
    int line = m_currentLine;
    if (now && bars) {
        const auto &all = layout.line(line);
        const std::ptrdiff_t at = now - all.data() + bars;
        if (at >= 0 && at < std::ptrdiff_t(all.size()))
            next = &all[size_t(at)];
    } else {
        const Day wanted = now ? now->from : dayAt(laneLeft() + (viewport()->width() - laneLeft()) / 3);
        const int by = lines < 0 ? -1 : 1;
        for (line = now ? line + by : 0; line >= 0 && line < layout.lineCount() && !next; line += by) {
            for (const TimelineBar &bar : layout.line(line)) {
                if (!next || qAbs(bar.from - wanted) < qAbs(next->from - wanted))
                    next = &bar;
            }
            if (next)
                break;
        }
    }
    if (!next)
        return;
    m_currentLine = line;
    m_current = m_set.id(next->row);
    emit currentChanged(m_current);
    showRecord(m_current);
}

void TimelineCanvas::shiftCurrent(int from, int to)
{
    const TimelineBar *now = m_content.layout.barOf(m_set.rowOf(m_current), m_currentLine);
    if (!now || !m_content.canMove || (from == 0 && !m_content.canResize))
        return;
    TimelineBar after = *now;
    after.from += from;
    after.to = std::max<Day>(after.to + to, after.from);
    if (from == 0)
        after.open = false;
    if (after != *now)
        emit changeRequested(m_current, *now, after, -1);
}

void TimelineCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int by = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            shiftCurrent(0, by);
        else if (control)
            shiftCurrent(by, by);
        else
            stepBar(0, by);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepBar(by, 0);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        page(event->key() == Qt::Key_PageUp ? -1 : 1);
        return;
    case Qt::Key_Home:
        showDay(today());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus: {
        const int to = int(m_scale) + (event->key() == Qt::Key_Plus ? -1 : 1);
        if (to >= int(TimelineScale::Week) && to <= int(TimelineScale::Year))
            emit scaleRequested(TimelineScale(to));
        return;
    }
    default:
        RecordCanvas::keyPressEvent(event);
    }
}

bool TimelineCanvas::stopDrag()
{
    const bool was = m_drag != Drag::None;
    if (was)
        endDrag();
    return was;
}

bool TimelineCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit found = hit(help->pos());
        if (found.bar) {
            const RecordId record = m_set.id(found.bar->row);
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<b>%1</b><br>%2")
                                   .arg(barText(record).whole.toHtmlEscaped(), daysText(*found.bar).toHtmlEscaped()),
                               viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return RecordCanvas::viewportEvent(event);
}

} // namespace pheu
