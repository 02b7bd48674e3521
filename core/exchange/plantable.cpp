// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plantable.h"

#include <QRandomGenerator>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace pheu
{

void PlanColumn::addSegment()
{
    if (!m_spill)
        m_spill = std::make_shared<SpillFile>();
    m_segments.push_back(m_spill->segment());
}

void PlanColumn::appendSlowly(qint64 value)
{
    if (!m_isWide && value != null && !fitsNarrow(value))
        widen();
    if (m_size == m_segments.size() * (m_isWide ? wideRows : narrowRows))
        addSegment();
    const size_t row = m_size++;
    if (m_isWide) {
        wide(row) = value;
        return;
    }
    narrow(row) = value == null ? narrowNull : qint32(value);
    m_next = &narrow(row) + 1;
    m_end = reinterpret_cast<qint32 *>(m_segments.back()) + narrowRows;
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
    m_next = m_end = nullptr;
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

// The halves of a product of 128 bits together ("folded multiply", as in wyhash by Wang Yi).
quint64 folded(quint64 a, quint64 b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(a) * b;
    return quint64(product) ^ quint64(product >> 64);
}

} // namespace

KeyHash::KeyHash()
    : m_a(seeds().a)
    , m_b(seeds().b)
{
}

void KeyHash::add(qint64 part)
{
    m_a = folded(m_a ^ quint64(part), 0xA0761D6478BD642FULL) + 0x9E3779B97F4A7C15ULL;
    m_b = folded(m_b ^ quint64(part), 0xE7037ED1A0B428DBULL) + 0x8EBC6AF09C88C6E3ULL;
}

// Keys lie anywhere in the table, so with large pages most of the way to one is saved.
KeyTable::Entries KeyTable::made(size_t size)
{
    Entries entries;
    entries.reserve(size);
#ifdef MADV_HUGEPAGE
    constexpr quintptr page = 2 << 20;
    const auto begin = (reinterpret_cast<quintptr>(entries.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<quintptr>(entries.data() + size) / page * page;
    if (begin < end)
        (void)::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
#endif
    entries.resize(size);
    return entries;
}

KeyTable::KeyTable(size_t expected)
    : m_entries(made(std::max<size_t>(expected + expected / 4, 1024)))
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
        Entries old = made(m_entries.size() + m_entries.size() / 2);
        old.swap(m_entries);
        for (const Entry &entry : old) {
            if (entry.value != empty)
                place(entry.high, entry.low, entry.value);
        }
    }
    place(key.high(), key.low(), value);
    ++m_count;
}

void KeyTable::clear()
{
    Entries(1024).swap(m_entries);
    m_count = 0;
}

void KeyTable::forget()
{
    std::ranges::fill(m_entries, Entry{});
    m_count = 0;
}

void KeyTable::place(quint64 high, quint32 low, qint32 value)
{
    size_t slot = home(high);
    while (m_entries[slot].value != empty)
        slot = next(slot);
    m_entries[slot].high = high;
    m_entries[slot].low = low;
    m_entries[slot].value = value;
}

} // namespace pheu
