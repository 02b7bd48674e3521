// SPDX-License-Identifier: GPL-3.0-or-later
// Exact decimal numbers from text: mantissa × 10^-scale. Money is rounded from here, never from a
// double.
#pragma once

#include "base/result.h"

#include <QLocale>

namespace pheu
{

struct Decimal {
    qint64 mantissa = 0;
    int scale = 0; // digits after the decimal sign, 0…18
    double toDouble() const;
    bool operator==(const Decimal &) const = default;
};

// How a column of numbers is written.
struct NumberFormat {
    QChar decimalSign = u'.';
    bool operator==(const NumberFormat &) const = default;
};

// Reads a number with optional sign (+ - −), brackets for negative, group marks (the other of . and
// , or spaces, NBSP, narrow NBSP, apostrophe; every group but the first has exactly three digits),
// exponent. Trailing junk is an error, never dropped. Digits past the 18th decimal are cut so that
// rounding to fewer digits is still right. Errors: InvalidInput, Overflow.
Result<Decimal> parseDecimal(QStringView text, NumberFormat format = {});

// Rounded to `digits` decimals, half away from zero; the result is in units of 10^-digits.
// Errors: Overflow. `exact` tells whether nothing was lost.
struct Rounded {
    qint64 units = 0;
    bool exact = true;
};
Result<Rounded> roundDecimal(Decimal value, int digits);
// value × 10^exponent. Errors: Overflow.
Result<Decimal> shifted(Decimal value, int exponent);

// What a person types: 500k, 1,5tr, 1tr5, 2 tỷ, 1.5m, 3 bn, 1.234.567 ₫, $12.50, 15%. Group and
// decimal marks after the locale (with a word of size also the other mark, where it can be nothing but
// a decimal sign: 1.5tr). 15% is 0.15.
struct TypedNumber {
    Decimal value;
    bool percent = false;
    QString currency; // as written: a code in upper case, or a sign; empty when none is written
};
Result<TypedNumber> readTypedNumber(QStringView text, const QLocale &locale);
// The same where the currency and the percent sign do not matter.
Result<Decimal> parseTypedNumber(QStringView text, const QLocale &locale);

} // namespace pheu
