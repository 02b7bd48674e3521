// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the records of a damaged table: what cannot be read is stepped over.
#pragma once

#include "storage/cells.h"

#include <functional>

namespace pheu
{

// Calls `use` with every readable row, ids ascending; `use` returns false to stop. Many-links are not in the rows.
void forEachReadableRow(Database &database, const Page &page, const std::function<bool(StoredRow)> &use);

} // namespace pheu
