// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cellvalues.h"

#include "base/day.h"
#include "formula/recordformula.h"
#include "storage/linknames.h"
#include "storage/recordselect.h"

namespace pheu
{

QString CellValues::optionName(const Field &field, qint64 id) const
{
    const Option *option = field.option(OptionId(id));
    return option ? option->names.in(m_language) : QString();
}

Result<QString> CellValues::nameOf(PageId pageId, qint64 record)
{
    std::unordered_map<qint64, QString> &names = m_names[pageId];
    if (const auto known = names.find(record); known != names.end())
        return known->second;
    const Page *page = m_schema.page(pageId);
    const Field *field = page ? page->field(page->nameField) : nullptr;
    if (!page)
        return QString();
    Result<Statement> select =
        selectRecord(m_database, *page, {field ? selectedColumn(*field) : QStringLiteral("NULL")});
    if (!select)
        return select.error();
    select->bind(1, record);
    const Result<bool> row = select->step();
    if (!row)
        return row.error();
    QString name;
    if (*row) {
        name = select->text(0);
        if (name.isEmpty())
            name = unnamedRecord(record);
    }
    if (names.size() >= mostKept)
        names.clear();
    names.emplace(record, name);
    return name;
}

Result<FormulaCell> CellValues::listed(const Field &field, qint64 record)
{
    const Result<IdList> ids = joinedTo(m_database, field, record);
    if (!ids)
        return ids.error();
    QString text;
    for (const qint64 id : *ids) {
        const Result<QString> name = field.config.target ? nameOf(field.config.target, id) : optionName(field, id);
        if (!name)
            return name.error();
        if (name->isEmpty())
            continue;
        if (!text.isEmpty())
            text += QStringLiteral(", ");
        text += *name;
    }
    FormulaCell cell = FormulaCell::ofText(text);
    cell.integer = ids->empty() ? 0 : ids->front();
    return cell;
}

CellValues::Source::Source(const Page &of, const Field &read)
    : page(&of)
    , field(&read)
    , kind(formulaKindOf(read).value_or(FormulaKind::Nothing))
    , storage(read.storage())
{
}

Result<FormulaCell> CellValues::named(const Field &field, qint64 id)
{
    const Result<QString> name = field.config.target ? nameOf(field.config.target, id) : optionName(field, id);
    if (!name)
        return name.error();
    FormulaCell cell = FormulaCell::ofText(*name);
    cell.integer = id;
    return cell;
}

Result<FormulaCell> CellValues::fromColumn(const Source &source, const RowValues &row, int column)
{
    if (source.kind == FormulaKind::Nothing || row.isNull(column))
        return FormulaCell();
    switch (source.kind) {
    case FormulaKind::Number:
    case FormulaKind::Percent:
        return row.isReal(column)      ? FormulaCell::ofReal(row.real(column))
               : row.isInteger(column) ? FormulaCell::ofReal(double(row.integer(column)))
                                       : FormulaCell();
    case FormulaKind::Date: {
        const std::optional<Day> day = parseIsoDay(row.utf8(column));
        return day ? FormulaCell::ofInteger(*day) : FormulaCell();
    }
    case FormulaKind::Text: {
        if (source.storage == Storage::Text)
            return FormulaCell::ofText(row.text(column));
        return row.isInteger(column) ? named(*source.field, row.integer(column)) : FormulaCell();
    }
    default:
        return row.isInteger(column) ? FormulaCell::ofInteger(row.integer(column)) : FormulaCell();
    }
}

Result<FormulaCell> CellValues::cell(const Source &source, qint64 record, const RowValues &row, int column)
{
    return source.storage == Storage::Join ? listed(*source.field, record) : fromColumn(source, row, column);
}

Result<FormulaCell> CellValues::cell(const Source &source, qint64 record)
{
    std::unordered_map<qint64, FormulaCell> &cells = m_cells[source.field->id];
    if (const auto known = cells.find(record); known != cells.end())
        return known->second;
    FormulaCell cell;
    if (source.storage == Storage::Join) {
        Result<FormulaCell> list = listed(*source.field, record);
        if (!list)
            return list;
        cell = std::move(*list);
    } else {
        Result<Statement> select = selectRecord(m_database, *source.page, {selectedColumn(*source.field)});
        if (!select)
            return select.error();
        select->bind(1, record);
        const Result<bool> row = select->step();
        if (!row)
            return row.error();
        if (*row) {
            Result<FormulaCell> read = fromColumn(source, *select, 0);
            if (!read)
                return read;
            cell = std::move(*read);
        }
    }
    if (cells.size() >= mostKept)
        cells.clear();
    cells.emplace(record, cell);
    return cell;
}

} // namespace pheu
