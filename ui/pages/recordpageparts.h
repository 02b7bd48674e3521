// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a record page and how they speak to each other; for the files of RecordPage alone.
#pragma once

#include "models/recordtablemodel.h"
#include "pages/kpicolumns.h"
#include "pages/recordpage.h"

class QProgressBar;
class QSplitter;
class QStackedWidget;

namespace pheu
{

class EmptyState;
class FieldsMenu;
class GridColumns;
class GridCommands;
class GridFooter;
class GridView;
class RecordHeader;
class RecordMenus;
class RecordPanel;

struct RecordPage::Private {
    Private(RecordPage *owner, PageId p, Workspace &w, MetricsEngine &e, Theme &t, Localizer &l)
        : q(owner)
        , page(p)
        , workspace(w)
        , theme(t)
        , localizer(l)
        , model(w, p, l.format(w.settings().currency))
        , kpis(p, w, e)
    {
    }

    void build();
    QWidget *buildGrid();
    void connectGrid();
    void connectHeader();
    void ask(Query query);
    void sort(int section, bool add);
    void setSorts(std::vector<Sort> sorts);
    void showPanel(RecordId record);
    void closePanel();
    void takeFigures();
    void showPanelFigures();
    void updateEmpty();
    void retranslate();
    void workspaceChanged(const ChangeSet &changes);

    RecordPage *q;
    PageId page;
    Workspace &workspace;
    Theme &theme;
    Localizer &localizer;
    RecordTableModel model;
    KpiColumns kpis;
    RecordHeader *header = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    EmptyState *nothing = nullptr;
    QProgressBar *progress = nullptr;
    QSplitter *splitter = nullptr;
    GridView *grid = nullptr;
    GridColumns *columns = nullptr;
    GridCommands *commands = nullptr;
    GridFooter *footer = nullptr;
    RecordPanel *panel = nullptr;
    FieldsMenu *fieldsMenu = nullptr;
    RecordMenus *menus = nullptr;
    bool started = false;
    RecordId pending; // to be opened when the rows are there
};

} // namespace pheu
