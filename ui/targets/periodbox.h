// SPDX-License-Identifier: GPL-3.0-or-later
// The period of a goal: a month, quarter, year or fiscal year to step through, days of one's own, or none, which is
// that of its campaign or of the goal above.
#pragma once

#include "base/period.h"
#include "theme/localizer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace pheu
{

class DayEdit;

class PeriodBox : public QWidget
{
    Q_OBJECT
public:
    PeriodBox(Localizer &localizer, CalendarRules rules, Day today, QWidget *parent = nullptr);
    // None: inherited.
    void setPeriod(std::optional<Period> period);
    std::optional<Period> period() const;
    // What counts where none is written; none: nothing is inherited.
    void setInherited(std::optional<Period> period);

signals:
    void changed();

private:
    void kindChosen();
    void step(int by);
    void show(Period period);
    std::optional<CalendarUnit> unit() const;

    Localizer &m_localizer;
    CalendarRules m_rules;
    QComboBox *m_kind;
    QToolButton *m_back;
    QToolButton *m_on;
    DayEdit *m_from;
    DayEdit *m_to;
    QLabel *m_inherited;
    bool m_setting = false;
};

} // namespace pheu
