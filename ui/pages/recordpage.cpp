// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpage.h"

#include "pages/recordheader.h"
#include "pages/recordpageparts.h"
#include "pages/recordpanel.h"
#include "views/colourrules.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QLineEdit>
#include <QMetaMethod>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace pheu
{

namespace
{
constexpr int panelWidth = 320;
}

// ---- the record beside the view

void RecordPage::Private::showPanel(RecordId record)
{
    if (!record)
        return;
    if (panel->isHidden()) {
        panel->show();
        const int whole = splitter->width();
        splitter->setSizes({whole - panelWidth - splitter->handleWidth(), panelWidth});
    }
    figures.setActive(true);
    panel->showRecord(record);
    if (shown)
        shown->setOpenRecord(record);
    header->setPanelShown(true);
    setPanelFigures();
}

void RecordPage::Private::closePanel()
{
    const bool hadFocus = panel->isAncestorOf(q->window()->focusWidget());
    panel->hide();
    if (shown)
        shown->setOpenRecord({});
    header->setPanelShown(false);
    kpis.setActive(false);
    figures.setActive(false);
    if (hadFocus && shown)
        shown->focusView();
}

void RecordPage::Private::setPanelFigures()
{
    if (!kpis.isPossible())
        return;
    const ViewConfig &config = views.current().config;
    kpis.setNames(config.metrics.isEmpty() ? kpis.usualNames() : config.metrics);
    kpis.setActive(q->isVisible());
    showPanelFigures();
}

void RecordPage::Private::showPanelFigures()
{
    if (kpis.isEmpty() || !panel->record())
        return;
    const Format format = localizer.format(workspace.settings().currency);
    const QString period =
        kpis.slice().from && kpis.slice().to ? format.period({*kpis.slice().from, *kpis.slice().to}) : QString();
    panel->setFigures(kpis.names(), kpis.figures().value(panel->record()), period);
}

// ---- states and texts

void RecordPage::Private::updateEmpty()
{
    const bool none = shown && started && shown->count() == 0 && !shown->isLoading();
    const Query asked = shown ? shown->query() : Query();
    const bool narrowed = !asked.filter.isAll() || !asked.search.isEmpty();
    QWidget *now = !none ? static_cast<QWidget *>(area) : narrowed ? static_cast<QWidget *>(nothing) : empty;
    if (stack->currentWidget() != now)
        stack->setCurrentWidget(now);
}

void RecordPage::Private::retranslate()
{
    const Page *now = workspace.schema().page(page);
    if (!now)
        return;
    const QString name = now->names.in(localizer.language());
    q->setAccessibleName(name);
    header->refresh();
    const bool writable = !workspace.isReadOnly();
    empty->setTexts(RecordPage::tr("No records in “%1” yet").arg(name),
                    writable ? RecordPage::tr("Add the first one by hand, or import a table.")
                             : RecordPage::tr("This workspace is read-only."),
                    writable ? RecordPage::tr("+ New record") : QString(),
                    writable ? RecordPage::tr("Import…") : QString());
    nothing->setTexts(RecordPage::tr("Nothing found"), RecordPage::tr("No record matches the search and the filters."),
                      RecordPage::tr("Clear filters"));
}

// ---- the page

RecordPage::RecordPage(PageId page, Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                       QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, page, workspace, engine, theme, localizer))
{
    setObjectName(QStringLiteral("recordPage_%1").arg(workspace.schema().page(page)->role));
    d->build();
    d->retranslate();
    d->showView();
}

RecordPage::~RecordPage()
{
    flush();
    // The parts first: they look at the views, which are a member.
    delete d->splitter;
    delete d->header;
}

PageId RecordPage::page() const
{
    return d->page;
}

void RecordPage::setFilter(const Filter &filter)
{
    d->showRows();
    d->setTemporary(filter);
}

void RecordPage::openRecord(RecordId record)
{
    d->showRows();
    if (!d->started) {
        d->started = true;
        d->showView();
    }
    if (!d->shown)
        return;
    if (d->shown->isLoading()) {
        d->pending = record;
        return;
    }
    if (!d->shown->goTo(record) && (!d->shown->query().filter.isAll() || !d->searched.isEmpty())) {
        // It is hidden by a filter: a link must lead somewhere.
        d->header->search()->clear();
        d->searched.clear();
        d->shown->setSearch({});
        d->pending = record;
        d->setTemporary(Filter());
        if (d->shown->isLoading() || !d->pending)
            return;
        d->pending = {};
        d->shown->goTo(record);
    }
    d->showPanel(record);
}

void RecordPage::setSlice(const MetricQuery &slice)
{
    d->slice = slice;
    d->kpis.setSlice(slice);
    if (d->shown)
        d->shown->setSlice(slice);
}

ViewId RecordPage::currentView() const
{
    return d->views.currentId();
}

void RecordPage::showView(ViewId view)
{
    d->views.choose(view);
}

PageView *RecordPage::viewWidget() const
{
    return d->shown;
}

bool RecordPage::knows(PageCommand command) const
{
    switch (command) {
    case PageCommand::Find:
        return d->shown && d->shown->usesSearch();
    case PageCommand::AddRecord:
    case PageCommand::TogglePanel:
        return true;
    case PageCommand::NextView:
    case PageCommand::PreviousView:
        return d->views.views().size() > 1;
    default:
        return d->shown && d->shown->knows(command);
    }
}

void RecordPage::run(PageCommand command)
{
    switch (command) {
    case PageCommand::Find:
        d->header->search()->setFocus(Qt::ShortcutFocusReason);
        d->header->search()->selectAll();
        return;
    case PageCommand::NextView:
    case PageCommand::PreviousView:
        d->views.step(command == PageCommand::NextView ? 1 : -1);
        focusGrid();
        return;
    case PageCommand::TogglePanel:
        if (d->panel->isVisible())
            d->closePanel();
        else if (d->shown)
            d->showPanel(d->shown->currentRecord());
        d->header->setPanelShown(d->panel->isVisible());
        return;
    case PageCommand::AddRecord:
        if (!d->shown || !d->shown->knows(command))
            d->showRows();
        d->stack->setCurrentWidget(d->area);
        break;
    default: {
        const QWidget *focus = window()->focusWidget();
        const bool inPage = focus && isAncestorOf(focus) && !d->panel->isAncestorOf(focus);
        if (focus && !inPage)
            return; // a key that was meant for the sidebar or the record must not change cells
    }
    }
    if (d->shown)
        d->shown->run(command);
}

Query RecordPage::query() const
{
    Query query = d->shown ? d->shown->query() : Query();
    query.page = d->page;
    return query;
}

void RecordPage::focusGrid()
{
    if (d->shown)
        d->shown->focusView();
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
    if (d->shown)
        d->shown->flush();
}

bool RecordPage::canAddFields() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&RecordPage::newFieldRequested));
}

void RecordPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        delete std::exchange(d->fieldsMenu, nullptr);
        delete std::exchange(d->colours, nullptr);
        d->retranslate();
        d->showPanelFigures();
    }
    QWidget::changeEvent(event);
}

void RecordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->started = true;
    d->showView();
    d->kpis.setActive(d->panel->isVisible());
    d->figures.setActive(d->panel->isVisible());
}

void RecordPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (d->shown)
        d->shown->setActive(false);
    d->kpis.setActive(false);
    d->figures.setActive(false);
}

} // namespace pheu
