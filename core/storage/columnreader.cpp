// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/columnreader.h"

namespace pheu
{

namespace
{

QString selectColumns(const Page &page, std::span<const FieldId> fields)
{
    QString sql = QStringLiteral("SELECT id");
    for (const FieldId id : fields)
        sql += QStringLiteral(", ") + page.field(id)->column();
    return sql + QStringLiteral(" FROM ") + page.table();
}

} // namespace

bool ColumnReader::canRead(const Field &field)
{
    const Storage storage = field.storage();
    return storage == Storage::Integer || storage == Storage::Real || storage == Storage::Text;
}

Result<ColumnReader> ColumnReader::all(Database &database, const Page &page, std::span<const FieldId> fields)
{
    Result<Statement> statement =
        Statement::prepare(database, selectColumns(page, fields) + QStringLiteral(" ORDER BY id"));
    if (!statement)
        return statement.error();
    return ColumnReader(std::move(*statement), {});
}

Result<ColumnReader> ColumnReader::some(Database &database, const Page &page, std::span<const FieldId> fields,
                                        std::span<const RecordId> ids)
{
    Result<Statement> statement =
        Statement::prepare(database, selectColumns(page, fields) + QStringLiteral(" WHERE id = ?1"));
    if (!statement)
        return statement.error();
    std::vector<qint64> wanted;
    wanted.reserve(ids.size());
    for (const RecordId id : ids)
        wanted.push_back(id.value);
    ColumnReader reader(std::move(*statement), std::move(wanted));
    reader.m_some = true;
    return reader;
}

Result<bool> ColumnReader::next()
{
    if (!m_some)
        return m_statement.step();
    while (m_next < m_ids.size()) {
        m_statement.reset();
        m_statement.bind(1, m_ids[m_next++]);
        Result<bool> row = m_statement.step();
        if (!row || *row)
            return row;
    }
    return false;
}

} // namespace pheu
