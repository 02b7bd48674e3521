// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goaldialog.h"

#include "targets/datedcampaigns.h"
#include "targets/formulabox.h"
#include "targets/goalcheck.h"
#include "targets/goalnumber.h"
#include "targets/kpichoice.h"
#include "targets/periodbox.h"
#include "targets/planbox.h"
#include "targets/targetstatus.h"
#include "widgets/question.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int asItsKpi = -1;

QComboBox *choice(const char *name, const QString &title)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    return box;
}

QLineEdit *line(const char *name, const QString &title, const QString &placeholder = {})
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    edit->setPlaceholderText(placeholder);
    return edit;
}

} // namespace

GoalDialog::GoalDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                       const GoalRecord &start, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_start(start)
    , m_name(line("goalName", tr("Name"), tr("Orders by message in November")))
    , m_kpi(choice("goalKpi", tr("KPI")))
    , m_target(new GoalNumber("goalTarget", tr("Target"), localizer))
    , m_floor(new GoalNumber("goalFloor", tr("Floor"), localizer))
    , m_stretch(new GoalNumber("goalStretch", tr("Stretch"), localizer))
    , m_direction(choice("goalDirection", tr("Better when")))
    , m_period(new PeriodBox(localizer, workspace.settings().calendar, toDay(workspace.clock().today())))
    , m_owner(choice("goalOwner", tr("Owner")))
    , m_parent(choice("goalParent", tr("Goal above")))
    , m_campaign(choice("goalCampaign", tr("Campaign")))
    , m_filter(line("goalFilter", tr("Filter"), QStringLiteral("channel = \"Facebook\"")))
    , m_formula(new FormulaBox)
    , m_plan(new PlanBox(localizer, workspace.settings().calendar,
                         [this](const PlanSubject &subject, Period period) {
                             auto read = pastFigures(m_engine, subject.kpi, period, subject.filter);
                             return read ? std::move(*read) : DailyFigures();
                         }))
    , m_note(new QPlainTextEdit)
    , m_check(new GoalCheck(workspace, engine, theme, localizer))
    , m_problem(new QLabel)
    , m_save(nullptr)
{
    setObjectName(QStringLiteral("goalDialog"));
    setWindowTitle(start.id ? tr("Goal: %1").arg(start.name) : tr("New goal"));
    setAccessibleName(windowTitle());
    if (auto tree = TargetTree::read(workspace))
        m_tree = std::move(*tree);
    build();
    load();
    connectAll();
    m_opened = record();
    update();
    m_check->checkNow();
    m_name->setFocus();
    resize(980, 720);
}

