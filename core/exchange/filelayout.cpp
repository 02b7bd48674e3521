// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filelayout.h"

#include "base/text.h"
#include "exchange/celldate.h"
#include "exchange/cellnumber.h"
#include "exchange/delimitedreader.h"
#include "exchange/exporter.h"
#include "exchange/headername.h"

#include <QHash>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int rowsToLookAt = 120;

struct Candidate {
    char delimiter = ',';
    int row = -1;     // of the header, counted from 0
    int known = 0;    // known names in it
    int columns = 0;  // of most rows
    double share = 0; // of the rows that have as many
    int cells = 0;    // of all rows that were looked at
    int texts = 0;    // … that are no numbers and days

    bool isNameless() const { return row < 0 && columns > 1; }
    // Columns that stand apart by spaces, such as figures do: words have spaces between them too.
    bool isSpaced() const { return columns > 2 && share == 1 && texts * 2 < cells; }
};

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

bool isText(std::string_view cell)
{
    const NumberShape shape = numberShape(cell);
    return shape == NumberShape::Junk && readDateCell(cell).kind == DateCell::Kind::None;
}

// Names among the cells of a row that may be its header.
int knownNames(std::span<const SourceCell> cells, const QSet<QString> &known, int *texts)
{
    QSet<QString> names;
    for (const SourceCell &cell : cells.first(std::min<size_t>(cells.size(), 2000))) {
        if (cell.text.size() > 200)
            continue;
        const QString key = headerKey(textOf(cell.text));
        if (known.contains(key))
            names.insert(key);
        *texts += isText(cell.text);
    }
    return int(names.size());
}

// A header and the rows as wide as it, down to a blank line.
struct Block {
    bool isTable = false, isClosed = false; // closed: the first of several tables, whatever names come later
    size_t width = 0;
    int rows = 0;

    void begin(bool table, size_t cells) { *this = {table, isClosed, cells, 0}; }
    void end(int least) { isClosed = isClosed || (isTable && rows >= least); }
};

Candidate look(std::string_view text, char delimiter, const QSet<QString> &known, bool isSheet)
{
    Candidate candidate;
    candidate.delimiter = delimiter;
    DelimitedReader reader(text, delimiter);
    if (isSheet)
        reader.readAsSheet(0);
    bool commented = false, settled = false; // below comments the first row is the header
    QHash<int, int> widths;
    int mostText = 0, textRow = -1, rows = 0;
    Block named, words;
    for (int row = 0; row < rowsToLookAt && reader.next(); ++row) {
        if (reader.isBlank()) {
            named.end(1);
            words.end(2); // of names that nobody knows: two lines may be a title with a figure
            continue;
        }
        if (isComment(reader.cells())) {
            if (settled)
                break; // another table
            commented = true;
            continue;
        }
        ++rows;
        const size_t width = reader.cells().size();
        ++widths[int(width)];
        int texts = 0;
        const int names = knownNames(reader.cells(), known, &texts);
        candidate.cells += int(width);
        candidate.texts += texts;
        if (settled || named.isClosed)
            continue;
        named.rows += width == named.width;
        words.rows += width == words.width && size_t(texts) < width;
        settled = commented && candidate.row < 0 && texts > 0 && width > 1;
        if (names > candidate.known || settled) {
            candidate.known = names;
            candidate.row = row;
            named.begin(beginsTable(reader.cells(), known), width);
        }
        if ((texts > mostText && !words.isClosed) || settled) {
            mostText = texts;
            textRow = row;
            words.begin(width > 1 && size_t(texts) == width, width);
        }
    }
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        const double share = double(*it) / std::max(rows, 1);
        if (it.key() > 1 && share * it.key() > candidate.share * candidate.columns) {
            candidate.columns = it.key();
            candidate.share = share;
        }
    }
    if (candidate.known < 2)
        candidate.row = textRow;
    return candidate;
}

bool isBetter(const Candidate &a, const Candidate &b)
{
    const int knownA = a.known >= 2 ? a.known : 0, knownB = b.known >= 2 ? b.known : 0;
    if (knownA != knownB)
        return knownA > knownB;
    if (a.columns * a.share != b.columns * b.share)
        return a.columns * a.share > b.columns * b.share;
    return a.known > b.known;
}

void readHeader(const DelimitedReader &reader, FileLayout &layout)
{
    for (const SourceCell &cell : reader.cells())
        layout.headers << unguardedText(cleanText(textOf(cell.text))).simplified();
    layout.width = reader.cells().size();
    while (layout.headers.size() > 1 && layout.headers.last().isEmpty())
        layout.headers.removeLast();
    layout.headerLine = reader.line();
    layout.dataOffset = reader.offset();
    layout.dataLine = reader.nextLine();
    layout.openQuoteLine = reader.openQuoteLine();
}

// The columns of a file that does not name them are called by their numbers.
void numberHeader(int columns, FileLayout &layout)
{
    for (int column = 1; column <= columns; ++column)
        layout.headers << QStringLiteral("#%1").arg(column);
    layout.width = size_t(columns);
    layout.dataLine = 1;
}

