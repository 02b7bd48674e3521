// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a logged edit back or does it again, change by change, inside one transaction.
#pragma once

#include "storage/metastore.h"
#include "storage/recordstore.h"
#include "workspace/changetracker.h"
#include "workspace/editlog.h"

namespace pheu {

class Replay
{
public:
    Replay(Transaction &transaction, const Schema &schema);

    LogStore &log() { return m_log; }
    Result<void> undo(EditRow edit);
    Result<void> redo(EditRow edit);
    // Makes it durable.
    Result<ChangeSet> commit(EditId edit);

private:
    Result<const Page *> page(PageId id);
    Result<void> undoInsert(ChangeRow change);
    Result<void> redoInsert(ChangeRow change);
    Result<void> writeCells(const ChangeRow &change, bool undo);
    Result<void> writeGroup(const Page &page, std::vector<CellChange> &group);
    Result<void> writeRows(const ChangeRow &change, bool undo);
    Result<void> writeMetadata(const ChangeRow &change, bool undo);
    Result<void> replay(const ChangeRow &change, bool undo);
    Result<void> markUndone(EditRow edit, bool undone);

    Transaction &m_transaction;
    Database &m_database;
    const Schema &m_schema;
    DigestLedger m_ledger;
    RecordStore m_records;
    LogStore m_log;
    MetaStore m_metadata;
    ChangeTracker m_tracker;
};

} // namespace pheu
