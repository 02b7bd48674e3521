// SPDX-License-Identifier: GPL-3.0-or-later
// One goal below the tree: its course against the plan, why it is behind or ahead, and the notes of its
// plan-do-check-act circle. Notes are written when one leaves their field.
#pragma once

#include "metrics/engine.h"
#include "targets/gapreasons.h"
#include "targets/goalcourse.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace pheu
{

class GoalChart;
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Answer {
        GoalCourse course;
        GapExplanation reasons;
        QString noCourse, noReasons; // why there is none
    };
    QWidget *buildNotes();
    void ask(const TargetBoard &board, size_t node);
    void show(const TargetNode &node, const Answer &answer);
    void writeNote(int which);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_goal;
    int m_asked = 0;    // which question an answer belongs to
    QStringList m_kept; // the notes as they are in the file
    GoalChart *m_chart;
    GoalReasons *m_reasons;
    QLabel *m_notesTitle;
    QPlainTextEdit *m_notes[4];
};

} // namespace pheu
