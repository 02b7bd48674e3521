// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendarlayout.h"

#include <algorithm>

namespace pheu
{

namespace
{

// Longer ones first among those that begin together: they hold their lane over the week.
bool standsBefore(const CalendarEntry &a, const CalendarEntry &b)
{
    if (a.from != b.from)
        return a.from < b.from;
    return a.to != b.to ? a.to > b.to : a.row < b.row;
}

struct Week {
    CalendarLayout &layout;
    int week;
    int lanes;
    std::vector<CalendarBar> bars; // with room, before “+n more” takes its own
    std::vector<Day> free;         // by lane: the first day on which nothing stands there

    void add(const CalendarEntry &entry, Day monday)
    {
        CalendarBar bar;
        bar.row = entry.row;
        bar.week = week;
        bar.first = std::max<Day>(entry.from - monday, 0);
        bar.last = std::min<Day>(entry.to - monday, 6);
        bar.before = entry.from < monday;
        bar.after = entry.to > monday + 6;
        for (int column = bar.first; column <= bar.last; ++column)
            ++layout.records[size_t(week * 7 + column)];
        for (bar.lane = 0; bar.lane < lanes; ++bar.lane) {
            if (free[size_t(bar.lane)] <= monday + bar.first) {
                free[size_t(bar.lane)] = monday + bar.last + 1;
                bars.push_back(bar);
                return;
            }
        }
        hide(bar);
    }
    void hide(const CalendarBar &bar)
    {
        for (int column = bar.first; column <= bar.last; ++column)
            ++layout.hidden[size_t(week * 7 + column)];
    }
    // On a day where something is hidden the last lane tells it, so what stands there is hidden too; that may cover
    // further days.
    void finish()
    {
        bool again = true;
        while (again) {
            again = false;
            for (auto bar = bars.begin(); bar != bars.end();) {
                const auto day = layout.hidden.begin() + week * 7;
                const bool crowded = bar->lane == lanes - 1 &&
                                     std::any_of(day + bar->first, day + bar->last + 1, [](int n) { return n > 0; });
                if (!crowded) {
                    ++bar;
                    continue;
                }
                hide(*bar);
                bar = bars.erase(bar);
                again = true;
            }
        }
        layout.bars.insert(layout.bars.end(), bars.begin(), bars.end());
    }
};

} // namespace

CalendarEntries::CalendarEntries(std::vector<CalendarEntry> entries)
    : m_entries(std::move(entries))
{
    std::sort(m_entries.begin(), m_entries.end(), standsBefore);
    for (const CalendarEntry &entry : m_entries)
        m_longest = std::max<Day>(m_longest, entry.to - entry.from);
}

std::span<const CalendarEntry> CalendarEntries::touching(Day from, Day to) const
{
    const auto begin = std::lower_bound(m_entries.begin(), m_entries.end(), from - m_longest,
                                        [](const CalendarEntry &entry, Day day) { return entry.from < day; });
    const auto end = std::upper_bound(begin, m_entries.end(), to,
                                      [](Day day, const CalendarEntry &entry) { return day < entry.from; });
    return {begin, end};
}

CalendarLayout layoutCalendar(std::span<const CalendarEntry> entries, Day first, int weeks, int lanes)
{
    CalendarLayout layout;
    layout.first = first;
    layout.weeks = weeks;
    layout.hidden.resize(size_t(weeks) * 7);
    layout.records.resize(size_t(weeks) * 7);
    lanes = std::max(1, lanes);
    std::vector<CalendarEntry> shown;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(shown),
                 [&](const CalendarEntry &entry) { return entry.from < first + weeks * 7 && entry.to >= first; });
    if (!std::is_sorted(shown.begin(), shown.end(), standsBefore))
        std::sort(shown.begin(), shown.end(), standsBefore);
    for (int i = 0; i < weeks; ++i) {
        const Day monday = first + i * 7;
        Week week{layout, i, lanes, {}, std::vector<Day>(size_t(lanes), monday)};
        for (const CalendarEntry &entry : shown) {
            if (entry.from > monday + 6)
                break;
            if (entry.to >= monday)
                week.add(entry, monday);
        }
        week.finish();
    }
    return layout;
}

std::vector<int> CalendarLayout::rowsOf(std::span<const CalendarEntry> entries, Day day)
{
    std::vector<CalendarEntry> there;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(there),
                 [day](const CalendarEntry &entry) { return entry.from <= day && entry.to >= day; });
    std::sort(there.begin(), there.end(), standsBefore);
    std::vector<int> rows;
    for (const CalendarEntry &entry : there)
        rows.push_back(entry.row);
    return rows;
}

std::pair<Day, int> weeksOfMonth(Day day, CalendarRules rules)
{
    const Period month = unitOf(day, CalendarUnit::Month, rules);
    const Day first = unitOf(month.from, CalendarUnit::Week, rules).from;
    const Day last = unitOf(month.to, CalendarUnit::Week, rules).to;
    return {first, (last - first + 1) / 7};
}

} // namespace pheu
