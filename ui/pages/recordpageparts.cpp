// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpageparts.h"

#include "models/viewcolumns.h"
#include "pages/recordheader.h"
#include "pages/recordpanel.h"
#include "theme/icons.h"
#include "views/colourrules.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "widgets/emptystate.h"

#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace pheu
{

void RecordPage::Private::build()
{
    header = new RecordHeader(page, views, workspace, theme, localizer);
    panel = new RecordPanel(page, workspace, theme, localizer);
    panel->setFieldFigures(figures);
    panel->setMinimumWidth(260);
    panel->hide();
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::m);
    splitter->addWidget(buildArea());
    splitter->addWidget(panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(header);
    layout->addWidget(splitter, 1);
    connectParts();
    connectHeader();
}

QWidget *RecordPage::Private::buildArea()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("gridCard"));
    card->setProperty("look", QStringLiteral("card"));
    empty = new EmptyState(theme, workspace.schema().page(page)->icon);
    nothing = new EmptyState(theme, QStringLiteral("search"));
    nothing->setObjectName(QStringLiteral("nothingFound"));
    area = new QStackedWidget;
    area->setObjectName(QStringLiteral("pageViews"));
    stack = new QStackedWidget;
    stack->addWidget(area);
    stack->addWidget(empty);
    stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(stack);
    return card;
}

// ---- views

PageView *RecordPage::Private::widgetFor(const View &view)
{
    if (PageView *made = widgets.value(view.id.value))
        return made;
    const ViewKindEntry *kind = viewKindEntry(view.kind);
    if (!kind) // a kind of a newer program: its records are shown all the same
        kind = viewKindEntry(ViewKind::Grid);
    PageView *made = kind->make({page, &workspace, &engine, &theme, &localizer}, nullptr);
    widgets.insert(view.id.value, made);
    area->addWidget(made);
    connectView(made);
    return made;
}

void RecordPage::Private::connectView(PageView *view)
{
    connect(view, &PageView::configEdited, q, [this, view](const ViewConfig &config) {
        if (view == shown)
            takeConfig(config);
    });
    connect(view, &PageView::countChanged, q, [this] { updateEmpty(); });
    connect(view, &PageView::loaded, q, [this, view] {
        updateEmpty();
        if (view != shown)
            return;
        if (const RecordId record = std::exchange(pending, RecordId()))
            q->openRecord(record);
    });
    connect(view, &PageView::recordActivated, q, [this](RecordId record) { showPanel(record); });
    connect(view, &PageView::currentRecordChanged, q, [this, view](RecordId record) {
        if (view == shown && panel->isVisible() && record)
            showPanel(record);
    });
    connect(view, &PageView::escaped, q, [this] { closePanel(); });
    connect(view, &PageView::openRecordRequested, q, [this](PageId other, RecordId record) {
        if (other == page)
            q->openRecord(record);
        else
            emit q->openRecordRequested(other, record);
    });
    connect(view, &PageView::showRecordsRequested, q, &RecordPage::showRecordsRequested);
    connect(view, &PageView::refused, q, &RecordPage::error);
    connect(view, &PageView::done, q, &RecordPage::notice);
    connect(view, &PageView::urlClicked, q, &RecordPage::urlRequested);
    connect(view, &PageView::fieldMenuOpening, q,
            [this](QMenu *menu, FieldId field) { emit q->fieldMenuOpening(menu, field, views.currentId()); });
    connect(view, &PageView::newFieldRequested, q, [this] { emit q->newFieldRequested(page, views.currentId()); });
}

View RecordPage::Private::effective() const
{
    View view = views.current();
    if (temporary)
        view.config.filter = *temporary;
    return view;
}

void RecordPage::Private::showView()
{
    const View view = effective();
    if (!workspace.schema().page(page) || !view.id)
        return; // the page is gone
    PageView *widget = widgetFor(view);
    header->setView(view, *widget, temporary.has_value());
    if (!started)
        return; // nothing is read for a page that nobody has looked at
    if (shown && shown != widget)
        shown->setActive(false);
    shown = widget;
    widget->setSlice(slice);
    widget->setSearch(searched);
    widget->setView(view);
    widget->setActive(q->isVisible());
    widget->setOpenRecord(panel->isHidden() ? RecordId() : panel->record());
    if (area->currentWidget() != widget)
        area->setCurrentWidget(widget);
    updateEmpty();
}

