// SPDX-License-Identifier: GPL-3.0-or-later
// The fourteen locales that figures are checked in: both decimal signs, five group marks, three orders
// of a date, Indian groups, minus signs and digits that are not ASCII.
#pragma once

#include <QLocale>
#include <QStringList>

namespace pheu::test
{

inline QStringList localeNames()
{
    return {QStringLiteral("vi_VN"), QStringLiteral("en_US"), QStringLiteral("en_GB"), QStringLiteral("en_IN"),
            QStringLiteral("de_DE"), QStringLiteral("de_CH"), QStringLiteral("fr_FR"), QStringLiteral("es_ES"),
            QStringLiteral("pt_BR"), QStringLiteral("sv_SE"), QStringLiteral("ja_JP"), QStringLiteral("th_TH"),
            QStringLiteral("fa_IR"), QStringLiteral("ar_EG")};
}

} // namespace pheu::test