void GoalDialog::build()
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
    auto *aside = new QScrollArea;
    aside->setObjectName(QStringLiteral("goalAside"));
    aside->setWidgetResizable(true);
    aside->setFrameShape(QFrame::NoFrame);
    aside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    aside->setFocusPolicy(Qt::NoFocus);
    aside->setFixedWidth(360);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(space::l, 0, space::s, 0);
    inside->addWidget(m_check);
    aside->setWidget(content);
    m_problem->setObjectName(QStringLiteral("goalProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(m_start.id ? tr("Save") : tr("Add the goal"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("goalSave"));
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoalDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &GoalDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(scroll, 1);
    row->addWidget(aside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(row, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

QWidget *GoalDialog::buildForm()
{
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("scrollContent"));
    auto *form = new QFormLayout(body);
    form->setContentsMargins(0, 0, space::m, 0);
    form->setSpacing(space::s);
    form->setHorizontalSpacing(space::m);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addMeasured(*form);
    addAmounts(*form);
    addPlace(*form);
    return body;
}

void GoalDialog::addMeasured(QFormLayout &form)
{
    form.addRow(tr("&Name"), m_name);
    fillWithKpis(*m_kpi, *m_engine.catalogue(), m_localizer.language(), tr("None: its formula says it"));
    makeSearchable(*m_kpi);
    m_kpi->lineEdit()->setObjectName(QStringLiteral("goalKpiLine"));
    form.addRow(tr("&KPI"), m_kpi);
    m_words.addRow(form, m_kpi->lineEdit());
    QStringList below;
    if (const TargetNode *self = m_start.id ? m_tree.node(m_start.id) : nullptr) {
        for (const size_t child : self->children)
            below.append(m_tree.nodes()[child].name);
    }
    m_formula->setNames(below);
    form.addRow(tr("F&ormula"), m_formula);
    m_words.addRow(form, m_formula->edit());
    m_filter->setToolTip(tr("Which results count, such as: channel = \"Facebook\""));
    form.addRow(tr("&Filter"), m_filter);
    m_words.addRow(form, m_filter);
    fillCampaigns();
    form.addRow(tr("&Campaign"), m_campaign);
}

void GoalDialog::addAmounts(QFormLayout &form)
{
    form.addRow(tr("&Target"), m_target);
    m_words.addRow(form, m_target);
    auto *band = new QWidget;
    band->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_floor->setToolTip(tr("Below it, the goal is missed by far"));
    m_stretch->setToolTip(tr("From here on it is ahead"));
    auto *stretch = new QLabel(tr("&Stretch"));
    stretch->setBuddy(m_stretch);
    row->addWidget(m_floor, 1);
    row->addWidget(stretch);
    row->addWidget(m_stretch, 1);
    form.addRow(tr("F&loor"), band);
    m_words.addRow(form, m_floor);
    m_words.addRow(form, m_stretch);
    m_direction->addItem(tr("As its KPI"), asItsKpi);
    m_direction->addItem(tr("Higher"), int(Direction::Higher));
    m_direction->addItem(tr("Lower"), int(Direction::Lower));
    m_direction->addItem(tr("Between floor and stretch"), int(Direction::Band));
    form.addRow(tr("&Better when"), m_direction);
    form.addRow(tr("&Period"), m_period);
    form.addRow(tr("P&acing"), m_plan);
}

void GoalDialog::addPlace(QFormLayout &form)
{
    m_owner->setEditable(true);
    m_owner->setInsertPolicy(QComboBox::NoInsert);
    m_owner->addItem(QString());
    m_owner->addItems(goalOwners(m_workspace.schema()));
    form.addRow(tr("O&wner"), m_owner);
    fillParents();
    form.addRow(tr("Goal abo&ve"), m_parent);
    m_note->setObjectName(QStringLiteral("goalNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(60);
    form.addRow(tr("No&te"), m_note);
}

bool GoalDialog::isBelow(const TargetNode &node) const
{
    const TargetNode *at = &node;
    while (at && at->id != m_start.id)
        at = at->parent ? m_tree.node(at->parent) : nullptr;
    return m_start.id && at;
}

void GoalDialog::fillParents()
{
    m_parent->addItem(tr("None: it stands at the top"), qlonglong(0));
    for (const TargetNode &node : m_tree.nodes()) {
        if (!isBelow(node))
            m_parent->addItem(QString(node.level * 3, QChar(0x2003)) + node.name, qlonglong(node.id.value));
    }
}

void GoalDialog::fillCampaigns()
{
    m_campaign->addItem(tr("All"), qlonglong(0));
    const Page *page = m_workspace.schema().page(QStringLiteral("campaigns"));
    const Field *name = page ? page->field(QStringLiteral("name")) : nullptr;
    if (!name)
        return;
    Query query;
    query.page = page->id;
    const auto ids = m_workspace.reader().select(query);
    if (!ids)
        return;
    const FieldId fields[] = {name->id};
    const auto records = m_workspace.reader().fetch(page->id, *ids, fields);
    if (!records)
        return;
    for (const Record &each : *records)
        m_campaign->addItem(m_workspace.plain(*name, each.values.front()), qlonglong(each.id.value));
    makeSearchable(*m_campaign);
}

void GoalDialog::load()
{
    m_loading = true;
    m_name->setText(m_start.name);
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findData(kpiIdOf(*m_engine.catalogue(), m_start.kpi))));
    m_formula->setText(m_start.formula);
    m_filter->setText(m_start.filter);
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(qlonglong(m_start.campaign.value))));
    const QString currency = m_workspace.settings().currency;
    for (GoalNumber *number : {m_target, m_floor, m_stretch})
        number->setUnit(unit(), currency);
    m_target->setValue(m_start.target);
    m_floor->setValue(m_start.floor);
    m_stretch->setValue(m_start.stretch);
    m_direction->setCurrentIndex(m_direction->findData(m_start.direction ? int(*m_start.direction) : asItsKpi));
    m_owner->setCurrentText(m_start.owner);
    m_parent->setCurrentIndex(std::max(0, m_parent->findData(qlonglong(m_start.parent.value))));
    m_note->setPlainText(m_start.note);
    if (m_start.period || m_start.id || m_start.parent || m_start.campaign)
        m_period->setPeriod(m_start.period);
    givePlan();
    m_plan->setPlan(m_start.shape, m_start.split, m_start.plan);
    m_loading = false;
}

void GoalDialog::connectAll()
{
    for (QLineEdit *edit : {m_name, m_filter, m_formula->edit()})
        connect(edit, &QLineEdit::textChanged, this, &GoalDialog::update);
    for (GoalNumber *number : {m_target, m_floor, m_stretch})
        connect(number, &GoalNumber::valueChanged, this, &GoalDialog::update);
    for (QComboBox *box : {m_kpi, m_direction, m_parent, m_campaign})
        connect(box, &QComboBox::currentIndexChanged, this, &GoalDialog::update);
    connect(m_owner, &QComboBox::currentTextChanged, this, &GoalDialog::update);
    connect(m_kpi, &QComboBox::currentTextChanged, this, &GoalDialog::update);
    connect(m_period, &PeriodBox::changed, this, &GoalDialog::update);
    connect(m_plan, &PlanBox::changed, this, &GoalDialog::update);
    connect(m_check, &GoalCheck::checked, this, &GoalDialog::showProblem);
    connect(m_check, &GoalCheck::insteadChosen, this,
            [this](const QString &id) { m_kpi->setCurrentIndex(m_kpi->findData(id)); });
    connect(m_check, &GoalCheck::valueChosen, this, [this](double value) { m_target->setValue(value); });
    // Undo or another window may take the goal away.
    connect(&m_workspace, &Workspace::changed, this, [this] {
        if (m_start.id && !m_saved && !readGoal(m_workspace, m_start.id))
            QDialog::reject();
    });
}

// Typed text that is no entry is no KPI.
QString GoalDialog::kpi() const
{
    return chosenKpi(*m_kpi);
}

Unit GoalDialog::unit() const
{
    const QString id = kpi();
    return id.isEmpty() ? Unit::Count : m_engine.catalogue()->unit(id);
}

std::optional<Period> GoalDialog::effectivePeriod() const
{
    if (const auto own = m_period->period())
        return own;
    const RecordId campaign(m_campaign->currentData().toLongLong());
    const auto dated = campaign ? datedCampaigns(m_workspace) : std::vector<DatedCampaign>();
    if (dated) {
        const auto at = std::ranges::find(*dated, campaign, &DatedCampaign::id);
        if (at != dated->end())
            return at->period;
    }
    const TargetNode *above = m_tree.node(RecordId(m_parent->currentData().toLongLong()));
    return above ? above->period : std::nullopt;
}

Filter GoalDialog::filter() const
{
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (!results)
        return {};
    auto filter = parseFilter(m_workspace.schema(), results->id, m_filter->text());
    const Field *campaign = results->field(QStringLiteral("campaign"));
    const qint64 chosen = m_campaign->currentData().toLongLong();
    Filter all = filter ? std::move(*filter) : Filter();
    if (chosen && campaign)
        all = Filter::all({all, Filter::compare(PathChoice{{FieldPath{{campaign->id}}}}, Operator::Eq,
                                                {u'#' + QString::number(chosen)})});
    return all;
}

void GoalDialog::givePlan()
{
    PlanSubject subject;
    subject.kpi = kpi();
    subject.growth = subject.kpi.isEmpty() ? Growth::Flow : growthOf(*m_engine.catalogue(), subject.kpi);
    subject.filter = filter();
    subject.period = effectivePeriod();
    subject.target = m_target->value();
    subject.unit = unit();
    subject.currency = m_workspace.settings().currency;
    m_plan->setSubject(subject);
}

GoalRecord GoalDialog::record() const
{
    GoalRecord goal;
    goal.id = m_start.id;
    goal.name = m_name->text().trimmed();
    goal.kpi = kpi();
    goal.formula = m_formula->text().trimmed();
    goal.filter = m_filter->text().trimmed();
    goal.note = m_note->toPlainText();
    goal.owner = m_owner->currentText().trimmed();
    goal.target = m_target->value();
    goal.floor = m_floor->value();
    goal.stretch = m_stretch->value();
    goal.period = m_period->period();
    goal.campaign = RecordId(m_campaign->currentData().toLongLong());
    goal.parent = RecordId(m_parent->currentData().toLongLong());
    if (const int direction = m_direction->currentData().toInt(); direction != asItsKpi)
        goal.direction = Direction(direction);
    goal.shape = m_plan->shape();
    goal.split = m_plan->split();
    goal.plan = m_plan->plan();
    return goal;
}

void GoalDialog::update()
{
    if (m_loading)
        return;
    m_loading = true; // a number is written anew in another unit
    const QString currency = m_workspace.settings().currency;
    for (GoalNumber *number : {m_target, m_floor, m_stretch})
        number->setUnit(unit(), currency);
    const auto period = effectivePeriod();
    m_period->setInherited(period);
    givePlan();
    m_loading = false;
    GoalDraft draft;
    draft.id = m_start.id;
    draft.name = m_name->text();
    draft.kpi = kpi();
    draft.formula = m_formula->text();
    draft.target = m_target->value();
    draft.period = period;
    draft.owner = m_owner->currentText();
    draft.parent = RecordId(m_parent->currentData().toLongLong());
    draft.filter = filter();
    draft.floor = m_floor->value();
    draft.stretch = m_stretch->value();
    const int direction = m_direction->currentData().toInt();
    draft.direction = direction != asItsKpi ? Direction(direction)
                      : draft.kpi.isEmpty() ? Direction::Higher
                                            : m_engine.catalogue()->direction(draft.kpi);
    if (auto plan = parsePlan(m_plan->plan()))
        draft.plan = std::move(*plan);
    m_check->check(m_tree, draft, unit());
    showProblem();
}

QString GoalDialog::filterProblem() const
{
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (!results || m_filter->text().trimmed().isEmpty())
        return {};
    const auto filter = parseFilter(m_workspace.schema(), results->id, m_filter->text());
    return filter ? QString() : filter.error().message;
}

// What cannot be saved stands under its line; what SMART asks for, beside the form.
void GoalDialog::showProblem()
{
    const std::pair<GoalNumber *, SmartPart> numbers[] = {
        {m_target, SmartPart::Number}, {m_floor, SmartPart::Floor}, {m_stretch, SmartPart::Stretch}};
    for (const auto &[number, part] : numbers) {
        const QString wrong = tr("“%1” is not a number. Write one such as 500, 1.5m or 5 %.").arg(number->text());
        const bool isMissing = number->text().trimmed().isEmpty();
        m_words.set(number, number->isWrong() ? wrong : isMissing ? QString() : m_check->refusal(part));
    }
    m_words.set(
        m_kpi->lineEdit(),
        isNoKpi(*m_kpi)
            ? tr("No KPI or measure is called “%1”. Choose one of the list.").arg(m_kpi->currentText().trimmed())
            : QString());
    m_words.set(m_filter, filterProblem());
    m_words.set(m_formula->edit(), m_check->refusal(SmartPart::Formula));
    const QString problem = m_workspace.isReadOnly() ? tr("This workspace is read-only: goals cannot be changed.")
                            : m_plan->isWrong()      ? tr("The plan by hand has a cell that is not a number.")
                                                     : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_save->setEnabled(problem.isEmpty() && m_words.isEmpty() && !m_check->isBlocked());
}

void GoalDialog::save()
{
    m_check->checkNow(); // the last keystroke may still wait
    if (!m_save->isEnabled())
        return;
    GoalRecord goal = record();
    if (goal.name.isEmpty())
        goal.name = goal.kpi.isEmpty() ? tr("Goal") : m_engine.catalogue()->name(goal.kpi, m_localizer.language());
    std::vector<RecordId> ids;
    m_saved = m_start.id ? m_start.id : RecordId(-1); // a change of our own does not close it
    const auto done = writeGoals(m_workspace, {goal}, &ids);
    if (!done) {
        m_saved = {};
        m_problem->setText(done.error().message);
        m_problem->show();
        return;
    }
    m_saved = ids.front();
    accept();
}

void GoalDialog::reject()
{
    if (record() == m_opened) {
        QDialog::reject();
        return;
    }
    askDiscard(this, m_theme, tr("Leave the goal unsaved?"), [this] { QDialog::reject(); });
}

} // namespace pheu
