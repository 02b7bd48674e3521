// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarcanvas.h"

#include "views/calendar/calendarmetrics.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace pheu
{

using namespace calendar;

CalendarCanvas::CalendarCanvas(ViewRecords &set, const Clock &clock, Theme &theme, QWidget *parent)
    : RecordCanvas(QStringLiteral("calendar"), set, theme, parent)
    , m_clock(clock)
    , m_day(toDay(clock.today()))
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

Day CalendarCanvas::today() const
{
    return toDay(m_clock.today());
}

void CalendarCanvas::setEntries(CalendarEntries entries)
{
    m_entries = std::move(entries);
}

void CalendarCanvas::setContent(CalendarContent content)
{
    m_content = std::move(content);
    stopDrag();
    layOut();
}

void CalendarCanvas::layOut()
{
    Day first = unitOf(m_content.shown, CalendarUnit::Week, m_content.rules).from;
    int weeks = 1;
    if (!m_content.week)
        std::tie(first, weeks) = weeksOfMonth(m_content.shown, m_content.rules);
    m_layout.first = first;
    m_layout.weeks = weeks;
    m_layout = layoutCalendar(m_entries.touching(first, first + weeks * 7), first, weeks, lanes());
    viewport()->update();
}

void CalendarCanvas::resizeEvent(QResizeEvent *event)
{
    RecordCanvas::resizeEvent(event);
    layOut();
}

int CalendarCanvas::lanes() const
{
    const int room = (viewport()->height() - headHeight) / std::max(1, m_layout.weeks) - dayHead - 2;
    return std::max(1, room / lanePitch);
}

int CalendarCanvas::columnLeft(int column) const
{
    return column * viewport()->width() / 7;
}

QRect CalendarCanvas::weekRect(int week) const
{
    const int all = viewport()->height() - headHeight;
    const int top = headHeight + week * all / std::max(1, m_layout.weeks);
    const int bottom = headHeight + (week + 1) * all / std::max(1, m_layout.weeks);
    return {0, top, viewport()->width(), bottom - top};
}

QRect CalendarCanvas::dayRect(Day day) const
{
    const int index = day - m_layout.first;
    if (index < 0 || index >= m_layout.weeks * 7)
        return {};
    const QRect week = weekRect(index / 7);
    const int left = columnLeft(index % 7);
    return {left, week.top(), columnLeft(index % 7 + 1) - left, week.height()};
}

QRect CalendarCanvas::barRect(const CalendarBar &bar) const
{
    const QRect week = weekRect(bar.week);
    const int left = columnLeft(bar.first) + (bar.before ? 0 : 4);
    const int right = columnLeft(bar.last + 1) - (bar.after ? 0 : 4);
    return {left, week.top() + dayHead + bar.lane * lanePitch, right - left, lanePitch - 2};
}

QRect CalendarCanvas::moreRect(Day day) const
{
    const int index = day - m_layout.first;
    if (m_layout.hidden[size_t(index)] == 0)
        return {};
    const QRect place = dayRect(day);
    return {place.left() + 4, place.top() + dayHead + (lanes() - 1) * lanePitch, place.width() - 8, lanePitch - 2};
}

QRect CalendarCanvas::plusRect(Day day) const
{
    const QRect place = dayRect(day);
    return {place.right() - 25, place.top() + 3, 22, 22};
}

Day CalendarCanvas::dayAt(QPoint point) const
{
    if (point.y() < headHeight || point.y() >= viewport()->height() || point.x() < 0 ||
        point.x() >= viewport()->width())
        return noDay;
    for (int i = 0; i < m_layout.weeks * 7; ++i) {
        if (dayRect(m_layout.first + i).contains(point))
            return m_layout.first + i;
    }
    return noDay;
}

CalendarCanvas::Hit CalendarCanvas::hit(QPoint point) const
{
    Hit hit;
    hit.day = dayAt(point);
    if (hit.day == noDay)
        return hit;
    hit.more = moreRect(hit.day).contains(point);
    hit.plus = m_content.canAdd && plusRect(hit.day).contains(point);
    for (const CalendarBar &bar : m_layout.bars) {
        const QRect place = barRect(bar);
        if (!place.contains(point))
            continue;
        hit.bar = &bar;
        hit.part = Drag::Move;
        if (m_content.canResize && !bar.after && point.x() > place.right() - grip)
            hit.part = Drag::End;
        else if (m_content.canResize && !bar.before && point.x() < place.left() + grip)
            hit.part = Drag::Start;
    }
    return hit;
}

const CalendarEntry *CalendarCanvas::entryOf(int row) const
{
    const auto all = m_entries.all();
    const auto at =
        std::find_if(all.begin(), all.end(), [row](const CalendarEntry &entry) { return entry.row == row; });
    return at == all.end() ? nullptr : &*at;
}

void CalendarCanvas::showRecord(RecordId record)
{
    if (const CalendarEntry *entry = entryOf(m_set.rowOf(record)))
        setCurrentDay(entry->from);
}

void CalendarCanvas::setCurrentDay(Day day)
{
    m_day = day;
    if (dayRect(day).isNull())
        emit dayShown(day);
    viewport()->update();
}

// ---- pointer

void CalendarCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = hit(event->pos());
    m_pressPoint = m_point = event->pos();
    m_pressDay = m_pressed.day;
    m_drag = Drag::Pressed;
    if (m_pressed.day == noDay)
        return;
    m_day = m_pressed.day;
    if (m_pressed.bar) {
        m_bar = *m_pressed.bar;
        if (const CalendarEntry *entry = entryOf(m_bar.row))
            m_entry = *entry;
        emit currentChanged(m_set.id(m_bar.row));
    }
    viewport()->update();
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_point = event->pos();
    if (m_drag == Drag::None) {
        const Hit found = hit(event->pos());
        if (found.day != m_hover) {
            m_hover = found.day;
            viewport()->update();
        }
        const bool isEdge = found.part == Drag::Start || found.part == Drag::End;
        viewport()->setCursor(isEdge                                  ? Qt::SizeHorCursor
                              : found.bar || found.more || found.plus ? Qt::PointingHandCursor
                                                                      : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Pressed && m_pressed.part != Drag::None && m_content.canMove &&
        (event->pos() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = m_pressed.part;
        viewport()->setCursor(m_drag == Drag::Move ? Qt::ClosedHandCursor : Qt::SizeHorCursor);
    }
    if (isDragging())
        viewport()->update();
}

CalendarEntry CalendarCanvas::dragged() const
{
    CalendarEntry entry = m_entry;
    const Day over = dayAt(m_point);
    if (over == noDay || m_pressDay == noDay)
        return entry;
    const Day by = over - m_pressDay;
    if (m_drag == Drag::Move) {
        entry.from += by;
        entry.to += by;
    } else if (m_drag == Drag::Start) {
        entry.from = std::min<Day>(over, entry.to);
    } else if (m_drag == Drag::End) {
        entry.to = std::max<Day>(over, entry.from);
    }
    return entry;
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_point = event->pos();
    const Drag drag = m_drag;
    const Hit pressed = m_pressed;
    const CalendarEntry before = m_entry;
    const CalendarEntry after = dragged();
    const int row = m_bar.row;
    const bool wasDrag = isDragging();
    endDrag();
    if (wasDrag) {
        if (after.from != before.from || after.to != before.to)
            emit changeRequested(m_set.id(row), before, after);
    } else if (drag == Drag::Pressed && pressed.day != noDay && pressed.day == dayAt(event->pos())) {
        if (pressed.bar)
            emit opened(m_set.id(row));
        else if (pressed.more)
            emit moreRequested(pressed.day, viewport()->mapToGlobal(moreRect(pressed.day).bottomLeft()));
        else if (pressed.plus)
            emit addRequested(pressed.day);
    }
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit found = hit(event->pos());
    if (found.day != noDay && !found.bar && !found.more && !found.plus && m_content.canAdd)
        emit addRequested(found.day);
    else
        mousePressEvent(event);
}

void CalendarCanvas::endDrag()
{
    m_drag = Drag::None;
    m_pressed.bar = nullptr; // of a layout that may be gone
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

bool CalendarCanvas::stopDrag()
{
    const bool was = m_drag != Drag::None;
    if (was)
        endDrag();
    return was;
}

void CalendarCanvas::leaveEvent(QEvent *event)
{
    m_hover = noDay;
    viewport()->update();
    RecordCanvas::leaveEvent(event);
}

void CalendarCanvas::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    for (; m_wheel >= 120; m_wheel -= 120)
        emit pageRequested(-1);
    for (; m_wheel <= -120; m_wheel += 120)
        emit pageRequested(1);
    event->accept();
}

void CalendarCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_current)
            emit menuRequested(viewport()->mapToGlobal(dayRect(m_day).center()));
        return;
    }
    const Hit found = hit(viewport()->mapFrom(this, event->pos()));
    if (!found.bar)
        return;
    emit currentChanged(m_set.id(found.bar->row));
    emit menuRequested(event->globalPos());
}

