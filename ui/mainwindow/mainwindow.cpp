// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "dialogs/historydialog.h"
#include "import/importdialog.h"
#include "mainwindow/filedrop.h"
#include "mainwindow/filelease.h"
#include "mainwindow/windowdialogs.h"
#include "mainwindow/windowfiles.h"
#include "mainwindow/workspaceview.h"
#include "pages/startpage.h"
#include "widgets/messagebar.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr QSize firstSize(1280, 800);
constexpr int checkDelayMs = 3000; // after the first paint and the first figures
} // namespace

MainWindow::MainWindow(QSettings &settings, Theme &theme, Localizer &localizer, FileLease &lease, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_lease(lease)
    , m_actions(new WindowActions(*this, theme))
    , m_files(new WindowFiles(*this, settings, theme, localizer))
    , m_messages(new MessageBar(theme))
    , m_dialogs(new WindowDialogs(*this, theme, localizer, *m_messages))
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(theme))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(820, 560);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    setCentralWidget(content);
    connectAll();
    restore();
    updateState();
}

MainWindow::~MainWindow()
{
    closeFile();
}

void MainWindow::connectAll()
{
    connect(m_actions, &WindowActions::triggered, this, &MainWindow::run);
    connect(m_actions, &WindowActions::recentTriggered, this, &MainWindow::openFile);
    connect(m_actions, &WindowActions::pageTriggered, this, [this](PageId page) {
        if (m_view)
            m_view->showPage(page);
    });
    connect(m_start, &StartPage::sampleRequested, this, [this] { m_files->createSample(false); });
    connect(m_start, &StartPage::newRequested, this, [this] { m_files->createNew(); });
    connect(m_start, &StartPage::openRequested, this, [this] { run(Command::Open); });
    connect(m_start, &StartPage::importRequested, this, [this] { askAndImport({}); });
    connect(m_start, &StartPage::fileRequested, this, &MainWindow::openFile);
    connect(m_files, &WindowFiles::error, this, &MainWindow::showError);
    connect(m_files, &WindowFiles::created, this, [this](const QString &file, const QStringList &thenImport) {
        if (openFile(file) && !thenImport.isEmpty())
            importFiles(thenImport, {});
    });
    connect(m_files, &WindowFiles::notice, this, [this](const QString &message, const QString &place) {
        m_messages->showMessage(MessageBar::Kind::Good, message, place.isEmpty() ? QString() : tr("Show in folder"),
                                [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); });
    });
    connect(m_files, &WindowFiles::recentChanged, this, [this] {
        m_actions->setRecent(m_files->recent());
        m_start->setRecent(m_files->recent());
    });
    auto *drop = new FileDrop(*this);
    connect(drop, &FileDrop::workspaceDropped, this, &MainWindow::openFile);
    connect(drop, &FileDrop::tablesDropped, this,
            [this](const QStringList &files) { importFiles(files, m_view ? m_view->currentPage() : PageId()); });
    connect(&m_lease, &FileLease::raiseRequested, this, &MainWindow::comeForward);
}

void MainWindow::restore()
{
    resize(firstSize);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_actions->setRecent(m_files->recent());
    m_start->setRecent(m_files->recent());
    m_actions->setChecked(m_theme.mode(), m_localizer.language());
}

bool MainWindow::openFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(file))
        return true;
    auto opened = Workspace::open(file);
    if (!opened && (opened.error().code == ErrorCode::ReadOnly || opened.error().code == ErrorCode::NewerVersion)) {
        auto readOnly = Workspace::open(file, OpenMode::ReadOnly);
        if (readOnly)
            opened = std::move(readOnly);
    }
    if (!opened) {
        if (opened.error().code == ErrorCode::NotFound)
            m_files->forgetRecent(file);
        showError(opened.error().message);
        return false;
    }
    if (!m_lease.take(file)) {
        m_messages->showMessage(
            MessageBar::Kind::Info,
            tr("%1 is open in another window, which was brought forward.").arg(QFileInfo(file).fileName()));
        return false;
    }
    const auto old = std::exchange(m_view, new WorkspaceView(std::move(*opened), m_theme, m_localizer));
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    delete old;
    m_messages->dismiss();
    connectView();
    m_files->addRecent(file);
    m_settings.setValue(QStringLiteral("lastFile"), file);
    updateState();
    QTimer::singleShot(checkDelayMs, &m_view->workspace(), [this] { m_files->checkQuietly(m_view->workspace()); });
    if (m_view->workspace().isReadOnly())
        m_messages->showMessage(
            MessageBar::Kind::Warning,
            tr("%1 is opened read-only. To change it, save a copy.").arg(QFileInfo(file).fileName()),
            tr("Save a copy…"), [this] { run(Command::SaveCopy); });
    return true;
}

