// SPDX-License-Identifier: GPL-3.0-or-later
// Takes logged edits back or does them again, change by change, inside one transaction. Changes of structure keep their
// place among the others; between two of them inserts come first, as they do in the log.
#pragma once

#include "storage/metastore.h"
#include "storage/recordstore.h"
#include "workspace/changetracker.h"
#include "workspace/editlog.h"
#include "workspace/recalculation.h"

#include <QSet>

namespace pheu
{

class Replay
{
public:
    Replay(Transaction &transaction, const Schema &schema, const Clock &clock);

    LogStore &log() { return m_log; }
    Result<void> undo(EditRow edit);
    Result<void> redo(EditRow edit);
    // Computes what follows and makes it durable.
    Result<ChangeSet> commit(EditId edit);

private:
    Result<const Page *> page(PageId id);
    Result<void> undoInsert(ChangeRow change);
    Result<void> redoInsert(ChangeRow change);
    Result<void> writeCells(const ChangeRow &change, bool undo);
    Result<void> writeGroup(const Page &page, std::vector<CellChange> &group);
    Result<void> writeRows(const ChangeRow &change, bool undo);
    Result<void> writeColumn(const ChangeRow &change, bool undo);
    Result<void> writeMetadata(ChangeRow change, bool undo);
    Result<void> forgetNumbers(const MetaChange &meta);
    Result<void> keepLastRecord(ChangeRow &change, MetaChange &meta);
    using Segment = std::vector<LogStore::Head>; // between two changes of structure
    Result<std::vector<Segment>> segmentsOf(const EditRow &edit);
    Result<void> replaySegment(const Segment &segment, bool undo);
    Result<void> replay(const ChangeRow &change, bool undo);
    Result<void> numberAgain(const Schema &before);
    Result<void> markUndone(EditRow edit, bool undone);

    Transaction &m_transaction;
    Database &m_database;
    const Schema *m_schema;
    std::shared_ptr<Schema> m_ownSchema;
    bool m_stale = false; // the file has another schema than m_schema
    DigestLedger m_ledger;
    RecordStore m_records;
    LogStore m_log;
    MetaStore m_metadata;
    ChangeTracker m_tracker;
    Recalculation m_recalculation;
    QSet<FieldId> m_numbered; // fields that the edit which is done again brings, and that number records
    Day m_today;
};

} // namespace pheu
