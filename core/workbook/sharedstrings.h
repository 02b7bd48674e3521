// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that cells share, and the collector that makes one text of the runs of a rich text. Invariant: all of them
// together stay within the limit; memory grows in blocks, never by doubling.
#pragma once

#include "workbook/fault.h"

#include <memory>
#include <string_view>
#include <vector>

namespace pheu::workbook
{

class ZipPackage;

// Collects <t> of an <si> or <is>, but not phonetic hints (<rPh>).
class RichText
{
public:
    void begin()
    {
        m_text.clear();
        m_phonetic = 0;
        m_inText = false;
    }
    void start(std::string_view name)
    {
        if (name == "rPh")
            ++m_phonetic;
        m_inText = name == "t" && m_phonetic == 0;
    }
    void end(std::string_view name)
    {
        if (name == "rPh" && m_phonetic > 0)
            --m_phonetic;
        m_inText = false;
    }
    bool append(std::string_view text); // false: longer than a cell may be
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
    int m_phonetic = 0;
    bool m_inText = false;
};

class SharedStrings
{
public:
    Check read(ZipPackage &package, std::string_view part);
    std::size_t size() const { return m_texts.size(); }
    std::string_view at(std::size_t index) const { return m_texts[index]; }

    // False: beyond the limits.
    bool add(std::string_view text);

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0, m_total = 0; // of the last block, of all
    std::vector<std::string_view> m_texts;
};

} // namespace pheu::workbook
