// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sortkeys.h"

#include "base/text.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace pheu {

namespace {

// The first eight bytes as a number that orders as they do.
quint64 prefixOf(std::string_view folded)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0);
    return prefix;
}

} // namespace

std::string_view TextRanks::text(quint32 code) const
{
    const size_t begin = code == 0 ? 0 : m_ends[code - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[code] - begin);
}

void TextRanks::grow()
{
    m_slots.assign(std::max<size_t>(1024, m_slots.size() * 2), 0);
    const size_t mask = m_slots.size() - 1;
    for (quint32 code = 1; code < m_ends.size(); ++code) {
        size_t slot = m_hashes[code] & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = code;
    }
}

quint32 TextRanks::add(std::string_view value)
{
    if (value.empty())
        return 0;
    if (m_ends.size() * 2 > m_slots.size())
        grow();
    const size_t hash = qHashBits(value.data(), value.size());
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const quint32 code = m_slots[slot];
        if (m_hashes[code] == hash && text(code) == value)
            return code;
        slot = (slot + 1) & mask;
    }
    const auto code = quint32(m_ends.size());
    m_bytes.append(value);
    m_ends.push_back(m_bytes.size());
    m_hashes.push_back(hash);
    m_slots[slot] = code;
    return code;
}

std::vector<quint32> TextRanks::ranks() const
{
    struct Folded { quint64 prefix; size_t begin; quint32 length; quint32 code; };
    std::string bytes;
    std::string folded;
    std::vector<Folded> order;
    order.reserve(m_ends.size());
    bytes.reserve(m_bytes.size());
    for (quint32 code = 1; code < m_ends.size(); ++code) {
        searchFoldUtf8(text(code), folded);
        order.push_back({prefixOf(folded), bytes.size(), quint32(folded.size()), code});
        bytes.append(folded);
    }
    const auto searchText = [&](const Folded &f) { return std::string_view(bytes).substr(f.begin, f.length); };
    std::string foldA;
    std::string foldB;
    const auto before = [&](const Folded &a, const Folded &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        if (const int byMarks = searchText(a).compare(searchText(b)))
            return byMarks < 0;
        caseFoldUtf8(text(a.code), foldA);
        caseFoldUtf8(text(b.code), foldB);
        if (const int byCase = foldA.compare(foldB))
            return byCase < 0;
        return text(a.code) < text(b.code);
    };
    std::sort(order.begin(), order.end(), before);
    std::vector<quint32> ranks(m_ends.size(), 0);
    for (size_t i = 0; i < order.size(); ++i)
        ranks[order[i].code] = quint32(i) + 1;
    return ranks;
}

} // namespace pheu
