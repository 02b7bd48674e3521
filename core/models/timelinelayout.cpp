// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinelayout.h"

#include <algorithm>
#include <queue>

namespace pheu
{

std::optional<TimelineBar> TimelineLayout::bar(int row, std::optional<Day> start, std::optional<Day> end, bool hasEnd,
                                               Day today)
{
    if (!start && !end)
        return {};
    TimelineBar bar;
    bar.row = row;
    bar.from = start.value_or(end.value_or(0));
    const bool ends = end && *end >= bar.from;
    bar.open = hasEnd && !ends;
    bar.to = ends ? *end : bar.open ? std::max(bar.from, today) : bar.from;
    return bar;
}

TimelineLayout TimelineLayout::of(std::vector<Lane> lanes, int room)
{
    TimelineLayout layout;
    layout.m_room = std::max(1, room);
    for (Lane &one : lanes) {
        std::stable_sort(one.bars.begin(), one.bars.end(),
                         [](const TimelineBar &a, const TimelineBar &b) { return a.from < b.from; });
        TimelineLane lane = one.lane;
        lane.records = int(one.bars.size());
        lane.firstLine = layout.lineCount();
        // Lines by the day on which they are free again: the first that is free takes the bar, the topmost of equals.
        std::priority_queue<std::pair<Day, int>, std::vector<std::pair<Day, int>>, std::greater<>> busy;
        std::priority_queue<int, std::vector<int>, std::greater<>> free;
        for (const TimelineBar &bar : one.bars) {
            while (!busy.empty() && busy.top().first <= bar.from) {
                free.push(busy.top().second);
                busy.pop();
            }
            int line = 0;
            if (free.empty()) {
                line = layout.lineCount();
                layout.m_lines.emplace_back();
            } else {
                line = free.top();
                free.pop();
            }
            layout.m_lines[size_t(line)].push_back(bar);
            busy.emplace(std::max<Day>(bar.to + 1, bar.from + layout.m_room), line);
            if (!layout.m_span)
                layout.m_span = {bar.from, bar.to};
            layout.m_span->first = std::min(layout.m_span->first, bar.from);
            layout.m_span->second = std::max(layout.m_span->second, bar.to);
        }
        if (layout.lineCount() == lane.firstLine)
            layout.m_lines.emplace_back();
        lane.lines = layout.lineCount() - lane.firstLine;
        layout.m_lanes.push_back(std::move(lane));
    }
    return layout;
}

int TimelineLayout::laneOfLine(int line) const
{
    const auto after = std::upper_bound(m_lanes.begin(), m_lanes.end(), line,
                                        [](int wanted, const TimelineLane &lane) { return wanted < lane.firstLine; });
    return int(after - m_lanes.begin()) - 1;
}

std::pair<const TimelineBar *, const TimelineBar *> TimelineLayout::bars(int index, Day from, Day to) const
{
    const std::vector<TimelineBar> &line = m_lines[size_t(index)];
    // No two overlap, so ends ascend as starts do.
    const auto first = std::partition_point(line.begin(), line.end(), [&](const TimelineBar &bar) {
        return std::max<Day>(bar.to, bar.from + m_room - 1) < from;
    });
    const auto last = std::partition_point(first, line.end(), [&](const TimelineBar &bar) { return bar.from <= to; });
    return {line.data() + (first - line.begin()), line.data() + (last - line.begin())};
}

const TimelineBar *TimelineLayout::barOf(int row, int index) const
{
    if (index < 0 || index >= lineCount())
        return nullptr;
    for (const TimelineBar &bar : m_lines[size_t(index)]) {
        if (bar.row == row)
            return &bar;
    }
    return nullptr;
}

int TimelineLayout::lineOf(int row, int wanted) const
{
    const bool known = wanted >= 0 && wanted < int(m_lanes.size());
    const int first = known ? m_lanes[size_t(wanted)].firstLine : 0;
    const int last = known ? first + m_lanes[size_t(wanted)].lines : lineCount();
    for (int line = first; line < last; ++line) {
        if (barOf(row, line))
            return line;
    }
    return known ? lineOf(row) : -1;
}

} // namespace pheu
