// SPDX-License-Identifier: GPL-3.0-or-later
// Whole-file copies: by SQLite's backup API into a file beside the target, verified, made durable, and only then
// renamed. A target is never half written.
#pragma once

#include "storage/database.h"

namespace pheu
{

// Errors: Io (also when the target exists and may not be replaced), Damaged (the source fails its own checks),
// DiskFull.
Result<void> copyWorkspace(Database &source, const QString &target, bool replace);

// Renames without a moment in which neither name is right, and makes the folder durable. With `replace` an
// existing target gives way.
Result<void> renameDurably(const QString &from, const QString &to, bool replace);
// A name beside `target` that no file has.
QString nameBeside(const QString &target);

} // namespace pheu
