// SPDX-License-Identifier: GPL-3.0-or-later
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

qreal dayWidth(TimelineScale scale)
{
    switch (scale) {
    case TimelineScale::Week:
        return 72;
    case TimelineScale::Month:
        return 30;
    case TimelineScale::Quarter:
        return 10;
    case TimelineScale::Year:
        break;
    }
    return 3;
}

QString timelineScaleId(TimelineScale scale)
{
    switch (scale) {
    case TimelineScale::Week:
        return QStringLiteral("week");
    case TimelineScale::Month:
        return QStringLiteral("month");
    case TimelineScale::Quarter:
        return QStringLiteral("quarter");
    case TimelineScale::Year:
        break;
    }
    return QStringLiteral("year");
}

TimelineScale timelineScaleOf(const QString &id)
{
    for (const TimelineScale scale : {TimelineScale::Week, TimelineScale::Quarter, TimelineScale::Year}) {
        if (timelineScaleId(scale) == id)
            return scale;
    }
    return TimelineScale::Month;
}

TimelineCanvas::TimelineCanvas(ViewRecords &set, const Clock &clock, Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_set(set)
    , m_clock(clock)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

int TimelineCanvas::roomInDays(TimelineScale scale)
{
    return int(std::ceil(labelRoom / dayWidth(scale)));
}

Day TimelineCanvas::today() const
{
    return toDay(m_clock.today());
}

double TimelineCanvas::days() const
{
    return std::max(1, viewport()->width() - laneLeft()) / dayWidth(m_scale);
}

int TimelineCanvas::laneLeft() const
{
    return m_content.hasLanes ? laneWidth : 0;
}

void TimelineCanvas::forgetTexts()
{
    m_texts.clear();
    viewport()->update();
}

void TimelineCanvas::setContent(TimelineContent content, TimelineScale scale, CalendarRules rules)
{
    const bool zoomed = m_placed && scale != m_scale;
    const double middle = m_left + days() / 2;
    m_content = std::move(content);
    m_texts.clear();
    m_scale = scale;
    m_rules = rules;
    const Day now = today();
    const auto span = m_content.layout.span();
    const Day margin = Day(std::min(days(), 4000.0)) + 1; // one can always scroll past the last bar
    m_first = std::min(now, span ? span->first : now) - margin;
    m_last = std::max(now, span ? span->second : now) + margin;
    if (!m_placed && m_set.isLoaded() && viewport()->width() > 200) {
        m_placed = true;
        const bool aroundNow = !span || (span->first <= now + margin && span->second >= now - margin);
        m_left = aroundNow ? now - days() / 3 : std::max<double>(span->first, span->second - days() * 0.7) - 2;
    } else if (zoomed) {
        m_left = middle - days() / 2;
    }
    m_currentLine = m_current ? m_content.layout.lineOf(m_set.rowOf(m_current),
                                                        m_content.layout.laneOfLine(m_currentLine))
                              : -1;
    if (m_drag != Drag::None && m_drag != Drag::Pan)
        endDrag();
    updateScrollBars();
    viewport()->update();
}

void TimelineCanvas::updateScrollBars()
{
    m_settling = true;
    const qreal width = dayWidth(m_scale);
    const int room = viewport()->width() - laneLeft();
    horizontalScrollBar()->setRange(0, std::max(0, int((m_last - m_first + 1) * width) - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(std::max(10, int(width)));
    horizontalScrollBar()->setValue(int(std::lround((m_left - m_first) * width)));
    m_left = m_first + horizontalScrollBar()->value() / width;
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - (viewport()->height() - headHeight)));
    verticalScrollBar()->setPageStep(viewport()->height() - headHeight);
    verticalScrollBar()->setSingleStep(lineHeight);
    m_settling = false;
}

void TimelineCanvas::scrollContentsBy(int, int)
{
    if (!m_settling)
        m_left = m_first + horizontalScrollBar()->value() / dayWidth(m_scale);
    viewport()->update();
}

void TimelineCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    setContent(std::move(m_content), m_scale, m_rules);
}

void TimelineCanvas::setLeft(double day)
{
    m_left = day;
    updateScrollBars();
    viewport()->update();
}

void TimelineCanvas::showDay(Day day)
{
    setLeft(day - days() / 3);
}

void TimelineCanvas::page(int direction)
{
    setLeft(m_left + direction * days() * 0.8);
}

int TimelineCanvas::contentHeight() const
{
    return m_content.layout.lineCount() * lineHeight + int(m_content.layout.lanes().size()) * lanePadding +
           lanePadding;
}

int TimelineCanvas::lineTop(int line) const
{
    return headHeight + lanePadding / 2 + line * lineHeight +
           m_content.layout.laneOfLine(line) * lanePadding - verticalScrollBar()->value();
}

