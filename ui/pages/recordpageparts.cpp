// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpageparts.h"

#include "pages/recordheader.h"
#include "pages/recordmenus.h"
#include "pages/recordpanel.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "views/gridcolumns.h"
#include "views/gridcommands.h"
#include "views/gridfooter.h"
#include "views/gridheader.h"
#include "widgets/emptystate.h"

#include <QFrame>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace pheu
{

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
        const Field *forward =
            link && link->config.reverseOf ? workspace.schema().field(link->config.reverseOf) : nullptr;
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

} // namespace pheu
