// SPDX-License-Identifier: GPL-3.0-or-later
// Inserts many records into the stored columns of one page: some hundred by one statement, ids and digests kept as it
// goes. The caller has checked the cells. Invariant: what add() took is in the file after write(); nobody may read or
// write the page before that.
#pragma once

#include "storage/recordstore.h"
#include "storage/rowfeed.h"

namespace pheu
{

class BulkInserter
{
public:
    struct Origin {
        qint64 createdAt = 0;
        std::optional<qint64> import, file, line;
    };

    static Result<BulkInserter> prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                        const Page &page, std::span<const FieldId> fields);
    // Text is copied.
    Result<qint64> add(std::span<const Cell> cells, const Origin &origin);
    // Writes what waits.
    Result<void> write();
    // Writes what waits and hands the digests of the last block to the ledger; before the ledger is flushed.
    Result<void> finish();

private:
    BulkInserter(Statement insert, DigestLedger &ledger, qint64 *lastId);
    quint64 digestOf(std::span<const Cell> cells, const RowHash &hash) const;
    void closeBlock();

    Statement m_insert;
    DigestLedger *m_ledger;
    qint64 *m_lastId;
    QString m_table;
    std::vector<quint64> m_columns;
    std::unique_ptr<RowBatch> m_batch;
    qint64 m_block = -1;
    BlockDigest m_sum;
};

} // namespace pheu
