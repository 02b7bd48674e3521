// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/workspaceview.h"

#include "dashboard/dashboardedits.h"
#include "dashboard/dashboardpage.h"
#include "mainwindow/sidebar.h"
#include "schema/fieldactions.h"
#include "schema/pageactions.h"
#include "targets/goalspage.h"
#include "views/gridheader.h"
#include "views/gridview.h"
#include "widgets/workspacetask.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>

namespace pheu
{

namespace
{
constexpr int countsWaitMs = 150;
constexpr int watchMs = 1500;

// A column that has just come: in sight and selected, so that one sees where it stands.
void showColumn(GridView &grid, FieldId field)
{
    const RecordTableModel &model = grid.records();
    const int column = model.columnOf(field);
    if (column < 0)
        return;
    const int row = qMax(0, grid.currentIndex().row());
    if (row < model.rowCount()) {
        const QModelIndex cell = model.index(row, column);
        grid.selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
        grid.scrollTo(cell);
    } else { // no record yet
        QHeaderView &head = *grid.header();
        const int right = head.sectionPosition(column) + head.sectionSize(column);
        grid.horizontalScrollBar()->setValue(qMax(0, right - grid.viewport()->width()));
    }
}
} // namespace

const QString WorkspaceView::dashboardKey = QStringLiteral("dashboard");

WorkspaceView::WorkspaceView(std::shared_ptr<OpenFile> file, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_file(std::move(file))
    , m_workspace(m_file->workspace())
    , m_theme(theme)
    , m_localizer(localizer)
    , m_sidebar(new Sidebar(theme, localizer))
    , m_stack(new QStackedWidget)
    , m_dashboard(new DashboardPage(m_workspace, m_file->engine(), theme, localizer))
    , m_goals(new GoalsPage(m_workspace, m_file->engine(), theme, localizer))
    , m_pageActions(new PageActions(m_workspace, theme, localizer, *this))
    , m_fieldActions(new FieldActions(m_workspace, theme, localizer, *this))
{
    setObjectName(QStringLiteral("workspaceView"));
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->addWidget(m_dashboard);
    m_stack->addWidget(m_goals);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    connectSidebar();
    connectPageActions();
    connectGoals();
    connectDashboard();
    connect(&m_workspace, &Workspace::changed, this, &WorkspaceView::workspaceChanged);
    m_counts.setSingleShot(true);
    m_counts.setInterval(countsWaitMs);
    connect(&m_counts, &QTimer::timeout, this, [this] { refreshSidebar(true); });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (QApplication::applicationState() == Qt::ApplicationActive) {
            m_workspace.refresh();
            followToday();
        }
    });
    m_watch.start(watchMs);
    refreshSidebar(false); // a million records are counted after the first paint
    m_counts.start();
    m_sidebar->setCurrent({});
}

WorkspaceView::~WorkspaceView()
{
    // Pages look at the engine and the workspace: they go first.
    delete m_stack;
}

// Small workspaces do it by themselves when they are opened; a million records are computed in a worker, once a day.
void WorkspaceView::followToday()
{
    const QDate today = m_workspace.clock().today();
    if (m_workspace.isReadOnly() || !m_workspace.isBehindToday() || m_followed == today)
        return;
    m_followed = today;
    runOnWorkspace(this, m_workspace, tr("Fields that use today() are computed for this day"),
                   CancelableWork([](Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
                       Result<ChangeSet> changes = own.bringToToday([&](double done) { return progress.report(done); });
                       return changes ? Result<std::vector<ChangeSet>>(std::vector{std::move(*changes)})
                                      : changes.error();
                   }),
                   [](const Result<void> &) {
                   }); // what could not be done today is tried again tomorrow, or when the file is opened
}

void WorkspaceView::connectSidebar()
{
    connect(m_sidebar, &Sidebar::searchRequested, this, &WorkspaceView::searchRequested);
    connect(m_sidebar, &Sidebar::overviewRequested, this, &WorkspaceView::showOverview);
    connect(m_sidebar, &Sidebar::goalsRequested, this, &WorkspaceView::showGoals);
    connect(m_sidebar, &Sidebar::pageRequested, this, &WorkspaceView::showPage);
    connect(m_sidebar, &Sidebar::importRequested, this, [this] { emit importRequested(m_current); });
    connect(m_sidebar, &Sidebar::importsRequested, this, &WorkspaceView::importsRequested);
    connect(m_sidebar, &Sidebar::historyRequested, this, &WorkspaceView::historyRequested);
    connect(m_sidebar, &Sidebar::catalogueRequested, this, &WorkspaceView::catalogueRequested);
}

