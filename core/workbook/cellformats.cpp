// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/cellformats.h"

#include "workbook/celltext.h"
#include "workbook/xmlpart.h"

#include <unordered_map>

namespace pheu::workbook
{

namespace
{

constexpr std::size_t styleLimit = 100'000; // Excel itself stops at 65,490

class StylesHandler final : public XmlHandler
{
public:
    std::unordered_map<int, CellFormat> codes;
    std::vector<CellFormat> formats;

    void start(std::string_view name, const XmlAttributes &attributes, int depth) override
    {
        if (depth == 2)
            m_list = name == "cellXfs" ? List::Cells : name == "numFmts" ? List::Codes : List::Other;
        if (depth != 3)
            return;
        const int id = wholeNumber(attributes.value("numFmtId")).value_or(0);
        if (m_list == List::Codes && name == "numFmt" && codes.size() < styleLimit)
            codes[id] = formatOfCode(attributes.value("formatCode"));
        if (m_list == List::Cells && name == "xf" && m_ids.size() < styleLimit)
            m_ids.push_back(id);
    }
    void end(std::string_view, int depth) override
    {
        if (depth != 1)
            return;
        for (int id : m_ids) { // codes may come after the cells that use them
            const auto known = codes.find(id);
            formats.push_back(known == codes.end() ? builtInFormat(id) : known->second);
        }
    }

private:
    enum class List { Other, Codes, Cells } m_list = List::Other;
    std::vector<int> m_ids;
};

// The letters of a code that stand for something: without colours, locales, quoted and escaped text.
struct CodeLetters {
    bool day = false, month = false, time = false, elapsed = false;
};

// At '[': past ']'. Elapsed hours, minutes, seconds are letters in brackets.
std::size_t skipBracket(std::string_view code, std::size_t at, CodeLetters &letters)
{
    const std::size_t close = code.find(']', at);
    const std::string_view inside = code.substr(at + 1, close == std::string_view::npos ? close : close - at - 1);
    if (!inside.empty() && inside.size() <= 2 && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
        letters.elapsed = true;
    return close == std::string_view::npos ? code.size() : close;
}

} // namespace

CellFormat builtInFormat(int id)
{
    if (id == 22)
        return CellFormat::DayAndTime;
    if (id == 46)
        return CellFormat::Duration;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
        return CellFormat::Time;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return CellFormat::Day;
    return CellFormat::Number;
}

CellFormat formatOfCode(std::string_view code)
{
    CodeLetters letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        switch (code[i]) {
        case '"': {
            const std::size_t close = code.find('"', i + 1);
            i = close == std::string_view::npos ? code.size() : close;
            break;
        }
        case '[':
            i = skipBracket(code, i, letters);
            break;
        case '\\':
        case '_':
        case '*':
            ++i;
            break;
        case 'y':
        case 'Y':
        case 'd':
        case 'D':
            letters.day = true;
            break;
        case 'm':
        case 'M':
            letters.month = true;
            break;
        case 'h':
        case 'H':
        case 's':
        case 'S':
            letters.time = true;
            break;
        case 'A':
        case 'a':
            if (code.substr(i, 5) == "AM/PM" || code.substr(i, 5) == "am/pm") {
                letters.time = true;
                i += 4;
            }
            break;
        case 'G': // General has an e and an a, but says nothing
        case 'g':
            if (code.substr(i, 7) == "General" || code.substr(i, 7) == "GENERAL")
                i += 6;
            break;
        default:
            break;
        }
    }
    if (letters.elapsed)
        return CellFormat::Duration;
    if (letters.time)
        return letters.day ? CellFormat::DayAndTime : CellFormat::Time;
    return letters.day || letters.month ? CellFormat::Day : CellFormat::Number;
}

Check CellFormats::read(ZipPackage &package, std::string_view part)
{
    StylesHandler handler;
    if (Check read = readXmlPart(package, part, handler))
        return read;
    m_formats = std::move(handler.formats);
    return {};
}

} // namespace pheu::workbook
