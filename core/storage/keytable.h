// SPDX-License-Identifier: GPL-3.0-or-later
// A number by record or option id, looked up once for every row of a scan: an array for the usual small ids, a hash
// for the rest. 0 is "none".
#pragma once

#include <QHash>

#include <algorithm>
#include <vector>

namespace pheu
{

class KeyTable
{
public:
    void set(qint64 id, quint64 key)
    {
        if (id >= 0 && id < densest) {
            if (size_t(id) >= m_dense.size())
                m_dense.resize(std::max(size_t(id) + 1, m_dense.size() * 2));
            m_dense[size_t(id)] = key;
        } else {
            m_sparse.insert(id, key);
        }
    }
    quint64 at(qint64 id) const
    {
        if (id >= 0 && size_t(id) < m_dense.size())
            return m_dense[size_t(id)];
        return m_sparse.isEmpty() ? 0 : m_sparse.value(id);
    }

    bool isEmpty() const { return m_dense.empty() && m_sparse.isEmpty(); }

private:
    static constexpr qint64 densest = 4'000'000;
    std::vector<quint64> m_dense;
    QHash<qint64, quint64> m_sparse;
};

} // namespace pheu
