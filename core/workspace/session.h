// SPDX-License-Identifier: GPL-3.0-or-later
// One edit under way, in terms of what is stored. EditSession checks values and comes here; so does the taking back
// of an import. Nothing is durable before commit(); a failed write spoils the session for good.
#pragma once

#include "storage/bulkinserter.h"
#include "storage/database.h"
#include "workspace/changetracker.h"
#include "workspace/editlog.h"
#include "workspace/recalculation.h"

#include <functional>

namespace pheu
{

class Session
{
public:
    static Result<std::unique_ptr<Session>> begin(Database &database, const Schema &schema, const Clock &clock,
                                                  EditKind kind);

    // In a transaction that has begun.
    Session(Transaction transaction, const Schema &schema, const Clock &clock, EditKind kind);

    Database &database() { return m_database; }
    // As the file has it after refreshSchema(). What points into it stays valid until the session ends.
    const Schema &schema() const { return *m_schema; }
    RecordStore &records() { return m_records; }
    LogStore &logStore() { return m_logStore; }
    MetaStore &metadata() { return m_metadata; }
    DigestLedger &ledger() { return m_ledger; }
    qint64 now() const { return m_now; }

    ~Session();
    // What is written from here on waits in memory for the commit, so that readers go on; past a million new records
    // memory matters more.
    void holdPages();
    void releasePages();

    // The origin of the rows inserted from here on.
    std::optional<qint64> importNumber, importFile, importLine;

    Result<RecordId> insert(const Page &page, std::vector<std::pair<FieldId, Stored>> cells);
    // A record that was there before, with its id; what is computed is computed again.
    Result<void> insertAgain(const Page &page, StoredRow row);
    // A row that a bulk insert took.
    Result<void> noteInserted(const Page &page, qint64 record, size_t bytes);
    // Its rows wait in memory for each other; they are written before the commit.
    void addInserter(std::shared_ptr<BulkInserter> inserter) { m_inserters.push_back(std::move(inserter)); }
    // What waits goes to the file: before anything else is read or written in this session.
    Result<void> writePending();
    // Cells that already hold the value are left alone. Errors: UnknownName when there is no such record.
    Result<void> update(const Page &page, RecordId record, std::vector<std::pair<FieldId, Stored>> cells);
    // Cells of one record as they are stored, with what they hold now.
    Result<void> write(const Page &page, std::span<const CellChange> changes);
    // Ascending, each once. Links to them are emptied first.
    Result<void> remove(const Page &page, const std::vector<qint64> &records);
    // Takes the targets (ascending) out of every record that has them in this field.
    Result<void> clearTargets(const Page &page, const Field &field, const std::vector<qint64> &targets,
                              const std::function<bool(qint64)> &goesToo = {});
    // Only the columns in `after` change; null removes the row. Nothing happens when it says what is there.
    Result<void> changeMetadata(const QString &table, const QJsonValue &key, const QJsonValue &after);
    // A new row of a metadata table, its id answered.
    Result<qint64> addMetadata(const QString &table, const QJsonObject &row);
    Result<void> refreshSchema();
    // A part of the edit failed half done: it cannot be committed any more.
    Error spoil(Error error)
    {
        m_spoiled = true;
        return error;
    }

    // Values of a column that is about to go (`before` set) or that are written to a new one (`after` set). Returns the
    // change that holds them.
    Result<qint64> logColumn(const Page &page, const std::vector<CellChange> &cells);
    Result<void> fillColumn(const Page &page, const std::vector<CellChange> &cells);
    Result<std::vector<CellChange>> loggedCells(qint64 change);
    // Every row of a page whose table is about to go.
    Result<void> logRows(const Page &page, const std::vector<StoredRow> &rows);

    Result<ImportId> startImport();
    Result<void> finishImport(const QJsonObject &description);
    // This edit takes that import back.
    Result<void> markReverted(ImportId import);

    // Computed fields follow; `progress` is asked while that takes long.
    Result<ChangeSet> commit(const Recalculation::Progress &progress = {});

private:
    Result<void> clearLinks(const Page &page, const std::vector<qint64> &records);
    Result<void> removeComments(const Page &page, const std::vector<qint64> &records);
    Result<void> clearManyLink(const Page &page, const Field &field, qint64 record, const std::vector<qint64> &targets);
    // Remembers that something was half done.
    template<typename T>
    Result<T> kept(Result<T> result)
    {
        m_spoiled = m_spoiled || !result;
        return result;
    }

    Result<void> recalculate(const Recalculation::Progress &progress);

    Transaction m_transaction;
    Database &m_database;
    const Schema &m_begun; // as the edit found it
    const Schema *m_schema;
    std::vector<std::shared_ptr<Schema>> m_schemas; // read anew in this session
    bool m_stale = false;
    qint64 m_now;
    DigestLedger m_ledger;
    RecordStore m_records;
    LogStore m_logStore;
    MetaStore m_metadata;
    EditLog m_log;
    ChangeTracker m_tracker;
    Recalculation m_recalculation;
    Day m_today;
    ImportId m_import;
    std::vector<std::shared_ptr<BulkInserter>> m_inserters;
    bool m_holdsPages = false;
    qint64 m_newRecords = 0;
    bool m_changed = false;
    bool m_spoiled = false;
};

// Keeps ids, token and digests and commits: the same end for edits, undo and redo.
Result<void> finishWrite(Transaction &transaction, RecordStore &records, MetaStore &metadata, DigestLedger &ledger,
                         ChangeSet &changes);

} // namespace pheu
