// SPDX-License-Identifier: GPL-3.0-or-later
// One open workspace in the window: sidebar, dashboard, and its pages, made when they are first looked at. Shares
// the workspace and its engine with other windows on it; pages know each other only through here.
#pragma once

#include "mainwindow/openfile.h"
#include "mainwindow/windowactions.h"
#include "pages/recordpage.h"

#include <QDate>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace pheu
{

class DashboardEdits;
class DashboardPage;
class FieldActions;
class GoalsPage;
class PageActions;
class Sidebar;

class WorkspaceView : public QWidget
{
    Q_OBJECT
public:
    WorkspaceView(std::shared_ptr<OpenFile> file, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    ~WorkspaceView() override;

    const std::shared_ptr<OpenFile> &file() const { return m_file; }
    Workspace &workspace() const { return m_workspace; }
    MetricsEngine &engine() const { return m_file->engine(); }
    PageActions &pageActions() const { return *m_pageActions; }
    FieldActions &fieldActions() const { return *m_fieldActions; }
    MetricQuery slice() const;
    RecordPage *currentRecordPage() const; // null on the overview and the goals
    PageId currentPage() const { return m_current; }
    QString title() const;
    std::vector<WindowActions::PageItem> pageItems() const;
    DashboardEdits &dashboards() const;

    void showOverview();
    void showDashboard(const QString &id);
    void showGoals();
    void showGoal(RecordId goal);
    void showPage(PageId page);
    void openRecord(PageId page, RecordId record);
    void showRecords(PageId page, const Filter &filter);
    void showView(PageId page, ViewId view);
    // The overview with cards that count only `kept`, which `sentence` says; All: everything again.
    void leaveOutOfDashboard(const Filter &kept, const QString &sentence);
    void setWaitingFiles(int count); // in the watched folder: a badge
    void nextArea();                 // sidebar → page → panel → sidebar
    void flush();
    // The view in which each page was left, by page id; under dashboardKey the dashboard that was shown.
    static const QString dashboardKey;
    void setLastViews(const QVariantMap &views);

signals:
    void searchRequested();
    void importRequested(pheu::PageId page);
    void importsRequested();
    void importCounted(); // the dashboard leaves nothing out any more
    void newPageFromFileRequested();
    void historyRequested();
    void catalogueRequested();
    void reportRequested();
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void urlRequested(const QString &url);
    void stateChanged();                                 // page, undo, names
    void optionsOpening(pheu::PageId page, QMenu *menu); // of a page's view: the window adds to them
    void viewChosen(pheu::PageId page, pheu::ViewId view);
    void dashboardChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSidebar();
    void connectGoals();
    void connectDashboard();
    void followToday();
    void connectPageActions();
    void workspaceChanged(const ChangeSet &changes);
    void dropRemovedPages();
    RecordPage *pageFor(PageId page);
    void refreshSidebar(bool count);
    void sliceChanged();

    std::shared_ptr<OpenFile> m_file;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    DashboardPage *m_dashboard;
    GoalsPage *m_goals;
    PageActions *m_pageActions;
    FieldActions *m_fieldActions;
    QVariantMap m_lastViews;
    QHash<qint64, RecordPage *> m_pages;
    PageId m_current;
    QTimer m_counts;  // counting waits until a burst of edits is over
    QDate m_followed; // the day that today() was last brought to
    QTimer m_watch;   // looks whether another program wrote
};

} // namespace pheu
