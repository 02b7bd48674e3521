// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/treetemplatedialog.h"

#include "targets/goalnumber.h"
#include "targets/periodbox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

TreeTemplateDialog::TreeTemplateDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer,
                                       QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_localizer(localizer)
    , m_list(new QListWidget)
    , m_meaning(new QLabel)
    , m_period(new PeriodBox(localizer, workspace.settings().calendar, toDay(workspace.clock().today())))
    , m_asked(new QLabel)
    , m_number(new GoalNumber("treeTop", tr("Number at the top"), localizer))
    , m_owner(new QComboBox)
    , m_preview(new QTreeWidget)
    , m_note(new QLabel)
    , m_make(nullptr)
{
    setObjectName(QStringLiteral("treeTemplateDialog"));
    setWindowTitle(tr("Goals from a template"));
    setAccessibleName(windowTitle());
    build();
    for (const TreeTemplate &each : treeTemplates())
        m_list->addItem(each.names.in(localizer.language()));
    connect(m_list, &QListWidget::currentRowChanged, this, &TreeTemplateDialog::choose);
    connect(m_number, &GoalNumber::valueChanged, this, &TreeTemplateDialog::refresh);
    connect(m_period, &PeriodBox::changed, this, &TreeTemplateDialog::refresh);
    m_list->setCurrentRow(0);
    m_number->setFocus();
    resize(860, 560);
}

void TreeTemplateDialog::build()
{
    m_list->setObjectName(QStringLiteral("treeTemplates"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFixedWidth(230);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    setLook(m_meaning, "muted");
    m_asked->setTextFormat(Qt::PlainText);
    m_asked->setBuddy(m_number);
    m_owner->setObjectName(QStringLiteral("treeOwner"));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setEditable(true);
    m_owner->setInsertPolicy(QComboBox::NoInsert);
    m_owner->addItem(QString());
    m_owner->addItems(goalOwners(m_workspace.schema()));
    m_preview->setObjectName(QStringLiteral("treePreview"));
    m_preview->setAccessibleName(tr("The goals that will be made"));
    m_preview->setHeaderLabels({tr("Goal"), tr("Target"), tr("Formula")});
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->header()->setStretchLastSection(true);
    m_note->setObjectName(QStringLiteral("treeNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setLook(m_note, "muted");
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Period"), m_period);
    form->addRow(m_asked, m_number);
    form->addRow(tr("O&wner"), m_owner);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(m_meaning);
    right->addLayout(form);
    right->addWidget(m_preview, 1);
    right->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("Add the goals"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("treeMake"));
    m_make->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TreeTemplateDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
}

const TreeTemplate &TreeTemplateDialog::chosen() const
{
    return treeTemplates()[size_t(std::max(0, m_list->currentRow()))];
}

void TreeTemplateDialog::choose()
{
    const TreeTemplate &tree = chosen();
    const auto catalogue = m_engine.catalogue();
    m_meaning->setText(tree.meaning.in(m_localizer.language()));
    const QString own = tree.goals.front().names.in(m_localizer.language());
    m_asked->setText(own.isEmpty() ? catalogue->name(tree.asked(), m_localizer.language()) : own);
    m_number->setAccessibleName(m_asked->text());
    m_number->setUnit(catalogue->unit(tree.asked()), m_workspace.settings().currency);
    refresh();
}

void TreeTemplateDialog::refresh()
{
    const auto period = m_period->period();
    const auto number = m_number->value();
    m_goals.clear();
    m_preview->clear();
    QString note = !number ? tr("Write the number at the top: what is below follows by the rates of the period before.")
                           : QString();
    if (period) {
        auto made = goalsOf(m_engine, m_workspace, chosen(), *period, number.value_or(0), m_owner->currentText(),
                            m_localizer.language());
        if (made)
            m_goals = std::move(*made);
        else
            note = made.error().message;
    }
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const auto catalogue = m_engine.catalogue();
    std::vector<QTreeWidgetItem *> items;
    int missing = 0;
    for (const GoalRecord &goal : m_goals) {
        auto *item = goal.above ? new QTreeWidgetItem(items[*goal.above]) : new QTreeWidgetItem(m_preview);
        items.push_back(item);
        const Figure target = number ? goal.target : std::nullopt;
        missing += !target;
        item->setText(0, goal.name);
        item->setText(1, format.figure(target, catalogue->unit(goal.kpi)));
        item->setText(2, number ? QString(goal.formula).remove(u'`') : QString());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_preview->expandAll();
    m_preview->resizeColumnToContents(0);
    m_preview->resizeColumnToContents(1);
    if (note.isEmpty() && missing > 0)
        note = tr("%n goal(s) have no number yet: there is no figure of the rate they need. Fill them in afterwards.",
                  nullptr, missing);
    m_note->setText(note);
    m_make->setEnabled(number && !m_goals.empty() && !m_workspace.isReadOnly());
}

void TreeTemplateDialog::make()
{
    refresh(); // with the owner as it is now
    std::vector<RecordId> ids;
    const auto done = writeGoals(m_workspace, m_goals, &ids);
    if (!done) {
        m_note->setText(done.error().message);
        return;
    }
    m_top = ids.front();
    accept();
}

} // namespace pheu
