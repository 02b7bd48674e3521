// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a grid: on its cells, and on the head of a column.
#pragma once

#include "views/gridcolumns.h"
#include "views/gridcommands.h"

namespace pheu
{

class RecordMenus : public QObject
{
    Q_OBJECT
public:
    RecordMenus(Workspace &workspace, GridView &view, GridColumns &columns, GridCommands &commands, Theme &theme,
                Localizer &localizer);

signals:
    void openRequested(pheu::RecordId record);
    void filterRequested(const pheu::Filter &part);
    void sortRequested(pheu::FieldId field, bool descending);

private:
    void showCellMenu(const QPoint &global);
    void showHeaderMenu(const QPoint &local);
    Filter sameValue(const Field &field, int row) const;

    Workspace &m_workspace;
    GridView &m_view;
    GridColumns &m_columns;
    GridCommands &m_commands;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
