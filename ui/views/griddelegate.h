// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the grid and opens their editors. Asks the model only for what a cell's kind needs: a page
// of cells is painted on every key.
#pragma once

#include "fields/cellpainter.h"
#include "models/recordtablemodel.h"
#include "views/celldelegate.h"

namespace pheu
{

class GridView;

class GridDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    GridDelegate(GridView &view, Workspace &workspace, Theme &theme, Localizer &localizer);

    CellLook look(const RecordTableModel &model, const QModelIndex &index) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    void linkClicked(pheu::FieldId field, pheu::RecordId record);
    void urlClicked(const QString &url);
    void buttonClicked(pheu::FieldId field, pheu::RecordId record);
    void toggled(const QModelIndex &index);

protected:
    std::optional<CellContext> editContext(const QModelIndex &index) const override;
    Value valueAt(const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index, int group) const;
    GridView &m_view;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QFont m_font;
};

} // namespace pheu
