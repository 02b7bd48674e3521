// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textpool.h"

#include <QRandomGenerator>

#include <bit>
#include <cstring>

namespace pheu
{

namespace
{

constexpr size_t blockSize = 64 * 1024;

quint64 wordAt(const char *at)
{
    quint64 word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

// Of fewer than eight bytes: which ones there are follows from their number.
quint64 shortWord(std::string_view text)
{
    const size_t size = text.size();
    if (size >= 4) {
        quint32 first, last;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + size - 4, sizeof last);
        return quint64(last) << 32 | first;
    }
    const auto byte = [&](size_t at) { return quint64(static_cast<unsigned char>(text[at])); };
    return size == 0 ? 0 : byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

// Cells are short, and this is asked for each: eight bytes at once, where a general hash begins with a call. Nobody
// can prepare texts that fall together without the seed of the running program.
quint32 hashOf(std::string_view text)
{
    static const quint64 seed = QRandomGenerator::system()->generate64();
    quint64 hash = seed ^ text.size();
    for (size_t at = 0; at + 8 < text.size(); at += 8)
        hash = std::rotl((hash ^ wordAt(text.data() + at)) * 0x9FB21C651E98DF25ULL, 29);
    hash ^= text.size() < 8 ? shortWord(text) : wordAt(text.data() + text.size() - 8);
    hash *= 0xD6E8FEB86659FD93ULL;
    return quint32(hash ^ hash >> 32);
}

quint64 beginOf(std::string_view text)
{
    if (text.size() >= 8)
        return wordAt(text.data());
    quint64 word = 0;
    for (size_t at = text.size(); at-- > 0;)
        word = word << 8 | static_cast<unsigned char>(text[at]);
    return word;
}

bool areEqual(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    if (a.size() < 8 || a.size() > 32)
        return a == b;
    for (size_t at = 0; at + 8 < a.size(); at += 8) {
        if (wordAt(a.data() + at) != wordAt(b.data() + at))
            return false;
    }
    return wordAt(a.data() + a.size() - 8) == wordAt(b.data() + b.size() - 8);
}

} // namespace

TextPool::TextPool()
    : m_slots(64)
{
}

int TextPool::intern(std::string_view text)
{
    const size_t mask = m_slots.size() - 1;
    const quint32 hash = hashOf(text);
    const quint64 begin = beginOf(text);
    size_t slot = hash & mask;
    while (m_slots[slot].id >= 0) {
        const Slot &known = m_slots[slot];
        if (known.hash == hash && known.begin == begin && known.size == quint32(text.size()) &&
            (text.size() < 8 || areEqual(m_texts[size_t(known.id)], text)))
            return known.id;
        slot = (slot + 1) & mask;
    }
    const int id = size();
    m_slots[slot] = {hash, quint32(text.size()), begin, id};
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
    std::vector<Slot> before(m_slots.size() * 2);
    before.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &known : before) {
        if (known.id < 0)
            continue;
        size_t slot = known.hash & mask;
        while (m_slots[slot].id >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = known;
    }
}

} // namespace pheu
