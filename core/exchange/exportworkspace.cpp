// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportworkspace.h"

#include "base/currency.h"
#include "base/systemreason.h"
#include "base/text.h"
#include "exchange/datadictionary.h"
#include "exchange/exportrows.h"
#include "storage/plainfile.h"
#include "workspace/attachments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t window = 2000; // records read at once
constexpr qint64 mostExact = 999'999'999'999'999;

struct WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

Error canceled()
{
    return {ErrorCode::Canceled, WorkspaceText::tr("The export was canceled; nothing was written.")};
}

// All fields that an export keeps, with the figures among them.
Result<ExportRequest> wholePage(Workspace &workspace, const Page &page, Language language, QStringList &notes)
{
    ExportRequest request;
    request.query.page = page.id;
    request.language = language;
    request.fields = exportFields(page);
    auto figures = figureValues(workspace, fieldsOf(fieldColumns(page, request.fields, language)), notes);
    if (!figures)
        return figures.error();
    request.figures = std::move(*figures);
    return request;
}

// The share of one page in the progress of all.
ExportProgress shareOf(const ExportProgress &progress, size_t page, size_t pages)
{
    if (!progress)
        return {};
    return [&progress, page, pages](double done) { return progress((double(page) + done) / double(pages)); };
}

const QString dictionaryName = QStringLiteral("data-dictionary.csv");

QStringList pageFiles(const Schema &schema, Language language)
{
    QStringList names, taken{caseFold(dictionaryName)};
    for (const Page &page : schema.pages) {
        names << freeFileName(safeFileName(page.names.in(language) + QStringLiteral(".csv")),
                              [&](const QString &name) { return taken.contains(caseFold(name)); });
        taken << caseFold(names.back());
    }
    return names;
}

Result<void> writeDictionary(const Workspace &workspace, Language language, const QStringList &files,
                             const QString &target)
{
    QByteArray text = QByteArrayLiteral("\xEF\xBB\xBF");
    const auto append = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                text += ',';
            appendDelimitedCell(text, guardedText(cells[i]), ',');
        }
        text += "\r\n";
    };
    append(dictionaryColumns());
    for (const QStringList &row : dictionaryRows(workspace, language, files))
        append(row);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return cannotExport(target, systemReason(file.errorString()));
    return {};
}

Result<void> moveInto(const QString &from, const QString &folder)
{
    const QDir drafts(from);
    for (const QString &name : drafts.entryList(QDir::Files | QDir::Hidden)) {
        const QString target = QDir(folder).filePath(name);
        if (QFileInfo(target).isDir())
            return cannotExport(target, WorkspaceText::tr("a folder of that name is there"));
    }
    for (const QString &name : drafts.entryList(QDir::Files | QDir::Hidden)) {
        if (const Result<void> moved = renameDurably(drafts.filePath(name), QDir(folder).filePath(name), true); !moved)
            return moved.error();
    }
    return {};
}

PlainKind plainKindOf(const Field &field)
{
    if (field.type->meaning() == Meaning::Money)
        return PlainKind::Real;
    if (field.type->meaning() == Meaning::Truth)
        return PlainKind::Integer;
    if (field.type->meaning() != Meaning::Number)
        return PlainKind::Text;
    return field.type->storage(field.config) == Storage::Integer ? PlainKind::Integer : PlainKind::Real;
}

PlainCell plainCell(const ExportRows &rows, size_t row, size_t column)
{
    const Value &value = rows.value(row, column);
    if (value.isEmpty())
        return {};
    switch (rows.fields()[column]->type->meaning()) {
    case Meaning::Truth:
        return value.toInteger();
    case Meaning::Number:
        return value.isInteger() ? PlainCell(value.toInteger()) : PlainCell(value.toDouble());
    case Meaning::Money: {
        const int digits = currencyDigits(rows.currency(row, column).toUpper()).value_or(2);
        if (digits == 0)
            return value.toInteger();
        if (value.toInteger() > mostExact || value.toInteger() < -mostExact)
            return rows.plain(row, column); // a double would not be the amount any more
        return double(value.toInteger()) / double(pow10i(digits));
    }
    default:
        return rows.plain(row, column);
    }
}

