// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the workspace: toolbar, filter bar, grid with footer, record panel.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "views/pagecommand.h"

#include <QWidget>

namespace pheu
{

class RecordPage : public QWidget
{
    Q_OBJECT
public:
    RecordPage(PageId page, Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
               QWidget *parent = nullptr);
    ~RecordPage() override;

    PageId page() const;
    void setFilter(const Filter &filter);
    void openRecord(RecordId record);
    // Period and filter that KPI columns are computed for.
    void setSlice(const MetricQuery &slice);

    void run(PageCommand command);
    // The records as shown, for an export: filter, search, order.
    Query query() const;
    void focusGrid();
    bool focusPanel(); // false: it is closed, or has the focus already
    void flush();      // writes a column layout that still waits

signals:
    void openRecordRequested(pheu::PageId page, pheu::RecordId record); // a link was clicked
    void showRecordsRequested(pheu::PageId page, const pheu::Filter &filter);
    void importRequested(pheu::PageId page);
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void urlRequested(const QString &url);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
