// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, money, dates and rates as people of one locale read them. The only place that turns a
// figure into text for a person; undefined is "—". A negative figure has the minus sign U+2212; spaces
// inside a figure do not break (U+00A0).
#pragma once

#include "base/day.h"
#include "base/digitgroups.h"
#include "base/period.h"

#include <QLocale>

#include <optional>

namespace pheu
{

enum class Unit { Count, Money, Percent, Ratio, Days, Seconds, Minutes, Hours, Points };

class Format
{
public:
    Format(const QLocale &locale, const QString &currency);

    const QLocale &locale() const { return m_locale; }
    const QString &currency() const { return m_currency; }
    static QString undefined(); // "—"

    QString integer(qint64 value) const;                                  // 1.234.567
    QString decimal(double value, int digits = 2) const;                  // up to `digits`, no trailing zeros
    QString money(qint64 minor, const QString &currency = {}) const;      // 1.234.567 ₫, $1,234.50
    QString moneyPlain(qint64 minor, const QString &currency = {}) const; // without the sign
    QString percent(double fraction, int digits = 1) const;               // 12,4 %
    QString date(Day day) const;                                          // 01/03/2026
    QString dayMonth(Day day) const;                                      // 1/3
    QString period(Period period) const;                                  // 1–30/11/2026
    QString dateTime(qint64 msUtc) const;                                 // in local time

    // A KPI's value (money in major units, percent as fraction): exact and short (512,8 tr ₫; 1,42 tỷ ₫;
    // 4.2K; 1.4M). The short form is for cards and axes; the exact one for hover and tables.
    QString figure(std::optional<double> value, Unit unit) const;
    QString shortFigure(std::optional<double> value, Unit unit) const;
    // The short form with its sign also when positive: +177 % (a return is a gain or a loss).
    QString signedFigure(std::optional<double> value, Unit unit) const;
    // A change between periods with its sign: +12,4 % (relative), or "15 điểm" for percentages.
    QString change(std::optional<double> now, std::optional<double> before, Unit unit) const;

private:
    QString written(std::optional<double> value, Unit unit, bool brief, bool plus) const;
    QString inUnits(double size) const;
    QString whole(quint64 value) const;
    QString fixed(double value, int digits) const;   // of a magnitude
    QString trimmed(double value, int digits) const; // without zeros at the end

    QLocale m_locale;
    QLocale m_ungrouped;
    DigitGroups m_groups;
    QString m_currency;
};

} // namespace pheu
