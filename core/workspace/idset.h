// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that are known to be there, asked a million times in a bulk insert: bits for the usual small ids.
#pragma once

#include <QtGlobal>

#include <unordered_set>
#include <vector>

namespace pheu
{

class IdSet
{
public:
    bool contains(qint64 id) const
    {
        if (id >= 0 && id < qint64(m_small.size()))
            return m_small[size_t(id)];
        return m_large.contains(id);
    }
    void insert(qint64 id)
    {
        if (id < 0 || id >= mostSmall) {
            m_large.insert(id);
            return;
        }
        if (id >= qint64(m_small.size()))
            m_small.resize(size_t(id) + 1 + m_small.size() / 2);
        m_small[size_t(id)] = true;
    }

private:
    static constexpr qint64 mostSmall = 1 << 25;
    std::vector<bool> m_small;
    std::unordered_set<qint64> m_large;
};

} // namespace pheu
