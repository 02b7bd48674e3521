// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardpage.h"

#include "dashboard/cardgrid.h"
#include "dashboard/dashboardheader.h"
#include "dashboard/explainpopup.h"
#include "report/loader.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

struct DashboardPage::Private {
    DashboardPage *q;
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    SliceState state;
    DashboardHeader *header = nullptr;
    QStackedLayout *stack = nullptr;
    QWidget *content = nullptr;
    QScrollArea *scroll = nullptr;
    CardGrid *grid = nullptr;
    QLabel *loading = nullptr;
    QFrame *leftOut = nullptr; // says that the cards do not count everything
    QLabel *leftOutText = nullptr;
    QPushButton *countAgain = nullptr;
    EmptyState *empty = nullptr;
    QHash<QString, CardWidget *> cards;
    QTimer timer; // many changes in one turn of the event loop are one refresh
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
    {
        timer.setSingleShot(true);
        timer.setInterval(0);
    }

    void build();
    QWidget *makeLeftOut();
    void connectAll();
    void retranslate();
    void schedule();
    void refresh();
    void fill();
    CardWidget *cardWidget(const QString &id);
    void apply(const QJsonObject &dashboard);
    void showRecordsOf(const QStringList &names, const QString &by, const DimensionKey &key);
    void explainFigure(CardWidget *card, const QString &name, const QString &by, const DimensionKey &key);
    const QJsonObject &settings() const { return workspace.settings().dashboard; }
};

