// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a grid: on its cells, on the head of a column, and what the view itself can be told. They ask for
// another config; they write no view.
#pragma once

#include "models/recordfigures.h"
#include "views/gridcolumns.h"
#include "views/gridcommands.h"

class QMenu;

namespace pheu
{

class ColourRulesPopup;

class GridMenus : public QObject
{
    Q_OBJECT
public:
    GridMenus(Workspace &workspace, GridView &view, GridColumns &columns, GridCommands &commands, Theme &theme,
              Localizer &localizer);

    void setView(const ViewConfig &config);
    void fillOptions(QMenu &menu); // row height, frozen columns, groups, colours
    void fillGroups(QMenu &menu);
    void openColours();

signals:
    void openRequested(pheu::RecordId record);
    void configRequested(const std::function<void(pheu::ViewConfig &)> &change);
    void fieldMenuOpening(QMenu *menu, pheu::FieldId field);

private:
    void showCellMenu(const QPoint &global);
    void showGroupMenu(const QPoint &global, int group);
    void showHeaderMenu(const QPoint &local);
    void showMetricMenu(const QPoint &global, const QString &metric);
    void addSorts(QMenu &menu, const Sort &ascending);
    void addFreeze(QMenu &menu, int column);
    Filter sameValue(const Field &field, int row) const;
    QAction *add(QMenu &menu, const QString &icon, const QString &text, std::function<void()> call);
    void ask(std::function<void(ViewConfig &)> change) { emit configRequested(change); }

    Workspace &m_workspace;
    GridView &m_view;
    GridColumns &m_columns;
    GridCommands &m_commands;
    Theme &m_theme;
    Localizer &m_localizer;
    ViewConfig m_config;
    ColourRulesPopup *m_colours = nullptr;
};

} // namespace pheu
