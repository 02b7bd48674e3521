// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digests.h"

#include "storage/eachrow.h"
#include "storage/statement.h"

#include <limits>

namespace pheu
{

quint64 RowHash::cell(quint64 column, const Stored &value) const
{
    if (const auto *number = std::get_if<qint64>(&value))
        return integer(column, *number);
    if (const auto *number = std::get_if<double>(&value))
        return real(column, *number);
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return text(column, {bytes->constData(), size_t(bytes->size())});
    return 0;
}

quint64 rowDigest(qint64 id, const StoredRow &row)
{
    const RowHash hash(id);
    quint64 sum = 0;
    for (size_t i = 0; i < row.meta.size(); ++i) {
        if (row.meta[i])
            sum += hash.integer(i, *row.meta[i]);
    }
    for (const auto &[field, cell] : row.cells)
        sum += hash.cell(RowHash::columnOf(field), cell); // a list adds 0
    return sum;
}

quint64 joinDigest(qint64 record, const IdList &targets)
{
    const RowHash hash(record);
    quint64 sum = 0;
    for (size_t position = 0; position < targets.size(); ++position)
        sum += hash.integer(position, targets[position]);
    return sum;
}

void DigestLedger::addBlock(const QString &table, qint64 block, BlockDigest delta)
{
    if (!m_last || m_last->first.second != block || m_last->first.first != table)
        m_last = &*m_deltas.try_emplace({table, block}).first;
    BlockDigest &sum = m_last->second;
    sum.records += delta.records;
    sum.digest += delta.digest;
}

void DigestLedger::touch(const QString &metadataTable)
{
    if (!m_touched.contains(metadataTable))
        m_touched.append(metadataTable);
}

Result<void> DigestLedger::flush(Database &database)
{
    Result<Statement> read =
        Statement::prepare(database, QStringLiteral("SELECT records, digest FROM digest WHERE name=? AND block=?"));
    Result<Statement> write = Statement::prepare(
        database, QStringLiteral("INSERT INTO digest(name, block, records, digest) VALUES(?,?,?,?) ON CONFLICT DO "
                                 "UPDATE SET records=excluded.records, digest=excluded.digest"));
    if (!read || !write)
        return read ? write.error() : read.error();
    const auto store = [&](const QString &name, qint64 block, BlockDigest sum) {
        write->bind(1, name);
        write->bind(2, block);
        write->bind(3, sum.records);
        write->bind(4, std::bit_cast<qint64>(sum.digest));
        return write->run();
    };
    for (const auto &[key, delta] : m_deltas) {
        if (delta == BlockDigest{})
            continue;
        read->bind(1, key.first);
        read->bind(2, key.second);
        const Result<bool> row = read->step();
        if (!row)
            return row.error();
        BlockDigest sum = delta;
        if (*row) {
            sum.records += read->integer(0);
            sum.digest += std::bit_cast<quint64>(read->integer(1));
        }
        read->reset();
        if (const Result<void> done = store(key.first, key.second, sum); !done)
            return done;
    }
    m_last = nullptr;
    m_deltas.clear();
    for (const QString &table : std::as_const(m_touched)) {
        const Result<BlockDigest> sum = digestOfTable(database, table);
        if (!sum)
            return sum.error();
        if (const Result<void> done = store(table, 0, *sum); !done)
            return done;
    }
    m_touched.clear();
    return {};
}

Result<void> DigestLedger::forget(Database &database, const QString &table)
{
    m_last = nullptr;
    m_deltas.erase(m_deltas.lower_bound({table, std::numeric_limits<qint64>::min()}),
                   m_deltas.upper_bound({table, std::numeric_limits<qint64>::max()}));
    Result<Statement> remove = Statement::prepare(database, QStringLiteral("DELETE FROM digest WHERE name=?"));
    if (!remove)
        return remove.error();
    remove->bind(1, table);
    return remove->run();
}

Result<BlockDigest> digestOfTable(Database &database, const QString &table)
{
    BlockDigest sum;
    const QString sql = QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(table);
    const Result<void> read = eachRow(Statement::prepare(database, sql), [&](const Statement &row) {
        const RowHash hash(++sum.records);
        for (int column = 0; column < row.columnCount(); ++column)
            sum.digest += hash.cell(quint64(column), readStored(row, column));
    });
    return read ? Result<BlockDigest>(sum) : read.error();
}

Result<std::map<qint64, BlockDigest>> digestsOfPage(Database &database, const Page &page)
{
    QString sql = QStringLiteral("SELECT id, created_at, modified_at, import_id, import_file, import_line");
    std::vector<quint64> columns = {CreatedAt, ModifiedAt, ImportNumber, ImportFile, ImportLine};
    for (const Field &field : page.fields) {
        const Storage storage = field.storage();
        if (storage != Storage::Integer && storage != Storage::Real && storage != Storage::Text)
            continue;
        sql += QStringLiteral(", ") + field.column();
        columns.push_back(RowHash::columnOf(field.id));
    }
    sql += QStringLiteral(" FROM %1 ORDER BY id").arg(page.table());
    std::map<qint64, BlockDigest> blocks;
    const Result<void> read = eachRow(Statement::prepare(database, sql), [&](const Statement &row) {
        const qint64 id = row.integer(0);
        const RowHash hash(id);
        BlockDigest &sum = blocks[digestBlock(id)];
        ++sum.records;
        for (size_t i = 0; i < columns.size(); ++i) {
            const int column = int(i) + 1;
            switch (row.kind(column)) {
            case Statement::Kind::Null:
                break;
            case Statement::Kind::Integer:
                sum.digest += hash.integer(columns[i], row.integer(column));
                break;
            case Statement::Kind::Real:
                sum.digest += hash.real(columns[i], row.real(column));
                break;
            case Statement::Kind::Bytes:
                sum.digest += hash.text(columns[i], row.utf8(column));
                break;
            }
        }
    });
    return read ? Result<std::map<qint64, BlockDigest>>(std::move(blocks)) : read.error();
}

Result<std::map<qint64, BlockDigest>> digestsOfJoin(Database &database, const Field &field)
{
    std::map<qint64, BlockDigest> blocks;
    const QString sql = QStringLiteral("SELECT record, position, target FROM %1").arg(field.joinTable());
    const Result<void> read = eachRow(Statement::prepare(database, sql), [&](const Statement &row) {
        BlockDigest &sum = blocks[digestBlock(row.integer(0))];
        ++sum.records;
        sum.digest += RowHash(row.integer(0)).integer(quint64(row.integer(1)), row.integer(2));
    });
    return read ? Result<std::map<qint64, BlockDigest>>(std::move(blocks)) : read.error();
}

Result<std::map<qint64, BlockDigest>> keptDigests(Database &database, const QString &table)
{
    Result<Statement> rows =
        Statement::prepare(database, QStringLiteral("SELECT block, records, digest FROM digest WHERE name=?"));
    if (!rows)
        return rows.error();
    rows->bind(1, table);
    std::map<qint64, BlockDigest> blocks;
    const Result<void> read = eachRow(*rows, [&] {
        const BlockDigest sum{rows->integer(1), std::bit_cast<quint64>(rows->integer(2))};
        if (sum != BlockDigest{})
            blocks.emplace(rows->integer(0), sum);
    });
    return read ? Result<std::map<qint64, BlockDigest>>(std::move(blocks)) : read.error();
}

QStringList digestedMetadata(int version)
{
    QStringList tables{QStringLiteral("workspace"), QStringLiteral("page"), QStringLiteral("field"),
                       QStringLiteral("option"), QStringLiteral("import")};
    if (version >= 2)
        tables += {QStringLiteral("view"), QStringLiteral("comment"), QStringLiteral("attachment")};
    return tables;
}

} // namespace pheu
