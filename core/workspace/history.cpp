// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/door.h"
#include "workspace/replay.h"

#include <QCoreApplication>

namespace pheu {

namespace {

// Gives lupdate and the translator the same context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pheu::History)
};

EditInfo infoOf(const EditRow &edit)
{
    return {.id = edit.id, .kind = EditKind(edit.kind), .atMs = edit.atMs, .records = edit.records, .page = edit.page,
            .import = edit.import, .undone = edit.undone};
}

Result<std::optional<EditInfo>> infoOf(const Result<std::optional<EditRow>> &edit)
{
    if (!edit)
        return edit.error();
    return *edit ? std::optional(infoOf(**edit)) : std::optional<EditInfo>();
}

} // namespace

Result<ChangeSet> History::undo(Database &database, const Schema &schema, const Clock &clock)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Replay replay(*transaction, schema, clock);
    const Result<std::optional<EditRow>> last = replay.log().lastApplied();
    if (!last)
        return last.error();
    if (!*last)
        return Error{ErrorCode::InvalidInput, Text::tr("There is nothing to undo.")};
    if (const Result<void> done = replay.undo(**last); !done)
        return done.error();
    return replay.commit((*last)->id);
}

Result<ChangeSet> History::redo(Database &database, const Schema &schema, const Clock &clock)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Replay replay(*transaction, schema, clock);
    const Result<std::optional<EditRow>> next = replay.log().firstUndone();
    if (!next)
        return next.error();
    if (!*next)
        return Error{ErrorCode::InvalidInput, Text::tr("There is nothing to redo.")};
    if (const Result<void> done = replay.redo(**next); !done)
        return done.error();
    return replay.commit((*next)->id);
}

Result<std::vector<EditInfo>> History::list(Database &database, int limit)
{
    DigestLedger ledger;
    const Result<std::vector<EditRow>> edits = LogStore(database, ledger).edits(limit);
    if (!edits)
        return edits.error();
    std::vector<EditInfo> infos;
    for (const EditRow &edit : *edits)
        infos.push_back(infoOf(edit));
    return infos;
}

Result<std::optional<EditInfo>> History::nextUndo(Database &database)
{
    DigestLedger ledger;
    return infoOf(LogStore(database, ledger).lastApplied());
}

Result<std::optional<EditInfo>> History::nextRedo(Database &database)
{
    DigestLedger ledger;
    return infoOf(LogStore(database, ledger).firstUndone());
}

Result<QJsonObject> History::importDescription(Database &database, ImportId import)
{
    DigestLedger ledger;
    const Result<std::optional<ImportRow>> row = LogStore(database, ledger).import(import);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::UnknownName, Text::tr("There is no import with the number %1.").arg(import.value)};
    return (*row)->description;
}

} // namespace pheu
