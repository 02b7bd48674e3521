// SPDX-License-Identifier: GPL-3.0-or-later
// Writes sheets as tab-separated text: a line a row (rows that are not there are empty lines, so a line's number is the
// row's), texts in quotes, numbers and days without. Invariant: not a byte beyond the limit is written.
#pragma once

#include "workbook/fault.h"

#include <string>
#include <string_view>

namespace pheu::workbook
{

class SheetText
{
public:
    explicit SheetText(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    void beginSheet() { m_row = 0, m_column = 0; }
    // Cells come from left to right, rows from top to bottom, both counted from 1. False: beyond the limit, or nobody
    // reads any more.
    bool moveTo(int row, int column);
    bool writeText(std::string_view text);
    bool writePlain(std::string_view text) { return append(text); }
    bool endSheet();
    bool flush();
    std::uint64_t written() const { return m_written; }
    int row() const { return m_row; }

private:
    bool append(std::string_view text);
    bool append(std::size_t count, char c);

    int m_descriptor;
    std::string m_buffer;
    std::uint64_t m_written = 0;
    int m_row = 0, m_column = 0;
};

} // namespace pheu::workbook
