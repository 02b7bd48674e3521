// SPDX-License-Identifier: GPL-3.0-or-later
// One goal below the tree: its course against the plan, why it is behind or ahead, and what people say about it.
#pragma once

#include "metrics/engine.h"
#include "targets/gapreasons.h"
#include "targets/goalcourse.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu
{

class GoalChart;
class GoalNotes;
class GoalReasons;

class GoalDetail : public QWidget
{
    Q_OBJECT
public:
    GoalDetail(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
               QWidget *parent = nullptr);
    // Shows the goal as it stands in the board, which may go afterwards; none: nothing.
    void showGoal(const TargetBoard *board, RecordId goal);
    void retranslate();

signals:
    void error(const QString &message);

private:
    struct Answer {
        GoalCourse course;
        GapExplanation reasons;
        QString noCourse, noReasons; // why there is none
    };
    void ask(const TargetBoard &board, size_t node);
    void show(const TargetNode &node, const Answer &answer);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    int m_asked = 0; // which question an answer belongs to
    GoalChart *m_chart;
    GoalReasons *m_reasons;
    GoalNotes *m_notes;
};

} // namespace pheu
