// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardpage.h"

#include "dashboard/alertwatch.h"
#include "dashboard/cardactions.h"
#include "dashboard/cardgrid.h"
#include "dashboard/cardkindinfo.h"
#include "dashboard/dashboardheader.h"
#include "dashboard/dashboardparts.h"
#include "dashboard/dashboardtabs.h"
#include "report/loader.h"
#include "targets/alertbar.h"
#include "targets/alertsdialog.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

struct DashboardPage::Private {
    DashboardPage *q;
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    SliceState state;
    DashboardEdits edits;
    AlertWatch watch;
    CardActions *actions = nullptr;
    DashboardHeader *header = nullptr;
    LeftOutBar *leftOut = nullptr;
    AlertBar *alerts = nullptr;
    CardArea *area = nullptr;
    QHash<QString, CardWidget *> cards;
    QString shown;   // the dashboard whose cards those are
    QStringList ids; // of the cards, as they were shown last
    QTimer timer;    // many changes in one turn of the event loop are one refresh
    bool preparing = false;
    bool prepared = false; // what could be read is read: an error is told by the question itself
    bool stale = true;     // refresh when shown

    Private(DashboardPage *page, Workspace &w, MetricsEngine &e, Theme &t, Localizer &l)
        : q(page)
        , workspace(w)
        , engine(e)
        , theme(t)
        , localizer(l)
        , state(w, e)
        , edits(w, l)
        , watch(w, e, l)
    {
        timer.setSingleShot(true);
        timer.setInterval(0);
    }

    void build();
    void connectAll();
    void connectEngine();
    void connectParts();
    void retranslate();
    void schedule();
    void refresh();
    bool needsResults() const;
    void fill();
    void dropOthers(const QStringList &kept);
    void showNewCard(const QStringList &now);
    CardWidget *cardWidget(const QString &id);
    void showAlerts();
    void openAlertRules();
    void openTemplates();
};

void DashboardPage::Private::build()
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *top = new QWidget(q);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(space::xl, space::m, space::xl, space::s);
    header = new DashboardHeader(workspace, edits, state, theme, localizer, top);
    leftOut = new LeftOutBar(top);
    alerts = new AlertBar(top);
    alerts->setObjectName(QStringLiteral("dashboardAlerts"));
    topLayout->addWidget(header);
    topLayout->addWidget(leftOut);
    topLayout->addWidget(alerts);
    layout->addWidget(top);
    area = new CardArea(theme, q);
    layout->addWidget(area, 1);
    actions = new CardActions(workspace, engine, theme, localizer, edits, state, *q);
}

void DashboardPage::Private::connectEngine()
{
    QObject::connect(&timer, &QTimer::timeout, q, [this] { refresh(); });
    QObject::connect(&state, &SliceState::changed, q, [this] {
        schedule();
        emit q->sliceChanged();
    });
    QObject::connect(&engine, &MetricsEngine::changed, q, [this] {
        state.refresh(); // the last day with data may have moved
        schedule();
        watch.ask();
    });
    QObject::connect(&engine, &MetricsEngine::ready, q, [this] {
        if (!preparing)
            return;
        preparing = false;
        prepared = true;
        schedule();
    });
    QObject::connect(&workspace, &Workspace::changed, q, [this](const ChangeSet &changes) {
        if (changes.schema)
            header->retranslate();
        if (changes.schema || changes.settings)
            state.refresh();
        schedule(); // names, colours and starts of campaigns are read from their pages
        watch.ask();
    });
    QObject::connect(&localizer, &Localizer::changed, q, [this] { retranslate(); });
}

