// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a workspace is what was written to it: SQLite's own checks, links, and our digests of every block of
// records, of the metadata and of the history.
#pragma once

#include "storage/database.h"
#include "storage/schema.h"

#include <QStringList>

namespace pheu
{

struct CheckReport {
    bool ok = false;
    QStringList problems; // sentences
    qint64 recordsChecked = 0;
};

// Errors: the file cannot be opened at all, or is locked.
Result<CheckReport> checkWorkspace(const QString &path);
// Quick leaves out only what the digests cannot need: that indexes agree with their tables.
enum class CheckDepth { Quick, Full };
Result<CheckReport> checkDatabase(Database &database, CheckDepth depth);

} // namespace pheu
