// SPDX-License-Identifier: GPL-3.0-or-later
// Reading work that is too long for the thread of a window: on a connection of its own to the same file.
#pragma once

#include "models/recordtablemodel.h"

#include <functional>

namespace pheu
{

// Runs `work` on a read-only connection; for use inside a worker thread. `schema` is the caller's copy.
template<typename T>
Result<T> onOwnConnection(const QString &path, const Schema &schema,
                          const std::function<Result<T>(const RecordReader &)> &work,
                          const Clock &clock = Clock::system())
{
    Result<std::unique_ptr<Database>> database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    (*database)->setClock(clock);
    return work(RecordReader(**database, schema));
}

// The footer's figure of a field over the records of a query; plain data, formatted by the model's thread.
struct SummaryFigure {
    RecordTableModel::Summary::Kind kind = RecordTableModel::Summary::Kind::None;
    Value value;      // sum, or count of filled cells
    QString currency; // of a sum of money
};
Result<SummaryFigure> summaryFigure(const RecordReader &reader, const Query &query, const Field &field);

} // namespace pheu
