// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/columnwriter.h"

namespace pheu {

Result<ColumnWriter> ColumnWriter::prepare(Database &database, DigestLedger &ledger, const Page &page, const Field &field)
{
    Result<Statement> update = Statement::prepare(
        database, QStringLiteral("UPDATE %1 SET %2=? WHERE id=?").arg(page.table(), field.column()));
    if (!update)
        return update.error();
    return ColumnWriter(std::move(*update), ledger, page.table(), RowHash::columnOf(field.id));
}

Result<void> ColumnWriter::write(qint64 record, const Stored &before, const Stored &after)
{
    const RowHash hash(record);
    m_ledger->add(m_table, record, hash.cell(m_column, after) - hash.cell(m_column, before), 0);
    bindStored(m_update, 1, after);
    m_update.bind(2, record);
    return m_update.run();
}

} // namespace pheu
