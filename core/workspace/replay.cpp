// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/replay.h"

#include "workspace/session.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>

namespace pheu
{

namespace
{

bool numbersRecords(const QJsonValue &fieldRow)
{
    const QByteArray config = fieldRow.toObject()[QStringLiteral("config")].toString().toUtf8();
    return configFromJson(QJsonDocument::fromJson(config).object()).computed == QLatin1String("autonumber");
}

} // namespace

Replay::Replay(Transaction &transaction, const Schema &schema, const Clock &clock)
    : m_transaction(transaction)
    , m_database(transaction.database())
    , m_schema(&schema)
    , m_records(m_database, m_ledger)
    , m_log(m_database, m_ledger)
    , m_metadata(m_database, m_ledger)
    , m_recalculation(m_database, schema)
    , m_today(toDay(clock.today()))
{
}

Result<const Page *> Replay::page(PageId id)
{
    if (m_stale) {
        Result<Schema> schema = loadSchema(m_database);
        if (!schema)
            return schema.error();
        m_ownSchema = std::make_shared<Schema>(std::move(*schema));
        m_schema = m_ownSchema.get();
        m_stale = false;
    }
    const Page *found = m_schema->page(id);
    return found ? Result<const Page *>(found) : m_database.errorOf(SQLITE_CORRUPT);
}

// A change of structure stands alone.
Result<std::vector<Replay::Segment>> Replay::segmentsOf(const EditRow &edit)
{
    const Result<std::vector<LogStore::Head>> heads = m_log.changesOf(edit);
    if (!heads)
        return heads.error();
    std::vector<Segment> segments(1);
    for (const LogStore::Head &head : *heads) {
        bool alone = false;
        if (head.op == ChangeOp::Metadata) {
            const Result<ChangeRow> change = m_log.change(head.id);
            if (!change)
                return change.error();
            const auto meta = MetaChange::unpack(change->payload);
            alone = meta && meta->isStructural();
        }
        if (alone)
            segments.emplace_back();
        segments.back().push_back(head);
        if (alone)
            segments.emplace_back();
    }
    return segments;
}

// Undone, inserts go last: they are what the rest stands on.
Result<void> Replay::replaySegment(const Segment &segment, bool undo)
{
    for (const bool inserts : {!undo, undo}) {
        for (size_t i = 0; i < segment.size(); ++i) {
            const LogStore::Head &head = undo ? segment[segment.size() - 1 - i] : segment[i];
            if ((head.op == ChangeOp::Insert) != inserts)
                continue;
            const Result<ChangeRow> change = m_log.change(head.id);
            if (!change)
                return change.error();
            if (const Result<void> done = replay(*change, undo); !done)
                return done;
        }
    }
    return {};
}

Result<void> Replay::undo(EditRow edit)
{
    const Result<std::vector<Segment>> segments = segmentsOf(edit);
    if (!segments)
        return segments.error();
    for (auto segment = segments->rbegin(); segment != segments->rend(); ++segment) {
        if (const Result<void> done = replaySegment(*segment, true); !done)
            return done;
    }
    return markUndone(edit, true);
}

Result<void> Replay::redo(EditRow edit)
{
    const Result<std::vector<Segment>> segments = segmentsOf(edit);
    if (!segments)
        return segments.error();
    (void)page({}); // as it is before this edit
    const std::shared_ptr<const Schema> kept = m_ownSchema;
    const Schema &before = *m_schema;
    m_numbered.clear();
    for (const Segment &segment : *segments) {
        if (const Result<void> done = replaySegment(segment, false); !done)
            return done;
    }
    if (const Result<void> numbered = m_numbered.empty() ? Result<void>() : numberAgain(before); !numbered)
        return numbered;
    return markUndone(edit, false);
}

// A field that numbers records gave its numbers when this edit ended, not when the last one that is done again ends.
Result<void> Replay::numberAgain(const Schema &before)
{
    (void)page({});
    if (m_stale)
        return m_database.errorOf(SQLITE_CORRUPT);
    return Recalculation(m_database, before).run(*m_schema, m_today, m_ledger, m_metadata, m_tracker);
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
    case ChangeOp::Column:
        return writeColumn(change, undo);
    case ChangeOp::Rows: // done again they go with their table
        return undo ? writeRows(change, undo) : Result<void>();
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
    for (const StoredRow &row : *rows) {
        m_tracker.removed(change.page, row.id);
        m_recalculation.removed(**target, row);
    }
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
    for (StoredRow row : *rows) {
        std::erase_if(row.cells, [this](const auto &cell) { return m_numbered.contains(cell.first); });
        const Result<qint64> done = m_records.insert(**target, row);
        if (!done)
            return done.error();
        m_tracker.inserted(change.page, row.id);
        m_recalculation.inserted(change.page, row.id);
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
            m_recalculation.inserted(change.page, row.id);
        } else {
            // As it is now: what the program computes may have changed with the day.
            const Result<std::optional<StoredRow>> now = m_records.read(**target, row.id);
            if (!now)
                return now.error();
            if (!*now)
                return m_database.errorOf(SQLITE_CORRUPT);
            if (const Result<void> done = m_records.erase(**target, **now); !done)
                return done;
            m_tracker.removed(change.page, row.id);
            m_recalculation.removed(**target, **now);
        }
    }
    return {};
}

