// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"

#include <array>

namespace pheu
{

namespace
{

constexpr qint64 julianDayOfEpoch = 2440588; // 1970-01-01
constexpr Day firstDay = -719162;            // 0001-01-01
constexpr Day lastDay = 2932896;             // 9999-12-31

struct Civil {
    int year;
    int month;
    int day;
};

// Days since 1970 from a proleptic Gregorian date and back, by counting in eras of 400 years that
// start on 1 March, so that the leap day is the last day of a year.
constexpr Day fromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

constexpr Civil toCivil(Day day)
{
    const int z = day + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const int dayOfEra = z - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * dayOfYear + 2) / 153;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    const int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

static_assert(fromCivil(1970, 1, 1) == 0);
static_assert(fromCivil(1, 1, 1) == firstDay);
static_assert(fromCivil(9999, 12, 31) == lastDay);

constexpr int daysInMonth(int year, int month)
{
    constexpr std::array<int, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[size_t(month)];
}

template<typename Char>
std::optional<Day> parse(const Char *text)
{
    constexpr std::array<int, 8> places{0, 1, 2, 3, 5, 6, 8, 9};
    std::array<int, 8> digits{};
    for (size_t i = 0; i < places.size(); ++i) {
        const int digit = int(text[places[i]]) - '0';
        if (digit < 0 || digit > 9)
            return {};
        digits[i] = digit;
    }
    if (text[4] != '-' || text[7] != '-')
        return {};
    const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    const int month = digits[4] * 10 + digits[5];
    const int day = digits[6] * 10 + digits[7];
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return {};
    return fromCivil(year, month, day);
}

} // namespace

Day toDay(QDate date)
{
    return date.isValid() ? Day(date.toJulianDay() - julianDayOfEpoch) : noDay;
}

QDate toDate(Day day)
{
    return day == noDay ? QDate() : QDate::fromJulianDay(day + julianDayOfEpoch);
}

std::optional<Day> parseIsoDay(std::string_view text)
{
    return text.size() == 10 ? parse(text.data()) : std::nullopt;
}

std::optional<Day> parseIsoDay(QStringView text)
{
    return text.size() == 10 ? parse(text.utf16()) : std::nullopt;
}

QString isoDay(Day day)
{
    if (day < firstDay || day > lastDay)
        return {};
    std::array<char, 10> text;
    writeIsoDay(day, text.data());
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

void writeIsoDay(Day day, char *out)
{
    const Civil civil = toCivil(day);
    const auto two = [](char *at, int number) {
        at[0] = char('0' + number / 10);
        at[1] = char('0' + number % 10);
    };
    two(out, civil.year / 100);
    two(out + 2, civil.year % 100);
    out[4] = '-';
    two(out + 5, civil.month);
    out[7] = '-';
    two(out + 8, civil.day);
}

} // namespace pheu
