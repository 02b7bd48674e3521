// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the rows of a table apart: data, the file's own totals, notes and footers, the start of another table.
#pragma once

#include "exchange/delimitedreader.h"
#include "exchange/mapping.h"

namespace pheu
{

enum class RowKind {
    Blank,
    Note, // "No data available.", ©, a line of one cell after a gap
    Totals,
    MaybeTotals, // all dimensions blank: totals if the figures agree with the rows
    Data,
    End, // another table begins
};

class RowFilter
{
public:
    RowFilter(const Mapping &mapping, int columns);

    // Columns that hold text in some rows; without them no row is told by blank dimensions.
    void setDimensions(std::vector<int> columns) { m_dimensions = std::move(columns); }
    RowKind kindOf(std::span<const SourceCell> cells);
    // The words that made the last row a totals row.
    std::string_view label() const { return m_label; }

    static bool isTotalsWord(std::string_view cell);   // exactly "Total", "Tổng số" …
    static bool isTotalsPhrase(std::string_view cell); // "Total: Campaigns", "Total of 3 ads" …

private:
    bool hasTotalsLabel(std::span<const SourceCell> cells);
    bool hasPlatformLabel(std::span<const SourceCell> cells);
    bool dimensionsAreBlank(std::span<const SourceCell> cells) const;

    const Mapping &m_mapping;
    int m_columns;
    std::vector<bool> m_named; // columns whose text names something: mapped text, links, dates
    bool m_platformWords;
    std::vector<int> m_dimensions;
    bool m_afterBlank = false, m_seenData = false;
    std::string_view m_label;
};

} // namespace pheu
