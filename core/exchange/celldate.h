// SPDX-License-Identifier: GPL-3.0-or-later
// Days as the cells of an export write them. 01/02/2026 reads two ways alone; the column decides, from all its
// rows. Invariant: a day outside 1900…2100, or text left over, is no day.
#pragma once

#include "base/day.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <string_view>
#include <utility>

namespace pheu
{

enum class DateOrder : quint8 { Dmy, Mdy, Ymd };

// One cell: a day, or three numbers that wait for the order of the column.
struct DateCell {
    enum class Kind : quint8 { None, Known, Numbers } kind = Kind::None;
    Day day = noDay;
    int parts[3] = {};
    bool longYearLast = false; // 4 digits: 01/02/2026; else two-digit years, 01/02/26
    bool oneDigitFirst = false, oneDigitLast = false;
    std::optional<Day> in(DateOrder order) const;
};
// ISO, yyyymmdd, ISO with a time (the day is taken as written), 5 Jan 2026, January 5, 2026, 1 tháng 8, 2026,
// 2026/1/5, 5.1.2026, 1/5/2026 2:30 PM …
DateCell readDateCell(std::string_view cell);

// The time of the day behind the day, with its zone, as it is written; empty where there is none.
QString timeOfDateCell(std::string_view cell);

// What all rows of a column say.
struct DateEvidence {
    qint64 days = 0, numbers = 0, junk = 0;
    bool can[3] = {true, true, true}; // by DateOrder
    bool differ = false;              // some cell is another day in another order
    void add(const DateCell &cell);
    std::optional<DateOrder> order() const; // empty: reads two ways, or contradicts itself
};

// "dmy", "mdy", "ymd"; empty for anything else.
std::optional<DateOrder> dateOrderFromId(const QString &id);
// By a pattern such as dd/MM/yyyy (mm means the month too where there is no MM).
std::optional<Day> readDatePattern(std::string_view cell, const QString &pattern);
bool isDatePattern(const QString &pattern);

// The range that a line before the table names: "March 27, 2026 - April 23, 2026", "Start date: 20260509" gives
// one end only.
struct LineRange {
    std::optional<Day> from, to;
};
LineRange readRange(const QString &line);

} // namespace pheu
