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
    std::vector<qint32> m_slots; // index into m_texts, −1: free
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_free = 0; // bytes left in the last block
};

} // namespace pheu
