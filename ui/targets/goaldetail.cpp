// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goaldetail.h"

#include "targets/goalchart.h"
#include "targets/goalnotes.h"
#include "targets/goalparttable.h"
#include "targets/goalreasons.h"
#include "targets/goalwork.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace pheu
{

GoalDetail::GoalDetail(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new QTabBar)
    , m_chart(new GoalChart(theme))
    , m_parts(new GoalPartTable)
    , m_reasons(new GoalReasons(theme))
    , m_notes(new GoalNotes(workspace, theme, localizer))
{
    setObjectName(QStringLiteral("goalDetail"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(buildCourse(), 9);
    row->addWidget(m_reasons, 7);
    row->addWidget(m_notes, 6);
    connect(m_notes, &GoalNotes::error, this, &GoalDetail::error);
    retranslate();
}

QWidget *GoalDetail::buildCourse()
{
    m_tabs->setObjectName(QStringLiteral("goalCourseTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    auto *stack = new QStackedWidget;
    stack->addWidget(m_chart);
    stack->addWidget(m_parts);
    connect(m_tabs, &QTabBar::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    connect(m_parts, &GoalPartTable::unitChanged, this, &GoalDetail::ask);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_tabs);
    column->addWidget(stack, 1);
    return box;
}

void GoalDetail::retranslate()
{
    m_tabs->setAccessibleName(tr("Course of the goal"));
    m_tabs->setTabText(0, tr("Chart"));
    m_tabs->setTabText(1, tr("Table"));
    m_parts->retranslate();
    setAccessibleName(tr("The chosen goal"));
    m_notes->retranslate();
}

void GoalDetail::showGoal(const TargetBoard *board, RecordId goal)
{
    const auto at = board ? board->tree().indexOf(goal) : std::nullopt;
    if (!at) {
        m_notes->finish();
        m_board.reset();
    }
    setVisible(at.has_value());
    if (!at)
        return;
    m_notes->showGoal(board->tree().nodes()[*at], board->on());
    m_board = *board;
    m_node = *at;
    ask();
}

void GoalDetail::ask()
{
    if (!m_board)
        return;
    const int question = ++m_asked;
    const TargetNode goal = m_board->tree().nodes()[m_node];
    m_chart->setBusy(tr("Reading the results…"));
    m_reasons->setBusy(tr("Reading the results…"));
    askForGoals<Answer>(
        this, m_workspace, m_engine,
        [board = *m_board, node = m_node, unit = m_parts->unitFor(goal)](Workspace &workspace,
                                                                         MetricsEngine &engine) -> Result<Answer> {
            Answer answer;
            if (auto course = goalCourse(engine, board, node))
                answer.course = std::move(*course);
            else
                answer.noCourse = course.error().message;
            if (auto reasons = explainGap(engine, workspace, board, node))
                answer.reasons = std::move(*reasons);
            else
                answer.noReasons = reasons.error().message;
            const Settings &settings = workspace.settings();
            if (auto parts = goalParts(engine, board, node, unit, settings.calendar, settings.currency))
                answer.parts = std::move(*parts);
            else
                answer.noParts = parts.error().message;
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
    m_parts->setParts(node, answer.parts, answer.noParts, format);
    m_reasons->setReasons(node, answer.reasons, answer.noReasons, format, *m_engine.catalogue(),
                          m_localizer.language());
}

} // namespace pheu
