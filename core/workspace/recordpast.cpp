// SPDX-License-Identifier: GPL-3.0-or-later
// What the log knows of one record, and which records it could bring back.
#include "workspace/door.h"

#include "storage/logstore.h"
#include "storage/metastore.h"
#include "storage/payload.h"
#include "storage/recordstore.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

namespace pheu
{

namespace
{

// Going back in time: fields whose values were of another type before are passed over from there on.
class TypeWatch
{
public:
    void pass(const ChangeRow &change)
    {
        const auto meta = MetaChange::unpack(change.payload);
        if (meta && meta->table == QStringLiteral("field") && meta->after.isObject() && meta->before.isObject() &&
            meta->after.toObject().contains(QStringLiteral("type")))
            m_changed.insert(FieldId(meta->key.toInteger()));
    }
    bool isOther(FieldId field) const { return m_changed.contains(field); }

private:
    std::set<FieldId> m_changed;
};

class RecordPast
{
public:
    RecordPast(Database &database, const Page &page, qint64 record, size_t limit)
        : m_database(database)
        , m_page(page)
        , m_record(record)
        , m_limit(limit)
    {
    }

    Result<std::vector<History::RecordChange>> read()
    {
        DigestLedger ledger;
        LogStore log(m_database, ledger);
        const Result<std::vector<LogStore::Touch>> touches = log.touching(m_page.id, m_record);
        if (!touches)
            return touches.error();
        for (const LogStore::Touch &touch : *touches) {
            if (m_found.size() >= m_limit)
                break;
            if (touch.op == ChangeOp::Insert) {
                add(touch, History::RecordChange::What::Added);
                continue;
            }
            const Result<ChangeRow> change = log.change(touch.id);
            if (!change)
                return change.error();
            if (touch.op == ChangeOp::Metadata)
                m_types.pass(*change);
            else if (!read(touch, *change))
                return m_database.errorOf(SQLITE_CORRUPT);
        }
        return std::move(m_found);
    }

private:
    History::RecordChange &add(const LogStore::Touch &touch, History::RecordChange::What what)
    {
        m_found.push_back({touch.edit, EditKind(touch.kind), touch.atMs, what, {}, {}, {}});
        return m_found.back();
    }

    bool read(const LogStore::Touch &touch, const ChangeRow &change)
    {
        if (touch.op == ChangeOp::Remove || touch.op == ChangeOp::Rows) {
            const auto rows = unpackRows(change.payload);
            if (rows && std::ranges::any_of(*rows, [&](const StoredRow &row) { return row.id == m_record; }))
                add(touch, History::RecordChange::What::Removed);
            return rows.has_value();
        }
        const auto cells = unpackCells(change.payload);
        if (!cells)
            return false;
        for (auto cell = cells->rbegin(); cell != cells->rend(); ++cell) {
            const Field *field = cell->record == m_record ? m_page.field(cell->field) : nullptr;
            if (!field || field->isComputed() || m_types.isOther(field->id) || m_found.size() >= m_limit)
                continue;
            History::RecordChange &changed = add(touch, History::RecordChange::What::Changed);
            changed.field = field->id;
            changed.before = toValue(*field, cell->before);
            changed.after = toValue(*field, cell->after);
        }
        return true;
    }

    Database &m_database;
    const Page &m_page;
    qint64 m_record;
    size_t m_limit;
    TypeWatch m_types;
    std::vector<History::RecordChange> m_found;
};

QString nameIn(const Page &page, const StoredRow &row, const TypeWatch &types)
{
    if (!page.nameField || types.isOther(page.nameField))
        return {};
    for (const auto &[field, cell] : row.cells) {
        if (field == page.nameField)
            return toValue(*page.field(field), cell).toText();
    }
    return {};
}

} // namespace

Result<std::vector<History::RecordChange>> History::ofRecord(Database &database, const Schema &schema, PageId pageId,
                                                             RecordId record, int limit)
{
    const Page *page = schema.page(pageId);
    if (!page)
        return std::vector<RecordChange>();
    return RecordPast(database, *page, record.value, size_t(std::max(limit, 0))).read();
}

Result<std::vector<History::Deleted>> History::deletedRecords(Database &database, const Schema &schema, int limit)
{
    DigestLedger ledger;
    LogStore log(database, ledger);
    RecordStore records(database, ledger);
    const Result<std::vector<LogStore::Touch>> touches = log.removals();
    if (!touches)
        return touches.error();
    std::vector<Deleted> found;
    std::set<std::pair<PageId, qint64>> seen;
    TypeWatch types;
    for (const LogStore::Touch &touch : *touches) {
        const Page *page = schema.page(touch.page);
        if (touch.op == ChangeOp::Remove && !page)
            continue; // the page is gone too: undo brings both back
        const Result<ChangeRow> change = log.change(touch.id);
        if (!change)
            return change.error();
        if (touch.op == ChangeOp::Metadata) {
            types.pass(*change);
            continue;
        }
        const auto rows = unpackRows(change->payload);
        if (!rows)
            return database.errorOf(SQLITE_CORRUPT);
        for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
            if (found.size() >= size_t(std::max(limit, 0)))
                return found;
            if (!seen.insert({page->id, row->id}).second)
                continue;
            const Result<bool> there = records.exists(*page, row->id);
            if (!there)
                return there.error();
            if (!*there)
                found.push_back({touch.edit, touch.atMs, page->id, RecordId(row->id), nameIn(*page, *row, types)});
        }
    }
    return found;
}

} // namespace pheu
