// SPDX-License-Identifier: GPL-3.0-or-later
// Inserts many records into the stored columns of one page: some thousand by one statement, ids and digests kept as it
// goes. The caller has checked the cells. Invariant: what add() took is in the file after write(); nobody may read or
// write the page before that.
#pragma once

#include "storage/bulkrows.h"
#include "storage/recordstore.h"

namespace pheu
{

class BulkInserter
{
public:
    static Result<BulkInserter> prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                        const Page &page, std::span<const FieldId> fields);
    // Text is copied.
    Result<qint64> add(std::span<const Cell> cells, const RowOrigin &origin);
    // Writes what waits.
    Result<void> write();

    // Rows made elsewhere, perhaps in another thread, in place of add(): none wait then, and each begins with the id
    // after the one before.
    const std::shared_ptr<const BulkLayout> &layout() const { return m_layout; }
    qint64 nextId() const { return *m_lastId + 1; }
    Result<void> write(BulkRows &rows);

private:
    BulkInserter(Database &database, DigestLedger &ledger, qint64 *lastId, std::shared_ptr<const BulkLayout> layout);

    Database *m_database;
    DigestLedger *m_ledger;
    qint64 *m_lastId;
    std::shared_ptr<const BulkLayout> m_layout;
    QString m_table;
    std::unique_ptr<BulkRows> m_waiting;
};

} // namespace pheu
