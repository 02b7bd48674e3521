// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes. A session is one edit in one transaction: every change goes through it, its
// inverse is logged beside it, computed fields and table digests are kept right, and commit() makes all
// of it durable at once. Nothing else in the product writes to a workspace.
#pragma once

#include "storage/database.h"
#include "workspace/edit.h"

#include <QJsonObject>

#include <span>
#include <string_view>

namespace pheu {

// A cell for bulk writes without allocation. Text is UTF-8 (NFC) that lives until the call returns.
struct Cell
{
    enum class Kind : quint8 { Null, Integer, Real, Text };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text;
};

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

    // Bulk insert into stored columns of one page (no joins, no computed fields): prepared once, used per row.
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

    // Before commit the session can be asked what it will have done. After commit the edit is on disk.
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
    static Result<std::optional<EditInfo>> nextUndo(Database &database);
    static Result<std::optional<EditInfo>> nextRedo(Database &database);
};

} // namespace pheu
