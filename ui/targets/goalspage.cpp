// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalspage.h"

#include "targets/alertbar.h"
#include "targets/goalactions.h"
#include "targets/goaldetail.h"
#include "targets/goalsheader.h"
#include "targets/goaltree.h"
#include "targets/goalwork.h"
#include "targets/targetstatus.h"
#include "widgets/emptystate.h"
#include "workspace/pagetemplates.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr qsizetype notesInSight = 3;
} // namespace

struct GoalsPage::Private {
    GoalsPage *q;
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    GoalsHeader *header = nullptr;
    QStackedLayout *stack = nullptr;
    QLabel *loading = nullptr;
    QWidget *content = nullptr;
    GoalTree *tree = nullptr;
    GoalDetail *detail = nullptr;
    QLabel *notes = nullptr;
    QPushButton *moreNotes = nullptr;
    EmptyState *empty = nullptr;
    GoalActions *actions = nullptr;
    QPushButton *templates = nullptr;
    QPushButton *whatIf = nullptr;
    QPushButton *more = nullptr;
    AlertBar *alerts = nullptr;
    int askedAlerts = 0;
    QPushButton *add = nullptr;
    RecordId toShow; // a goal that was just saved
    std::optional<TargetBoard> board;
    QStringList allNotes;
    bool showAllNotes = false;
    QTimer timer; // many changes in one turn of the event loop are one refresh
    bool stale = true;
    bool preparing = false;
    bool prepared = false; // what could be read is read: an error is told by the question itself
    int asked = 0;         // which question a worker's answer belongs to

    Private(GoalsPage *page, Workspace &w, MetricsEngine &e, Theme &t, Localizer &l)
        : q(page)
        , workspace(w)
        , engine(e)
        , theme(t)
        , localizer(l)
    {
        timer.setSingleShot(true);
        timer.setInterval(0);
    }

    void build();
    QWidget *makeNotes();
    void connectAll();
    void retranslate();
    void schedule();
    void refresh();
    bool readDays(const TargetTree &tree);
    void evaluate();
    void show(Result<TargetBoard> done);
    void checkRules();
    void openMore();
    void showNotes();
    void showEmpty();
    void begin();
    Format format() const { return localizer.format(workspace.settings().currency); }
};

void GoalsPage::Private::build()
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::l);
    layout->setSpacing(space::m);
    header = new GoalsHeader(localizer, q);
    layout->addWidget(header);
    actions = new GoalActions(workspace, engine, theme, localizer, *q);
    more = new QPushButton(q);
    more->setObjectName(QStringLiteral("goalsMore"));
    header->addAction(more);
    whatIf = new QPushButton(q);
    whatIf->setObjectName(QStringLiteral("goalsWhatIf"));
    header->addAction(whatIf);
    templates = new QPushButton(q);
    templates->setObjectName(QStringLiteral("goalsTemplates"));
    header->addAction(templates);
    add = new QPushButton(q);
    add->setObjectName(QStringLiteral("goalsAdd"));
    setLook(add, "primary");
    header->addAction(add);
    alerts = new AlertBar(q);
    layout->addWidget(alerts);
    auto *area = new QWidget(q);
    stack = new QStackedLayout(area);
    loading = new QLabel(area);
    loading->setObjectName(QStringLiteral("goalsLoading"));
    loading->setAlignment(Qt::AlignCenter);
    setLook(loading, "muted");
    content = new QWidget(area);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    tree = new GoalTree(theme, localizer, content);
    auto *upper = new QWidget;
    auto *top = new QVBoxLayout(upper);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(space::s);
    top->addWidget(tree, 1);
    top->addWidget(makeNotes());
    detail = new GoalDetail(workspace, engine, theme, localizer);
    auto *split = new QSplitter(Qt::Vertical, content);
    split->setObjectName(QStringLiteral("goalsSplitter"));
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::m);
    split->addWidget(upper);
    split->addWidget(detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({420, 260});
    inside->addWidget(split, 1);
    empty = new EmptyState(theme, QStringLiteral("target"), area);
    empty->setObjectName(QStringLiteral("goalsEmpty"));
    stack->addWidget(loading);
    stack->addWidget(content);
    stack->addWidget(empty);
    layout->addWidget(area, 1);
}

QWidget *GoalsPage::Private::makeNotes()
{
    auto *box = new QWidget(content);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::xs, 0, space::xs, 0);
    column->setSpacing(2);
    notes = new QLabel(box);
    notes->setObjectName(QStringLiteral("goalsNotes"));
    notes->setTextFormat(Qt::PlainText);
    notes->setWordWrap(true);
    setLook(notes, "muted");
    moreNotes = new QPushButton(box);
    moreNotes->setObjectName(QStringLiteral("goalsMoreNotes"));
    setLook(moreNotes, "link");
    column->addWidget(notes);
    column->addWidget(moreNotes, 0, Qt::AlignLeft);
    return box;
}