int TimelineCanvas::lineAt(int y) const
{
    if (y < headHeight)
        return -1;
    const int count = m_content.layout.lineCount();
    int low = 0;
    int high = count;
    while (low < high) { // the last line whose top is at or above y
        const int middle = (low + high) / 2;
        if (lineTop(middle) <= y)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && y < lineTop(low - 1) + lineHeight + lanePadding ? low - 1 : -1;
}

int TimelineCanvas::xOf(Day day) const
{
    return laneLeft() + int(std::floor((day - m_left) * dayWidth(m_scale)));
}

Day TimelineCanvas::dayAt(int x) const
{
    return Day(std::floor(m_left + (x - laneLeft()) / dayWidth(m_scale)));
}

QRect TimelineCanvas::barRect(const TimelineBar &bar, int line) const
{
    const int left = xOf(bar.from);
    const int width = std::max(xOf(bar.to + 1) - left - 1, leastBar);
    return {left, lineTop(line) + (lineHeight - barHeight) / 2, width, barHeight};
}

int TimelineCanvas::currentLane() const
{
    return m_currentLine < 0 ? -1 : m_content.layout.laneOfLine(m_currentLine);
}

void TimelineCanvas::setCurrent(RecordId record)
{
    if (record != m_current)
        m_currentLine = record ? m_content.layout.lineOf(m_set.rowOf(record), currentLane()) : -1;
    m_current = record;
    viewport()->update();
}

void TimelineCanvas::setOpen(RecordId record)
{
    m_open = record;
    viewport()->update();
}

void TimelineCanvas::showRecord(RecordId record)
{
    const int line = m_content.layout.lineOf(m_set.rowOf(record), currentLane());
    const TimelineBar *bar = m_content.layout.barOf(m_set.rowOf(record), line);
    if (!bar)
        return;
    if (record == m_current)
        m_currentLine = line;
    if (bar->from < m_left || bar->from + 1 > m_left + days())
        setLeft(bar->from - days() / 4);
    const int top = lineTop(line);
    QScrollBar *scroll = verticalScrollBar();
    if (top < headHeight)
        scroll->setValue(scroll->value() + top - headHeight);
    else if (top + lineHeight > viewport()->height())
        scroll->setValue(scroll->value() + top + lineHeight - viewport()->height());
    viewport()->update();
}

std::vector<TimelineCanvas::Shown> TimelineCanvas::shownBars() const
{
    std::vector<Shown> list;
    const Day from = dayAt(laneLeft());
    const Day to = dayAt(viewport()->width()) + 1;
    const int count = m_content.layout.lineCount();
    const int top = lineAt(headHeight);
    for (int line = std::max(0, top); line < count && lineTop(line) < viewport()->height(); ++line) {
        const auto [first, last] = m_content.layout.bars(line, from, to);
        for (const TimelineBar *bar = first; bar != last; ++bar) {
            const auto &all = m_content.layout.line(line);
            const bool isLast = bar + 1 == all.data() + all.size();
            list.push_back({*bar, line, isLast ? viewport()->width() : xOf((bar + 1)->from)});
        }
    }
    return list;
}

TimelineCanvas::Hit TimelineCanvas::hit(QPoint point) const
{
    Hit hit;
    if (point.x() < laneLeft())
        return hit;
    hit.line = lineAt(point.y());
    if (hit.line < 0)
        return hit;
    const Day day = dayAt(point.x());
    const auto [first, last] = m_content.layout.bars(hit.line, day - 2, day + 2);
    for (const TimelineBar *bar = first; bar != last; ++bar) {
        QRect rect = barRect(*bar, hit.line);
        const int label = std::max(rect.width(), labelRoom); // its name beside it opens it too
        if (!rect.adjusted(-grip / 2, -2, grip / 2, 2).contains(point)) {
            if (!hit.bar && QRect(rect.left(), rect.top(), label, rect.height()).contains(point)) {
                hit.bar = bar;
                hit.part = Drag::Pressed;
            }
            continue;
        }
        hit.bar = bar;
        const bool isWide = rect.width() >= 3 * grip;
        const int reach = isWide ? grip : grip / 2;
        if (point.x() >= rect.right() - reach + 1 && m_content.canResize)
            hit.part = Drag::End;
        else if (point.x() <= rect.left() + reach - (isWide ? 1 : 3) && m_content.canResize && !bar->open)
            hit.part = Drag::Start;
        else
            hit.part = Drag::Move;
        return hit;
    }
    return hit;
}

// ---- pointer

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
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            emit opened(m_current);
        return;
    case Qt::Key_Delete:
        if (m_current)
            emit removeRequested();
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None)
            endDrag();
        else
            emit escaped();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        stepBar(1, 0);
    viewport()->update();
}

void TimelineCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
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
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace pheu
