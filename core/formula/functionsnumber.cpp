// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and amounts: rounding, the smallest and largest, from one kind to another.
#include "base/currency.h"
#include "base/decimal.h"
#include "formula/compiler.h"
#include "formula/exactproduct.h"
#include "formula/operations.h"
#include "formula/run.h"

#include <QCoreApplication>

#include <cmath>

namespace pheu
{

namespace
{

using Kind = FormulaKind;
using Reason = FormulaTrace::Reason;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FormulaFunction)
};

bool hasOrder(const FormulaType &type)
{
    return !type.is(Kind::Text) && !type.is(Kind::Truth);
}

FormulaType typeOfExtreme(FormulaTyping &arguments)
{
    const FormulaType type = arguments.unified(0);
    return hasOrder(type)
               ? type
               : arguments.fail(
                     0, Text::tr("numbers, amounts or dates are needed here, not %1").arg(kindInWords(type.kind)));
}

// As in the KPI language an empty argument makes it empty: coalesce() says what stands in.
FormulaCell extreme(const FormulaArguments &arguments, int wanted)
{
    const Kind kind = arguments.resultType().kind;
    FormulaCell best;
    for (size_t i = 0; i < arguments.count(); ++i) {
        const FormulaCell cell = arguments.asResult(i);
        if (!cell.hasValue())
            return cell.isSkipped() ? FormulaCell{} : cell;
        if (best.hasValue() && best.currency && cell.currency && best.currency != cell.currency)
            return arguments.failed(Reason::Currencies);
        if (!best.hasValue() || compareCells(cell, kind, best, kind) == wanted)
            best = cell;
    }
    return best;
}

// Number, amount or duration, as it came.
FormulaType typeOfSized(FormulaTyping &arguments)
{
    for (size_t i = 1; i < arguments.count(); ++i) {
        if (!arguments.number(i))
            return {};
    }
    const FormulaType &type = arguments.type(0);
    if (type.isNumber() || type.is(Kind::Money) || type.is(Kind::Duration) || type.is(Kind::Nothing))
        return type;
    return arguments.fail(0, Text::tr("a number is needed here, not %1").arg(kindInWords(type.kind)));
}

FormulaCell valueOfAbs(const FormulaArguments &arguments)
{
    FormulaCell cell = arguments.at(0);
    if (!cell.hasValue())
        return cell.isSkipped() ? FormulaCell{} : cell;
    cell.real = std::abs(cell.real);
    if (cell.integer == std::numeric_limits<qint64>::min())
        return arguments.failed(Reason::Overflow);
    cell.integer = std::abs(cell.integer);
    return cell;
}

enum class Rounding { Nearest, Down, Up };

double roundedReal(double value, Rounding how)
{
    return how == Rounding::Nearest ? std::round(value) : how == Rounding::Down ? std::floor(value) : std::ceil(value);
}

// Whole units of `step` (> 0).
std::optional<qint64> roundedWhole(qint64 value, qint64 step, Rounding how)
{
    qint64 units = value / step;
    const qint64 rest = value % step;
    if (how == Rounding::Nearest && std::abs(rest) >= step - std::abs(rest) && rest != 0)
        units += rest > 0 ? 1 : -1;
    else if (how == Rounding::Down && rest < 0)
        --units;
    else if (how == Rounding::Up && rest > 0)
        ++units;
    qint64 result = 0;
    return __builtin_mul_overflow(units, step, &result) ? std::nullopt : std::optional(result);
}

