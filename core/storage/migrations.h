// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the metadata tables: one append-only list of .sql steps, replayed from the first. The
// number of the last one is the version of the file (PRAGMA user_version).
#pragma once

#include "storage/database.h"

#include <QMap>
#include <QStringList>

namespace pheu {

inline constexpr int schemaVersion = 1;

// Replays every step on an empty database in one transaction and marks the file as ours.
Result<void> createMetadata(Database &database);
// Name → CREATE text of every metadata table as the steps up to `version` leave them.
QMap<QString, QString> metadataTables(int version);

} // namespace pheu
