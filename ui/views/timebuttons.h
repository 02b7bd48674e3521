// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier, today, later: the buttons above a calendar and a timeline.
#pragma once

#include "theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace pheu
{

class TimeButtons : public QWidget
{
    Q_OBJECT
public:
    // The buttons are named “timelineBack”, “timelineToday”, “timelineOn” for the prefix “timeline”.
    TimeButtons(const QString &prefix, Theme &theme, QWidget *parent = nullptr);

signals:
    void turned(int direction);
    void todayClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::vector<QToolButton *> m_buttons;
};

} // namespace pheu
