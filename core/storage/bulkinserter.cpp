// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinserter.h"

namespace pheu
{

BulkInserter::BulkInserter(Statement insert, DigestLedger &ledger, qint64 *lastId)
    : m_insert(std::move(insert))
    , m_ledger(&ledger)
    , m_lastId(lastId)
{
}

Result<BulkInserter> BulkInserter::prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                           const Page &page, std::span<const FieldId> fields)
{
    QString columns = QStringLiteral("id, created_at, import_id, import_file, import_line");
    QString marks = QStringLiteral("?,?,?,?,?");
    for (const FieldId field : fields) {
        columns += QStringLiteral(", c%1").arg(field.value);
        marks += QStringLiteral(",?");
    }
    Result<Statement> insert =
        Statement::prepare(database, QStringLiteral("INSERT INTO %1(%2) VALUES(%3)").arg(page.table(), columns, marks));
    if (!insert)
        return insert.error();
    const Result<qint64 *> lastId = records.lastId(page);
    if (!lastId)
        return lastId.error();
    BulkInserter inserter(std::move(*insert), ledger, *lastId);
    inserter.m_table = page.table();
    for (const FieldId field : fields)
        inserter.m_columns.push_back(RowHash::columnOf(field));
    return inserter;
}

quint64 BulkInserter::bindCells(std::span<const Cell> cells, const RowHash &hash)
{
    quint64 digest = 0;
    int index = 6;
    for (size_t i = 0; i < cells.size(); ++i, ++index) {
        const Cell &cell = cells[i];
        switch (cell.kind) {
        case Cell::Kind::Null:
            m_insert.bindNull(index);
            break;
        case Cell::Kind::Integer:
            m_insert.bind(index, cell.integer);
            digest += hash.integer(m_columns[i], cell.integer);
            break;
        case Cell::Kind::Real:
            m_insert.bind(index, cell.real);
            digest += hash.real(m_columns[i], cell.real);
            break;
        case Cell::Kind::Text:
            m_insert.bind(index, cell.text);
            digest += hash.text(m_columns[i], cell.text);
            break;
        }
    }
    return digest;
}

Result<qint64> BulkInserter::add(std::span<const Cell> cells, const Origin &origin)
{
    const qint64 id = *m_lastId + 1;
    if (digestBlock(id) != m_block) {
        finish();
        m_block = digestBlock(id);
    }
    const RowHash hash(id);
    quint64 digest = hash.integer(CreatedAt, origin.createdAt);
    m_insert.bind(1, id);
    m_insert.bind(2, origin.createdAt);
    const auto meta = [&](int index, RowMeta column, std::optional<qint64> value) {
        if (!value) {
            m_insert.bindNull(index);
            return;
        }
        m_insert.bind(index, *value);
        digest += hash.integer(column, *value);
    };
    meta(3, ImportNumber, origin.import);
    meta(4, ImportFile, origin.file);
    meta(5, ImportLine, origin.line);
    digest += bindCells(cells, hash);
    if (const Result<void> done = m_insert.run(); !done)
        return done.error();
    *m_lastId = id;
    m_sum.digest += digest;
    ++m_sum.records;
    return id;
}

void BulkInserter::finish()
{
    if (m_sum != BlockDigest{})
        m_ledger->addBlock(m_table, m_block, m_sum);
    m_sum = {};
}

} // namespace pheu
