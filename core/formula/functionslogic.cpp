// SPDX-License-Identifier: GPL-3.0-or-later
// if, switch, coalesce and what asks for a value at all.
#include "formula/compiler.h"
#include "formula/run.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

FormulaType truthType()
{
    return {FormulaKind::Truth, {}};
}

FormulaCell truthOf(bool value)
{
    return FormulaCell::ofInteger(value ? 1 : 0);
}

FormulaType typeOfIf(FormulaTyping &arguments)
{
    return arguments.truth(0) ? arguments.unified(1) : FormulaType{};
}

FormulaCell valueOfIf(const FormulaArguments &arguments)
{
    if (arguments.truth(0))
        return arguments.asResult(1);
    return arguments.count() > 2 ? arguments.asResult(2) : FormulaCell{};
}

// switch(what, value, result, value, result, …, otherwise)
FormulaType typeOfSwitch(FormulaTyping &arguments)
{
    const size_t count = arguments.count();
    for (size_t i = 1; i + 1 < count; i += 2) {
        const FormulaType &what = arguments.type(0), &value = arguments.type(i);
        const bool fits = what.kind == value.kind || (what.isNumber() && value.isNumber()) ||
                          (what.is(FormulaKind::Money) && value.isNumber()) || what.is(FormulaKind::Nothing);
        if (!fits)
            return arguments.fail(i, QCoreApplication::translate("pheu::FormulaFunction", "%1 is never equal to %2")
                                         .arg(kindInWords(value.kind), kindInWords(what.kind)));
    }
    FormulaType type = arguments.unified(2, 2);
    if (count % 2 == 0) { // the last one stands alone
        const FormulaType &last = arguments.type(count - 1);
        if (type.isNumber() && last.isNumber() && type.kind != last.kind)
            type = {FormulaKind::Number, {}};
        else if (type.is(FormulaKind::Nothing))
            type = last;
        else if (type.kind != last.kind && !last.is(FormulaKind::Nothing))
            return arguments.fail(count - 1,
                                  QCoreApplication::translate("pheu::FormulaFunction", "%1 and %2 do not go together")
                                      .arg(kindInWords(type.kind), kindInWords(last.kind)));
    }
    return type;
}

FormulaCell valueOfSwitch(const FormulaArguments &arguments)
{
    const size_t count = arguments.count();
    for (size_t i = 1; i + 1 < count; i += 2) {
        if (arguments.equal(0, i))
            return arguments.asResult(i + 1);
    }
    return count % 2 == 0 ? arguments.asResult(count - 1) : FormulaCell{};
}

FormulaCell valueOfCoalesce(const FormulaArguments &arguments)
{
    for (size_t i = 0; i < arguments.count(); ++i) {
        const FormulaCell cell = arguments.asResult(i);
        if (cell.hasValue())
            return cell;
    }
    return {};
}

FormulaType typeOfTruths(FormulaTyping &arguments)
{
    for (size_t i = 0; i < arguments.count(); ++i) {
        if (!arguments.truth(i))
            return {};
    }
    return truthType();
}

FormulaCell valueOfAnd(const FormulaArguments &arguments)
{
    for (size_t i = 0; i < arguments.count(); ++i) {
        if (!arguments.truth(i))
            return truthOf(false);
    }
    return truthOf(true);
}

FormulaCell valueOfOr(const FormulaArguments &arguments)
{
    for (size_t i = 0; i < arguments.count(); ++i) {
        if (arguments.truth(i))
            return truthOf(true);
    }
    return truthOf(false);
}

#define TEXT(source) QT_TRANSLATE_NOOP("pheu::FormulaFunction", source)

const FormulaFunction table[] = {
    {QLatin1String("if"), 2, 3, TEXT("condition, then, else"),
     TEXT("The second when the condition holds, else the third (or empty)."), true, typeOfIf, valueOfIf},
    {QLatin1String("switch"), 3, 1000, TEXT("value, case, result, …, otherwise"),
     TEXT("The result that stands behind the case equal to the value."), false, typeOfSwitch, valueOfSwitch},
    {QLatin1String("coalesce"), 1, 1000, TEXT("value, value, …"), TEXT("The first that is not empty."), false,
     [](FormulaTyping &arguments) { return arguments.unified(0); }, valueOfCoalesce},
    {QLatin1String("is_empty"), 1, 1, TEXT("value"), TEXT("Whether there is no value."), false,
     [](FormulaTyping &) { return truthType(); },
     [](const FormulaArguments &arguments) { return truthOf(!arguments.at(0).hasValue()); }},
    {QLatin1String("and"), 1, 1000, TEXT("condition, condition, …"), TEXT("Whether all hold; also: a and b."), false,
     typeOfTruths, valueOfAnd},
    {QLatin1String("or"), 1, 1000, TEXT("condition, condition, …"), TEXT("Whether one holds; also: a or b."), false,
     typeOfTruths, valueOfOr},
    {QLatin1String("not"), 1, 1, TEXT("condition"), TEXT("Whether it does not hold."), false, typeOfTruths,
     [](const FormulaArguments &arguments) { return truthOf(!arguments.truth(0)); }},
    {QLatin1String("empty"), 0, 0, "", TEXT("No value at all."), false, [](FormulaTyping &) { return FormulaType{}; },
     [](const FormulaArguments &) { return FormulaCell{}; }},
};

} // namespace

std::span<const FormulaFunction> logicFunctions()
{
    return table;
}

} // namespace pheu
