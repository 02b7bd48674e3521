// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets of the campaigns that run in a period, cut as Results are: a budget has a campaign, and a channel
// where its campaign has exactly one. Where a cut cannot be carried over to campaigns the budget is undefined.
#pragma once

#include "metrics/slice.h"

namespace pheu
{

class BudgetSlice
{
public:
    // `reach`: the same period, without an end that was not asked.
    BudgetSlice(Period period, Period reach, Filter filter)
        : m_period(period)
        , m_reach(reach)
        , m_filter(std::move(filter))
    {
    }
    const Period &period() const { return m_period; }
    const Filter &filter() const { return m_filter; }

    Result<void> fill(ColumnStore &store, std::vector<Dimension> &dimensions);

    // `unknown`: undefined although there are budgets. A group without a budget has `stored` 0.
    SliceValue value(std::optional<GroupKey> group) const;
    const std::vector<GroupKey> &groups() const { return m_keys; }
    const QStringList &notes() const { return m_notes; }

private:
    struct Rows {
        ColumnTable table;
        DayBlocks blocks;
    };
    // One record per budget; with `channels`, budgets of several channels once for each of them instead.
    Rows rows(const ColumnStore &store, const Budgets &budgets, bool shared) const;
    Result<ScanResult> scanned(ColumnStore &store, const Rows &rows, std::vector<Dimension> &dimensions) const;
    bool asksChannel(const Filter &filter, FieldId channel) const;
    bool carries(const Filter &filter, const ResultsFields &fields) const;

    Period m_period, m_reach;
    Filter m_filter;
    bool m_byChannel = false;
    bool m_undefinedGroups = false; // by something that campaigns do not have
    bool m_undefined = false;
    std::vector<GroupKey> m_keys;
    QHash<GroupKey, SliceValue> m_values;
    SliceValue m_total;
    QStringList m_notes;
};

} // namespace pheu
