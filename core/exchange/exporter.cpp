// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"

#include "exchange/exportformat.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t window = 2000; // records read at once

constexpr qint64 leastRoom = 256 * 1024; // bytes; less is a full disk

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case 0xFF1D: // the full-width forms of = + - @
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

// Where the text begins behind apostrophes.
qsizetype behindApostrophes(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at) == u'\'')
        ++at;
    return at;
}

bool isSameFile(const QString &target, const QString &workspace)
{
    const QFileInfo a(target), b(workspace);
    return a.absoluteFilePath() == b.absoluteFilePath() ||
           (a.exists() && a.canonicalFilePath() == b.canonicalFilePath());
}

} // namespace

Error cannotExport(const QString &target, const QString &reason, ErrorCode given)
{
    // What failed rarely says so itself; what was written so far is still there.
    const QStorageInfo disk(QFileInfo(target).absolutePath());
    const bool full = disk.isValid() && disk.isReady() && disk.bytesAvailable() < leastRoom;
    const ErrorCode code = full ? ErrorCode::DiskFull : given;
    const QString why = full ? ExportText::tr("there is no room left") : reason;
    return {code, ExportText::tr("“%1” cannot be written: %2. Choose another folder or free some space; an existing "
                                 "file was left as it was.")
                      .arg(target, why)};
}

std::vector<FieldId> exportFields(const Page &page)
{
    std::vector<FieldId> fields;
    for (const Field &field : page.fields) {
        const bool holds = field.type->meaning() != Meaning::Nothing;
        if (holds && field.storage() != Storage::Reverse && field.storage() != Storage::RowMeta)
            fields.push_back(field.id);
    }
    return fields;
}

void applyView(ExportRequest &request, const Page &page, const View &view)
{
    request.query.sorts = viewSorts(view);
    Filter &filter = request.query.filter;
    if (!view.config.filter.isAll())
        filter = filter.isAll() ? view.config.filter : Filter::all({view.config.filter, filter});
    request.fields.clear();
    for (const RecordColumn &column : viewColumns(page, view, request.language))
        request.fields.push_back(column.field->id);
}

QString guardedText(const QString &text)
{
    const qsizetype at = behindApostrophes(text);
    return at < text.size() && startsFormula(text.at(at)) ? u'\'' + text : text;
}

QString unguardedText(const QString &text)
{
    const qsizetype at = behindApostrophes(text);
    return at > 0 && at < text.size() && startsFormula(text.at(at)) ? text.sliced(1) : text;
}

Result<qint64> exportRecords(Workspace &workspace, const ExportRequest &request, const QString &target,
                             const ExportProgress &progress)
{
    const ExportFormat *format = exportFormatOf(target);
    if (!format) {
        return Error{
            ErrorCode::InvalidInput,
            ExportText::tr("“%1” does not end in %2: the ending says what is written.").arg(target, exportEndings())};
    }
    const Page *page = workspace.schema().page(request.query.page);
    if (!page)
        return Error{ErrorCode::UnknownName, ExportText::tr("The page to export is not in this workspace.")};
    if (isSameFile(target, workspace.path()))
        return cannotExport(target, ExportText::tr("it is the workspace itself"));
    const Result<std::vector<RecordId>> ids = workspace.reader().select(request.query);
    if (!ids)
        return ids.error();
    const std::unique_ptr<ExportWriter> writer = format->make({workspace, *page, request, target, qint64(ids->size())});
    Result<void> done = writer->begin();
    for (size_t begin = 0; done && begin < ids->size(); begin += window) {
        if (progress && !progress(double(begin) / double(ids->size())))
            return Error{ErrorCode::Canceled, ExportText::tr("The export was canceled; nothing was written.")};
        done = writer->write(std::span(*ids).subspan(begin, std::min(window, ids->size() - begin)));
    }
    if (done)
        done = writer->finish();
    if (!done)
        return done.error();
    return qint64(ids->size());
}

} // namespace pheu
