// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with goals: made, changed, put below another, deleted. Opens the dialogs, writes through the door,
// and tells what was done.
#pragma once

#include "metrics/engine.h"
#include "targets/goalrecord.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QObject>

class QMenu;
class QWidget;

namespace pheu
{

class GoalActions : public QObject
{
    Q_OBJECT
public:
    GoalActions(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget &over);

    void add(RecordId above = {});
    void addFromTemplate();
    void whatIf();
    void budgets(Day on);
    void alerts();
    void bands();
    void campaignEffect(RecordId campaign = {});
    void edit(RecordId goal);
    void remove(RecordId goal);
    void fillMenu(QMenu &menu, RecordId goal);

signals:
    void saved(pheu::RecordId goal);
    void refused(const QString &message);
    void done(const QString &message, bool undoable);
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);

private:
    void openDialog(const GoalRecord &start);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    QWidget &m_over;
};

} // namespace pheu
