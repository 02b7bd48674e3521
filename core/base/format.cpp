// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/format.h"

#include "base/currency.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <limits>

namespace pheu
{

namespace
{

const QChar minus(u'\u2212');
const QChar noBreakSpace(u'\u00A0');
const QChar enDash(u'\u2013');
constexpr double tooLongToWriteOut = 1e18; // beyond it a figure is 1.5E+20

bool isVietnamese(const QLocale &locale)
{
    return locale.language() == QLocale::Vietnamese;
}

bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

// The words that belong to a figure come with the locale of the figure, not with the language of the
// program: a Vietnamese report made from an English window says “tr” and “điểm”.
struct Size {
    double value;
    QStringView vi;
    QStringView en;
};
constexpr std::array<Size, 4> sizes{
    {{1e12, u"nghìn tỷ", u"T"}, {1e9, u"tỷ", u"B"}, {1e6, u"tr", u"M"}, {1e3, u"", u"K"}}};

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

// Rounded to `digits`, half away from zero as the exact value of the double stands.
double rounded(double value, int digits)
{
    const double unit = std::pow(10.0, digits);
    const double scaled = value * unit;
    return std::abs(scaled) < 1e15 ? std::round(scaled) / unit : value;
}

bool isZeroAt(double value, int digits)
{
    return std::abs(value) < 0.5 * std::pow(10.0, -digits);
}

QString withSign(double value, int digits, const QString &text, bool plus)
{
    if (isZeroAt(value, digits))
        return text;
    if (value < 0)
        return minus + text;
    return plus ? u'+' + text : text;
}

QString percentSign(const QLocale &locale)
{
    return isEnglish(locale) ? QStringLiteral("%") : noBreakSpace + QStringLiteral("%");
}

int percentDigits(double fraction)
{
    const double size = std::abs(fraction);
    if (size >= 0.1 || size == 0)
        return 1;
    return size >= 0.001 ? 2 : 3;
}

// Sign before or after the number, with the negative sign before all.
QString withCurrency(const QLocale &locale, const QString &code, const QString &number)
{
    const QString sign = currencySign(code);
    if (!isEnglish(locale) || code == u"VND")
        return number + noBreakSpace + sign;
    return sign == code ? code + noBreakSpace + number : sign + number;
}

QString datePattern(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return QStringLiteral("yyyy-MM-dd");
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(u"yyyy"))
        pattern.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return pattern;
}

bool isMonthFirst(const QLocale &locale)
{
    return datePattern(locale).startsWith(u'M');
}

} // namespace

Format::Format(const QLocale &locale, const QString &currency)
    : m_locale(locale)
    , m_ungrouped(locale)
    , m_groups(DigitGroups::of(locale))
    , m_currency(currency)
{
    m_ungrouped.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
}

QString Format::whole(quint64 value) const
{
    return m_groups.applied(m_ungrouped.toString(qulonglong(value)), m_locale.zeroDigit().size());
}

QString Format::fixed(double value, int digits) const
{
    if (value >= tooLongToWriteOut)
        return m_ungrouped.toString(value, 'g', 6);
    const QString text = m_ungrouped.toString(value, 'f', digits);
    const qsizetype point = digits > 0 ? text.indexOf(m_locale.decimalPoint()) : text.size();
    return m_groups.applied(text.left(point), m_locale.zeroDigit().size()) + text.sliced(point);
}

QString Format::trimmed(double value, int digits) const
{
    QString text = fixed(value, digits);
    if (digits == 0 || value >= tooLongToWriteOut)
        return text;
    const QString zero = m_locale.zeroDigit();
    while (text.endsWith(zero))
        text.chop(zero.size());
    if (text.endsWith(m_locale.decimalPoint()))
        text.chop(m_locale.decimalPoint().size());
    return text;
}

QString Format::undefined()
{
    return QStringLiteral("—");
}

QString Format::integer(qint64 value) const
{
    const QString text = whole(magnitude(value));
    return value < 0 ? minus + text : text;
}

