// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowimports.h"

#include "exchange/importhistory.h"
#include "import/importdialog.h"
#include "import/importsdialog.h"
#include "import/planview.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "widgets/workspacetask.h"

#include <QDir>
#include <QSettings>

namespace pheu
{

WindowImports::WindowImports(QWidget &window, QSettings &settings, Theme &theme, Localizer &localizer)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_theme(theme)
    , m_localizer(localizer)
{
    connect(&m_localizer, &Localizer::changed, this, [this] {
        if (!m_dialog)
            return;
        delete m_dialog.data(); // it is made anew, in the other language
        showImports();
    });
}

QString WindowImports::key(const QString &what) const
{
    return settingsKey(m_view->workspace(), what);
}

void WindowImports::setView(WorkspaceView *view)
{
    delete m_dialog.data();
    delete m_watch.data();
    m_view = view;
    m_leftOut = {};
    m_toldOf.clear();
    if (!m_view)
        return;
    m_watch = new FolderWatch(m_view->workspace(), m_view); // goes before the workspace
    const QStringList ignored = m_settings.value(key(QStringLiteral("watchIgnored"))).toStringList();
    m_watch->setIgnored(QSet<QString>(ignored.begin(), ignored.end()));
    connect(m_watch, &FolderWatch::changed, this, &WindowImports::tellWaiting);
    connect(m_watch, &FolderWatch::ignoredChanged, this, [this] {
        const QSet<QString> digests = m_watch->ignored();
        m_settings.setValue(key(QStringLiteral("watchIgnored")), QStringList(digests.begin(), digests.end()));
    });
    m_watch->setFolder(m_settings.value(key(QStringLiteral("watch"))).toString());
    connect(m_view, &WorkspaceView::importCounted, this, [this] {
        m_leftOut = {};
        if (m_dialog)
            m_dialog->setLeftOut({});
    });
}

void WindowImports::setFolder(const QString &folder)
{
    m_settings.setValue(key(QStringLiteral("watch")), folder);
    m_toldOf.clear();
    m_watch->setFolder(folder);
}

// Once for each file: a bar that comes back is no quiet one.
void WindowImports::tellWaiting()
{
    int fresh = 0;
    qint64 rows = 0;
    for (const WaitingFile &file : m_watch->waiting()) {
        if (m_toldOf.contains(file.digest))
            continue;
        m_toldOf.insert(file.digest);
        ++fresh;
        rows += file.added + file.updated;
    }
    m_view->setWaitingFiles(int(m_watch->waiting().size()));
    if (fresh > 0)
        emit waiting(tr("%n new export(s) in “%1”, %2 rows.", nullptr, fresh)
                         .arg(QDir(m_watch->folder()).dirName(), m_localizer.format({}).integer(rows)));
}

bool WindowImports::canImport()
{
    if (m_view->workspace().isReadOnly()) {
        emit error(tr("Nothing can be imported: this workspace is read-only. Save a copy and import there."));
        return false;
    }
    if (const Result<void> here = m_view->workspace().database().checkPlace(); !here) {
        emit error(here.error().message); // the import goes by the path, which may hold another file
        return false;
    }
    return true;
}

void WindowImports::importFiles(const QStringList &files, PageId page)
{
    if (canImport())
        runWizard(files, page, false);
}

void WindowImports::paste(PageId page)
{
    if (canImport())
        runWizard({}, page, true);
}

void WindowImports::runWizard(const QStringList &files, PageId page, bool paste)
{
    ImportDialog dialog(m_view->workspace(), m_theme, m_localizer, files, page, &m_window);
    if (paste)
        dialog.pasteFromClipboard();
    if (dialog.exec() == QDialog::Accepted && !dialog.resultText().isEmpty())
        emit imported(dialog.resultText());
}

// One click: planned anew, since the plan that was shown may be of an hour ago, and applied.
void WindowImports::importAtOnce(const QStringList &files)
{
    if (!canImport())
        return;
    auto summary = std::make_shared<ImportSummary>();
    runOnWorkspace(
        &m_window, m_view->workspace(), tr("Importing"),
        CancelableWork([files, summary](Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
            const auto report = [&progress](double done) { return progress.report(done); };
            const auto plan = ImportPlan::make(own, files, {}, [&](double done) { return report(done / 2); });
            if (!plan)
                return plan.error();
            auto changes = (*plan)->apply([&](double done) { return report(0.5 + done / 2); });
            if (!changes)
                return changes.error();
            *summary = (*plan)->summary();
            return std::vector{std::move(*changes)};
        }),
        [this, summary](const Result<void> &result) {
            if (!m_view)
                return;
            if (result)
                emit imported(PlanView::sentence(*summary, m_view->workspace().schema(),
                                                 m_localizer.format(m_view->workspace().settings().currency),
                                                 m_localizer.language()));
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

void WindowImports::showImports()
{
    if (!m_dialog) {
        m_dialog = new ImportsDialog(m_view->workspace(), *m_watch, m_theme, m_localizer, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setLeftOut(m_leftOut);
        connectDialog();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void WindowImports::connectDialog()
{
    connect(m_dialog, &ImportsDialog::rowsRequested, this,
            [this](PageId page, const Filter &filter) { m_view->showRecords(page, filter); });
    connect(m_dialog, &ImportsDialog::leaveOutRequested, this, [this](ImportId import, const QString &sentence) {
        m_leftOut = import;
        m_view->leaveOutOfDashboard(import ? withoutImport(import) : Filter(), sentence);
        if (m_dialog)
            m_dialog->setLeftOut(import);
    });
    connect(m_dialog, &ImportsDialog::importRequested, this, [this](const QStringList &files, bool atOnce) {
        if (atOnce)
            importAtOnce(files);
        else
            importFiles(files, {});
    });
    connect(m_dialog, &ImportsDialog::folderChosen, this, &WindowImports::setFolder);
}

} // namespace pheu
