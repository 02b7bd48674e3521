// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowfiles.h"

#include "dialogs/newworkspacedialog.h"
#include "exchange/exporter.h"
#include "exchange/exportformat.h"
#include "exchange/exportworkspace.h"
#include "sample/sampleworkspace.h"
#include "storage/backup.h"
#include "storage/check.h"
#include "widgets/task.h"
#include "widgets/workspacetask.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

namespace pheu
{

namespace
{

constexpr int mostRecent = 10;
const QString recentKey = QStringLiteral("recent");

Result<void> copyTo(const QString &path, const QString &target)
{
    auto source = Database::open(path, OpenMode::ReadOnly);
    if (!source)
        return source.error();
    return copyWorkspace(**source, target, true);
}

Result<qint64> exportShown(Workspace &own, ExportRequest request, const MetricQuery &slice, const QString &target,
                           TaskProgress &progress)
{
    const Page *page = own.schema().page(request.query.page);
    if (page) {
        const auto columns = request.fields.empty() ? pageColumns(*page, request.language, true)
                                                    : fieldColumns(*page, request.fields, request.language);
        QStringList notes; // a figure that cannot be answered is empty, as it is in the grid
        auto figures = figureValues(own, fieldsOf(columns), notes, slice);
        if (!figures)
            return figures.error();
        request.figures = std::move(*figures);
    }
    return exportRecords(own, request, target, [&progress](double done) { return progress.report(done); });
}

} // namespace

WindowFiles::WindowFiles(QWidget &window, QSettings &settings, Theme &theme, Localizer &localizer)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_theme(theme)
    , m_localizer(localizer)
{
}

QString WindowFiles::documents() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!folder.isEmpty() && QDir().mkpath(folder) && QFileInfo(folder).isWritable())
        return folder;
    return QDir::tempPath();
}

QString WindowFiles::freeName(const QString &folder, const QString &base) const
{
    QString file = folder + u'/' + base + QStringLiteral(".pheu");
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = QStringLiteral("%1/%2 %3.pheu").arg(folder, base).arg(i);
    return file;
}

void WindowFiles::createSample(bool fresh)
{
    const QString base = tr("Pheu sample");
    const QString file = documents() + u'/' + base + QStringLiteral(".pheu");
    if (!fresh && QFileInfo::exists(file)) {
        emit created(file, {});
        return;
    }
    make(freeName(documents(), base));
}

