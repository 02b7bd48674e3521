// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include "base/currency.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <limits>

namespace pheu
{

namespace
{

constexpr quint64 largest = std::numeric_limits<qint64>::max();
constexpr int maxScale = 18;

Error overflow(const QString &text)
{
    return {
        ErrorCode::Overflow,
        QCoreApplication::translate("pheu::Decimal", "“%1” is too large: at most 18 digits can be kept.").arg(text)};
}

// A magnitude that grows digit by digit. Digits that do not fit behind the decimal sign are cut, and
// `lost` remembers that they were not all zero.
struct Magnitude {
    quint64 mantissa = 0;
    int scale = 0;
    bool full = false;
    bool lost = false;

    bool canTake(int digit) const { return mantissa <= (largest - quint64(digit)) / 10; }
    bool addInteger(int digit)
    {
        if (!canTake(digit))
            return false;
        mantissa = mantissa * 10 + quint64(digit);
        return true;
    }
    void addFraction(int digit)
    {
        full = full || scale == maxScale || !canTake(digit);
        if (full) {
            lost = lost || digit != 0;
            return;
        }
        mantissa = mantissa * 10 + quint64(digit);
        ++scale;
    }
    // × 10^exponent.
    bool shift(int exponent)
    {
        if (mantissa == 0)
            return true;
        for (; exponent > 0 && scale > 0; --exponent)
            --scale;
        for (; exponent > 0; --exponent) {
            if (!addInteger(0))
                return false;
        }
        for (; exponent < 0 && scale < maxScale; ++exponent)
            ++scale;
        for (; exponent < 0 && mantissa != 0; ++exponent) {
            lost = lost || mantissa % 10 != 0;
            mantissa /= 10;
        }
        return true;
    }
    // A cut 0 or 5 at the end would look exact, or like a tie; one more in the last place does not,
    // and is below anything that is ever rounded to.
    Decimal signedValue(bool negative) const
    {
        quint64 value = mantissa;
        if (lost && value % 5 == 0)
            ++value;
        return {negative ? -qint64(value) : qint64(value), scale};
    }
};

quint64 sizeOf(qint64 value)
{
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

bool isSpaceMark(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

class Reader
{
public:
    Reader(QStringView text, QChar decimalSign)
        : m_text(text)
        , m_decimalSign(decimalSign)
        , m_otherMark(decimalSign == u'.' ? u',' : u'.')
    {
    }

    enum class Outcome { Number, NotANumber, TooLarge };

    Outcome read(Decimal &out)
    {
        bool negative = false;
        if (m_text.startsWith(u'(') && m_text.endsWith(u')')) {
            negative = true;
            m_text = m_text.sliced(1).chopped(1).trimmed();
        } else if (!m_text.isEmpty() && (isMinus(m_text[0]) || m_text[0] == u'+')) {
            negative = isMinus(m_text[0]);
            m_text = m_text.sliced(1);
        }
        if (!readInteger())
            return m_outcome;
        readFraction();
        if (!m_anyDigit || !readExponent() || m_at != m_text.size())
            return Outcome::NotANumber;
        if (!m_number.shift(m_exponent))
            return Outcome::TooLarge;
        out = m_number.signedValue(negative);
        return Outcome::Number;
    }

private:
    int digitAt(qsizetype at) const
    {
        if (at >= m_text.size())
            return -1;
        const char16_t c = m_text[at].unicode();
        if (c >= u'0' && c <= u'9')
            return c - u'0';
        return c < 0x80 ? -1 : m_text[at].digitValue();
    }

    // The same mark between all groups; no leading zero in a grouped number: 0.500 is no 500.
    bool isGroupMark(QChar c)
    {
        const bool mark = c == m_otherMark || isSpaceMark(c) || isApostrophe(c);
        if (!mark || (!m_groupMark.isNull() && c != m_groupMark))
            return false;
        m_groupMark = c;
        return true;
    }

    bool readInteger()
    {
        const int first = digitAt(0);
        int inGroup = 0;
        int groups = 1;
        for (;; ++m_at) {
            const int digit = digitAt(m_at);
            if (digit >= 0) {
                m_anyDigit = true;
                ++inGroup;
                if (!m_number.addInteger(digit))
                    return fail(Outcome::TooLarge);
                continue;
            }
            if (m_at >= m_text.size() || !isGroupMark(m_text[m_at]))
                break;
            const bool rightSize = groups == 1 ? inGroup >= 1 && inGroup <= 3 : inGroup == 3;
            if (!rightSize || first == 0)
                return fail(Outcome::NotANumber);
            ++groups;
            inGroup = 0;
        }
        return groups == 1 || inGroup == 3 || fail(Outcome::NotANumber);
    }

    void readFraction()
    {
        if (m_at >= m_text.size() || m_text[m_at] != m_decimalSign)
            return;
        for (++m_at; digitAt(m_at) >= 0; ++m_at) {
            m_anyDigit = true;
            m_number.addFraction(digitAt(m_at));
        }
    }

    bool readExponent()
    {
        if (m_at >= m_text.size() || (m_text[m_at] != u'e' && m_text[m_at] != u'E'))
            return true;
        ++m_at;
        bool negative = false;
        if (m_at < m_text.size() && (isMinus(m_text[m_at]) || m_text[m_at] == u'+'))
            negative = isMinus(m_text[m_at++]);
        if (digitAt(m_at) < 0)
            return false;
        for (; digitAt(m_at) >= 0; ++m_at)
            m_exponent = std::min(m_exponent * 10 + digitAt(m_at), 9999);
        if (negative)
            m_exponent = -m_exponent;
        return true;
    }

    bool fail(Outcome outcome)
    {
        m_outcome = outcome;
        return false;
    }

    QStringView m_text;
    QChar m_decimalSign;
    QChar m_otherMark;
    QChar m_groupMark;
    Magnitude m_number;
    qsizetype m_at = 0;
    int m_exponent = 0;
    bool m_anyDigit = false;
    Outcome m_outcome = Outcome::NotANumber;
};

} // namespace

double Decimal::toDouble() const
{
    constexpr qint64 exactInDouble = qint64(1) << 53;
    // Both are exact as doubles, so one division rounds once.
    if (mantissa >= -exactInDouble && mantissa <= exactInDouble)
        return double(mantissa) / double(pow10i(scale));
    const QByteArray text = QByteArray::number(mantissa) + 'e' + QByteArray::number(-scale);
    double value = 0;
    std::from_chars(text.begin(), text.end(), value);
    return value;
}

Result<Decimal> parseDecimal(QStringView text, NumberFormat format)
{
    Decimal value;
    switch (Reader(text.trimmed(), format.decimalSign).read(value)) {
    case Reader::Outcome::Number:
        return value;
    case Reader::Outcome::TooLarge:
        return overflow(text.toString());
    case Reader::Outcome::NotANumber:
        break;
    }
    //: %1 is the text, %2 an example such as 1234.5
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("pheu::Decimal", "“%1” is not a number: write it like %2.")
                     .arg(text, QStringLiteral("1234") + format.decimalSign + u'5')};
}

Result<Decimal> shifted(Decimal value, int exponent)
{
    Magnitude number{sizeOf(value.mantissa), value.scale};
    if (!number.shift(exponent))
        return overflow(QStringLiteral("%1e%2").arg(value.mantissa).arg(exponent - value.scale));
    return number.signedValue(value.mantissa < 0);
}

Result<Rounded> roundDecimal(Decimal value, int digits)
{
    if (value.scale <= digits) {
        Magnitude number{sizeOf(value.mantissa)};
        if (!number.shift(digits - value.scale))
            return overflow(QString::number(value.toDouble(), 'g', 17));
        return Rounded{number.signedValue(value.mantissa < 0).mantissa, true};
    }
    const qint64 unit = pow10i(value.scale - digits);
    const qint64 rest = value.mantissa % unit;
    qint64 units = value.mantissa / unit;
    const qint64 distance = rest < 0 ? -rest : rest;
    if (distance >= unit - distance)
        units += value.mantissa < 0 ? -1 : 1;
    return Rounded{units, rest == 0};
}

} // namespace pheu
