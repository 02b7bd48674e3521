// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "dialogs/historydialog.h"
#include "mainwindow/filedrop.h"
#include "mainwindow/filelease.h"
#include "mainwindow/openfile.h"
#include "mainwindow/windowdialogs.h"
#include "mainwindow/windowfiles.h"
#include "mainwindow/windowimports.h"
#include "mainwindow/workspaceview.h"
#include "pages/startpage.h"
#include "switcher/quickswitcher.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace pheu
{

namespace
{
constexpr QSize firstSize(1280, 800);
constexpr int checkDelayMs = 3000; // after the first paint and the first figures
constexpr int offset = 40;         // of a further window from the one before
} // namespace

QString settingsKey(const Workspace &workspace, const QString &what)
{
    const QByteArray path = QFileInfo(workspace.path()).absoluteFilePath().toUtf8();
    return what + u'/' + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16));
}

namespace
{
QString viewsKey(const Workspace &workspace)
{
    return settingsKey(workspace, QStringLiteral("views"));
}
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
    , m_imports(new WindowImports(*this, settings, theme, localizer))
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(theme))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(820, 560);
    auto *content = new QWidget;
    auto *layout = new QGridLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack, 0, 0);
    layout->addWidget(m_messages, 0, 0, Qt::AlignBottom | Qt::AlignHCenter); // over it: nothing moves under the mouse
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
    connect(m_imports, &WindowImports::error, this, &MainWindow::showError);
    connect(m_imports, &WindowImports::imported, this,
            [this](const QString &sentence) { offerUndo(MessageBar::Kind::Good, sentence); });
    connect(m_imports, &WindowImports::waiting, this, [this](const QString &sentence) {
        if (!m_messages->isVisible()) // the badge says it too
            m_messages->showMessage(MessageBar::Kind::Info, sentence, tr("Look"), [this] { run(Command::Imports); });
    });
    connect(m_dialogs, &WindowDialogs::undoable, this,
            [this](const QString &sentence) { offerUndo(MessageBar::Kind::Good, sentence); });
    connect(m_files, &WindowFiles::recentChanged, this, [this] {
        m_actions->setRecent(m_files->recent());
        m_start->setRecent(m_files->recent());
    });
    connect(m_files, &WindowFiles::historyFull, this, [this](const QString &sentence) {
        if (!m_messages->isVisible()) // what is said already matters more
            m_messages->showMessage(MessageBar::Kind::Warning, sentence, tr("Open the history"),
                                    [this] { run(Command::History); });
    });
    auto *drop = new FileDrop(*this);
    connect(drop, &FileDrop::workspaceDropped, this, &MainWindow::openFile);
    connect(drop, &FileDrop::tablesDropped, this,
            [this](const QStringList &files) { importFiles(files, m_view ? m_view->currentPage() : PageId()); });
    connect(&m_lease, &FileLease::raiseRequested, this, [this](const QString &path) {
        if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(path))
            comeForward();
    });
    connect(&m_theme, &Theme::changed, this, [this] { m_actions->setChecked(m_theme.mode(), m_localizer.language()); });
}

void MainWindow::restore()
{
    resize(firstSize);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_actions->setRecent(m_files->recent());
    m_start->setRecent(m_files->recent());
    m_actions->setChecked(m_theme.mode(), m_localizer.language());
}

std::shared_ptr<OpenFile> MainWindow::sharedFile(const QString &file) const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const auto *window = qobject_cast<MainWindow *>(widget);
        if (window && window->m_view && QFileInfo(window->m_view->workspace().path()) == QFileInfo(file))
            return window->m_view->file();
    }
    return {};
}

bool MainWindow::openFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(file))
        return true;
    if (const auto shared = sharedFile(file)) {
        showFile(shared);
        return true;
    }
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
    showFile(std::make_shared<OpenFile>(std::move(*opened), m_lease));
    QTimer::singleShot(checkDelayMs, &m_view->workspace(), [this] {
        if (m_view)
            m_files->checkQuietly(m_view->workspace());
    });
    if (m_view->workspace().isReadOnly())
        m_messages->showMessage(
            MessageBar::Kind::Warning,
            tr("%1 is opened read-only. To change it, save a copy.").arg(QFileInfo(file).fileName()),
            tr("Save a copy…"), [this] { run(Command::SaveCopy); });
    return true;
}

void MainWindow::showFile(std::shared_ptr<OpenFile> file)
{
    const QString path = QFileInfo(file->workspace().path()).absoluteFilePath();
    delete std::exchange(m_switcher, nullptr);
    const auto old = std::exchange(m_view, new WorkspaceView(std::move(file), m_theme, m_localizer));
    m_view->setLastViews(m_settings.value(viewsKey(m_view->workspace())).toMap());
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_imports->setView(m_view);
    delete old;
    m_messages->dismiss();
    connectView();
    m_files->addRecent(path);
    m_settings.setValue(QStringLiteral("lastFile"), path);
    updateState();
}

