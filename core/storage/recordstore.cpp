// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordstore.h"

#include "storage/eachrow.h"
#include "storage/recordselect.h"

#include <sqlite3.h>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr const char *metaColumns = "created_at, modified_at, import_id, import_file, import_line";

const IdList &idsOf(const Stored &cell)
{
    static const IdList none;
    const auto *ids = std::get_if<IdList>(&cell);
    return ids ? *ids : none;
}

// A page keeps the order of its fields' columns in rows, so that equal rows compare equal.
QString selectRows(const Page &page)
{
    QString sql = QStringLiteral("SELECT id, ") + QLatin1String(metaColumns);
    for (const Field &field : page.fields) {
        if (hasColumn(field))
            sql += QStringLiteral(", ") + field.column();
    }
    return sql + QStringLiteral(" FROM ") + page.table();
}

} // namespace

bool hasColumn(const Field &field)
{
    const Storage storage = field.storage();
    return storage == Storage::Integer || storage == Storage::Real || storage == Storage::Text;
}

Result<Statement *> RecordStore::statement(const QString &sql)
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

Result<Statement *> RecordStore::insertStatement(const Page &page, const StoredRow &row)
{
    const bool same =
        m_insert && m_insertPage == page.id && m_insertFields.size() == row.cells.size() &&
        std::equal(row.cells.begin(), row.cells.end(), m_insertFields.begin(), [](const auto &cell, FieldId field) {
            return cell.first == field && !std::holds_alternative<IdList>(cell.second);
        });
    if (same)
        return m_insert;
    QString columns = QStringLiteral("id, ") + QLatin1String(metaColumns);
    QString marks = QStringLiteral("?,?,?,?,?,?");
    std::vector<FieldId> fields;
    for (const auto &[field, cell] : row.cells) {
        if (std::holds_alternative<IdList>(cell))
            continue;
        columns += QStringLiteral(", c%1").arg(field.value);
        marks += QStringLiteral(",?");
        fields.push_back(field);
    }
    const Result<Statement *> prepared =
        statement(QStringLiteral("INSERT INTO %1(%2) VALUES(%3)").arg(page.table(), columns, marks));
    if (!prepared)
        return prepared;
    m_insertPage = page.id;
    m_insertFields = std::move(fields);
    m_insert = *prepared;
    return m_insert;
}

Result<qint64> RecordStore::insert(const Page &page, const StoredRow &row)
{
    const Result<Statement *> prepared = insertStatement(page, row);
    if (!prepared)
        return prepared.error();
    qint64 id = row.id;
    if (id == 0) {
        const Result<qint64 *> last = lastId(page);
        if (!last)
            return last.error();
        id = ++**last;
    }
    Statement &insert = **prepared;
    insert.bind(1, id);
    int index = 2;
    for (const std::optional<qint64> &meta : row.meta) {
        meta ? insert.bind(index, *meta) : insert.bindNull(index);
        ++index;
    }
    for (const auto &[field, cell] : row.cells) {
        if (!std::holds_alternative<IdList>(cell))
            bindStored(insert, index++, cell);
    }
    if (const Result<void> done = insert.run(); !done)
        return done.error();
    m_ledger.add(page.table(), id, rowDigest(id, row), 1);
    for (const auto &[fieldId, cell] : row.cells) {
        const Field *field = std::holds_alternative<IdList>(cell) ? page.field(fieldId) : nullptr;
        if (!field)
            continue;
        if (const Result<void> joined = writeJoin(*field, id, {}, cell); !joined)
            return joined.error();
    }
    return id;
}

Result<qint64 *> RecordStore::lastId(const Page &page)
{
    if (const auto known = m_lastIds.find(page.id); known != m_lastIds.end())
        return &known->second.second;
    Result<Statement> last = Statement::prepare(
        m_database,
        QStringLiteral("SELECT last_record, max(last_record, ifnull((SELECT max(id) FROM %1), 0)) FROM page WHERE id=?")
            .arg(page.table()));
    if (!last)
        return last.error();
    last->bind(1, page.id.value);
    const Result<bool> row = last->step();
    if (!row)
        return row.error();
    if (!*row)
        return m_database.errorOf(SQLITE_CORRUPT);
    return &m_lastIds.emplace(page.id, std::pair(last->integer(0), last->integer(1))).first->second.second;
}

Result<void> RecordStore::keepLastIds()
{
    for (auto &[page, ids] : m_lastIds) {
        if (ids.first == ids.second)
            continue;
        const Result<Statement *> prepared = statement(QStringLiteral("UPDATE page SET last_record=? WHERE id=?"));
        if (!prepared)
            return prepared.error();
        (*prepared)->bind(1, ids.second);
        (*prepared)->bind(2, page.value);
        if (const Result<void> done = (*prepared)->run(); !done)
            return done;
        ids.first = ids.second;
        m_ledger.touch(QStringLiteral("page"));
    }
    return {};
}

