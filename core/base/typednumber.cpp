// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"
#include "base/decimal.h"
#include "base/digitgroups.h"
#include "base/text.h"

#include <QCoreApplication>

#include <array>

namespace pheu
{

namespace
{

struct SizeWord {
    QStringView word; // search-folded
    int exponent;
};

constexpr std::array<SizeWord, 20> sizeWords{{
    {u"k", 3},  {u"n", 3},   {u"ng", 3},      {u"nghin", 3},     {u"ngan", 3},    {u"thousand", 3}, {u"m", 6},
    {u"mn", 6}, {u"mil", 6}, {u"tr", 6},      {u"trieu", 6},     {u"million", 6}, {u"b", 9},        {u"bn", 9},
    {u"ty", 9}, {u"ti", 9},  {u"billion", 9}, {u"trillion", 12}, {u"mio", 6},     {u"mrd", 9},
}};

int exponentOf(const QString &word)
{
    const QString folded = searchFold(word);
    for (const SizeWord &size : sizeWords) {
        if (size.word == folded)
            return size.exponent;
    }
    return 0;
}

// The currency a word or sign stands for, as written; empty for another word.
QString currencyOf(const QString &word)
{
    if (word.size() == 1 && word[0].category() == QChar::Symbol_Currency)
        return word;
    const QString folded = searchFold(word);
    if (folded == u"d" || folded == u"dong" || folded == u"vnd")
        return QStringLiteral("VND");
    const QString code = folded.toUpper();
    return currencyDigits(code) ? code : QString();
}

bool isInvisible(QChar c)
{
    return c == u'\u200E' || c == u'\u200F' || c == u'\u061C' || c == u'\u200B' || c == u'\uFEFF';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212';
}

// One text, cut into what stands before the digits, the digits with their marks, and what follows.
class TypedReader
{
public:
    TypedReader(const QString &text, const QLocale &locale)
        : m_text(text)
        , m_locale(locale)
    {
        m_decimalSign = locale.decimalPoint().isEmpty() ? QChar(u'.') : locale.decimalPoint()[0];
        const QString group = locale.groupSeparator();
        // Marks outside . and , (Arabic, Persian) are read as those, so that one parser suffices.
        if (m_decimalSign != u'.' && m_decimalSign != u',') {
            m_text.replace(m_decimalSign, u'.');
            if (!group.isEmpty())
                m_text.replace(group, QStringLiteral(","));
            m_decimalSign = u'.';
        }
    }

    // False: not a number. Otherwise `error` tells of an overflow.
    bool read(TypedNumber &out, std::optional<Error> &error)
    {
        bool negative = false;
        QStringView text = QStringView(m_text).trimmed();
        if (text.startsWith(u'(') && text.endsWith(u')')) {
            negative = true;
            text = text.sliced(1).chopped(1).trimmed();
        }
        if (!readPrefix(text, negative) || !readBody(text) || !readSuffix(text))
            return false;
        Result<Decimal> value = readNumber();
        if (value)
            value = withTail(*value);
        if (value)
            value = shifted(*value, m_exponent - (m_percent ? 2 : 0));
        if (!value) {
            if (value.error().code == ErrorCode::InvalidInput)
                return false;
            error = value.error();
            return true;
        }
        out.value = *value;
        if (negative)
            out.value.mantissa = -out.value.mantissa;
        out.percent = m_percent;
        out.currency = m_currency;
        return true;
    }

private:
    Result<Decimal> readNumber() const
    {
        Result<Decimal> value = parseDecimal(m_body, {m_decimalSign});
        if (value || value.error().code != ErrorCode::InvalidInput)
            return value;
        // 1.5tr where the point is the group mark: it can be nothing but a decimal sign there.
        if (m_exponent != 0)
            return parseDecimal(m_body, {m_decimalSign == u'.' ? u',' : u'.'});
        const QString body = m_body.toString();
        const QString wholePart = body.section(m_decimalSign, 0, 0);
        QString digits = wholePart;
        digits.remove(u',');
        const DigitGroups groups = DigitGroups::of(m_locale);
        if (groups.pairs && m_decimalSign == u'.' && !digits.startsWith(u'0') && groups.applied(digits, 1) == wholePart)
            return parseDecimal(digits + body.sliced(wholePart.size()));
        return value;
    }

    // Takes [sign] [currency] [sign] off the front.
    bool readPrefix(QStringView &text, bool &negative)
    {
        bool hasSign = negative;
        while (!text.isEmpty() && !startsBody(text)) {
            const QChar c = text[0];
            if (isMinus(c) || c == u'+') {
                if (hasSign)
                    return false;
                hasSign = true;
                negative = isMinus(c);
                text = text.sliced(1);
            } else if (c.isSpace()) {
                text = text.sliced(1);
            } else {
                const QString currency = currencyOf(takeWord(text));
                if (currency.isEmpty() || !m_currency.isEmpty())
                    return false;
                m_currency = currency;
            }
        }
        return true;
    }