void GoalsPage::Private::connectAll()
{
    QObject::connect(&timer, &QTimer::timeout, q, [this] { refresh(); });
    QObject::connect(&engine, &MetricsEngine::changed, q, [this] { schedule(); });
    QObject::connect(&engine, &MetricsEngine::ready, q, [this] {
        if (!preparing)
            return;
        preparing = false;
        prepared = true;
        schedule();
    });
    QObject::connect(&workspace, &Workspace::changed, q, [this] { schedule(); });
    QObject::connect(&localizer, &Localizer::changed, q, [this] { retranslate(); });
    QObject::connect(header, &GoalsHeader::throughChanged, q, [this] { schedule(); });
    QObject::connect(tree, &GoalTree::currentGoalChanged, q,
                     [this](RecordId goal) { detail->showGoal(board ? &*board : nullptr, goal); });
    QObject::connect(detail, &GoalDetail::error, q, &GoalsPage::error);
    QObject::connect(tree, &GoalTree::editRequested, actions, &GoalActions::edit);
    QObject::connect(tree, &GoalTree::menuRequested, q, [this](RecordId goal, const QPoint &global) {
        auto *menu = new QMenu(q);
        menu->setObjectName(QStringLiteral("goalMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        actions->fillMenu(*menu, goal);
        menu->popup(global);
    });
    QObject::connect(tree, &GoalTree::removeRequested, actions, &GoalActions::remove);
    QObject::connect(more, &QPushButton::clicked, q, [this] { openMore(); });
    QObject::connect(alerts, &AlertBar::rulesRequested, actions, &GoalActions::alerts);
    QObject::connect(whatIf, &QPushButton::clicked, actions, &GoalActions::whatIf);
    QObject::connect(templates, &QPushButton::clicked, actions, &GoalActions::addFromTemplate);
    QObject::connect(empty, &EmptyState::secondaryClicked, actions, &GoalActions::addFromTemplate);
    QObject::connect(add, &QPushButton::clicked, actions, [this] { actions->add(); });
    QObject::connect(actions, &GoalActions::refused, q, &GoalsPage::error);
    QObject::connect(actions, &GoalActions::done, q, &GoalsPage::notice);
    QObject::connect(actions, &GoalActions::openRecordRequested, q, &GoalsPage::openRecordRequested);
    QObject::connect(actions, &GoalActions::saved, q, [this](RecordId goal) {
        toShow = goal;
        schedule();
    });
    QObject::connect(moreNotes, &QPushButton::clicked, q, [this] {
        showAllNotes = !showAllNotes;
        showNotes();
    });
    QObject::connect(empty, &EmptyState::primaryClicked, q, [this] { begin(); });
}

void GoalsPage::Private::retranslate()
{
    q->setAccessibleName(GoalsPage::tr("Goals"));
    loading->setText(GoalsPage::tr("Reading the results…"));
    header->retranslate();
    more->setText(GoalsPage::tr("More") + QStringLiteral(" ▾"));
    more->setToolTip(GoalsPage::tr("Budgets, what a campaign added, alerts and states"));
    alerts->retranslate();
    whatIf->setText(GoalsPage::tr("What if…"));
    whatIf->setToolTip(GoalsPage::tr("Visits, leads and budget that a goal takes, at today's rates and costs"));
    templates->setText(GoalsPage::tr("Templates…"));
    templates->setToolTip(GoalsPage::tr("A whole tree of goals from one number"));
    add->setText(GoalsPage::tr("New goal"));
    add->setToolTip(GoalsPage::tr("A goal with its number, period, owner and place in the tree"));
    tree->retranslate();
    detail->retranslate();
    schedule();
}

void GoalsPage::Private::schedule()
{
    stale = true;
    if (q->isVisible())
        timer.start();
}

void GoalsPage::Private::showEmpty()
{
    const bool hasPage = TargetTree::page(workspace.schema()) != nullptr;
    add->hide();
    templates->hide();
    const QString way = workspace.isReadOnly() ? QString()
                        : hasPage              ? GoalsPage::tr("New goal")
                                               : GoalsPage::tr("Add the page for goals");
    if (hasPage)
        empty->setTexts(GoalsPage::tr("No goals yet"),
                        GoalsPage::tr("A goal is a number, a period, an owner and a place: revenue at the top, the "
                                      "KPIs that lead to it below. Pheu then says every day how it stands."),
                        way, workspace.isReadOnly() ? QString() : GoalsPage::tr("From a template…"));
    else
        empty->setTexts(GoalsPage::tr("This workspace has no page for goals"),
                        GoalsPage::tr("It was made before there were goals. Adding the page changes nothing else, and "
                                      "it can be undone."),
                        way);
    stack->setCurrentWidget(empty);
}

// What the empty page offers.
void GoalsPage::Private::begin()
{
    if (TargetTree::page(workspace.schema())) {
        actions->add();
        return;
    }
    const auto added = addTemplatePage(workspace, QStringLiteral("targets"));
    if (!added)
        emit q->error(added.error().message);
}

void GoalsPage::Private::refresh()
{
    if (preparing)
        return;
    stale = false;
    auto read = TargetTree::read(workspace);
    if (!read) {
        emit q->error(read.error().message);
        return;
    }
    if (read->nodes().empty()) {
        tree->setBoard(nullptr, format(), engine.catalogue());
        board.reset();
        showEmpty();
        if (readDays(*read))
            checkRules();
        return;
    }
    if (!readDays(*read))
        return;
    evaluate();
    checkRules();
}

// The last day with results needs their dates; many are read by the engine's worker first. False: ask again later.
bool GoalsPage::Private::readDays(const TargetTree &goals)
{
    QStringList names;
    for (const TargetNode &node : goals.nodes()) {
        if (!node.kpi.isEmpty() && !names.contains(node.kpi))
            names.append(node.kpi);
    }
    const QStringList by{QStringLiteral("day")};
    if (!names.isEmpty() && !prepared && !engine.isReady(names, by)) {
        if (!board)
            stack->setCurrentWidget(loading);
        preparing = true;
        engine.prepare(names, by);
        return false;
    }
    prepared = false;
    header->setDays(TargetBoard::lastDay(engine), toDay(workspace.clock().today()) - 1);
    return true;
}

// A newer question makes an answer that is still on its way void.
void GoalsPage::Private::evaluate()
{
    const int question = ++asked;
    askForGoals<TargetBoard>(
        q, workspace, engine,
        [day = header->day(), form = format()](Workspace &own, MetricsEngine &reader) -> Result<TargetBoard> {
            auto goals = TargetTree::read(own);
            if (!goals)
                return goals.error();
            return TargetBoard::evaluate(reader, own, std::move(*goals), day, form);
        },
        [this, question](Result<TargetBoard> done) {
            if (question == asked)
                show(std::move(done));
        });
}

void GoalsPage::Private::show(Result<TargetBoard> done)
{
    if (!done) {
        emit q->error(done.error().message);
        return;
    }
    board = std::move(*done);
    tree->setBoard(&*board, format(), engine.catalogue());
    add->setVisible(!workspace.isReadOnly());
    templates->setVisible(!workspace.isReadOnly());
    if (toShow)
        tree->setCurrent(std::exchange(toShow, {}));
    allNotes = board->tree().warnings();
    for (size_t i = 0; i < board->statuses().size(); ++i) {
        for (const QString &note : board->tree().nodes()[i].problems + board->statuses()[i].notes) {
            if (!allNotes.contains(note))
                allNotes.append(note);
        }
    }
    showNotes();
    stack->setCurrentWidget(content);
}

void GoalsPage::Private::checkRules()
{
    const int question = ++askedAlerts;
    const std::vector<AlertRule> rules = keptAlertRules(workspace);
    if (rules.empty()) {
        alerts->setAlerts({});
        return;
    }
    askForGoals<std::vector<Alert>>(
        q, workspace, engine,
        [rules, day = header->day(), form = format(), language = localizer.language()](
            Workspace &own, MetricsEngine &reader) { return checkAlerts(reader, own, rules, day, form, language); },
        [this, question](Result<std::vector<Alert>> found) {
            if (question != askedAlerts)
                return;
            if (found)
                alerts->setAlerts(*found);
            else
                emit q->error(found.error().message);
        });
}

void GoalsPage::Private::openMore()
{
    auto *menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("goalsMoreMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const char *name, const QString &text, auto &&run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, actions, run);
    };
    entry("goalsBudgets", GoalsPage::tr("Budgets…"), [this] { actions->budgets(header->day()); });
    entry("goalsEffect", GoalsPage::tr("What a campaign added…"), [this] { actions->campaignEffect(); });
    entry("goalsAlerts", GoalsPage::tr("Alerts…"), [this] { actions->alerts(); });
    entry("goalsBands", GoalsPage::tr("States…"), [this] { actions->bands(); });
    menu->popup(more->mapToGlobal(QPoint(0, more->height() + 2)));
}

void GoalsPage::Private::showNotes()
{
    const QStringList shown = showAllNotes ? allNotes : allNotes.mid(0, notesInSight);
    notes->setText(shown.join(u'\n'));
    notes->setVisible(!shown.isEmpty());
    moreNotes->setVisible(allNotes.size() > notesInSight);
    moreNotes->setText(showAllNotes ? GoalsPage::tr("Show fewer notes")
                                    : GoalsPage::tr("Show all %n note(s)", nullptr, int(allNotes.size())));
}

GoalsPage::GoalsPage(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, workspace, engine, theme, localizer))
{
    setObjectName(QStringLiteral("goalsPage"));
    d->build();
    d->connectAll();
    d->retranslate();
}

GoalsPage::~GoalsPage()
{
    d->tree->setBoard(nullptr, d->format(), d->engine.catalogue());
}

const TargetBoard *GoalsPage::board() const
{
    return d->board ? &*d->board : nullptr;
}

void GoalsPage::showGoal(RecordId goal)
{
    if (d->board && !d->stale && !d->preparing)
        d->tree->setCurrent(goal);
    else
        d->toShow = goal;
}

void GoalsPage::showCampaignEffect(RecordId campaign)
{
    d->actions->campaignEffect(campaign);
}

void GoalsPage::focusTree()
{
    if (d->stack->currentWidget() == d->content)
        d->tree->setFocus(Qt::ShortcutFocusReason);
}

void GoalsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

void GoalsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->stale)
        d->timer.start();
}

} // namespace pheu
