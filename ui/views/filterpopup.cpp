// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterpopup.h"

#include "views/conditioneditor.h"
#include "views/filtertree.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int conditionWidth = 340;
constexpr int treeWidth = 720;
constexpr int treeHeight = 420; // at most; then it scrolls
} // namespace

FilterPopup::FilterPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent)
    : Popup(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_condition(new ConditionEditor(workspace, theme, localizer, page, ConditionEditor::Shape::Tall))
    , m_tree(new FilterGroupBox({&workspace, &theme, &localizer, page}, 0))
    , m_treePage(new QScrollArea)
    , m_text(new QLineEdit)
    , m_problem(new QLabel)
    , m_apply(new QPushButton(tr("Filter")))
    , m_asTree(new QPushButton(tr("Several conditions…")))
    , m_asText(new QPushButton(tr("Write it as text")))
{
    setObjectName(QStringLiteral("filterPopup"));
    build();
}

void FilterPopup::build()
{
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    m_problem->hide();
    m_apply->setObjectName(QStringLiteral("filterApply"));
    setLook(m_apply, "primary");
    m_asTree->setObjectName(QStringLiteral("filterAsTree"));
    setLook(m_asTree, "link");
    m_asText->setObjectName(QStringLiteral("filterAsText"));
    setLook(m_asText, "link");
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_tree);
    inside->addStretch();
    m_treePage->setObjectName(QStringLiteral("filterTree"));
    m_treePage->setWidget(content);
    m_treePage->setWidgetResizable(true);
    m_treePage->setFrameShape(QFrame::NoFrame);
    m_treePage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_textPage = buildText();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, space::xs, 0, 0);
    buttons->addWidget(m_asTree);
    buttons->addWidget(m_asText);
    buttons->addStretch();
    buttons->addWidget(m_apply);
    body()->addWidget(m_condition);
    body()->addWidget(m_treePage);
    body()->addWidget(m_textPage);
    body()->addWidget(m_problem);
    body()->addLayout(buttons);
    connect(m_condition, &ConditionEditor::accepted, this, &FilterPopup::accept);
    connect(m_condition, &ConditionEditor::edited, this, &FilterPopup::edited);
    connect(m_condition, &ConditionEditor::resized, this, &FilterPopup::fit);
    connect(m_tree, &FilterGroupBox::accepted, this, &FilterPopup::accept);
    connect(m_tree, &FilterGroupBox::edited, this, &FilterPopup::edited);
    connect(m_tree, &FilterGroupBox::resized, this, &FilterPopup::fit, Qt::QueuedConnection);
    connect(m_apply, &QPushButton::clicked, this, &FilterPopup::accept);
    connect(m_asTree, &QPushButton::clicked, this, [this] { turnInto(&FilterPopup::startTree); });
    connect(m_asText, &QPushButton::clicked, this, [this] { turnInto(&FilterPopup::startText); });
}

QWidget *FilterPopup::buildText()
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setAccessibleName(tr("Filter as text"));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterPopup::accept);
    connect(m_text, &QLineEdit::textEdited, this, &FilterPopup::edited);
    auto *hint = new QLabel(
        tr("For example: status = \"Active\" and (budget > 1000000 or end is empty) and start = \"this month\""));
    hint->setWordWrap(true);
    setLook(hint, "caption");
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(hint);
    return page;
}

// Written in another way, it is what it was.
void FilterPopup::turnInto(void (FilterPopup::*start)(const Filter &))
{
    const auto now = made();
    const Filter from = m_from;
    const bool isEdited = m_isEdited;
    (this->*start)(now ? *now : Filter{});
    m_from = from;
    m_isEdited = isEdited;
}

void FilterPopup::edited()
{
    m_isEdited = true;
    tell({});
}

bool FilterPopup::isUnsaved() const
{
    if (!m_isEdited)
        return false;
    const auto now = made();
    return !now || !(*now == m_from);
}

void FilterPopup::begin(Mode mode, const Filter &from)
{
    m_mode = mode;
    m_from = from;
    m_isEdited = false;
    m_condition->setVisible(mode == Mode::Condition);
    m_treePage->setVisible(mode == Mode::Tree);
    m_textPage->setVisible(mode == Mode::Text);
    m_asTree->setVisible(mode != Mode::Tree);
    m_asText->setVisible(mode != Mode::Text);
    setFixedWidth(mode == Mode::Tree ? treeWidth : conditionWidth);
    tell({});
}

void FilterPopup::startNew()
{
    m_condition->start();
    begin(Mode::Condition, {});
    m_condition->focusField();
}

void FilterPopup::startWith(const Filter &part)
{
    if (part.kind == Filter::Kind::Compare && m_condition->setCondition(part)) {
        begin(Mode::Condition, part);
        m_condition->focusField();
    } else if (part.kind == Filter::Kind::Compare) {
        startText(part);
    } else {
        startTree(part);
    }
}

void FilterPopup::startTree(const Filter &whole)
{
    m_tree->setFilter(whole);
    begin(Mode::Tree, whole);
}

void FilterPopup::startText(const Filter &whole)
{
    m_text->setText(whole.isAll() ? QString() : filterText(m_workspace.schema(), m_page, whole));
    begin(Mode::Text, whole);
    m_text->setFocus();
}

Result<Filter> FilterPopup::made() const
{
    switch (m_mode) {
    case Mode::Condition:
        return m_condition->condition();
    case Mode::Tree:
        return m_tree->filter();
    case Mode::Text:
        break;
    }
    return m_text->text().trimmed().isEmpty() ? Result<Filter>(Filter())
                                              : parseFilter(m_workspace.schema(), m_page, m_text->text().trimmed());
}

void FilterPopup::accept()
{
    const auto filter = made();
    if (!filter) {
        tell(filter.error().message);
        return;
    }
    m_isEdited = false;
    hide();
    if (m_mode == Mode::Condition)
        emit conditionReady(*filter);
    else
        emit wholeReady(*filter);
}

void FilterPopup::fit()
{
    if (m_mode == Mode::Tree)
        m_treePage->setFixedHeight(qBound(60, m_tree->sizeHint().height() + space::xs, treeHeight));
    layout()->invalidate();
    layout()->activate();
    resize(width(),
           layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
}

void FilterPopup::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    fit();
}

} // namespace pheu
