// SPDX-License-Identifier: GPL-3.0-or-later
// Bars over days in lanes: each lane has as many lines as its bars need so that no two overlap, a short bar keeping
// room for its name. Days and lines only; the view turns them into pixels.
#pragma once

#include "base/day.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace pheu
{

struct TimelineBar {
    int row = 0; // of the record set
    Day from = 0;
    Day to = 0;        // the last day, inside
    bool open = false; // without an end: it goes on, up to `to` as far as is known
    bool operator==(const TimelineBar &) const = default;
};

struct TimelineLane {
    qint64 id = 0;
    QString title;
    QString color;
    int records = 0;
    int firstLine = 0;
    int lines = 0;
    int group = 0; // index of the group it was made of
};

class TimelineLayout
{
public:
    struct Lane {
        TimelineLane lane;
        std::vector<TimelineBar> bars;
    };
    // `room`: days that a bar takes at least, with its name beside it. Lanes without bars keep one empty line.
    static TimelineLayout of(std::vector<Lane> lanes, int room);

    // From the stored days: without a start it is a point at its end; an end before the start counts as none. Without
    // an end it reaches to today.
    static std::optional<TimelineBar> bar(int row, std::optional<Day> start, std::optional<Day> end, bool hasEnd,
                                          Day today);

    const std::vector<TimelineLane> &lanes() const { return m_lanes; }
    int lineCount() const { return int(m_lines.size()); }
    int laneOfLine(int line) const;
    // The bars of a line that touch the days, `room` included; first and one past the last.
    std::pair<const TimelineBar *, const TimelineBar *> bars(int line, Day from, Day to) const;
    const std::vector<TimelineBar> &line(int index) const { return m_lines[size_t(index)]; }
    // First and last day of all bars; empty without any.
    std::optional<std::pair<Day, Day>> span() const { return m_span; }
    // Line and bar of a record in the given lane, else in the first that has it; −1: nowhere.
    int lineOf(int row, int lane = -1) const;
    const TimelineBar *barOf(int row, int line) const;

private:
    std::vector<TimelineLane> m_lanes;
    std::vector<std::vector<TimelineBar>> m_lines; // each by start, without overlaps
    std::optional<std::pair<Day, Day>> m_span;
    int m_room = 1;
};

} // namespace pheu