void DashboardPage::Private::build()
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *top = new QWidget(q);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(space::xl, space::m, space::xl, space::s);
    header = new DashboardHeader(workspace, state, localizer, top);
    topLayout->addWidget(header);
    layout->addWidget(top);
    topLayout->addWidget(makeLeftOut());

    auto *area = new QWidget(q);
    stack = new QStackedLayout(area);
    scroll = new QScrollArea(area);
    scroll->setObjectName(QStringLiteral("dashboardScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(space::xl, space::xs, space::xl, space::xl);
    grid = new CardGrid(content);
    contentLayout->addWidget(grid);
    contentLayout->addStretch(1);
    scroll->setWidget(content);
    // The cards end under the header's last button, with and without a scroll bar.
    const QScrollBar *bar = scroll->verticalScrollBar();
    QObject::connect(bar, &QScrollBar::rangeChanged, q, [contentLayout, bar](int least, int most) {
        const int taken = most > least ? bar->sizeHint().width() : 0;
        contentLayout->setContentsMargins(space::xl, space::xs, std::max(0, space::xl - taken), space::xl);
    });
    loading = new QLabel(area);
    loading->setObjectName(QStringLiteral("dashboardLoading"));
    loading->setAlignment(Qt::AlignCenter);
    setLook(loading, "muted");
    empty = new EmptyState(theme, QStringLiteral("chart"), area);
    empty->setObjectName(QStringLiteral("dashboardEmpty"));
    stack->addWidget(loading);
    stack->addWidget(scroll);
    stack->addWidget(empty);
    layout->addWidget(area, 1);
}

QWidget *DashboardPage::Private::makeLeftOut()
{
    leftOut = new QFrame;
    leftOut->setObjectName(QStringLiteral("dashboardLeftOut"));
    setLook(leftOut, "bar");
    leftOutText = new QLabel;
    leftOutText->setObjectName(QStringLiteral("dashboardLeftOutText"));
    leftOutText->setTextFormat(Qt::PlainText);
    leftOutText->setWordWrap(true);
    countAgain = new QPushButton;
    countAgain->setObjectName(QStringLiteral("dashboardCountAgain"));
    setLook(countAgain, "link");
    auto *row = new QHBoxLayout(leftOut);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->addWidget(leftOutText, 1);
    row->addWidget(countAgain);
    leftOut->hide();
    return leftOut;
}

void DashboardPage::Private::connectAll()
{
    QObject::connect(&timer, &QTimer::timeout, q, [this] { refresh(); });
    QObject::connect(&state, &SliceState::changed, q, [this] {
        schedule();
        emit q->sliceChanged();
    });
    QObject::connect(&engine, &MetricsEngine::changed, q, [this] {
        state.refresh(); // the last day with data may have moved
        schedule();
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
    });
    QObject::connect(&localizer, &Localizer::changed, q, [this] { retranslate(); });
    QObject::connect(header, &DashboardHeader::exportRequested, q, &DashboardPage::reportRequested);
    QObject::connect(header, &DashboardHeader::cardRestored, q,
                     [this](const QString &id) { apply(withCardHidden(settings(), id, false)); });
    QObject::connect(header, &DashboardHeader::orderReset, q, [this] { apply({}); });
    QObject::connect(countAgain, &QPushButton::clicked, q, [this] {
        q->leaveOut({}, {});
        emit q->everythingCounted();
    });
    QObject::connect(empty, &EmptyState::primaryClicked, q, &DashboardPage::importRequested);
    QObject::connect(empty, &EmptyState::secondaryClicked, q, [this] {
        if (const Page *results = workspace.schema().page(QStringLiteral("results")))
            emit q->showRecords(results->id, {});
    });
}

void DashboardPage::Private::retranslate()
{
    header->retranslate();
    q->setAccessibleName(DashboardPage::tr("Dashboard"));
    loading->setText(DashboardPage::tr("Reading the results…"));
    countAgain->setText(DashboardPage::tr("Count everything again"));
    empty->setTexts(DashboardPage::tr("No results yet"),
                    DashboardPage::tr(
                        "The dashboard fills as soon as there are results: impressions, spend, leads, orders, revenue "
                        "by day and channel."),
                    DashboardPage::tr("Import an export…"), DashboardPage::tr("Type results"));
    schedule();
}

void DashboardPage::Private::schedule()
{
    stale = true;
    if (q->isVisible())
        timer.start();
}

void DashboardPage::Private::refresh()
{
    if (preparing)
        return;
    state.refresh();
    if (state.isKnown() && !state.dataPeriod()) {
        stack->setCurrentWidget(empty);
        stale = false;
        return;
    }
    const std::vector<CardDefinition> definitions = visibleCards(settings());
    const Preparation needed = preparationFor(engine, workspace.schema(), definitions, state.shownSlice());
    if (!prepared && (!state.isKnown() || !engine.isReady(needed.names, needed.by))) {
        if (cards.isEmpty()) // else the figures of a moment ago stay until the new ones are there
            stack->setCurrentWidget(loading);
        preparing = true;
        engine.prepare(needed.names, needed.by);
        return;
    }
    prepared = false;
    fill();
}

void DashboardPage::Private::fill()
{
    const CardSet set = loadCards(workspace, engine, visibleCards(settings()), state.shownSlice(),
                                  chosenFunnel(settings()), localizer.language());
    const Format format = localizer.format(workspace.settings().currency);
    const QString compared = set.inputs.compared ? compareModeName(state.compareMode()) : QString();
    const QStringList funnels = engine.funnels();
    std::vector<CardWidget *> shown;
    QStringList ids;
    for (const CardData &data : set.cards) {
        CardWidget *card = cardWidget(data.definition.id);
        card->setFunnels(funnels);
        card->setData(data, format, compared);
        shown.push_back(card);
        ids.append(data.definition.id);
    }
    for (auto it = cards.begin(); it != cards.end();) {
        if (ids.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = cards.erase(it);
    }
    grid->setCards(shown);
    stack->setCurrentWidget(scroll);
    stale = false;
}

CardWidget *DashboardPage::Private::cardWidget(const QString &id)
{
    if (CardWidget *card = cards.value(id))
        return card;
    auto *card = new CardWidget(id, theme, grid);
    cards.insert(id, card);
    QObject::connect(card, &CardWidget::toggled, q,
                     [this](const QString &by, const DimensionKey &key) { state.toggle(by, key); });
    QObject::connect(card, &CardWidget::recordsRequested, q,
                     [this](const QStringList &names, const QString &by, const DimensionKey &key) {
                         showRecordsOf(names, by, key);
                     });
    QObject::connect(card, &CardWidget::explainRequested, q,
                     [this, card](const QString &name, const QString &by, const DimensionKey &key) {
                         explainFigure(card, name, by, key);
                     });
    QObject::connect(card, &CardWidget::hideRequested, q, [this, id] { apply(withCardHidden(settings(), id, true)); });
    QObject::connect(card, &CardWidget::moveRequested, q,
                     [this, id](int step) { apply(withCardMoved(settings(), id, step)); });
    QObject::connect(card, &CardWidget::dropped, q,
                     [this, id](const QString &other) { apply(withCardBefore(settings(), other, id)); });
    QObject::connect(card, &CardWidget::funnelChosen, q,
                     [this](const QString &funnel) { apply(withFunnel(settings(), funnel)); });
    return card;
}

void DashboardPage::Private::apply(const QJsonObject &dashboard)
{
    if (dashboard == settings())
        return;
    const Result<ChangeSet> done =
        workspace.apply({EditKind::Setting, {SetSetting{QStringLiteral("dashboard"), dashboard}}});
    if (!done)
        emit q->error(done.error().message);
}

void DashboardPage::Private::showRecordsOf(const QStringList &names, const QString &by, const DimensionKey &key)
{
    MetricQuery query = state.shownSlice();
    query.names = names;
    query.comparison.reset();
    std::vector<DimensionKey> keys;
    if (!by.isEmpty()) {
        query.by = {by};
        keys = {key};
    }
    const auto behind = engine.recordsBehind(query, keys);
    if (!behind)
        emit q->error(behind.error().message);
    else if (const RecordsBehind *shown = mostTelling(*behind))
        emit q->showRecords(shown->page, shown->filter);
}

void DashboardPage::Private::explainFigure(CardWidget *card, const QString &name, const QString &by,
                                           const DimensionKey &key)
{
    const std::optional<DimensionKey> row = by.isEmpty() ? std::nullopt : std::optional(key);
    const Result<Explanation> explanation =
        explain(engine, workspace.schema(), state.shownSlice(), name, localizer.language(), by, row);
    if (!explanation) {
        emit q->error(explanation.error().message);
        return;
    }
    auto *popup =
        new ExplainPopup(*explanation, row ? key.label : QString(), localizer.format(workspace.settings().currency), q);
    QObject::connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    QObject::connect(popup, &ExplainPopup::recordsRequested, q, &DashboardPage::showRecords);
    popup->openUnder(card, QRect(card->width() / 4, 24, 1, 1));
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

void DashboardPage::leaveOut(const Filter &kept, const QString &sentence)
{
    d->leftOutText->setText(sentence);
    d->leftOut->setVisible(!kept.isAll());
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