void DashboardPage::Private::connectParts()
{
    QObject::connect(header, &DashboardHeader::exportRequested, q, &DashboardPage::reportRequested);
    QObject::connect(header, &DashboardHeader::newCardRequested, q, [this] { actions->add(); });
    QObject::connect(leftOut, &LeftOutBar::countAgain, q, [this] {
        q->leaveOut({}, {});
        emit q->everythingCounted();
    });
    QObject::connect(&watch, &AlertWatch::changed, q, [this] { showAlerts(); });
    QObject::connect(&watch, &AlertWatch::refused, q, &DashboardPage::error);
    QObject::connect(alerts, &AlertBar::rulesRequested, q, [this] { openAlertRules(); });
    QObject::connect(&area->withoutResults(), &EmptyState::primaryClicked, q, &DashboardPage::importRequested);
    QObject::connect(&area->withoutResults(), &EmptyState::secondaryClicked, q, [this] {
        if (const Page *results = workspace.schema().page(QStringLiteral("results")))
            emit q->showRecords(results->id, {});
    });
    QObject::connect(&area->withoutCards(), &EmptyState::primaryClicked, q, [this] { actions->add(); });
    QObject::connect(&area->withoutCards(), &EmptyState::secondaryClicked, q, [this] { openTemplates(); });
}

void DashboardPage::Private::connectAll()
{
    connectEngine();
    connectParts();
    QObject::connect(&edits, &DashboardEdits::changed, q, [this] { schedule(); });
    QObject::connect(&edits, &DashboardEdits::chosen, q, &DashboardPage::dashboardChosen);
    QObject::connect(&edits, &DashboardEdits::refused, q, &DashboardPage::error);
    QObject::connect(&edits, &DashboardEdits::notice, q, &DashboardPage::notice);
    QObject::connect(actions, &CardActions::refused, q, &DashboardPage::error);
    QObject::connect(actions, &CardActions::showRecords, q, &DashboardPage::showRecords);
    QObject::connect(actions, &CardActions::goalRequested, q, &DashboardPage::goalRequested);
}

void DashboardPage::Private::retranslate()
{
    header->retranslate();
    alerts->retranslate();
    leftOut->retranslate();
    area->retranslate(edits.canEdit());
    q->setAccessibleName(DashboardPage::tr("Dashboard"));
    schedule();
    watch.ask();
}

void DashboardPage::Private::schedule()
{
    stale = true;
    if (q->isVisible())
        timer.start();
}

// Notes, pictures and goals stand without them.
bool DashboardPage::Private::needsResults() const
{
    const std::vector<CardDefinition> &all = edits.current().cards;
    return std::all_of(all.begin(), all.end(),
                       [](const CardDefinition &card) { return cardKindInfo(card.kind).counts(); });
}

void DashboardPage::Private::refresh()
{
    if (preparing)
        return;
    state.refresh();
    const std::vector<CardDefinition> &definitions = edits.current().cards;
    const bool isEmpty = state.isKnown() && !state.dataPeriod();
    if (definitions.empty() || (isEmpty && needsResults())) {
        dropOthers({});
        ids.clear();
        area->grid().setCards({});
        if (definitions.empty())
            area->showWithoutCards();
        else
            area->showWithoutResults();
        shown = edits.current().id;
        stale = false;
        if (!state.isKnown()) // nothing else reads the days that the period ends with
            engine.prepare({}, {});
        return;
    }
    const Preparation needed = preparationFor(workspace, engine, definitions, state.shownSlice());
    if (!prepared && (!state.isKnown() || !engine.isReady(needed.names, needed.by))) {
        // The figures of a moment ago stay until the new ones are there; those of another dashboard do not.
        if (cards.isEmpty() || shown != edits.current().id)
            area->showLoading();
        preparing = true;
        engine.prepare(needed.names, needed.by);
        return;
    }
    prepared = false;
    fill();
}

void DashboardPage::Private::fill()
{
    const CardSet set = loadCards(workspace, engine, edits.current().cards, state.shownSlice(), localizer.language());
    const Format format = localizer.format(workspace.settings().currency);
    const QString compared = set.inputs.compared ? compareModeName(state.compareMode()) : QString();
    const QStringList funnels = engine.funnels();
    if (shown != edits.current().id) { // cards of another dashboard may have the same ids
        dropOthers({});
        area->toTop();
    }
    std::vector<CardWidget *> made;
    QStringList now;
    for (const CardData &data : set.cards) {
        CardWidget *card = cardWidget(data.definition.id);
        card->setFunnels(funnels);
        card->setEditable(edits.canEdit());
        card->setFilterable(state.canFilter(data.definition.by));
        card->setData(data, format, compared);
        made.push_back(card);
        now.append(data.definition.id);
    }
    dropOthers(now);
    area->grid().setCards(made);
    area->showCards();
    showAlerts();
    showNewCard(now);
    stale = false;
}

