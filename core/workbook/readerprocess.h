// SPDX-License-Identifier: GPL-3.0-or-later
// The process that reads a workbook: the same program, started with a hidden first argument. It gets the file as its
// standard input and nothing else, gives itself limits of memory and time before it looks at a byte, writes the text of
// the sheets to its standard output and what they are (or why not) to its standard error.
#pragma once

#include "workbook/fault.h"

#include <cstdio>
#include <optional>

namespace pheu
{

namespace workbook
{
class SheetText;
}

inline constexpr char workbookReaderArgument[] = "--read-workbook";

// The exit code when the arguments are those of the reading process; call it before anything else in main().
std::optional<int> runWorkbookReader(int argc, char *argv[]);

// What it does within its limits: the text of the sheets to `out`, what they are to `report`.
workbook::Check readSheets(int file, workbook::SheetText &out, std::FILE *report);

} // namespace pheu
