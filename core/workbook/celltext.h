// SPDX-License-Identifier: GPL-3.0-or-later
// The values of cells as text that reads one way: numbers as plain decimals with a point, days in ISO. Invariant: a
// number is the decimal that the file holds; only the digits past the 15th, which a spreadsheet adds to keep its binary
// number, are taken back.
#pragma once

#include "workbook/cellformats.h"

#include <optional>
#include <string>
#include <string_view>

namespace pheu::workbook
{

// Digits only, below 2³¹; empty: none.
std::optional<int> wholeNumber(std::string_view text);

// The number of a cell. A whole number of 16 digits or more keeps its exponent (1.20253E+17): a spreadsheet keeps 15
// digits, so an id of that length is not the id any more, and whoever reads it must be able to see that. Empty: no
// number.
std::optional<std::string> numberText(std::string_view stored);

// A day, a time or a duration of a serial number of days, as the format shows it; a number where it can be none.
std::optional<std::string> serialText(std::string_view stored, CellFormat format, bool since1904);

// An ISO date of a cell of type d, without a time of midnight.
std::string isoText(std::string_view stored);

// Undoes _x000D_ and the like.
std::string unescapedText(std::string_view text);

} // namespace pheu::workbook
