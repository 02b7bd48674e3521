// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sortkeys.h"

#include "base/text.h"

#include <QHashFunctions>

#include <algorithm>
#include <span>

namespace pheu
{

namespace
{

struct FoldedText {
    quint64 prefix; // the eight bytes from the depth that is being sorted, as a number that orders as they do
    size_t begin;
    quint32 length;
    quint32 code;
};

quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
    return prefix;
}

// Orders texts eight bytes at a time: campaign names share long beginnings, which are then looked at once.
template<typename Tie>
void sortFolded(std::span<FoldedText> texts, std::string_view bytes, size_t depth, const Tie &tie)
{
    constexpr size_t deepest = 1024; // long notes that begin alike must not nest without end
    if (depth > deepest) {
        std::sort(texts.begin(), texts.end(), [&](const FoldedText &a, const FoldedText &b) {
            const int order = bytes.substr(a.begin, a.length).compare(bytes.substr(b.begin, b.length));
            return order != 0 ? order < 0 : tie(a, b);
        });
        return;
    }
    for (FoldedText &text : texts)
        text.prefix = prefixOf(bytes.substr(text.begin, text.length).substr(std::min<size_t>(depth, text.length)));
    const auto byPrefix = [](const FoldedText &a, const FoldedText &b) { return a.prefix < b.prefix; };
    if (!std::is_sorted(texts.begin(), texts.end(), byPrefix))
        std::sort(texts.begin(), texts.end(), byPrefix);
    for (size_t first = 0; first < texts.size();) {
        size_t last = first + 1;
        while (last < texts.size() && texts[last].prefix == texts[first].prefix)
            ++last;
        const std::span<FoldedText> same = texts.subspan(first, last - first);
        if (same.size() > 1) {
            if ((same.front().prefix & 0xFF) == 0) // padded: these texts end here and fold to the same
                std::sort(same.begin(), same.end(), tie);
            else
                sortFolded(same, bytes, depth + 8, tie);
        }
        first = last;
    }
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
    std::string bytes;
    std::string folded;
    std::vector<FoldedText> order;
    order.reserve(m_ends.size());
    bytes.reserve(m_bytes.size());
    for (quint32 code = 1; code < m_ends.size(); ++code) {
        searchFoldUtf8(text(code), folded);
        order.push_back({0, bytes.size(), quint32(folded.size()), code});
        bytes.append(folded);
    }
    std::string foldA;
    std::string foldB;
    const auto byCase = [&](const FoldedText &a, const FoldedText &b) {
        caseFoldUtf8(text(a.code), foldA);
        caseFoldUtf8(text(b.code), foldB);
        if (const int difference = foldA.compare(foldB))
            return difference < 0;
        return text(a.code) < text(b.code);
    };
    sortFolded(std::span(order), bytes, 0, byCase);
    std::vector<quint32> ranks(m_ends.size(), 0);
    for (size_t i = 0; i < order.size(); ++i)
        ranks[order[i].code] = quint32(i) + 1;
    return ranks;
}

} // namespace pheu
