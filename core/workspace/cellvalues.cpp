// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cellvalues.h"

#include "base/day.h"
#include "formula/recordformula.h"
#include "storage/linknames.h"

namespace pheu {

QString CellValues::columnOf(const Field &field)
{
    switch (field.storage()) {
    case Storage::Integer:
    case Storage::Real:
    case Storage::Text:
        return field.column();
    case Storage::RowMeta:
        return field.type->id() == QLatin1String("created_time") ? QStringLiteral("created_at")
                                                                 : QStringLiteral("modified_at");
    default:
        return QStringLiteral("NULL");
    }
}

Result<Statement *> CellValues::statement(const QString &sql)
{
    const std::string key = sql.toStdString();
    auto found = m_statements.find(key);
    if (found == m_statements.end()) {
        Result<Statement> made = Statement::prepare(m_database, sql);
        if (!made)
            return made.error();
        found = m_statements.emplace(key, std::move(*made)).first;
    }
    return &found->second;
}

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
    const Result<Statement *> prepared = statement(QStringLiteral("SELECT %1 FROM %2 WHERE id=?")
                                                       .arg(field ? columnOf(*field) : QStringLiteral("NULL"), page->table()));
    if (!prepared)
        return prepared.error();
    (*prepared)->bind(1, record);
    const Result<bool> row = (*prepared)->step();
    if (!row)
        return row.error();
    QString name;
    if (*row) {
        name = (*prepared)->text(0);
        if (name.isEmpty())
            name = unnamedRecord(record);
    }
    (*prepared)->reset();
    if (names.size() >= mostKept)
        names.clear();
    names.emplace(record, name);
    return name;
}

Result<IdList> CellValues::joined(const Field &field, qint64 record)
{
    const Result<Statement *> prepared =
        statement(QStringLiteral("SELECT target FROM %1 WHERE record=? ORDER BY position").arg(field.joinTable()));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, record);
    IdList ids;
    for (;;) {
        const Result<bool> row = select.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        ids.push_back(select.integer(0));
    }
    select.reset();
    return ids;
}

Result<FormulaCell> CellValues::listed(const Field &field, qint64 record)
{
    const Result<IdList> ids = joined(field, record);
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
    : page(&of), field(&read), kind(formulaKindOf(read).value_or(FormulaKind::Nothing)), storage(read.storage())
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
        return row.isReal(column) ? FormulaCell::ofReal(row.real(column))
            : row.isInteger(column) ? FormulaCell::ofReal(double(row.integer(column))) : FormulaCell();
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
        const Result<Statement *> prepared =
            statement(QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(columnOf(*source.field), source.page->table()));
        if (!prepared)
            return prepared.error();
        (*prepared)->bind(1, record);
        const Result<bool> row = (*prepared)->step();
        if (!row)
            return row.error();
        if (*row) {
            Result<FormulaCell> read = fromColumn(source, **prepared, 0);
            if (!read)
                return read;
            cell = std::move(*read);
        }
        (*prepared)->reset();
    }
    if (cells.size() >= mostKept)
        cells.clear();
    cells.emplace(record, cell);
    return cell;
}

} // namespace pheu
