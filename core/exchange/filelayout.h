// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tables stand in a text: the delimiter, the header row, what the lines above say. Found by looking, never by
// a file's name or a row number.
#pragma once

#include "base/day.h"
#include "exchange/delimitedreader.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <string_view>

namespace pheu
{

// A place in a text.
struct TextPlace {
    size_t offset = 0;
    qint64 line = 1;
};

struct FileLayout {
    char delimiter = ',';
    bool isSheet = false;  // of a workbook: see DelimitedReader::readAsSheet
    int knownNames = 0;    // of the header row; below 2 it is none of ours
    QStringList headers;   // as written, NFC, without spaces at the ends; of a file without names #1, #2 …
    size_t width = 0;      // cells of the header row, unnamed ones at its end too
    qint64 headerLine = 0; // 0: the file has no names, or (no headers) no row could be a header
    size_t dataOffset = 0; // of the first row after the header
    qint64 dataLine = 0;
    std::optional<Day> rangeFrom, rangeTo; // of the lines above the header
    qint64 openQuoteLine = 0;              // of a quote that is never closed; 0: none
};

// What a person says instead of what is found: 0 says nothing.
struct LayoutWish {
    char delimiter = 0;
    qint64 headerLine = 0;
};

// `known`: header keys (headerKey) that make a row the header. Rows of figures alone are data without names.
FileLayout findLayout(std::string_view text, const QSet<QString> &known, LayoutWish wish = {});
FileLayout findSheetLayout(std::string_view text, const QSet<QString> &known, LayoutWish wish = {});

// Another table of the same text, with the delimiter of the first: it begins with lines of one cell, which may say its
// range, then its header. headerLine 0: there is none.
FileLayout findNextLayout(std::string_view text, const TextPlace &place, const FileLayout &first);

// Whether a row that stands alone after a blank line is the header of another table.
bool beginsTable(std::span<const SourceCell> cells, const QSet<QString> &known);
// A sheet writes blank cells behind the last one.
std::span<const SourceCell> withoutBlankEnd(std::span<const SourceCell> cells);
// Whether every cell of a row is a word, as in a header that nobody knows, and the row that follows it in the text
// (from `next` on) is as wide and has a figure or a day.
bool looksLikeHeader(std::span<const SourceCell> cells, std::string_view text, const FileLayout &layout,
                     const TextPlace &next);
// A line such as "# Start date: 20260509": in the midst of a text it leads another table.
bool isComment(std::span<const SourceCell> cells);

} // namespace pheu
