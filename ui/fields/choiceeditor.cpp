// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/choiceeditor.h"

#include "base/text.h"
#include "fields/choicelist.h"
#include "fields/choices.h"
#include "fields/dropframe.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

ChoiceEditor::ChoiceEditor(const CellContext &context, QWidget *parent)
    : CellEditor(context, parent)
    , m_many(takesMany(context.field()))
    , m_line(new QLineEdit(this))
    , m_frame(new DropFrame(this))
    , m_list(new ChoiceList(*context.theme, m_many, m_frame))
{
    m_line->setObjectName(QStringLiteral("cellLine"));
    m_line->setProperty("look", QStringLiteral("cell"));
    m_line->setPlaceholderText(canCreateChoice(*context.workspace, context.field()) ? tr("Search or create")
                                                                                    : tr("Search"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_frame->body()->addWidget(m_list);
    m_list->setAccessibleName(accessibleName());
    addDrop(m_frame);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &ChoiceEditor::fill);
    connect(m_list, &ChoiceList::chosen, this, &ChoiceEditor::take);
    connect(m_list, &ChoiceList::createRequested, this, &ChoiceEditor::create);
}

void ChoiceEditor::setValue(const Value &value)
{
    m_chosen = idsOf(value);
    m_shown.clear();
    if (!m_many && !m_chosen.empty()) {
        const auto names =
            choicesById(*context().workspace, context().field(), context().localizer->language(), m_chosen);
        if (!names.empty())
            m_shown = names.front().text;
    }
    m_line->setText(m_shown);
    m_line->selectAll();
}

// What was typed but not picked counts only when it is exactly a name; else the sentence says so and the
// editor stays.
Result<Value> ChoiceEditor::value() const
{
    const QString text = m_line->text().trimmed();
    const Field &field = context().field();
    if (!m_many && text.isEmpty())
        return Value();
    if (text.isEmpty() || text == m_shown)
        return valueOf(field, m_chosen);
    auto typed = context().workspace->parse(field, text, context().localizer->locale());
    if (!typed)
        return typed.error();
    if (!m_many)
        return typed;
    IdList all = m_chosen;
    for (const qint64 id : idsOf(*typed)) {
        if (std::find(all.begin(), all.end(), id) == all.end())
            all.push_back(id);
    }
    return valueOf(field, all);
}

void ChoiceEditor::beginWith(const QString &typed)
{
    m_line->setText(typed);
}

void ChoiceEditor::begun()
{
    fill();
    m_frame->setMinimumWidth(qMax(width(), 250));
    m_frame->open();
}

QString ChoiceEditor::searched() const
{
    const QString text = m_line->text().trimmed();
    return text == m_shown ? QString() : text;
}

void ChoiceEditor::fill()
{
    const Workspace &workspace = *context().workspace;
    const Field &field = context().field();
    const Language language = context().localizer->language();
    const QString text = searched();
    auto found = findChoices(workspace, field, language, text);
    if (!found) {
        showError(found.error().message);
        return;
    }
    if (text.isEmpty() && field.type->id() == QLatin1String("link")) {
        // What is chosen stands first, so that it can be taken away.
        const auto isChosen = [this](const Choice &choice) {
            return std::find(m_chosen.begin(), m_chosen.end(), choice.id) != m_chosen.end();
        };
        found->erase(std::remove_if(found->begin(), found->end(), isChosen), found->end());
        const auto chosen = choicesById(workspace, field, language, m_chosen);
        found->insert(found->begin(), chosen.begin(), chosen.end());
    }
    const bool isThere = std::any_of(found->begin(), found->end(),
                                     [&text](const Choice &choice) { return caseFold(choice.text) == caseFold(text); });
    const bool offer = !text.isEmpty() && !isThere && canCreateChoice(workspace, field);
    m_list->setChoices(*found, m_chosen, offer ? tr("Create “%1”").arg(text) : QString());
    if (!text.isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_frame->place();
}

void ChoiceEditor::choose(qint64 id)
{
    m_chosen = {id};
    const auto names = choicesById(*context().workspace, context().field(), context().localizer->language(), m_chosen);
    m_shown = names.empty() ? QString() : names.front().text;
    m_line->setText(m_shown);
}

void ChoiceEditor::take(qint64 id)
{
    if (!m_many) {
        choose(id);
        emit committed(Move::Stay);
        return;
    }
    const auto place = std::find(m_chosen.begin(), m_chosen.end(), id);
    if (place == m_chosen.end())
        m_chosen.push_back(id);
    else
        m_chosen.erase(place);
    // After a search the next Enter ends the edit; while walking with the arrows it keeps toggling.
    const int row = m_line->text().isEmpty() ? m_list->currentRow() : -1;
    m_line->clear();
    fill();
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
}

void ChoiceEditor::create()
{
    const auto made = createChoice(*context().workspace, context().fieldId, searched());
    if (!made) {
        showError(made.error().message);
        return;
    }
    take(*made);
}

bool ChoiceEditor::handleKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->step(8);
        return true;
    case Qt::Key_PageUp:
        m_list->step(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentItem() && !(event->modifiers() & Qt::ControlModifier)) {
            m_list->activate();
            return true;
        }
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // A few letters and Tab take the choice that is lit; a new one is made by Enter alone.
        if (!m_many && !searched().isEmpty() && m_list->currentItem() && !m_list->isOnCreate())
            choose(m_list->currentId());
        break;
    case Qt::Key_Backspace:
        if (m_many && m_line->text().isEmpty() && !m_chosen.empty()) {
            m_chosen.pop_back();
            fill();
            return true;
        }
        break;
    default:
        break;
    }
    return CellEditor::handleKey(event);
}

} // namespace pheu
