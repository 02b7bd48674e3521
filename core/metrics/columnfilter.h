// SPDX-License-Identifier: GPL-3.0-or-later
// A filter made ready for a scan of columns: links, selects, texts and days are tested once per entry of their
// dictionary, numbers per row, what columns cannot answer by one SQL query for the ids. Means exactly what the
// same filter means in SQL. Valid until the table's records change.
#pragma once

#include "metrics/columntable.h"
#include "storage/condition.h"
#include "storage/recordreader.h"

namespace pheu
{

class ColumnFilter
{
public:
    // Columns of `page` that `filter` looks at: to be loaded before prepare().
    static std::set<FieldId> columnsOf(const Schema &schema, PageId page, const Filter &filter);
    // `table` and its columns must outlive the filter. A column that the table lacks has no values.
    static Result<ColumnFilter> prepare(Database &database, const Schema &schema, const ColumnTable &table,
                                        const Filter &filter);

    bool isAll() const { return m_nodes.empty(); }
    // 1 for each of `count` rows from `first` on that fits, else 0.
    void evaluate(size_t first, size_t count, quint8 *fits) const;

private:
    friend class ColumnFilterBuilder;
    struct Lookup // of one of the paths: 0 no value, 1 a value that does not fit, 2 one that fits
    {
        const Column *column = nullptr;
        std::vector<quint8> states;
    };
    struct Node {
        enum class Kind { Nothing, Codes, Integers, Reals, HasNumber, Rows, And, Or, Not };
        Kind kind = Kind::Nothing;
        std::vector<int> children;
        std::vector<Lookup> lookups;
        const Column *column = nullptr;
        ValueTest test;
        std::vector<quint8> rows;
    };

    void evaluate(int node, size_t first, size_t count, quint8 *fits) const;
    static void evaluateCodes(const Node &node, size_t first, size_t count, quint8 *fits);
    static void evaluateNumbers(const Node &node, size_t first, size_t count, quint8 *fits);

    std::vector<Node> m_nodes; // the last is the root; none: every row
};

} // namespace pheu
