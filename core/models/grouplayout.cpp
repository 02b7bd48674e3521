// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grouplayout.h"

#include <algorithm>

namespace pheu
{

void GroupLayout::set(int records, const std::vector<RecordReader::GroupStart> &starts)
{
    m_records = records;
    m_groups.clear();
    m_groups.reserve(starts.size());
    for (const RecordReader::GroupStart &start : starts)
        m_groups.push_back({start.first, 0, start.level, 0, false, false});
    std::vector<int> open; // groups that are not closed yet, one per level
    const auto close = [&](int level, int end, int next) {
        while (!open.empty() && m_groups[size_t(open.back())].level >= level) {
            Group &group = m_groups[size_t(open.back())];
            group.count = end - group.first;
            group.next = next;
            open.pop_back();
        }
    };
    for (int i = 0; i < int(m_groups.size()); ++i) {
        close(m_groups[size_t(i)].level, m_groups[size_t(i)].first, i);
        open.push_back(i);
    }
    close(0, records, int(m_groups.size()));
    show();
}

bool GroupLayout::isLeaf(int group) const
{
    return m_groups[size_t(group)].next == group + 1;
}

void GroupLayout::show()
{
    m_shown.clear();
    m_shownRows.clear();
    m_rows = 0;
    if (m_groups.empty()) {
        m_rows = m_records;
        return;
    }
    for (int i = 0; i < int(m_groups.size());) {
        const Group &group = m_groups[size_t(i)];
        m_shown.push_back(i);
        m_shownRows.push_back(m_rows++);
        if (group.folded) {
            i = group.next;
            continue;
        }
        if (isLeaf(i))
            m_rows += group.count;
        ++i;
    }
}

GroupLayout::Place GroupLayout::at(int row) const
{
    if (row < 0 || row >= m_rows)
        return {};
    if (m_groups.empty())
        return {-1, row};
    const auto above = std::upper_bound(m_shownRows.begin(), m_shownRows.end(), row) - 1;
    const int group = m_shown[size_t(above - m_shownRows.begin())];
    if (*above == row)
        return {group, -1};
    return {-1, m_groups[size_t(group)].first + row - *above - 1};
}

int GroupLayout::rowOfGroup(int group) const
{
    const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), group);
    return at == m_shown.end() || *at != group ? -1 : m_shownRows[size_t(at - m_shown.begin())];
}

int GroupLayout::leafOf(int record) const
{
    // The last group that starts at or before it: sub-groups stand behind their group.
    const auto behind = std::upper_bound(m_groups.begin(), m_groups.end(), record,
                                         [](int r, const Group &group) { return r < group.first; });
    return int(behind - m_groups.begin()) - 1;
}

int GroupLayout::rowOfRecord(int record) const
{
    if (record < 0 || record >= m_records)
        return -1;
    if (m_groups.empty())
        return record;
    const int leaf = leafOf(record);
    const int row = leaf < 0 || m_groups[size_t(leaf)].folded ? -1 : rowOfGroup(leaf);
    return row < 0 ? -1 : row + 1 + record - m_groups[size_t(leaf)].first;
}

int GroupLayout::parentOf(int group) const
{
    const int level = m_groups[size_t(group)].level;
    for (int i = group - 1; i >= 0; --i) {
        if (m_groups[size_t(i)].level < level)
            return i;
    }
    return -1;
}

void GroupLayout::fold(int group, bool folded)
{
    m_groups[size_t(group)].folded = folded;
    show();
}

void GroupLayout::foldAll(bool folded)
{
    for (Group &group : m_groups)
        group.folded = folded;
    show();
}

int GroupLayout::rowsBelow(int group) const
{
    const int row = rowOfGroup(group);
    if (row < 0)
        return 0;
    const auto behind = std::lower_bound(m_shown.begin(), m_shown.end(), m_groups[size_t(group)].next);
    const int end = behind == m_shown.end() ? m_rows : m_shownRows[size_t(behind - m_shown.begin())];
    return end - row - 1;
}

void GroupLayout::append(int records)
{
    m_records += records;
    show();
}

void GroupLayout::appendFresh(int records)
{
    if (m_groups.empty() || !m_groups.back().fresh) {
        const int at = int(m_groups.size());
        m_groups.push_back({m_records, 0, 0, at + 1, false, true});
    }
    m_groups.back().count += records;
    m_records += records;
    show();
}

void GroupLayout::remove(int record)
{
    --m_records;
    for (Group &group : m_groups) {
        if (group.first > record)
            --group.first;
        else if (record < group.first + group.count)
            --group.count;
    }
    std::vector<int> moved(m_groups.size() + 1); // where each group stands afterwards
    int left = 0;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        moved[i] = left;
        left += m_groups[i].count > 0 ? 1 : 0;
    }
    moved[m_groups.size()] = left;
    if (left < int(m_groups.size())) {
        for (Group &group : m_groups)
            group.next = moved[size_t(group.next)];
        std::erase_if(m_groups, [](const Group &group) { return group.count == 0; });
    }
    show();
}

} // namespace pheu
