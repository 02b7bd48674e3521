// SPDX-License-Identifier: GPL-3.0-or-later
// Plan and actual of a goal, a row a week, month or quarter: what the chart beside it shows, as figures that can be
// read aloud and copied.
#pragma once

#include "base/format.h"
#include "targets/goalparts.h"
#include "theme/theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

class GoalPartTable : public QFrame
{
    Q_OBJECT
public:
    explicit GoalPartTable(QWidget *parent = nullptr);
    // `why`: there are no parts.
    void setParts(const TargetNode &goal, const std::vector<GoalPart> &parts, const QString &why, const Format &format);
    // As it is chosen; else that of the goal's split, months of what is longer than a month, weeks.
    CalendarUnit unitFor(const TargetNode &goal) const;
    void retranslate();
    // All rows, or the chosen ones, with the heading: parted by tabs.
    QString copied() const;

signals:
    void unitChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const GoalPart &part, Unit unit, const Format &format);

    QLabel *m_title;
    QComboBox *m_unit;
    QPushButton *m_copy;
    QTableWidget *m_table;
    QLabel *m_why;
};

} // namespace pheu
