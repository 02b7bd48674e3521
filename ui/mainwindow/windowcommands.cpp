// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the window do, and what leads from one file to the next.
#include "mainwindow/mainwindow.h"

#include "dashboard/dashboardedits.h"
#include "import/pagefromfile.h"
#include "mainwindow/windowdialogs.h"
#include "mainwindow/windowfiles.h"
#include "mainwindow/windowimports.h"
#include "mainwindow/workspaceview.h"
#include "schema/pageactions.h"
#include "switcher/quickswitcher.h"
#include "widgets/messagebar.h"
#include "widgets/task.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QTimer>

namespace pheu
{

namespace
{

constexpr int mostRecent = 12;
const QString dashboardPrefix = QStringLiteral("dashboard:");

// What was opened last is remembered for each file.
QString recentKeyOf(const Workspace &workspace)
{
    return settingsKey(workspace, QStringLiteral("opened"));
}

} // namespace

void MainWindow::run(Command command)
{
    if (!runFile(command) && !runWorkspace(command) && !runEdit(command))
        runView(command);
}

bool MainWindow::runFile(Command command)
{
    switch (command) {
    case Command::NewWorkspace:
        m_files->createNew();
        return true;
    case Command::NewSample:
        m_files->createSample(true);
        return true;
    case Command::Open:
        if (const QString file = m_files->askOpen(); !file.isEmpty())
            openFile(file);
        return true;
    case Command::Import:
        askAndImport(m_view ? m_view->currentPage() : PageId());
        return true;
    case Command::PasteImport:
        if (m_view)
            m_imports->paste(m_view->currentPage());
        return true;
    case Command::NewWindow:
        newWindow();
        return true;
    case Command::Quit:
        QApplication::closeAllWindows();
        return true;
    default:
        return false;
    }
}

bool MainWindow::runWorkspace(Command command)
{
    if (!m_view)
        return false;
    switch (command) {
    case Command::ExportPage:
        if (const RecordPage *page = m_view->currentRecordPage())
            m_files->exportPage(m_view->workspace(), page->query(), page->currentView(), m_view->slice());
        return true;
    case Command::ExportWorkspace:
        m_files->exportWorkspace(m_view->workspace());
        return true;
    case Command::ExportReport:
        m_dialogs->report(*m_view);
        return true;
    case Command::SaveCopy:
        m_files->saveCopy(m_view->workspace(), false);
        return true;
    case Command::BackUp:
        m_files->saveCopy(m_view->workspace(), true);
        return true;
    case Command::Check:
        m_files->check(m_view->workspace());
        return true;
    case Command::Settings:
        m_dialogs->settings(*m_view);
        return true;
    case Command::NewPage:
        m_view->pageActions().add();
        return true;
    case Command::SaveTemplate:
        m_files->saveTemplate(m_view->workspace());
        return true;
    case Command::Switcher:
        search();
        return true;
    case Command::Close:
        closeFile();
        return true;
    default:
        return false;
    }
}

bool MainWindow::runEdit(Command command)
{
    if (!m_view)
        return false;
    if (command == Command::Undo || command == Command::Redo) {
        m_view->flush();
        m_files->undo(m_view->workspace(), command == Command::Redo);
        return true;
    }
    const auto ofPage = pageCommandOf(command);
    if (!ofPage)
        return false;
    if (RecordPage *page = m_view->currentRecordPage())
        page->run(*ofPage);
    return true;
}

void MainWindow::runView(Command command)
{
    switch (command) {
    case Command::Overview:
        if (m_view)
            m_view->showOverview();
        break;
    case Command::Goals:
        if (m_view)
            m_view->showGoals();
        break;
    case Command::NextArea:
        if (m_view)
            m_view->nextArea();
        break;
    case Command::History:
        if (m_view)
            m_dialogs->history(*m_view);
        break;
    case Command::Imports:
        if (m_view)
            m_imports->showImports();
        break;
    case Command::Catalogue:
        if (m_view)
            m_dialogs->catalogue(*m_view);
        break;
    case Command::BuildLinks:
    case Command::AuditLinks:
    case Command::QrCodes:
    case Command::LinkRules:
        if (m_view)
            runLinks(command);
        break;
    case Command::ThemeSystem:
        setTheme(ThemeMode::System);
        break;
    case Command::ThemeLight:
        setTheme(ThemeMode::Light);
        break;
    case Command::ThemeDark:
        setTheme(ThemeMode::Dark);
        break;
    case Command::Vietnamese:
        setLanguage(Language::Vietnamese);
        break;
    case Command::English:
        setLanguage(Language::English);
        break;
    case Command::Shortcuts:
        m_dialogs->shortcuts();
        break;
    case Command::About:
        m_dialogs->about();
        break;
    default:
        break;
    }
}

void MainWindow::setTheme(ThemeMode mode)
{
    m_settings.setValue(QStringLiteral("theme"), int(mode));
    m_theme.setMode(mode);
}

void MainWindow::setLanguage(Language language)
{
    m_settings.setValue(QStringLiteral("language"),
                        language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"));
    m_localizer.setLanguage(language);
}

void MainWindow::search()
{
    if (!m_view)
        return;
    if (!m_switcher) {
        m_switcher = new QuickSwitcher(m_view->workspace(), m_theme, m_localizer, this);
        connect(m_switcher, &QuickSwitcher::chosen, this, &MainWindow::openFound);
    }
    std::vector<SwitcherCommand> commands = m_actions->commands();
    for (const Dashboard &dashboard : m_view->dashboards().all()) {
        SwitcherCommand show;
        show.id = -1; // no command of the window: openFound() knows it by its name
        show.name = dashboardPrefix + dashboard.id;
        show.title = m_view->dashboards().nameOf(dashboard);
        show.keys = tr("Dashboard");
        show.icon = QStringLiteral("dashboard");
        commands.push_back(show);
    }
    m_switcher->openOver(*this, commands, m_settings.value(recentKeyOf(m_view->workspace())).toStringList());
}

void MainWindow::openFound(const SwitcherItem &item, bool inNewWindow)
{
    const QString key = recentKeyOf(m_view->workspace());
    QStringList recent = m_settings.value(key).toStringList();
    recent.removeAll(item.key());
    recent.prepend(item.key());
    m_settings.setValue(key, recent.mid(0, mostRecent));
    if (item.kind == SwitcherItem::Kind::Command && item.commandName.startsWith(dashboardPrefix)) {
        (inNewWindow ? newWindow() : this)->m_view->showDashboard(item.commandName.mid(dashboardPrefix.size()));
        return;
    }
    if (item.kind == SwitcherItem::Kind::Command) {
        run(Command(item.command));
        return;
    }
    MainWindow *window = inNewWindow ? newWindow() : this;
    WorkspaceView *view = window->m_view;
    if (item.kind == SwitcherItem::Kind::Page)
        view->showPage(item.page);
    else if (item.kind == SwitcherItem::Kind::View)
        view->showView(item.page, item.view);
    else if (item.kind == SwitcherItem::Kind::Record)
        view->openRecord(item.page, item.record);
}

// With a workspace the wizard asks; without one it is made first, from the files.
void MainWindow::askAndImport(PageId page)
{
    if (m_view) {
        importFiles({}, page);
        return;
    }
    const QStringList files = m_files->askImport();
    if (!files.isEmpty())
        importFiles(files, page);
}

// Looks at the file, asks, makes the page, and goes on to its import.
void MainWindow::pageFromFile()
{
    const QStringList files = m_files->askImport();
    if (files.isEmpty() || !m_view)
        return;
    const QString file = files.front();
    auto guess = std::make_shared<PageGuess>();
    runTask(
        this, tr("Looking at the file"), true,
        [file, guess](TaskProgress &progress) -> Result<void> {
            auto found = guessPage(file, [&progress](double done) { return progress.report(done); });
            if (!found)
                return found.error();
            *guess = std::move(*found);
            return {};
        },
        [this, file, guess](const Result<void> &result) {
            if (result)
                makePageFromFile(file, *guess);
            else if (result.error().code != ErrorCode::Canceled)
                showError(result.error().message);
        });
}

void MainWindow::makePageFromFile(const QString &file, const PageGuess &guess)
{
    if (!m_view)
        return;
    auto *dialog = new PageFromFile(m_view->workspace(), m_theme, m_localizer, guess, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        const auto added = m_view->workspace().apply({EditKind::AddPage, {AddPage{dialog->page(), -1}}});
        if (!added) {
            showError(added.error().message);
            return;
        }
        const PageId page = added->addedPages.front();
        m_view->showPage(page);
        QTimer::singleShot(0, this, [this, file, page] { importFiles({file}, page); });
    });
    dialog->open();
}

void MainWindow::importFiles(const QStringList &files, PageId page)
{
    if (m_view)
        m_imports->importFiles(files, page);
    else
        m_files->createNew(files); // there must be somewhere to import to
}

} // namespace pheu
