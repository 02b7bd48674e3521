// SPDX-License-Identifier: GPL-3.0-or-later
// What the number types share: reading a bare number, writing a double so that reading gives it back,
// and the operators of values that have an order.
#pragma once

#include "base/decimal.h"
#include "fields/fieldtype.h"

namespace pheu
{

// The digits of any script as 0…9.
QString asciiDigits(QString text);
// Scripts and files write in the C locale; everything else is a person.
bool isScript(const ParseContext &context);

// A number without currency; a percent sign is told in the result. Errors: InvalidInput, Overflow.
Result<TypedNumber> readBareNumber(const QString &text, const ParseContext &context);
// The value of a field that keeps a double. A script's double is read to the last bit; a number without a percent
// sign that a person typed is multiplied by 10^bareExponent (12 in a percent field is 12 %). Errors: as above.
Result<Value> readReal(const QString &text, const ParseContext &context, int bareExponent = 0);
// A finite double from C-locale text, exact to the last bit; empty when it is no plain number.
std::optional<double> readExactDouble(const QString &text);
// A plain number with the decimal point of the locale, without group marks: what a spreadsheet takes.
QString editableNumber(QString plain, const FormatContext &context);
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
