// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/sheetreader.h"

#include "workbook/celltext.h"
#include "workbook/limits.h"
#include "workbook/sheettext.h"
#include "workbook/workbookparts.h"
#include "workbook/xmlpart.h"

#include <algorithm>

namespace pheu::workbook
{

namespace
{

constexpr int rowLimit = 1'048'576, columnLimit = 16'384;

// "AB12" as column 28, row 12; a part that is missing stays as it is. False: no reference.
bool readReference(std::string_view text, int &row, int &column)
{
    std::size_t at = 0;
    int letters = 0;
    for (; at < text.size() && at < 3 && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z'));
         ++at)
        letters = letters * 26 + ((text[at] & ~0x20) - 'A' + 1);
    const std::optional<int> number = wholeNumber(text.substr(at));
    if (letters < 1 || letters > columnLimit || !number || *number < 1 || *number > rowLimit)
        return false;
    row = *number;
    column = letters;
    return true;
}

std::string cellName(int row, int column)
{
    std::string name;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), char('A' + (rest - 1) % 26));
    return name + std::to_string(row);
}

// Elements by the depth at which they mean something: worksheet 1, sheetData 2, row 3, c 4, v f is 5, t r 6, t 7.
class SheetHandler final : public XmlHandler
{
public:
    struct Context {
        const SharedStrings &strings;
        const CellFormats &formats;
        bool since1904;
        const std::vector<MergedRows> &merged; // by column and row; empty in the first reading
        SheetText &out;
        std::int64_t &cells;
        std::string name; // of the sheet
    };
    explicit SheetHandler(const Context &context)
        : m_context(context)
    {
        for (const MergedRows &merged : context.merged)
            m_merges[{merged.first, merged.column}] = merged.last;
    }

    std::vector<MergedRows> found;
    std::int64_t written = 0;

    void start(std::string_view name, const XmlAttributes &attributes, int depth) override
    {
        switch (depth) {
        case 2:
            m_section = name == "sheetData" ? Section::Data : name == "mergeCells" ? Section::Merges : Section::Other;
            break;
        case 3:
            if (m_section == Section::Data && name == "row")
                startRow(attributes);
            else if (m_section == Section::Merges && name == "mergeCell")
                readMerge(attributes.value("ref"));
            break;
        case 4:
            if (m_inRow && name == "c")
                startCell(attributes);
            break;
        case 5:
            if (!m_inCell)
                break;
            m_inValue = name == "v";
            m_inline = name == "is";
            m_formula = m_formula || name == "f";
            break;
        default:
            if (m_inline)
                m_rich.start(name);
        }
    }
    void end(std::string_view name, int depth) override
    {
        switch (depth) {
        case 3:
            if (m_inRow && m_lastWritten > 0) // a row without a cell of its own stays empty
                fillUpTo(columnLimit + 1);
            m_inRow = false;
            break;
        case 4:
            if (m_inCell)
                endCell();
            m_inCell = false;
            break;
        case 5:
            m_inValue = m_inline = false;
            break;
        default:
            if (m_inline)
                m_rich.end(name);
        }
    }
    void text(std::string_view text) override
    {
        if (m_inline) {
            if (!m_rich.append(text))
                refuse(FaultKind::CellTooLong, place());
        } else if (m_inValue) {
            if (m_value.size() + text.size() > cellTextLimit)
                return refuse(FaultKind::CellTooLong, place());
            m_value += text;
        }
    }

private:
    enum class Section { Other, Data, Merges } m_section = Section::Other;
    struct Filling {
        int last = 0; // row
        std::string text;
        bool plain = false;
    };

    std::string place() const { return m_context.name + '!' + cellName(m_row, m_column); }

