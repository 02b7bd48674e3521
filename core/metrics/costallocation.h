// SPDX-License-Identifier: GPL-3.0-or-later
// Spreads other costs over the days they cover and over the Results records of each day in proportion to spend
// (kpis.md, "Cost"). Done once for all records, before any filter. Invariant: the parts of a cost, allocated and
// not, add up to its amount exactly.
#pragma once

#include "metrics/column.h"

#include <optional>
#include <vector>

namespace pheu
{

__extension__ typedef __int128 WideInteger; // products of two amounts

struct CostEntry {
    qint64 amount = 0; // minor units of the workspace's currency
    Day from = 0;
    Day to = 0;                       // not before `from`
    qint64 channel = 0, campaign = 0; // 0: any
    bool operator==(const CostEntry &) const = default;
};

// A day's part of a cost for which no record in its scope has spend in its whole range.
struct UnallocatedCost {
    Day day = 0;
    qint64 amount = 0;
    qint64 channel = 0, campaign = 0;
    bool operator==(const UnallocatedCost &) const = default;
};

// Columns of the Results page; null: the page has no such field. `spend` is in the workspace's currency.
struct CostBasis {
    size_t rows = 0;
    const Column *days = nullptr;
    const Column *channels = nullptr;
    const Column *campaigns = nullptr;
    const Column *spend = nullptr;
};

class CostAllocation
{
public:
    // The columns must outlive the allocation. It reads them as they are at each call.
    explicit CostAllocation(CostBasis basis);

    void add(const CostEntry &cost);
    qint64 part(size_t row) const { return m_dayParts.at(row) + m_rangeParts.at(row); } // 0: none
    std::vector<qint64> parts() const;
    std::vector<UnallocatedCost> unallocated() const;

    // Some records change: remember() them as they are, then, when the columns hold the new values (and new records
    // stand at their end), follow(): only the days they were and are on are shared again. Answers with the rows whose
    // part changed, ascending; empty when it cannot follow: make a new allocation then.
    static constexpr size_t mostFollowed = 200; // records; beyond it sharing all again is quicker
    void remember(const std::vector<quint32> &rows);
    std::optional<std::vector<quint32>> follow(size_t rows);

private:
    struct Scope {
        quint32 channel = 0, campaign = 0; // codes; 0: any
        bool nobody = false;               // a link that no record has
    };
    struct Shared // one cost, and where its parts went that no record of their own day could carry
    {
        CostEntry cost;
        std::vector<qint64> without;                   // days of the cost, from 0, ascending
        std::vector<std::pair<quint32, qint64>> range; // row, part: shared over the whole range
        std::vector<UnallocatedCost> rest;
    };

    bool weighs(size_t row) const;
    quint32 codeOf(Day day) const; // 0: no record is near it
    Scope scopeOf(const CostEntry &cost) const;
    // Rows with spend on the days of these codes that match, into m_rows; the sum of their spend.
    WideInteger gather(quint32 firstDay, quint32 lastDay, const Scope &scope);
    template<typename Sink>
    void spread(qint64 amount, qint64 times, WideInteger total, Sink &&add); // add(row, part)
    bool matches(quint32 row, const Scope &scope) const;
    static qint64 partOf(const CostEntry &cost, qint64 day);
    void shareDay(Shared &shared, const Scope &scope, qint64 day);
    void shareRange(Shared &shared, const Scope &scope);
    void takeBackRange(Shared &shared);
    void leave(quint32 day, quint32 row);
    void enter(quint32 day, quint32 row);
    void touch(quint32 row) { m_touched.push_back(row); }

    CostBasis m_basis;
    Day m_firstDay = 0;
    std::vector<quint32> m_byDay;  // rows with spend, by day then row
    std::vector<quint32> m_starts; // per day code, into m_byDay; empty: nothing carries a cost
    std::vector<quint32> m_rows;
    std::vector<std::pair<WideInteger, quint32>> m_remainders;
    Column::Integers m_dayParts, m_rangeParts; // per row
    std::vector<Shared> m_shared;
    std::vector<std::pair<quint32, quint32>> m_remembered; // row, day code if it carried a part
    std::vector<quint32> m_touched;
};

} // namespace pheu
