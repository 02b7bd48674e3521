// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalactions.h"

#include "targets/alertsdialog.h"
#include "targets/bandsdialog.h"
#include "targets/budgetsdialog.h"
#include "targets/campaigneffectdialog.h"
#include "targets/goaldialog.h"
#include "targets/treetemplatedialog.h"
#include "targets/whatifdialog.h"

#include <QMenu>

namespace pheu
{

GoalActions::GoalActions(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget &over)
    : QObject(&over)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_over(over)
{
}

void GoalActions::openDialog(const GoalRecord &start)
{
    auto *dialog = new GoalDialog(m_workspace, m_engine, m_theme, m_localizer, start, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew = !start.id] {
        emit saved(dialog->saved());
        emit done(isNew ? tr("The goal was added.") : tr("The goal was changed."), true);
    });
    dialog->open();
}

void GoalActions::add(RecordId above)
{
    if (m_workspace.isReadOnly()) {
        emit refused(tr("This workspace is read-only: goals cannot be changed."));
        return;
    }
    GoalRecord start;
    start.parent = above;
    openDialog(start);
}

void GoalActions::addFromTemplate()
{
    auto *dialog = new TreeTemplateDialog(m_workspace, m_engine, m_localizer, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit saved(dialog->top());
        emit done(tr("The goals of the template were added."), true);
    });
    dialog->open();
}

void GoalActions::whatIf()
{
    auto *dialog = new WhatIfDialog(m_workspace, m_engine, m_localizer, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit saved(dialog->top());
        emit done(tr("The scenario became goals."), true);
    });
    dialog->open();
}

void GoalActions::budgets(Day on)
{
    auto *dialog = new BudgetsDialog(m_workspace, m_engine, m_theme, m_localizer, on, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GoalActions::alerts()
{
    auto *dialog = new AlertsDialog(m_workspace, m_engine, m_localizer, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { emit done(tr("The rules of alerts were saved."), true); });
    dialog->open();
}

void GoalActions::bands()
{
    auto *dialog = new BandsDialog(m_workspace, m_theme, m_localizer, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { emit done(tr("The limits of the states were saved."), true); });
    dialog->open();
}

void GoalActions::campaignEffect(RecordId campaign)
{
    auto *dialog = new CampaignEffectDialog(m_workspace, m_engine, m_theme, m_localizer, campaign, &m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GoalActions::edit(RecordId goal)
{
    const auto record = readGoal(m_workspace, goal);
    if (record)
        openDialog(*record);
    else
        emit refused(record.error().message);
}

void GoalActions::remove(RecordId goal)
{
    const Page *page = TargetTree::page(m_workspace.schema());
    const auto record = readGoal(m_workspace, goal);
    if (!page || !record)
        return;
    const auto removed = m_workspace.apply({EditKind::RemoveRecords, {RemoveRecords{page->id, {goal}}}});
    if (removed)
        emit done(tr("The goal “%1” was deleted. Goals below it stand at the top now.").arg(record->name), true);
    else
        emit refused(removed.error().message);
}

void GoalActions::fillMenu(QMenu &menu, RecordId goal)
{
    const bool writable = !m_workspace.isReadOnly();
    const auto entry = [&](const char *name, const QString &text, auto &&run) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    entry("goalEdit", writable ? tr("Change the goal…") : tr("Look at the goal…"), [this, goal] { edit(goal); });
    entry("goalAddBelow", tr("New goal below it…"), [this, goal] { add(goal); })->setEnabled(writable);
    entry("goalOpenRecord", tr("Open its record"), [this, goal] {
        if (const Page *page = TargetTree::page(m_workspace.schema()))
            emit openRecordRequested(page->id, goal);
    });
    menu.addSeparator();
    entry("goalRemove", tr("Delete the goal"), [this, goal] { remove(goal); })->setEnabled(writable);
}

} // namespace pheu
