// SPDX-License-Identifier: GPL-3.0-or-later
// Why SQLite could not open or write a file, as the end of a sentence: what the system said to it, where it did.
#pragma once

#include <QString>

struct sqlite3;

namespace pheu
{

// `handle` may be null.
QString sqliteReason(sqlite3 *handle, int resultCode);

} // namespace pheu