Result<qint64> writePlainPage(Workspace &workspace, const Page &page, const ExportRequest &request, PlainFile &file,
                              const ExportProgress &progress)
{
    const Result<std::vector<RecordId>> ids = workspace.reader().select(request.query);
    if (!ids)
        return ids.error();
    const QString nowhere;
    ExportRows rows({workspace, page, request, nowhere, qint64(ids->size())});
    std::vector<PlainColumn> columns;
    for (const Field *field : rows.fields())
        columns.push_back({field->names.in(request.language), plainKindOf(*field)});
    if (const Result<void> begun = file.beginTable(page.names.in(request.language), columns); !begun)
        return begun.error();
    std::vector<PlainCell> cells(columns.size());
    for (size_t begin = 0; begin < ids->size(); begin += window) {
        if (progress && !progress(double(begin) / double(ids->size())))
            return canceled();
        if (const Result<void> read = rows.read(std::span(*ids).subspan(begin, std::min(window, ids->size() - begin)));
            !read)
            return read.error();
        for (size_t row = 0; row < rows.count(); ++row) {
            for (size_t i = 0; i < cells.size(); ++i)
                cells[i] = plainCell(rows, row, i);
            if (const Result<void> added = file.addRow(rows.id(row).value, cells); !added)
                return added.error();
        }
    }
    return qint64(ids->size());
}

Result<void> addDictionary(const Workspace &workspace, Language language, PlainFile &file)
{
    QStringList heads = dictionaryColumns();
    heads.removeLast(); // the file is this one
    std::vector<PlainColumn> columns;
    for (const QString &head : std::as_const(heads))
        columns.push_back({head, PlainKind::Text});
    if (const Result<void> begun = file.beginTable(QStringLiteral("data_dictionary"), columns); !begun)
        return begun.error();
    qint64 id = 0;
    for (const QStringList &row : dictionaryRows(workspace, language, {})) {
        const std::vector<PlainCell> cells(row.cbegin(), row.cend() - 1);
        if (const Result<void> added = file.addRow(++id, cells); !added)
            return added.error();
    }
    return {};
}

// An error names the file as it would have been.
Error ofFolder(Error error, const QTemporaryDir &drafts, const QString &folder)
{
    error.message.replace(drafts.path(), QDir(folder).path());
    return error;
}

Result<WorkspaceExport> fillFolder(Workspace &workspace, Language language, const QString &folder,
                                   const ExportProgress &progress)
{
    if (!QDir().mkpath(folder))
        return cannotExport(folder, WorkspaceText::tr("the folder cannot be made"));
    // In the folder itself, so that the files only change their names.
    const QTemporaryDir drafts(QDir(folder).filePath(QStringLiteral(".pheu-XXXXXX.part")));
    if (!drafts.isValid())
        return cannotExport(folder, systemReason(drafts.errorString()));
    const std::vector<Page> &pages = workspace.schema().pages;
    const QStringList files = pageFiles(workspace.schema(), language);
    WorkspaceExport done;
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto request = wholePage(workspace, pages[i], language, done.notes);
        if (!request)
            return request.error();
        const auto written = exportRecords(workspace, *request, drafts.filePath(files.at(qsizetype(i))),
                                           shareOf(progress, i, pages.size()));
        if (!written)
            return ofFolder(written.error(), drafts, folder);
        done.records += *written;
        ++done.pages;
    }
    if (const Result<void> written = writeDictionary(workspace, language, files, drafts.filePath(dictionaryName));
        !written)
        return ofFolder(written.error(), drafts, folder);
    if (const Result<void> moved = moveInto(drafts.path(), folder); !moved)
        return moved.error();
    return done;
}

} // namespace

Result<WorkspaceExport> exportFolder(Workspace &workspace, Language language, const QString &folder,
                                     const ExportProgress &progress)
{
    const bool isNew = !QFileInfo::exists(folder);
    auto done = fillFolder(workspace, language, folder, progress);
    if (!done && isNew)
        QDir().rmdir(folder); // only an empty one goes
    return done;
}

Result<WorkspaceExport> exportPlainFile(Workspace &workspace, Language language, const QString &target,
                                        const ExportProgress &progress)
{
    if (QFileInfo(target).exists() &&
        QFileInfo(target).canonicalFilePath() == QFileInfo(workspace.path()).canonicalFilePath())
        return cannotExport(target, WorkspaceText::tr("it is the workspace itself"));
    const auto file = PlainFile::create(target);
    if (!file)
        return file.error();
    const std::vector<Page> &pages = workspace.schema().pages;
    WorkspaceExport done;
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto request = wholePage(workspace, pages[i], language, done.notes);
        if (!request)
            return request.error();
        const auto written = writePlainPage(workspace, pages[i], *request, **file, shareOf(progress, i, pages.size()));
        if (!written)
            return written.error();
        done.records += *written;
        ++done.pages;
    }
    if (const Result<void> written = addDictionary(workspace, language, **file); !written)
        return written.error();
    if (const Result<void> finished = (*file)->finish(); !finished)
        return finished.error();
    return done;
}

} // namespace pheu
