// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over linked records after edits of single cells: the old sum and what the cells have become more or less,
// without reading the linked records again. Only whole numbers are added up so, since they are exact in any order.
#pragma once

#include "storage/payload.h"
#include "workspace/computation.h"
#include "workspace/dependencies.h"

#include <map>
#include <unordered_map>

namespace pheu
{

class SummedCells
{
public:
    SummedCells(const Schema &schema, const FieldGraph &graph);

    void updated(const CellChange &change);
    // The link from the summed records to those of `field`; null: not such a sum.
    static const Field *linkOf(const Schema &schema, const Page &page, const Field &field);

    struct Sum {
        qint64 record;
        qint64 before;
        qint64 after;
    };
    // What follows for the sums of `field` when nothing but cells has changed. A sum that is missing has to be made
    // anew: one that was or becomes empty, has amounts of another currency, or is too large.
    Result<std::vector<Sum>> sums(const ComputationScope &scope, const Page &page, const Field &field) const;

private:
    static constexpr size_t mostCells = 1000; // of a field: more are read as fast
    using Ends = std::pair<Stored, Stored>;   // of a cell: as the edit found it, as it is now
    std::map<FieldId, std::unordered_map<qint64, Ends>> m_cells;
};

} // namespace pheu
