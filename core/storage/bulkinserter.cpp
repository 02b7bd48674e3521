// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinserter.h"

#include "storage/eachrow.h"

#include <array>

namespace pheu
{

namespace
{

constexpr size_t metaColumns = 5;

Cell integerCell(std::optional<qint64> value)
{
    if (!value)
        return {};
    return {.kind = Cell::Kind::Integer, .integer = *value, .text = {}};
}

// What fills each column of the table, in the order of the table: SQLite then takes the values where they stand.
Result<QStringList> sources(Database &database, const Page &page, std::span<const FieldId> fields)
{
    QHash<QString, QString> known;
    for (const char *meta : {"id", "created_at", "import_id", "import_file", "import_line"})
        known.insert(QLatin1String(meta), QStringLiteral("c%1").arg(known.size()));
    for (const FieldId field : fields)
        known.insert(QStringLiteral("c%1").arg(field.value), QStringLiteral("c%1").arg(known.size()));
    QStringList columns;
    const Result<void> read =
        eachRow(Statement::prepare(database, QStringLiteral("PRAGMA table_info(%1)").arg(page.table())),
                [&](const Statement &row) { columns << known.value(row.text(1), QStringLiteral("NULL")); });
    return read ? Result<QStringList>(columns) : read.error();
}

} // namespace

BulkInserter::BulkInserter(Statement insert, DigestLedger &ledger, qint64 *lastId)
    : m_insert(std::move(insert))
    , m_ledger(&ledger)
    , m_lastId(lastId)
{
}

Result<BulkInserter> BulkInserter::prepare(Database &database, RecordStore &records, DigestLedger &ledger,
                                           const Page &page, std::span<const FieldId> fields)
{
    const Result<QStringList> from = sources(database, page, fields);
    if (!from)
        return from.error();
    Result<Statement> insert = Statement::prepare(database, QStringLiteral("INSERT INTO %1 SELECT %2 FROM pheu_rows(?)")
                                                                .arg(page.table(), from->join(QStringLiteral(", "))));
    if (!insert)
        return insert.error();
    const Result<qint64 *> lastId = records.lastId(page);
    if (!lastId)
        return lastId.error();
    BulkInserter inserter(std::move(*insert), ledger, *lastId);
    inserter.m_table = page.table();
    for (const FieldId field : fields)
        inserter.m_columns.push_back(RowHash::columnOf(field));
    inserter.m_batch = std::make_unique<RowBatch>(metaColumns + fields.size());
    return inserter;
}

quint64 BulkInserter::digestOf(std::span<const Cell> cells, const RowHash &hash) const
{
    quint64 digest = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        switch (cell.kind) {
        case Cell::Kind::Null:
            break;
        case Cell::Kind::Integer:
            digest += hash.integer(m_columns[i], cell.integer);
            break;
        case Cell::Kind::Real:
            digest += hash.real(m_columns[i], cell.real);
            break;
        case Cell::Kind::Text:
            digest += hash.text(m_columns[i], cell.text);
            break;
        }
    }
    return digest;
}

Result<qint64> BulkInserter::add(std::span<const Cell> cells, const Origin &origin)
{
    size_t bytes = 0;
    for (const Cell &cell : cells)
        bytes += cell.text.size();
    if (!m_batch->hasRoom(bytes)) {
        if (const Result<void> written = write(); !written)
            return written.error();
        (void)m_batch->hasRoom(bytes);
    }
    const qint64 id = *m_lastId + 1;
    if (digestBlock(id) != m_block) {
        closeBlock();
        m_block = digestBlock(id);
    }
    const RowHash hash(id);
    quint64 digest = hash.integer(CreatedAt, origin.createdAt) + digestOf(cells, hash);
    const auto meta = [&](RowMeta column, std::optional<qint64> value) {
        if (value)
            digest += hash.integer(column, *value);
        return integerCell(value);
    };
    const std::array<Cell, metaColumns> head{integerCell(id), integerCell(origin.createdAt),
                                             meta(ImportNumber, origin.import), meta(ImportFile, origin.file),
                                             meta(ImportLine, origin.line)};
    m_batch->add(head, cells);
    *m_lastId = id;
    m_sum.digest += digest;
    ++m_sum.records;
    return id;
}

Result<void> BulkInserter::write()
{
    if (m_batch->rows() == 0)
        return {};
    m_insert.bindPointer(1, m_batch.get(), RowBatch::pointerType);
    const Result<void> done = m_insert.run();
    m_batch->clear();
    return done;
}

void BulkInserter::closeBlock()
{
    if (m_sum != BlockDigest{})
        m_ledger->addBlock(m_table, m_block, m_sum);
    m_sum = {};
}

Result<void> BulkInserter::finish()
{
    closeBlock();
    return write();
}

} // namespace pheu