Result<std::optional<StoredRow>> RecordStore::rowOf(const Page &page, Statement &select)
{
    StoredRow row;
    row.id = select.integer(0);
    int column = 1;
    for (std::optional<qint64> &meta : row.meta) {
        if (!select.isNull(column))
            meta = select.integer(column);
        ++column;
    }
    for (const Field &field : page.fields) {
        if (field.storage() == Storage::Join) {
            Result<IdList> ids = joinedTo(m_database, field, row.id);
            if (!ids)
                return ids.error();
            if (!ids->empty())
                row.cells.emplace_back(field.id, std::move(*ids));
        } else if (hasColumn(field)) {
            Stored cell = readStored(select, column++);
            if (!isNull(cell))
                row.cells.emplace_back(field.id, std::move(cell));
        }
    }
    return std::optional(std::move(row));
}

Result<std::optional<StoredRow>> RecordStore::read(const Page &page, qint64 record)
{
    const Result<Statement *> prepared = statement(selectRows(page) + QStringLiteral(" WHERE id=?"));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, record);
    const Result<bool> found = select.step();
    if (!found)
        return found.error();
    if (!*found) {
        select.reset();
        return std::optional<StoredRow>();
    }
    Result<std::optional<StoredRow>> row = rowOf(page, select);
    select.reset();
    return row;
}

Result<std::vector<StoredRow>> RecordStore::readRange(const Page &page, qint64 first, qint64 last)
{
    return readRows(page, QStringLiteral(" WHERE id BETWEEN ? AND ? ORDER BY id"), first, last);
}

Result<std::vector<StoredRow>> RecordStore::readAfter(const Page &page, qint64 after, int limit)
{
    return readRows(page, QStringLiteral(" WHERE id>? ORDER BY id LIMIT ?"), after, limit);
}

Result<std::vector<StoredRow>> RecordStore::readRows(const Page &page, const QString &which, qint64 first,
                                                     qint64 second)
{
    const Result<Statement *> prepared = statement(selectRows(page) + which);
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, first);
    select.bind(2, second);
    std::vector<StoredRow> rows;
    const Result<void> read = eachRow(select, [&]() -> Result<void> {
        Result<std::optional<StoredRow>> row = rowOf(page, select);
        if (!row)
            return row.error();
        rows.push_back(std::move(**row));
        return {};
    });
    return read ? Result<std::vector<StoredRow>>(std::move(rows)) : read.error();
}

Result<bool> RecordStore::exists(const Page &page, qint64 record)
{
    const Result<Statement *> prepared = statement(QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(page.table()));
    if (!prepared)
        return prepared.error();
    (*prepared)->bind(1, record);
    const Result<bool> found = (*prepared)->step();
    (*prepared)->reset();
    return found;
}

Result<std::optional<RecordStore::Cells>> RecordStore::readCells(const Page &page, qint64 record,
                                                                 std::span<const FieldId> fields)
{
    QString sql = QStringLiteral("SELECT modified_at");
    std::vector<const Field *> known;
    for (const FieldId id : fields) {
        const Field *field = page.field(id);
        known.push_back(field);
        if (field && hasColumn(*field))
            sql += QStringLiteral(", ") + field->column();
    }
    const Result<Statement *> prepared = statement(sql + QStringLiteral(" FROM %1 WHERE id=?").arg(page.table()));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, record);
    const Result<bool> found = select.step();
    if (!found)
        return found.error();
    if (!*found) {
        select.reset();
        return std::optional<Cells>();
    }
    Cells cells;
    cells.modifiedAt = readStored(select, 0);
    int column = 1;
    for (const Field *field : known) {
        if (field && field->storage() == Storage::Join) {
            Result<IdList> ids = joinedTo(m_database, *field, record);
            if (!ids)
                return ids.error();
            cells.values.push_back(ids->empty() ? Stored{} : Stored{std::move(*ids)});
        } else if (field && hasColumn(*field)) {
            cells.values.push_back(readStored(select, column++));
        } else {
            cells.values.emplace_back();
        }
    }
    select.reset();
    return std::optional(std::move(cells));
}

