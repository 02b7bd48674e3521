// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook is made of: its sheets in their order, and the parts they need, found by relationships and not by
// file names.
#pragma once

#include "workbook/fault.h"

#include <string>
#include <vector>

namespace pheu::workbook
{

class ZipPackage;

struct SheetPart {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct WorkbookParts {
    std::vector<SheetPart> sheets; // worksheets only: no charts, no macro sheets
    std::string styles, strings;   // empty: none
    bool since1904 = false;

    static constexpr std::size_t sheetLimit = 500;
};

// NoSheet, Zip and its kin (the archive is something else), or what is wrong with a part.
Check readWorkbookParts(ZipPackage &package, WorkbookParts &parts);

} // namespace pheu::workbook
