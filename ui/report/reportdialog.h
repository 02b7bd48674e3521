// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed before a report is exported, with the pages as they will be beside it.
#pragma once

#include "report/reportwriter.h"
#include "theme/theme.h"

#include <QDialog>

namespace pheu
{

class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    // `dashboard`: id of the one that is shown; its cards are offered, those of the first in the standard report.
    ReportDialog(Workspace &workspace, Localizer &localizer, const MetricQuery &slice, QWidget *parent = nullptr,
                 const QString &dashboard = {});
    ~ReportDialog() override;

    // Writes without asking for a place; what the Export button does after its file dialog. When it is refused the
    // sentence stands in the dialog.
    void exportTo(const QString &file);
    void reject() override;

signals:
    void exported(const QString &file);

private:
    void finish(const QString &file, const Result<void> &done);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
