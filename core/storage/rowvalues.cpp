// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowvalues.h"

#include <sqlite3.h>

namespace pheu
{

Statement::Kind RowValues::kind(int column) const
{
    if (m_statement)
        return m_statement->kind(column);
    switch (sqlite3_value_type(m_values[column])) {
    case SQLITE_NULL:
        return Statement::Kind::Null;
    case SQLITE_INTEGER:
        return Statement::Kind::Integer;
    case SQLITE_FLOAT:
        return Statement::Kind::Real;
    default:
        return Statement::Kind::Bytes;
    }
}

qint64 RowValues::integer(int column) const
{
    return m_statement ? m_statement->integer(column) : sqlite3_value_int64(m_values[column]);
}

double RowValues::real(int column) const
{
    return m_statement ? m_statement->real(column) : sqlite3_value_double(m_values[column]);
}

std::string_view RowValues::utf8(int column) const
{
    if (m_statement)
        return m_statement->utf8(column);
    const void *bytes = sqlite3_value_text(m_values[column]);
    const int size = sqlite3_value_bytes(m_values[column]);
    return bytes ? std::string_view(static_cast<const char *>(bytes), size_t(size)) : std::string_view();
}

QString RowValues::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace pheu
