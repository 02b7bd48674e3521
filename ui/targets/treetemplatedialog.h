// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of goals from a template: a period, one number at the top and an owner; what follows below is shown before it
// is made, as one edit.
#pragma once

#include "targets/treetemplate.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace pheu
{

class GoalNumber;
class PeriodBox;

class TreeTemplateDialog : public QDialog
{
    Q_OBJECT
public:
    TreeTemplateDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QWidget *parent = nullptr);
    RecordId top() const { return m_top; } // the goal at the top, after it was accepted

private:
    void build();
    const TreeTemplate &chosen() const;
    void choose();
    void refresh();
    void make();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Localizer &m_localizer;
    std::vector<GoalRecord> m_goals;
    RecordId m_top;
    QListWidget *m_list;
    QLabel *m_meaning;
    PeriodBox *m_period;
    QLabel *m_asked;
    GoalNumber *m_number;
    QComboBox *m_owner;
    QTreeWidget *m_preview;
    QLabel *m_note;
    QPushButton *m_make;
};

} // namespace pheu
