// SPDX-License-Identifier: GPL-3.0-or-later
// A whole workspace for other programs: a folder with a CSV a page and a data dictionary, or a plain SQLite file with a
// view a page. All of it is there in the end, or none of it.
#pragma once

#include "exchange/exporter.h"

namespace pheu
{

struct WorkspaceExport {
    int pages = 0;
    qint64 records = 0;
    QStringList notes; // figures that could not be answered
};

// The folder is made when it is not there; files of the same names in it are replaced, others stay.
// Errors of both: Io, DiskFull, Canceled.
Result<WorkspaceExport> exportFolder(Workspace &workspace, Language language, const QString &folder,
                                     const ExportProgress &progress = {});
// Numbers as numbers (money in major units), days and instants in ISO, options and links by name, several joined by ",
// ".
Result<WorkspaceExport> exportPlainFile(Workspace &workspace, Language language, const QString &target,
                                        const ExportProgress &progress = {});

} // namespace pheu