Result<void> RecordStore::update(const Page &page, std::span<const CellChange> changes)
{
    if (changes.empty())
        return {};
    QString sets;
    for (const CellChange &change : changes) {
        const Field *field = change.field ? page.field(change.field) : nullptr;
        if (change.field && !field)
            return m_database.errorOf(SQLITE_CORRUPT); // a log that knows other fields
        if (field && field->storage() == Storage::Join)
            continue;
        if (!sets.isEmpty())
            sets += QStringLiteral(", ");
        sets += field ? field->column() + QStringLiteral("=?") : QStringLiteral("modified_at=?");
    }
    const qint64 record = changes.front().record;
    const RowHash hash(record);
    quint64 delta = 0;
    int index = 1;
    Statement *update = nullptr;
    if (!sets.isEmpty()) {
        const Result<Statement *> prepared =
            statement(QStringLiteral("UPDATE %1 SET %2 WHERE id=?").arg(page.table(), sets));
        if (!prepared)
            return prepared.error();
        update = *prepared;
    }
    for (const CellChange &change : changes) {
        const Field *field = change.field ? page.field(change.field) : nullptr;
        if (field && field->storage() == Storage::Join) {
            if (const Result<void> joined = writeJoin(*field, record, change.before, change.after); !joined)
                return joined;
            continue;
        }
        const quint64 column = field ? RowHash::columnOf(field->id) : quint64(ModifiedAt);
        delta += hash.cell(column, change.after) - hash.cell(column, change.before);
        bindStored(*update, index++, change.after);
    }
    m_ledger.add(page.table(), record, delta, 0);
    if (!update)
        return {};
    update->bind(index, record);
    return update->run();
}

Result<void> RecordStore::eraseJoins(const Page &page, const StoredRow &row)
{
    for (const auto &[id, cell] : row.cells) {
        const Field *field = std::holds_alternative<IdList>(cell) ? page.field(id) : nullptr;
        if (!field)
            continue;
        if (const Result<void> joined = writeJoin(*field, row.id, cell, {}); !joined)
            return joined;
    }
    return {};
}

Result<void> RecordStore::erase(const Page &page, const StoredRow &row)
{
    return eraseRange(page, {row});
}

Result<void> RecordStore::eraseRange(const Page &page, const std::vector<StoredRow> &rows)
{
    if (rows.empty())
        return {};
    const QString table = page.table();
    for (const StoredRow &row : rows) {
        if (const Result<void> joined = eraseJoins(page, row); !joined)
            return joined;
        m_ledger.add(table, row.id, 0 - rowDigest(row.id, row), -1);
    }
    const Result<Statement *> prepared =
        statement(QStringLiteral("DELETE FROM %1 WHERE id BETWEEN ? AND ?").arg(table));
    if (!prepared)
        return prepared.error();
    (*prepared)->bind(1, rows.front().id);
    (*prepared)->bind(2, rows.back().id);
    return (*prepared)->run();
}

Result<void> RecordStore::writeJoin(const Field &field, qint64 record, const Stored &before, const Stored &after)
{
    const IdList &old = idsOf(before), &now = idsOf(after);
    if (!old.empty()) {
        const Result<Statement *> prepared =
            statement(QStringLiteral("DELETE FROM %1 WHERE record=?").arg(field.joinTable()));
        if (!prepared)
            return prepared.error();
        (*prepared)->bind(1, record);
        if (const Result<void> done = (*prepared)->run(); !done)
            return done;
    }
    const Result<Statement *> prepared =
        statement(QStringLiteral("INSERT INTO %1(record, target, position) VALUES(?,?,?)").arg(field.joinTable()));
    if (!prepared)
        return prepared.error();
    for (size_t position = 0; position < now.size(); ++position) {
        (*prepared)->bind(1, record);
        (*prepared)->bind(2, now[position]);
        (*prepared)->bind(3, qint64(position));
        if (const Result<void> done = (*prepared)->run(); !done)
            return done;
    }
    m_ledger.add(field.joinTable(), record, joinDigest(record, now) - joinDigest(record, old),
                 qint64(now.size()) - qint64(old.size()));
    return {};
}

Result<std::vector<std::pair<qint64, qint64>>> RecordStore::linksTo(const Page &page, const Field &field,
                                                                    const std::vector<qint64> &targets)
{
    const bool many = field.storage() == Storage::Join;
    const QString record = many ? QStringLiteral("record") : QStringLiteral("id");
    const QString target = many ? QStringLiteral("target") : field.column();
    // One pass: by index where there is one, else one scan, whatever the number of targets.
    const Result<Statement *> prepared = statement(QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2 BETWEEN ? AND ?")
                                                       .arg(record, target, many ? field.joinTable() : page.table()));
    if (!prepared)
        return prepared.error();
    Statement &select = **prepared;
    select.bind(1, targets.front());
    select.bind(2, targets.back());
    std::vector<std::pair<qint64, qint64>> links;
    const Result<void> read = eachRow(select, [&] {
        if (std::binary_search(targets.begin(), targets.end(), select.integer(1)))
            links.emplace_back(select.integer(0), select.integer(1));
    });
    if (!read)
        return read.error();
    std::sort(links.begin(), links.end());
    return links;
}

Result<std::vector<qint64>> RecordStore::ids(const Page &page)
{
    const Result<Statement *> prepared = statement(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(page.table()));
    if (!prepared)
        return prepared.error();
    std::vector<qint64> ids;
    const Result<void> read = eachRow(**prepared, [&] { ids.push_back((*prepared)->integer(0)); });
    return read ? Result<std::vector<qint64>>(std::move(ids)) : read.error();
}

} // namespace pheu
