// SPDX-License-Identifier: GPL-3.0-or-later
// A client's logo from a file: the kind is told from the content, the size is read before anything is decoded.
#pragma once

#include "base/result.h"

#include <QImage>

namespace pheu
{

// PNG, JPEG, WebP or GIF of at most 40 megapixels. Errors: NotFound, InvalidInput.
Result<QImage> readLogo(const QString &file);

} // namespace pheu
