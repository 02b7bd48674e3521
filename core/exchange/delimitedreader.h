// SPDX-License-Identifier: GPL-3.0-or-later
// Splits delimited text into rows of cells without copying: LF, CR or CRLF, quotes with "" inside, newlines in
// cells, a last line without an end. Where a space parts the cells, a run of them does. Invariant: cells are views into
// the text (or into a buffer of the reader where quotes were undone), valid until the next row.
#pragma once

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pheu
{

struct SourceCell {
    std::string_view text;
    bool quoted = false;
    // What SourceRows found out ahead: that there are only digits, and their number; the number of the text among those
    // of its column (-1: it did not look).
    bool isDigits = false;
    int textId = -1;
    qint64 digits = 0;
};

bool isBlankRow(std::span<const SourceCell> cells); // no cell has anything but spaces

class DelimitedReader
{
public:
    // `line` is the number of the line at `offset`, counted from 1.
    DelimitedReader(std::string_view text, char delimiter, size_t offset = 0, qint64 line = 1);

    // The text of a sheet: a line is a row whatever its cells hold, and a row has at least `width` cells, since a sheet
    // leaves out empty ones.
    void readAsSheet(size_t width)
    {
        m_sheet = true;
        m_width = width;
    }

    bool next(); // false at the end
    std::span<const SourceCell> cells() const { return {m_cells.data(), m_count}; }
    bool isBlank() const { return isBlankRow(cells()); }

    qint64 line() const { return m_rowLine; } // on which the row begins
    size_t rowOffset() const { return m_rowOffset; }
    size_t offset() const { return m_position; } // of the row that comes next
    qint64 nextLine() const { return m_line; }
    // The line of a quote that opened and was never closed; 0: none.
    qint64 openQuoteLine() const { return m_openQuoteLine; }
    // The last row ended with the text, without a line end.
    bool endedWithoutNewline() const { return m_endedWithoutNewline; }

private:
    void readQuoted();
    void readPlain();
    const char *cellEnd(const char *p, const char *end) const;
    void skipSpaces();
    void endLine();

    std::string_view m_text;
    char m_delimiter;
    size_t m_position;
    qint64 m_line;
    size_t m_rowOffset = 0;
    qint64 m_rowLine = 0;
    qint64 m_openQuoteLine = 0;
    bool m_sheet = false;
    size_t m_width = 0;
    bool m_rowEnded = false;
    bool m_endedWithoutNewline = false;
    bool m_stop[256] = {};
    void add(std::string_view cell, bool quoted)
    {
        if (m_count == m_cells.size())
            m_cells.resize(m_cells.size() * 2);
        m_cells[m_count].text = cell;
        m_cells[m_count++].quoted = quoted;
    }
    std::vector<SourceCell> m_cells; // the first m_count are of the row
    size_t m_count = 0;
    std::string m_unquoted; // cells whose quotes had to be undone, one after the other
    struct Patch {
        size_t cell, begin, length;
    };
    std::vector<Patch> m_patches;
};

} // namespace pheu
