// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goaldetail.h"

#include "targets/goalchart.h"
#include "targets/goalreasons.h"
#include "targets/goalrecord.h"
#include "targets/goalwork.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace pheu
{

namespace
{
constexpr const char *noteRoles[] = {"plan_note", "do_note", "check_note", "act_note"};
} // namespace

GoalDetail::GoalDetail(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_chart(new GoalChart(theme))
    , m_reasons(new GoalReasons(theme))
    , m_notesTitle(new QLabel)
{
    setObjectName(QStringLiteral("goalDetail"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_chart, 9);
    row->addWidget(m_reasons, 7);
    row->addWidget(buildNotes(), 6);
    retranslate();
}

QWidget *GoalDetail::buildNotes()
{
    auto *frame = new QFrame;
    setLook(frame, "card");
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(space::m, space::m, space::m, space::m);
    grid->setSpacing(space::s);
    m_notesTitle->setFont(typeFont(TypeRole::BodyBold));
    grid->addWidget(m_notesTitle, 0, 0, 1, 2);
    for (int i = 0; i < 4; ++i) {
        m_notes[i] = new QPlainTextEdit;
        m_notes[i]->setObjectName(QStringLiteral("goal_") + QLatin1String(noteRoles[i]));
        m_notes[i]->setTabChangesFocus(true);
        m_notes[i]->setReadOnly(m_workspace.isReadOnly());
        m_notes[i]->installEventFilter(this);
        grid->addWidget(m_notes[i], 1 + i / 2, i % 2);
    }
    return frame;
}

void GoalDetail::retranslate()
{
    setAccessibleName(tr("The chosen goal"));
    m_notesTitle->setText(tr("Plan, do, check, act"));
    const QString titles[] = {tr("Plan"), tr("Do"), tr("Check"), tr("Act")};
    const QString hints[] = {tr("Plan: what is to be done"), tr("Do: what was done"), tr("Check: what came of it"),
                             tr("Act: what changes now")};
    for (int i = 0; i < 4; ++i) {
        m_notes[i]->setAccessibleName(titles[i]);
        m_notes[i]->setPlaceholderText(hints[i]);
        m_notes[i]->setToolTip(hints[i]);
    }
}

void GoalDetail::showGoal(const TargetBoard *board, RecordId goal)
{
    for (int i = 0; i < 4; ++i)
        writeNote(i); // of the goal before
    const auto at = board ? board->tree().indexOf(goal) : std::nullopt;
    setVisible(at.has_value());
    m_goal = at ? goal : RecordId();
    if (!at)
        return;
    const TargetNode &node = board->tree().nodes()[*at];
    for (int i = 0; i < 4; ++i) {
        if (m_kept.value(i) != node.notes.value(i) || m_notes[i]->toPlainText().trimmed() != node.notes.value(i)) {
            if (!m_notes[i]->hasFocus() || m_kept.value(i) == m_notes[i]->toPlainText().trimmed())
                m_notes[i]->setPlainText(node.notes.value(i));
        }
    }
    m_kept = node.notes;
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

bool GoalDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (int i = 0; i < 4; ++i) {
            if (watched == m_notes[i])
                writeNote(i);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GoalDetail::writeNote(int which)
{
    const QString text = m_notes[which]->toPlainText().trimmed();
    if (!m_goal || m_workspace.isReadOnly() || text == m_kept.value(which))
        return;
    while (m_kept.size() < 4)
        m_kept.append(QString());
    m_kept[which] = text; // before the change is heard of
    const auto done = writeGoalNote(m_workspace, m_goal, QLatin1String(noteRoles[which]), text);
    if (!done)
        emit error(done.error().message);
}

} // namespace pheu
