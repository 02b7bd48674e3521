// SPDX-License-Identifier: GPL-3.0-or-later
// One open workspace in the window: sidebar, dashboard, and its pages, made when they are first looked at. Owns
// the workspace and its engine; pages know each other only through here.
#pragma once

#include "mainwindow/windowactions.h"
#include "metrics/engine.h"
#include "pages/recordpage.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace pheu
{

class DashboardPage;
class Sidebar;

class WorkspaceView : public QWidget
{
    Q_OBJECT
public:
    WorkspaceView(std::unique_ptr<Workspace> workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    ~WorkspaceView() override;

    Workspace &workspace() const { return *m_workspace; }
    MetricsEngine &engine() const { return *m_engine; }
    MetricQuery slice() const;
    RecordPage *currentRecordPage() const; // null on the overview
    PageId currentPage() const { return m_current; }
    QString title() const;
    std::vector<WindowActions::PageItem> pageItems() const;

    void showOverview();
    void showPage(PageId page);
    void openRecord(PageId page, RecordId record);
    void showRecords(PageId page, const Filter &filter);
    void nextArea(); // sidebar → page → panel → sidebar
    void flush();

signals:
    void importRequested(pheu::PageId page);
    void historyRequested();
    void catalogueRequested();
    void reportRequested();
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void urlRequested(const QString &url);
    void stateChanged(); // page, undo, names

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSidebar();
    RecordPage *pageFor(PageId page);
    void refreshSidebar(bool count);
    void sliceChanged();

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MetricsEngine> m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    DashboardPage *m_dashboard;
    QHash<qint64, RecordPage *> m_pages;
    PageId m_current;
    QTimer m_counts; // counting waits until a burst of edits is over
    QTimer m_watch;  // looks whether another program wrote
};

} // namespace pheu
