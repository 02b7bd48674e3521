// SPDX-License-Identifier: GPL-3.0-or-later
// Different texts kept once and numbered from 0. Invariant: a text keeps its number and its place in memory.
#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace pheu
{

class TextPool
{
public:
    TextPool();
    int intern(std::string_view text); // the number of an equal text, or a new one
    std::string_view text(int id) const { return m_texts[size_t(id)]; }
    int size() const { return int(m_texts.size()); }

private:
    std::string_view keep(std::string_view text);
    void grow();

    std::vector<std::string_view> m_texts;
    struct Slot {
        quint32 hash = 0; // most that are not equal are told apart by it
        quint32 size = 0;
        quint64 begin = 0; // the first eight bytes, zero behind the end: all there is of a short text
        qint32 id = -1;    // −1: free
    };
    std::vector<Slot> m_slots;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_free = 0; // bytes left in the last block
};

} // namespace pheu
