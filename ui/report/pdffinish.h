// SPDX-License-Identifier: GPL-3.0-or-later
// What QPdfWriter cannot do, added by libqpdf: outline, document information, language, title in the window.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace pheu
{

struct OutlineEntry {
    QString title;
    int page = 0;   // from 0
    double top = 0; // points from the top of the page
};

struct PdfInfo {
    QString title;
    QString author;
    QString subject;
    QString creator;
    QString language; // "vi-VN"
    std::vector<OutlineEntry> outline;
};

// Errors: Internal when the bytes are no PDF.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfInfo &info);

} // namespace pheu
