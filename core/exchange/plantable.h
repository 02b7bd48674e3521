// SPDX-License-Identifier: GPL-3.0-or-later
// The compact memory of an import plan: integer columns that take four bytes a value while they can, in segments that
// may lie in a file, and the table of record keys, which alone grows with the rows: 20 bytes for each.
#pragma once

#include "exchange/spillfile.h"

#include <limits>
#include <vector>

namespace pheu
{

class PlanColumn
{
public:
    static constexpr qint64 null = std::numeric_limits<qint64>::min();

    // Before the first value. Without it the column keeps a file of its own.
    void setSpill(std::shared_ptr<SpillFile> spill) { m_spill = std::move(spill); }

    size_t size() const { return m_size; }
    void append(qint64 value)
    {
        if (m_next == m_end || (value != null && !fitsNarrow(value))) {
            appendSlowly(value);
            return;
        }
        *m_next++ = value == null ? narrowNull : qint32(value);
        ++m_size;
    }
    qint64 at(size_t row) const
    {
        if (m_isWide)
            return reinterpret_cast<const qint64 *>(m_segments[row / wideRows])[row % wideRows];
        const qint32 value = reinterpret_cast<const qint32 *>(m_segments[row / narrowRows])[row % narrowRows];
        return value == narrowNull ? null : value;
    }
    void set(size_t row, qint64 value);
    // Every value × factor. False: one would not fit, and nothing was changed.
    bool scale(qint64 factor);

private:
    static constexpr size_t narrowRows = SpillFile::segmentBytes / sizeof(qint32);
    static constexpr size_t wideRows = SpillFile::segmentBytes / sizeof(qint64);
    static constexpr qint32 narrowNull = std::numeric_limits<qint32>::min();
    static bool fitsNarrow(qint64 value) { return value > narrowNull && value <= std::numeric_limits<qint32>::max(); }
    void addSegment();
    void appendSlowly(qint64 value);
    void widen();
    qint32 &narrow(size_t row) { return reinterpret_cast<qint32 *>(m_segments[row / narrowRows])[row % narrowRows]; }
    qint64 &wide(size_t row) { return reinterpret_cast<qint64 *>(m_segments[row / wideRows])[row % wideRows]; }

    std::shared_ptr<SpillFile> m_spill;
    std::vector<std::byte *> m_segments;
    size_t m_size = 0;
    qint32 *m_next = nullptr, *m_end = nullptr; // what is free of the last segment, while values are narrow
    bool m_isWide = false;
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
    // Empty, and as large as before.
    void forget();

private:
    struct Entry {
        quint64 high = 0;
        quint32 low = 0;
        qint32 value = empty;
    };
    using Entries = std::vector<Entry>;
    static Entries made(size_t size);
    static constexpr qint32 empty = std::numeric_limits<qint32>::min();
    void place(quint64 high, quint32 low, qint32 value);

    size_t next(size_t slot) const { return slot + 1 == m_entries.size() ? 0 : slot + 1; }
    // Where a key belongs, in a table of any size below 2³² (Lemire, "Fast random integer generation in an interval").
    size_t home(quint64 high) const { return size_t(((high >> 32) * m_entries.size()) >> 32); }

    Entries m_entries;
    size_t m_count = 0;
};

} // namespace pheu
