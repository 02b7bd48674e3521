// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcepreview.h"

#include "base/currency.h"
#include "exchange/headername.h"
#include "exchange/importplan.h"
#include "exchange/preset.h"
#include "exchange/sourcefile.h"
#include "exchange/sourcelist.h"

#include <QFileInfo>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qsizetype longestCell = 200;
constexpr size_t mostCells = 200;
constexpr qint64 readAtOnce = 4 * 1024 * 1024; // bytes, some ten milliseconds
constexpr int rowsForACode = 50;               // totals and blanks among them have none

QStringList textsOf(std::span<const SourceCell> cells)
{
    QStringList texts;
    for (const SourceCell &cell : cells.first(std::min(cells.size(), mostCells)))
        texts << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())).left(longestCell);
    return texts;
}

// Names of columns that hold the code of a currency.
QSet<QString> currencyHeaders()
{
    QSet<QString> names;
    const auto take = [&names](const std::vector<PresetColumn> &columns) {
        for (const PresetColumn &column : columns) {
            if (column.to == u"currency")
                names.unite(column.names);
        }
    };
    take(genericRules().synonyms.value(QStringLiteral("results")));
    for (const Preset &known : presets())
        take(known.columns);
    return names;
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
    preview.path = file;
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

QString sourceCurrency(const QString &file)
{
    const Result<QStringList> files = sourceFiles({file});
    if (!files || files->isEmpty() || QFileInfo(files->front()).size() > readAtOnce)
        return {};
    const Result<TextSource> source = TextSource::open(files->front());
    if (!source || source->isWorkbook())
        return {};
    const FileLayout layout = findLayout(source->text(), knownHeaderKeys());
    const QSet<QString> names = currencyHeaders();
    size_t column = layout.width;
    for (qsizetype i = 0; i < layout.headers.size(); ++i) {
        const HeaderName header = headerName(layout.headers.at(i));
        if (!header.currency.isEmpty())
            return header.currency;
        if (names.contains(header.key))
            column = std::min(column, size_t(i));
    }
    DelimitedReader reader(source->text(), layout.delimiter, layout.dataOffset, layout.dataLine);
    for (int row = 0; column < layout.width && row < rowsForACode && reader.next(); ++row) {
        const QString code = textsOf(reader.cells()).value(qsizetype(column)).trimmed().toUpper();
        if (currencyDigits(code))
            return code;
    }
    return {};
}

} // namespace pheu
