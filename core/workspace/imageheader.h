// SPDX-License-Identifier: GPL-3.0-or-later
// The kind and size of a picture from its first bytes: PNG, JPEG, GIF, WebP, told by content. Nothing is decoded, so
// that a picture too large to be shown is known before any of it is expanded.
#pragma once

#include <QString>

#include <optional>

class QIODevice;

namespace pheu
{

struct ImageHeader {
    QString mime; // image/png, image/jpeg, image/gif, image/webp
    int width = 0, height = 0;
};

// `source` can be read at random; it is left at its start. Empty: not one of these, or its header makes no sense.
std::optional<ImageHeader> readImageHeader(QIODevice &source);

// A picture of more is not decoded.
inline constexpr qint64 mostPixels = 40'000'000;

} // namespace pheu
