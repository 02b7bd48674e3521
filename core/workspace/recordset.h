// SPDX-License-Identifier: GPL-3.0-or-later
// Which records of a page: disjoint ranges of ids, so that a million added in a row cost as much as one.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

namespace pheu
{

class RecordSet
{
public:
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
        bool operator==(const Range &) const = default;
    };

    void add(qint64 id) { add(id, id); }
    void add(qint64 first, qint64 last)
    {
        if (!m_ranges.empty() && first >= m_ranges.back().first && first <= m_ranges.back().last + 1) {
            m_ranges.back().last = std::max(m_ranges.back().last, last);
            return;
        }
        m_sorted = m_sorted && (m_ranges.empty() || first > m_ranges.back().last);
        m_ranges.push_back({first, last});
    }
    void add(const RecordSet &other)
    {
        for (const Range &range : other.m_ranges)
            add(range.first, range.last);
    }
    void addAll()
    {
        m_ranges = {{1, std::numeric_limits<qint64>::max() - 1}};
        m_sorted = true;
    }

    void remove(qint64 id)
    {
        sort();
        const auto at = std::find_if(m_ranges.begin(), m_ranges.end(),
                                     [id](const Range &range) { return range.first <= id && id <= range.last; });
        if (at == m_ranges.end())
            return;
        const Range after{id + 1, at->last};
        at->last = id - 1;
        const auto next = at->first > at->last ? m_ranges.erase(at) : std::next(at);
        if (after.first <= after.last)
            m_ranges.insert(next, after);
    }

    bool isEmpty() const { return m_ranges.empty(); }
    bool isAll() const { return m_ranges.size() == 1 && m_ranges.front().first <= 1 && size() > (qint64(1) << 60); }
    // Ascending.
    const std::vector<Range> &ranges() const
    {
        sort();
        return m_ranges;
    }
    bool contains(qint64 id) const
    {
        sort();
        const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), id,
                                            [](qint64 wanted, const Range &range) { return wanted < range.first; });
        return after != m_ranges.begin() && id <= std::prev(after)->last;
    }
    // Ids in the ranges, whether or not there is such a record.
    qint64 size() const
    {
        sort();
        qint64 count = 0;
        for (const Range &range : m_ranges)
            count += range.last - range.first + 1;
        return count;
    }

private:
    void sort() const
    {
        if (m_sorted)
            return;
        std::sort(m_ranges.begin(), m_ranges.end(), [](const Range &a, const Range &b) { return a.first < b.first; });
        std::vector<Range> merged;
        for (const Range &range : m_ranges) {
            if (!merged.empty() && range.first <= merged.back().last + 1)
                merged.back().last = std::max(merged.back().last, range.last);
            else
                merged.push_back(range);
        }
        m_ranges = std::move(merged);
        m_sorted = true;
    }

    mutable std::vector<Range> m_ranges;
    mutable bool m_sorted = true;
};

} // namespace pheu
