// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a record page and how they speak to each other; for the files of RecordPage alone.
#pragma once

#include "models/fieldfigures.h"
#include "models/recordfigures.h"
#include "pages/pageviews.h"
#include "pages/recordpage.h"
#include "views/pageview.h"

class QSplitter;
class QStackedWidget;

namespace pheu
{

class ColourRulesPopup;
class EmptyState;
class FieldsMenu;
class RecordHeader;
class RecordPanel;

struct RecordPage::Private {
    Private(RecordPage *owner, PageId p, Workspace &w, MetricsEngine &e, Theme &t, Localizer &l)
        : q(owner)
        , page(p)
        , workspace(w)
        , engine(e)
        , theme(t)
        , localizer(l)
        , views(p, w, l)
        , kpis(p, w, e)
        , figures(p, w, e)
    {
    }

    void build();
    QWidget *buildArea();
    void connectParts();
    void connectHeader();
    void connectView(PageView *view);
    PageView *widgetFor(const View &view);
    void showView();        // the current one, as it is now
    View effective() const; // with the temporary filter
    void takeConfig(const ViewConfig &config);
    void setTemporary(std::optional<Filter> filter);
    void setPanelFigures();
    void showPanel(RecordId record);
    void closePanel();
    void showPanelFigures();
    void showRows(); // a view that shows records one by one
    void openFields();
    void openColours();
    void updateEmpty();
    void retranslate();

    RecordPage *q;
    PageId page;
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    PageViews views;
    RecordFigures kpis;   // of the panel
    FieldFigures figures; // of its fields
    MetricQuery slice;
    QString searched;
    std::optional<Filter> temporary;
    RecordHeader *header = nullptr;
    QStackedWidget *stack = nullptr; // views, nothing yet, nothing found
    QStackedWidget *area = nullptr;  // the views that were looked at
    EmptyState *empty = nullptr;
    EmptyState *nothing = nullptr;
    QSplitter *splitter = nullptr;
    RecordPanel *panel = nullptr;
    FieldsMenu *fieldsMenu = nullptr;
    ColourRulesPopup *colours = nullptr; // of views that are no grid
    QHash<qint64, PageView *> widgets;   // by view
    PageView *shown = nullptr;
    bool started = false;
    RecordId pending; // to be opened when the rows are there
};

} // namespace pheu