void readRangeLine(std::string_view line, FileLayout &layout)
{
    const LineRange range = readRange(textOf(line).trimmed());
    layout.rangeFrom = layout.rangeFrom ? layout.rangeFrom : range.from;
    layout.rangeTo = layout.rangeTo ? layout.rangeTo : range.to;
}

void settleRange(FileLayout &layout)
{
    if (layout.rangeFrom && layout.rangeTo && *layout.rangeFrom <= *layout.rangeTo)
        return;
    layout.rangeFrom.reset();
    layout.rangeTo.reset();
}

FileLayout layoutOf(std::string_view text, const Candidate &best, bool isSheet, qint64 headerLine)
{
    FileLayout layout;
    layout.delimiter = best.delimiter;
    layout.isSheet = isSheet;
    layout.knownNames = best.known;
    if (best.isNameless() && headerLine == 0) {
        numberHeader(best.columns, layout);
        return layout;
    }
    DelimitedReader reader(text, best.delimiter);
    if (isSheet)
        reader.readAsSheet(0);
    for (int row = 0; layout.headerLine == 0 && (headerLine || row <= best.row) && reader.next(); ++row) {
        if (headerLine ? reader.line() < headerLine : row < best.row)
            readRangeLine(text.substr(reader.rowOffset(), reader.offset() - reader.rowOffset()), layout);
        else
            readHeader(reader, layout);
    }
    settleRange(layout);
    return layout;
}

} // namespace

FileLayout findLayout(std::string_view text, const QSet<QString> &known, LayoutWish wish)
{
    Candidate best = look(text, wish.delimiter ? wish.delimiter : ',', known, false);
    for (char delimiter : {';', '\t', '|'}) {
        const Candidate candidate = wish.delimiter ? best : look(text, delimiter, known, false);
        if (isBetter(candidate, best))
            best = candidate;
    }
    if (!wish.delimiter && best.columns == 0 && best.known < 2) {
        if (const Candidate spaced = look(text, ' ', known, false); spaced.isSpaced())
            best = spaced;
    }
    return layoutOf(text, best, false, wish.headerLine);
}

FileLayout findSheetLayout(std::string_view text, const QSet<QString> &known, LayoutWish wish)
{
    return layoutOf(text, look(text, '\t', known, true), true, wish.headerLine);
}

FileLayout findNextLayout(std::string_view text, const TextPlace &place, const FileLayout &first)
{
    FileLayout layout;
    layout.delimiter = first.delimiter;
    layout.isSheet = first.isSheet;
    DelimitedReader reader(text, first.delimiter, place.offset, place.line);
    if (first.isSheet)
        reader.readAsSheet(0);
    while (layout.headerLine == 0 && reader.next()) {
        const std::span<const SourceCell> cells = reader.cells();
        const auto filled = std::count_if(cells.begin(), cells.end(),
                                          [](const SourceCell &cell) { return !trimmedCell(cell.text).empty(); });
        if (filled > 1)
            readHeader(reader, layout);
        else if (filled == 1)
            readRangeLine(text.substr(reader.rowOffset(), reader.offset() - reader.rowOffset()), layout);
    }
    settleRange(layout);
    if (!layout.rangeFrom) { // a range above the first table is that of the file
        layout.rangeFrom = first.rangeFrom;
        layout.rangeTo = first.rangeTo;
    }
    return layout;
}

bool isComment(std::span<const SourceCell> cells)
{
    const std::string_view first = cells.empty() ? std::string_view() : trimmedCell(cells.front().text);
    return !first.empty() && first.front() == '#' &&
           std::all_of(cells.begin() + 1, cells.end(),
                       [](const SourceCell &cell) { return trimmedCell(cell.text).empty(); });
}

bool beginsTable(std::span<const SourceCell> cells, const QSet<QString> &known)
{
    int filled = 0, texts = 0;
    for (const SourceCell &cell : cells)
        filled += !trimmedCell(cell.text).empty();
    return filled > 1 && knownNames(cells, known, &texts) > 1 && texts == filled;
}

std::span<const SourceCell> withoutBlankEnd(std::span<const SourceCell> cells)
{
    while (!cells.empty() && trimmedCell(cells.back().text).empty())
        cells = cells.first(cells.size() - 1);
    return cells;
}

bool looksLikeHeader(std::span<const SourceCell> cells, std::string_view text, const FileLayout &layout,
                     const TextPlace &next)
{
    const auto isWord = [](const SourceCell &cell) { return !isNullMarker(cell.text) && isText(cell.text); };
    const auto isFigure = [](const SourceCell &cell) { return !isNullMarker(cell.text) && !isText(cell.text); };
    const std::span<const SourceCell> names = withoutBlankEnd(cells);
    const size_t width = cells.size();
    if (names.size() < 2 || !std::ranges::all_of(names, isWord))
        return false;
    DelimitedReader reader(text, layout.delimiter, next.offset, next.line);
    if (layout.isSheet)
        reader.readAsSheet(0);
    return reader.next() && reader.cells().size() == width && std::ranges::any_of(reader.cells(), isFigure);
}

} // namespace pheu
