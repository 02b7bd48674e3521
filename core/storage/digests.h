// SPDX-License-Identifier: GPL-3.0-or-later
// Digests of what is stored: per table and block of 4,096 records, the sum (mod 2^64) of a hash of every cell with its
// place. A single changed cell always changes the sum, and an edit only adds and takes away its own cells.
#pragma once

#include "storage/cells.h"

#include <QHash>
#include <QMap>

#include <bit>
#include <cstring>
#include <map>

namespace pheu
{

// Bijective on 64 bits, so that two values in one place never hash alike.
constexpr quint64 mixBits(quint64 x)
{
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93U;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93U;
    x ^= x >> 32;
    return x;
}

// Hashes the cells of one record. Columns: RowMeta 0…, a field's id + 16, the position of a join row.
class RowHash
{
public:
    explicit RowHash(qint64 id)
        : m_seed(mixBits(quint64(id) + 0x9e3779b97f4a7c15U))
    {
    }

    static constexpr quint64 columnOf(FieldId field) { return quint64(field.value) + 16; }

    quint64 integer(quint64 column, qint64 value) const { return mixBits(place(column, 1) ^ quint64(value)); }
    quint64 real(quint64 column, double value) const
    {
        return mixBits(place(column, 2) ^ std::bit_cast<quint64>(value));
    }
    quint64 text(quint64 column, std::string_view utf8) const
    {
        quint64 hash = place(column, 3) ^ (quint64(utf8.size()) << 40);
        size_t at = 0;
        for (; at + 8 <= utf8.size(); at += 8) {
            quint64 word;
            std::memcpy(&word, utf8.data() + at, 8);
            hash = std::rotl(hash ^ word, 29) * 0xff51afd7ed558ccdU;
        }
        quint64 tail = 0;
        if (at < utf8.size())
            std::memcpy(&tail, utf8.data() + at, utf8.size() - at);
        return mixBits(hash ^ tail);
    }
    quint64 cell(quint64 column, const Stored &value) const; // null: 0

private:
    quint64 place(quint64 column, quint64 kind) const { return m_seed + (column * 4 + kind) * 0x9e3779b97f4a7c15U; }
    quint64 m_seed;
};

// Of everything but the join cells, which belong to their own tables.
quint64 rowDigest(qint64 id, const StoredRow &row); // row.id is not looked at
quint64 joinDigest(qint64 record, const IdList &targets);

struct BlockDigest {
    qint64 records = 0; // rows of the table
    quint64 digest = 0;
    bool operator==(const BlockDigest &) const = default;
};

constexpr qint64 digestBlock(qint64 record)
{
    return record >> 12;
}

// Gathers what an edit adds and takes away; flush() brings the table `digest` up to date in the edit's own
// transaction.
class DigestLedger
{
public:
    void add(const QString &table, qint64 record, quint64 digest, qint64 rows)
    {
        addBlock(table, digestBlock(record), {rows, digest});
    }
    void addBlock(const QString &table, qint64 block, BlockDigest delta);
    // A metadata table as a whole is hashed again by flush().
    void touch(const QString &metadataTable);
    Result<void> flush(Database &database);
    // The table is about to go, and its digests with it.
    Result<void> forget(Database &database, const QString &table);

private:
    std::map<std::pair<QString, qint64>, BlockDigest> m_deltas;
    std::pair<const std::pair<QString, qint64>, BlockDigest> *m_last = nullptr; // most rows are of its block
    QStringList m_touched;
};

// Reads a whole table of any shape (metadata) and digests it.
Result<BlockDigest> digestOfTable(Database &database, const QString &table);
// Reads t<page> or j<field> and digests it by block.
Result<std::map<qint64, BlockDigest>> digestsOfPage(Database &database, const Page &page);
Result<std::map<qint64, BlockDigest>> digestsOfJoin(Database &database, const Field &field);
// What is kept in the table `digest` under that name, blocks without content left out.
Result<std::map<qint64, BlockDigest>> keptDigests(Database &database, const QString &table);

// Metadata tables that have a digest as a whole, in a file of that version; the log’s rows carry their own.
QStringList digestedMetadata(int version = 2);

} // namespace pheu
