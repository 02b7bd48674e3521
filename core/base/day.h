// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar day as the number of days since 1970-01-01, proleptic Gregorian, no time zone.
#pragma once

#include <QDate>

#include <optional>
#include <string_view>

namespace pheu
{

using Day = qint32;
inline constexpr Day noDay = std::numeric_limits<Day>::min();

Day toDay(QDate date);
QDate toDate(Day day);
// "YYYY-MM-DD" exactly, a valid day of 0001…9999; empty otherwise.
std::optional<Day> parseIsoDay(std::string_view text);
std::optional<Day> parseIsoDay(QStringView text);
QString isoDay(Day day);
// Ten bytes, no terminator.
void writeIsoDay(Day day, char *out);

} // namespace pheu
