// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a row before it is believed, and which rows are no rows of their own.
#include "exchange/fileplanner.h"

#include "base/text.h"
#include "exchange/celldate.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// 1.20253E+17: what a spreadsheet leaves of an id of 12 digits and more.
bool isRoundedId(std::string_view cell)
{
    const size_t plus = cell.find('+');
    if (plus == std::string_view::npos || plus < 2 || cell.size() > 30 ||
        (cell[plus - 1] != 'E' && cell[plus - 1] != 'e'))
        return false;
    const std::string_view mantissa = cell.substr(0, plus - 1), exponent = cell.substr(plus + 1);
    int marks = 0;
    for (const char c : mantissa) {
        marks += c == '.' || c == ',';
        if (!isDigit(c) && c != '.' && c != ',')
            return false;
    }
    if (marks > 1 || !isDigit(mantissa.front()) || exponent.size() != 2 || !isDigit(exponent[0]) ||
        !isDigit(exponent[1]))
        return false;
    return exponent >= "11";
}

} // namespace

Result<void> FilePlanner::checkNoDamagedId(const SourceRow &row) const
{
    for (const int column : m_idColumns) {
        const SourceCell *cell = cellAt(row, column);
        if (!cell || cell->text.size() < 5)
            continue;
        const std::string_view text = trimmedCell(cell->text);
        if (isRoundedId(text))
            return Error{ErrorCode::InvalidInput,
                         tr("“%1”, line %2, column “%3”: “%4” is what a spreadsheet leaves of a long id, so different "
                            "ones look the same. "
                            "Export the file again and import it without opening it in a spreadsheet, or leave the "
                            "column out with "
                            "--map \"%3=\".")
                             .arg(m_file.name())
                             .arg(row.line)
                             .arg(m_file.header(column), QString::fromUtf8(text.data(), qsizetype(text.size())))};
    }
    return {};
}

bool FilePlanner::widths(const SourceRow &row)
{
    const size_t cells = row.cells.size(), columns = size_t(m_file.layout().headers.size());
    // Matomo writes a week as two cells, and so moves all others by one.
    if (cells == columns + 1 && cells > 2) {
        const auto isDay = [&row](size_t i) { return readDateCell(row.cells[i].text).kind == DateCell::Kind::Known; };
        for (size_t i = 0; i + 1 < std::min<size_t>(cells, 3); ++i) {
            if (isDay(i) && isDay(i + 1))
                return problem(
                    row, -1,
                    tr("The range of days stands in two cells, so the other cells are moved by one. Export the "
                       "report by day, or put the range in quotes."));
        }
    }
    if (cells < columns)
        return problem(
            row, -1,
            tr("The row has %1 cells and the header %2. Is the file cut off, or a cell with a line break not in "
               "quotes?")
                .arg(cells)
                .arg(columns));
    for (size_t i = m_file.layout().width; i < cells; ++i) {
        if (!trimmedCell(row.cells[i].text).empty())
            return problem(
                row, -1,
                tr("The row has more cells than the header. Is a cell that holds the delimiter not in quotes?"));
    }
    return true;
}

bool FilePlanner::isOtherLevel(const SourceRow &row)
{
    if (m_keptLevel.isEmpty() || !m_levelText)
        return false;
    const SourceCell *cell = cellAt(row, m_levelText->column());
    const QString level = cell ? caseFold(m_levelText->cellText(m_levelText->textId(*cell))) : QString();
    if (level.isEmpty() || m_keptLevel.contains(level))
        return false;
    const QString note =
        tr("“%1” states the same figures at several levels (%2); only the rows of level “%3” were taken.")
            .arg(m_file.name(), m_file.levelsSeen().join(QStringLiteral(", ")), m_keptLevel.first());
    if (!m_outcome.notes.contains(note))
        m_outcome.notes << note;
    return true;
}

// Rows that a preset knows to be something else: deals that are not won, orders that were cancelled.
bool FilePlanner::countsNot(const SourceRow &row)
{
    for (const Mapping::Rows &rows : m_file.mapping().rows) {
        const SourceCell *cell = cellAt(row, rows.column);
        if (!cell)
            continue;
        const std::string_view raw = trimmedCell(cell->text);
        const QString text = cleanText(QString::fromUtf8(raw.data(), qsizetype(raw.size()))).simplified();
        const QString folded = caseFold(text);
        if (rows.keep.isEmpty() ? !rows.drop.contains(folded) : rows.keep.contains(folded))
            continue;
        ++m_notCounted;
        const QString said =
            m_file.header(rows.column) + QStringLiteral(" = ") + (text.isEmpty() ? QStringLiteral("—") : text.left(40));
        if (m_notCountedTexts.size() < 6 && !m_notCountedTexts.contains(said))
            m_notCountedTexts << said;
        return true;
    }
    return false;
}

// One order over several rows: only the first says what it came to.
FilePlanner::Continuation FilePlanner::continuation()
{
    if (m_continuationKey < 0 || m_continuationBlank.empty() || m_row[size_t(m_continuationKey)] == null)
        return Continuation::No;
    const qint64 key = m_rows.fields()[size_t(m_continuationKey)]->keyPart(m_row[size_t(m_continuationKey)]);
    const bool goesOn = std::all_of(m_continuationBlank.begin(), m_continuationBlank.end(),
                                    [this](int field) { return m_row[size_t(field)] == null; });
    if (goesOn)
        return m_orders.contains(key) ? Continuation::Yes : Continuation::Lost;
    m_orders.insert(key);
    return Continuation::No;
}

// Text that stands in two columns: first and last name, or one in place of the other.
qint64 FilePlanner::readJoined(const SourceRow &row, Slot &slot, const SourceCell &first) const
{
    if (slot.reader.use().joinColumn < 0) {
        const SourceCell *other = cellAt(row, slot.reader.use().elseColumn);
        return slot.reader.read(other && trimmedCell(first.text).empty() ? *other : first);
    }
    const SourceCell *second = cellAt(row, slot.reader.use().joinColumn);
    const std::string_view one = trimmedCell(first.text), two = second ? trimmedCell(second->text) : std::string_view();
    if (one.empty() || two.empty())
        return slot.reader.read(one.empty() && second ? *second : first);
    const std::string both = std::string(one) + ' ' + std::string(two);
    return slot.reader.read({both, first.quoted || second->quoted});
}

// 0000, 0001 … counted from the first day that the lines above the table name.
std::optional<qint64> FilePlanner::nthDay(const SourceRow &row)
{
    const SourceCell *cell = cellAt(row, m_nthDay->column());
    bool fine = false;
    const int nth = cell ? m_nthDay->cellText(m_nthDay->textId(*cell)).toInt(&fine) : -1;
    const FileLayout &layout = m_file.layout();
    if (!fine || nth < 0 || nth > *layout.rangeTo - *layout.rangeFrom)
        return std::nullopt;
    return nth;
}

// Two files of one import that cut the same days differently state the same figures twice.
void FilePlanner::refuseOtherCut(const SourceRow &row)
{
    const QString own = m_file.mapping().breakdowns.join(QStringLiteral(", ")), other = m_rows.replacedCut();
    if (own.isEmpty() || other.isEmpty() || own == other || m_refused)
        return;
    m_refused = Error{ErrorCode::InvalidInput,
                      tr("“%1”, line %2 gives by %3 what “%4” of this import gives by %5: the same figures in two "
                         "breakdowns. Import one of the two files.")
                          .arg(m_file.name())
                          .arg(row.line)
                          .arg(own, m_rows.replacedName(), other)};
}

} // namespace pheu
