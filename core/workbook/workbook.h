// SPDX-License-Identifier: GPL-3.0-or-later
// A spreadsheet file as text: every sheet tab-separated, a line a row, texts in quotes, numbers as plain decimals with
// a point and days in ISO without quotes. The file is taken apart in a process of its own with limits of memory and
// time. Invariant: what comes back is UTF-8 and is all of every sheet, or a sentence says why not.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

class QIODevice;

namespace pheu
{

struct WorkbookSheet {
    QString name;
    bool hidden = false;
    qint64 cells = 0;
    qsizetype begin = 0, end = 0; // in Workbook::text
};

struct Workbook {
    QByteArray text;
    std::vector<WorkbookSheet> sheets; // in the order of the file, empty ones too
    bool since1904 = false;            // the day that a plain number means where a day is meant
};

// Errors: InvalidInput (not an .xlsx, damaged, beyond a limit), Io, Canceled. `goOn` answers false to cancel. Blocks;
// any thread may call it.
Result<Workbook> readWorkbook(const QString &path, const std::function<bool()> &goOn = {});

// The program whose main() calls runWorkbookReader(), when the running one does not: tests say it once, before anything
// is read.
void setWorkbookReaderProgram(const QString &path);

} // namespace pheu
