// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/workspaceview.h"

#include "dashboard/dashboardpage.h"
#include "mainwindow/sidebar.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace pheu
{

namespace
{
constexpr int countsWaitMs = 150;
constexpr int watchMs = 1500;
} // namespace

WorkspaceView::WorkspaceView(std::unique_ptr<Workspace> workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(std::move(workspace))
    , m_engine(std::make_unique<MetricsEngine>(*m_workspace))
    , m_theme(theme)
    , m_localizer(localizer)
    , m_sidebar(new Sidebar(theme, localizer))
    , m_stack(new QStackedWidget)
    , m_dashboard(new DashboardPage(*m_workspace, *m_engine, theme, localizer))
{
    setObjectName(QStringLiteral("workspaceView"));
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->addWidget(m_dashboard);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    connectSidebar();
    connect(m_dashboard, &DashboardPage::sliceChanged, this, &WorkspaceView::sliceChanged);
    connect(m_dashboard, &DashboardPage::reportRequested, this, &WorkspaceView::reportRequested);
    connect(m_dashboard, &DashboardPage::error, this, &WorkspaceView::error);
    connect(m_dashboard, &DashboardPage::importRequested, this, [this] { emit importRequested({}); });
    connect(m_dashboard, &DashboardPage::showRecords, this, [this](const Filter &filter) {
        if (const Page *results = m_workspace->schema().page(QStringLiteral("results")))
            showRecords(results->id, filter);
    });
    connect(m_workspace.get(), &Workspace::changed, this, [this] {
        m_counts.start();
        emit stateChanged();
    });
    m_counts.setSingleShot(true);
    m_counts.setInterval(countsWaitMs);
    connect(&m_counts, &QTimer::timeout, this, [this] { refreshSidebar(true); });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (QApplication::applicationState() == Qt::ApplicationActive)
            m_workspace->refresh();
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

void WorkspaceView::connectSidebar()
{
    connect(m_sidebar, &Sidebar::overviewRequested, this, &WorkspaceView::showOverview);
    connect(m_sidebar, &Sidebar::pageRequested, this, &WorkspaceView::showPage);
    connect(m_sidebar, &Sidebar::importRequested, this, [this] { emit importRequested(m_current); });
    connect(m_sidebar, &Sidebar::historyRequested, this, &WorkspaceView::historyRequested);
    connect(m_sidebar, &Sidebar::catalogueRequested, this, &WorkspaceView::catalogueRequested);
}

MetricQuery WorkspaceView::slice() const
{
    return m_dashboard->slice();
}

QString WorkspaceView::title() const
{
    const QString name = m_workspace->settings().name;
    return name.isEmpty() ? QFileInfo(m_workspace->path()).completeBaseName() : name;
}

std::vector<WindowActions::PageItem> WorkspaceView::pageItems() const
{
    std::vector<WindowActions::PageItem> items;
    for (const Page &page : m_workspace->schema().pages)
        items.push_back({page.id, page.names.in(m_localizer.language())});
    return items;
}

void WorkspaceView::refreshSidebar(bool count)
{
    std::vector<Sidebar::Item> items;
    for (const Page &page : m_workspace->schema().pages) {
        Sidebar::Item item{page.id, page.icon, page.names.in(m_localizer.language()), {}};
        if (count) {
            Query query;
            query.page = page.id;
            if (const auto records = m_workspace->reader().count(query))
                item.records = *records;
        }
        items.push_back(item);
    }
    m_sidebar->setWorkspace(title(), m_workspace->isReadOnly());
    m_sidebar->setItems(items);
    m_sidebar->setSavedHint(m_workspace->isReadOnly() ? tr("Opened read-only: nothing can be changed.")
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
    made = new RecordPage(page, *m_workspace, *m_engine, m_theme, m_localizer);
    made->setSlice(m_dashboard->slice());
    m_stack->addWidget(made);
    connect(made, &RecordPage::openRecordRequested, this, &WorkspaceView::openRecord);
    connect(made, &RecordPage::showRecordsRequested, this, &WorkspaceView::showRecords);
    connect(made, &RecordPage::importRequested, this, &WorkspaceView::importRequested);
    connect(made, &RecordPage::error, this, &WorkspaceView::error);
    connect(made, &RecordPage::notice, this, &WorkspaceView::notice);
    connect(made, &RecordPage::urlRequested, this, &WorkspaceView::urlRequested);
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

void WorkspaceView::showPage(PageId page)
{
    if (!m_workspace->schema().page(page))
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

void WorkspaceView::nextArea()
{
    QWidget *focus = window()->focusWidget();
    if (m_sidebar->isAncestorOf(focus)) {
        if (RecordPage *page = currentRecordPage())
            page->focusGrid();
        else
            m_dashboard->setFocus(Qt::ShortcutFocusReason);
        if (m_sidebar->isAncestorOf(window()->focusWidget()))
            m_stack->currentWidget()->nextInFocusChain()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    RecordPage *page = currentRecordPage();
    if (page && page->focusPanel())
        return;
    m_sidebar->focusCurrent();
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