Result<void> Replay::writeGroup(const Page &page, std::vector<CellChange> &group)
{
    for (const CellChange &cell : group)
        m_tracker.updated(page.id, cell.record, cell.field);
    m_recalculation.updated(page, group);
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

// The column is empty: it has just come. What it held before it goes, goes with it.
Result<void> Replay::writeColumn(const ChangeRow &change, bool undo)
{
    const Result<const Page *> target = page(change.page);
    if (!target)
        return target.error();
    auto cells = unpackCells(change.payload);
    if (!cells)
        return m_database.errorOf(SQLITE_CORRUPT);
    m_tracker.bulk(change.page, qint64(cells->size()));
    for (CellChange &cell : *cells) {
        if (undo)
            std::swap(cell.before, cell.after);
        if (isNull(cell.after))
            continue;
        cell.before = {};
        if (const Result<void> done = m_records.update(**target, std::span(&cell, 1)); !done)
            return done;
    }
    return {};
}

// Numbers of records that were given on a page that goes are kept, so that it gives them to no others when it is back.
Result<void> Replay::keepLastRecord(ChangeRow &change, MetaChange &meta)
{
    const QString last = QStringLiteral("last_record");
    const Result<QJsonValue> now = m_metadata.read(meta.table, meta.key);
    if (!now)
        return now.error();
    QJsonObject row = meta.after.toObject();
    if (row[last] == now->toObject()[last])
        return {};
    row.insert(last, now->toObject()[last]);
    meta.after = row;
    change.payload = meta.pack();
    return m_log.writeChange(change);
}

Result<void> Replay::writeMetadata(ChangeRow change, bool undo)
{
    auto meta = MetaChange::unpack(change.payload);
    if (!meta)
        return m_database.errorOf(SQLITE_CORRUPT);
    m_tracker.metadataChanged(*meta);
    m_stale = m_stale || meta->isOfSchema();
    if (undo && meta->table == QStringLiteral("page") && !meta->before.isObject()) {
        if (const Result<void> kept = keepLastRecord(change, *meta); !kept)
            return kept;
    }
    const bool numbers =
        meta->table == QStringLiteral("field") && numbersRecords(meta->after) && !numbersRecords(meta->before);
    if (numbers && !undo)
        m_numbered.insert(FieldId(meta->key.toInteger()));
    const Result<void> forgotten = numbers && undo ? forgetNumbers(*meta) : Result<void>();
    return forgotten ? m_metadata.write(meta->table, meta->key, undo ? meta->before : meta->after) : forgotten;
}

// A field that numbers its records was never there: done again, it gives the same numbers.
Result<void> Replay::forgetNumbers(const MetaChange &meta)
{
    return m_metadata.write(QStringLiteral("workspace"), QStringLiteral("autonumber_%1").arg(meta.key.toInteger()),
                            QJsonValue());
}

Result<ChangeSet> Replay::commit(EditId edit)
{
    (void)page({}); // as it is now
    if (m_stale)
        return m_database.errorOf(SQLITE_CORRUPT);
    if (const Result<void> done = m_recalculation.run(*m_schema, m_today, m_ledger, m_metadata, m_tracker); !done)
        return done.error();
    ChangeSet changes = m_tracker.take();
    changes.edit = edit;
    if (changes.schema)
        changes.schemaAfter = m_ownSchema;
    if (changes.structure) { // of pages that are not there any more nothing is told
        std::erase_if(changes.pages, [&](const ChangeSet::PageChange &change) { return !m_schema->page(change.page); });
    }
    if (const Result<void> done = finishWrite(m_transaction, m_records, m_metadata, m_ledger, changes); !done)
        return done.error();
    return changes;
}

} // namespace pheu