MainWindow *MainWindow::newWindow()
{
    auto *window = new MainWindow(m_settings, m_theme, m_localizer, m_lease);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->resize(size());
    window->move(pos() + QPoint(offset, offset));
    if (m_view) {
        m_view->flush();
        window->showFile(m_view->file());
        window->m_view->showPage(m_view->currentPage());
    }
    window->show();
    return window;
}

void MainWindow::connectView()
{
    connect(m_view, &WorkspaceView::error, this, &MainWindow::showError);
    connect(m_view, &WorkspaceView::notice, this, [this](const QString &message, bool undoable) {
        if (undoable)
            offerUndo(MessageBar::Kind::Info, message);
        else
            m_messages->showMessage(MessageBar::Kind::Info, message);
    });
    connect(m_view, &WorkspaceView::urlRequested, m_dialogs, &WindowDialogs::askUrl);
    connect(m_view, &WorkspaceView::importRequested, this, &MainWindow::askAndImport);
    connect(m_view, &WorkspaceView::optionsOpening, this,
            [this](PageId page, QMenu *menu) { addToOptions(page, *menu); });
    connect(m_view, &WorkspaceView::importsRequested, this, [this] { run(Command::Imports); });
    connect(m_view, &WorkspaceView::historyRequested, this, [this] { run(Command::History); });
    connect(m_view, &WorkspaceView::catalogueRequested, this, [this] { run(Command::Catalogue); });
    connect(m_view, &WorkspaceView::reportRequested, this, [this] { run(Command::ExportReport); });
    connect(m_view, &WorkspaceView::stateChanged, this, &MainWindow::updateState);
    const auto remember = [this](const QString &key, const QVariant &value) {
        QVariantMap views = m_settings.value(viewsKey(m_view->workspace())).toMap();
        views.insert(key, value);
        m_settings.setValue(viewsKey(m_view->workspace()), views);
    };
    connect(m_view, &WorkspaceView::viewChosen, this, [this, remember](PageId page, ViewId view) {
        remember(QString::number(page.value), view.value);
        updateState(); // another kind of view knows other commands
    });
    connect(m_view, &WorkspaceView::dashboardChosen, this,
            [remember](const QString &id) { remember(WorkspaceView::dashboardKey, id); });
    connect(m_view, &WorkspaceView::searchRequested, this, &MainWindow::search);
    connect(m_view, &WorkspaceView::newPageFromFileRequested, this, &MainWindow::pageFromFile);
}

void MainWindow::closeFile()
{
    if (!m_view)
        return;
    m_view->flush();
    m_stack->setCurrentWidget(m_start);
    m_imports->setView(nullptr);
    delete std::exchange(m_switcher, nullptr);
    delete std::exchange(m_view, nullptr); // and the file, when no other window shows it
    updateState();
}

void MainWindow::showError(const QString &message)
{
    if (m_view && !m_view->workspace().database().checkPlace())
        m_messages->showMessage(MessageBar::Kind::Error, message, tr("Save a copy elsewhere…"),
                                [this] { run(Command::SaveCopy); });
    else
        m_messages->showMessage(MessageBar::Kind::Error, message);
}

// Said when the person comes back to the window, not with the next edit.
void MainWindow::checkPlace()
{
    const Result<void> here = m_view->workspace().database().checkPlace();
    if (!here && m_messages->text() != here.error().message)
        showError(here.error().message);
}

// Of the edit that was just made, as long as it is the one that undo takes back.
void MainWindow::offerUndo(MessageBar::Kind kind, const QString &sentence)
{
    const auto made = History::nextUndo(m_view->workspace().database());
    m_offered = made && *made ? (*made)->id : EditId();
    m_offer = m_messages->showMessage(kind, sentence, tr("Undo"), [this] { run(Command::Undo); });
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
        if (const RecordPage *page = m_view->currentRecordPage()) {
            state.recordPage = true;
            for (int each = 0; each <= int(PageCommand::PreviousView); ++each) {
                if (page->knows(PageCommand(each)))
                    state.known.insert(each);
            }
        }
        const auto undo = History::nextUndo(workspace.database());
        const auto redo = History::nextRedo(workspace.database());
        state.canUndo = state.writable && undo && *undo;
        state.canRedo = state.writable && redo && *redo;
        state.undo = state.canUndo ? editTitle(**undo) : QString();
        state.redo = state.canRedo ? editTitle(**redo) : QString();
        if ((undo && *undo ? (*undo)->id : EditId()) != m_offered)
            m_messages->dismiss(m_offer);
        pages = m_view->pageItems();
        title = QStringLiteral("%1 — %2").arg(QFileInfo(workspace.path()).fileName(), title);
        if (workspace.isReadOnly())
            title = tr("%1 (read-only)").arg(title);
    }
    setWindowTitle(title);
    m_actions->setPages(pages);
    m_actions->setState(state);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_actions->setChecked(m_theme.mode(), m_localizer.language());
        updateState();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_view) {
        m_view->workspace().refresh();
        checkPlace();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_view)
        m_view->flush();
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        closeFile(); // another window may go on with it
}

} // namespace pheu
