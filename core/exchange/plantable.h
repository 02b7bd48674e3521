// SPDX-License-Identifier: GPL-3.0-or-later
// The compact memory of an import plan: integer columns that take four bytes a value while they can, and the table
// of record keys. A million rows of sixteen fields are about 100 MB.
#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace pheu
{

class PlanColumn
{
public:
    static constexpr qint64 null = std::numeric_limits<qint64>::min();

    size_t size() const { return m_wide.empty() ? m_narrow.size() : m_wide.size(); }
    void append(qint64 value)
    {
        if (m_wide.empty() && (value == null || fitsNarrow(value)))
            m_narrow.push_back(value == null ? narrowNull : qint32(value));
        else
            appendWide(value);
    }
    void appendNulls(size_t count);
    qint64 at(size_t row) const
    {
        if (!m_wide.empty())
            return m_wide[row];
        return m_narrow[row] == narrowNull ? null : m_narrow[row];
    }
    void set(size_t row, qint64 value);
    // Every value × factor. False: one would not fit, and nothing was changed.
    bool scale(qint64 factor);

private:
    static constexpr qint32 narrowNull = std::numeric_limits<qint32>::min();
    static bool fitsNarrow(qint64 value) { return value > narrowNull && value <= std::numeric_limits<qint32>::max(); }
    void appendWide(qint64 value);
    void widen();

    std::vector<qint32> m_narrow;
    std::vector<qint64> m_wide; // used once it is not empty
};

// 128 bits of a seeded hash over the parts of a key; 96 of them are compared. A false match among a million keys has
// a chance below 10⁻¹⁶, and nobody can craft one without the seed of the running program.
class KeyHash
{
public:
    KeyHash();
    void add(qint64 part);
    quint64 high() const { return m_a; }
    quint32 low() const { return quint32(m_b >> 32); }

private:
    quint64 m_a, m_b;
};

// Keys to numbers ≥ 0 of plan rows, or < 0 of existing records.
class KeyTable
{
public:
    explicit KeyTable(size_t expected);
    // The number kept for a key; null when there is none. Valid until the next insert.
    qint32 *find(const KeyHash &key);
    void insert(const KeyHash &key, qint32 value);
    void clear();

private:
    struct Entry {
        quint64 high = 0;
        quint32 low = 0;
        qint32 value = empty;
    };
    static constexpr qint32 empty = std::numeric_limits<qint32>::min();
    void place(const Entry &entry);

    std::vector<Entry> m_entries;
    size_t m_count = 0;
};

} // namespace pheu
