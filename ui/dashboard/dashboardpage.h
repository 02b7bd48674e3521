// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards: which one is shown, period, filters and cards. Knows no other page: it asks by signal.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu
{

class DashboardEdits;

class DashboardPage : public QWidget
{
    Q_OBJECT
public:
    DashboardPage(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                  QWidget *parent = nullptr);
    ~DashboardPage() override;

    // What is shown: period, comparison, filter. Record pages use it for their KPI columns; the report starts
    // from it. `names` is empty.
    MetricQuery slice() const;
    // The cards count only `kept`, and `sentence` above them says so; All: everything again. Nothing is kept or
    // written.
    void leaveOut(const Filter &kept, const QString &sentence);
    // The dashboards, for the switcher and the report; choose() shows another one.
    DashboardEdits &dashboards() const;

signals:
    void sliceChanged();
    void showRecords(pheu::PageId page, const pheu::Filter &filter); // open the page with this filter
    void goalRequested(pheu::RecordId goal);
    void reportRequested();
    void importRequested(); // from the empty dashboard
    void error(const QString &message);
    void notice(const QString &message, bool undoable);
    void everythingCounted(); // the person asked for it
    void dashboardChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
