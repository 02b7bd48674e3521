// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/longtexteditor.h"

#include "fields/dropframe.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace pheu
{

LongTextEditor::LongTextEditor(const CellContext &context, QWidget *parent)
    : CellEditor(context, parent)
    , m_frame(new DropFrame(this))
    , m_text(new QPlainTextEdit(m_frame))
{
    m_text->setObjectName(QStringLiteral("cellLongText"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(340, 150);
    auto *hint = new QLabel(tr("Ctrl+Enter to save, Esc to leave it as it was"), m_frame);
    setLook(hint, "caption");
    m_frame->body()->addWidget(m_text);
    m_frame->body()->addWidget(hint);
    addDrop(m_frame);
    setInput(m_text);
}

void LongTextEditor::setValue(const Value &value)
{
    m_text->setPlainText(value.toText());
    m_text->moveCursor(QTextCursor::End);
}

Result<Value> LongTextEditor::value() const
{
    return context().workspace->parse(context().field(), m_text->toPlainText(), context().localizer->locale());
}

void LongTextEditor::beginWith(const QString &typed)
{
    m_text->setPlainText(typed);
    m_text->moveCursor(QTextCursor::End);
}

void LongTextEditor::begun()
{
    m_frame->open();
    // Over the cell, not under it: the text grows out of its place.
    m_frame->move(m_frame->x(), qMax(0, m_frame->y() - height()));
    m_text->setFocus();
}

bool LongTextEditor::handleKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ControlModifier))
        return false;
    return CellEditor::handleKey(event);
}

} // namespace pheu
