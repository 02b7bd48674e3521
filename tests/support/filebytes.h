// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of files for tests of attachments: small real ones, and large ones that are never held in memory.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QtEndian>

namespace pheu::test
{

// A PNG of 2 × 3 red pixels, as any program writes it.
inline QByteArray tinyPng()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAA"
                                  "EElEQVR4nGP4z8AARAwoFABE0AX7pM/egAAAAABJRU5ErkJggg==");
}

// As a PNG says whether its header is whole.
inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

// A PNG whose header, in good order, claims a size that is not behind it.
inline QByteArray pngClaiming(quint32 width, quint32 height)
{
    QByteArray png = tinyPng();
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    qToBigEndian(crc32(png.mid(12, 17)), png.data() + 29);
    return png;
}

// Numbers that follow from their place: nothing is held, and what is read back can be checked.
class CountingDevice final : public QIODevice
{
public:
    explicit CountingDevice(qint64 size)
        : m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    static char byteAt(qint64 at) { return char((at * 2654435761u) >> 13); }
    qint64 size() const override { return m_size; }
    qint64 largestRead() const { return m_largest; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 from = pos();
        const qint64 count = qMin(most, m_size - from);
        m_largest = qMax(m_largest, most);
        for (qint64 i = 0; i < count; ++i)
            data[i] = byteAt(from + i);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_largest = 0;
};

// Compares what is written to it with the same numbers.
class CountingSink final : public QIODevice
{
public:
    CountingSink() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 written = 0;
    bool same = true;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 count) override
    {
        for (qint64 i = 0; same && i < count; ++i)
            same = data[i] == CountingDevice::byteAt(written + i);
        written += count;
        return count;
    }
};

} // namespace pheu::test
