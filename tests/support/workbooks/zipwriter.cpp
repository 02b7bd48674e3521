// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workbooks/zipwriter.h"

#include <zlib.h>

namespace pheu::test
{

namespace
{

void put(QByteArray &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> (8 * i)));
}

// Packs what it is given piece by piece.
class Deflater
{
public:
    Deflater()
    {
        if (deflateInit2(&m_stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
            qFatal("zlib");
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY(Deflater)

    void add(QByteArray bytes) { run(bytes, Z_NO_FLUSH); }
    void finish()
    {
        QByteArray none;
        run(none, Z_FINISH);
    }
    QByteArray packed;
    quint32 crc = 0;
    qint64 size = 0;

private:
    void run(QByteArray &bytes, int flush)
    {
        size += bytes.size();
        crc = quint32(::crc32(crc, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
        m_stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
        m_stream.avail_in = uInt(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_block.data());
            m_stream.avail_out = uInt(m_block.size());
            deflate(&m_stream, flush);
            packed.append(m_block.constData(), m_block.size() - qsizetype(m_stream.avail_out));
        } while (m_stream.avail_out == 0);
    }
    z_stream m_stream = {};
    QByteArray m_block = QByteArray(1 << 16, Qt::Uninitialized);
};

} // namespace

// What the local header and the directory have in common.
QByteArray ZipWriter::header(const Entry &entry) const
{
    QByteArray out;
    put(out, 20, 2);
    put(out, entry.flags, 2);
    put(out, entry.method, 2);
    put(out, 0, 2);
    put(out, 0x5A21, 2);
    put(out, entry.crc, 4);
    put(out, entry.packed, 4);
    put(out, entry.unpacked, 4);
    put(out, quint32(entry.name.size()), 2);
    put(out, 0, 2);
    return out;
}

void ZipWriter::add(const QByteArray &name, const QByteArray &bytes, const ZipLie &lie)
{
    addLong(name, bytes, {}, 0, {}, lie);
}

void ZipWriter::addLong(const QByteArray &name, const QByteArray &head, const QByteArray &unit, int count,
                        const QByteArray &tail, const ZipLie &lie)
{
    Deflater deflater;
    deflater.add(head);
    const int many = std::max(1, int((1 << 20) / std::max<qsizetype>(unit.size(), 1)));
    const QByteArray units = count > 0 ? unit.repeated(std::min(many, count)) : QByteArray();
    for (int done = 0; done < count; done += many)
        deflater.add(count - done >= many ? units : unit.repeated(count - done));
    deflater.add(tail);
    deflater.finish();
    const Entry entry{name,
                      deflater.crc,
                      quint32(deflater.packed.size()),
                      lie.unpacked < 0 ? quint32(deflater.size) : quint32(lie.unpacked),
                      quint32(m_bytes.size()),
                      quint16(lie.method < 0 ? Z_DEFLATED : lie.method),
                      quint16(lie.encrypted ? 1 : 0)};
    m_bytes += QByteArray("PK\x03\x04", 4) + header(entry) + name + deflater.packed;
    m_entries.push_back(entry);
}

void ZipWriter::addAgain(const QByteArray &name, int of)
{
    Entry entry = m_entries.at(size_t(of));
    entry.name = name;
    m_entries.push_back(entry);
}

QByteArray ZipWriter::finish()
{
    const auto begin = quint32(m_bytes.size());
    QByteArray directory;
    directory.reserve(qsizetype(m_entries.size()) * 64);
    for (const Entry &entry : m_entries) {
        directory += QByteArray("PK\x01\x02", 4);
        put(directory, 20, 2);
        directory += header(entry);
        put(directory, 0, 2); // comment
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, entry.offset, 4);
        directory += entry.name;
    }
    const auto count = quint32(m_entries.size());
    const auto size = quint32(directory.size());
    m_bytes += directory;
    if (count > 0xFFFF) { // the larger form of the end record
        const auto end64 = quint32(m_bytes.size());
        m_bytes += QByteArray("PK\x06\x06", 4);
        for (const auto &[value, bytes] : std::initializer_list<std::pair<quint32, int>>{{44, 4},
                                                                                         {0, 4},
                                                                                         {45, 2},
                                                                                         {45, 2},
                                                                                         {0, 4},
                                                                                         {0, 4},
                                                                                         {count, 4},
                                                                                         {0, 4},
                                                                                         {count, 4},
                                                                                         {0, 4},
                                                                                         {size, 4},
                                                                                         {0, 4},
                                                                                         {begin, 4},
                                                                                         {0, 4}})
            put(m_bytes, value, bytes);
        m_bytes += QByteArray("PK\x06\x07", 4);
        put(m_bytes, 0, 4);
        put(m_bytes, end64, 4);
        put(m_bytes, 0, 4);
        put(m_bytes, 1, 4);
    }
    m_bytes += QByteArray("PK\x05\x06", 4);
    put(m_bytes, 0, 4);
    put(m_bytes, std::min(count, 0xFFFFU), 2);
    put(m_bytes, std::min(count, 0xFFFFU), 2);
    put(m_bytes, size, 4);
    put(m_bytes, begin, 4);
    put(m_bytes, 0, 2);
    return m_bytes;
}

} // namespace pheu::test