FormulaCell rounded(const FormulaArguments &arguments, Rounding how)
{
    FormulaCell cell = arguments.at(0);
    if (!cell.hasValue())
        return cell.isSkipped() ? FormulaCell{} : cell;
    qint64 digits = 0;
    if (arguments.count() > 1) {
        const std::optional<qint64> asked = arguments.whole(1);
        if (!asked)
            return arguments.empty();
        digits = *asked;
    }
    if (digits < -15 || digits > 15)
        return arguments.failed(Reason::OutOfRange);
    const Kind kind = arguments.type(0).kind;
    if (kind == Kind::Number || kind == Kind::Percent) {
        // The number as it is written, so that 1.005 to two digits is 1.01.
        const double scale = std::pow(10.0, double(digits));
        if (how == Rounding::Nearest && digits >= 0) {
            ExactProduct product;
            product.times(cell.real);
            product.times(qint64(scale));
            if (const std::optional<qint64> units = product.rounded()) {
                cell.real = double(*units) / scale;
                return cell;
            }
        }
        cell.real = roundedReal(cell.real * scale, how) / scale;
        return std::isfinite(cell.real) ? cell : arguments.failed(Reason::Overflow);
    }
    const int own = kind == Kind::Money ? digitsOf(cell.currency) : 0;
    if (digits >= own)
        return cell;
    const std::optional<qint64> whole =
        own - digits > 18 ? std::optional<qint64>(0) : roundedWhole(cell.integer, pow10i(int(own - digits)), how);
    if (!whole)
        return arguments.failed(Reason::Overflow);
    cell.integer = *whole;
    return cell;
}

FormulaType typeOfWhole(FormulaTyping &arguments)
{
    const FormulaType type = typeOfSized(arguments);
    return type.is(Kind::Number) ? FormulaType{Kind::Integer, {}} : type;
}

FormulaCell whole(const FormulaArguments &arguments, Rounding how)
{
    const FormulaCell cell = rounded(arguments, how);
    if (!cell.hasValue() || !arguments.type(0).is(Kind::Number))
        return cell;
    return std::abs(cell.real) < 9e18 ? FormulaCell::ofInteger(qint64(cell.real)) : arguments.failed(Reason::Overflow);
}

FormulaType typeOfNumbers(FormulaTyping &arguments)
{
    bool integers = true;
    for (size_t i = 0; i < arguments.count(); ++i) {
        if (!arguments.number(i))
            return {};
        integers = integers && arguments.type(i).is(Kind::Integer);
    }
    return {integers ? Kind::Integer : Kind::Number, {}};
}

// The remainder has the sign of the divisor, so that mod(-1, 7) is 6.
FormulaCell valueOfMod(const FormulaArguments &arguments)
{
    const FormulaCell a = arguments.asResult(0), b = arguments.asResult(1);
    if (!a.hasValue() || !b.hasValue())
        return arguments.empty();
    if (arguments.resultType().is(Kind::Integer)) {
        if (b.integer == 0)
            return arguments.empty(Reason::DividedByZero);
        const qint64 rest = b.integer == -1 ? 0 : a.integer % b.integer;
        return FormulaCell::ofInteger(rest != 0 && (rest < 0) != (b.integer < 0) ? rest + b.integer : rest);
    }
    if (b.real == 0)
        return arguments.empty(Reason::DividedByZero);
    const double rest = std::fmod(a.real, b.real);
    return FormulaCell::ofReal(rest != 0 && (rest < 0) != (b.real < 0) ? rest + b.real : rest);
}

FormulaType typeOfReals(FormulaTyping &arguments)
{
    return typeOfNumbers(arguments).is(Kind::Nothing) ? FormulaType{} : FormulaType{Kind::Number, {}};
}

FormulaCell valueOfPower(const FormulaArguments &arguments)
{
    const std::optional<double> base = arguments.number(0), exponent = arguments.number(1);
    if (!base || !exponent)
        return arguments.empty();
    const double power = std::pow(*base, *exponent);
    return std::isfinite(power) ? FormulaCell::ofReal(power) : arguments.failed(Reason::Overflow);
}

FormulaType typeOfPercent(FormulaTyping &arguments)
{
    return arguments.number(0) ? FormulaType{Kind::Percent, {}} : FormulaType{};
}

FormulaCell valueOfPercent(const FormulaArguments &arguments)
{
    const std::optional<double> value = arguments.number(0);
    return value ? FormulaCell::ofReal(*value) : arguments.empty();
}

FormulaType typeOfMoney(FormulaTyping &arguments)
{
    if (arguments.type(0).is(Kind::Money))
        return arguments.type(0);
    if (!arguments.number(0))
        return {};
    FormulaType type{Kind::Money, arguments.scope().currency};
    type.ofWorkspace = true;
    return type;
}

