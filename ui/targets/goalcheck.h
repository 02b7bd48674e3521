// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the form of a goal: which part of SMART is missing, and what people have reached before. Looks a moment after
// the last keystroke; a vanity figure and a suggestion come with a button.
#pragma once

#include "targets/smartcheck.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pheu
{

class GoalCheck : public QWidget
{
    Q_OBJECT
public:
    GoalCheck(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
              QWidget *parent = nullptr);
    // The tree must outlive the check.
    void check(const TargetTree &tree, const GoalDraft &draft, Unit unit);
    void checkNow();
    bool isBlocked() const;
    QString refusal(SmartPart part) const; // why this part keeps it from being saved; empty: it does not

signals:
    void checked();
    void insteadChosen(const QString &kpi);
    void valueChosen(double value);

private:
    void showIssues();
    void showSuggestions();
    void addIssue(const SmartIssue &issue, bool fine = false); // fine: nothing is missing
    QString wordsOf(const Suggestion &suggestion, const Format &format) const;

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    QVBoxLayout *m_issues;
    QVBoxLayout *m_suggestions;
    QLabel *m_suggestionsTitle;
    const TargetTree *m_tree = nullptr;
    GoalDraft m_draft;
    Unit m_unit = Unit::Count;
    QTimer m_timer;
    std::vector<SmartIssue> m_found;
    bool m_checked = false; // once
};

} // namespace pheu
