// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plantable.h"

#include <QRandomGenerator>

#include <algorithm>

namespace pheu
{

void PlanColumn::addSegment()
{
    if (!m_spill)
        m_spill = std::make_shared<SpillFile>();
    m_segments.push_back(m_spill->segment());
}

void PlanColumn::append(qint64 value)
{
    if (!m_isWide && value != null && !fitsNarrow(value))
        widen();
    if (m_size == m_segments.size() * (m_isWide ? wideRows : narrowRows))
        addSegment();
    const size_t row = m_size++;
    if (m_isWide)
        wide(row) = value;
    else
        narrow(row) = value == null ? narrowNull : qint32(value);
}

void PlanColumn::set(size_t row, qint64 value)
{
    if (!m_isWide && value != null && !fitsNarrow(value))
        widen();
    if (m_isWide)
        wide(row) = value;
    else
        narrow(row) = value == null ? narrowNull : qint32(value);
}

bool PlanColumn::scale(qint64 factor)
{
    qint64 scaled;
    for (size_t row = 0; row < size(); ++row) {
        if (at(row) != null && __builtin_mul_overflow(at(row), factor, &scaled))
            return false;
    }
    for (size_t row = 0; row < size(); ++row) {
        if (at(row) != null)
            set(row, at(row) * factor);
    }
    return true;
}

// From the last row on, so that each half of a segment is read before the wide rows over it are written.
void PlanColumn::widen()
{
    const std::vector<std::byte *> before = m_segments;
    while (m_segments.size() * wideRows < m_size)
        addSegment();
    for (size_t row = m_size; row-- > 0;) {
        const qint32 value = reinterpret_cast<const qint32 *>(before[row / narrowRows])[row % narrowRows];
        wide(row) = value == narrowNull ? null : value;
    }
    m_isWide = true;
}

namespace
{

struct Seeds {
    quint64 a = QRandomGenerator::system()->generate64() | 1;
    quint64 b = QRandomGenerator::system()->generate64() | 1;
};

const Seeds &seeds()
{
    static const Seeds values;
    return values;
}

quint64 mix(quint64 x)
{
    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

} // namespace

KeyHash::KeyHash()
    : m_a(seeds().a)
    , m_b(seeds().b)
{
}

void KeyHash::add(qint64 part)
{
    m_a = mix(m_a ^ quint64(part)) + 0x9E3779B97F4A7C15ULL;
    m_b = mix(m_b + quint64(part) * 0xD6E8FEB86659FD93ULL) ^ 0xA0761D6478BD642FULL;
}

KeyTable::KeyTable(size_t expected)
    : m_entries(std::max<size_t>(expected + expected / 4, 1024))
{
}

qint32 *KeyTable::find(const KeyHash &key)
{
    for (size_t slot = home(key.high()); m_entries[slot].value != empty; slot = next(slot)) {
        if (m_entries[slot].high == key.high() && m_entries[slot].low == key.low())
            return &m_entries[slot].value;
    }
    return nullptr;
}

void KeyTable::insert(const KeyHash &key, qint32 value)
{
    if ((m_count + 1) * 6 > m_entries.size() * 5) {
        std::vector<Entry> old(m_entries.size() + m_entries.size() / 2);
        old.swap(m_entries);
        for (const Entry &entry : old) {
            if (entry.value != empty)
                place(entry);
        }
    }
    place({key.high(), key.low(), value});
    ++m_count;
}

void KeyTable::clear()
{
    std::vector<Entry>(1024).swap(m_entries);
    m_count = 0;
}

void KeyTable::place(const Entry &entry)
{
    size_t slot = home(entry.high);
    while (m_entries[slot].value != empty)
        slot = next(slot);
    m_entries[slot] = entry;
}

} // namespace pheu
