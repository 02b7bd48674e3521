// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcepreview.h"

#include "exchange/importplan.h"
#include "exchange/sourcefile.h"

namespace pheu
{

namespace
{

constexpr qsizetype longestCell = 200;
constexpr size_t mostCells = 200;

QStringList textsOf(std::span<const SourceCell> cells)
{
    QStringList texts;
    for (const SourceCell &cell : cells.first(std::min(cells.size(), mostCells)))
        texts << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())).left(longestCell);
    return texts;
}

} // namespace

Result<SourcePreview> previewSource(Workspace &workspace, const QString &file, const ImportOptions &options, int rows,
                                    const Progress &progress)
{
    const Result<const Page *> page = importTarget(workspace, options.page);
    if (!page)
        return page.error();
    auto tables = SourceFile::look(workspace, **page, file, options, progress);
    if (!tables)
        return tables.error();
    SourcePreview preview;
    for (const std::unique_ptr<SourceFile> &table : *tables)
        preview.tables.push_back(table->info());
    const SourceFile &shown = *tables->front();
    DelimitedReader above = shown.rowsFrom({});
    while (qint64(preview.above.size()) < rows && above.next() && above.line() < shown.layout().headerLine)
        preview.above.push_back(textsOf(above.cells()));
    DelimitedReader reader = shown.rows();
    while (qint64(preview.rows.size()) < rows && reader.next()) {
        if (!reader.isBlank())
            preview.rows.push_back(textsOf(reader.cells()));
    }
    return preview;
}

} // namespace pheu
