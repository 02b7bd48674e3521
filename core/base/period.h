// SPDX-License-Identifier: GPL-3.0-or-later
// Periods and calendar units (kpis.md, "Periods"). Both ends of a period are inside it.
#pragma once

#include "base/day.h"

#include <QString>

#include <optional>
#include <vector>

namespace pheu
{

struct Period {
    Day from = 0;
    Day to = 0;
    int days() const { return to - from + 1; }
    bool contains(Day day) const { return day >= from && day <= to; }
    bool operator==(const Period &) const = default;
};

// The enumerator Day is scoped and hides nothing; the compiler's warning takes it for the type.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class CalendarUnit { Day, Week, Month, Quarter, Year, FiscalYear };
#pragma GCC diagnostic pop

struct CalendarRules {
    Qt::DayOfWeek weekStart = Qt::Monday;
    int fiscalYearStartMonth = 1; // 1…12
    bool operator==(const CalendarRules &) const = default;
};

// The unit that `day` lies in.
Period unitOf(Day day, CalendarUnit unit, CalendarRules rules = {});
// "day", "week", "month", "quarter", "year", "fiscal_year"; empty for another word.
std::optional<CalendarUnit> calendarUnitFromId(QStringView id);
// Stable label of the unit that starts at `start`: 2026-03-01, 2026-03-02, 2026-03, 2026-Q1, 2026,
// FY2026.
QString unitLabel(Day start, CalendarUnit unit);

// A whole unit: the unit before. A month, quarter or year to date: the same days of the one before
// (cut to its length). Else the same number of days just before.
Period previousPeriod(Period period, CalendarRules rules = {});
// The same dates a year earlier; 29 Feb → 28 Feb.
Period yearEarlier(Period period);

} // namespace pheu
