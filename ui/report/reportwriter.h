// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the PDF report: the dashboard's cards on paper, findings in words first. Needs a QGuiApplication
// (offscreen will do) with the carried fonts loaded.
#pragma once

#include "metrics/engine.h"
#include "report/dashboards.h"
#include "report/reportdata.h"
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

    ReportText text() const { return {title, client, comment}; }
};

// After each page of how many; false: stop.
using ReportProgress = std::function<bool(int page, int pages)>;

// Atomic: written beside and renamed. Errors: Io, InvalidInput (logo), Canceled, and those of the engine. May run in a
// worker, over a workspace and an engine of its own.
Result<void> writeReport(Workspace &workspace, MetricsEngine &engine, const Format &format, Language language,
                         const ReportOptions &options, const QString &file, const ReportProgress &progress = {});

// All that is counted and read for it.
ReportData reportFigures(Workspace &workspace, MetricsEngine &engine, const Format &format, Language language,
                         const ReportOptions &options);
// The laid-out pages, for a preview and for writeReport(). Errors: InvalidInput (logo).
Result<std::shared_ptr<ReportLayout>> layoutReport(ReportData data, const Format &format, const QString &logo);

// The file's bytes: vectors, embedded fonts, outline, document information. Errors: Canceled, Internal.
Result<QByteArray> reportPdf(const ReportLayout &layout, Language language, const ReportProgress &progress = {});

} // namespace pheu
