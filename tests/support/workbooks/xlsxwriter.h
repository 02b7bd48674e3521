// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks of XML that a test writes by hand, around it what makes them workbooks.
#pragma once

#include "support/workbooks/zipwriter.h"

#include <QList>

namespace pheu::test
{

struct XlsxSheet {
    QByteArray name = "Sheet1";
    QByteArray data;       // the rows of sheetData
    QByteArray after = {}; // behind sheetData: mergeCells …
    bool hidden = false;
};

struct XlsxBook {
    QList<XlsxSheet> sheets;
    QByteArray strings; // the <si> of the shared strings; empty: no such part
    QByteArray formats; // the <numFmt>
    QByteArray styles;  // the <xf>; empty: no such part
    bool since1904 = false;
    bool strict = false; // the other set of namespaces, with prefixes
};

// The parts, in the order of an honest file.
void addBook(ZipWriter &zip, const XlsxBook &book);
QByteArray xlsx(const XlsxBook &book);
// Of one sheet with these rows.
QByteArray xlsxOfRows(const QByteArray &rows);
// Of texts and numbers: a cell that starts with "=" is a number, others are inline texts.
QByteArray rowsOf(const QList<QList<QByteArray>> &cells);

} // namespace pheu::test
