// SPDX-License-Identifier: GPL-3.0-or-later
// What cells of an Excel workbook may hold: the number format of each kind of value and the limits of the format.
#pragma once

#include "storage/schema.h"

#include <optional>

namespace pheu
{

inline constexpr qint64 xlsxMostRows = 1'048'576; // the header is one of them
inline constexpr size_t xlsxMostColumns = 16'384;
inline constexpr qsizetype xlsxMostCharacters = 32'767;

enum class XlsxKind { Text, Integer, Decimal, Percent, Money, Date, Instant, Duration, Truth };
XlsxKind xlsxKindOf(const Field &field);
// As Excel takes it. Empty: a cell without one.
QString xlsxNumberFormat(XlsxKind kind, const Field &field, const QString &currency, Language language);
// The number that Excel keeps for the value: a serial of days for days and instants. Empty where it keeps none exactly
// (more than 15 digits, before March 1900, a time that the clock has twice); such a value is written as text.
std::optional<double> xlsxNumber(XlsxKind kind, const Value &value, const QString &currency);
// What Excel shows for a text is the text: _x000A_ is not taken for a character, what XML cannot hold is left out.
QString xlsxText(const QString &text);
// Errors: InvalidInput, with the limit that is passed.
Result<void> xlsxFits(qint64 records, size_t columns, const QString &target, Language language);
// At most 31 characters, none that a sheet may not have.
QString xlsxSheetName(const QString &name);

} // namespace pheu
