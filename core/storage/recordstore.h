// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads whole records of the data tables, many-links included, inside the caller's transaction, and
// tells every change to the digest ledger. Knows no log: that is the door's.
#pragma once

#include "storage/digests.h"
#include "storage/payload.h"

#include <span>
#include <unordered_map>

namespace pheu
{

class RecordStore
{
public:
    RecordStore(Database &database, DigestLedger &ledger)
        : m_database(database)
        , m_ledger(ledger)
    {
    }

    // A row with id 0 gets the next id, which is returned. Ids grow and are never given twice; AUTOINCREMENT would do
    // it too, at half the speed of a bulk insert.
    Result<qint64> insert(const Page &page, const StoredRow &row);
    // Takes the next id for a row that the caller inserts itself.
    Result<qint64 *> lastId(const Page &page);
    // Keeps the highest ids in the file; before the commit.
    Result<void> keepLastIds();
    Result<std::optional<StoredRow>> read(const Page &page, qint64 record);
    Result<bool> exists(const Page &page, qint64 record);
    // The asked cells and the time of modification; empty when there is no such record.
    struct Cells {
        std::vector<Stored> values;
        Stored modifiedAt;
    };
    Result<std::optional<Cells>> readCells(const Page &page, qint64 record, std::span<const FieldId> fields);
    // Writes `after` of each; `before` must be what is stored. All are of one record.
    Result<void> update(const Page &page, std::span<const CellChange> changes);
    Result<void> erase(const Page &page, const StoredRow &row);
    // Every row of the page from the first of `rows` to the last, which are all there are (readRange).
    Result<void> eraseRange(const Page &page, const std::vector<StoredRow> &rows);

    // Records (ascending) whose link field points at one of `targets` (ascending, not empty).
    Result<std::vector<std::pair<qint64, qint64>>> linksTo(const Page &page, const Field &field,
                                                           const std::vector<qint64> &targets);
    // Every id of the page, ascending.
    Result<std::vector<qint64>> ids(const Page &page);
    Result<std::vector<StoredRow>> readRange(const Page &page, qint64 first, qint64 last);
    // The next rows after `after`, at most `limit`, ascending.
    Result<std::vector<StoredRow>> readAfter(const Page &page, qint64 after, int limit);
    // The values of one field, of records after `after`, ascending, at most `limit`; records without a value left out.
    Result<std::vector<std::pair<qint64, Stored>>> readColumn(const Page &page, const Field &field, qint64 after,
                                                              int limit);
    // Whether any record has a value in a field with a column.
    Result<bool> hasValue(const Page &page, const Field &field);
    // How many records have a value in the field.
    Result<qint64> countColumn(const Page &page, const Field &field);

private:
    Result<std::vector<StoredRow>> readRows(const Page &page, const QString &which, qint64 first, qint64 second);
    Result<std::vector<std::pair<qint64, Stored>>> readJoins(const Field &field, qint64 after, int limit);
    Result<Statement *> statement(const QString &sql);
    Result<void> writeJoin(const Field &field, qint64 record, const Stored &before, const Stored &after);
    Result<std::optional<StoredRow>> rowOf(const Page &page, Statement &statement);

    Database &m_database;
    DigestLedger &m_ledger;
    Result<Statement *> insertStatement(const Page &page, const StoredRow &row);
    Result<void> eraseJoins(const Page &page, const StoredRow &row);

    std::unordered_map<std::string, Statement> m_statements;
    // The last insert: rows of one kind come in long runs.
    PageId m_insertPage;
    std::vector<FieldId> m_insertFields;
    Statement *m_insert = nullptr;
    std::unordered_map<PageId, std::pair<qint64, qint64>> m_lastIds; // kept in the file, now
};

// The columns of t<page> that hold values, in the order of the fields.
bool hasColumn(const Field &field);

} // namespace pheu