QString Format::decimal(double value, int digits) const
{
    if (!std::isfinite(value))
        return undefined();
    return withSign(value, digits, trimmed(std::abs(rounded(value, digits)), digits), false);
}

QString Format::moneyPlain(qint64 minor, const QString &currency) const
{
    const int digits = currencyDigits(currency.isEmpty() ? m_currency : currency).value_or(2);
    const quint64 unit = quint64(pow10i(digits));
    const quint64 size = magnitude(minor);
    QString text = whole(size / unit);
    if (digits > 0) {
        // One before the cents keeps their zeros.
        const QString cents = m_ungrouped.toString(qulonglong(unit + size % unit));
        text += m_locale.decimalPoint() + cents.sliced(m_locale.zeroDigit().size());
    }
    return minor < 0 ? minus + text : text;
}

QString Format::money(qint64 minor, const QString &currency) const
{
    const QString code = currency.isEmpty() ? m_currency : currency;
    const QString number = moneyPlain(minor, code);
    if (minor < 0)
        return minus + withCurrency(m_locale, code, number.sliced(1));
    return withCurrency(m_locale, code, number);
}

QString Format::percent(double fraction, int digits) const
{
    if (!std::isfinite(fraction * 100))
        return undefined();
    const double value = rounded(fraction * 100, digits);
    return withSign(value, digits, fixed(std::abs(value), digits) + percentSign(m_locale), false);
}

QString Format::date(Day day) const
{
    return day == noDay ? QString() : m_locale.toString(toDate(day), datePattern(m_locale));
}

QString Format::dayMonth(Day day) const
{
    const QDate date = toDate(day);
    if (isEnglish(m_locale))
        return m_locale.toString(date, isMonthFirst(m_locale) ? QStringLiteral("MMM d") : QStringLiteral("d MMM"));
    return m_locale.toString(date, isMonthFirst(m_locale) ? QStringLiteral("M/d") : QStringLiteral("d/M"));
}

QString Format::period(Period period) const
{
    const QDate from = toDate(period.from);
    const QDate to = toDate(period.to);
    if (period.from == period.to)
        return date(period.from);
    if (from.year() != to.year() || (!isVietnamese(m_locale) && !isEnglish(m_locale)))
        return date(period.from) + enDash + date(period.to);
    const bool sameMonth = from.month() == to.month();
    const QString day = QStringLiteral("d");
    if (isVietnamese(m_locale)) {
        return m_locale.toString(from, sameMonth ? day : QStringLiteral("d/M")) + enDash +
               m_locale.toString(to, QStringLiteral("d/M/yyyy"));
    }
    if (isMonthFirst(m_locale)) {
        return m_locale.toString(from, QStringLiteral("MMM d")) + enDash +
               m_locale.toString(to, sameMonth ? QStringLiteral("d, yyyy") : QStringLiteral("MMM d, yyyy"));
    }
    return m_locale.toString(from, sameMonth ? day : QStringLiteral("d MMM")) + enDash +
           m_locale.toString(to, QStringLiteral("d MMM yyyy"));
}

QString Format::dateTime(qint64 msUtc) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(msUtc);
    return m_locale.toString(local.time(), QLocale::ShortFormat) + noBreakSpace +
           m_locale.toString(local.date(), datePattern(m_locale));
}

QString Format::figure(std::optional<double> value, Unit unit) const
{
    return written(value, unit, false, false);
}

QString Format::shortFigure(std::optional<double> value, Unit unit) const
{
    return written(value, unit, true, false);
}

QString Format::signedFigure(std::optional<double> value, Unit unit) const
{
    return written(value, unit, true, true);
}

