// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcerows.h"

#include "exchange/cellnumber.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace pheu
{

SourceRows::SourceRows(std::string_view text, DelimitedReader reader, RowFilter filter,
                       const std::vector<int> &textColumns)
    : m_text(text)
    , m_reader(std::move(reader))
    , m_filter(std::move(filter))
{
    for (const int column : textColumns)
        m_textColumns.push_back({size_t(column), TextPool(), -1});
    if (text.size() - std::min(text.size(), m_reader.offset()) >= worthAThread)
        m_ahead.emplace([this](Batch &batch) { return fill(batch); });
}

const SourceRow *SourceRows::next()
{
    if (!m_batch || m_at == m_batch->rows.size()) {
        m_batch = m_ahead ? m_ahead->next() : fill(m_own) ? &m_own : nullptr;
        m_at = 0;
    }
    return m_batch ? &m_batch->rows[m_at++] : nullptr;
}

// A text that does not lie in the file is the reader's only until its next row.
void SourceRows::keep(Batch &batch, std::string_view &text) const
{
    const std::less<const char *> before;
    const char *const begin = m_text.data(), *const end = m_text.data() + m_text.size();
    if (text.empty() || (!before(text.data(), begin) && before(text.data(), end)))
        return;
    text = batch.texts.emplace_back(text);
}

void SourceRows::numberTexts(std::span<SourceCell> cells)
{
    for (TextColumn &column : m_textColumns) {
        if (column.index >= cells.size() || column.texts.size() >= mostTexts)
            continue;
        SourceCell &cell = cells[column.index];
        if (column.last < 0 || column.texts.text(column.last) != cell.text)
            column.last = column.texts.intern(cell.text);
        cell.textId = column.last;
    }
}

bool SourceRows::fill(Batch &batch)
{
    batch.rows.clear();
    batch.cells.clear();
    batch.texts.clear();
    while (batch.rows.size() < batchRows && m_reader.next()) {
        SourceRow row = SourceRow::of(m_reader);
        row.kind = m_filter.kindOf(row.cells);
        if (row.kind == RowKind::Totals) {
            row.label = m_filter.label();
            keep(batch, row.label);
        }
        const size_t first = batch.cells.size();
        batch.cells.resize(first + row.cells.size());
        for (size_t i = 0; i < row.cells.size(); ++i) {
            SourceCell &cell = batch.cells[first + i];
            cell.text = row.cells[i].text;
            cell.quoted = row.cells[i].quoted;
            if (cell.quoted)
                keep(batch, cell.text);
            cell.isDigits = readDigits(cell.text, cell.digits);
        }
        numberTexts(std::span(batch.cells).subspan(first));
        batch.rows.push_back(row);
    }
    const SourceCell *cells = batch.cells.data();
    for (SourceRow &row : batch.rows) {
        row.cells = {cells, row.cells.size()};
        cells += row.cells.size();
    }
    return !batch.rows.empty();
}

} // namespace pheu