void WorkspaceView::connectDashboard()
{
    connect(m_dashboard, &DashboardPage::sliceChanged, this, &WorkspaceView::sliceChanged);
    connect(m_dashboard, &DashboardPage::reportRequested, this, &WorkspaceView::reportRequested);
    connect(m_dashboard, &DashboardPage::error, this, &WorkspaceView::error);
    connect(m_dashboard, &DashboardPage::importRequested, this, [this] { emit importRequested({}); });
    connect(m_dashboard, &DashboardPage::everythingCounted, this, &WorkspaceView::importCounted);
    connect(m_dashboard, &DashboardPage::showRecords, this, &WorkspaceView::showRecords);
    connect(m_dashboard, &DashboardPage::notice, this, &WorkspaceView::notice);
    connect(m_dashboard, &DashboardPage::goalRequested, this, &WorkspaceView::showGoal);
    connect(m_dashboard, &DashboardPage::dashboardChosen, this, &WorkspaceView::dashboardChosen);
    const auto count = [this] { m_sidebar->setDashboards(dashboards().all().size()); };
    connect(&dashboards(), &DashboardEdits::changed, m_sidebar, count);
    count();
}

void WorkspaceView::connectGoals()
{
    connect(m_goals, &GoalsPage::error, this, &WorkspaceView::error);
    connect(m_goals, &GoalsPage::notice, this, &WorkspaceView::notice);
    connect(m_goals, &GoalsPage::openRecordRequested, this, &WorkspaceView::openRecord);
}

void WorkspaceView::connectPageActions()
{
    connect(m_sidebar, &Sidebar::newPageRequested, m_pageActions, [this] { m_pageActions->add(); });
    connect(m_sidebar, &Sidebar::renameRequested, m_pageActions, &PageActions::rename);
    connect(m_sidebar, &Sidebar::moveRequested, m_pageActions, &PageActions::move);
    connect(m_sidebar, &Sidebar::removeRequested, m_pageActions, &PageActions::remove);
    connect(m_sidebar, &Sidebar::menuRequested, this, [this](PageId page, const QPoint &global) {
        QMenu menu(this);
        menu.setObjectName(QStringLiteral("pageMenu"));
        m_pageActions->fillMenu(menu, page, m_sidebar->itemOf(page));
        if (!menu.isEmpty())
            menu.exec(global);
    });
    connect(m_pageActions, &PageActions::renameRequested, m_sidebar, &Sidebar::beginRename);
    connect(m_pageActions, &PageActions::made, this, &WorkspaceView::showPage);
    connect(m_pageActions, &PageActions::importRequested, this, &WorkspaceView::newPageFromFileRequested);
    connect(m_fieldActions, &FieldActions::refused, this, &WorkspaceView::error);
    connect(m_fieldActions, &FieldActions::done, this, &WorkspaceView::notice);
    connect(m_fieldActions, &FieldActions::added, this, [this](FieldId field) {
        for (GridView *grid : m_stack->findChildren<GridView *>()) {
            if (grid->isVisible())
                showColumn(*grid, field);
        }
    });
    connect(m_pageActions, &PageActions::refused, this, &WorkspaceView::error);
    connect(m_pageActions, &PageActions::done, this, &WorkspaceView::notice);
}

void WorkspaceView::workspaceChanged(const ChangeSet &changes)
{
    if (changes.schema) {
        dropRemovedPages();
        refreshSidebar(false);
    }
    m_counts.start();
    emit stateChanged();
}

// A page can go while it is looked at: by this window, another one, or undo.
void WorkspaceView::dropRemovedPages()
{
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (m_workspace.schema().page(PageId(it.key()))) {
            ++it;
            continue;
        }
        RecordPage *gone = it.value();
        it = m_pages.erase(it);
        if (m_current == gone->page()) {
            m_current = {};
            m_stack->setCurrentWidget(m_dashboard);
            m_sidebar->setCurrent({});
        }
        m_stack->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
}

MetricQuery WorkspaceView::slice() const
{
    return m_dashboard->slice();
}

QString WorkspaceView::title() const
{
    const QString name = m_workspace.settings().name;
    return name.isEmpty() ? QFileInfo(m_workspace.path()).completeBaseName() : name;
}

std::vector<WindowActions::PageItem> WorkspaceView::pageItems() const
{
    std::vector<WindowActions::PageItem> items;
    for (const Page &page : m_workspace.schema().pages)
        items.push_back({page.id, page.names.in(m_localizer.language())});
    return items;
}

void WorkspaceView::refreshSidebar(bool count)
{
    std::vector<Sidebar::Item> items;
    for (const Page &page : m_workspace.schema().pages) {
        Sidebar::Item item{page.id, page.icon, page.names.in(m_localizer.language()), page.role, page.color, {}};
        if (count) {
            Query query;
            query.page = page.id;
            if (const auto records = m_workspace.reader().count(query))
                item.records = *records;
        } else {
            item.records = m_sidebar->countOf(page.id); // until it is counted anew
        }
        items.push_back(item);
    }
    m_sidebar->setWorkspace(title(), m_workspace.isReadOnly());
    m_sidebar->setItems(items);
    m_sidebar->setSavedHint(m_workspace.isReadOnly() ? tr("Opened read-only: nothing can be changed.")
                                                     : tr("All changes are saved."));
}

