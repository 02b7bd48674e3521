// SPDX-License-Identifier: GPL-3.0-or-later
// Currencies by ISO 4217 code: known codes and their minor digits (VND 0, USD 2, KWD 3).
#pragma once

#include <QString>

#include <optional>

namespace pheu
{

// Minor digits of a known code; empty for an unknown one. The code is upper case.
std::optional<int> currencyDigits(QStringView code);
// The sign shown for it: ₫, $, €, else the code.
QString currencySign(QStringView code);
// 10^digits.
qint64 pow10i(int digits);

} // namespace pheu
