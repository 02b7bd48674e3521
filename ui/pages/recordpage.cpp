// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpage.h"

#include "pages/recordheader.h"
#include "pages/recordpageparts.h"
#include "pages/recordpanel.h"
#include "report/card.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "views/gridcolumns.h"
#include "views/gridcommands.h"
#include "views/gridfooter.h"
#include "views/gridheader.h"
#include "views/sortorder.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

namespace pheu
{

namespace
{
constexpr int panelWidth = 320;
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
    setSorts(sortsAfterClick(model.query().sorts, PathChoice{{FieldPath{{field->id}}}}, add));
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
    const QString period =
        kpis.slice().from && kpis.slice().to ? format.period({*kpis.slice().from, *kpis.slice().to}) : QString();
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
                    writable ? RecordPage::tr("Add the first one by hand, or import a table.")
                             : RecordPage::tr("This workspace is read-only."),
                    writable ? RecordPage::tr("+ New record") : QString(),
                    writable ? RecordPage::tr("Import…") : QString());
    nothing->setTexts(RecordPage::tr("Nothing found"), RecordPage::tr("No record matches the search and the filters."),
                      RecordPage::tr("Show all records"));
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
    const bool onCells =
        command != PageCommand::Find && command != PageCommand::AddRecord && command != PageCommand::TogglePanel;
    const QWidget *focus = window()->focusWidget();
    const bool inPage = focus && isAncestorOf(focus) && !d->panel->isAncestorOf(focus);
    if (onCells && focus && !inPage)
        return; // a key that was meant for the sidebar or the record must not change cells
    switch (command) {
    case PageCommand::Cut:
        d->commands->cut();
        break;
    case PageCommand::Copy:
        d->commands->copy();
        break;
    case PageCommand::Paste:
        d->commands->paste();
        break;
    case PageCommand::FillDown:
        d->commands->fillDown();
        break;
    case PageCommand::ClearCells:
        d->commands->clearCells();
        break;
    case PageCommand::SelectAll:
        d->grid->selectAll();
        break;
    case PageCommand::Find:
        d->header->search()->setFocus(Qt::ShortcutFocusReason);
        d->header->search()->selectAll();
        break;
    case PageCommand::AddRecord:
        d->stack->setCurrentIndex(0);
        d->commands->addRecord();
        d->grid->setFocus();
        break;
    case PageCommand::RemoveRecords:
        d->commands->removeRecords();
        break;
    case PageCommand::TogglePanel:
        if (d->panel->isVisible())
            d->closePanel();
        else
            d->showPanel(d->grid->currentRecord() ? d->grid->currentRecord() : d->model.recordAt(0));
        d->header->setPanelShown(d->panel->isVisible());
        break;
    default:
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
