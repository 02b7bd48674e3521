// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes. A session is one edit in one transaction: every change goes through it, its
// inverse is logged beside it, computed fields and table digests are kept right, and commit() makes all
// of it durable at once. Nothing else in the product writes to a workspace.
#pragma once

#include "storage/cell.h"
#include "storage/database.h"
#include "workspace/edit.h"

#include <QJsonObject>

#include <functional>
#include <span>

class QIODevice;

namespace pheu
{

class EditSession
{
public:
    // Errors: ReadOnly, Locked. `clock` and `schema` must outlive the session.
    static Result<std::unique_ptr<EditSession>> begin(Database &database, const Schema &schema, const Clock &clock,
                                                      EditKind kind);
    ~EditSession(); // not committed: rolled back

    // Record edits with full logging. Values are checked against the field's storage; a computed or
    // reverse field is refused (InvalidInput).
    // `begun`: see AddRecords.
    Result<RecordId> insert(PageId page, std::span<const FieldId> fields, std::span<const Value> values,
                            bool begun = false);
    Result<void> update(PageId page, RecordId record, std::span<const FieldId> fields, std::span<const Value> values);
    Result<void> remove(PageId page, RecordId record);

    // Ascending or not; links to them become empty.
    Result<void> remove(PageId page, std::span<const RecordId> records);
    // A new option at the end of a select or multi select; can be used at once. Errors: InvalidInput when a name is
    // empty or taken.
    Result<OptionId> addOption(FieldId field, const QString &name, const QString &color);

    // Bulk insert into stored columns of one page (no joins, no computed fields): prepared once, used per row. A cell's
    // kind must be its field's: text and URL Text; a date ISO Text or its Day as Integer; integer, money, checkbox,
    // select, link Integer; decimal, percent Real. Options and links are checked to be there. It must not outlive the
    // session.
    class BulkInsert
    {
    public:
        virtual ~BulkInsert() = default;
        virtual Result<RecordId> add(std::span<const Cell> cells) = 0; // one per field of bulkInsert()

        // Fills the cells of the next row and says where it comes from (setOrigin()); false: there is none. Their text
        // lives until the call after.
        using NextRow = std::function<bool(std::span<Cell> cells, int &file, qint64 &line)>;
        using Written = std::function<Result<void>(qint64 rows)>;
        // Adds rows until there is none. `next` is called in another thread, so that rows are made while others are
        // written; nothing else may use the session meanwhile. `written` hears how many there are so far; its error
        // ends the work.
        virtual Result<void> addAll(const NextRow &next, const Written &written) = 0;
    };
    Result<std::unique_ptr<BulkInsert>> bulkInsert(PageId page, std::span<const FieldId> fields);

    Result<void> apply(const Change &change);

    // Structure, for edits that go on with what they made: the session's own schema is read anew after each.
    const Schema &schema() const;
    Result<PageId> addPage(const AddPage &change);
    Result<FieldId> addField(const AddField &change);
    Result<ViewId> addView(const AddView &change);
    // Keeps the bytes in the file once however often they are added; the id can stand in an attachment field.
    // Errors: Io, InvalidInput (empty or too large).
    Result<AttachmentId> addAttachment(QIODevice &source, const QString &name);
    // The same content under another name; the cells that hold the old id keep it. Errors: NotFound.
    Result<AttachmentId> renameAttachment(AttachmentId id, const QString &name);
    // Long work (retype, a formula over a million records) tells how far it is, 0…1; false cancels: the edit fails
    // with Canceled and nothing is changed.
    void setProgress(std::function<bool(double)> progress);

    // Marks the rows written from here on as coming from this import, with its description kept (JSON:
    // files, preset, totals, counts). Returns its id, counted from 1 in each workspace.
    Result<ImportId> startImport();
    Result<void> finishImport(const QJsonObject &description);
    // Where the rows inserted next come from: the file (counted from 0 in the import) and its line.
    void setOrigin(int file, qint64 line);

    // After commit the edit is on disk. An edit that changed nothing (an import included) leaves no trace and keeps
    // redo: ChangeSet::edit is 0 then.
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
    struct Revert {
        ChangeSet changes;
        qint64 kept = 0;
    };
    static Result<Revert> undoImport(Database &database, const Schema &schema, const Clock &clock, ImportId import);
    // Newest first: edits that can be undone, then those that can be redone are marked `undone`.
    static Result<std::vector<EditInfo>> list(Database &database, int limit = 200);
    // What finishImport() was given. Errors: UnknownName.
    static Result<QJsonObject> importDescription(Database &database, ImportId import);
    static Result<std::optional<EditInfo>> nextUndo(Database &database);
    static Result<std::optional<EditInfo>> nextRedo(Database &database);
    // Undoes (or redoes) edit by edit, the named one included, in one transaction.
    static Result<ChangeSet> undoTo(Database &database, const Schema &schema, const Clock &clock, EditId edit);
    static Result<ChangeSet> redoTo(Database &database, const Schema &schema, const Clock &clock, EditId edit);

    // What happened to one record, newest first, from the log as far as it reaches.
    struct RecordChange {
        enum class What { Added, Changed, Removed };
        EditId edit;
        EditKind kind = EditKind::Cells;
        qint64 atMs = 0;
        What what = What::Changed;
        FieldId field; // Changed
        Value before, after;
    };
    static Result<std::vector<RecordChange>> ofRecord(Database &database, const Schema &schema, PageId page,
                                                      RecordId record, int limit = 500);
    // Records that edits in the log removed and that are not there now, newest first; with their names.
    struct Deleted {
        EditId edit;
        qint64 atMs = 0;
        PageId page;
        RecordId record;
        QString name;
    };
    static Result<std::vector<Deleted>> deletedRecords(Database &database, const Schema &schema, int limit = 1000);
    // Brings them back with their ids and values, as one new edit; links from others are brought back where the cell
    // is still empty.
    static Result<ChangeSet> restore(Database &database, const Schema &schema, const Clock &clock,
                                     const std::vector<Deleted> &records);
    // Bytes of the log; edits beyond `limitBytes` are forgotten, oldest first, files that nothing refers to with them.
    // Never on its own: the caller says what was forgotten. Returns how many edits.
    static Result<qint64> logBytes(Database &database);
    struct Excess {
        qint64 bytes = 0;
        qint64 edits = 0;
        EditId last;
    }; // of the log; what prune() would forget
    static Result<Excess> excess(Database &database, qint64 limitBytes);
    static Result<qint64> prune(Database &database, const Schema &schema, qint64 limitBytes);
};

} // namespace pheu
