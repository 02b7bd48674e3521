// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes as files: one, or a folder with one for each link under a name that every system takes. A file that is there
// is never overwritten in a folder.
#pragma once

#include "links/qrcode.h"

#include <QStringList>

#include <functional>

namespace pheu
{

struct QrItem {
    QString name; // of the link
    QString url;
};

// By the ending of `path`: .svg, else PNG. Replaced whole or not at all. Errors: InvalidInput, Io.
Result<void> writeQr(const QString &path, const QString &url, const QrOptions &options);

struct QrFolder {
    QStringList files;    // written
    QStringList problems; // one sentence for each that was not
};
// `svg`: SVG instead of PNG. `progress` is told how many are done; false stops. Errors: Io, Canceled.
Result<QrFolder> writeQrFolder(const QString &folder, const std::vector<QrItem> &items, bool svg,
                               const QrOptions &options, const std::function<bool(int)> &progress = {});

// A file name without its ending, of letters that every system takes; never empty.
QString qrFileName(const QString &linkName);

} // namespace pheu
