// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a wizard in one line: which there are, where one stands, and a click back to one that was passed.
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QToolButton;

namespace pheu
{

class StepBar : public QWidget
{
    Q_OBJECT
public:
    StepBar(Theme &theme, const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);
    // Steps up to this one can be chosen.
    void setReachable(int last);

signals:
    void chosen(int step);

private:
    std::vector<QToolButton *> m_steps;
    int m_current = 0;
};

} // namespace pheu
