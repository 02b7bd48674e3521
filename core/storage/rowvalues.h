// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a row that is being read, be it by a statement or by a function inside one.
#pragma once

#include "storage/statement.h"

struct sqlite3_value;

namespace pheu
{

class RowValues
{
public:
    RowValues(const Statement &statement)
        : m_statement(&statement)
    {
    }
    explicit RowValues(sqlite3_value **values)
        : m_values(values)
    {
    }

    Statement::Kind kind(int column) const;
    bool isNull(int column) const { return kind(column) == Statement::Kind::Null; }
    bool isInteger(int column) const { return kind(column) == Statement::Kind::Integer; }
    bool isReal(int column) const { return kind(column) == Statement::Kind::Real; }
    qint64 integer(int column) const;
    double real(int column) const;
    std::string_view utf8(int column) const; // valid until the next row
    QString text(int column) const;

private:
    const Statement *m_statement = nullptr;
    sqlite3_value **m_values = nullptr;
};

} // namespace pheu
