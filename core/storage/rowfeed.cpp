// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowfeed.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace pheu
{

bool RowBatch::hasRoom(size_t bytes)
{
    if (m_rows == 0) {
        m_text.reserve(std::max(textBytes, bytes));
        return true;
    }
    return m_rows < mostRows && m_text.capacity() - m_text.size() >= bytes;
}

void RowBatch::add(std::span<const Cell> meta, std::span<const Cell> cells)
{
    const size_t first = m_cells.size();
    m_cells.insert(m_cells.end(), meta.begin(), meta.end());
    m_cells.insert(m_cells.end(), cells.begin(), cells.end());
    for (size_t i = first + meta.size(); i < m_cells.size(); ++i) {
        if (m_cells[i].kind != Cell::Kind::Text)
            continue;
        const size_t begin = m_text.size();
        m_text.append(m_cells[i].text);
        m_cells[i].text = std::string_view(m_text).substr(begin);
    }
    ++m_rows;
}

void RowBatch::clear()
{
    m_rows = 0;
    m_cells.clear();
    m_text.clear();
}

namespace
{

struct Cursor {
    sqlite3_vtab_cursor base{};
    const RowBatch *batch = nullptr;
    size_t row = 0;
};

Cursor *own(sqlite3_vtab_cursor *cursor)
{
    return reinterpret_cast<Cursor *>(cursor); // its base is its first member
}

int connectTable(sqlite3 *database, void *, int, const char *const *, sqlite3_vtab **table, char **)
{
    std::string sql = "CREATE TABLE x(batch HIDDEN";
    for (size_t i = 0; i < RowBatch::mostColumns; ++i)
        sql += ", c" + std::to_string(i);
    if (const int rc = sqlite3_declare_vtab(database, (sql + ")").c_str()); rc != SQLITE_OK)
        return rc;
    sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY); // never in a schema, whoever wrote that
    *table = new (std::nothrow) sqlite3_vtab{};
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete table;
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab *, sqlite3_index_info *info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (constraint.iColumn != 0 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || !constraint.usable)
            continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = 1;
        info->estimatedRows = sqlite3_int64(RowBatch::mostRows);
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT; // there is no table without its batch
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    auto *const made = new (std::nothrow) Cursor;
    if (!made)
        return SQLITE_NOMEM;
    *cursor = &made->base;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete own(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **arguments)
{
    own(cursor)->batch = static_cast<const RowBatch *>(sqlite3_value_pointer(arguments[0], RowBatch::pointerType));
    own(cursor)->row = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++own(cursor)->row;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    const Cursor *const at = own(cursor);
    return !at->batch || at->row >= at->batch->rows();
}

int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index)
{
    const Cursor *const at = own(cursor);
    if (index < 1 || size_t(index) > at->batch->width())
        return SQLITE_OK; // null
    const Cell &cell = at->batch->cell(at->row, size_t(index) - 1);
    switch (cell.kind) {
    case Cell::Kind::Null:
        break;
    case Cell::Kind::Integer:
        sqlite3_result_int64(context, cell.integer);
        break;
    case Cell::Kind::Real:
        sqlite3_result_double(context, cell.real);
        break;
    case Cell::Kind::Text:
        sqlite3_result_text64(context, cell.text.data() ? cell.text.data() : "", cell.text.size(), SQLITE_STATIC,
                              SQLITE_UTF8);
        break;
    }
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = sqlite3_int64(own(cursor)->row);
    return SQLITE_OK;
}

sqlite3_module feedModule()
{
    sqlite3_module module{};
    module.xConnect = connectTable; // without xCreate the table is there for itself and can be in no schema
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = column;
    module.xRowid = rowId;
    return module;
}

} // namespace

bool registerRowFeed(sqlite3 *database)
{
    static const sqlite3_module module = feedModule();
    return sqlite3_create_module_v2(database, "pheu_rows", &module, nullptr, nullptr) == SQLITE_OK;
}

} // namespace pheu
