// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinecanvas.h"

#include "views/timeline/timelinemetrics.h"

#include <QScrollBar>

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
    : RecordCanvas(QStringLiteral("timeline"), set, theme, parent)
    , m_clock(clock)
{
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
    m_currentLine =
        m_current ? m_content.layout.lineOf(m_set.rowOf(m_current), m_content.layout.laneOfLine(m_currentLine)) : -1;
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
    RecordCanvas::resizeEvent(event);
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
    return m_content.layout.lineCount() * lineHeight + int(m_content.layout.lanes().size()) * lanePadding + lanePadding;
}

int TimelineCanvas::lineTop(int line) const
{
    return headHeight + lanePadding / 2 + line * lineHeight + m_content.layout.laneOfLine(line) * lanePadding -
           verticalScrollBar()->value();
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
        else if (point.x() <= rect.left() + reach - (isWide ? 1 : 3) && m_content.canResize && (isWide || !bar->open))
            hit.part = Drag::Start;
        else
            hit.part = Drag::Move;
        return hit;
    }
    return hit;
}

} // namespace pheu
