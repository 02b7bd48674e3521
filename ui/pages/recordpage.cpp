// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpage.h"

#include "pages/kpicolumns.h"
#include "pages/recordheader.h"
#include "pages/recordmenus.h"
#include "pages/recordpanel.h"
#include "report/card.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "views/gridcolumns.h"
#include "views/gridcommands.h"
#include "views/gridfooter.h"
#include "views/gridheader.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QFrame>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu {

namespace {
constexpr int panelWidth = 320;
}

struct RecordPage::Private
{
    Private(RecordPage *owner, PageId p, Workspace &w, MetricsEngine &e, Theme &t, Localizer &l)
        : q(owner)
        , page(p)
        , workspace(w)
        , theme(t)
        , localizer(l)
        , model(w, p, l.format(w.settings().currency))
        , kpis(p, w, e)
    {
    }

    void build();
    QWidget *buildGrid();
    void connectGrid();
    void connectHeader();
    void ask(Query query);
    void sort(int section, bool add);
    void setSorts(std::vector<Sort> sorts);
    void showPanel(RecordId record);
    void closePanel();
    void takeFigures();
    void showPanelFigures();
    void updateEmpty();
    void retranslate();
    void workspaceChanged(const ChangeSet &changes);

    RecordPage *q;
    PageId page;
    Workspace &workspace;
    Theme &theme;
    Localizer &localizer;
    RecordTableModel model;
    KpiColumns kpis;
    RecordHeader *header = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    EmptyState *nothing = nullptr;
    QProgressBar *progress = nullptr;
    QSplitter *splitter = nullptr;
    GridView *grid = nullptr;
    GridColumns *columns = nullptr;
    GridCommands *commands = nullptr;
    GridFooter *footer = nullptr;
    RecordPanel *panel = nullptr;
    FieldsMenu *fieldsMenu = nullptr;
    RecordMenus *menus = nullptr;
    bool started = false;
    RecordId pending; // to be opened when the rows are there
};

void RecordPage::Private::build()
{
    header = new RecordHeader(page, workspace, theme, localizer);
    panel = new RecordPanel(page, workspace, theme, localizer);
    panel->setMinimumWidth(260);
    panel->hide();
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::m);
    splitter->addWidget(buildGrid());
    splitter->addWidget(panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(header);
    layout->addWidget(splitter, 1);
    connectGrid();
    connectHeader();
}

QWidget *RecordPage::Private::buildGrid()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("gridCard"));
    card->setProperty("look", QStringLiteral("card"));
    grid = new GridView(workspace, model, theme, localizer);
    columns = new GridColumns(workspace, *grid);
    commands = new GridCommands(workspace, *grid, localizer);
    footer = new GridFooter(*grid, model, theme, localizer);
    menus = new RecordMenus(workspace, *grid, *columns, *commands, theme, localizer);
    progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("gridProgress"));
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedHeight(3);
    QSizePolicy keep = progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    progress->setSizePolicy(keep);
    progress->hide();
    empty = new EmptyState(theme, workspace.schema().page(page)->icon);
    nothing = new EmptyState(theme, QStringLiteral("search"));
    nothing->setObjectName(QStringLiteral("nothingFound"));
    auto *table = new QWidget;
    auto *inside = new QVBoxLayout(table);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(progress);
    inside->addWidget(grid, 1);
    inside->addWidget(footer);
    stack = new QStackedWidget;
    stack->addWidget(table);
    stack->addWidget(empty);
    stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(stack);
    return card;
}

