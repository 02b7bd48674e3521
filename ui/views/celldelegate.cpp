// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/celldelegate.h"

#include <QTimer>

namespace pheu
{

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const std::optional<CellContext> context = editContext(index);
    CellEditor *editor = context ? makeCellEditor(*context, parent) : nullptr;
    if (!editor)
        return nullptr;
    connect(editor, &CellEditor::committed, this,
            [this, editor](CellEditor::Move move) { emit editorCommitted(editor, move); });
    connect(editor, &CellEditor::canceled, this, [this, editor] { emit editorCanceled(editor); });
    QTimer::singleShot(0, editor, &CellEditor::begun); // when the view has placed it and given it the focus
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *cell = qobject_cast<CellEditor *>(editor);
    if (!cell || cell->property("filled").toBool())
        return; // a change of the record elsewhere must not take away what one is typing
    cell->setProperty("filled", true);
    cell->setValue(valueAt(index));
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

bool CellDelegate::eventFilter(QObject *, QEvent *)
{
    return false;
}

} // namespace pheu
