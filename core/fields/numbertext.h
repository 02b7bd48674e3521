// SPDX-License-Identifier: GPL-3.0-or-later
// What the number types share: reading a bare number, writing a double so that reading gives it back,
// and the operators of values that have an order.
#pragma once

#include "base/decimal.h"
#include "fields/fieldtype.h"

namespace pheu
{

// Scripts and files write in the C locale; everything else is a person.
bool isScript(const ParseContext &context);

// A number without currency; a percent sign is told in the result. Errors: InvalidInput, Overflow.
Result<TypedNumber> readBareNumber(const QString &text, const ParseContext &context);
// A finite double from C-locale text, exact to the last bit; empty when it is no plain number.
std::optional<double> readExactDouble(const QString &text);
// The shortest text with a decimal point that reads back as the same double.
QString plainDouble(double value);

std::vector<Operator> orderedOperators();
std::vector<Operator> textOperators();
std::vector<Operator> nameOperators();

// Empty first, then by number.
int compareNumbers(const Value &a, const Value &b);
// Empty first, then as people order text.
int compareTexts(const Value &a, const Value &b);

} // namespace pheu
