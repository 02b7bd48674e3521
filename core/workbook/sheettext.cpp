// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/sheettext.h"

#include "workbook/limits.h"

#include <unistd.h>

namespace pheu::workbook
{

namespace
{

constexpr std::size_t bufferSize = 256 << 10;

} // namespace

bool SheetText::flush()
{
    for (std::size_t done = 0; done < m_buffer.size();) {
        const ssize_t written = ::write(m_descriptor, m_buffer.data() + done, m_buffer.size() - done);
        if (written <= 0)
            return false;
        done += std::size_t(written);
    }
    m_buffer.clear();
    return true;
}

bool SheetText::append(std::string_view text)
{
    m_written += text.size();
    if (m_written > outputLimit)
        return false;
    m_buffer += text;
    return m_buffer.size() < bufferSize || flush();
}

bool SheetText::append(std::size_t count, char c)
{
    m_written += count;
    if (m_written > outputLimit)
        return false;
    m_buffer.append(count, c);
    return m_buffer.size() < bufferSize || flush();
}

bool SheetText::moveTo(int row, int column)
{
    if (m_row == 0) {
        m_row = 1;
        m_column = 1;
    }
    if (row > m_row) {
        if (!append(std::size_t(row - m_row), '\n'))
            return false;
        m_row = row;
        m_column = 1;
    }
    const bool moved = append(std::size_t(column - m_column), '\t');
    m_column = column;
    return moved;
}

bool SheetText::writeText(std::string_view text)
{
    bool fine = append(1, '"');
    for (std::size_t quote; fine && (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1))
        fine = append(text.substr(0, quote + 1)) && append(1, '"');
    return fine && append(text) && append(1, '"');
}

bool SheetText::endSheet()
{
    return m_row == 0 || append(1, '\n');
}

} // namespace pheu::workbook
