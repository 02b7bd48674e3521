// SPDX-License-Identifier: GPL-3.0-or-later
// A goal is made or changed: what it measures, how much by when, where it stands in the tree. What SMART asks for and
// is missing is named while one types; saved as one edit.
#pragma once

#include "metrics/engine.h"
#include "targets/fieldwords.h"
#include "targets/goalrecord.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pheu
{

class FormulaBox;
class GoalCheck;
class GoalNumber;
class PeriodBox;
class PlanBox;

class GoalDialog : public QDialog
{
    Q_OBJECT
public:
    // `start`: the goal as it is, or what a new one begins with (id 0).
    GoalDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, const GoalRecord &start,
               QWidget *parent = nullptr);
    RecordId saved() const { return m_saved; } // after it was accepted

    void reject() override;

private:
    void build();
    void fillParents();
    void fillCampaigns();
    QWidget *buildForm();
    void addMeasured(QFormLayout &form);
    void addAmounts(QFormLayout &form);
    void addPlace(QFormLayout &form);
    void load();
    void connectAll();
    GoalRecord record() const;
    QString kpi() const;
    Unit unit() const;
    std::optional<Period> effectivePeriod() const;
    Filter filter() const; // its own and that of its campaign
    void givePlan();
    bool isBelow(const TargetNode &node) const; // below the goal that is changed, or itself
    void update();
    void showProblem();
    QString filterProblem() const;
    void save();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    GoalRecord m_start;
    GoalRecord m_opened; // as the form said it first: what differs is unsaved
    TargetTree m_tree;
    RecordId m_saved;
    bool m_loading = false;

    QLineEdit *m_name;
    QComboBox *m_kpi;
    GoalNumber *m_target;
    GoalNumber *m_floor;
    GoalNumber *m_stretch;
    QComboBox *m_direction;
    PeriodBox *m_period;
    QComboBox *m_owner;
    QComboBox *m_parent;
    QComboBox *m_campaign;
    QLineEdit *m_filter;
    FormulaBox *m_formula;
    PlanBox *m_plan;
    QPlainTextEdit *m_note;
    FieldWords m_words; // under the lines that are wrong
    GoalCheck *m_check;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace pheu
