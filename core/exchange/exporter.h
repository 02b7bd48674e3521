// SPDX-License-Identifier: GPL-3.0-or-later
// Export of the records of a query to a CSV or TSV file that our own import reads back unchanged. A file is
// complete or absent; text that a spreadsheet would run as a formula is disarmed.
#pragma once

#include "workspace/workspace.h"

#include <QHash>
#include <QStringList>

namespace pheu {

enum class DelimitedFormat { Csv, Tsv };

struct ExportRequest
{
    Query query;                 // page, filter, sorts
    std::vector<FieldId> fields; // empty: exportFields()
    DelimitedFormat format = DelimitedFormat::Csv;
    Language language = Language::Vietnamese; // of the header
    QHash<FieldId, QHash<RecordId, Value>> figures; // of fields that hold a KPI, which no file keeps
};

// The fields that an export writes when none are named: all but reverse links and row times.
std::vector<FieldId> exportFields(const Page &page);

// Writes a UTF-8 file with a byte order mark and CRLF line ends (RFC 4180): numbers with a decimal point, money
// in major units, ISO dates, links as names joined by ", ". Returns the number of records. Errors: Io, DiskFull:
// an existing file stays as it was.
Result<qint64> exportRecords(Workspace &workspace, const ExportRequest &request, const QString &target);

// A text as it is written to a delimited file: one apostrophe in front where a spreadsheet would take it for a
// formula (= + - @ tab CR LF and their full-width forms, also behind apostrophes), else as it is.
QString guardedText(const QString &text);
// Removes exactly what guardedText() adds.
QString unguardedText(const QString &text);

} // namespace pheu
