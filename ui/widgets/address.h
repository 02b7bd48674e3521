// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that people or files wrote, before a browser or a mail program gets them: http, https and mailto alone,
// read strictly, and their host as it truly is.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace pheu
{

// Nothing when the text is no such address.
std::optional<QUrl> safeAddress(const QString &text);
// The host or the mailbox that it leads to; a host with letters beyond ASCII with its encoded form behind it, since
// letters of two scripts can look alike.
QString addressHost(const QUrl &url);
// Without what cannot be seen or turns the direction of writing.
QString visibleText(const QString &text);

} // namespace pheu
