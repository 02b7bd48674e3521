// SPDX-License-Identifier: GPL-3.0-or-later
// Text of one byte a letter, of old programs: never guessed, read only when a person says which it is.
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace pheu
{

// What a person can say of a file: as found (no id), UTF-8, UTF-16, and the two code pages of Windows that exports of
// western and Vietnamese programs come in.
struct TextEncoding {
    const char *id; // as in ImportOptions::encoding
    const char *name;
};
constexpr TextEncoding textEncodings[] = {{"utf-8", "UTF-8"},
                                          {"utf-16le", "UTF-16LE"},
                                          {"utf-16be", "UTF-16BE"},
                                          {"windows-1252", "Windows-1252"},
                                          {"windows-1258", "Windows-1258"}};

// Appends the UTF-8 of `bytes` in windows-1252 or windows-1258; answers the place of the first byte that is no letter
// of it, else nothing.
std::optional<size_t> appendWindowsText(std::string &utf8, std::string_view bytes, const QString &encoding);

} // namespace pheu
