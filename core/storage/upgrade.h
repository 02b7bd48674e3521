// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a file of an older version to the present one: checked first, copied beside itself, then changed in one
// transaction. A crash on the way leaves the old file or the new one.
#pragma once

#include "base/result.h"

namespace pheu
{

// Returns where the copy of the old file is; empty when the file is of the present version already. Errors: those of
// opening for writing; Damaged; Io or DiskFull when the copy cannot be made (nothing was changed then).
Result<QString> upgradeWorkspace(const QString &path);

} // namespace pheu
