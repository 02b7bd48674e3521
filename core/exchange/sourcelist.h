// SPDX-License-Identifier: GPL-3.0-or-later
// The files that an import is asked for: files as they are named, folders as the files in them that can hold a table,
// sorted. Invariant: a file is there once.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace pheu
{

// Errors: NotFound, InvalidInput (a folder without any such file).
Result<QStringList> sourceFiles(const QStringList &paths);

} // namespace pheu
