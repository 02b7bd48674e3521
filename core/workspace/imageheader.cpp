// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imageheader.h"

#include <QIODevice>
#include <QtEndian>

namespace pheu
{

namespace
{

constexpr int mostSegments = 2000; // of a JPEG before its frame: a colour profile alone may be hundreds

quint32 big32(const char *at)
{
    return qFromBigEndian<quint32>(at);
}

quint16 big16(const char *at)
{
    return qFromBigEndian<quint16>(at);
}

quint32 little24(const char *at)
{
    return quint32(quint8(at[0])) | quint32(quint8(at[1])) << 8 | quint32(quint8(at[2])) << 16;
}

std::optional<ImageHeader> sized(const char *mime, quint32 width, quint32 height)
{
    constexpr quint32 most = 1u << 30;
    if (width == 0 || height == 0 || width > most || height > most)
        return {};
    return ImageHeader{QLatin1String(mime), int(width), int(height)};
}

std::optional<ImageHeader> png(const QByteArray &head)
{
    if (head.size() < 24 || head.mid(12, 4) != "IHDR")
        return {};
    return sized("image/png", big32(head.constData() + 16), big32(head.constData() + 20));
}

std::optional<ImageHeader> gif(const QByteArray &head)
{
    if (head.size() < 10)
        return {};
    return sized("image/gif", qFromLittleEndian<quint16>(head.constData() + 6),
                 qFromLittleEndian<quint16>(head.constData() + 8));
}

std::optional<ImageHeader> webp(const QByteArray &head)
{
    const QByteArray kind = head.mid(12, 4);
    const char *data = head.constData() + 20;
    if (head.size() < 30)
        return {};
    if (kind == "VP8X")
        return sized("image/webp", little24(data + 4) + 1, little24(data + 7) + 1);
    if (kind == "VP8L" && data[0] == 0x2f) {
        const quint32 bits = qFromLittleEndian<quint32>(data + 1);
        return sized("image/webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (kind == "VP8 " && head.mid(23, 3) == QByteArray("\x9d\x01\x2a", 3))
        return sized("image/webp", qFromLittleEndian<quint16>(data + 6) & 0x3fff,
                     qFromLittleEndian<quint16>(data + 8) & 0x3fff);
    return {};
}

// C0…CF begin a frame, except the tables (C4, C8, CC).
bool isFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<ImageHeader> jpeg(QIODevice &source)
{
    qint64 at = 2;
    for (int segment = 0; segment < mostSegments; ++segment) {
        if (!source.seek(at))
            return {};
        const QByteArray head = source.read(9);
        if (head.size() < 4 || quint8(head[0]) != 0xff)
            return {};
        const quint8 marker = quint8(head[1]);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        const quint16 length = big16(head.constData() + 2);
        if (isFrame(marker))
            return head.size() < 9 ? std::nullopt
                                   : sized("image/jpeg", big16(head.constData() + 7), big16(head.constData() + 5));
        if (length < 2 || marker == 0xd9 || marker == 0xda)
            return {};
        at += 2 + length;
    }
    return {};
}

} // namespace

std::optional<ImageHeader> readImageHeader(QIODevice &source)
{
    if (!source.seek(0))
        return {};
    const QByteArray head = source.read(32);
    std::optional<ImageHeader> found;
    if (head.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)))
        found = png(head);
    else if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        found = gif(head);
    else if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        found = webp(head);
    else if (head.startsWith(QByteArray("\xff\xd8\xff", 3)))
        found = jpeg(source);
    return source.seek(0) ? found : std::nullopt;
}

} // namespace pheu
