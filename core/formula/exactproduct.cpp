// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/exactproduct.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace pheu
{

namespace
{

__extension__ typedef __int128 Wide;

Wide gcd(Wide a, Wide b)
{
    if (a < 0)
        a = -a;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

// A double as people write it: 0.1 is one tenth, not the binary number beside it.
struct Written {
    qint64 mantissa = 0;
    int exponent = 0;
};

std::optional<Written> written(double value)
{
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, std::abs(value), std::chars_format::scientific);
    if (end.ec != std::errc())
        return std::nullopt;
    const std::string_view all(text, size_t(end.ptr - text));
    const size_t e = all.find('e');
    if (e == std::string_view::npos)
        return std::nullopt;
    Written out;
    int decimals = 0;
    bool behind = false;
    for (const char c : all.substr(0, e)) {
        if (c == '.') {
            behind = true;
            continue;
        }
        out.mantissa = out.mantissa * 10 + (c - '0'); // 17 digits at most
        decimals += behind ? 1 : 0;
    }
    const std::string_view exponent = all.substr(all[e + 1] == '+' ? e + 2 : e + 1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), out.exponent);
    out.exponent -= decimals;
    if (value < 0)
        out.mantissa = -out.mantissa;
    return out;
}

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

constexpr int largestPower = 20; // with 17 digits of mantissa still within 128 bits

} // namespace

void ExactProduct::apply(Wide top, Wide bottom, long double factor)
{
    m_value *= factor;
    if (!m_exact)
        return;
    if (bottom < 0) {
        top = -top;
        bottom = -bottom;
    }
    const Wide across = gcd(top, m_bottom), down = gcd(m_top, bottom);
    if (across > 1) {
        top /= across;
        m_bottom /= across;
    }
    if (down > 1) {
        m_top /= down;
        bottom /= down;
    }
    Wide newTop = 0, newBottom = 0;
    if (__builtin_mul_overflow(m_top, top, &newTop) || __builtin_mul_overflow(m_bottom, bottom, &newBottom)) {
        m_exact = false;
        return;
    }
    m_top = newTop;
    m_bottom = newBottom;
}

void ExactProduct::times(qint64 factor)
{
    apply(factor, 1, static_cast<long double>(factor));
}

void ExactProduct::dividedBy(qint64 divisor)
{
    apply(1, divisor, 1.0L / static_cast<long double>(divisor));
}

void ExactProduct::times(double factor)
{
    const std::optional<Written> number = written(factor);
    if (!number || std::abs(number->exponent) > largestPower) {
        m_exact = false;
        m_value *= static_cast<long double>(factor);
        return;
    }
    const Wide scale = powerOfTen(std::abs(number->exponent));
    if (number->exponent < 0)
        apply(number->mantissa, scale, static_cast<long double>(factor));
    else
        apply(number->mantissa * scale, 1, static_cast<long double>(factor));
}

void ExactProduct::dividedBy(double divisor)
{
    const std::optional<Written> number = written(divisor);
    if (!number || number->mantissa == 0 || std::abs(number->exponent) > largestPower) {
        m_exact = false;
        m_value /= static_cast<long double>(divisor);
        return;
    }
    const Wide scale = powerOfTen(std::abs(number->exponent));
    const long double factor = 1.0L / static_cast<long double>(divisor);
    if (number->exponent < 0)
        apply(scale, number->mantissa, factor);
    else
        apply(1, number->mantissa * scale, factor);
}

std::optional<qint64> ExactProduct::rounded() const
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    if (!m_exact) {
        const long double whole = std::roundl(m_value);
        // 2^63 as a long double is exact: what is below fits.
        if (!std::isfinite(whole) || std::abs(whole) >= 9223372036854775808.0L)
            return std::nullopt;
        return static_cast<qint64>(whole);
    }
    const bool negative = m_top < 0;
    const Wide top = negative ? -m_top : m_top;
    Wide whole = top / m_bottom;
    const Wide rest = top % m_bottom;
    if (rest >= m_bottom - rest)
        ++whole;
    if (whole > most)
        return std::nullopt;
    return negative ? -static_cast<qint64>(whole) : static_cast<qint64>(whole);
}

double ExactProduct::value() const
{
    if (!m_exact)
        return static_cast<double>(m_value);
    return static_cast<double>(static_cast<long double>(m_top) / static_cast<long double>(m_bottom));
}

} // namespace pheu
