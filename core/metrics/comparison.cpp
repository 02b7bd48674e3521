// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/comparison.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

int monthsOf(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Month:
        return 1;
    case CalendarUnit::Quarter:
        return 3;
    case CalendarUnit::Year:
    case CalendarUnit::FiscalYear:
        return 12;
    default:
        return 0;
    }
}

int monthNumber(Day day)
{
    const QDate date = toDate(day);
    return date.year() * 12 + date.month();
}

} // namespace

std::optional<Day> alignedUnit(Day start, const Dimension &dimension, Period comparison, Period period)
{
    const CalendarUnit unit = dimension.unit();
    const CalendarRules rules = dimension.rules();
    Day aligned = 0;
    if (unit == CalendarUnit::Day && comparison == yearEarlier(period)) {
        aligned = toDay(toDate(start).addYears(1));
    } else if (const int months = monthsOf(unit)) {
        const Day from = unitOf(comparison.from, unit, rules).from, to = unitOf(period.from, unit, rules).from;
        aligned = toDay(toDate(to).addMonths((monthNumber(start) - monthNumber(from)) / months * months));
    } else {
        const Day from = unitOf(comparison.from, unit, rules).from, to = unitOf(period.from, unit, rules).from;
        aligned = to + (start - from);
    }
    const Day last = unitOf(period.to, unit, rules).from;
    return aligned > last ? std::nullopt : std::optional<Day>(aligned);
}

Result<Period> comparisonPeriod(const QString &text, Period period, CalendarRules rules)
{
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("previous"))
        return previousPeriod(period, rules);
    if (word == QLatin1String("year"))
        return yearEarlier(period);
    const QStringList ends = word.split(QStringLiteral(".."));
    const auto day = [&](qsizetype end) { return parseIsoDay(QStringView(ends[end]).trimmed()).value_or(noDay); };
    const Period asked{ends.size() == 2 ? day(0) : noDay, ends.size() == 2 ? day(1) : noDay};
    if (asked.from == noDay || asked.to == noDay)
        return Error{ErrorCode::InvalidInput,
                     ComparisonText::tr("“%1” is no period to compare with. Write previous, year, or two days such as "
                                        "2026-01-01..2026-01-31.")
                         .arg(text)};
    if (asked.from > asked.to)
        return Error{
            ErrorCode::InvalidInput,
            ComparisonText::tr("The period “%1” ends before it starts. Write the earlier day first.").arg(text)};
    return asked;
}

} // namespace pheu