void MainWindow::connectView()
{
    connect(m_view, &WorkspaceView::error, this, &MainWindow::showError);
    connect(m_view, &WorkspaceView::notice, this, [this](const QString &message, bool undoable) {
        m_messages->showMessage(MessageBar::Kind::Info, message, undoable ? tr("Undo") : QString(),
                                [this] { run(Command::Undo); });
    });
    connect(m_view, &WorkspaceView::urlRequested, m_dialogs, &WindowDialogs::askUrl);
    connect(m_view, &WorkspaceView::importRequested, this, &MainWindow::askAndImport);
    connect(m_view, &WorkspaceView::historyRequested, this, [this] { run(Command::History); });
    connect(m_view, &WorkspaceView::catalogueRequested, this, [this] { run(Command::Catalogue); });
    connect(m_view, &WorkspaceView::reportRequested, this, [this] { run(Command::ExportReport); });
    connect(m_view, &WorkspaceView::stateChanged, this, &MainWindow::updateState);
}

void MainWindow::closeFile()
{
    if (!m_view)
        return;
    m_view->flush();
    m_stack->setCurrentWidget(m_start);
    delete std::exchange(m_view, nullptr);
    m_lease.release();
    updateState();
}

void MainWindow::showError(const QString &message)
{
    m_messages->showMessage(MessageBar::Kind::Error, message);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::updateState()
{
    WindowActions::State state;
    QString title = tr("Pheu");
    std::vector<WindowActions::PageItem> pages;
    if (m_view) {
        Workspace &workspace = m_view->workspace();
        state.workspace = true;
        state.writable = !workspace.isReadOnly();
        state.recordPage = m_view->currentRecordPage() != nullptr;
        const auto undo = History::nextUndo(workspace.database());
        const auto redo = History::nextRedo(workspace.database());
        state.canUndo = state.writable && undo && *undo;
        state.canRedo = state.writable && redo && *redo;
        state.undo = state.canUndo ? editTitle(**undo) : QString();
        state.redo = state.canRedo ? editTitle(**redo) : QString();
        pages = m_view->pageItems();
        title = QStringLiteral("%1 — %2").arg(QFileInfo(workspace.path()).fileName(), title);
        if (workspace.isReadOnly())
            title = tr("%1 (read-only)").arg(title);
    }
    setWindowTitle(title);
    m_actions->setPages(pages);
    m_actions->setState(state);
}

void MainWindow::run(Command command)
{
    if (!runFile(command) && !runEdit(command))
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
    case Command::Quit:
        close();
        return true;
    default:
        break;
    }
    if (!m_view)
        return false;
    switch (command) {
    case Command::ExportPage:
        if (const RecordPage *page = m_view->currentRecordPage())
            m_files->exportPage(m_view->workspace(), page->query());
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
    case Command::Close:
        closeFile();
        return true;
    default:
        return false;
    }
}

bool MainWindow::runEdit(Command command)
{
    static const QHash<int, PageCommand> ofPage{
        {int(Command::Cut), PageCommand::Cut},
        {int(Command::Copy), PageCommand::Copy},
        {int(Command::Paste), PageCommand::Paste},
        {int(Command::FillDown), PageCommand::FillDown},
        {int(Command::ClearCells), PageCommand::ClearCells},
        {int(Command::SelectAll), PageCommand::SelectAll},
        {int(Command::Find), PageCommand::Find},
        {int(Command::AddRecord), PageCommand::AddRecord},
        {int(Command::RemoveRecords), PageCommand::RemoveRecords},
        {int(Command::Panel), PageCommand::TogglePanel},
    };
    if (!m_view)
        return false;
    if (command == Command::Undo || command == Command::Redo) {
        m_view->flush();
        m_files->undo(m_view->workspace(), command == Command::Redo);
        return true;
    }
    const auto known = ofPage.find(int(command));
    if (known == ofPage.end())
        return false;
    if (RecordPage *page = m_view->currentRecordPage())
        page->run(*known);
    return true;
}

void MainWindow::runView(Command command)
{
    switch (command) {
    case Command::Overview:
        if (m_view)
            m_view->showOverview();
        break;
    case Command::NextArea:
        if (m_view)
            m_view->nextArea();
        break;
    case Command::History:
        if (m_view)
            m_dialogs->history(*m_view);
        break;
    case Command::Catalogue:
        if (m_view)
            m_dialogs->catalogue(*m_view);
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

void MainWindow::askAndImport(PageId page)
{
    const QStringList files = m_files->askImport();
    if (!files.isEmpty())
        importFiles(files, page);
}

void MainWindow::importFiles(const QStringList &files, PageId page)
{
    if (!m_view) {
        m_files->createNew(files); // there must be somewhere to import to
        return;
    }
    if (m_view->workspace().isReadOnly()) {
        showError(tr("Nothing can be imported: this workspace is read-only. Save a copy and import there."));
        return;
    }
    ImportDialog dialog(m_view->workspace(), m_theme, m_localizer, files, page, this);
    if (dialog.exec() == QDialog::Accepted && !dialog.resultText().isEmpty())
        m_messages->showMessage(MessageBar::Kind::Good, dialog.resultText(), tr("Undo"),
                                [this] { run(Command::Undo); });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_actions->setChecked(m_theme.mode(), m_localizer.language());
        updateState();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_view) {
        m_view->workspace().refresh();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_view)
        m_view->flush();
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace pheu
