// SPDX-License-Identifier: GPL-3.0-or-later
// The widget of one saved view: grid, board, calendar … It shows what its View says and asks for changes of it by
// signals; it never writes the view itself. The page around it has the head, the panel and the view bar.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "views/pagecommand.h"

#include <QWidget>

#include <vector>

class QMenu;

namespace pheu
{

// Everything a view is made from; what it points to outlives it.
struct PageViewContext {
    PageId page;
    Workspace *workspace = nullptr;
    MetricsEngine *engine = nullptr;
    Theme *theme = nullptr;
    Localizer *localizer = nullptr;
};

class PageView : public QWidget
{
    Q_OBJECT
public:
    explicit PageView(const PageViewContext &context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
    }

    // ---- what is shown. Nothing is asked of the workspace before the first setView().
    // Comes again whenever the view has changed: here, in another window, by undo. The same view twice does nothing.
    virtual void setView(const View &view) = 0;
    virtual void setSearch(const QString &text) = 0; // not kept in the view
    virtual void setSlice(const MetricQuery &) {}    // period and filter that KPIs are computed for
    virtual void setActive(bool) {}                  // only a view that is looked at asks the engine

    // ---- what the page asks
    virtual Query query() const = 0;  // the records shown: filter, search, order; for an export
    virtual qint64 count() const = 0; // how many; −1: not known yet, or no such thing (form, pivot)
    virtual RecordId currentRecord() const { return {}; }
    virtual bool goTo(RecordId) { return false; }    // false: it is not among the records shown
    virtual bool isLoading() const { return false; } // loaded() will follow
    virtual void setOpenRecord(RecordId) {}          // shown in the panel beside: marked
    virtual void focusView() { setFocus(Qt::ShortcutFocusReason); }
    // false: the kind knows no such command. The page itself answers Find, TogglePanel, NextView, PreviousView, and
    // AddRecord where the view does not.
    virtual bool run(PageCommand) { return false; }
    virtual bool knows(PageCommand) const { return false; } // for menus
    // Entries of the “View” menu that belong to this kind (row height, which date, which picture …).
    virtual void fillOptions(QMenu &) {}
    virtual bool usesFilter() const { return true; } // filter chips and search in the head
    virtual bool usesSorts() const { return true; }
    virtual bool usesFields() const { return true; } // which fields are shown and in what order
    virtual bool usesSearch() const { return usesFilter(); }
    virtual bool usesColours() const { return false; } // colour rules, which the page offers then; a grid has its own
    virtual void flush() {} // tells at once what still waits (a column that is being resized)

signals:
    // What a person changed in the view; the page writes it and comes back with setView().
    void configEdited(const pheu::ViewConfig &config);
    void countChanged(); // count() or isLoading()
    void loaded();       // the records of the view are in place
    void currentRecordChanged(pheu::RecordId record);
    void recordActivated(pheu::RecordId record);                        // open it in the panel
    void openRecordRequested(pheu::PageId page, pheu::RecordId record); // of any page: a link was followed
    void showRecordsRequested(pheu::PageId page, const pheu::Filter &filter);
    void escaped();
    void refused(const QString &message);
    void done(const QString &message, bool undoable); // worth a message: “12 records deleted”
    void urlClicked(const QString &url);
    // The menu of a field's head is about to open: the page adds what changes the field itself.
    void fieldMenuOpening(QMenu *menu, pheu::FieldId field);
    void newFieldRequested(); // at the end

protected:
    const PageViewContext &context() const { return m_context; }
    Workspace &workspace() const { return *m_context.workspace; }
    MetricsEngine &engine() const { return *m_context.engine; }
    Theme &theme() const { return *m_context.theme; }
    Localizer &localizer() const { return *m_context.localizer; }
    PageId page() const { return m_context.page; }

private:
    PageViewContext m_context;
};

// A kind of view that can be offered. A new one: one file with its class and its make function, one line in
// viewkinds.cpp.
struct ViewKindEntry {
    ViewKind kind;
    const char *icon;
    QString (*title)();                          // “Board”
    QString (*hint)();                           // one line: what it is for
    QString (*lacks)(const Schema &, PageId);    // why a page cannot have one (no date field …); empty: it can
    ViewConfig (*usual)(const Schema &, PageId); // what a new one starts with
    PageView *(*make)(const PageViewContext &context, QWidget *parent);
};

// In the order offered; a kind whose widget is not there is not in it.
const std::vector<ViewKindEntry> &viewKinds();
const ViewKindEntry *viewKindEntry(ViewKind kind); // null: not there
QString viewKindIcon(ViewKind kind);

} // namespace pheu