RecordPage *WorkspaceView::currentRecordPage() const
{
    return m_current ? m_pages.value(m_current.value) : nullptr;
}

RecordPage *WorkspaceView::pageFor(PageId page)
{
    RecordPage *&made = m_pages[page.value];
    if (made)
        return made;
    made = new RecordPage(page, m_workspace, m_file->engine(), m_theme, m_localizer);
    made->setSlice(m_dashboard->slice());
    m_stack->addWidget(made);
    connect(made, &RecordPage::openRecordRequested, this, &WorkspaceView::openRecord);
    connect(made, &RecordPage::showRecordsRequested, this, &WorkspaceView::showRecords);
    connect(made, &RecordPage::importRequested, this, &WorkspaceView::importRequested);
    connect(made, &RecordPage::error, this, &WorkspaceView::error);
    connect(made, &RecordPage::notice, this, &WorkspaceView::notice);
    connect(made, &RecordPage::urlRequested, this, &WorkspaceView::urlRequested);
    connect(made, &RecordPage::campaignEffectRequested, m_goals, &GoalsPage::showCampaignEffect);
    connect(made, &RecordPage::viewChosen, this, [this](PageId shown, ViewId view) {
        m_lastViews.insert(QString::number(shown.value), view.value);
        emit viewChosen(shown, view);
    });
    connect(made, &RecordPage::fieldMenuOpening, this,
            [this](QMenu *menu, FieldId field, ViewId view) { m_fieldActions->fillMenu(*menu, field, view); });
    connect(made, &RecordPage::optionsOpening, this, [this, page](QMenu *menu) { emit optionsOpening(page, menu); });
    connect(made, &RecordPage::newFieldRequested, this,
            [this](PageId of, ViewId view) { m_fieldActions->add(of, {}, false, view); });
    if (const ViewId last(m_lastViews.value(QString::number(page.value)).toLongLong()); last)
        made->showView(last);
    return made;
}

void WorkspaceView::showOverview()
{
    flush();
    m_current = {};
    m_stack->setCurrentWidget(m_dashboard);
    m_sidebar->setCurrent({});
    emit stateChanged();
}

void WorkspaceView::showDashboard(const QString &id)
{
    showOverview();
    dashboards().choose(id);
}

DashboardEdits &WorkspaceView::dashboards() const
{
    return m_dashboard->dashboards();
}

void WorkspaceView::setLastViews(const QVariantMap &views)
{
    m_lastViews = views;
    dashboards().choose(views.value(dashboardKey).toString());
}

void WorkspaceView::showGoal(RecordId goal)
{
    showGoals();
    m_goals->showGoal(goal);
}

void WorkspaceView::showGoals()
{
    flush();
    m_current = {};
    m_stack->setCurrentWidget(m_goals);
    m_sidebar->setGoalsCurrent();
    m_goals->focusTree();
    emit stateChanged();
}

void WorkspaceView::showPage(PageId page)
{
    if (!m_workspace.schema().page(page))
        return;
    flush();
    m_current = page;
    RecordPage *shown = pageFor(page);
    m_stack->setCurrentWidget(shown);
    m_sidebar->setCurrent(page);
    shown->focusGrid();
    emit stateChanged();
}

void WorkspaceView::openRecord(PageId page, RecordId record)
{
    if (m_current != page)
        showPage(page);
    pageFor(page)->openRecord(record);
}

void WorkspaceView::showRecords(PageId page, const Filter &filter)
{
    showPage(page);
    pageFor(page)->setFilter(filter);
}

void WorkspaceView::showView(PageId page, ViewId view)
{
    showPage(page);
    if (RecordPage *shown = m_workspace.schema().page(page) ? pageFor(page) : nullptr)
        shown->showView(view);
}

void WorkspaceView::nextArea()
{
    QWidget *focus = window()->focusWidget();
    if (m_sidebar->isAncestorOf(focus)) {
        if (RecordPage *page = currentRecordPage())
            page->focusGrid();
        else
            m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        if (m_sidebar->isAncestorOf(window()->focusWidget()))
            m_stack->currentWidget()->nextInFocusChain()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    RecordPage *page = currentRecordPage();
    if (page && page->focusPanel())
        return;
    m_sidebar->focusCurrent();
}

void WorkspaceView::leaveOutOfDashboard(const Filter &kept, const QString &sentence)
{
    m_dashboard->leaveOut(kept, sentence);
    if (!kept.isAll())
        showOverview();
}

void WorkspaceView::setWaitingFiles(int count)
{
    m_sidebar->setWaitingFiles(count);
}

void WorkspaceView::flush()
{
    if (RecordPage *page = currentRecordPage())
        page->flush();
}

void WorkspaceView::sliceChanged()
{
    for (RecordPage *page : std::as_const(m_pages))
        page->setSlice(m_dashboard->slice());
}

void WorkspaceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refreshSidebar(true);
    QWidget::changeEvent(event);
}

} // namespace pheu