void RecordPage::Private::connectGrid()
{
    connect(grid, &GridView::recordActivated, q, [this](RecordId record) { showPanel(record); });
    connect(grid, &GridView::currentRecordChanged, q, [this](RecordId record) {
        if (panel->isVisible() && record)
            showPanel(record);
    });
    connect(grid, &GridView::escaped, q, [this] { closePanel(); });
    connect(grid, &GridView::refused, q, &RecordPage::error);
    connect(grid, &GridView::urlClicked, q, &RecordPage::urlRequested);
    connect(grid, &GridView::linkClicked, q, [this](FieldId field, RecordId record) {
        const Field *link = workspace.schema().field(field);
        const Field *forward = link && link->config.reverseOf ? workspace.schema().field(link->config.reverseOf) : nullptr;
        emit q->openRecordRequested(forward ? forward->page : link->config.target, record);
    });
    connect(grid->header(), &GridHeader::sortClicked, q, [this](int section, bool add) { sort(section, add); });
    connect(columns, &GridColumns::refused, q, &RecordPage::error);
    connect(commands, &GridCommands::refused, q, &RecordPage::error);
    connect(commands, &GridCommands::done, q, &RecordPage::notice);
    connect(commands, &GridCommands::recordAdded, q, [this] { updateEmpty(); });
    connect(menus, &RecordMenus::openRequested, q, [this](RecordId record) { showPanel(record); });
    connect(menus, &RecordMenus::filterRequested, q, [this](const Filter &part) {
        q->setFilter(Filter::all({model.query().filter, part}));
    });
    connect(menus, &RecordMenus::sortRequested, q, [this](FieldId field, bool descending) {
        setSorts({Sort{PathChoice{{FieldPath{{field}}}}, descending}});
    });
    connect(&model, &RecordTableModel::failed, q, &RecordPage::error);
    connect(&model, &RecordTableModel::editRefused, q,
            [this](const QModelIndex &, const QString &message) { emit q->error(message); });
    connect(&model, &RecordTableModel::loadingChanged, progress, &QWidget::setVisible);
    connect(&model, &RecordTableModel::loaded, q, [this] {
        updateEmpty();
        if (const RecordId record = std::exchange(pending, RecordId()))
            q->openRecord(record);
    });
    connect(&model, &QAbstractItemModel::rowsInserted, q, [this] { updateEmpty(); });
    connect(&model, &QAbstractItemModel::rowsRemoved, q, [this] { updateEmpty(); });
    connect(panel, &RecordPanel::closed, q, [this] { closePanel(); });
    connect(panel, &RecordPanel::openRecordRequested, q, &RecordPage::openRecordRequested);
    connect(panel, &RecordPanel::showRecordsRequested, q, &RecordPage::showRecordsRequested);
    connect(panel, &RecordPanel::refused, q, &RecordPage::error);
    connect(panel, &RecordPanel::urlClicked, q, &RecordPage::urlRequested);
    connect(&kpis, &KpiColumns::changed, q, [this] { takeFigures(); });
    connect(&kpis, &KpiColumns::failed, q, &RecordPage::error);
    connect(&workspace, &Workspace::changed, q, [this](const ChangeSet &changes) { workspaceChanged(changes); });
}

void RecordPage::Private::connectHeader()
{
    connect(header, &RecordHeader::importClicked, q, [this] { emit q->importRequested(page); });
    connect(header, &RecordHeader::addClicked, q, [this] { q->run(PageCommand::AddRecord); });
    connect(header, &RecordHeader::panelClicked, q, [this] { q->run(PageCommand::TogglePanel); });
    connect(header, &RecordHeader::sortCleared, q, [this] { setSorts({}); });
    connect(header, &RecordHeader::searchChanged, q, [this](const QString &text) {
        Query query = model.query();
        query.search = text.trimmed();
        ask(query);
    });
    connect(header, &RecordHeader::fieldsClicked, q, [this] {
        if (!fieldsMenu) {
            fieldsMenu = new FieldsMenu(workspace, theme, localizer, page, q);
            connect(fieldsMenu, &FieldsMenu::layoutChosen, columns, &GridColumns::setLayout);
        }
        fieldsMenu->load();
        fieldsMenu->openUnder(header->fieldsButton());
    });
    connect(header->filterBar(), &FilterBar::filterChanged, q, [this](const Filter &filter) {
        Query query = model.query();
        query.filter = filter;
        ask(query);
    });
    connect(header->search(), &QLineEdit::returnPressed, grid, qOverload<>(&QWidget::setFocus));
    connect(empty, &EmptyState::primaryClicked, q, [this] { q->run(PageCommand::AddRecord); });
    connect(empty, &EmptyState::secondaryClicked, q, [this] { emit q->importRequested(page); });
    connect(nothing, &EmptyState::primaryClicked, q, [this] {
        header->search()->clear();
        q->setFilter({});
    });
}

void RecordPage::Private::ask(Query query)
{
    query.page = page;
    if (query == model.query() && started)
        return;
    started = true;
    grid->expectNewQuery();
    model.setQuery(query);
    updateEmpty();
}

