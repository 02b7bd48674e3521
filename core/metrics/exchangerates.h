// SPDX-License-Identifier: GPL-3.0-or-later
// The rates of the Rates page: what one unit of a currency was worth in another, by day. Invariant: amounts are whole
// minor units before and after; between them nothing is a double, and the result is rounded once, half away from zero.
#pragma once

#include "base/day.h"
#include "base/decimal.h"

#include <map>
#include <optional>
#include <vector>

namespace pheu
{

class ExchangeRates
{
public:
    // One unit of the first is `rate` of the other. Rates of zero and less say nothing.
    struct Rate {
        Decimal value;
        bool inverse = false; // one unit of the other is `value` of the first
        // Empty: too large for minor units of 64 bits.
        std::optional<qint64> convert(qint64 minor, int fromDigits, int toDigits) const;
    };
    // The rates of two currencies, in one direction.
    class Pair
    {
    public:
        // The latest on or before the day; of rates kept for the other direction only where there is none for this.
        std::optional<Rate> on(Day day) const;

    private:
        friend class ExchangeRates;
        std::vector<std::pair<Day, Decimal>> m_direct, m_inverse; // ascending days
    };

    // Of two for one day the one that was added later counts. Codes in any case.
    void add(const QString &from, const QString &to, Day day, Decimal rate);
    Pair pair(const QString &from, const QString &to) const;

    // The exact decimal that a stored number was typed as; empty: none, or not above zero.
    static std::optional<Decimal> rateOf(double stored);

private:
    std::map<std::pair<QString, QString>, std::map<Day, Decimal>> m_rates;
};

// An amount that could not be converted.
struct MissingRate {
    QString from, to;
    std::optional<Day> day; // empty: the record has no date
    bool operator==(const MissingRate &) const = default;
    QString sentence(bool hasRatesPage) const;
};

} // namespace pheu
