// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the rows of a query, in the order the store finds quickest; filter by SQL, search in memory.
#pragma once

#include "storage/querybuilder.h"
#include "storage/recordreader.h"

#include <atomic>

namespace pheu
{

// Calls `use` with the id and the row, whose columns `columns` (SQL over "r") start at 1; `use` returns
// false to stop. `among`: only these ids, when there are any. Sorts, limit and offset are not looked at. `stop`, set in
// another thread, ends it between two rows.
Result<void> scanRecords(Database &database, const Schema &schema, const Query &query, const QStringList &columns,
                         const std::vector<qint64> &among, const std::function<bool(qint64, const Statement &)> &use,
                         const std::atomic<bool> *stop = nullptr);

Error unknownPage();
Error missingField();
Error sumOverflow(const Field &field);

// A stored cell as the value of its field; links and multi selects kept outside the row are not read here.
Value storedValue(const Field &field, const Statement &row, int column);
// The column of a field kept in the row, over "r"; empty for the others.
QString storedColumn(const Field &field);

} // namespace pheu
