// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalnotes.h"

#include "pages/recordcomments.h"
#include "targets/goalrecord.h"
#include "targets/periodnotes.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr const char *noteRoles[] = {"plan_note", "do_note", "check_note", "act_note"};
} // namespace

GoalNotes::GoalNotes(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new QTabBar)
    , m_period(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("goalNotes"));
    setLook(this, "card");
    m_tabs->setObjectName(QStringLiteral("goalNoteTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_stack->addWidget(buildNotes());
    m_stack->addWidget(buildComments());
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.comments && m_goal)
            fillComments();
    });
    retranslate();
}

QWidget *GoalNotes::buildNotes()
{
    m_period->setObjectName(QStringLiteral("goalNotePeriod"));
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_period->setMinimumContentsLength(10);
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    grid->addWidget(m_period, 0, 0, 1, 2);
    for (int i = 0; i < noteCount; ++i) {
        m_notes[i] = new QPlainTextEdit;
        m_notes[i]->setObjectName(QStringLiteral("goal_") + QLatin1String(noteRoles[i]));
        m_notes[i]->setTabChangesFocus(true);
        m_notes[i]->setReadOnly(m_workspace.isReadOnly());
        m_notes[i]->installEventFilter(this);
        grid->addWidget(m_notes[i], 1 + i / 2, i % 2);
    }
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        finish(); // of the period before
        fillNotes();
    });
    return box;
}

QWidget *GoalNotes::buildComments()
{
    m_scroll->setObjectName(QStringLiteral("goalComments"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    return m_scroll;
}

void GoalNotes::retranslate()
{
    setAccessibleName(tr("Notes and comments"));
    m_tabs->setAccessibleName(accessibleName());
    m_tabs->setTabText(0, tr("Plan, do, check, act"));
    m_period->setAccessibleName(tr("Period of the notes"));
    m_period->setToolTip(tr("Each period keeps its own notes"));
    const QString titles[] = {tr("Plan"), tr("Do"), tr("Check"), tr("Act")};
    const QString hints[] = {tr("Plan: what is to be done"), tr("Do: what was done"), tr("Check: what came of it"),
                             tr("Act: what changes now")};
    for (int i = 0; i < noteCount; ++i) {
        m_notes[i]->setAccessibleName(titles[i]);
        m_notes[i]->setPlaceholderText(hints[i]);
        m_notes[i]->setToolTip(hints[i]);
    }
    m_commentsPage = {}; // its words are those of the language it was made in
    fillComments();
}

std::optional<Period> GoalNotes::period() const
{
    const QVariant span = m_period->currentData();
    return span.isValid() ? parseSpan(span.toString()) : std::nullopt;
}

void GoalNotes::showGoal(const TargetNode &goal, Day on)
{
    const bool same = goal.id == m_goal;
    if (!same)
        finish();
    m_goal = goal.id;
    const QStringList before = m_kept;
    m_kept = goal.notes;
    while (m_kept.size() < noteCount)
        m_kept.append(QString());
    fillPeriods(goal, on, same);
    if (!same || before != m_kept || m_of != period())
        fillNotes();
    fillComments();
}

// The whole, its parts, and whatever other spans somebody wrote notes of.
void GoalNotes::fillPeriods(const TargetNode &goal, Day on, bool same)
{
    const Format format = m_localizer.format({});
    const QString chosen = same && m_period->count() > 0 ? m_period->currentData().toString() : QString();
    std::vector<Period> spans =
        goal.period ? notePeriods(*goal.period, goal.split, m_workspace.settings().calendar) : std::vector<Period>();
    std::vector<Period> written;
    for (const QString &text : m_kept) {
        const PeriodNotes notes = PeriodNotes::parse(text);
        for (const auto &[span, note] : notes.spans()) {
            written.push_back(span);
            if (std::ranges::find(spans, span) == spans.end())
                spans.push_back(span);
        }
    }
    std::ranges::sort(spans, {}, &Period::from);
    const QSignalBlocker still(m_period);
    m_period->clear();
    m_period->addItem(tr("The whole period"));
    for (const Period &span : spans) {
        const bool has = std::ranges::find(written, span) != written.end();
        m_period->addItem(format.period(span) + (has ? QStringLiteral(" •") : QString()), spanText(span));
        const bool now = !same && goal.split && span.contains(on);
        if (now || (same && spanText(span) == chosen))
            m_period->setCurrentIndex(m_period->count() - 1);
    }
    m_period->setVisible(m_period->count() > 1);
}

void GoalNotes::fillNotes()
{
    const bool moved = m_of != period();
    m_of = period();
    for (int i = 0; i < noteCount; ++i) {
        const QString note = PeriodNotes::parse(m_kept.value(i)).of(m_of);
        // What is just being written is not taken away by a change of something else.
        if (m_notes[i]->toPlainText().trimmed() != note && (moved || !m_notes[i]->hasFocus()))
            m_notes[i]->setPlainText(note);
    }
}

void GoalNotes::fillComments()
{
    const Page *page = TargetTree::page(m_workspace.schema());
    const PageId id = page ? page->id : PageId();
    if (id != m_commentsPage || !m_comments) {
        m_comments = id ? new RecordComments(id, m_workspace, m_theme, m_localizer) : nullptr;
        m_commentsPage = id;
        auto *content = new QWidget;
        content->setObjectName(QStringLiteral("scrollContent"));
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, space::xs, 0);
        if (m_comments) {
            column->addWidget(m_comments);
            connect(m_comments, &RecordComments::refused, this, &GoalNotes::error);
        }
        column->addStretch();
        m_scroll->setWidget(content);
    }
    int count = 0;
    if (m_comments && m_goal) {
        m_comments->setRecord(m_goal);
        count = m_comments->fill();
    }
    m_tabs->setTabText(1, count > 0 ? tr("Comments (%1)").arg(m_localizer.format({}).integer(count)) : tr("Comments"));
}

bool GoalNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (int i = 0; i < noteCount; ++i) {
            if (watched == m_notes[i])
                writeNote(i);
        }
    }
    return QFrame::eventFilter(watched, event);
}

void GoalNotes::finish()
{
    for (int i = 0; i < noteCount; ++i)
        writeNote(i);
}

void GoalNotes::writeNote(int which)
{
    if (!m_goal || m_workspace.isReadOnly())
        return;
    PeriodNotes notes = PeriodNotes::parse(m_kept.value(which));
    const QString text = m_notes[which]->toPlainText().trimmed();
    if (text == notes.of(m_of))
        return;
    notes.set(m_of, text);
    while (m_kept.size() < noteCount)
        m_kept.append(QString());
    m_kept[which] = notes.text(); // before the change is heard of
    const auto done = writeGoalNote(m_workspace, m_goal, QLatin1String(noteRoles[which]), notes.text());
    if (!done)
        emit error(done.error().message);
}

} // namespace pheu
