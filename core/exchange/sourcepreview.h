// SPDX-License-Identifier: GPL-3.0-or-later
// A file as the importer sees it: its tables with their first rows, cell by cell as they stand there. Reads, plans
// nothing.
#pragma once

#include "exchange/importer.h"

namespace pheu
{

struct SourcePreview {
    QString path;                   // of the file
    std::vector<SourceInfo> tables; // that are imported; one at least
    std::vector<QStringList> above; // lines before the header of the first table
    std::vector<QStringList> rows;  // of the first table, below its header
};

// At most `rows` rows, cells cut at 200 characters. Errors: those of inspectSource().
Result<SourcePreview> previewSource(Workspace &workspace, const QString &file, const ImportOptions &options,
                                    int rows = 40, const Progress &progress = {});

// The currency that a table says its amounts are in, in the name of a column or in a column of codes, known without a
// workspace. Empty: it says none, is a workbook, or is too large to be read at once. Of a folder: its first file.
QString sourceCurrency(const QString &file);

} // namespace pheu
