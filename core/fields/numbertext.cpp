// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertext.h"

#include "base/text.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace pheu
{

namespace
{

template<typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

QString asciiDigits(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() > 0x7F && c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return text;
}

bool isScript(const ParseContext &context)
{
    return context.locale.language() == QLocale::C;
}

Result<TypedNumber> readBareNumber(const QString &text, const ParseContext &context)
{
    Result<TypedNumber> number = readTypedNumber(text, context.locale);
    if (number && !number->currency.isEmpty()) {
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "pheu::FieldType", "“%1” is an amount of money, and this field keeps a plain number: leave out %2.")
                .arg(text.trimmed(), number->currency)};
    }
    return number;
}

Result<Value> readReal(const QString &text, const ParseContext &context, int bareExponent)
{
    if (text.trimmed().isEmpty())
        return Value();
    // Files carry all digits of a double; more than a Decimal can hold.
    if (isScript(context)) {
        if (const std::optional<double> value = readExactDouble(text))
            return Value(*value);
    }
    const Result<TypedNumber> number = readBareNumber(text, context);
    if (!number)
        return number.error();
    if (number->percent || isScript(context) || bareExponent == 0)
        return Value(number->value.toDouble());
    const Result<Decimal> scaled = shifted(number->value, bareExponent);
    if (!scaled)
        return scaled.error();
    return Value(scaled->toDouble());
}

std::optional<double> readExactDouble(const QString &text)
{
    const QByteArray bytes = text.trimmed().toLatin1();
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.begin(), bytes.end(), value);
    if (error != std::errc() || end != bytes.end() || !std::isfinite(value))
        return {};
    return value;
}

QString editableNumber(QString plain, const FormatContext &context)
{
    return plain.replace(u'.', context.format->locale().decimalPoint());
}

QString plainDouble(double value)
{
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        return QStringLiteral("0");
    const double size = std::abs(value);
    const char form = size >= 1e-6 && size < 1e17 ? 'f' : 'g';
    return QString::number(value, form, QLocale::FloatingPointShortest);
}

std::vector<Operator> orderedOperators()
{
    return {Operator::Eq, Operator::Ne, Operator::Lt,      Operator::Le,        Operator::Gt,
            Operator::Ge, Operator::In, Operator::IsEmpty, Operator::IsNotEmpty};
}

std::vector<Operator> textOperators()
{
    return {Operator::Eq,         Operator::Ne,      Operator::In,        Operator::Contains,
            Operator::StartsWith, Operator::IsEmpty, Operator::IsNotEmpty};
}

std::vector<Operator> nameOperators()
{
    return textOperators();
}

int compareNumbers(const Value &a, const Value &b)
{
    if (a.isEmpty() || b.isEmpty())
        return int(b.isEmpty()) - int(a.isEmpty());
    if (a.isInteger() && b.isInteger())
        return order(a.toInteger(), b.toInteger());
    return order(a.toDouble(), b.toDouble());
}

int compareTexts(const Value &a, const Value &b)
{
    if (a.isEmpty() || b.isEmpty())
        return int(b.isEmpty()) - int(a.isEmpty());
    return compareText(a.toText(), b.toText());
}

} // namespace pheu
