// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the PDF report: the dashboard's cards on paper, findings in words first. Needs a QGuiApplication
// (offscreen will do) with the carried fonts loaded.
#pragma once

#include "metrics/engine.h"
#include "report/dashboards.h"
#include "theme/localizer.h"

#include <functional>

namespace pheu
{

class ReportLayout;

struct ReportOptions {
    QString title;
    QString client;
    QString logo; // image file (PNG, JPEG, WebP, GIF), empty for none
    QString comment;
    MetricQuery slice;                       // period, comparison, filter; names empty
    std::optional<Dashboard> dashboard = {}; // whose cards; none: the usual ones
};

// After each page of how many.
using ReportProgress = std::function<void(int page, int pages)>;

// Atomic: written beside and renamed. Errors: Io, InvalidInput (logo), and those of the engine.
Result<void> writeReport(Workspace &workspace, MetricsEngine &engine, const Localizer &localizer,
                         const ReportOptions &options, const QString &file, const ReportProgress &progress = {});

// The laid-out pages, for a preview and for writeReport(). Errors: InvalidInput (logo).
Result<std::shared_ptr<ReportLayout>> layoutReport(Workspace &workspace, MetricsEngine &engine,
                                                   const Localizer &localizer, const ReportOptions &options);

// The file's bytes: vectors, embedded fonts, outline, document information. Errors: Internal.
Result<QByteArray> reportPdf(const ReportLayout &layout, Language language, const ReportProgress &progress = {});

} // namespace pheu
