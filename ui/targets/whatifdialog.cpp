// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/whatifdialog.h"

#include "targets/dayedit.h"
#include "targets/goalnumber.h"
#include "targets/periodbox.h"
#include "targets/targetssetting.h"
#include "targets/targettree.h"
#include "theme/plaintip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{
constexpr int ownDays = 0;      // in place of a number of days
constexpr int sliderMost = 200; // twice of what it is today
} // namespace

WhatIfDialog::WhatIfDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_localizer(localizer)
    , m_kept(scenariosFromJson(targetsSetting(workspace)))
    , m_funnel(new QComboBox)
    , m_aim(new QComboBox)
    , m_goal(new GoalNumber("whatIfGoal", tr("How much is to be reached"), localizer))
    , m_recent(new QComboBox)
    , m_recentFrom(new DayEdit("whatIfFrom", tr("First day of the rates"), localizer))
    , m_recentTo(new DayEdit("whatIfTo", tr("Last day of the rates"), localizer))
    , m_source(new QLabel)
    , m_knobArea(nullptr)
    , m_knobGrid(nullptr)
    , m_table(new QTableWidget)
    , m_problem(new QLabel)
    , m_name(new QLineEdit)
    , m_keep(new QPushButton(tr("Keep this scenario")))
    , m_take(new QPushButton(tr("Take up again") + QStringLiteral(" ▾")))
    , m_forget(new QPushButton(tr("Remove") + QStringLiteral(" ▾")))
    , m_period(new PeriodBox(localizer, workspace.settings().calendar, toDay(workspace.clock().today())))
    , m_make(new QPushButton(tr("Make goals of it")))
{
    setObjectName(QStringLiteral("whatIfDialog"));
    setWindowTitle(tr("What would it take?"));
    setAccessibleName(windowTitle());
    build();
    for (const QString &funnel : engine.funnels())
        m_funnel->addItem(funnel);
    connect(m_funnel, &QComboBox::currentIndexChanged, this, &WhatIfDialog::chooseFunnel);
    connect(m_aim, &QComboBox::currentIndexChanged, this, [this] {
        m_goal->setUnit(aim() == Aim::Last ? Unit::Count : Unit::Money, m_workspace.settings().currency);
        m_goal->setVisible(aim() != Aim::Budget);
        refresh();
    });
    connect(m_goal, &GoalNumber::valueChanged, this, &WhatIfDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &WhatIfDialog::refresh);
    connect(m_keep, &QPushButton::clicked, this, &WhatIfDialog::keep);
    connect(m_take, &QPushButton::clicked, this,
            [this] { openKept(*m_take, "whatIfTakeMenu", [this](const Scenario &scenario) { take(scenario); }); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        openKept(*m_forget, "whatIfForgetMenu", [this](const Scenario &scenario) { forget(scenario.name); });
    });
    connect(m_recent, &QComboBox::currentIndexChanged, this, &WhatIfDialog::chooseFunnel);
    for (DayEdit *edit : {m_recentFrom, m_recentTo})
        connect(edit, &QDateEdit::dateChanged, this, &WhatIfDialog::chooseFunnel);
    connect(m_make, &QPushButton::clicked, this, &WhatIfDialog::makeGoals);
    chooseFunnel();
    resize(1000, 640);
}

QWidget *WhatIfDialog::buildHead()
{
    m_funnel->setObjectName(QStringLiteral("whatIfFunnel"));
    m_funnel->setAccessibleName(tr("Funnel"));
    m_aim->setObjectName(QStringLiteral("whatIfAim"));
    m_aim->setAccessibleName(tr("What is given"));
    m_aim->addItem(tr("I want so many at the end"), int(Aim::Last));
    m_aim->addItem(tr("I want this revenue"), int(Aim::Revenue));
    m_aim->addItem(tr("I have this budget"), int(Aim::Budget));
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_funnel);
    row->addWidget(m_aim);
    row->addWidget(m_goal);
    row->addStretch();
    return head;
}

