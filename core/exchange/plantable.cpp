// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plantable.h"

#include <QRandomGenerator>

namespace pheu
{

void PlanColumn::appendWide(qint64 value)
{
    if (m_wide.empty())
        widen();
    m_wide.push_back(value);
}

void PlanColumn::appendNulls(size_t count)
{
    if (m_wide.empty())
        m_narrow.resize(m_narrow.size() + count, narrowNull);
    else
        m_wide.resize(m_wide.size() + count, null);
}

void PlanColumn::set(size_t row, qint64 value)
{
    if (m_wide.empty()) {
        if (value == null || fitsNarrow(value)) {
            m_narrow[row] = value == null ? narrowNull : qint32(value);
            return;
        }
        widen();
    }
    m_wide[row] = value;
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

void PlanColumn::widen()
{
    m_wide.reserve(m_narrow.size() + 1);
    for (qint32 value : m_narrow)
        m_wide.push_back(value == narrowNull ? null : value);
    std::vector<qint32>().swap(m_narrow);
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
{
    size_t size = 1024;
    while (size * 3 < expected * 5)
        size *= 2;
    m_entries.resize(size);
}

qint32 *KeyTable::find(const KeyHash &key)
{
    const size_t mask = m_entries.size() - 1;
    for (size_t slot = key.high() & mask; m_entries[slot].value != empty; slot = (slot + 1) & mask) {
        if (m_entries[slot].high == key.high() && m_entries[slot].low == key.low())
            return &m_entries[slot].value;
    }
    return nullptr;
}

void KeyTable::insert(const KeyHash &key, qint32 value)
{
    if ((m_count + 1) * 5 > m_entries.size() * 3) {
        std::vector<Entry> old(m_entries.size() * 2);
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
    const size_t mask = m_entries.size() - 1;
    size_t slot = entry.high & mask;
    while (m_entries[slot].value != empty)
        slot = (slot + 1) & mask;
    m_entries[slot] = entry;
}

} // namespace pheu
