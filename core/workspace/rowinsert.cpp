// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rowinsert.h"

#include "base/ahead.h"
#include "base/day.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

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

RowOrigin RowInsert::origin() const
{
    return {m_session.now(), m_session.importNumber, m_session.importFile, m_session.importLine};
}

Result<RecordId> RowInsert::add(std::span<const Cell> cells)
{
    if (cells.size() != m_columns.size())
        return Error{ErrorCode::Internal, Text::tr("A row of another length than its fields was not added.")};
    std::copy(cells.begin(), cells.end(), m_cells.begin());
    size_t bytes = 16;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].kind == Cell::Kind::Null)
            continue;
        if (!isFine(m_cells[i], m_columns[i])) {
            const Result<bool> good = checkCell(i);
            if (const Result<void> there = good && !*good ? checkTarget(i) : Result<void>(); !good || !there)
                return good ? there.error() : good.error();
        }
        bytes += 8 + m_cells[i].text.size();
    }
    if (const Result<void> kept = m_rules ? checkRules() : Result<void>(); !kept)
        return kept.error();
    const Result<qint64> id = m_inserter->add(m_cells, origin());
    if (!id)
        return m_session.spoil(id.error());
    if (const Result<void> noted = m_session.noteInserted(m_page, *id, bytes); !noted)
        return noted.error();
    return RecordId(*id);
}

// Rules may have to look at what is stored, so there the rows go one by one.
Result<void> RowInsert::addEach(const NextRow &next, const Written &written)
{
    std::vector<Cell> cells(m_columns.size());
    int file = 0;
    qint64 line = 0;
    for (qint64 rows = 1; next(cells, file, line); ++rows) {
        m_session.importFile = file;
        m_session.importLine = line;
        if (const Result<RecordId> added = add(cells); !added)
            return added.error();
        if (const Result<void> heard = rows % 1024 == 0 ? written(rows) : Result<void>(); !heard)
            return heard;
    }
    return {};
}

Result<void> RowInsert::addAll(const NextRow &next, const Written &written)
{
    if (m_rules)
        return addEach(next, written);
    if (const Result<void> waiting = m_session.writePending(); !waiting)
        return waiting;
    Making making;
    making.nextId = m_inserter->nextId();
    making.origin = origin();
    const qint64 before = making.nextId;
    for (;;) {
        {
            Ahead<Part> parts([&](Part &part) { return fill(part, next, making); });
            while (Part *const part = parts.next()) {
                if (const Result<void> done = write(*part); !done)
                    return done;
                if (const Result<void> heard = written(m_inserter->nextId() - before); !heard)
                    return heard;
            }
        }
        if (!making.asked)
            return {};
        if (const Result<void> there = checkTarget(*std::exchange(making.asked, std::nullopt)); !there)
            return there;
    }
}

// In a thread of its own: it touches nothing of the session.
bool RowInsert::fill(Part &part, const NextRow &next, Making &making)
{
    if (!part.rows)
        part.rows.emplace(m_inserter->layout());
    BulkRows &rows = *part.rows;
    rows.clear(making.nextId);
    while (!rows.isFull() && !making.asked && !making.hasEnded) {
        if (!std::exchange(making.isHeld, false)) {
            int file = 0;
            qint64 line = 0;
            making.hasEnded = !next(m_cells, file, line);
            if (making.hasEnded)
                break;
            making.origin.file = file;
            making.origin.line = line;
        }
        for (size_t i = 0; i < m_cells.size(); ++i) {
            const Result<bool> good = isFine(m_cells[i], m_columns[i]) ? Result<bool>(true) : checkCell(i);
            if (good && *good)
                continue;
            making.isHeld = true;
            if (good) {
                making.asked = i;
            } else {
                part.refused = good.error();
                making.hasEnded = true;
            }
            break;
        }
        if (!making.isHeld)
            rows.add(m_cells, making.origin);
    }
    making.nextId = rows.nextId();
    return !rows.isEmpty() || part.refused;
}

Result<void> RowInsert::write(Part &part)
{
    if (!part.rows->isEmpty()) {
        if (const Result<void> done = m_inserter->write(*part.rows); !done)
            return m_session.spoil(done.error());
    }
    qint64 id = part.rows->firstId();
    for (const quint32 bytes : part.rows->weights()) {
        if (const Result<void> noted = m_session.noteInserted(m_page, id++, bytes); !noted)
            return noted;
    }
    return part.refused ? Result<void>(*part.refused) : Result<void>();
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

Error RowInsert::wrongKind(const Field &field)
{
    return ValueCheck::refusal(field, Text::tr("the value is of another kind."));
}

Result<bool> RowInsert::checkCell(size_t index)
{
    Cell &cell = m_cells[index];
    const Column &column = m_columns[index];
    const Field &field = *column.field;
    switch (column.kind) {
    case Kind::Text:
        return checkText(cell, field);
    case Kind::Date:
        return checkDate(cell, field, m_days[index]);
    case Kind::Real:
        if (cell.kind == Cell::Kind::Integer)
            cell = {.kind = Cell::Kind::Real, .real = double(cell.integer), .text = {}};
        if (cell.kind != Cell::Kind::Real || !std::isfinite(cell.real))
            return wrongKind(field);
        cell.real += 0.0; // −0 is stored as 0
        return true;
    case Kind::Number:
    case Kind::Integer:
        if (cell.kind != Cell::Kind::Integer)
            return wrongKind(field);
        if (const Result<void> kept = ValueCheck::checkNumber(field, cell.integer); !kept)
            return kept.error();
        return true;
    case Kind::Option:
    case Kind::Link:
        if (cell.kind != Cell::Kind::Integer)
            return wrongKind(field);
        return column.known->contains(cell.integer);
    }
    return true;
}

Result<bool> RowInsert::checkText(Cell &cell, const Field &field)
{
    if (cell.kind != Cell::Kind::Text)
        return wrongKind(field);
    if (qsizetype(cell.text.size()) > ValueCheck::longestText)
        return ValueCheck::refusal(field, Text::tr("the text is longer than 2 MB. Shorten it."));
    if (cell.text.empty())
        cell = {};
    return true;
}

Result<bool> RowInsert::checkDate(Cell &cell, const Field &field, DayText &last)
{
    if (cell.kind == Cell::Kind::Integer && isStorableDay(cell.integer)) {
        if (last.day != cell.integer)
            writeIsoDay(Day(cell.integer), last.text.data());
        last.day = cell.integer;
        cell.kind = Cell::Kind::Text;
        cell.text = {last.text.data(), last.text.size()};
        return true;
    }
    if (cell.kind == Cell::Kind::Text && parseIsoDay(cell.text))
        return true;
    return wrongKind(field);
}

// An option or record that was added since the known ones were read.
Result<void> RowInsert::checkTarget(size_t index)
{
    if (const Result<void> written = m_session.writePending(); !written)
        return written;
    const Result<void> there = m_check.checkTarget(*m_columns[index].field, m_cells[index].integer);
    if (there)
        m_columns[index].known->insert(m_cells[index].integer);
    return there;
}

} // namespace pheu
