// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the workspace: toolbar, filter bar, grid with footer, record panel.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu {

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

signals:
    void openRecordRequested(pheu::PageId page, pheu::RecordId record); // a link was clicked
    void importRequested(pheu::PageId page);
    void error(const QString &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
