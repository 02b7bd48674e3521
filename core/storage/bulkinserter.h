// SPDX-License-Identifier: GPL-3.0-or-later
// Inserts many records into the stored columns of one page: one prepared statement, ids and digests kept as it goes.
// The caller has checked the cells. Nothing is read back, no cell allocates.
#pragma once

#include "storage/recordstore.h"

#include <string_view>

namespace pheu
{

// A cell for bulk writes without allocation. Text is UTF-8 (NFC) that lives until the call returns.
struct Cell {
    enum class Kind : quint8 { Null, Integer, Real, Text };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text;
};

class BulkInserter
{
public:
    struct Origin {
        qint64 createdAt = 0;
        std::optional<qint64> import, file, line;
    };

    static Result<BulkInserter> prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                        const Page &page, std::span<const FieldId> fields);
    Result<qint64> add(std::span<const Cell> cells, const Origin &origin);
    // Hands the digests of the last block to the ledger; before the ledger is flushed.
    void finish();

private:
    BulkInserter(Statement insert, DigestLedger &ledger, qint64 *lastId);
    quint64 bindCells(std::span<const Cell> cells, const RowHash &hash);

    Statement m_insert;
    DigestLedger *m_ledger;
    qint64 *m_lastId;
    QString m_table;
    std::vector<quint64> m_columns;
    qint64 m_block = -1;
    BlockDigest m_sum;
};

} // namespace pheu
