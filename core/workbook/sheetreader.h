// SPDX-License-Identifier: GPL-3.0-or-later
// One worksheet as text. Invariant: a cell is written as it stands in the file or the sheet is refused; nothing is made
// up. Text that is merged over several rows of one column stands in each of them, as a person sees it; merged numbers
// stand once, since a sum must not count them twice.
#pragma once

#include "workbook/cellformats.h"
#include "workbook/fault.h"
#include "workbook/sharedstrings.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pheu::workbook
{

class SheetText;
struct SheetPart;

// Rows of one column whose text stands in the first of them only.
struct MergedRows {
    int column = 0, first = 0, last = 0;
};

class SheetReader
{
public:
    SheetReader(ZipPackage &package, const SharedStrings &strings, const CellFormats &formats, bool since1904,
                SheetText &out)
        : m_package(package)
        , m_strings(strings)
        , m_formats(formats)
        , m_since1904(since1904)
        , m_out(out)
    {
    }
    // Bytes before `begin` are of a reading that was given up: merged rows are known only at the end of a sheet.
    struct Extent {
        std::uint64_t begin = 0, end = 0;
        std::int64_t cells = 0;
    };
    Check read(const SheetPart &sheet, Extent &extent);

private:
    Check pass(const SheetPart &sheet, std::vector<MergedRows> &merged, Extent &extent);

    ZipPackage &m_package;
    const SharedStrings &m_strings;
    const CellFormats &m_formats;
    bool m_since1904;
    SheetText &m_out;
    std::int64_t m_cells = 0; // of all sheets
};

} // namespace pheu::workbook
