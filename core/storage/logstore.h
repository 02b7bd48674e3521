// SPDX-License-Identifier: GPL-3.0-or-later
// The log as rows: edits and their changes, each row with a digest of its own. What a change means is the door's
// business; here it is a range of records and bytes.
#pragma once

#include "storage/digests.h"
#include "storage/statement.h"

#include <QJsonObject>

namespace pheu
{

// Column: values of a column that is about to go (before) or has just come (after). Rows: those of a table that is
// about to go. Neither is done again when the column or table goes: it takes them along.
enum class ChangeOp : qint64 { Insert = 1, Update = 2, Remove = 3, Metadata = 4, Column = 5, Rows = 6 };

struct ChangeRow {
    qint64 id = 0;
    EditId edit;
    ChangeOp op = ChangeOp::Update;
    PageId page;
    qint64 first = 0; // records, both inside
    qint64 last = 0;
    QByteArray payload; // of an insert: empty while it stands, the rows while it is undone
};

struct EditRow {
    EditId id;
    qint64 kind = 0;
    qint64 atMs = 0;
    qint64 records = 0;
    PageId page;
    ImportId import;
    qint64 firstChange = 0, lastChange = 0;
    bool undone = false;
};

struct ImportRow {
    ImportId id;
    EditId edit;
    qint64 atMs = 0;
    QJsonObject description;
    EditId revertedBy;
};

class LogStore
{
public:
    LogStore(Database &database, DigestLedger &ledger)
        : m_database(database)
        , m_ledger(ledger)
    {
    }

    Result<EditId> addEdit(const EditRow &edit);
    Result<void> writeEdit(const EditRow &edit);
    Result<qint64> addChange(const ChangeRow &change);
    Result<void> writeChange(const ChangeRow &change);
    // Forgets the edits that were undone: a new edit takes their place.
    Result<void> cutUndone();

    // The newest that stands; the oldest that is undone; any. Errors: Damaged when its digest is wrong.
    Result<std::optional<EditRow>> lastApplied();
    Result<std::optional<EditRow>> firstUndone();
    Result<std::optional<EditRow>> edit(EditId id);
    Result<std::vector<EditRow>> edits(int limit);      // newest first
    Result<std::vector<EditRow>> editsAfter(EditId id); // oldest first
    // The changes of an edit, in order; what one holds is read when it is needed.
    struct Head {
        qint64 id = 0;
        ChangeOp op = ChangeOp::Update;
    };
    Result<std::vector<Head>> changesOf(const EditRow &edit);
    Result<ChangeRow> change(qint64 id);

    // Changes of edits that stand, newest first, without what they hold: those whose records may include this one, and
    // changes of metadata; those that removed records.
    struct Touch {
        qint64 id = 0;
        ChangeOp op = ChangeOp::Update;
        EditId edit;
        qint64 kind = 0;
        qint64 atMs = 0;
        PageId page;
    };
    Result<std::vector<Touch>> touching(PageId page, qint64 record);
    Result<std::vector<Touch>> removals();

    // Bytes that each edit takes, oldest first.
    struct Size {
        EditId edit;
        bool undone = false;
        qint64 bytes = 0;
    };
    Result<std::vector<Size>> sizes();
    // Forgets every edit up to this one.
    Result<void> forget(EditId last);

    Result<ImportId> addImport(EditId edit, qint64 atMs);
    Result<void> describeImport(ImportId import, const QJsonObject &description);
    Result<std::optional<ImportRow>> import(ImportId id);
    Result<std::vector<ImportRow>> imports(); // newest first

    // Sentences about edits and changes whose digest is wrong. Stops at `limit`.
    Result<QStringList> damaged(int limit);

private:
    Result<std::optional<EditRow>> oneEdit(const QString &tail, qint64 bound);
    Result<std::vector<Touch>> touches(const QString &where, qint64 page, qint64 record);
    Result<std::vector<EditRow>> manyEdits(const QString &tail, qint64 bound);

    Database &m_database;
    DigestLedger &m_ledger;
};

} // namespace pheu