// While another filter than the view's is shown, changes of it are for the moment; all else is the view's.
void RecordPage::Private::takeConfig(const ViewConfig &config)
{
    ViewConfig kept = config;
    if (temporary) {
        temporary = config.filter;
        kept.filter = views.current().config.filter;
    }
    if (kept == views.current().config)
        showView();
    else
        views.edit(kept);
}

void RecordPage::Private::setTemporary(std::optional<Filter> filter)
{
    temporary = std::move(filter);
    if (temporary && *temporary == views.current().config.filter)
        temporary.reset();
    showView();
}

void RecordPage::Private::showRows()
{
    const auto listsRecords = [](const View &view) {
        return view.kind != ViewKind::Form && view.kind != ViewKind::Pivot;
    };
    if (listsRecords(views.current()))
        return;
    for (const View &view : views.views()) {
        if (listsRecords(view)) {
            views.choose(view.id);
            return;
        }
    }
}

// ---- parts

void RecordPage::Private::connectParts()
{
    connect(&views, &PageViews::currentChanged, q, [this, last = views.currentId()]() mutable {
        const bool another = std::exchange(last, views.currentId()) != views.currentId();
        if (another)
            temporary.reset();
        for (const qint64 id : widgets.keys()) { // views that were removed, or are of another kind now
            const bool there = std::any_of(views.views().begin(), views.views().end(),
                                           [id](const View &view) { return view.id.value == id; });
            if (!there) {
                PageView *gone = widgets.take(id);
                if (gone == shown)
                    shown = nullptr;
                area->removeWidget(gone);
                gone->deleteLater();
            }
        }
        showView();
        if (another) // now that it is shown: the window asks what it knows
            emit q->viewChosen(page, views.currentId());
    });
    connect(&views, &PageViews::refused, q, &RecordPage::error);
    connect(&views, &PageViews::done, q, &RecordPage::notice);
    connect(panel, &RecordPanel::closed, q, [this] { closePanel(); });
    connect(panel, &RecordPanel::openRecordRequested, q, &RecordPage::openRecordRequested);
    connect(panel, &RecordPanel::showRecordsRequested, q, &RecordPage::showRecordsRequested);
    connect(panel, &RecordPanel::refused, q, &RecordPage::error);
    connect(panel, &RecordPanel::done, q, &RecordPage::notice);
    connect(panel, &RecordPanel::urlClicked, q, &RecordPage::urlRequested);
    connect(panel, &RecordPanel::campaignEffectRequested, q, &RecordPage::campaignEffectRequested);
    connect(panel, &RecordPanel::fieldMenuOpening, q,
            [this](QMenu *menu, FieldId field) { emit q->fieldMenuOpening(menu, field, views.currentId()); });
    connect(panel, &RecordPanel::newFieldRequested, q, [this] { emit q->newFieldRequested(page, views.currentId()); });
    connect(&kpis, &RecordFigures::changed, q, [this] { showPanelFigures(); });
    connect(&workspace, &Workspace::changed, q, [this](const ChangeSet &changes) {
        if (changes.schema || changes.settings)
            retranslate();
    });
}

