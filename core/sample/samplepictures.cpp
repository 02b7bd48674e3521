// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/samplepictures.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace pheu::sample
{

namespace
{

constexpr int width = 320;
constexpr int height = 180;

struct Colour {
    double r = 0, g = 0, b = 0;
};

constexpr Colour rgb(unsigned value)
{
    return {double(value >> 16 & 255U), double(value >> 8 & 255U), double(value & 255U)};
}

struct Colours {
    Colour ground, shape, band, mark;
};

constexpr std::array<Colours, 6> palettes{{
    {rgb(0xB91C1C), rgb(0xDC2626), rgb(0xFBBF24), rgb(0xFFF7E6)},
    {rgb(0x0F766E), rgb(0x14B8A6), rgb(0xFDE68A), rgb(0xF0FDFA)},
    {rgb(0x3730A3), rgb(0x6366F1), rgb(0xF9A8D4), rgb(0xEEF2FF)},
    {rgb(0xC2410C), rgb(0xFB923C), rgb(0xFEF3C7), rgb(0xFFFBEB)},
    {rgb(0x166534), rgb(0x4ADE80), rgb(0xFACC15), rgb(0xF7FEE7)},
    {rgb(0x9D174D), rgb(0xEC4899), rgb(0x93C5FD), rgb(0xFDF2F8)},
}};

// How far a point lies outside of a shape, in pixels: less than 0 inside.
double ofDisc(double x, double y, double cx, double cy, double radius)
{
    return std::hypot(x - cx, y - cy) - radius;
}

double ofBox(double x, double y, double cx, double cy, double halfWide, double halfHigh, double round)
{
    const double dx = std::abs(x - cx) - halfWide + round;
    const double dy = std::abs(y - cy) - halfHigh + round;
    return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) - round;
}

class Poster
{
public:
    Poster(int campaign, const QString &format)
        : m_colours(palettes[size_t(campaign) % palettes.size()])
        , m_format(format)
        , m_turn(campaign / int(palettes.size()))
    {
    }

    Colour at(double x, double y) const
    {
        Colour colour = m_colours.ground;
        const bool left = m_turn % 2;
        over(colour, m_colours.shape, ofDisc(x, y, left ? 70 : 250, m_turn % 4 < 2 ? 40 : 140, 120));
        const double along = left ? x - y : x + y - 180;
        over(colour, m_colours.band, std::abs(along - 110 + 24 * (m_turn % 3)) / std::sqrt(2.0) - 9);
        mark(colour, x, y);
        return colour;
    }

private:
    static void over(Colour &under, const Colour &paint, double outside)
    {
        const double cover = std::clamp(0.5 - outside, 0.0, 1.0);
        under.r += (paint.r - under.r) * cover;
        under.g += (paint.g - under.g) * cover;
        under.b += (paint.b - under.b) * cover;
    }

    void mark(Colour &colour, double x, double y) const
    {
        const Colour &light = m_colours.mark;
        if (m_format == QLatin1String("video")) {
            over(colour, light, ofDisc(x, y, 160, 90, 34));
            const double slope = std::max(148 - x, (x - 148) / 2 + std::abs(y - 90) - 15); // points to the right
            over(colour, m_colours.ground, slope);
        } else if (m_format == QLatin1String("carousel")) {
            for (const double cx : {96.0, 160.0, 224.0})
                over(colour, light, ofBox(x, y, cx, 90, 27, cx == 160 ? 38 : 30, 6));
        } else { // a gift
            over(colour, light, ofBox(x, y, 160, 98, 36, 28, 5));
            over(colour, light, ofBox(x, y, 160, 76, 42, 9, 4));
            over(colour, m_colours.band, std::max(std::abs(x - 160) - 6, std::abs(y - 96.5) - 29.5));
            over(colour, light, std::abs(ofDisc(x, y, 148, 57, 9)) - 3);
            over(colour, light, std::abs(ofDisc(x, y, 172, 57, 9)) - 3);
        }
    }

    const Colours m_colours;
    const QString m_format;
    const int m_turn;
};

quint32 crc(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1U ? 0xedb88320U ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

void append(QByteArray &png, quint32 number)
{
    std::array<char, 4> bytes{};
    qToBigEndian(number, bytes.data());
    png.append(bytes.data(), 4);
}

void appendChunk(QByteArray &png, const char *type, const QByteArray &content)
{
    append(png, quint32(content.size()));
    const QByteArray chunk = type + content;
    png += chunk;
    append(png, crc(chunk));
}

} // namespace

QByteArray adPicture(int campaign, const QString &format)
{
    for (const char *none : {"text", "email", "article", "document"}) {
        if (format == QLatin1String(none))
            return {};
    }
    const Poster poster(campaign, format);
    QByteArray rows;
    rows.reserve((width * 3 + 1) * height);
    for (int y = 0; y < height; ++y) {
        rows += '\0'; // the line as it is
        for (int x = 0; x < width; ++x) {
            const Colour colour = poster.at(x + 0.5, y + 0.5);
            for (const double part : {colour.r, colour.g, colour.b})
                rows += char(quint8(std::lround(part)));
        }
    }
    QByteArray head;
    append(head, width);
    append(head, height);
    head.append("\x08\x02\x00\x00\x00", 5); // 8 bits, red green blue
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", head);
    appendChunk(png, "IDAT", qCompress(rows, 9).mid(4)); // without Qt's own length in front
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace pheu::sample
