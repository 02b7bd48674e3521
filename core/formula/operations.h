// SPDX-License-Identifier: GPL-3.0-or-later
// What + − × ÷ % make of two kinds, and how values are told as text.
#pragma once

#include "formula/formulacell.h"
#include "formula/formulatype.h"
#include "formula/node.h"

namespace pheu
{

// Nothing where the two do not go together. Nothing with another kind is that kind.
FormulaKind sumKind(FormulaKind a, FormulaKind b, bool minus);
FormulaKind productKind(FormulaKind a, FormulaKind b, FormulaOp op);

// Digits with a decimal point, ISO dates, money in major units: what "&" joins. Empty for no value.
QString cellText(const FormulaCell &cell, const FormulaType &type);
// Number and Percent as they are, Integer and Truth as a double.
double realOf(const FormulaCell &cell, FormulaKind kind);
// The same value in another kind that unified() allowed.
FormulaCell converted(FormulaCell cell, FormulaKind from, FormulaKind to);
int digitsOf(quint64 currency);

} // namespace pheu
