// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a table with what kind each is, read ahead by a thread of their own where the table is large. Invariant:
// they come in their order, and what is told of one does not depend on the thread.
#pragma once

#include "base/ahead.h"
#include "exchange/rowfilter.h"
#include "exchange/textpool.h"

#include <optional>
#include <string>

namespace pheu
{

struct SourceRow {
    std::span<const SourceCell> cells;
    qint64 line = 0;                   // on which it begins
    size_t offset = 0, nextOffset = 0; // of it and of the row after it
    qint64 openQuoteLine = 0;          // of a quote that opened in it or before and was never closed; 0: none
    RowKind kind = RowKind::Data;
    std::string_view label; // the words that make it a totals row

    static SourceRow of(const DelimitedReader &reader)
    {
        return {reader.cells(), reader.line(), reader.rowOffset(), reader.offset(), reader.openQuoteLine(), {}, {}};
    }
};

class SourceRows
{
public:
    // `text` is what `reader` reads. The mapping behind `filter` stays as it is while there are rows. The texts of
    // `textColumns` (each once) get numbers.
    SourceRows(std::string_view text, DelimitedReader reader, RowFilter filter,
               const std::vector<int> &textColumns = {});
    SourceRows(const SourceRows &) = delete; // its thread knows where it is
    SourceRows &operator=(const SourceRows &) = delete;

    // Null at the end. Valid until the next.
    const SourceRow *next();

private:
    static constexpr size_t batchRows = 1024;
    static constexpr size_t worthAThread = 1 << 20; // bytes
    struct Batch {
        std::vector<SourceRow> rows;
        std::vector<SourceCell> cells; // of all rows
        std::deque<std::string> texts; // of cells whose quotes were undone
    };

    struct TextColumn {
        size_t index;
        TextPool texts;
        int last = -1; // rows come in runs
    };
    static constexpr int mostTexts = 1 << 16; // of a column: past that its texts hardly ever come again

    bool fill(Batch &batch); // false: nothing was left
    void keep(Batch &batch, std::string_view &text) const;
    void numberTexts(std::span<SourceCell> cells);

    std::string_view m_text;
    DelimitedReader m_reader; // this and what follows is the thread's while it runs
    RowFilter m_filter;
    std::vector<TextColumn> m_textColumns;
    Batch m_own; // where there is no thread
    const Batch *m_batch = nullptr;
    size_t m_at = 0;
    std::optional<Ahead<Batch>> m_ahead; // last, so that it ends first
};

} // namespace pheu
