// SPDX-License-Identifier: GPL-3.0-or-later
// The sums over the records of one page in one period under one filter, per group of the question's dimensions and in
// total: what measures are read from. A slice is filled once, with all the columns that any KPI of the question needs.
#pragma once

#include "metrics/factpage.h"

namespace pheu
{

// What a sum came to. `stored` 0: no record of the slice has a value.
struct SliceValue {
    qint64 sum = 0;
    double real = 0;
    qint64 stored = 0;
    qint64 records = 0; // of the group
    bool isReal = false;
    bool unknown = false; // money in a currency without a rate is in it; or groups that the page does not have
};

// What a slice is of. `reach`: the same period, without an end that was not asked: what is no record lies there too.
struct SliceBounds {
    FactPage facts;
    Period period, reach;
    Filter filter; // on the page of `facts`
    bool operator==(const SliceBounds &other) const
    {
        return facts == other.facts && period == other.period && filter == other.filter;
    }
};

class Slice
{
public:
    explicit Slice(SliceBounds bounds)
        : m_bounds(std::move(bounds))
    {
    }

    const SliceBounds &bounds() const { return m_bounds; }
    const Period &period() const { return m_bounds.period; }
    // Each field once per use; `currency`: of money, the field that names another currency than the workspace's, or 0.
    void need(FieldId field, bool last, FieldId currency);
    void needCosts() { m_costs = true; }

    // What fill() reads of its page.
    std::set<FieldId> columns(ColumnStore &store, std::vector<Dimension> &dimensions) const;
    // Errors: Overflow, Io and those of filters.
    Result<void> fill(ColumnStore &store, std::vector<Dimension> &dimensions);

    const std::vector<GroupKey> &groups() const { return m_keys; } // with a record or an unallocated cost
    qint64 records() const { return m_records; }
    bool isSplit() const { return m_isSplit; } // else groups are unknown: the page has no such dimension
    bool isPageEmpty() const { return m_isPageEmpty; }
    SliceValue value(FieldId field, bool last, std::optional<GroupKey> group) const;
    SliceValue counted(std::optional<GroupKey> group) const; // the records themselves
    SliceValue allocatedCosts(std::optional<GroupKey> group) const;
    // Of amounts in it, the first day of each currency.
    const std::vector<MissingRate> &missingRates() const { return m_missing; }

private:
    struct Need {
        FieldId field;
        bool last = false;
        FieldId currency;
        bool operator==(const Need &) const = default;
    };
    void markMissing(const ColumnStore &store, const ScanTask &base, size_t need, const Column *missing);
    void noteMissing(const ColumnStore &store, const ScanTask &base, const Column &missing, const Column &currencies);
    Result<void> fillUnallocated(ColumnStore &store, std::vector<Dimension> &dimensions);
    Result<ColumnTable *> load(ColumnStore &store, std::vector<Dimension> &dimensions);
    Result<void> keep(const ScanResult &result, const std::vector<Need> &needs, bool counts);
    size_t indexOf(GroupKey key);

    SliceBounds m_bounds;
    bool m_costs = false;
    bool m_isSplit = true;
    bool m_isPageEmpty = false;
    std::vector<Need> m_needs;
    std::vector<GroupKey> m_keys;
    QHash<GroupKey, size_t> m_index;
    std::vector<qint64> m_groupRecords;
    std::vector<std::vector<SliceValue>> m_values; // per need, per group
    std::vector<SliceValue> m_totals;              // per need
    qint64 m_records = 0;
    std::vector<MissingRate> m_missing;
};

} // namespace pheu
