// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/alertsdialog.h"

#include "targets/alertbar.h"
#include "targets/goalnumber.h"
#include "targets/kpichoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

AlertsDialog::AlertsDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_localizer(localizer)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_problem(new QLabel)
    , m_save(nullptr)
{
    setObjectName(QStringLiteral("alertsDialog"));
    setWindowTitle(tr("Alerts"));
    setAccessibleName(windowTitle());
    build();
    for (const AlertRule &rule : keptAlertRules(workspace))
        addRow(rule);
    if (m_table->rowCount() == 0)
        addRow({});
    refresh();
    resize(940, 440);
}

void AlertsDialog::build()
{
    auto *note =
        new QLabel(tr("A rule is looked at on the last day that the goals are: what it finds stands above them. "
                      "“Unusual” is further from the mean of the eight spans before than so many standard "
                      "deviations. “Behind its pace” looks at the goals of the KPI: the limit is a part of what was "
                      "expected by then."));
    note->setWordWrap(true);
    setLook(note, "muted");
    m_table->setObjectName(QStringLiteral("alertTable"));
    m_table->setAccessibleName(tr("Rules"));
    m_table->setHorizontalHeaderLabels(
        {tr("KPI"), tr("Tell me when it is"), tr("Limit"), tr("Days"), tr("Only results")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(KpiColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FilterColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(KindColumn, 230);
    m_table->setColumnWidth(LimitColumn, 130);
    m_table->setColumnWidth(DaysColumn, 80);
    m_problem->setObjectName(QStringLiteral("alertProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *add = new QPushButton(tr("Add a rule"));
    add->setObjectName(QStringLiteral("alertAdd"));
    auto *remove = new QPushButton(tr("Remove the rule"));
    remove->setObjectName(QStringLiteral("alertRemove"));
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("alertSave"));
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(note);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        refresh();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        const int at = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
        if (at < 0)
            return;
        m_table->removeRow(at);
        m_names.removeAt(at);
        refresh();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &AlertsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AlertsDialog::addRow(const AlertRule &rule)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_names.append(rule.name);
    const auto catalogue = m_engine.catalogue();
    auto *kpi = new QComboBox;
    kpi->setAccessibleName(tr("KPI"));
    fillWithKpis(*kpi, *catalogue, m_localizer.language(), tr("Choose…"));
    kpi->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    makeSearchable(*kpi);
    kpi->setCurrentIndex(std::max(0, kpi->findData(rule.kpi)));
    auto *kind = new QComboBox;
    kind->setAccessibleName(tr("Tell me when it is"));
    kind->addItem(tr("above"), int(AlertKind::Above));
    kind->addItem(tr("below"), int(AlertKind::Below));
    kind->addItem(tr("unusual by standard deviations"), int(AlertKind::Unusual));
    kind->addItem(tr("behind its pace"), int(AlertKind::Pace));
    kind->setCurrentIndex(kind->findData(int(rule.kind)));
    auto *limit = new GoalNumber("alertLimit", tr("Limit"), m_localizer);
    limit->setUnit(unitOf(rule), m_workspace.settings().currency);
    limit->setValue(rule.kpi.isEmpty() ? std::optional<double>() : rule.limit);
    auto *days = new QSpinBox;
    days->setAccessibleName(tr("Days"));
    days->setRange(1, 366);
    days->setValue(rule.days);
    auto *filter = new QLineEdit(rule.filter);
    filter->setAccessibleName(tr("Only results"));
    filter->setPlaceholderText(QStringLiteral("channel = \"Facebook\""));
    m_table->setCellWidget(row, KpiColumn, kpi);
    m_table->setCellWidget(row, KindColumn, kind);
    m_table->setCellWidget(row, LimitColumn, limit);
    m_table->setCellWidget(row, DaysColumn, days);
    m_table->setCellWidget(row, FilterColumn, filter);
    connect(kpi, &QComboBox::currentTextChanged, this, &AlertsDialog::refresh);
    connect(kind, &QComboBox::currentIndexChanged, this, &AlertsDialog::refresh);
    connect(limit, &GoalNumber::valueChanged, this, &AlertsDialog::refresh);
    connect(filter, &QLineEdit::textChanged, this, &AlertsDialog::refresh);
}

Unit AlertsDialog::unitOf(const AlertRule &rule) const
{
    if (rule.kind == AlertKind::Pace)
        return Unit::Percent;
    return rule.kpi.isEmpty() || rule.kind == AlertKind::Unusual ? Unit::Count : m_engine.catalogue()->unit(rule.kpi);
}

AlertRule AlertsDialog::ruleOf(int row) const
{
    AlertRule rule;
    rule.name = m_names.value(row);
    rule.kpi = chosenKpi(*qobject_cast<QComboBox *>(m_table->cellWidget(row, KpiColumn)));
    rule.kind = AlertKind(qobject_cast<QComboBox *>(m_table->cellWidget(row, KindColumn))->currentData().toInt());
    rule.limit = qobject_cast<GoalNumber *>(m_table->cellWidget(row, LimitColumn))->value().value_or(0);
    rule.days = qobject_cast<QSpinBox *>(m_table->cellWidget(row, DaysColumn))->value();
    rule.filter = qobject_cast<QLineEdit *>(m_table->cellWidget(row, FilterColumn))->text().trimmed();
    return rule;
}

QString AlertsDialog::problemOf(int row) const
{
    const AlertRule rule = ruleOf(row);
    const auto *kpi = qobject_cast<QComboBox *>(m_table->cellWidget(row, KpiColumn));
    if (isNoKpi(*kpi))
        return tr("Rule %1: no KPI or measure is called “%2”. Choose one of the list.")
            .arg(QString::number(row + 1), kpi->currentText().trimmed());
    if (rule.kpi.isEmpty())
        return tr("Rule %1 has no KPI. Choose one, or remove the rule.").arg(row + 1);
    if (const QString refusal = alertRefusal(*m_engine.catalogue(), rule.kpi, m_localizer.language());
        !refusal.isEmpty())
        return tr("Rule %1: %2").arg(QString::number(row + 1), refusal);
    if (!qobject_cast<GoalNumber *>(m_table->cellWidget(row, LimitColumn))->value())
        return tr("Rule %1 has no limit. Write a number.").arg(row + 1);
    if (const QString refusal = limitRefusal(rule); !refusal.isEmpty())
        return tr("Rule %1: %2").arg(QString::number(row + 1), refusal);
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (results && !rule.filter.isEmpty()) {
        const auto filter = parseFilter(m_workspace.schema(), results->id, rule.filter);
        if (!filter)
            return tr("Rule %1: %2").arg(QString::number(row + 1), filter.error().message);
    }
    return {};
}

void AlertsDialog::refresh()
{
    QString problem;
    bool isUnwritten = false; // the rule that lacks something was not begun
    for (int row = 0; row < m_table->rowCount(); ++row) {
        auto *limit = qobject_cast<GoalNumber *>(m_table->cellWidget(row, LimitColumn));
        const AlertRule rule = ruleOf(row);
        if (limit->unit() != unitOf(rule))
            limit->setUnit(unitOf(rule), m_workspace.settings().currency);
        // A goal has days and a filter of its own.
        for (const int column : {int(DaysColumn), int(FilterColumn)})
            m_table->cellWidget(row, column)->setEnabled(rule.kind != AlertKind::Pace);
        if (problem.isEmpty()) {
            problem = problemOf(row);
            const auto *kpi = qobject_cast<QComboBox *>(m_table->cellWidget(row, KpiColumn));
            isUnwritten = rule.kpi.isEmpty() && !isNoKpi(*kpi) && limit->text().isEmpty() && rule.filter.isEmpty();
        }
    }
    setLook(m_problem, isUnwritten ? "muted" : "error");
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty() && !m_workspace.isReadOnly());
}

void AlertsDialog::save()
{
    std::vector<AlertRule> rules;
    for (int row = 0; row < m_table->rowCount(); ++row)
        rules.push_back(ruleOf(row));
    const auto done = keepAlertRules(m_workspace, rules);
    if (done)
        accept();
    else
        m_problem->setText(done.error().message);
}

} // namespace pheu