QWidget *WhatIfDialog::buildFoot()
{
    m_name->setObjectName(QStringLiteral("whatIfName"));
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setPlaceholderText(tr("Name of the scenario"));
    m_keep->setObjectName(QStringLiteral("whatIfKeep"));
    m_take->setObjectName(QStringLiteral("whatIfTake"));
    m_take->setToolTip(tr("Rates, prices and budget of a scenario that is kept"));
    m_forget->setObjectName(QStringLiteral("whatIfForget"));
    m_make->setObjectName(QStringLiteral("whatIfMake"));
    m_make->setToolTip(tr("A tree of at most four levels: people and things in whole numbers, money in whole units of "
                          "the currency, rates as goals of their own"));
    setLook(m_make, "primary");
    for (QPushButton *button : {m_keep, m_take, m_forget, m_make})
        button->setAutoDefault(false);
    auto *kept = new QHBoxLayout;
    kept->setSpacing(space::s);
    kept->addWidget(m_name, 1);
    kept->addWidget(m_keep);
    kept->addWidget(m_take);
    kept->addWidget(m_forget);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    setLook(close->button(QDialogButtonBox::Close), "plain");
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *goals = new QHBoxLayout;
    goals->setSpacing(space::s);
    goals->addWidget(m_period, 1);
    goals->addWidget(m_make, 0, Qt::AlignBottom);
    goals->addWidget(close, 0, Qt::AlignBottom);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(kept);
    column->addLayout(goals);
    return foot;
}