// One card more than a moment ago was added, copied or brought back: it is shown, wherever it stands. One that was
// moved by its keys stays in sight.
void DashboardPage::Private::showNewCard(const QStringList &now)
{
    QStringList added;
    for (const QString &id : now) {
        if (!ids.contains(id))
            added << id;
    }
    const bool same = std::exchange(shown, edits.current().id) == edits.current().id;
    const QStringList before = std::exchange(ids, now);
    if (!same || before.isEmpty() || before == now)
        return;
    CardWidget *card = added.size() == 1 ? cards.value(added.front()) : qobject_cast<CardWidget *>(q->focusWidget());
    if (!card)
        return;
    QTimer::singleShot(0, card, [this, card] { area->bringToSight(card); });
}

void DashboardPage::Private::dropOthers(const QStringList &kept)
{
    for (auto it = cards.begin(); it != cards.end();) {
        if (kept.contains(it.key())) {
            ++it;
            continue;
        }
        // The keyboard goes on where the card was.
        if (it.value()->hasFocus() && !kept.isEmpty()) {
            const auto at = std::min(qsizetype(ids.indexOf(it.key())), kept.size() - 1);
            if (CardWidget *next = cards.value(kept.at(std::max<qsizetype>(0, at))))
                next->setFocus();
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = cards.erase(it);
    }
}

CardWidget *DashboardPage::Private::cardWidget(const QString &id)
{
    if (CardWidget *card = cards.value(id))
        return card;
    auto *card = new CardWidget(id, theme, &area->grid());
    cards.insert(id, card);
    actions->connectCard(*card, area->grid());
    QObject::connect(card, &CardWidget::reached, q, [this, card] { area->bringToSight(card); });
    return card;
}

void DashboardPage::Private::showAlerts()
{
    alerts->setAlerts(watch.raised());
    for (CardWidget *card : std::as_const(cards)) {
        QStringList figures = card->data().definition.names;
        if (const auto *goal = std::get_if<TargetBody>(&card->data().body))
            figures << goal->info.id;
        card->setAlert(watch.sentencesOf(figures));
    }
}

void DashboardPage::Private::openAlertRules()
{
    auto *dialog = new AlertsDialog(workspace, engine, localizer, q->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, q,
                     [this] { emit q->notice(DashboardPage::tr("The rules of alerts were saved."), true); });
    dialog->open();
}

// Their cards come into the dashboard that is shown.
void DashboardPage::Private::openTemplates()
{
    auto *menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("takeTemplate"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Language language = localizer.language();
    for (const DashboardTemplate &one : dashboardTemplates()) {
        QAction *action = menu->addAction(
            DashboardPage::tr("%1: %2").arg(one.dashboard.names.in(language), one.purpose.in(language)));
        action->setObjectName(QStringLiteral("take-") + one.id);
        QObject::connect(action, &QAction::triggered, q, [this, from = &one] { edits.takeCards(*from); });
    }
    menu->popup(area->mapToGlobal(area->rect().center()));
}

DashboardPage::DashboardPage(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                             QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, workspace, engine, theme, localizer))
{
    setObjectName(QStringLiteral("dashboardPage"));
    d->build();
    d->connectAll();
    d->retranslate();
}

DashboardPage::~DashboardPage() = default;

MetricQuery DashboardPage::slice() const
{
    return d->state.slice();
}

DashboardEdits &DashboardPage::dashboards() const
{
    return d->edits;
}

void DashboardPage::leaveOut(const Filter &kept, const QString &sentence)
{
    d->leftOut->setSentence(kept.isAll() ? QString() : sentence);
    d->state.setLeftOut(kept);
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->stale)
        d->timer.start();
}

} // namespace pheu
