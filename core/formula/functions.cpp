// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/functions.h"

#include <QCoreApplication>

#include <array>

namespace pheu
{

namespace
{

std::array<std::span<const FormulaFunction>, 4> families()
{
    return {logicFunctions(), numberFunctions(), textFunctions(), dateFunctions()};
}

} // namespace

QString FormulaFunction::signature() const
{
    return QStringLiteral("%1(%2)").arg(name, QCoreApplication::translate("pheu::FormulaFunction", arguments));
}

QString FormulaFunction::translatedMeaning() const
{
    return QCoreApplication::translate("pheu::FormulaFunction", meaning);
}

const FormulaFunction *formulaFunction(QStringView name)
{
    for (const std::span<const FormulaFunction> family : families()) {
        for (const FormulaFunction &function : family) {
            if (name == function.name)
                return &function;
        }
    }
    return nullptr;
}

std::vector<const FormulaFunction *> formulaFunctions()
{
    std::vector<const FormulaFunction *> all;
    for (const std::span<const FormulaFunction> family : families()) {
        for (const FormulaFunction &function : family)
            all.push_back(&function);
    }
    return all;
}

} // namespace pheu
