// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the PDF report: the dashboard's cards on paper, findings in words first. Needs a QGuiApplication
// (offscreen will do) with the carried fonts loaded.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"

namespace pheu {

struct ReportOptions
{
    QString title;
    QString client;
    QString logo;    // image file (PNG, JPEG, WebP), empty for none
    QString comment;
    MetricQuery slice; // period, comparison, filter; names empty
};

// Atomic: written beside and renamed. Errors: Io, InvalidInput (logo), and those of the engine.
Result<void> writeReport(Workspace &workspace, MetricsEngine &engine, const Localizer &localizer,
                         const ReportOptions &options, const QString &file);

} // namespace pheu
