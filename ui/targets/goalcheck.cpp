// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalcheck.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int waitMs = 250;

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

GoalCheck::GoalCheck(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_issues(new QVBoxLayout)
    , m_suggestions(new QVBoxLayout)
    , m_suggestionsTitle(new QLabel(tr("WHAT WAS REACHED BEFORE"), this))
{
    setObjectName(QStringLiteral("goalCheck"));
    auto *title = new QLabel(tr("IS IT A GOAL ONE CAN FOLLOW?"), this);
    setLook(title, "section");
    setLook(m_suggestionsTitle, "section");
    m_issues->setSpacing(space::s);
    m_suggestions->setSpacing(space::xs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(title);
    column->addLayout(m_issues);
    column->addSpacing(space::m);
    column->addWidget(m_suggestionsTitle);
    column->addLayout(m_suggestions);
    column->addStretch();
    m_timer.setSingleShot(true);
    m_timer.setInterval(waitMs);
    connect(&m_timer, &QTimer::timeout, this, &GoalCheck::checkNow);
}

void GoalCheck::check(const TargetTree &tree, const GoalDraft &draft, Unit unit)
{
    m_tree = &tree;
    m_draft = draft;
    m_unit = unit;
    m_timer.start();
}

void GoalCheck::checkNow()
{
    m_timer.stop();
    if (!m_tree)
        return;
    auto issues = smartCheck(m_engine, m_workspace, *m_tree, m_draft,
                             m_localizer.format(m_workspace.settings().currency), m_localizer.language());
    m_found =
        issues ? std::move(*issues) : std::vector<SmartIssue>{{SmartPart::Source, true, issues.error().message, {}}};
    m_checked = true;
    showIssues();
    showSuggestions();
    emit checked();
}

bool GoalCheck::isBlocked() const
{
    return !m_checked || std::ranges::any_of(m_found, &SmartIssue::blocks);
}

QString GoalCheck::refusal(SmartPart part) const
{
    const auto at =
        std::ranges::find_if(m_found, [&](const SmartIssue &issue) { return issue.blocks && issue.part == part; });
    return at != m_found.end() ? at->sentence : QString();
}

void GoalCheck::showIssues()
{
    clear(*m_issues);
    for (const SmartIssue &issue : m_found)
        addIssue(issue);
    if (m_found.empty())
        addIssue(
            {SmartPart::Place, false, tr("It has a number, a period, an owner, data and a place in the tree."), {}},
            true);
}

void GoalCheck::addIssue(const SmartIssue &issue, bool fine)
{
    const Palette &palette = m_theme.palette();
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *icon = new QLabel(box);
    icon->setPixmap(linePixmap(fine           ? QStringLiteral("check")
                               : issue.blocks ? QStringLiteral("alert")
                                              : QStringLiteral("info"),
                               fine           ? palette.good
                               : issue.blocks ? palette.bad
                                              : palette.warn,
                               16, devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *text = new QLabel(issue.sentence, box);
    text->setObjectName(issue.blocks ? QStringLiteral("goalBlocked") : QStringLiteral("goalIssue"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    column->addWidget(text);
    if (!issue.instead.isEmpty()) {
        const QString name = m_engine.catalogue()->name(issue.instead, m_localizer.language());
        auto *use = new QPushButton(tr("Use “%1” instead").arg(name), box);
        use->setObjectName(QStringLiteral("goalUseInstead"));
        setLook(use, "link");
        use->setAutoDefault(false);
        connect(use, &QPushButton::clicked, this, [this, id = issue.instead] { emit insteadChosen(id); });
        column->addWidget(use, 0, Qt::AlignLeft);
    }
    row->addLayout(column, 1);
    m_issues->addWidget(box);
}

QString GoalCheck::wordsOf(const Suggestion &suggestion, const Format &format) const
{
    switch (suggestion.kind) {
    case SuggestionKind::LastPeriod:
        return tr("the period before, %1").arg(format.period(suggestion.period));
    case SuggestionKind::YearEarlier:
        return tr("a year earlier, %1").arg(format.period(suggestion.period));
    case SuggestionKind::MeanOfLast:
        return tr("mean of the last %n period(s)", nullptr, suggestion.periods);
    case SuggestionKind::BestOfLast:
        return tr("best of the last %n period(s)", nullptr, suggestion.periods);
    default:
        return suggestion.source.isEmpty() ? tr("benchmark") : tr("benchmark, %1").arg(suggestion.source);
    }
}

void GoalCheck::showSuggestions()
{
    clear(*m_suggestions);
    std::vector<Suggestion> found;
    if (!m_draft.kpi.isEmpty() && m_draft.period) {
        if (auto all = suggestTargets(m_engine, m_workspace, m_draft.kpi, *m_draft.period, m_draft.filter))
            found = std::move(*all);
    }
    const Format format = m_localizer.format(m_workspace.settings().currency);
    for (const Suggestion &suggestion : found) {
        auto *button = new QPushButton(
            QStringLiteral("%1 · %2").arg(format.figure(suggestion.value, m_unit), wordsOf(suggestion, format)), this);
        button->setObjectName(QStringLiteral("goalSuggestion"));
        setLook(button, "quiet");
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        button->setToolTip(tr("Take it as the target"));
        connect(button, &QPushButton::clicked, this, [this, value = suggestion.value] { emit valueChosen(value); });
        m_suggestions->addWidget(button);
    }
    m_suggestionsTitle->setVisible(!found.empty());
}

} // namespace pheu