void WindowFiles::make(const QString &file)
{
    const Language language = m_localizer.language();
    runTask(
        &m_window, tr("Making the sample"), true,
        [file, language](TaskProgress &progress) -> Result<void> {
            const auto made = createSampleWorkspace(file, language, Clock::system(),
                                                    [&progress](double done) { return progress.report(done); });
            if (!made)
                return made.error();
            return {};
        },
        [this, file](const Result<void> &result) {
            if (result)
                emit created(file, {});
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

QString WindowFiles::askOpen()
{
    return QFileDialog::getOpenFileName(&m_window, tr("Open a workspace"), documents(),
                                        tr("Pheu workspaces (*.pheu);;All files (*)"));
}

QStringList WindowFiles::askImport()
{
    const QString folder = m_settings.value(QStringLiteral("importFolder"), documents()).toString();
    const QStringList files = QFileDialog::getOpenFileNames(&m_window, tr("Choose the files to import"), folder,
                                                            tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!files.isEmpty())
        m_settings.setValue(QStringLiteral("importFolder"), QFileInfo(files.front()).absolutePath());
    return files;
}

void WindowFiles::saveCopy(const Workspace &workspace, bool backup)
{
    const QFileInfo info(workspace.path());
    const QString name =
        backup ? tr("%1 backup %2").arg(info.completeBaseName(), workspace.clock().today().toString(Qt::ISODate))
               : tr("%1 copy").arg(info.completeBaseName());
    const QString target = QFileDialog::getSaveFileName(
        &m_window, backup ? tr("Where the backup goes") : tr("Where the copy goes"),
        info.absolutePath() + u'/' + name + QStringLiteral(".pheu"), tr("Pheu workspaces (*.pheu)"));
    if (target.isEmpty())
        return;
    if (QFileInfo(target).absoluteFilePath() == info.absoluteFilePath()) {
        emit error(tr("The copy cannot replace the open workspace itself. Choose another name."));
        return;
    }
    if (!workspace.database().checkPlace()) {
        saveLost(workspace, target);
        return;
    }
    runTask(
        &m_window, backup ? tr("Backing up") : tr("Saving a copy"), false,
        [path = workspace.path(), target](TaskProgress &) { return copyTo(path, target); },
        [this, target](const Result<void> &result) {
            if (result)
                emit notice(tr("A verified copy is in %1.").arg(QDir::toNativeSeparators(target)),
                            QFileInfo(target).absolutePath());
            else
                emit error(result.error().message);
        });
}

// The file is not at its path any more: only the connection that is open still reaches it, here in the GUI thread.
void WindowFiles::saveLost(const Workspace &workspace, const QString &target)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> copied = copyWorkspace(workspace.database(), target, true);
    QGuiApplication::restoreOverrideCursor();
    if (!copied) {
        emit error(copied.error().message);
        return;
    }
    emit created(target, {}); // goes on in the copy
    emit notice(tr("A verified copy is in %1, and is open now.").arg(QDir::toNativeSeparators(target)),
                QFileInfo(target).absolutePath());
}

void WindowFiles::exportPage(const Workspace &workspace, const Query &query, ViewId view, const MetricQuery &slice)
{
    const Page *page = workspace.schema().page(query.page);
    ExportRequest request;
    request.query = query;
    request.language = m_localizer.language();
    if (const View *shown = page->view(view)) {
        for (const RecordColumn &column : viewColumns(*page, *shown, request.language))
            request.fields.push_back(column.field->id);
    }
    QStringList filters;
    for (const ExportFormat &format : exportFormats())
        filters << QStringLiteral("%1 (*.%2)").arg(format.title(), format.suffix);
    const QString base =
        QFileInfo(workspace.path()).absolutePath() + u'/' + fileNameFor(page->names.in(request.language));
    QString chosen;
    QString target = QFileDialog::getSaveFileName(&m_window, tr("Export the page"), base + QStringLiteral(".csv"),
                                                  filters.join(QStringLiteral(";;")), &chosen);
    if (target.isEmpty())
        return;
    if (!exportFormatOf(target))
        target += u'.' + exportFormats()[size_t(qMax(0, filters.indexOf(chosen)))].suffix;
    auto count = std::make_shared<qint64>(0);
    runTask(
        &m_window, tr("Exporting"), true,
        [path = workspace.path(), request, slice, target, count](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            const auto written = exportShown(**own, request, slice, target, progress);
            if (!written)
                return written.error();
            *count = *written;
            return {};
        },
        [this, target, count](const Result<void> &result) {
            if (result)
                emit notice(tr("%n record(s) are in %1.", nullptr, int(*count)).arg(QDir::toNativeSeparators(target)),
                            QFileInfo(target).absolutePath());
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

void WindowFiles::exportWorkspace(const Workspace &workspace)
{
    const Language language = m_localizer.language();
    const QFileInfo info(workspace.path());
    const QString folder = tr("A folder of CSV files, one a page, with a data dictionary (*)");
    const QString plain = tr("A SQLite file with a view a page (*.sqlite)");
    QString chosen;
    QString target =
        QFileDialog::getSaveFileName(&m_window, tr("Export the whole workspace"),
                                     info.absolutePath() + u'/' + tr("%1 export").arg(info.completeBaseName()),
                                     folder + QStringLiteral(";;") + plain, &chosen);
    if (target.isEmpty())
        return;
    const QString ending = QStringLiteral(".sqlite");
    const bool isPlain = chosen == plain || target.endsWith(ending, Qt::CaseInsensitive);
    if (isPlain && !target.endsWith(ending, Qt::CaseInsensitive))
        target += ending;
    auto done = std::make_shared<WorkspaceExport>();
    runTask(
        &m_window, tr("Exporting"), true,
        [path = workspace.path(), target, language, isPlain, done](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            const ExportProgress report = [&progress](double share) { return progress.report(share); };
            auto written = isPlain ? exportPlainFile(**own, language, target, report)
                                   : exportFolder(**own, language, target, report);
            if (!written)
                return written.error();
            *done = std::move(*written);
            return {};
        },
        [this, target, isPlain, done](const Result<void> &result) {
            if (result)
                emit notice(
                    tr("%n record(s) are in %1.", nullptr, int(done->records)).arg(QDir::toNativeSeparators(target)),
                    isPlain ? QFileInfo(target).absolutePath() : target);
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

void WindowFiles::check(const Workspace &workspace)
{
    auto report = std::make_shared<CheckReport>();
    runTask(
        &m_window, tr("Checking the file"), false,
        [path = workspace.path(), report](TaskProgress &) -> Result<void> {
            const auto checked = checkWorkspace(path);
            if (!checked)
                return checked.error();
            *report = *checked;
            return {};
        },
        [this, report](const Result<void> &result) {
            if (!result)
                emit error(result.error().message);
            else if (!report->ok)
                emit error(tr("The file is damaged: %1 Save a copy and repair it with “pheu check --repair”.")
                               .arg(report->problems.value(0)));
            else
                emit notice(tr("The file is sound: %n record(s) are as they were written.", nullptr,
                               int(report->recordsChecked)),
                            {});
        });
}

void WindowFiles::checkQuietly(const Workspace &workspace)
{
    struct Found {
        CheckReport report;
        History::Excess excess;
    };
    auto found = std::make_shared<Found>();
    const qint64 limit = qint64(workspace.settings().logLimitMb) << 20;
    runInBackground(
        const_cast<Workspace *>(&workspace), // ends with the workspace, not with the window
        [path = workspace.path(), limit, found]() -> Result<void> {
            const auto own = Database::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            const auto checked = checkDatabase(**own, CheckDepth::Quick);
            if (!checked)
                return checked.error();
            found->report = *checked;
            const auto excess = History::excess(**own, limit);
            if (!excess)
                return excess.error();
            found->excess = *excess;
            return {};
        },
        [this, found, limit, readOnly = workspace.isReadOnly()](const Result<void> &result) {
            if (result && !found->report.ok)
                emit error(tr("This file is damaged: %1 Save a copy before you go on, and repair it with “pheu check "
                              "--repair”.")
                               .arg(found->report.problems.value(0)));
            else if (!result && result.error().code == ErrorCode::Damaged)
                emit error(result.error().message);
            else if (result && found->excess.edits > 0 && !readOnly)
                emit historyFull(historySentence(found->excess.bytes, limit));
        });
}

QString WindowFiles::historySentence(qint64 bytes, qint64 limit) const
{
    const auto size = [this](qint64 value) {
        return m_localizer.locale().formattedDataSize(value, 1, QLocale::DataSizeTraditionalFormat);
    };
    return tr("The history takes %1 of this file, more than the %2 that it may; nothing is forgotten unless you say "
              "so.")
        .arg(size(bytes), size(limit));
}

void WindowFiles::undo(Workspace &workspace, bool redo)
{
    const auto next = redo ? History::nextRedo(workspace.database()) : History::nextUndo(workspace.database());
    if (!next) {
        emit error(next.error().message);
        return;
    }
    if (!*next)
        return;
    if ((*next)->records < largeEdit) {
        const auto done = redo ? workspace.redo() : workspace.undo();
        if (!done)
            emit error(done.error().message);
        return;
    }
    runOnWorkspace(
        &m_window, workspace, redo ? tr("Redoing") : tr("Undoing"),
        [redo](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto done = redo ? own.redo() : own.undo();
            if (!done)
                return done.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*done));
            return changes;
        },
        [this](const Result<void> &result) {
            if (!result)
                emit error(result.error().message);
        });
}

QStringList WindowFiles::recent() const
{
    QStringList files;
    for (const QString &file : m_settings.value(recentKey).toStringList()) {
        if (QFileInfo::exists(file))
            files << file;
    }
    return files;
}

void WindowFiles::addRecent(const QString &file)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    const QString path = QFileInfo(file).absoluteFilePath();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentKey, files.mid(0, mostRecent));
    emit recentChanged();
}

void WindowFiles::forgetRecent(const QString &file)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    m_settings.setValue(recentKey, files);
    emit recentChanged();
}

} // namespace pheu
