// SPDX-License-Identifier: GPL-3.0-or-later
// How a target lies in its period: evenly, by weekday, as last year, or by hand in a small table of sub-periods whose
// sum is held against the target.
#pragma once

#include "base/format.h"
#include "targets/split.h"
#include "theme/localizer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

class PlanBox : public QWidget
{
    Q_OBJECT
public:
    PlanBox(Localizer &localizer, CalendarRules rules, QWidget *parent = nullptr);
    void setPlan(PlanShape shape, std::optional<CalendarUnit> split, const QString &plan);
    // What is to be parted; the table follows.
    void setTarget(std::optional<Period> period, std::optional<double> target, Unit unit, const QString &currency);
    PlanShape shape() const;
    std::optional<CalendarUnit> split() const;
    QString plan() const; // as it is kept; empty unless by hand
    bool isWrong() const; // a cell is no number

signals:
    void changed();

private:
    void rebuild();
    void shareEvenly();
    void showSum();
    std::optional<double> cell(int row) const;

    Localizer &m_localizer;
    CalendarRules m_rules;
    QComboBox *m_shape;
    QComboBox *m_split;
    QTableWidget *m_table;
    QPushButton *m_even;
    QLabel *m_sum;
    QWidget *m_hand;
    std::vector<Period> m_parts;
    QString m_kept; // the plan before its table was built
    std::optional<Period> m_period;
    std::optional<double> m_target;
    Unit m_unit = Unit::Count;
    QString m_currency;
    bool m_filling = false;
};

} // namespace pheu
