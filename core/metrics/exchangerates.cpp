// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/exchangerates.h"

#include "base/currency.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace pheu
{

namespace
{

struct RatesText {
    Q_DECLARE_TR_FUNCTIONS(pheu::ExchangeRates)
};

__extension__ typedef __int128 Wide;

// numerator ÷ denominator, half away from zero; the denominator is above zero.
std::optional<qint64> divided(Wide numerator, Wide denominator)
{
    const Wide size = numerator < 0 ? -numerator : numerator;
    const Wide quotient = size / denominator, rest = size % denominator;
    const Wide rounded = quotient + (rest >= denominator - rest ? 1 : 0);
    if (rounded > std::numeric_limits<qint64>::max())
        return {};
    return numerator < 0 ? -qint64(rounded) : qint64(rounded);
}

std::vector<std::pair<Day, Decimal>> listOf(const std::map<Day, Decimal> *rates)
{
    return rates ? std::vector<std::pair<Day, Decimal>>(rates->begin(), rates->end())
                 : std::vector<std::pair<Day, Decimal>>();
}

const Decimal *latest(const std::vector<std::pair<Day, Decimal>> &rates, Day day)
{
    const auto after =
        std::ranges::upper_bound(rates, day, {}, [](const std::pair<Day, Decimal> &rate) { return rate.first; });
    return after == rates.begin() ? nullptr : &std::prev(after)->second;
}

} // namespace

std::optional<qint64> ExchangeRates::Rate::convert(qint64 minor, int fromDigits, int toDigits) const
{
    // minor × 10^exponent × (or ÷) mantissa; all powers on the side that keeps them whole.
    int exponent = toDigits - fromDigits + (inverse ? value.scale : -value.scale);
    Wide numerator = minor, denominator = 1;
    const auto times = [](Wide &number, Wide factor) { return !__builtin_mul_overflow(number, factor, &number); };
    if (!times(inverse ? denominator : numerator, value.mantissa))
        return {};
    for (; exponent > 0; --exponent) {
        if (!times(numerator, 10))
            return {};
    }
    for (; exponent < 0; ++exponent) {
        if (!times(denominator, 10))
            return 0; // past 10³⁸ it is less than half of anything that fits
    }
    return divided(numerator, denominator);
}

std::optional<ExchangeRates::Rate> ExchangeRates::Pair::on(Day day) const
{
    if (const Decimal *rate = latest(m_direct, day))
        return Rate{*rate, false};
    if (const Decimal *rate = latest(m_inverse, day))
        return Rate{*rate, true};
    return {};
}

void ExchangeRates::add(const QString &from, const QString &to, Day day, Decimal rate)
{
    if (rate.mantissa > 0)
        m_rates[{from.trimmed().toUpper(), to.trimmed().toUpper()}][day] = rate;
}

ExchangeRates::Pair ExchangeRates::pair(const QString &from, const QString &to) const
{
    const auto ratesOf = [this](const QString &one, const QString &other) {
        const auto at = m_rates.find({one.trimmed().toUpper(), other.trimmed().toUpper()});
        return at == m_rates.end() ? nullptr : &at->second;
    };
    Pair pair;
    pair.m_direct = listOf(ratesOf(from, to));
    pair.m_inverse = listOf(ratesOf(to, from));
    return pair;
}

std::optional<Decimal> ExchangeRates::rateOf(double stored)
{
    if (!(stored > 0))
        return {};
    const Result<Decimal> exact = parseDecimal(QString::number(stored, 'g', QLocale::FloatingPointShortest));
    return exact && exact->mantissa > 0 ? std::optional(*exact) : std::nullopt;
}

QString MissingRate::sentence(bool hasRatesPage) const
{
    if (!day)
        return RatesText::tr(
                   "An amount in %1 has no date, so no rate to %2 applies and sums with it are undefined. Give "
                   "its record a date.")
            .arg(from, to);
    return (hasRatesPage
                ? RatesText::tr(
                      "There is no rate from %1 to %2 on or before %3, so sums with such amounts are undefined. "
                      "Add it on the page Rates.")
                : RatesText::tr(
                      "There is no rate from %1 to %2 on or before %3, so sums with such amounts are undefined. "
                      "Add the page Rates from the templates, and the rate on it."))
        .arg(from, to, isoDay(*day));
}

} // namespace pheu
