// SPDX-License-Identifier: GPL-3.0-or-later
// Records on the days of some weeks: bars over days, stacked so that no two of a week overlap, and how many have no
// room on a day. Weeks, columns and lanes only; the view turns them into pixels.
#pragma once

#include "base/period.h"

#include <span>
#include <vector>

namespace pheu
{

struct CalendarEntry {
    int row = 0; // of the record set
    Day from = 0;
    Day to = 0; // inside
};

// All entries in the order of their bars, so that those of a month are found without a look at the others.
class CalendarEntries
{
public:
    CalendarEntries() = default;
    explicit CalendarEntries(std::vector<CalendarEntry> entries);
    std::span<const CalendarEntry> all() const { return m_entries; }
    // All that touch these days, and perhaps some more.
    std::span<const CalendarEntry> touching(Day from, Day to) const;

private:
    std::vector<CalendarEntry> m_entries;
    Day m_longest = 0; // days after the first
};

struct CalendarBar {
    int row = 0;
    int week = 0;
    int lane = 0;                       // from the top of the day
    int first = 0, last = 0;            // columns, 0…6
    bool before = false, after = false; // it goes on beyond this week
    bool operator==(const CalendarBar &) const = default;
};

struct CalendarLayout {
    Day first = 0; // the first day of the first week
    int weeks = 0;
    std::vector<CalendarBar> bars;
    std::vector<int> hidden;  // a number a day: entries without room
    std::vector<int> records; // a number a day: all entries

    Day dayAt(int week, int column) const { return first + week * 7 + column; }
    // Entries of a day, in the order of their bars.
    static std::vector<int> rowsOf(std::span<const CalendarEntry> entries, Day day);
};

// `lanes`: how many bars have room on a day, at least 1; where more would stand, the last is kept for “+n more”.
CalendarLayout layoutCalendar(std::span<const CalendarEntry> entries, Day first, int weeks, int lanes);
// The weeks that show the month of `day`, whole.
std::pair<Day, int> weeksOfMonth(Day day, CalendarRules rules);

} // namespace pheu