void WhatIfDialog::build()
{
    m_source->setObjectName(QStringLiteral("whatIfSource"));
    m_source->setTextFormat(Qt::PlainText);
    setLook(m_source, "muted");
    m_knobArea = new QWidget;
    m_knobArea->setObjectName(QStringLiteral("scrollContent"));
    auto *column = new QVBoxLayout(m_knobArea);
    column->setContentsMargins(0, 0, space::s, 0);
    m_knobGrid = new QGridLayout;
    m_knobGrid->setHorizontalSpacing(space::s);
    m_knobGrid->setVerticalSpacing(space::s);
    column->addLayout(m_knobGrid);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_knobArea);
    m_table->setObjectName(QStringLiteral("whatIfTable"));
    m_table->setAccessibleName(tr("What it takes"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::StrongFocus);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_problem->setObjectName(QStringLiteral("whatIfProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(scroll, 1);
    row->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(buildHead());
    layout->addWidget(buildSource());
    layout->addLayout(row, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buildFoot());
}

// Which days are “today”.
QWidget *WhatIfDialog::buildSource()
{
    m_recent->setObjectName(QStringLiteral("whatIfRecent"));
    m_recent->setAccessibleName(tr("Days of the rates"));
    m_recent->addItem(tr("Rates of the last 30 days"), 30);
    m_recent->addItem(tr("Rates of the last 90 days"), 90);
    m_recent->addItem(tr("Rates of the last 365 days"), 365);
    m_recent->addItem(tr("Rates of days of your own"), ownDays);
    m_recent->setCurrentIndex(1);
    const Period recent = ratesPeriod();
    m_recentFrom->setDay(recent.from);
    m_recentTo->setDay(recent.to);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_recent);
    row->addWidget(m_recentFrom);
    row->addWidget(m_recentTo);
    row->addWidget(m_source, 1);
    return box;
}

Period WhatIfDialog::ratesPeriod() const
{
    const int days = m_recent->currentData().toInt();
    if (days == ownDays)
        return {m_recentFrom->day(), m_recentTo->day()};
    const auto known = m_engine.dataPeriod();
    const Day last = known ? known->to : toDay(m_workspace.clock().today());
    return {known ? std::max(known->from, last - days + 1) : last - days + 1, last};
}

void WhatIfDialog::chooseFunnel()
{
    const bool own = m_recent->currentData().toInt() == ownDays;
    m_recentFrom->setVisible(own);
    m_recentTo->setVisible(own);
    const Period recent = ratesPeriod();
    auto read = recent.to >= recent.from
                    ? scenarioOf(m_engine, m_workspace, m_funnel->currentText(), recent, {})
                    : Result<Scenario>(Error{ErrorCode::InvalidInput, tr("The days end before they begin.")});
    m_source->setText(read ? tr("%1. Move a rate, a price or the budget to see what follows.")
                                 .arg(m_localizer.format({}).period(recent))
                           : read.error().message);
    m_source->setToolTip(plainTip(m_source->text()));
    m_today = read ? std::move(*read) : Scenario();
    setScenario(m_today);
}

QString WhatIfDialog::stepName(const QString &step) const
{
    return m_engine.catalogue()->name(step, m_localizer.language());
}

void WhatIfDialog::addKnob(int row, const QString &name, const QString &title, double today, bool percent)
{
    Knob knob;
    knob.today = percent ? today * 100 : today;
    knob.exact = knob.today;
    knob.slider = new QSlider(Qt::Horizontal);
    knob.slider->setObjectName(name + QStringLiteral("Slider"));
    knob.slider->setAccessibleName(title);
    knob.slider->setRange(0, sliderMost);
    knob.slider->setValue(100);
    knob.box = new QDoubleSpinBox;
    knob.box->setObjectName(name);
    knob.box->setAccessibleName(title);
    knob.box->setLocale(m_localizer.locale());
    knob.box->setGroupSeparatorShown(true);
    knob.box->setRange(0, 1e15);
    knob.box->setDecimals(percent || (knob.today > 0 && knob.today < 100) ? 2 : 0);
    knob.box->setSuffix(percent ? QStringLiteral("\u00A0%") : QString());
    knob.box->setSingleStep(std::max(percent ? 0.1 : 1.0, std::round(knob.today) / 50));
    knob.box->setValue(knob.today);
    knob.box->setMinimumWidth(120);
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_knobGrid->addWidget(label, row, 0);
    m_knobGrid->addWidget(knob.slider, row, 1);
    m_knobGrid->addWidget(knob.box, row, 2);
    // One moves the other.
    const size_t at = m_knobs.size();
    connect(knob.slider, &QSlider::valueChanged, this, [this, at, start = knob.today](int part) {
        if (m_setting)
            return;
        turn(at, start * part / 100);
        refresh();
    });
    connect(knob.box, &QDoubleSpinBox::valueChanged, this, [this, at](double now) {
        if (m_setting)
            return;
        turn(at, now);
        refresh();
    });
    m_knobs.push_back(knob);
}

void WhatIfDialog::turn(size_t at, double exact)
{
    Knob &knob = m_knobs[at];
    knob.exact = exact;
    m_setting = true;
    knob.box->setValue(exact);
    const double part = knob.today > 0 ? exact / knob.today * 100 : 0;
    knob.slider->setValue(int(std::lround(std::clamp(part, 0.0, double(sliderMost)))));
    m_setting = false;
}

void WhatIfDialog::setScenario(const Scenario &scenario)
{
    while (QLayoutItem *item = m_knobGrid->takeAt(0)) {
        delete item->widget(); // never asked for by one of them
        delete item;
    }
    m_knobs.clear();
    if (!scenario.steps.isEmpty()) {
        int row = 0;
        for (size_t i = 0; i < scenario.rates.size(); ++i, ++row)
            addKnob(
                row, QStringLiteral("whatIfRate%1").arg(i),
                tr("%1 of %2").arg(stepName(scenario.steps[qsizetype(i) + 1]), stepName(scenario.steps[qsizetype(i)])),
                scenario.rates[i], true);
        addKnob(row++, QStringLiteral("whatIfCost"), tr("Cost of one: %1").arg(stepName(scenario.steps.front())),
                scenario.costPerFirst, false);
        addKnob(row++, QStringLiteral("whatIfValue"), tr("Revenue of one: %1").arg(stepName(scenario.steps.back())),
                scenario.orderValue, false);
        addKnob(row, QStringLiteral("whatIfBudget"), tr("Budget"), scenario.budget, false);
    }
    refresh();
}

Scenario WhatIfDialog::scenario() const
{
    Scenario now = m_today;
    if (m_knobs.size() != now.rates.size() + 3)
        return now;
    for (size_t i = 0; i < now.rates.size(); ++i)
        now.rates[i] = m_knobs[i].exact / 100;
    const size_t prices = now.rates.size();
    now.costPerFirst = m_knobs[prices].exact;
    now.orderValue = m_knobs[prices + 1].exact;
    now.budget = m_knobs[prices + 2].exact;
    now.name = m_name->text().trimmed().isEmpty() ? m_funnel->currentText() : m_name->text().trimmed();
    return now;
}

WhatIfDialog::Aim WhatIfDialog::aim() const
{
    return Aim(m_aim->currentData().toInt());
}

Result<ScenarioFigures> WhatIfDialog::figuresOf(const Scenario &scenario) const
{
    if (aim() == Aim::Budget)
        return forward(scenario);
    const auto goal = m_goal->value();
    if (!goal)
        return Error{ErrorCode::InvalidInput, tr("Write how much is to be reached.")};
    return aim() == Aim::Revenue ? backwardFromRevenue(scenario, *goal) : backward(scenario, *goal);
}

void WhatIfDialog::fillColumn(int column, const Scenario &scenario, const Result<ScenarioFigures> &figures)
{
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const auto put = [&](int row, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    const int steps = int(m_today.steps.size());
    for (int row = 0; row < steps; ++row) {
        const qsizetype at = scenario.steps.indexOf(m_today.steps[row]);
        put(row, figures && at >= 0 ? format.figure(std::ceil(figures->values[size_t(at)] - 1e-9), Unit::Count)
                                    : Format::undefined());
    }
    const auto figure = [&](auto &&of, Unit unit) {
        return figures ? format.figure(of(*figures), unit) : Format::undefined();
    };
    put(steps, figure([](const ScenarioFigures &f) { return Figure(f.budget); }, Unit::Money));
    put(steps + 1, figure([](const ScenarioFigures &f) { return Figure(f.revenue); }, Unit::Money));
    put(steps + 2, figure([](const ScenarioFigures &f) { return f.roi; }, Unit::Percent));
    put(steps + 3, figure([](const ScenarioFigures &f) { return f.costPerLast; }, Unit::Money));
}

void WhatIfDialog::refresh()
{
    const bool known = !m_today.steps.isEmpty();
    QStringList rows, columns{tr("Now")};
    for (const QString &step : m_today.steps)
        rows.append(stepName(step));
    if (known)
        rows << tr("Budget") << tr("Revenue") << tr("Return on investment")
             << tr("Cost of one: %1").arg(stepName(m_today.steps.back()));
    for (const Scenario &each : m_kept)
        columns.append(each.name);
    m_table->setRowCount(int(rows.size()));
    m_table->setColumnCount(int(columns.size()));
    m_table->setVerticalHeaderLabels(rows);
    m_table->setHorizontalHeaderLabels(columns);
    const Scenario now = scenario();
    const auto figures = known ? figuresOf(now) : Result<ScenarioFigures>(Error{ErrorCode::InvalidInput, QString()});
    fillColumn(0, now, figures);
    for (size_t i = 0; i < m_kept.size(); ++i)
        fillColumn(int(i) + 1, m_kept[i], figuresOf(m_kept[i]));
    m_table->resizeColumnsToContents();
    m_problem->setText(figures ? QString() : figures.error().message);
    m_problem->setVisible(!m_problem->text().isEmpty());
    const bool isUnwritten = aim() != Aim::Budget && m_goal->text().trimmed().isEmpty();
    setLook(m_problem, isUnwritten ? "muted" : "error");
    if (!m_knobs.empty()) { // read backwards, the budget is what comes out
        m_knobs.back().slider->setEnabled(aim() == Aim::Budget);
        m_knobs.back().box->setEnabled(aim() == Aim::Budget);
        if (figures && aim() != Aim::Budget)
            turn(m_knobs.size() - 1, figures->budget);
    }
    const bool writable = !m_workspace.isReadOnly();
    m_keep->setEnabled(known && writable);
    m_take->setEnabled(!m_kept.empty());
    m_forget->setEnabled(!m_kept.empty() && writable);
    m_make->setEnabled(bool(figures) && writable && TargetTree::page(m_workspace.schema()));
}

void WhatIfDialog::makeGoals()
{
    const auto period = m_period->period();
    const Scenario now = scenario();
    const auto figures = figuresOf(now);
    if (!figures || !period) {
        m_problem->setText(figures ? tr("Choose the period of the goals.") : figures.error().message);
        m_problem->show();
        return;
    }
    const auto done = makeTargets(m_workspace, now, *figures, *period, m_localizer.language());
    if (!done) {
        m_problem->setText(done.error().message);
        m_problem->show();
        return;
    }
    for (const ChangeSet::PageChange &change : done->pages) {
        if (!change.inserted.empty())
            m_top = change.inserted.front();
    }
    accept();
}

} // namespace pheu
