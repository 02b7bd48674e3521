// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one column of many records and keeps the digests; for values that the program computes itself. The time of
// modification stays: nobody changed the record.
#pragma once

#include "storage/digests.h"
#include "storage/rowvalues.h"

#include <functional>

namespace pheu
{

class ColumnWriter
{
public:
    static Result<ColumnWriter> prepare(Database &database, DigestLedger &ledger, const Page &page, const Field &field);
    // `before` must be what is stored.
    Result<void> write(qint64 record, const Stored &before, const Stored &after);

private:
    ColumnWriter(Statement update, DigestLedger &ledger, QString table, quint64 column)
        : m_update(std::move(update))
        , m_ledger(&ledger)
        , m_table(std::move(table))
        , m_column(column)
    {
    }
    Statement m_update;
    DigestLedger *m_ledger;
    QString m_table;
    quint64 m_column;
};

// Every record in one statement, each row read and written once; half the time of reading and then writing. `next` is
// given the record and the asked columns (from 0) and answers what is to be stored; its error ends it, half done.
Result<void> fillWholeColumn(Database &database, DigestLedger &ledger, const Page &page, const Field &field,
                             const QStringList &columns,
                             const std::function<Result<Stored>(qint64 record, const RowValues &row)> &next);

} // namespace pheu
