// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a goal against its plan, drawn by the trend card, with exact figures under the pointer.
#pragma once

#include "cards/card.h"
#include "targets/goalcourse.h"

#include <QWidget>

namespace pheu
{

class GoalChart : public QWidget
{
    Q_OBJECT
public:
    explicit GoalChart(Theme &theme, QWidget *parent = nullptr);
    void setBusy(const QString &text);
    // `why`: there is no course.
    void setCourse(const TargetNode &node, const GoalCourse &course, const QString &why, const Format &format);
    const CardData &data() const { return m_data; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Theme &m_theme;
    CardData m_data;
    std::unique_ptr<Card> m_card;
    Format m_format{QLocale(), QString()};
    HitAreas m_areas;
};

} // namespace pheu
