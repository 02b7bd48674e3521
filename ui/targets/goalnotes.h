// SPDX-License-Identifier: GPL-3.0-or-later
// What people say about a goal: the plan-do-check-act notes of one of its periods, and the comments of its record.
// Notes are written when one leaves their field, as edits that can be undone.
#pragma once

#include "targets/targettree.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QTabBar;
class QStackedWidget;

namespace pheu
{

class RecordComments;

class GoalNotes : public QFrame
{
    Q_OBJECT
public:
    GoalNotes(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    // As the board has it; `on` is the day that is looked at: its part of the period is shown first.
    void showGoal(const TargetNode &goal, Day on);
    void finish(); // writes what is still being written
    void retranslate();

signals:
    void error(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr int noteCount = 4;

    QWidget *buildNotes();
    QWidget *buildComments();
    void fillPeriods(const TargetNode &goal, Day on, bool same);
    void fillNotes();
    void fillComments();
    std::optional<Period> period() const;
    void writeNote(int which);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_goal;
    QStringList m_kept;         // the four texts as they are in the file, all periods in them
    std::optional<Period> m_of; // the period that the fields show; none: the whole goal
    QTabBar *m_tabs;
    QComboBox *m_period;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_notes[noteCount];
    QScrollArea *m_scroll;
    RecordComments *m_comments = nullptr; // of the page Targets; none without it
    PageId m_commentsPage;
};

} // namespace pheu
