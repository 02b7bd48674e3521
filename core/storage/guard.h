// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a file from anywhere and the program: the header is ours, the connection runs
// nothing that the file brings, and its schema holds our tables and nothing else.
#pragma once

#include "storage/database.h"

namespace pheu
{

// Reads the first bytes through the connection (never by another descriptor, whose close would drop the
// locks of this process). Returns the version of the file. Errors: NotAWorkspace, NewerVersion, Damaged.
Result<int> checkHeader(Database &database);
// Switches, limits, journal, functions and collation of a connection.
Result<void> harden(Database &database, Trust trust);
// The file is as long as its header says. Under a lock: a writer may be growing the file. Errors: Damaged.
Result<void> checkSize(Database &database);
// Every object of the schema is one that we generate. Errors: NotAWorkspace, Damaged, Locked.
Result<void> checkTables(Database &database);

} // namespace pheu
