// SPDX-License-Identifier: GPL-3.0-or-later
// Draws and edits the cells of the small tables in the record panel, by the same looks and editors as the grid.
#pragma once

#include "fields/celleditor.h"
#include "fields/celllook.h"

#include <QStyledItemDelegate>

namespace pheu
{

class LinkedRecordsModel;

class LinkedDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    LinkedDelegate(LinkedRecordsModel &model, Workspace &workspace, Theme &theme, Localizer &localizer,
                   QObject *parent);

    CellContext contextOf(const QModelIndex &index) const;
    static QRect openRect(const QRect &cell); // in the first cell of a row under the mouse

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void editorCommitted(pheu::CellEditor *editor, pheu::CellEditor::Move move) const;
    void editorCanceled(pheu::CellEditor *editor) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override; // editors tell by themselves when they end

private:
    LinkedRecordsModel &m_model;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
