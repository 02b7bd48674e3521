// SPDX-License-Identifier: GPL-3.0-or-later
// Rescue: every readable record of a damaged workspace goes to a new, valid one. The damaged file is only read.
#pragma once

#include "base/result.h"

namespace pheu
{

struct RepairReport {
    qint64 recovered = 0;     // records
    qint64 expected = 0;      // as the file itself counted them
    bool historyKept = false; // undo is only kept when nothing is missing
};

// Errors: Io when the target exists, Damaged when not even the list of pages can be read.
Result<RepairReport> repairWorkspace(const QString &path, const QString &target);

} // namespace pheu
