// SPDX-License-Identifier: GPL-3.0-or-later
// How a locale groups the digits of a whole number. Ours, because QLocale of Qt 6.4 writes
// 2430.030.754 in Spanish, where groups start at five digits.
#pragma once

#include <QLocale>

namespace pheu
{

struct DigitGroups {
    QString mark;
    bool pairs = false;    // 1,23,45,678 after the last three
    bool fromFive = false; // 1234 stays together, 12.345 does not

    static DigitGroups of(const QLocale &locale);
    // `digits`, each `digitSize` UTF-16 units long, with marks.
    QString applied(const QString &digits, qsizetype digitSize) const;
};

} // namespace pheu
