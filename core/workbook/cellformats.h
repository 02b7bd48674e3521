// SPDX-License-Identifier: GPL-3.0-or-later
// How cells show their numbers, as far as it changes what a number is: a day, a time, or just a number. Percents, money
// and the like stay the numbers they are.
#pragma once

#include "workbook/fault.h"

#include <string_view>
#include <vector>

namespace pheu::workbook
{

class ZipPackage;

enum class CellFormat : unsigned char {
    Number,
    Day,
    DayAndTime,
    Time,
    Duration, // [h]:mm, beyond 24 hours
};

CellFormat builtInFormat(int id);
// Of a format code such as dd/mm/yyyy or #,##0.00; only the part for positive numbers counts.
CellFormat formatOfCode(std::string_view code);

// By the style of a cell (its s attribute).
class CellFormats
{
public:
    Check read(ZipPackage &package, std::string_view part);
    CellFormat of(std::size_t style) const { return style < m_formats.size() ? m_formats[style] : CellFormat::Number; }

private:
    std::vector<CellFormat> m_formats;
};

} // namespace pheu::workbook
