// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/sharedstrings.h"

#include "workbook/celltext.h"
#include "workbook/limits.h"
#include "workbook/xmlpart.h"

#include <cstring>

namespace pheu::workbook
{

namespace
{

constexpr std::size_t blockSize = 1 << 20;
static_assert(blockSize > cellTextLimit);

class StringsHandler final : public XmlHandler
{
public:
    StringsHandler(SharedStrings &strings, std::string part)
        : m_strings(strings)
        , m_part(std::move(part))
    {
    }

    void start(std::string_view name, const XmlAttributes &, int depth) override
    {
        if (depth == 2) {
            m_inString = name == "si";
            m_text.begin();
        } else if (m_inString) {
            m_text.start(name);
        }
    }
    void end(std::string_view name, int depth) override
    {
        if (depth > 2) {
            m_text.end(name);
        } else if (depth == 2 && m_inString) {
            m_inString = false;
            if (!m_strings.add(m_text.text()))
                refuse(FaultKind::TooMuchSharedText, m_part);
        }
    }
    void text(std::string_view text) override
    {
        if (m_inString && !m_text.append(text))
            refuse(FaultKind::CellTooLong, m_part);
    }

private:
    SharedStrings &m_strings;
    std::string m_part;
    RichText m_text;
    bool m_inString = false;
};

} // namespace

bool RichText::append(std::string_view text)
{
    if (!m_inText)
        return true;
    if (m_text.size() + text.size() > cellTextLimit)
        return false;
    m_text += text;
    return true;
}

bool SharedStrings::add(std::string_view text)
{
    const std::string unescaped = text.find("_x") == std::string_view::npos ? std::string() : unescapedText(text);
    if (!unescaped.empty())
        text = unescaped;
    m_total += text.size();
    if (m_total > sharedTextLimit || std::int64_t(m_texts.size()) >= cellLimit)
        return false;
    if (m_blocks.empty() || m_used + text.size() > blockSize) {
        m_blocks.emplace_back(new char[blockSize]);
        m_used = 0;
    }
    char *place = m_blocks.back().get() + m_used;
    std::memcpy(place, text.data(), text.size());
    m_used += text.size();
    m_texts.emplace_back(place, text.size());
    return true;
}

Check SharedStrings::read(ZipPackage &package, std::string_view part)
{
    StringsHandler handler(*this, std::string(part));
    return readXmlPart(package, part, handler);
}

} // namespace pheu::workbook