// 512,8 tr: a magnitude of a million or more (in English of ten thousand, or of a thousand where
// nothing is lost) in its unit; empty when it is written out.
QString Format::inUnits(double size) const
{
    const bool vi = isVietnamese(m_locale);
    const double smallest = vi ? 1e6 : 1e3;
    if (size >= tooLongToWriteOut)
        return {};
    for (const Size &unit : sizes) {
        const double scaled = size / unit.value;
        // 999 960 000 is 1 B, not 1,000 M: what rounds up to a unit belongs to it.
        if (scaled < (unit.value > smallest ? 0.99995 : 1.0))
            continue;
        if (unit.value < smallest || (unit.value < 1e6 && scaled < 10 && rounded(scaled, 1) != scaled))
            break;
        const int digits = scaled < 9.995 ? 2 : 1;
        const QString text = trimmed(rounded(scaled, digits), digits);
        return vi ? text + noBreakSpace + unit.vi.toString() : text + unit.en.toString();
    }
    return {};
}

QString Format::written(std::optional<double> value, Unit unit, bool brief, bool plus) const
{
    if (!value || !std::isfinite(unit == Unit::Percent ? *value * 100 : *value))
        return undefined();
    const double size = std::abs(*value);
    const bool vi = isVietnamese(m_locale);
    const auto upTo = [&](int digits) { return trimmed(rounded(size, digits), digits); };
    const auto word = [&](QStringView inVietnamese, QStringView inEnglish) {
        return (vi ? inVietnamese : inEnglish).toString();
    };
    switch (unit) {
    case Unit::Count: {
        const QString units = brief ? inUnits(size) : QString();
        return withSign(*value, 2, units.isEmpty() ? upTo(brief && size >= 1000 ? 0 : 2) : units, plus);
    }
    case Unit::Money: {
        const QString units = brief ? inUnits(size) : QString();
        const int digits = currencyDigits(m_currency).value_or(2);
        const QString number = units.isEmpty() ? fixed(rounded(size, digits), digits) : units;
        return withSign(*value, digits, withCurrency(m_locale, m_currency, number), plus);
    }
    case Unit::Percent: {
        const int digits = brief && size >= 1 ? 0 : percentDigits(size);
        const double percents = rounded(*value * 100, digits);
        return withSign(percents, digits, fixed(std::abs(percents), digits) + percentSign(m_locale), plus);
    }
    case Unit::Ratio:
        return withSign(*value, 2, fixed(rounded(size, 2), 2), plus);
    case Unit::Points:
        return withSign(*value, 1, upTo(1), plus);
    case Unit::Days:
        return withSign(*value, 1, upTo(1) + noBreakSpace + word(u"ngày", u"d"), plus);
    case Unit::Seconds:
        return withSign(*value, 1, upTo(1) + noBreakSpace + word(u"giây", u"s"), plus);
    case Unit::Minutes:
        return withSign(*value, 1, upTo(1) + noBreakSpace + word(u"phút", u"min"), plus);
    case Unit::Hours:
        return withSign(*value, 1, upTo(1) + noBreakSpace + word(u"giờ", u"h"), plus);
    }
    return undefined();
}

QString Format::change(std::optional<double> now, std::optional<double> before, Unit unit) const
{
    if (!now || !before || !std::isfinite(*now) || !std::isfinite(*before))
        return undefined();
    if (unit == Unit::Percent || unit == Unit::Points) {
        const double points = (*now - *before) * (unit == Unit::Percent ? 100 : 1);
        const int digits = std::abs(points) < 9.95 ? 1 : 0;
        const QString number = trimmed(std::abs(rounded(points, digits)), digits);
        const bool one = number == m_locale.toString(1);
        const QString word = isVietnamese(m_locale) ? QStringLiteral("điểm")
                             : one                  ? QStringLiteral("point")
                                                    : QStringLiteral("points");
        return withSign(points, digits, number + noBreakSpace + word, true);
    }
    if (*before == 0)
        return undefined();
    const double relative = (*now - *before) / std::abs(*before);
    const double percents = rounded(relative * 100, 1);
    return withSign(percents, 1, fixed(std::abs(percents), 1) + percentSign(m_locale), true);
}

} // namespace pheu
