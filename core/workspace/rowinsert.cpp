// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rowinsert.h"

#include "base/day.h"

#include <QCoreApplication>

#include <cmath>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::EditSession)
};

Stored storedOf(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        break;
    case Cell::Kind::Integer:
        return cell.integer;
    case Cell::Kind::Real:
        return cell.real;
    case Cell::Kind::Text:
        return QByteArray(cell.text.data(), qsizetype(cell.text.size()));
    }
    return {};
}

} // namespace

Result<RecordId> RowInsert::add(std::span<const Cell> cells)
{
    if (cells.size() != m_columns.size())
        return Error{ErrorCode::Internal, Text::tr("A row of another length than its fields was not added.")};
    size_t bytes = 16;
    for (size_t i = 0; i < cells.size(); ++i) {
        m_cells[i] = cells[i];
        if (cells[i].kind == Cell::Kind::Null)
            continue;
        if (!isFine(cells[i], m_columns[i])) {
            if (const Result<void> good = checkCell(i); !good)
                return good.error();
        }
        bytes += 8 + m_cells[i].text.size();
    }
    if (const Result<void> kept = m_rules ? checkRules() : Result<void>(); !kept)
        return kept.error();
    const Result<qint64> id =
        m_inserter->add(m_cells, {m_session.now(), m_session.importNumber, m_session.importFile, m_session.importLine});
    if (!id)
        return m_session.spoil(id.error());
    if (const Result<void> noted = m_session.noteInserted(m_page, *id, bytes); !noted)
        return noted.error();
    return RecordId(*id);
}

RowInsert::Kind RowInsert::kindOf(const Field &field)
{
    if (field.storage() == Storage::Text)
        return field.type->meaning() == Meaning::Date ? Kind::Date : Kind::Text;
    if (field.storage() == Storage::Real)
        return Kind::Real;
    if (field.config.target)
        return Kind::Link;
    const Meaning meaning = field.type->meaning();
    if (meaning == Meaning::Option)
        return Kind::Option;
    const bool bounded = meaning == Meaning::Truth || meaning == Meaning::Instant || field.type->id() == u"rating";
    return bounded ? Kind::Integer : Kind::Number;
}

Result<void> RowInsert::checkRules()
{
    std::vector<std::pair<FieldId, Stored>> row;
    for (size_t i = 0; i < m_cells.size(); ++i)
        row.emplace_back(m_columns[i].field->id, storedOf(m_cells[i]));
    return m_rules->added(m_page, row);
}

Error RowInsert::wrongKind(const Field &field) const
{
    return ValueCheck::refusal(field, Text::tr("the value is of another kind."));
}

Result<void> RowInsert::checkCell(size_t index)
{
    Cell &cell = m_cells[index];
    const Column &column = m_columns[index];
    switch (column.kind) {
    case Kind::Text:
        if (cell.kind != Cell::Kind::Text)
            return wrongKind(*column.field);
        if (cell.text.empty())
            cell = {};
        else if (qsizetype(cell.text.size()) > ValueCheck::longestText)
            return ValueCheck::refusal(*column.field, Text::tr("the text is longer than 2 MB. Shorten it."));
        return {};
    case Kind::Date:
        return checkDate(cell, column, m_days[index]);
    case Kind::Real:
        if (cell.kind == Cell::Kind::Integer)
            cell = {.kind = Cell::Kind::Real, .real = double(cell.integer), .text = {}};
        if (cell.kind != Cell::Kind::Real || !std::isfinite(cell.real))
            return wrongKind(*column.field);
        cell.real += 0.0; // −0 is stored as 0
        return {};
    case Kind::Number:
    case Kind::Integer:
        if (cell.kind != Cell::Kind::Integer)
            return wrongKind(*column.field);
        return ValueCheck::checkNumber(*column.field, cell.integer);
    case Kind::Option:
    case Kind::Link:
        if (cell.kind != Cell::Kind::Integer)
            return wrongKind(*column.field);
        return checkTarget(cell.integer, column);
    }
    return {};
}

Result<void> RowInsert::checkDate(Cell &cell, const Column &column, std::array<char, 10> &text)
{
    if (cell.kind == Cell::Kind::Integer && isStorableDay(cell.integer)) {
        writeIsoDay(Day(cell.integer), text.data());
        cell = {.kind = Cell::Kind::Text, .text = {text.data(), text.size()}};
        return {};
    }
    if (cell.kind == Cell::Kind::Text && parseIsoDay(cell.text))
        return {};
    return wrongKind(*column.field);
}

Result<void> RowInsert::checkTarget(qint64 id, const Column &column)
{
    if (column.known->contains(id))
        return {};
    if (const Result<void> written = m_session.writePending(); !written)
        return written;
    const Result<void> there = m_check.checkTarget(*column.field, id); // added since
    if (there)
        column.known->insert(id);
    return there;
}

} // namespace pheu
