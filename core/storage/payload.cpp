// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/payload.h"

#include <bit>
#include <cstring>

namespace pheu
{

namespace
{

constexpr char formatVersion = 1;
constexpr char cellBlock = 'c';
constexpr char rowBlock = 'r';

enum Tag : char { Null, Integer, Real, Text, Ids };

class Writer
{
public:
    explicit Writer(char kind)
    {
        m_bytes.append(formatVersion);
        m_bytes.append(kind);
    }

    void natural(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.append(char(value | 0x80));
        m_bytes.append(char(value));
    }
    void integer(qint64 value) { natural((quint64(value) << 1) ^ quint64(value >> 63)); }
    void cell(const Stored &cell)
    {
        m_bytes.append(char(cell.index()));
        if (const auto *number = std::get_if<qint64>(&cell)) {
            integer(*number);
        } else if (const auto *real = std::get_if<double>(&cell)) {
            m_bytes.append(reinterpret_cast<const char *>(real), sizeof *real);
        } else if (const auto *text = std::get_if<QByteArray>(&cell)) {
            natural(quint64(text->size()));
            m_bytes.append(*text);
        } else if (const auto *ids = std::get_if<IdList>(&cell)) {
            natural(ids->size());
            for (const qint64 id : *ids)
                integer(id);
        }
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class Reader
{
public:
    Reader(const QByteArray &bytes, char kind)
        : m_at(bytes.constData())
        , m_end(m_at + bytes.size())
    {
        m_ok = bytes.size() >= 2 && bytes[0] == formatVersion && bytes[1] == kind;
        m_at += m_ok ? 2 : 0;
    }

    bool ok() const { return m_ok; }
    bool complete() const { return m_ok && m_at == m_end; }

    quint64 natural()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                break;
            const auto byte = quint8(*m_at++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    qint64 integer()
    {
        const quint64 value = natural();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    // A count of things that take at least a byte each.
    size_t count()
    {
        const quint64 value = natural();
        if (value > quint64(m_end - m_at))
            m_ok = false;
        return m_ok ? size_t(value) : 0;
    }
    Stored cell()
    {
        if (m_at == m_end) {
            m_ok = false;
            return {};
        }
        switch (*m_at++) {
        case Null:
            return {};
        case Integer:
            return integer();
        case Real: {
            double number = 0;
            if (m_end - m_at < qsizetype(sizeof number)) {
                m_ok = false;
                return {};
            }
            std::memcpy(&number, m_at, sizeof number);
            m_at += sizeof number;
            return number;
        }
        case Text: {
            const size_t size = count();
            QByteArray text(m_at, qsizetype(size));
            m_at += size;
            return text;
        }
        case Ids: {
            IdList ids(count());
            for (qint64 &id : ids)
                id = integer();
            return ids;
        }
        default:
            m_ok = false;
            return {};
        }
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_ok = false;
};

static_assert(std::endian::native == std::endian::little, "doubles are logged as the machine has them");

} // namespace

QByteArray packCells(const std::vector<CellChange> &cells)
{
    Writer writer(cellBlock);
    writer.natural(cells.size());
    for (const CellChange &cell : cells) {
        writer.integer(cell.record);
        writer.integer(cell.field.value);
        writer.cell(cell.before);
        writer.cell(cell.after);
    }
    return writer.take();
}

QByteArray packRows(const std::vector<StoredRow> &rows)
{
    Writer writer(rowBlock);
    writer.natural(rows.size());
    for (const StoredRow &row : rows) {
        writer.integer(row.id);
        for (const std::optional<qint64> &meta : row.meta)
            writer.cell(meta ? Stored{*meta} : Stored{});
        writer.natural(row.cells.size());
        for (const auto &[field, cell] : row.cells) {
            writer.integer(field.value);
            writer.cell(cell);
        }
    }
    return writer.take();
}

std::optional<std::vector<CellChange>> unpackCells(const QByteArray &bytes)
{
    Reader reader(bytes, cellBlock);
    std::vector<CellChange> cells;
    for (size_t left = reader.ok() ? reader.count() : 0; left > 0 && reader.ok(); --left) {
        CellChange &cell = cells.emplace_back();
        cell.record = reader.integer();
        cell.field = FieldId(reader.integer());
        cell.before = reader.cell();
        cell.after = reader.cell();
    }
    if (!reader.complete())
        return std::nullopt;
    return cells;
}

std::optional<std::vector<StoredRow>> unpackRows(const QByteArray &bytes)
{
    Reader reader(bytes, rowBlock);
    std::vector<StoredRow> rows;
    for (size_t left = reader.ok() ? reader.count() : 0; left > 0 && reader.ok(); --left) {
        StoredRow &row = rows.emplace_back();
        row.id = reader.integer();
        for (std::optional<qint64> &meta : row.meta) {
            const Stored cell = reader.cell();
            if (const auto *number = std::get_if<qint64>(&cell))
                meta = *number;
        }
        for (size_t cells = reader.count(); cells > 0 && reader.ok(); --cells) {
            const FieldId field(reader.integer());
            row.cells.emplace_back(field, reader.cell());
        }
    }
    if (!reader.complete())
        return std::nullopt;
    return rows;
}

} // namespace pheu
