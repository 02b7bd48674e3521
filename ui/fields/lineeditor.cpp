// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/lineeditor.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace pheu
{

LineEditor::LineEditor(const CellContext &context, QWidget *parent)
    : CellEditor(context, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(QStringLiteral("cellLine"));
    m_line->setProperty("look", QStringLiteral("cell"));
    if (context.field().type->isNumeric())
        m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::showReading);
}

void LineEditor::setValue(const Value &value)
{
    m_line->setText(editText(context(), value));
    m_line->selectAll();
}

Result<Value> LineEditor::value() const
{
    return context().workspace->parse(context().field(), m_line->text(), context().localizer->locale(),
                                      context().currency);
}

void LineEditor::beginWith(const QString &typed)
{
    m_line->setText(typed);
    showReading(typed);
}

void LineEditor::showReading(const QString &text)
{
    const Field &field = context().field();
    if (!field.type->isNumeric() || text.isEmpty()) {
        showHint({});
        return;
    }
    const auto read = value();
    const bool isShort = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c == u':'; });
    if (!read || !isShort) {
        showHint({});
        return;
    }
    showHint(QStringLiteral("= ") + context().workspace->display(field, *read, context().format(), context().currency));
}

} // namespace pheu
