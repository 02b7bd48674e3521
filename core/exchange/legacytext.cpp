// SPDX-License-Identifier: GPL-3.0-or-later
// Tables: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT and CP1258.TXT.
#include "exchange/legacytext.h"

#include <array>

namespace pheu
{

namespace
{

using CodePage = std::array<char16_t, 128>; // of the bytes from 0x80 on; 0: no letter

constexpr CodePage windows1252()
{
    constexpr char16_t first[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    CodePage page{};
    for (size_t i = 0; i < page.size(); ++i)
        page[i] = i < 32 ? first[i] : char16_t(0x80 + i);
    return page;
}

// Letters of Vietnamese in place of some western ones; its tone marks follow the letter they belong to.
constexpr CodePage windows1258()
{
    constexpr struct {
        unsigned char byte;
        char16_t letter;
    } others[] = {{0x8A, 0},      {0x8E, 0},      {0x9A, 0},      {0x9E, 0},      {0xC3, 0x0102}, {0xCC, 0x0300},
                  {0xD0, 0x0110}, {0xD2, 0x0309}, {0xD5, 0x01A0}, {0xDD, 0x01AF}, {0xDE, 0x0303}, {0xE3, 0x0103},
                  {0xEC, 0x0301}, {0xF0, 0x0111}, {0xF2, 0x0323}, {0xF5, 0x01A1}, {0xFD, 0x01B0}, {0xFE, 0x20AB}};
    CodePage page = windows1252();
    for (const auto &other : others)
        page[other.byte - 0x80U] = other.letter;
    return page;
}

} // namespace

std::optional<size_t> appendWindowsText(std::string &utf8, std::string_view bytes, const QString &encoding)
{
    static constexpr CodePage western = windows1252(), vietnamese = windows1258();
    const CodePage &page = encoding == u"windows-1258" ? vietnamese : western;
    utf8.reserve(utf8.size() + bytes.size() + bytes.size() / 8);
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const char16_t c = byte < 0x80 ? char16_t(byte) : page[byte - 0x80U];
        if (c == 0)
            return i;
        if (c < 0x80) {
            utf8.push_back(char(c));
        } else if (c < 0x800) {
            utf8.push_back(char(0xC0 | (c >> 6)));
            utf8.push_back(char(0x80 | (c & 0x3F)));
        } else {
            utf8.push_back(char(0xE0 | (c >> 12)));
            utf8.push_back(char(0x80 | ((c >> 6) & 0x3F)));
            utf8.push_back(char(0x80 | (c & 0x3F)));
        }
    }
    return std::nullopt;
}

} // namespace pheu
