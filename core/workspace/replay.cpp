// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/replay.h"

#include "workspace/session.h"

#include <sqlite3.h>

#include <algorithm>

namespace pheu {

Replay::Replay(Transaction &transaction, const Schema &schema)
    : m_transaction(transaction), m_database(transaction.database()), m_schema(schema), m_records(m_database, m_ledger),
      m_log(m_database, m_ledger), m_metadata(m_database, m_ledger)
{
}

Result<const Page *> Replay::page(PageId id)
{
    const Page *found = m_schema.page(id);
    return found ? Result<const Page *>(found) : m_database.errorOf(SQLITE_CORRUPT);
}

Result<void> Replay::undo(EditRow edit)
{
    const Result<std::vector<qint64>> ids = m_log.changesOf(edit);
    if (!ids)
        return ids.error();
    // Inserts go last: they are what the rest of the edit stands on.
    for (const bool inserts : {false, true}) {
        for (auto id = ids->rbegin(); id != ids->rend(); ++id) {
            Result<ChangeRow> change = m_log.change(*id);
            if (!change)
                return change.error();
            if ((change->op == ChangeOp::Insert) != inserts)
                continue;
            if (const Result<void> done = replay(*change, true); !done)
                return done;
        }
    }
    return markUndone(edit, true);
}

Result<void> Replay::redo(EditRow edit)
{
    const Result<std::vector<qint64>> ids = m_log.changesOf(edit);
    if (!ids)
        return ids.error();
    for (const bool inserts : {true, false}) {
        for (const qint64 id : *ids) {
            Result<ChangeRow> change = m_log.change(id);
            if (!change)
                return change.error();
            if ((change->op == ChangeOp::Insert) != inserts)
                continue;
            if (const Result<void> done = replay(*change, false); !done)
                return done;
        }
    }
    return markUndone(edit, false);
}

Result<void> Replay::markUndone(EditRow edit, bool undone)
{
    edit.undone = undone;
    return m_log.writeEdit(edit);
}

Result<void> Replay::replay(const ChangeRow &change, bool undo)
{
    switch (change.op) {
    case ChangeOp::Insert:
        return undo ? undoInsert(change) : redoInsert(change);
    case ChangeOp::Update:
        return writeCells(change, undo);
    case ChangeOp::Remove:
        return writeRows(change, undo);
    case ChangeOp::Metadata:
        return writeMetadata(change, undo);
    }
    return m_database.errorOf(SQLITE_CORRUPT);
}

// The rows go into the log, so that redo brings them back with their ids and times.
Result<void> Replay::undoInsert(ChangeRow change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    const Result<std::vector<StoredRow>> rows = m_records.readRange(**target, change.first, change.last);
    if (!rows)
        return rows.error();
    if (const Result<void> done = m_records.eraseRange(**target, *rows); !done)
        return done;
    for (const StoredRow &row : *rows)
        m_tracker.removed(change.page, row.id);
    change.payload = packRows(*rows);
    return m_log.writeChange(change);
}

Result<void> Replay::redoInsert(ChangeRow change)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    const auto rows = unpackRows(change.payload);
    if (!rows)
        return m_database.errorOf(SQLITE_CORRUPT);
    for (const StoredRow &row : *rows) {
        const Result<qint64> done = m_records.insert(**target, row);
        if (!done)
            return done.error();
        m_tracker.inserted(change.page, row.id);
    }
    change.payload.clear();
    return m_log.writeChange(change);
}

Result<void> Replay::writeRows(const ChangeRow &change, bool undo)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    const auto rows = unpackRows(change.payload);
    if (!rows)
        return m_database.errorOf(SQLITE_CORRUPT);
    for (const StoredRow &row : *rows) {
        if (undo) {
            const Result<qint64> done = m_records.insert(**target, row);
            if (!done)
                return done.error();
            m_tracker.inserted(change.page, row.id);
        } else {
            if (const Result<void> done = m_records.erase(**target, row); !done)
                return done;
            m_tracker.removed(change.page, row.id);
        }
    }
    return {};
}

Result<void> Replay::writeGroup(const Page &page, std::vector<CellChange> &group)
{
    for (const CellChange &cell : group)
        m_tracker.updated(page.id, cell.record, cell.field);
    const Result<void> done = m_records.update(page, group);
    group.clear();
    return done;
}

Result<void> Replay::writeCells(const ChangeRow &change, bool undo)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    auto cells = unpackCells(change.payload);
    if (!cells)
        return m_database.errorOf(SQLITE_CORRUPT);
    if (undo) {
        std::reverse(cells->begin(), cells->end());
        for (CellChange &cell : *cells)
            std::swap(cell.before, cell.after);
    }
    // What one write set is written at once again; the same field twice was two writes.
    std::vector<CellChange> group;
    for (CellChange &cell : *cells) {
        const bool another = std::any_of(group.begin(), group.end(), [&](const CellChange &other) {
            return other.record != cell.record || other.field == cell.field;
        });
        if (another) {
            if (const Result<void> done = writeGroup(**target, group); !done)
                return done;
        }
        group.push_back(std::move(cell));
    }
    return writeGroup(**target, group);
}

Result<void> Replay::writeMetadata(const ChangeRow &change, bool undo)
{
    const auto meta = MetaChange::unpack(change.payload);
    if (!meta)
        return m_database.errorOf(SQLITE_CORRUPT);
    if (meta->table == QStringLiteral("workspace"))
        m_tracker.settingsChanged();
    else if (meta->table != QStringLiteral("import"))
        m_tracker.schemaChanged();
    return m_metadata.write(meta->table, meta->key, undo ? meta->before : meta->after);
}

Result<ChangeSet> Replay::commit(EditId edit)
{
    ChangeSet changes = m_tracker.take();
    changes.edit = edit;
    if (const Result<void> done = finishWrite(m_transaction, m_records, m_metadata, m_ledger, changes); !done)
        return done.error();
    return changes;
}

} // namespace pheu
