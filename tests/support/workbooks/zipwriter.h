// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP archives byte by byte, honest ones and others.
#pragma once

#include <QByteArray>

#include <vector>

namespace pheu::test
{

// What the headers of an entry say that is not so.
struct ZipLie {
    qint64 unpacked = -1; // the size that both headers say
    int method = -1;
    bool encrypted = false;
};

class ZipWriter
{
public:
    void add(const QByteArray &name, const QByteArray &bytes, const ZipLie &lie = {});
    // head, count × unit, tail: never held unpacked.
    void addLong(const QByteArray &name, const QByteArray &head, const QByteArray &unit, int count,
                 const QByteArray &tail, const ZipLie &lie = {});
    // One more entry of the directory for bytes that are there already (of the entry added as number `of`).
    void addAgain(const QByteArray &name, int of);
    QByteArray finish();

private:
    struct Entry {
        QByteArray name;
        quint32 crc, packed, unpacked, offset;
        quint16 method, flags;
    };
    QByteArray header(const Entry &entry) const;

    QByteArray m_bytes;
    std::vector<Entry> m_entries;
};

} // namespace pheu::test
