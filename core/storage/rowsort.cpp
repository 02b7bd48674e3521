// SPDX-License-Identifier: GPL-3.0-or-later
// Stable radix sort by bytes, least significant first; bytes that are the same in every row cost nothing.
#include "storage/sortkeys.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace pheu
{

namespace
{

struct Entry {
    quint64 key;
    quint32 row;
};

constexpr size_t byteOf(quint64 key, size_t byte)
{
    return size_t(key >> (8 * byte)) & 0xFF;
}

void radixSort(std::vector<Entry> &entries)
{
    if (std::is_sorted(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; }))
        return;
    std::array<std::array<quint32, 256>, 8> counts{};
    for (const Entry &entry : entries) {
        for (size_t byte = 0; byte < 8; ++byte)
            ++counts[byte][byteOf(entry.key, byte)];
    }
    std::vector<Entry> other(entries.size());
    for (size_t byte = 0; byte < 8; ++byte) {
        std::array<quint32, 256> &count = counts[byte];
        if (count[byteOf(entries.front().key, byte)] == entries.size())
            continue;
        quint32 next = 0;
        for (quint32 &c : count)
            next += std::exchange(c, next);
        for (const Entry &entry : entries)
            other[count[byteOf(entry.key, byte)]++] = entry;
        entries.swap(other);
    }
}

} // namespace

std::vector<quint32> sortedRows(std::vector<std::vector<quint64>> keys, const std::vector<bool> &descending,
                                size_t rows)
{
    std::vector<quint32> order(rows);
    std::iota(order.begin(), order.end(), 0U);
    std::vector<Entry> entries(rows);
    for (size_t column = keys.size(); column-- > 0;) {
        const quint64 flip = descending[column] ? ~quint64(0) : 0;
        for (size_t i = 0; i < rows; ++i)
            entries[i] = {keys[column][order[i]] ^ flip, order[i]};
        std::vector<quint64>().swap(keys[column]);
        radixSort(entries);
        for (size_t i = 0; i < rows; ++i)
            order[i] = entries[i].row;
    }
    return order;
}

} // namespace pheu
