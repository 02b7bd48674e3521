// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes. A session is one edit in one transaction: every change goes through it, its
// inverse is logged beside it, computed fields and table digests are kept right, and commit() makes all
// of it durable at once. Nothing else in the product writes to a workspace.
#pragma once

#include "storage/bulkinserter.h" // Cell
#include "storage/database.h"
#include "workspace/edit.h"

#include <QJsonObject>

#include <span>

namespace pheu {

class EditSession
{
public:
    // Errors: ReadOnly, Locked. `clock` and `schema` must outlive the session.
    static Result<std::unique_ptr<EditSession>> begin(Database &database, const Schema &schema,
                                                      const Clock &clock, EditKind kind);
    ~EditSession(); // not committed: rolled back

    // Record edits with full logging. Values are checked against the field's storage; a computed or
    // reverse field is refused (InvalidInput).
    Result<RecordId> insert(PageId page, std::span<const FieldId> fields, std::span<const Value> values);
    Result<void> update(PageId page, RecordId record, std::span<const FieldId> fields,
                        std::span<const Value> values);
    Result<void> remove(PageId page, RecordId record);

    // Ascending or not; links to them become empty.
    Result<void> remove(PageId page, std::span<const RecordId> records);
    // A new option at the end of a select or multi select; can be used at once. Errors: InvalidInput when a name is
    // empty or taken.
    Result<OptionId> addOption(FieldId field, const QString &name, const QString &color);

    // Bulk insert into stored columns of one page (no joins, no computed fields): prepared once, used per row. A cell's
    // kind must be its field's: text and URL Text; a date ISO Text or its Day as Integer; integer, money, checkbox, select,
    // link Integer; decimal, percent Real. Options and links are checked to be there.
    // It must not outlive the session.
    class BulkInsert
    {
    public:
        virtual ~BulkInsert() = default;
        virtual Result<RecordId> add(std::span<const Cell> cells) = 0; // one per field of bulkInsert()
    };
    Result<std::unique_ptr<BulkInsert>> bulkInsert(PageId page, std::span<const FieldId> fields);

    Result<void> apply(const Change &change);

    // Marks the rows written from here on as coming from this import, with its description kept (JSON:
    // files, preset, totals, counts). Returns its id, counted from 1 in each workspace.
    Result<ImportId> startImport();
    Result<void> finishImport(const QJsonObject &description);
    // Where the rows inserted next come from: the file (counted from 0 in the import) and its line.
    void setOrigin(int file, qint64 line);

    // After commit the edit is on disk. An edit that changed nothing (an import included) leaves no trace and keeps redo:
    // ChangeSet::edit is 0 then.
    Result<ChangeSet> commit();

private:
    EditSession();
    friend class History;
    struct Private;
    std::unique_ptr<Private> d;
};

// Undo and redo over the log, also after reopening. Static: state is in the file.
class History
{
public:
    // Errors: InvalidInput when there is nothing to undo.
    static Result<ChangeSet> undo(Database &database, const Schema &schema, const Clock &clock);
    static Result<ChangeSet> redo(Database &database, const Schema &schema, const Clock &clock);
    // Takes back one import, also when later edits came on top. A cell that was changed since, or an added
    // record that others now use, stays, and is counted. The most recent edit is simply undone.
    struct Revert { ChangeSet changes; qint64 kept = 0; };
    static Result<Revert> undoImport(Database &database, const Schema &schema, const Clock &clock, ImportId import);
    // Newest first: edits that can be undone, then those that can be redone are marked `undone`.
    static Result<std::vector<EditInfo>> list(Database &database, int limit = 200);
    // What finishImport() was given. Errors: UnknownName.
    static Result<QJsonObject> importDescription(Database &database, ImportId import);
    static Result<std::optional<EditInfo>> nextUndo(Database &database);
    static Result<std::optional<EditInfo>> nextRedo(Database &database);
};

} // namespace pheu