void RecordPage::Private::sort(int section, bool add)
{
    const Field *field = model.fieldAt(section);
    if (!field) {
        emit q->notice(RecordPage::tr("A page is sorted by its fields, not by the figures of a period."), false);
        return;
    }
    const PathChoice path{{FieldPath{{field->id}}}};
    std::vector<Sort> sorts = model.query().sorts;
    const auto known = std::find_if(sorts.begin(), sorts.end(), [&path](const Sort &sort) { return sort.path == path; });
    Sort next{path, false};
    if (known != sorts.end()) {
        if (known->descending) { // up, down, off
            sorts.erase(known);
            setSorts(add ? sorts : std::vector<Sort>{});
            return;
        }
        next.descending = true;
        if (add) {
            *known = next;
            setSorts(sorts);
            return;
        }
    }
    if (add)
        sorts.push_back(next);
    else
        sorts = {next};
    setSorts(sorts);
}

void RecordPage::Private::setSorts(std::vector<Sort> sorts)
{
    grid->header()->setSorts(sorts);
    header->setSorts(sorts);
    Query query = model.query();
    query.sorts = std::move(sorts);
    ask(query);
}

void RecordPage::Private::showPanel(RecordId record)
{
    if (!record)
        return;
    if (panel->isHidden()) {
        panel->show();
        const int whole = splitter->width();
        splitter->setSizes({whole - panelWidth - splitter->handleWidth(), panelWidth});
    }
    panel->showRecord(record);
    grid->setOpenRecord(record);
    header->setPanelShown(true);
    showPanelFigures();
}

void RecordPage::Private::closePanel()
{
    const bool hadFocus = panel->isAncestorOf(q->window()->focusWidget());
    panel->hide();
    grid->setOpenRecord({});
    header->setPanelShown(false);
    if (hadFocus)
        grid->setFocus();
}

void RecordPage::Private::takeFigures()
{
    model.setMetricColumns(kpis.names(), kpis.figures());
    QHash<QString, QString> labels;
    QStringList withSign;
    for (const QString &name : kpis.names()) {
        const FigureInfo info = figureInfo(Catalogue::shipped(), name, localizer.language());
        labels.insert(name, info.shortLabel);
        if (info.hasSign)
            withSign << name;
    }
    grid->setSignedMetrics(withSign);
    grid->header()->setMetricLabels(labels);
    QHash<QString, QString> totals;
    const Format format = localizer.format(workspace.settings().currency);
    for (int i = 0; i < kpis.names().size() && size_t(i) < kpis.totals().size(); ++i) {
        const QString id = kpis.names().at(i);
        totals.insert(id, format.figure(kpis.totals()[size_t(i)], Catalogue::shipped().unit(id)));
    }
    // The engine's totals are of all records: under a filtered list they would not be the list's.
    const bool whole = model.query().filter.isAll() && model.query().search.isEmpty();
    footer->setMetricTotals(whole ? totals : QHash<QString, QString>());
    showPanelFigures();
}

void RecordPage::Private::showPanelFigures()
{
    if (kpis.isEmpty() || !panel->record())
        return;
    const Format format = localizer.format(workspace.settings().currency);
    const QString period = kpis.slice().from && kpis.slice().to
        ? format.period({*kpis.slice().from, *kpis.slice().to})
        : QString();
    panel->setFigures(kpis.names(), kpis.figures().value(panel->record()), period);
}

void RecordPage::Private::updateEmpty()
{
    const bool asked = !model.query().filter.isAll() || !model.query().search.isEmpty();
    const bool none = model.rowCount() == 0 && !model.isLoading() && started;
    QWidget *shown = !none ? stack->widget(0) : asked ? static_cast<QWidget *>(nothing) : empty;
    if (stack->currentWidget() != shown)
        stack->setCurrentWidget(shown);
}

void RecordPage::Private::retranslate()
{
    const Page *shown = workspace.schema().page(page);
    if (!shown)
        return;
    const QString name = shown->names.in(localizer.language());
    q->setAccessibleName(name);
    header->refresh();
    grid->setAccessibleName(RecordPage::tr("Records of %1").arg(name));
    const bool writable = !workspace.isReadOnly();
    empty->setTexts(RecordPage::tr("No records in “%1” yet").arg(name),
                    writable ? RecordPage::tr("Add the first one by hand, or import a table.") : RecordPage::tr("This workspace is read-only."),
                    writable ? RecordPage::tr("+ New record") : QString(), writable ? RecordPage::tr("Import…") : QString());
    nothing->setTexts(RecordPage::tr("Nothing found"), RecordPage::tr("No record matches the search and the filters."), RecordPage::tr("Show all records"));
}

