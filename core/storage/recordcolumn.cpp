// SPDX-License-Identifier: GPL-3.0-or-later
// One field of many records, in portions.
#include "storage/recordstore.h"

#include "storage/eachrow.h"

namespace pheu
{

Result<std::vector<std::pair<qint64, Stored>>> RecordStore::readColumn(const Page &page, const Field &field,
                                                                       qint64 after, int limit)
{
    if (field.storage() == Storage::Join)
        return readJoins(field, after, limit);
    std::vector<std::pair<qint64, Stored>> cells;
    if (!hasColumn(field))
        return cells;
    const Result<Statement *> prepared =
        statement(QStringLiteral("SELECT id, %1 FROM %2 WHERE id>? AND %1 IS NOT NULL ORDER BY id LIMIT ?")
                      .arg(field.column(), page.table()));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, after);
    select.bind(2, qint64(limit));
    const Result<void> read = eachRow(select, [&] { cells.emplace_back(select.integer(0), readStored(select, 1)); });
    return read ? Result<std::vector<std::pair<qint64, Stored>>>(std::move(cells)) : read.error();
}

Result<std::vector<std::pair<qint64, Stored>>> RecordStore::readJoins(const Field &field, qint64 after, int limit)
{
    std::vector<std::pair<qint64, Stored>> cells;
    const Result<Statement *> prepared =
        statement(QStringLiteral("SELECT record, target FROM %1 WHERE record>? ORDER BY record, position")
                      .arg(field.joinTable()));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, after);
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const qint64 record = select.integer(0);
        if (cells.empty() || cells.back().first != record) {
            if (cells.size() == size_t(limit))
                break;
            cells.emplace_back(record, IdList());
        }
        std::get<IdList>(cells.back().second).push_back(select.integer(1));
    }
    select.reset();
    return cells;
}

Result<bool> RecordStore::hasValue(const Page &page, const Field &field)
{
    if (!hasColumn(field))
        return false;
    const Result<Statement *> prepared =
        statement(QStringLiteral("SELECT 1 FROM %1 WHERE %2 IS NOT NULL LIMIT 1").arg(page.table(), field.column()));
    if (!prepared)
        return prepared.error();
    const Result<bool> found = (*prepared)->step();
    (*prepared)->reset();
    return found;
}

Result<qint64> RecordStore::countColumn(const Page &page, const Field &field)
{
    const bool join = field.storage() == Storage::Join;
    if (!join && !hasColumn(field))
        return 0;
    const Result<Statement *> prepared =
        statement(join ? QStringLiteral("SELECT count(DISTINCT record) FROM %1").arg(field.joinTable())
                       : QStringLiteral("SELECT count(%1) FROM %2").arg(field.column(), page.table()));
    if (!prepared)
        return prepared.error();
    const Result<bool> row = (*prepared)->step();
    if (!row)
        return row.error();
    const qint64 count = (*prepared)->integer(0);
    (*prepared)->reset();
    return count;
}

} // namespace pheu
