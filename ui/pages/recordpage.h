// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the workspace: its head with the views, the current view, the record panel beside it.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "views/pagecommand.h"

#include <QWidget>

class QMenu;

namespace pheu
{

class PageView;

class RecordPage : public QWidget
{
    Q_OBJECT
public:
    RecordPage(PageId page, Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
               QWidget *parent = nullptr);
    ~RecordPage() override;

    PageId page() const;
    // Shown instead of the view's own filter until the view is changed, kept or left; the view stays as it is.
    void setFilter(const Filter &filter);
    void openRecord(RecordId record);
    // Period and filter that KPI columns are computed for.
    void setSlice(const MetricQuery &slice);

    ViewId currentView() const;
    void showView(ViewId view);   // one that is not there: nothing
    PageView *viewWidget() const; // null until the page was shown

    void run(PageCommand command);
    bool knows(PageCommand command) const; // in the current view
    // The records as shown, for an export: filter, search, order.
    Query query() const;
    void focusGrid();
    bool focusPanel(); // false: it is closed, or has the focus already
    void flush();      // writes a change of the view that still waits

signals:
    void openRecordRequested(pheu::PageId page, pheu::RecordId record); // a link was clicked
    void showRecordsRequested(pheu::PageId page, const pheu::Filter &filter);
    void importRequested(pheu::PageId page);
    void viewChosen(pheu::PageId page, pheu::ViewId view); // to be remembered by the window
    // A field's menu opens, or a new field is asked for: the window adds what changes fields.
    void fieldMenuOpening(QMenu *menu, pheu::FieldId field, pheu::ViewId view);
    void newFieldRequested(pheu::PageId page, pheu::ViewId view);
    void optionsOpening(QMenu *menu); // of the view, filled already
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void urlRequested(const QString &url);
    void campaignEffectRequested(pheu::RecordId campaign);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool canAddFields() const;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
