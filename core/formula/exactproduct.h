// SPDX-License-Identifier: GPL-3.0-or-later
// A chain of × and ÷ as a fraction of 128-bit integers, so that an amount of money is rounded once, half away from
// zero, at its end. Where the fraction no longer fits it goes on as a long double.
#pragma once

#include <QtGlobal>

#include <optional>

namespace pheu
{

class ExactProduct
{
public:
    void times(qint64 factor);
    void times(double factor);
    void dividedBy(qint64 divisor);
    void dividedBy(double divisor); // neither is 0

    std::optional<qint64> rounded() const; // empty: beyond 64 bits
    double value() const;

private:
    __extension__ typedef __int128 Wide;
    void apply(Wide top, Wide bottom, long double factor);
    Wide m_top = 1;
    Wide m_bottom = 1; // > 0
    bool m_exact = true;
    long double m_value = 1;
};

} // namespace pheu