// ---- keys

// Through the records of the current day, one after the other.
void CalendarCanvas::stepRecord()
{
    const std::vector<int> rows = CalendarLayout::rowsOf(m_entries.touching(m_day, m_day), m_day);
    if (rows.empty())
        return;
    const int now = m_set.rowOf(m_current);
    const auto at = std::find(rows.begin(), rows.end(), now);
    const int next = at == rows.end() || at + 1 == rows.end() ? rows.front() : *(at + 1);
    emit currentChanged(m_set.id(next));
}

void CalendarCanvas::shiftCurrent(int from, int to)
{
    const CalendarEntry *entry = entryOf(m_set.rowOf(m_current));
    if (!entry || !m_content.canMove || (from == 0 && !m_content.canResize))
        return;
    CalendarEntry after = *entry;
    after.from += from;
    after.to = std::max<Day>(after.to + to, after.from);
    const CalendarEntry before = *entry;
    if (from)
        setCurrentDay(m_day + from);
    if (after.from != before.from || after.to != before.to)
        emit changeRequested(m_current, before, after);
}

void CalendarCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const auto days = [key = event->key()] {
        switch (key) {
        case Qt::Key_Left:
            return -1;
        case Qt::Key_Right:
            return 1;
        case Qt::Key_Up:
            return -7;
        default:
            return 7;
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift)
            shiftCurrent(0, days());
        else if (control)
            shiftCurrent(days(), days());
        else
            setCurrentDay(m_day + days());
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        emit pageRequested(event->key() == Qt::Key_PageUp ? -1 : 1);
        return;
    case Qt::Key_Home:
        setCurrentDay(today());
        return;
    case Qt::Key_Space:
        stepRecord();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const CalendarEntry *entry = entryOf(m_set.rowOf(m_current));
        if (entry && entry->from <= m_day && entry->to >= m_day)
            emit opened(m_current);
        else if (m_content.canAdd)
            emit addRequested(m_day);
        return;
    }
    default:
        RecordCanvas::keyPressEvent(event);
    }
}

bool CalendarCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit found = hit(help->pos());
        if (found.bar)
            QToolTip::showText(help->globalPos(), tip(found.bar->row), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return RecordCanvas::viewportEvent(event);
}

} // namespace pheu
