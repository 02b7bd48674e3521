// SPDX-License-Identifier: GPL-3.0-or-later
// Export of the records of a query as CSV, TSV, an Excel workbook or JSON. The first three are read back unchanged by
// our own import. A file is complete or absent; no text in it becomes a formula.
#pragma once

#include "exchange/recordwindow.h"

#include <QStringList>

#include <functional>
#include <span>

namespace pheu
{

struct ExportRequest {
    Query query;                              // page, filter, sorts
    std::vector<FieldId> fields;              // empty: all that the format keeps
    Language language = Language::Vietnamese; // of the header
    FigureValues figures;                     // of fields that hold a KPI, which no file keeps
};

// 0…1; false stops the work.
using ExportProgress = std::function<bool(double)>;

struct ExportFormat;
std::span<const ExportFormat> exportFormats();
const ExportFormat *exportFormatOf(const QString &file); // by the ending of its name; null: none
QString exportEndings();                                 // ".csv, .tsv, …"

// The fields that an export writes when none are named: all but reverse links and row times.
std::vector<FieldId> exportFields(const Page &page);
// What a view shows: its filter beside that of the query, its order, its columns.
void applyView(ExportRequest &request, const Page &page, const View &view);

// Writes the format that the name of the target ends in. CSV and TSV are UTF-8 with a byte order mark and CRLF line
// ends (RFC 4180): numbers with a decimal point, money in major units, ISO dates, links as names joined by ", ".
// Returns the number of records. Errors: Io, DiskFull, InvalidInput (more than the format holds), Canceled: an existing
// file stays as it was.
Result<qint64> exportRecords(Workspace &workspace, const ExportRequest &request, const QString &target,
                             const ExportProgress &progress = {});

// A text as it is written to a delimited file: one apostrophe in front where a spreadsheet would take it for a
// formula (= + - @ tab CR LF and their full-width forms, also behind apostrophes), else as it is.
QString guardedText(const QString &text);
// Removes exactly what guardedText() adds.
QString unguardedText(const QString &text);

} // namespace pheu
