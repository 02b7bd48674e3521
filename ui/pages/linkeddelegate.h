// SPDX-License-Identifier: GPL-3.0-or-later
// Draws and edits the cells of the small tables in the record panel, by the same looks and editors as the grid.
#pragma once

#include "fields/celllook.h"
#include "views/celldelegate.h"

namespace pheu
{

class LinkedRecordsModel;

class LinkedDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    LinkedDelegate(LinkedRecordsModel &model, Workspace &workspace, Theme &theme, Localizer &localizer,
                   QObject *parent);

    CellContext contextOf(const QModelIndex &index) const;
    static QRect openRect(const QRect &cell); // in the first cell of a row under the mouse

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    std::optional<CellContext> editContext(const QModelIndex &index) const override;
    Value valueAt(const QModelIndex &index) const override;

private:
    LinkedRecordsModel &m_model;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
