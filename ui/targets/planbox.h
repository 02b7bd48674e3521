// SPDX-License-Identifier: GPL-3.0-or-later
// How a target lies in its period: evenly, by weekday, as last year, or by hand; and parted over weeks, months or
// quarters by it, in a small table whose sum is held against the target. Parts are whole units.
#pragma once

#include "base/format.h"
#include "storage/query.h"
#include "targets/pacing.h"
#include "targets/split.h"
#include "theme/localizer.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

// What is to be parted.
struct PlanSubject {
    QString kpi; // id; may be empty
    Growth growth = Growth::Flow;
    Filter filter;
    std::optional<Period> period;
    std::optional<double> target;
    Unit unit = Unit::Count;
    QString currency;
    bool operator==(const PlanSubject &) const = default;
};
// Figures of the subject's KPI, day by day; asked where the past shapes the plan.
using PlanHistory = std::function<DailyFigures(const PlanSubject &subject, Period period)>;

class PlanBox : public QWidget
{
    Q_OBJECT
public:
    PlanBox(Localizer &localizer, CalendarRules rules, PlanHistory history, QWidget *parent = nullptr);
    void setPlan(PlanShape shape, std::optional<CalendarUnit> split, const QString &plan);
    void setSubject(const PlanSubject &subject); // the table follows
    PlanShape shape() const;
    std::optional<CalendarUnit> split() const;
    QString plan() const; // as it is kept; empty unless by hand
    bool isWrong() const; // a cell is no number

signals:
    void changed();

private:
    QWidget *buildTable();
    void rebuild();
    void fillByHand();
    void showWords(PlanShape chosen);
    void share(PlanShape shape); // the whole target over the rows
    void showSum();
    std::vector<double> shares(PlanShape shape) const;
    std::optional<double> cell(int row) const;
    void write(int row, double value);

    Localizer &m_localizer;
    CalendarRules m_rules;
    PlanHistory m_history;
    QComboBox *m_shape;
    QComboBox *m_split;
    QTableWidget *m_table;
    std::vector<QPushButton *> m_fills; // shared anew: evenly, by weekday, as last year
    QLabel *m_sum;
    QLabel *m_words; // why there is nothing to choose, or why it is not followed
    QWidget *m_parted;
    std::vector<Period> m_parts;
    QString m_kept; // the plan before its table was built
    PlanSubject m_subject;
    bool m_filling = false;
};

} // namespace pheu
