// SPDX-License-Identifier: GPL-3.0-or-later
// What all tables of cells do while one of them is edited: the editor of its field, filled once, told apart from the
// view's own way of ending it.
#pragma once

#include "fields/celleditor.h"

#include <QStyledItemDelegate>

#include <optional>

namespace pheu
{

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void editorCommitted(pheu::CellEditor *editor, pheu::CellEditor::Move move) const;
    void editorCanceled(pheu::CellEditor *editor) const;

protected:
    virtual std::optional<CellContext> editContext(const QModelIndex &index) const = 0; // none: not edited
    virtual Value valueAt(const QModelIndex &index) const = 0;
    bool eventFilter(QObject *editor, QEvent *event) override; // editors tell by themselves when they end
};

} // namespace pheu
