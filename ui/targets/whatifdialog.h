// SPDX-License-Identifier: GPL-3.0-or-later
// What would it take? The funnel at today's rates and costs, read backwards from a goal or forwards from a budget;
// every rate and price can be moved, scenarios are kept side by side, and one becomes goals with a click.
#pragma once

#include "targets/whatif.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QTableWidget;

namespace pheu
{

class DayEdit;
class GoalNumber;
class PeriodBox;

class WhatIfDialog : public QDialog
{
    Q_OBJECT
public:
    WhatIfDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QWidget *parent = nullptr);
    RecordId top() const { return m_top; } // the goal at the top, once goals were made
    // Scenarios as they are kept, the current one not among them.
    const std::vector<Scenario> &kept() const { return m_kept; }

private:
    enum class Aim { Last, Revenue, Budget };
    // One number that can be moved: a slider from nothing to twice of what it is today, and a box. The box shows a
    // rounded value; `exact` is what counts.
    struct Knob {
        QSlider *slider = nullptr;
        QDoubleSpinBox *box = nullptr;
        double today = 0;
        double exact = 0;
    };

    void build();
    QWidget *buildHead();
    QWidget *buildSource();
    Period ratesPeriod() const;
    QWidget *buildFoot();
    void chooseFunnel();
    void setScenario(const Scenario &scenario);
    void addKnob(int row, const QString &name, const QString &title, double today, bool percent);
    Scenario scenario() const;
    Result<ScenarioFigures> figuresOf(const Scenario &scenario) const;
    Aim aim() const;
    void refresh();
    void fillColumn(int column, const Scenario &scenario, const Result<ScenarioFigures> &figures);
    void turn(size_t knob, double exact); // shows it on both
    void keep();
    void take(const Scenario &scenario);
    void forget(const QString &name);
    void openKept(QPushButton &button, const char *menuName, const std::function<void(const Scenario &)> &chosen);
    bool writeKept(const std::vector<Scenario> &scenarios);
    void makeGoals();
    QString stepName(const QString &step) const;

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Localizer &m_localizer;
    Scenario m_today;
    std::vector<Scenario> m_kept;
    std::vector<Knob> m_knobs; // rates, then cost, order value, budget
    RecordId m_top;
    bool m_setting = false;
    QComboBox *m_funnel;
    QComboBox *m_aim;
    GoalNumber *m_goal;
    QComboBox *m_recent; // the days whose rates are today's
    DayEdit *m_recentFrom;
    DayEdit *m_recentTo;
    QLabel *m_source;
    QWidget *m_knobArea;
    QGridLayout *m_knobGrid;
    QTableWidget *m_table;
    QLabel *m_problem;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QPushButton *m_take;
    QPushButton *m_forget;
    PeriodBox *m_period;
    QPushButton *m_make;
};

} // namespace pheu
