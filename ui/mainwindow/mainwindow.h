// SPDX-License-Identifier: GPL-3.0-or-later
// The window: navigation, menus, the one message bar, and its own state. Everything else belongs to the pages and
// to the helpers beside this file.
#pragma once

#include "mainwindow/windowactions.h"
#include "widgets/messagebar.h"
#include "workspace/workspace.h"

#include <QMainWindow>

class QMenu;
class QSettings;
class QStackedWidget;

namespace pheu
{

class FileLease;
class OpenFile;
class QuickSwitcher;
struct PageGuess;
class StartPage;
class WindowDialogs;
class WindowFiles;
class WindowImports;
class WorkspaceView;

// Where the window keeps something about one file, between sessions.
QString settingsKey(const Workspace &workspace, const QString &what);

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `settings` hold recent files, geometry, theme and language; they outlive the window.
    MainWindow(QSettings &settings, Theme &theme, Localizer &localizer, FileLease &lease, QWidget *parent = nullptr);
    ~MainWindow() override;

    // False when it could not be opened; the message bar says why. A file that a window of this program shows is shared
    // with it; another program that has it comes forward.
    bool openFile(const QString &path);
    void closeFile();
    // A second window over the same workspace; it deletes itself when it is closed.
    MainWindow *newWindow();
    WorkspaceView *view() const { return m_view; }
    MessageBar *messages() const { return m_messages; }
    void importFiles(const QStringList &files, PageId page);
    void run(Command command);
    void comeForward();

public slots:
    void showError(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectAll();
    void connectView();
    void showFile(std::shared_ptr<OpenFile> file);
    std::shared_ptr<OpenFile> sharedFile(const QString &file) const;
    bool runFile(Command command);
    bool runWorkspace(Command command);
    bool runEdit(Command command);
    void runView(Command command);
    void runLinks(Command command);
    void addToOptions(PageId page, QMenu &menu);
    void updateState();
    void askAndImport(PageId page);
    void search();
    void pageFromFile();
    void makePageFromFile(const QString &file, const PageGuess &guess);
    void openFound(const SwitcherItem &item, bool inNewWindow);
    void setLanguage(Language language);
    void setTheme(ThemeMode mode);
    void restore();
    void checkPlace();
    void offerUndo(MessageBar::Kind kind, const QString &sentence);

    QSettings &m_settings;
    Theme &m_theme;
    Localizer &m_localizer;
    FileLease &m_lease;
    WindowActions *m_actions;
    WindowFiles *m_files;
    MessageBar *m_messages;
    WindowDialogs *m_dialogs;
    WindowImports *m_imports;
    QStackedWidget *m_stack;
    StartPage *m_start;
    WorkspaceView *m_view = nullptr;
    QuickSwitcher *m_switcher = nullptr;
    EditId m_offered; // undo of it stands in the message of this number
    int m_offer = 0;
};

} // namespace pheu
