// SPDX-License-Identifier: GPL-3.0-or-later
// One goal below the tree: its course against the plan, as a chart or part by part as figures, why it is behind or
// ahead, and what people say about it.
#pragma once

#include "metrics/engine.h"
#include "targets/gapreasons.h"
#include "targets/goalcourse.h"
#include "targets/goalparts.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

class QTabBar;

namespace pheu
{

class GoalChart;
class GoalNotes;
class GoalPartTable;
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
        std::vector<GoalPart> parts;
        QString noCourse, noReasons, noParts; // why there is none
    };
    QWidget *buildCourse();
    void ask();
    void show(const TargetNode &node, const Answer &answer);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    int m_asked = 0;                    // which question an answer belongs to
    std::optional<TargetBoard> m_board; // of the goal that is shown
    size_t m_node = 0;
    QTabBar *m_tabs;
    GoalChart *m_chart;
    GoalPartTable *m_parts;
    GoalReasons *m_reasons;
    GoalNotes *m_notes;
};

} // namespace pheu
