// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of the formula language: one table, joined from one file a family. KPI formulas know those marked so;
// formula fields know all. Each says what it makes of the types of its arguments before anything runs.
#pragma once

#include "formula/formulacell.h"
#include "formula/formulatype.h"

#include <span>

namespace pheu
{

class FormulaTyping;
class FormulaArguments;

struct FormulaFunction {
    QLatin1String name;
    int least;
    int most;
    const char *arguments; // as shown between the brackets, English source for "pheu::FormulaFunction"
    const char *meaning;   // one line, likewise
    bool ofKpis;
    FormulaType (*type)(FormulaTyping &);
    FormulaCell (*value)(const FormulaArguments &);

    QString signature() const; // left(text, count), translated
    QString translatedMeaning() const;
};

const FormulaFunction *formulaFunction(QStringView name);
std::vector<const FormulaFunction *> formulaFunctions(); // by family, in the order they are offered

// The families; only functions.cpp joins them.
std::span<const FormulaFunction> numberFunctions();
std::span<const FormulaFunction> logicFunctions();
std::span<const FormulaFunction> textFunctions();
std::span<const FormulaFunction> dateFunctions();

} // namespace pheu
