// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of one period under one filter, per group of the question's dimensions and in total: what measures
// are read from. A slice is filled once, with all the columns that any KPI of the question needs of it.
#pragma once

#include "metrics/columnstore.h"

namespace pheu {

// What a sum came to. `stored` 0: no record of the slice has a value.
struct SliceValue
{
    qint64 sum = 0;
    double real = 0;
    qint64 stored = 0;
    qint64 records = 0;   // of the group
    bool isReal = false;
    bool unknown = false; // money in a currency without a rate is in it
};

class Slice
{
public:
    // `reach`: the same period, without an end that was not asked: what is no record lies there too.
    Slice(Period period, Period reach, Filter filter) : m_period(period), m_reach(reach), m_filter(std::move(filter)) {}

    const Period &period() const { return m_period; }
    const Filter &filter() const { return m_filter; }
    // Each field once per use; money in other currencies is looked for where `money`.
    void need(FieldId field, bool last, bool money);
    void needCosts() { m_costs = true; }

    // Errors: Overflow, Io and those of filters.
    Result<void> fill(ColumnStore &store, std::vector<Dimension> &dimensions);

    const std::vector<GroupKey> &groups() const { return m_keys; } // with a record or an unallocated cost
    qint64 records() const { return m_records; }
    SliceValue value(FieldId field, bool last, std::optional<GroupKey> group) const;
    SliceValue allocatedCosts(std::optional<GroupKey> group) const;
    const QStringList &foreignCurrencies() const { return m_foreignCurrencies; }

private:
    struct Need
    {
        FieldId field;
        bool last = false;
        bool money = false;
        bool operator==(const Need &) const = default;
    };
    Result<void> fillForeign(ColumnStore &store, const ScanTask &base);
    Result<void> fillUnallocated(ColumnStore &store, std::vector<Dimension> &dimensions);
    Result<void> keep(const ScanResult &result, const std::vector<Need> &needs, bool counts);
    size_t indexOf(GroupKey key);

    Period m_period, m_reach;
    Filter m_filter;
    bool m_costs = false;
    std::vector<Need> m_needs;
    std::vector<GroupKey> m_keys;
    QHash<GroupKey, size_t> m_index;
    std::vector<qint64> m_groupRecords;
    std::vector<std::vector<SliceValue>> m_values; // per need, per group
    std::vector<SliceValue> m_totals;              // per need
    qint64 m_records = 0;
    QStringList m_foreignCurrencies;
};

} // namespace pheu
