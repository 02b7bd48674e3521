// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textpool.h"

#include <QHashFunctions>

#include <cstring>

namespace pheu
{

namespace
{

constexpr size_t blockSize = 64 * 1024;

size_t hashOf(std::string_view text)
{
    return qHashBits(text.data(), text.size());
}

} // namespace

TextPool::TextPool()
    : m_slots(64, -1)
{
}

int TextPool::intern(std::string_view text)
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOf(text) & mask;
    while (m_slots[slot] >= 0) {
        if (m_texts[size_t(m_slots[slot])] == text)
            return m_slots[slot];
        slot = (slot + 1) & mask;
    }
    const int id = size();
    m_slots[slot] = id;
    m_texts.push_back(keep(text));
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return id;
}

std::string_view TextPool::keep(std::string_view text)
{
    if (text.empty())
        return {};
    if (text.size() > m_free) {
        const size_t size = std::max(blockSize, text.size());
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_free = size;
    }
    const size_t size = std::max(blockSize, text.size());
    // Only a block of its own can be larger than the others, and it is full at once.
    char *const at = m_blocks.back().get() + (size > blockSize ? 0 : blockSize - m_free);
    std::memcpy(at, text.data(), text.size());
    m_free = size > blockSize ? 0 : m_free - text.size();
    return {at, text.size()};
}

void TextPool::grow()
{
    m_slots.assign(m_slots.size() * 2, -1);
    const size_t mask = m_slots.size() - 1;
    for (size_t id = 0; id < m_texts.size(); ++id) {
        size_t slot = hashOf(m_texts[id]) & mask;
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = qint32(id);
    }
}

} // namespace pheu
