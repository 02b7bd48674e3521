// SPDX-License-Identifier: GPL-3.0-or-later
// Steps over the records of a page in ascending id with the stored values of some of its fields, for columns
// held in memory. Only fields that live in the page's own table can be read: no joins, no reverse links.
#pragma once

#include "storage/schema.h"
#include "storage/statement.h"

#include <span>

namespace pheu
{

class ColumnReader
{
public:
    // True for a field that can be read as a column.
    static bool canRead(const Field &field);

    // Every record, or only those of `ids` (ascending). Errors: Io, Damaged.
    static Result<ColumnReader> all(Database &database, const Page &page, std::span<const FieldId> fields);
    static Result<ColumnReader> some(Database &database, const Page &page, std::span<const FieldId> fields,
                                     std::span<const RecordId> ids);

    // true: on a record; false: done.
    Result<bool> next();
    qint64 id() const { return m_statement.integer(0); }
    // Of the field at `index` of `fields`. Ask the kind first: a hostile file may hold another than the field's.
    bool isNull(int index) const { return m_statement.isNull(index + 1); }
    bool isInteger(int index) const { return m_statement.isInteger(index + 1); }
    bool isReal(int index) const { return m_statement.isReal(index + 1); }
    qint64 integer(int index) const { return m_statement.integer(index + 1); }
    double real(int index) const { return m_statement.real(index + 1); }
    std::string_view utf8(int index) const { return m_statement.utf8(index + 1); } // until next()

private:
    ColumnReader(Statement statement, std::vector<qint64> ids)
        : m_statement(std::move(statement))
        , m_ids(std::move(ids))
    {
    }
    Statement m_statement;
    std::vector<qint64> m_ids; // of some()
    size_t m_next = 0;
    bool m_some = false;
};

} // namespace pheu