void RecordPage::Private::connectHeader()
{
    connect(header, &RecordHeader::importClicked, q, [this] { emit q->importRequested(page); });
    connect(header, &RecordHeader::addClicked, q, [this] { q->run(PageCommand::AddRecord); });
    connect(header, &RecordHeader::refused, q, &RecordPage::error);
    connect(header, &RecordHeader::recordMade, q,
            [this](RecordId record) { emit q->openRecordRequested(page, record); });
    connect(header, &RecordHeader::panelClicked, q, [this] { q->run(PageCommand::TogglePanel); });
    connect(header, &RecordHeader::fieldsClicked, q, [this] { openFields(); });
    connect(header, &RecordHeader::optionsOpening, q, [this](QMenu *menu) {
        if (!shown)
            return;
        shown->fillOptions(*menu);
        if (shown->usesColours())
            menu->addAction(lineIcon(QStringLiteral("sparkle"), theme.palette().mute), RecordPage::tr("Colour rules…"),
                            q, [this] { openColours(); });
        emit q->optionsOpening(menu);
    });
    connect(header, &RecordHeader::sortCleared, q, [this] {
        ViewConfig config = effective().config;
        config.sorts.clear();
        takeConfig(config);
    });
    connect(header, &RecordHeader::searchChanged, q, [this](const QString &text) {
        searched = text.trimmed();
        if (shown)
            shown->setSearch(searched);
        updateEmpty();
    });
    connect(header, &RecordHeader::filterKept, q, [this] {
        ViewConfig config = effective().config;
        temporary.reset();
        takeConfig(config);
    });
    connect(header, &RecordHeader::filterReturned, q, [this] { setTemporary({}); });
    connect(header->filterBar(), &FilterBar::filterChanged, q, [this](const Filter &filter) {
        ViewConfig config = effective().config;
        config.filter = filter;
        takeConfig(config);
    });
    connect(header->search(), &QLineEdit::returnPressed, q, [this] { q->focusGrid(); });
    connect(empty, &EmptyState::primaryClicked, q, [this] { q->run(PageCommand::AddRecord); });
    connect(empty, &EmptyState::secondaryClicked, q, [this] { emit q->importRequested(page); });
    connect(nothing, &EmptyState::primaryClicked, q, [this] {
        header->search()->clear();
        searched.clear();
        if (shown)
            shown->setSearch({});
        setTemporary(Filter());
    });
}

void RecordPage::Private::openColours()
{
    if (!colours) {
        colours = new ColourRulesPopup(workspace, theme, localizer, page, q);
        connect(colours, &ColourRulesPopup::rulesChanged, q, [this](const std::vector<ColourRule> &rules) {
            ViewConfig config = effective().config;
            config.colours = rules;
            takeConfig(config);
        });
    }
    const View &view = views.current();
    colours->setChoosesField(view.kind == ViewKind::Board || view.kind == ViewKind::Gallery);
    colours->setRules(view.config.colours);
    colours->openUnder(header->optionsButton());
}

void RecordPage::Private::openFields()
{
    const Page *now = workspace.schema().page(page);
    if (!now)
        return;
    if (!fieldsMenu) {
        fieldsMenu = new FieldsMenu(workspace, theme, localizer, page, q);
        connect(fieldsMenu, &FieldsMenu::columnsChosen, q, [this](const std::vector<ViewColumn> &columns) {
            ViewConfig config = effective().config;
            config.columns = columns;
            takeConfig(config);
        });
        connect(fieldsMenu, &FieldsMenu::metricsChosen, q, [this](const QStringList &metrics) {
            ViewConfig config = effective().config;
            config.metrics = metrics;
            config.showMetrics = !metrics.isEmpty();
            std::erase_if(config.sorts,
                          [&](const Sort &sort) { return !sort.metric.isEmpty() && !metrics.contains(sort.metric); });
            takeConfig(config);
        });
        connect(fieldsMenu, &FieldsMenu::newFieldRequested, q,
                [this] { emit q->newFieldRequested(page, views.currentId()); });
    }
    const ViewConfig &config = views.current().config;
    const bool hasMetrics = views.current().kind == ViewKind::Grid && kpis.isPossible();
    const QStringList chosen = !config.showMetrics        ? QStringList()
                               : config.metrics.isEmpty() ? kpis.usualNames()
                                                          : config.metrics;
    fieldsMenu->loadMetrics(hasMetrics ? kpis.possibleNames() : QStringList(), hasMetrics ? chosen : QStringList());
    fieldsMenu->setCanAdd(q->canAddFields() && !workspace.isReadOnly());
    fieldsMenu->load(viewColumns(*now, config));
    fieldsMenu->openUnder(header->fieldsButton());
}

} // namespace pheu
