// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the Goals page: title, through which day the figures go, and what can be done. Knows the day, not the
// goals.
#pragma once

#include "base/day.h"
#include "theme/localizer.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace pheu
{

// Through which day goals are looked at.
struct ThroughDay {
    enum class Kind { LastData, Yesterday, Chosen };
    Kind kind = Kind::LastData;
    Day chosen = 0;
    bool operator==(const ThroughDay &) const = default;
};

class GoalsHeader : public QWidget
{
    Q_OBJECT
public:
    GoalsHeader(Localizer &localizer, QWidget *parent = nullptr);
    // The days that the words stand for now; without results there is no last one.
    void setDays(std::optional<Day> lastData, Day yesterday);
    ThroughDay through() const { return m_through; }
    void setThrough(const ThroughDay &through);
    Day day() const; // that is looked at
    void addAction(QPushButton *button);
    void retranslate();

signals:
    void throughChanged();

private:
    void openPopup();
    QString throughText() const;

    Localizer &m_localizer;
    QLabel *m_title;
    QPushButton *m_day;
    QHBoxLayout *m_row;
    ThroughDay m_through;
    std::optional<Day> m_lastData;
    Day m_yesterday = 0;
};

} // namespace pheu
