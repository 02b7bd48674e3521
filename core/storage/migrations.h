// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the metadata tables: one append-only list of .sql steps, replayed from the first. The
// number of the last one is the version of the file (PRAGMA user_version).
#pragma once

#include "storage/database.h"

#include <QMap>
#include <QStringList>

namespace pheu
{

inline constexpr int schemaVersion = 2;

// Replays every step on an empty database in one transaction and marks the file as ours.
Result<void> createMetadata(Database &database);
// Replays the steps after `version`, inside the caller's transaction, and marks the file with the last one.
Result<void> replaySteps(Database &database, int version);
// Name → CREATE text of every table and index as the steps up to `version` leave them. An index that SQLite makes for
// itself has no text.
QMap<QString, QString> metadataObjects(int version);

} // namespace pheu