void RecordPage::Private::workspaceChanged(const ChangeSet &changes)
{
    if (changes.schema || changes.settings) {
        model.setFormat(localizer.format(workspace.settings().currency));
        retranslate();
        header->filterBar()->setFilter(model.query().filter);
    }
}

RecordPage::RecordPage(PageId page, Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                       QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, page, workspace, engine, theme, localizer))
{
    setObjectName(QStringLiteral("recordPage_%1").arg(workspace.schema().page(page)->role));
    d->build();
    d->retranslate();
    if (!d->kpis.isEmpty())
        d->takeFigures();
}

RecordPage::~RecordPage()
{
    flush();
    // The view first: it looks at the model, which is a member.
    delete d->splitter;
}

PageId RecordPage::page() const
{
    return d->page;
}

void RecordPage::setFilter(const Filter &filter)
{
    d->header->filterBar()->setFilter(filter);
    Query query = d->model.query();
    query.filter = filter;
    d->ask(query);
    if (!d->kpis.isEmpty())
        d->takeFigures();
}

void RecordPage::openRecord(RecordId record)
{
    if (!d->started || d->model.isLoading()) {
        d->pending = record;
        if (!d->started)
            d->ask(d->model.query());
        if (d->model.isLoading())
            return;
        d->pending = {};
    }
    if (d->model.rowOf(record) < 0 && (!d->model.query().filter.isAll() || !d->model.query().search.isEmpty())) {
        // It is hidden by a filter: a link must lead somewhere.
        d->header->search()->clear();
        Query all = d->model.query();
        all.filter = {};
        all.search.clear();
        d->header->filterBar()->setFilter({});
        d->pending = record;
        d->ask(all);
        if (d->model.isLoading())
            return;
        d->pending = {};
    }
    d->grid->goTo(record);
    d->showPanel(record);
}

void RecordPage::setSlice(const MetricQuery &slice)
{
    d->kpis.setSlice(slice);
}

void RecordPage::run(PageCommand command)
{
    const bool onCells = command != PageCommand::Find && command != PageCommand::AddRecord
        && command != PageCommand::TogglePanel;
    const QWidget *focus = window()->focusWidget();
    const bool inPage = focus && isAncestorOf(focus) && !d->panel->isAncestorOf(focus);
    if (onCells && focus && !inPage)
        return; // a key that was meant for the sidebar or the record must not change cells
    switch (command) {
    case PageCommand::Cut: d->commands->cut(); break;
    case PageCommand::Copy: d->commands->copy(); break;
    case PageCommand::Paste: d->commands->paste(); break;
    case PageCommand::FillDown: d->commands->fillDown(); break;
    case PageCommand::ClearCells: d->commands->clearCells(); break;
    case PageCommand::SelectAll: d->grid->selectAll(); break;
    case PageCommand::Find:
        d->header->search()->setFocus(Qt::ShortcutFocusReason);
        d->header->search()->selectAll();
        break;
    case PageCommand::AddRecord:
        d->stack->setCurrentIndex(0);
        d->commands->addRecord();
        d->grid->setFocus();
        break;
    case PageCommand::RemoveRecords: d->commands->removeRecords(); break;
    case PageCommand::TogglePanel:
        if (d->panel->isVisible())
            d->closePanel();
        else
            d->showPanel(d->grid->currentRecord() ? d->grid->currentRecord() : d->model.recordAt(0));
        d->header->setPanelShown(d->panel->isVisible());
        break;
    }
}

Query RecordPage::query() const
{
    Query query = d->model.query();
    query.page = d->page;
    return query;
}

void RecordPage::focusGrid()
{
    d->grid->setFocus(Qt::ShortcutFocusReason);
}

bool RecordPage::focusPanel()
{
    if (!d->panel->isVisible() || d->panel->isAncestorOf(window()->focusWidget()))
        return false;
    d->panel->focusFirst();
    return true;
}

void RecordPage::flush()
{
    d->columns->flush();
}

void RecordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        d->model.setFormat(d->localizer.format(d->workspace.settings().currency));
        delete d->fieldsMenu;
        d->fieldsMenu = nullptr;
        d->retranslate();
        d->takeFigures();
    }
    QWidget::changeEvent(event);
}

void RecordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!d->started)
        d->ask(d->model.query());
    d->kpis.setActive(true);
}

void RecordPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    d->kpis.setActive(false);
}

} // namespace pheu