    static bool startsBody(QStringView text)
    {
        const bool mark = text[0] == u'.' || text[0] == u',';
        return text[0].isDigit() || (mark && text.size() > 1 && text[1].isDigit());
    }

    // Digits and marks; a space or an apostrophe only between digits; an exponent with its digits.
    bool readBody(QStringView &text)
    {
        qsizetype end = 0;
        const auto digitAfter = [&](qsizetype at) { return at + 1 < text.size() && text[at + 1].isDigit(); };
        for (; end < text.size(); ++end) {
            const QChar c = text[end];
            const bool plain = c.isDigit() || c == u'.' || c == u',';
            const bool between = (c.isSpace() || c == u'\'' || c == u'\u2019') && digitAfter(end);
            if (plain || between)
                continue;
            if (c != u'e' && c != u'E')
                break;
            const bool sign = end + 1 < text.size() && (isMinus(text[end + 1]) || text[end + 1] == u'+');
            if (!digitAfter(end) && !(sign && digitAfter(end + 1)))
                break;
            if (sign)
                ++end;
        }
        m_body = text.first(end);
        text = text.sliced(end);
        return !m_body.isEmpty();
    }

    bool readSuffix(QStringView text)
    {
        while (!text.isEmpty()) {
            if (text[0].isSpace()) {
                text = text.sliced(1);
                continue;
            }
            if (text[0].isDigit()) {
                if (!readTail(text))
                    return false;
                continue;
            }
            const QString word = takeWord(text);
            if (word == u"%" && !m_percent) {
                m_percent = true;
            } else if (const int exponent = exponentOf(word)) {
                // “nghìn tỷ” is the one size that is said in two words.
                if (m_exponent != 0 && !(m_exponent == 3 && exponent > 3))
                    return false;
                m_exponent += exponent;
            } else if (const QString currency = currencyOf(word); !currency.isEmpty() && m_currency.isEmpty()) {
                m_currency = currency;
            } else {
                return false;
            }
        }
        return !(m_percent && (m_exponent != 0 || !m_currency.isEmpty()));
    }

    // The 5 of 1tr5: digits after the size go on where the whole number stopped. Two digits are refused:
    // 2 tỷ 50 is 2.50 to some and 2.05 to others.
    bool readTail(QStringView &text)
    {
        if (m_exponent == 0 || !m_tail.isEmpty())
            return false;
        qsizetype end = 0;
        while (end < text.size() && text[end].isDigit())
            ++end;
        m_tail = text.first(end);
        text = text.sliced(end);
        return m_tail.size() == 1 || m_tail.size() == 3;
    }

    Result<Decimal> withTail(Decimal value) const
    {
        if (m_tail.isEmpty())
            return value;
        if (value.scale != 0)
            return Error{ErrorCode::InvalidInput, {}};
        return parseDecimal(QString::number(value.mantissa) + u'.' + m_tail.toString());
    }

    static QString takeWord(QStringView &text)
    {
        qsizetype end = 1;
        while (text[0].isLetter() && end < text.size() && text[end].isLetter())
            ++end;
        const QString word = text.first(end).toString();
        text = text.sliced(end);
        // A full stop ends an abbreviation: 5 tr.
        if (word[0].isLetter() && text.startsWith(u'.') && !(text.size() > 1 && text[1].isDigit()))
            text = text.sliced(1);
        return word;
    }

    QString m_text;
    QLocale m_locale;
    QChar m_decimalSign;
    QStringView m_body;
    QStringView m_tail;
    QString m_currency;
    int m_exponent = 0;
    bool m_percent = false;
};

} // namespace

Result<TypedNumber> readTypedNumber(QStringView text, const QLocale &locale)
{
    QString clean = cleanText(text.toString());
    clean.removeIf(isInvisible);
    TypedNumber number;
    std::optional<Error> error;
    if (TypedReader(clean, locale).read(number, error)) {
        if (error)
            return *error;
        return number;
    }
    //: %1 is what was typed, %2 and %3 examples in the person's locale
    return Error{ErrorCode::InvalidInput,
                 QCoreApplication::translate("pheu::Decimal", "“%1” is not a number: write it like %2 or %3.")
                     .arg(clean.trimmed(), locale.toString(1234567), locale.toString(1234.5, 'f', 1))};
}

Result<Decimal> parseTypedNumber(QStringView text, const QLocale &locale)
{
    Result<TypedNumber> number = readTypedNumber(text, locale);
    if (!number)
        return number.error();
    return number->value;
}

} // namespace pheu
