// SPDX-License-Identifier: GPL-3.0-or-later
// A question asked of the records of one page, by one of its dates. Filters and dimensions are written for the
// question's own page (usually Results); on another page each path starts at the field of the same role and type.
// Where there is none, what is asked cannot be carried over and the figure is undefined, never a wider total.
#pragma once

#include "metrics/columnstore.h"

namespace pheu
{

struct FactPage {
    const Page *page = nullptr;
    FieldId date; // puts a record into a period
    bool operator==(const FactPage &other) const { return page == other.page && date == other.date; }
};

// Empty: the page has no such field. Paths over several alternatives keep those that it has.
std::optional<PathChoice> pathOn(const Schema &schema, const FactPage &facts, const PathChoice &path);
std::optional<Filter> filterOn(const Schema &schema, const FactPage &facts, const Filter &filter);
// As pathOn, for a dimension: its values must be the same things on both pages, and one a record.
std::optional<PathChoice> dimensionOn(const Schema &schema, const FactPage &facts, const Dimension &dimension);

// The dimensions of a question on a page, ready for a scan of one table of it.
class FactDimensions
{
public:
    FactDimensions(const Schema &schema, const FactPage &facts, std::vector<Dimension> &dimensions);

    bool areAll() const { return m_all; } // else the page can answer with totals only
    std::set<FieldId> columns() const;
    // Errors: Io and those of dimensions.
    Result<void> prepare(const Schema &schema, const ColumnTable &table, const LinkedTables &linked);
    void addTo(ScanTask &task) const;
    GroupKey keyOf(size_t row) const; // of a record of the table; 0 without dimensions

private:
    quint32 numberOf(const DimensionLookup &lookup, size_t row) const;

    std::vector<Dimension> &m_dimensions;
    std::vector<PathChoice> m_paths;
    std::vector<DimensionLookup> m_lookups;
    bool m_all = true;
};

} // namespace pheu
