// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that records are exported in: one file a format, one line in the table of exportformats.cpp. A writer is
// given records in order; its file is in place when finish() succeeds, and nothing is left of it otherwise.
#pragma once

#include "exchange/exporter.h"

#include <memory>
#include <span>

namespace pheu
{

// What is written; all outlives the writer.
struct ExportSource {
    Workspace &workspace;
    const Page &page;
    const ExportRequest &request;
    const QString &target;
    qint64 records = 0;
};

class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    virtual Result<void> begin() = 0;
    virtual Result<void> write(std::span<const RecordId> ids) = 0;
    virtual Result<void> finish() = 0;
};

struct ExportFormat {
    QString suffix;     // without a dot
    QString (*title)(); // “Excel workbook”
    std::unique_ptr<ExportWriter> (*make)(const ExportSource &source);
};

std::unique_ptr<ExportWriter> csvWriter(const ExportSource &source);
std::unique_ptr<ExportWriter> tsvWriter(const ExportSource &source);
std::unique_ptr<ExportWriter> xlsxWriter(const ExportSource &source);
std::unique_ptr<ExportWriter> jsonExportWriter(const ExportSource &source);

// “out.csv” cannot be written: … Io, unless another code is given.
Error cannotExport(const QString &target, const QString &why, ErrorCode code = ErrorCode::Io);

} // namespace pheu