FormulaCell valueOfMoney(const FormulaArguments &arguments)
{
    const FormulaCell cell = arguments.at(0);
    if (!cell.hasValue() || arguments.type(0).is(Kind::Money))
        return cell;
    const quint64 currency = arguments.workspaceCurrency();
    ExactProduct product;
    arguments.type(0).is(Kind::Integer) ? product.times(cell.integer) : product.times(cell.real);
    product.times(pow10i(digitsOf(currency)));
    const std::optional<qint64> minor = product.rounded();
    return minor ? FormulaCell::ofMoney(*minor, currency) : arguments.failed(Reason::Overflow);
}

FormulaType typeOfNumber(FormulaTyping &arguments)
{
    const FormulaType &type = arguments.type(0);
    if (type.is(Kind::Integer) || type.is(Kind::Truth) || type.is(Kind::Duration))
        return {Kind::Integer, {}};
    if (type.is(Kind::Date) || type.is(Kind::Instant))
        return arguments.fail(0, Text::tr("a date is no number; year(…), month(…), day(…) or days(…) give one"));
    return {Kind::Number, {}};
}

FormulaCell valueOfNumber(const FormulaArguments &arguments)
{
    const FormulaCell cell = arguments.at(0);
    if (!cell.hasValue())
        return cell.isSkipped() ? FormulaCell{} : cell;
    switch (arguments.type(0).kind) {
    case Kind::Money: {
        ExactProduct product;
        product.times(cell.integer);
        product.dividedBy(pow10i(digitsOf(cell.currency)));
        return FormulaCell::ofReal(product.value());
    }
    case Kind::Text: {
        const Result<Decimal> number = parseDecimal(QStringView(cell.text).trimmed());
        return number ? FormulaCell::ofReal(number->toDouble()) : arguments.failed(Reason::NotReadable);
    }
    default:
        return cell;
    }
}

#define TEXT(source) QT_TRANSLATE_NOOP("pheu::FormulaFunction", source)

const FormulaFunction table[] = {
    {QLatin1String("min"), 1, 1000, TEXT("value, value, …"), TEXT("The smallest; empty when one is empty."), true,
     typeOfExtreme, [](const FormulaArguments &arguments) { return extreme(arguments, -1); }},
    {QLatin1String("max"), 1, 1000, TEXT("value, value, …"), TEXT("The largest; empty when one is empty."), true,
     typeOfExtreme, [](const FormulaArguments &arguments) { return extreme(arguments, 1); }},
    {QLatin1String("round"), 1, 2, TEXT("number, digits"),
     TEXT("To so many decimals (0 when left out), half away from zero; −3 is to thousands."), true, typeOfSized,
     [](const FormulaArguments &arguments) { return rounded(arguments, Rounding::Nearest); }},
    {QLatin1String("floor"), 1, 1, TEXT("number"), TEXT("The whole number below."), true, typeOfWhole,
     [](const FormulaArguments &arguments) { return whole(arguments, Rounding::Down); }},
    {QLatin1String("ceil"), 1, 1, TEXT("number"), TEXT("The whole number above."), true, typeOfWhole,
     [](const FormulaArguments &arguments) { return whole(arguments, Rounding::Up); }},
    {QLatin1String("abs"), 1, 1, TEXT("number"), TEXT("Without its sign."), true, typeOfSized, valueOfAbs},
    {QLatin1String("mod"), 2, 2, TEXT("number, divisor"), TEXT("What is left of a division."), false, typeOfNumbers,
     valueOfMod},
    {QLatin1String("power"), 2, 2, TEXT("base, exponent"), TEXT("The base multiplied by itself so many times."), false,
     typeOfReals, valueOfPower},
    {QLatin1String("percent"), 1, 1, TEXT("ratio"), TEXT("A ratio shown as a percentage: 0.25 is 25 %."), false,
     typeOfPercent, valueOfPercent},
    {QLatin1String("money"), 1, 1, TEXT("number"), TEXT("A number as an amount in the workspace's currency."), false,
     typeOfMoney, valueOfMoney},
    {QLatin1String("number"), 1, 1, TEXT("value"), TEXT("An amount or a written number as a plain number."), false,
     typeOfNumber, valueOfNumber},
};

} // namespace

std::span<const FormulaFunction> numberFunctions()
{
    return table;
}

} // namespace pheu
