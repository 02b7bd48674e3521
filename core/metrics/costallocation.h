// SPDX-License-Identifier: GPL-3.0-or-later
// Spreads other costs over the days they cover and over the Results records of each day in proportion to spend
// (kpis.md, "Cost"). Done once for all records, before any filter. Invariant: the parts of a cost, allocated and
// not, add up to its amount exactly.
#pragma once

#include "metrics/column.h"

namespace pheu {

__extension__ typedef __int128 WideInteger; // products of two amounts

struct CostEntry
{
    qint64 amount = 0; // minor units of the workspace's currency
    Day from = 0;
    Day to = 0;        // not before `from`
    qint64 channel = 0, campaign = 0; // 0: any
    bool operator==(const CostEntry &) const = default;
};

// A day's part of a cost for which no record in its scope has spend in its whole range.
struct UnallocatedCost
{
    Day day = 0;
    qint64 amount = 0;
    qint64 channel = 0, campaign = 0;
    bool operator==(const UnallocatedCost &) const = default;
};

// Columns of the Results page; null: the page has no such field. `counts` tells for a code of `currencies`
// whether its money is in the workspace's currency; other records take no share.
struct CostBasis
{
    size_t rows = 0;
    const Column *days = nullptr;
    const Column *channels = nullptr;
    const Column *campaigns = nullptr;
    const Column *spend = nullptr;
    const Column *currencies = nullptr;
    std::vector<quint8> counts;
};

class CostAllocation
{
public:
    explicit CostAllocation(const CostBasis &basis);

    void add(const CostEntry &cost);
    const std::vector<qint64> &parts() const { return m_parts; } // per record; 0: none
    const std::vector<UnallocatedCost> &unallocated() const { return m_unallocated; }

private:
    struct Scope
    {
        quint32 channel = 0, campaign = 0; // codes; 0: any
        bool nobody = false;               // a link that no record has
    };
    Scope scopeOf(const CostEntry &cost) const;
    // Rows with spend on the days of these codes that match, into m_rows; the sum of their spend.
    WideInteger gather(quint32 firstDay, quint32 lastDay, const Scope &scope);
    void spread(qint64 amount, qint64 times, WideInteger total);
    bool matches(quint32 row, const Scope &scope) const;

    const CostBasis &m_basis;
    std::vector<quint32> m_byDay;   // rows with spend, by day then row
    std::vector<quint32> m_starts;  // per day code, into m_byDay
    std::vector<quint32> m_rows;
    std::vector<std::pair<WideInteger, quint32>> m_remainders;
    std::vector<qint64> m_parts;
    std::vector<UnallocatedCost> m_unallocated;
};

} // namespace pheu
