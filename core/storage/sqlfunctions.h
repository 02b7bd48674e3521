// SPDX-License-Identifier: GPL-3.0-or-later
// What our SQL may call beyond SQLite's own: pheu_casefold(text), pheu_searchfold(text), COLLATE pheu.
#pragma once

struct sqlite3;

namespace pheu
{

bool registerSqlFunctions(sqlite3 *database);

} // namespace pheu
