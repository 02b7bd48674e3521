// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from bytes that nobody vouches for. Only PNG, JPEG, WebP and GIF, told by content; the size is read first
// and 40 megapixels are the most; the reader's memory is bounded. Meant for worker threads.
#pragma once

#include "base/result.h"

#include <QImage>

namespace pheu
{

// Scaled down while it is read so that it just covers (`cover`) or just fits `box` (device pixels); an empty box: as it
// is. The first frame of an animation. Turned as its camera says. Errors: InvalidInput, said for the person.
Result<QImage> decodePicture(const QByteArray &bytes, QSize box = {}, bool cover = false);

} // namespace pheu
