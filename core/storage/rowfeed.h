// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in memory as a table that a statement can select from, so that one INSERT … SELECT writes many: a statement for
// each row costs SQLite half as much again. Invariant: a batch stays as it is while a statement reads it.
#pragma once

#include "storage/cell.h"

#include <span>
#include <string>
#include <vector>

struct sqlite3;

namespace pheu
{

class RowBatch
{
public:
    static constexpr size_t mostRows = 256;
    // What SQL names as pointer type of a batch, and as table.
    static constexpr const char *pointerType = "pheu_rows";
    static constexpr size_t mostColumns = 499; // Database allows 500, and one is the batch itself

    explicit RowBatch(size_t width)
        : m_width(width)
    {
        m_cells.reserve(mostRows * width);
        m_text.reserve(textBytes);
    }

    size_t rows() const { return m_rows; }
    size_t width() const { return m_width; }
    // Whether a row with so many bytes of text finds place; an empty batch makes it.
    bool hasRoom(size_t bytes);
    void add(std::span<const Cell> meta, std::span<const Cell> cells);
    void clear();
    const Cell &cell(size_t row, size_t column) const { return m_cells[row * m_width + column]; }

private:
    static constexpr size_t textBytes = 64 * 1024;
    size_t m_width;
    size_t m_rows = 0;
    std::vector<Cell> m_cells; // row by row; their texts lie in m_text
    std::string m_text;        // never grows while there are rows
};

// Makes the table pheu_rows(batch) known, its columns c0, c1 …; the batch is bound with Statement::bindPointer().
bool registerRowFeed(sqlite3 *database);

} // namespace pheu
