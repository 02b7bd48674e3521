// SPDX-License-Identifier: GPL-3.0-or-later
// A target parted over the sub-periods of its period, and what each of its days weighs. Parts are whole units (orders,
// minor units of money) and add up to the target exactly: largest remainder.
#pragma once

#include "base/period.h"
#include "base/result.h"

#include <QHash>

#include <span>
#include <vector>

namespace pheu
{

// How a target lies in its period.
enum class PlanShape {
    Even,     // every day the same
    Weekdays, // as the days of the week did in the eight weeks before the period
    LastYear, // as the same dates a year earlier
    Manual,   // as written by hand
};

// "even", "weekdays", "last_year", "manual".
QString planShapeId(PlanShape shape);
std::optional<PlanShape> planShapeFromId(QStringView id);

// `units` parted in proportion to `weights`, each part within one unit of its share, in total exactly `units`. The
// largest remainders get the units that are left, the earlier first among equals. Weights below 0 count as 0; if all
// are 0, they count as equal. Of no weights: nothing.
std::vector<qint64> splitByLargestRemainder(qint64 units, std::span<const double> weights);

// A target over sub-periods of `period` by what their days weigh (one weight a day; none: all the same), in whole
// units: `perOne` of them are one (100 cents). A target of smaller parts than that is parted in tenths, hundredths …
std::vector<double> splitTarget(double target, int perOne, Period period, std::span<const Period> parts,
                                std::span<const double> weights);

// The units of the calendar that touch `period`, cut to it: the first and the last may be short.
std::vector<Period> subPeriods(Period period, CalendarUnit unit, CalendarRules rules = {});

using DailyFigures = QHash<Day, double>; // a day that is not in it had nothing

// One weight a day of `period`. Without history they are all the same; as last year only where that is known from end
// to end: a plan must not lie on the days alone that happen to be known.
std::vector<double> weekdayWeights(Period period, const DailyFigures &history);
std::vector<double> lastYearWeights(Period period, const DailyFigures &history);
// Whether `history` has days all along the same dates of last year: nowhere more than a week is missing, which a closed
// shop may be, nor at either end.
bool isLastYearKnown(Period period, const DailyFigures &history);

// A part of a plan by hand: so much in this span, evenly.
struct PlanPart {
    Period period;
    double value = 0;
    bool operator==(const PlanPart &) const = default;
};

// A span of time as people write it: a day, 2026-03, 2026-Q1, 2026, or two days 2026-03-01..2026-03-10.
std::optional<Period> parseSpan(const QString &text);
// The shortest way to write it that parseSpan() reads back.
QString spanText(Period period);

// "2026-03=100; 2026-04=150.5", also a day, a quarter (2026-Q1), a year, or two days 2026-03-01..2026-03-10 before the
// "=". Parted by ";" or by lines. Errors: InvalidInput with the part that is wrong, or one that overlaps another.
Result<std::vector<PlanPart>> parsePlan(const QString &text);
// What the days of `period` weigh in the plan; days that it does not name weigh nothing.
std::vector<double> planWeights(Period period, std::span<const PlanPart> plan);

// The eight weeks that weekdayWeights() wants to hear of, and the days for lastYearWeights(): the same dates a year
// earlier with a week on either side.
Period weekdayHistory(Period period);
Period lastYearHistory(Period period);

} // namespace pheu
