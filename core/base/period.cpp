// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <array>

namespace pheu
{

namespace
{

Day firstOfMonth(int year, int month)
{
    return toDay(QDate(year, month, 1));
}

// The unit of `months` months that starts `offset` months away from the month that holds `date`.
Period months(QDate date, int offset, int count)
{
    const QDate start = QDate(date.year(), date.month(), 1).addMonths(offset);
    return {toDay(start), toDay(start.addMonths(count)) - 1};
}

int monthsBack(QDate date, int unitMonths, int startMonth)
{
    return (date.month() - startMonth + 12) % unitMonths;
}

struct MonthUnit {
    CalendarUnit unit;
    int months;
};

// Shortest first: 1–15 January is a month to date before it is a year to date.
constexpr std::array<MonthUnit, 4> monthUnits{
    {{CalendarUnit::Month, 1}, {CalendarUnit::Quarter, 3}, {CalendarUnit::Year, 12}, {CalendarUnit::FiscalYear, 12}}};

} // namespace

Period unitOf(Day day, CalendarUnit unit, CalendarRules rules)
{
    const QDate date = toDate(day);
    switch (unit) {
    case CalendarUnit::Day:
        return {day, day};
    case CalendarUnit::Week: {
        const Day start = day - (date.dayOfWeek() - int(rules.weekStart) + 7) % 7;
        return {start, start + 6};
    }
    case CalendarUnit::Month:
        return months(date, 0, 1);
    case CalendarUnit::Quarter:
        return months(date, -monthsBack(date, 3, 1), 3);
    case CalendarUnit::Year:
        return {firstOfMonth(date.year(), 1), toDay(QDate(date.year(), 12, 31))};
    case CalendarUnit::FiscalYear:
        return months(date, -monthsBack(date, 12, rules.fiscalYearStartMonth), 12);
    }
    return {day, day};
}

std::optional<CalendarUnit> calendarUnitFromId(QStringView id)
{
    if (id == u"day")
        return CalendarUnit::Day;
    if (id == u"week")
        return CalendarUnit::Week;
    if (id == u"month")
        return CalendarUnit::Month;
    if (id == u"quarter")
        return CalendarUnit::Quarter;
    if (id == u"year")
        return CalendarUnit::Year;
    if (id == u"fiscal_year")
        return CalendarUnit::FiscalYear;
    return {};
}

QString unitLabel(Day start, CalendarUnit unit)
{
    const QString iso = isoDay(start);
    switch (unit) {
    case CalendarUnit::Day:
    case CalendarUnit::Week:
        return iso;
    case CalendarUnit::Month:
        return iso.left(7);
    case CalendarUnit::Quarter:
        return iso.left(5) + u'Q' + QString::number((toDate(start).month() + 2) / 3);
    case CalendarUnit::Year:
        return iso.left(4);
    case CalendarUnit::FiscalYear:
        return QStringLiteral("FY") + iso.left(4);
    }
    return iso;
}

Period previousPeriod(Period period, CalendarRules rules)
{
    const Period justBefore{period.from - period.days(), period.from - 1};
    // A whole day and a whole week: the unit before is the same number of days just before.
    if (period.days() == 1 || period == unitOf(period.from, CalendarUnit::Week, rules))
        return justBefore;
    for (const MonthUnit &unit : monthUnits) {
        if (period == unitOf(period.from, unit.unit, rules))
            return unitOf(period.from - 1, unit.unit, rules);
    }
    for (const MonthUnit &unit : monthUnits) {
        const Period whole = unitOf(period.from, unit.unit, rules);
        if (period.from != whole.from || period.to > whole.to)
            continue;
        // The same date in the same month of the unit before; addMonths cuts to the month's length.
        const Period before = unitOf(period.from - 1, unit.unit, rules);
        return {before.from, toDay(toDate(period.to).addMonths(-unit.months))};
    }
    return justBefore;
}

Period yearEarlier(Period period)
{
    return {toDay(toDate(period.from).addYears(-1)), toDay(toDate(period.to).addYears(-1))};
}

} // namespace pheu