    void startRow(const XmlAttributes &attributes)
    {
        const int row = wholeNumber(attributes.value("r")).value_or(m_row + 1);
        if (row <= m_row || row > rowLimit)
            return refuse(FaultKind::Damaged, m_context.name + '!' + std::to_string(row));
        m_row = row;
        m_column = m_lastWritten = 0;
        m_inRow = true;
    }
    void startCell(const XmlAttributes &attributes)
    {
        int row = m_row, column = m_column + 1;
        const char *reference = attributes.find("r");
        if (reference && (!readReference(reference, row, column) || row != m_row))
            return refuse(FaultKind::Damaged, place());
        if (column <= m_column || column > columnLimit)
            return refuse(FaultKind::Damaged, m_context.name + '!' + cellName(m_row, column));
        m_column = column;
        const std::string_view type = attributes.value("t");
        m_type = type.empty() || type == "n" ? Type::Number
                 : type == "s"               ? Type::Shared
                 : type == "b"               ? Type::Boolean
                 : type == "d"               ? Type::Date
                                             : Type::Text; // inlineStr, str, e
        m_style = std::size_t(wholeNumber(attributes.value("s")).value_or(0));
        m_value.clear();
        m_rich.begin();
        m_formula = false;
        m_inCell = true;
    }
    void endCell()
    {
        const std::string &inlined = m_rich.text();
        if (m_value.empty() && inlined.empty()) {
            if (m_formula && m_type == Type::Number)
                refuse(FaultKind::Uncomputed, place());
            return;
        }
        if (++m_context.cells > cellLimit)
            return refuse(FaultKind::TooManyCells, m_context.name);
        switch (m_type) {
        case Type::Number: {
            const CellFormat format = m_context.formats.of(m_style);
            const auto text =
                format == CellFormat::Number ? numberText(m_value) : serialText(m_value, format, m_context.since1904);
            return text ? put(*text, true, format != CellFormat::Number) : refuse(FaultKind::Damaged, place());
        }
        case Type::Shared: {
            const std::optional<int> index = wholeNumber(m_value);
            if (!index || std::size_t(*index) >= m_context.strings.size())
                return refuse(FaultKind::BadString, place());
            const std::string_view text = m_context.strings.at(std::size_t(*index));
            return text.empty() ? void() : put(text, false, true);
        }
        case Type::Boolean:
            return put(m_value == "0" || m_value == "false" ? "FALSE" : "TRUE", true, true);
        case Type::Date:
            return put(isoText(m_value), true, true);
        case Type::Text: {
            const std::string &text = inlined.empty() ? m_value : inlined;
            return put(text.find("_x") == std::string::npos ? text : unescapedText(text), false, true);
        }
        }
    }
    // `repeats`: where its cell is merged, it is meant for each row.
    void put(std::string_view text, bool plain, bool repeats)
    {
        fillUpTo(m_column);
        write(m_column, text, plain);
        const auto merge = m_merges.empty() || !repeats ? m_merges.end() : m_merges.find({m_row, m_column});
        if (merge != m_merges.end())
            m_filling[m_column] = {merge->second, std::string(text), plain};
    }
    void write(int column, std::string_view text, bool plain)
    {
        SheetText &out = m_context.out;
        m_lastWritten = column;
        ++written;
        if (!out.moveTo(m_row, column) || !(plain ? out.writePlain(text) : out.writeText(text)))
            refuse(FaultKind::TooMuchText, m_context.name);
    }
    // Merged texts from above that stand between the last cell written and `column`.
    void fillUpTo(int column)
    {
        for (auto it = m_filling.upper_bound(m_lastWritten); it != m_filling.end() && it->first < column;) {
            if (it->second.last < m_row) {
                it = m_filling.erase(it);
            } else {
                write(it->first, it->second.text, it->second.plain);
                ++it;
            }
        }
    }

    void readMerge(std::string_view reference)
    {
        if (++m_mergeCount > mergeLimit)
            return refuse(FaultKind::TooManyMerges, m_context.name);
        const std::size_t colon = reference.find(':');
        MergedRows merged;
        int lastColumn = 0;
        if (colon != std::string_view::npos && readReference(reference.substr(0, colon), merged.first, merged.column) &&
            readReference(reference.substr(colon + 1), merged.last, lastColumn) && lastColumn == merged.column &&
            merged.last > merged.first)
            found.push_back(merged);
    }

    Context m_context;
    std::map<std::pair<int, int>, int> m_merges; // first row and column: last row
    std::map<int, Filling> m_filling;            // by column
    enum class Type { Number, Shared, Boolean, Date, Text } m_type = Type::Number;
    std::size_t m_style = 0, m_mergeCount = 0;
    std::string m_value;
    RichText m_rich;
    int m_row = 0, m_column = 0, m_lastWritten = 0;
    bool m_inRow = false, m_inCell = false, m_inValue = false, m_inline = false, m_formula = false;
};

} // namespace

Check SheetReader::pass(const SheetPart &sheet, std::vector<MergedRows> &merged, Extent &extent)
{
    extent.begin = m_out.written();
    m_out.beginSheet();
    SheetHandler handler({m_strings, m_formats, m_since1904, merged, m_out, m_cells, sheet.name});
    if (Check read = readXmlPart(m_package, sheet.part, handler))
        return read;
    if (!m_out.endSheet())
        return Fault{FaultKind::TooMuchText, sheet.name};
    extent.end = m_out.written();
    extent.cells = handler.written;
    merged = std::move(handler.found);
    return {};
}

Check SheetReader::read(const SheetPart &sheet, Extent &extent)
{
    std::vector<MergedRows> merged;
    if (Check read = pass(sheet, merged, extent); read || merged.empty())
        return read;
    m_cells -= std::min(m_cells, extent.cells);
    return pass(sheet, merged, extent);
}

} // namespace pheu::workbook
