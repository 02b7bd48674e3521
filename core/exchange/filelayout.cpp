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

namespace pheu {

namespace {

constexpr int rowsToLookAt = 120;

struct Candidate
{
    char delimiter = ',';
    int row = -1;         // of the header, counted from 0
    int known = 0;        // known names in it
    int columns = 0;      // of most rows
    double share = 0;     // of the rows that have as many
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

Candidate look(std::string_view text, char delimiter, const QSet<QString> &known)
{
    Candidate candidate;
    candidate.delimiter = delimiter;
    DelimitedReader reader(text, delimiter);
    QHash<int, int> widths;
    int mostText = 0, textRow = -1, rows = 0;
    for (int row = 0; row < rowsToLookAt && reader.next(); ++row) {
        if (reader.isBlank())
            continue;
        ++rows;
        ++widths[int(reader.cells().size())];
        QSet<QString> names;
        int texts = 0;
        for (const SourceCell &cell : reader.cells().first(std::min<size_t>(reader.cells().size(), 2000))) {
            if (cell.text.size() > 200)
                continue;
            const QString key = headerKey(textOf(cell.text));
            if (known.contains(key))
                names.insert(key);
            texts += isText(cell.text);
        }
        if (names.size() > candidate.known) {
            candidate.known = int(names.size());
            candidate.row = row;
        }
        if (texts > mostText) {
            mostText = texts;
            textRow = row;
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

} // namespace

FileLayout findLayout(std::string_view text, const QSet<QString> &known)
{
    Candidate best = look(text, ',', known);
    for (char delimiter : {';', '\t', '|'}) {
        const Candidate candidate = look(text, delimiter, known);
        if (isBetter(candidate, best))
            best = candidate;
    }
    FileLayout layout;
    layout.delimiter = best.delimiter;
    DelimitedReader reader(text, best.delimiter);
    for (int row = 0; reader.next(); ++row) {
        if (row < best.row) {
            const size_t end = reader.offset();
            const LineRange range = readRange(textOf(text.substr(reader.rowOffset(), end - reader.rowOffset())).trimmed());
            layout.rangeFrom = layout.rangeFrom ? layout.rangeFrom : range.from;
            layout.rangeTo = layout.rangeTo ? layout.rangeTo : range.to;
            continue;
        }
        if (row > best.row || best.row < 0)
            break;
        for (const SourceCell &cell : reader.cells())
            layout.headers << unguardedText(cleanText(textOf(cell.text))).simplified();
        layout.width = reader.cells().size();
        while (layout.headers.size() > 1 && layout.headers.last().isEmpty())
            layout.headers.removeLast();
        layout.headerLine = reader.line();
        layout.dataOffset = reader.offset();
        layout.dataLine = reader.nextLine();
        layout.openQuoteLine = reader.openQuoteLine();
        break;
    }
    if (!layout.rangeFrom || !layout.rangeTo || *layout.rangeFrom > *layout.rangeTo) {
        layout.rangeFrom.reset();
        layout.rangeTo.reset();
    }
    return layout;
}

} // namespace pheu
