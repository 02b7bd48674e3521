// SPDX-License-Identifier: GPL-3.0-or-later
// Where the table stands in a text: its delimiter, its header row, what the lines above say. Found by looking,
// never by a file's name or a row number.
#pragma once

#include "base/day.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <string_view>

namespace pheu {

struct FileLayout
{
    char delimiter = ',';
    QStringList headers;        // as written, NFC, without spaces at the ends
    size_t width = 0;           // cells of the header row, unnamed ones at its end too
    qint64 headerLine = 0;      // 0: no row could be a header
    size_t dataOffset = 0;      // of the first row after the header
    qint64 dataLine = 0;
    std::optional<Day> rangeFrom, rangeTo; // of the lines above the header
    qint64 openQuoteLine = 0;   // of a quote that is never closed; 0: none
};

// `known`: header keys (headerKey) that make a row the header.
FileLayout findLayout(std::string_view text, const QSet<QString> &known);

} // namespace pheu
