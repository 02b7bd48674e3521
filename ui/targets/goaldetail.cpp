// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goaldetail.h"

#include "targets/goalchart.h"
#include "targets/goalnotes.h"
#include "targets/goalreasons.h"
#include "targets/goalwork.h"

#include <QHBoxLayout>

namespace pheu
{

GoalDetail::GoalDetail(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_chart(new GoalChart(theme))
    , m_reasons(new GoalReasons(theme))
    , m_notes(new GoalNotes(workspace, theme, localizer))
{
    setObjectName(QStringLiteral("goalDetail"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_chart, 9);
    row->addWidget(m_reasons, 7);
    row->addWidget(m_notes, 6);
    connect(m_notes, &GoalNotes::error, this, &GoalDetail::error);
    retranslate();
}

void GoalDetail::retranslate()
{
    setAccessibleName(tr("The chosen goal"));
    m_notes->retranslate();
}

void GoalDetail::showGoal(const TargetBoard *board, RecordId goal)
{
    const auto at = board ? board->tree().indexOf(goal) : std::nullopt;
    if (!at)
        m_notes->finish();
    setVisible(at.has_value());
    if (!at)
        return;
    m_notes->showGoal(board->tree().nodes()[*at], board->on());
    ask(*board, *at);
}

void GoalDetail::ask(const TargetBoard &board, size_t node)
{
    const int question = ++m_asked;
    const TargetNode goal = board.tree().nodes()[node];
    m_chart->setBusy(tr("Reading the results…"));
    m_reasons->setBusy(tr("Reading the results…"));
    askForGoals<Answer>(
        this, m_workspace, m_engine,
        [board, node](Workspace &workspace, MetricsEngine &engine) -> Result<Answer> {
            Answer answer;
            if (auto course = goalCourse(engine, board, node))
                answer.course = std::move(*course);
            else
                answer.noCourse = course.error().message;
            if (auto reasons = explainGap(engine, workspace, board, node))
                answer.reasons = std::move(*reasons);
            else
                answer.noReasons = reasons.error().message;
            return answer;
        },
        [this, question, goal](Result<Answer> answer) {
            if (question != m_asked)
                return;
            if (answer)
                show(goal, *answer);
            else
                emit error(answer.error().message);
        });
}

void GoalDetail::show(const TargetNode &node, const Answer &answer)
{
    const Format format = m_localizer.format(m_workspace.settings().currency);
    m_chart->setCourse(node, answer.course, answer.noCourse, format);
    m_reasons->setReasons(node, answer.reasons, answer.noReasons, format, *m_engine.catalogue(),
                          m_localizer.language());
}

} // namespace pheu
