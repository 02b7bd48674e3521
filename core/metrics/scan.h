// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the columns of a table: rows of a period that fit a filter, put into groups, with sums and
// last values per group. No allocation per row. Sums of whole numbers are exact or flagged as overflown.
#pragma once

#include "metrics/columnfilter.h"
#include "metrics/dimension.h"

namespace pheu
{

inline constexpr size_t scanBlock = 4096; // rows that fit the first-level cache with their groups

// Least and greatest day code per block, so that a period skips the blocks outside it.
struct DayBlocks {
    const Column *column = nullptr;
    quint64 version = 0;
    std::vector<quint32> least, greatest;
    std::optional<Period> dated; // first and last day that a row has
    void update(const Column *days);
};

struct ScanTerm {
    const Column *column = nullptr; // null: no values
    bool last = false;              // the value of the latest day, then of the greatest id; else the sum
};

struct ScanTask {
    const ColumnTable *table = nullptr;
    const Column *days = nullptr; // null: no row is dated
    const DayBlocks *blocks = nullptr;
    Period period;
    const ColumnFilter *filter = nullptr;
    std::vector<const DimensionLookup *> dimensions; // at most two
    std::vector<size_t> counts;                      // of values per dimension
    std::vector<ScanTerm> terms;
};

// A group is known by the numbers of its dimensions' values.
using GroupKey = quint64;
inline GroupKey groupKey(quint32 first, quint32 second)
{
    return quint64(first) | quint64(second) << 32;
}
inline quint32 numberIn(GroupKey key, int dimension)
{
    return quint32(dimension ? key >> 32 : key);
}

struct ScanSums {
    std::vector<qint64> sums; // whole numbers, or the last value
    std::vector<double> reals;
    std::vector<qint64> stored;  // rows with a value
    std::vector<quint64> places; // of last values: grows with day, then id
    bool real = false;
    bool overflow = false;
};

struct ScanResult {
    std::vector<GroupKey> keys;  // of the groups with a row, in no order
    std::vector<qint64> records; // rows per group
    std::vector<ScanSums> terms;
};

ScanResult scan(const ScanTask &task);

} // namespace pheu
