// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimitedreader.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace pheu
{

DelimitedReader::DelimitedReader(std::string_view text, char delimiter, size_t offset, qint64 line)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_position(offset)
    , m_line(line)
{
    m_stop[static_cast<unsigned char>(delimiter)] = true;
    m_stop[static_cast<unsigned char>('\n')] = true;
    m_stop[static_cast<unsigned char>('\r')] = true;
    m_cells.resize(64);
}

bool isBlankRow(std::span<const SourceCell> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const SourceCell &cell) {
        return cell.text.find_first_not_of(" \t") == std::string_view::npos;
    });
}

bool DelimitedReader::next()
{
    if (m_position >= m_text.size())
        return false;
    m_count = 0;
    m_unquoted.clear();
    m_patches.clear();
    m_rowOffset = m_position;
    m_rowLine = m_line;
    m_rowEnded = false;
    if (m_delimiter == ' ')
        skipSpaces();
    while (!m_rowEnded) {
        if (m_position < m_text.size() && m_text[m_position] == '"')
            readQuoted();
        else
            readPlain();
    }
    for (const Patch &patch : m_patches)
        m_cells[patch.cell].text = std::string_view(m_unquoted).substr(patch.begin, patch.length);
    while (m_count < m_width)
        add({}, false);
    return true;
}

void DelimitedReader::skipSpaces()
{
    while (m_position < m_text.size() && m_text[m_position] == ' ')
        ++m_position;
}

// At the sign that ends a cell, or at the end of the text.
void DelimitedReader::endLine()
{
    if (m_delimiter == ' ') { // a run of spaces is one, and before a line end it is none
        skipSpaces();
        if (m_position < m_text.size() && m_text[m_position] != '\n' && m_text[m_position] != '\r')
            return;
    }
    if (m_position >= m_text.size()) {
        m_rowEnded = true;
        m_endedWithoutNewline = true;
        return;
    }
    const char c = m_text[m_position++];
    if (c == m_delimiter)
        return; // a cell follows, an empty one where the text ends here
    if (c == '\r' && m_position < m_text.size() && m_text[m_position] == '\n')
        ++m_position;
    ++m_line;
    m_rowEnded = true;
}

// The first sign from `p` on that ends a cell, or `end`. Cells are short: sixteen bytes at once know no wrong guesses.
const char *DelimitedReader::cellEnd(const char *p, const char *end) const
{
#ifdef __SSE2__
    const __m128i delimiter = _mm_set1_epi8(m_delimiter), feed = _mm_set1_epi8('\n'), back = _mm_set1_epi8('\r');
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        const __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter),
                                           _mm_or_si128(_mm_cmpeq_epi8(bytes, feed), _mm_cmpeq_epi8(bytes, back)));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(stops)))
            return p + std::countr_zero(mask);
    }
#endif
    while (p < end && !m_stop[static_cast<unsigned char>(*p)])
        ++p;
    return p;
}

void DelimitedReader::readPlain()
{
    const char *const begin = m_text.data() + m_position;
    const char *const p = cellEnd(begin, m_text.data() + m_text.size());
    add(std::string_view(begin, size_t(p - begin)), false);
    m_position += size_t(p - begin);
    endLine();
}

void DelimitedReader::readQuoted()
{
    const qint64 opened = m_line;
    const size_t begin = ++m_position;
    const size_t unquotedBegin = m_unquoted.size();
    size_t copied = begin; // up to here the cell is in m_unquoted, once that is needed
    bool copying = false;
    for (;;) {
        const void *found = m_position < m_text.size()
                                ? std::memchr(m_text.data() + m_position, '"', m_text.size() - m_position)
                                : nullptr;
        if (!found) {
            m_openQuoteLine = opened;
            add(m_text.substr(begin), true);
            m_position = m_text.size();
            m_rowEnded = true;
            return;
        }
        m_position = size_t(static_cast<const char *>(found) - m_text.data());
        if (m_position + 1 < m_text.size() && m_text[m_position + 1] == '"') {
            m_unquoted.append(m_text, copied, m_position + 1 - copied);
            copying = true;
            m_position += 2;
            copied = m_position;
            continue;
        }
        break;
    }
    const std::string_view inside = m_text.substr(begin, m_position - begin);
    for (size_t i = 0; i < inside.size() && !m_sheet; ++i)
        m_line += inside[i] == '\n' || (inside[i] == '\r' && (i + 1 >= inside.size() || inside[i + 1] != '\n'));
    const size_t close = m_position++;
    // Some writers forget to quote a quote: what follows it up to the next sign belongs to the cell.
    size_t rest = m_position;
    while (m_position < m_text.size() && !m_stop[static_cast<unsigned char>(m_text[m_position])])
        ++m_position;
    if (!copying && rest == m_position) {
        add(inside, true);
    } else {
        m_unquoted.append(m_text, copied, close - copied);
        const std::string_view tail = m_text.substr(rest, m_position - rest);
        if (tail.find_first_not_of(' ') != std::string_view::npos)
            m_unquoted.append(tail);
        m_patches.push_back({m_count, unquotedBegin, m_unquoted.size() - unquotedBegin});
        add({}, true);
    }
    endLine();
}

} // namespace pheu
