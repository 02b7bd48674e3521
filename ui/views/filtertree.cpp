// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertree.h"

#include "theme/icons.h"
#include "views/conditioneditor.h"
#include "views/filtertext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

FilterGroupBox::FilterGroupBox(const FilterTreeContext &context, int depth, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_depth(depth)
    , m_mode(new QComboBox)
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("filterGroup"));
    setLook(this, depth == 0 ? "plain" : depth % 2 == 1 ? "bar" : "panel"); // boxes in boxes stay apart
    m_mode->setObjectName(QStringLiteral("filterMode"));
    m_mode->setAccessibleName(tr("How the conditions go together"));
    m_mode->addItem(tr("All of these"), int(Mode::All));
    m_mode->addItem(tr("Any of these"), int(Mode::Any));
    m_mode->addItem(tr("None of these"), int(Mode::None));
    m_mode->addItem(tr("Not all of these"), int(Mode::NotAll));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *condition = new QPushButton(tr("+ Condition"));
    condition->setObjectName(QStringLiteral("filterAddCondition"));
    setLook(condition, "link");
    auto *group = new QPushButton(tr("+ Group"));
    group->setObjectName(QStringLiteral("filterAddGroup"));
    setLook(group, "link");
    auto *foot = new QHBoxLayout;
    foot->addWidget(condition);
    foot->addWidget(group);
    foot->addStretch();
    m_list->setSpacing(space::xs);
    auto *layout = new QVBoxLayout(this);
    const int margin = depth == 0 ? 0 : space::s;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::xs);
    layout->addWidget(m_mode, 0, Qt::AlignLeft);
    layout->addLayout(m_list);
    layout->addLayout(foot);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &FilterGroupBox::edited);
    connect(condition, &QPushButton::clicked, this, [this] {
        addCondition({});
        emit edited();
    });
    connect(group, &QPushButton::clicked, this, [this] {
        addGroup({});
        emit edited();
    });
}

void FilterGroupBox::setFilter(const Filter &filter)
{
    while (!m_rows.empty())
        removeRow(m_rows.back().row);
    const bool negated = filter.kind == Filter::Kind::Not && !filter.children.empty();
    const Filter &inner = negated ? filter.children.front() : filter;
    const bool any = inner.kind == Filter::Kind::Or;
    const Mode mode = negated ? (any ? Mode::None : Mode::NotAll) : any ? Mode::Any : Mode::All;
    m_mode->setCurrentIndex(m_mode->findData(int(mode)));
    const bool isList = inner.kind == Filter::Kind::And || inner.kind == Filter::Kind::Or;
    for (const Filter &part : isList          ? inner.children
                              : inner.isAll() ? std::vector<Filter>()
                                              : std::vector<Filter>{inner}) {
        if (part.kind == Filter::Kind::Compare)
            addCondition(part);
        else if (!part.isAll())
            addGroup(part);
    }
    // “Not” of one condition reads better as “none of these”.
    if (negated && !isList)
        m_mode->setCurrentIndex(m_mode->findData(int(Mode::None)));
}

void FilterGroupBox::addCondition(const Filter &condition)
{
    auto *editor = new ConditionEditor(*m_context.workspace, *m_context.theme, *m_context.localizer, m_context.page,
                                       ConditionEditor::Shape::Wide);
    editor->start();
    if (condition.kind == Filter::Kind::Compare && !editor->setCondition(condition)) {
        delete editor; // a longer path: shown in words, changed as text
        auto *words = new QLabel(filterWords(*m_context.workspace, *m_context.localizer, m_context.page, condition));
        words->setTextFormat(Qt::PlainText);
        addRow(words);
        m_rows.back().kept = condition;
        return;
    }
    connect(editor, &ConditionEditor::edited, this, &FilterGroupBox::edited);
    connect(editor, &ConditionEditor::accepted, this, &FilterGroupBox::accepted);
    connect(editor, &ConditionEditor::resized, this, &FilterGroupBox::resized);
    addRow(editor);
}

void FilterGroupBox::addGroup(const Filter &filter)
{
    auto *box = new FilterGroupBox(m_context, m_depth + 1);
    if (filter.isAll())
        box->addCondition({});
    else
        box->setFilter(filter);
    connect(box, &FilterGroupBox::edited, this, &FilterGroupBox::edited);
    connect(box, &FilterGroupBox::accepted, this, &FilterGroupBox::accepted);
    connect(box, &FilterGroupBox::resized, this, &FilterGroupBox::resized);
    addRow(box);
}

void FilterGroupBox::addRow(QWidget *content)
{
    auto *row = new QWidget;
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("filterRemove"));
    remove->setIcon(lineIcon(QStringLiteral("close"), m_context.theme->palette().mute));
    remove->setAccessibleName(qobject_cast<FilterGroupBox *>(content) ? tr("Remove the group")
                                                                      : tr("Remove the condition"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(content, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, row] {
        removeRow(row);
        emit edited();
    });
    m_list->addWidget(row);
    row->show();
    m_rows.push_back({row, content, {}});
    emit resized();
}

void FilterGroupBox::removeRow(QWidget *row)
{
    std::erase_if(m_rows, [row](const Row &each) { return each.row == row; });
    m_list->removeWidget(row);
    row->hide();
    row->deleteLater();
    emit resized();
}

Result<Filter> FilterGroupBox::filter() const
{
    std::vector<Filter> parts;
    for (const Row &row : m_rows) {
        Filter part = row.kept;
        if (const auto *editor = qobject_cast<const ConditionEditor *>(row.content)) {
            const auto made = editor->condition();
            if (!made)
                return made.error();
            part = *made;
        } else if (const auto *box = qobject_cast<const FilterGroupBox *>(row.content)) {
            const auto made = box->filter();
            if (!made)
                return made.error();
            part = *made;
        }
        if (!part.isAll())
            parts.push_back(std::move(part));
    }
    if (parts.empty())
        return Filter();
    const Mode mode = Mode(m_mode->currentData().toInt());
    const bool any = mode == Mode::Any || mode == Mode::None;
    Filter whole = parts.size() == 1 ? parts.front()
                   : any             ? Filter::any(std::move(parts))
                                     : Filter::all(std::move(parts));
    return mode == Mode::None || mode == Mode::NotAll ? Filter::negated(std::move(whole)) : whole;
}

} // namespace pheu
