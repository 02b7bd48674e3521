// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachmentstore.h"
#include "workspace/door.h"
#include "workspace/replay.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::History)
};

EditInfo infoOf(const EditRow &edit)
{
    return {.id = edit.id,
            .kind = EditKind(edit.kind),
            .atMs = edit.atMs,
            .records = edit.records,
            .page = edit.page,
            .import = edit.import,
            .undone = edit.undone};
}

Result<std::optional<EditInfo>> infoOf(const Result<std::optional<EditRow>> &edit)
{
    if (!edit)
        return edit.error();
    return *edit ? std::optional(infoOf(**edit)) : std::optional<EditInfo>();
}

enum class Way { Back, Forth };

Error nothingLeft(Way way)
{
    return {ErrorCode::InvalidInput,
            way == Way::Back ? Text::tr("There is nothing to undo.") : Text::tr("There is nothing to redo.")};
}

Error notOnThisWay(Way way)
{
    return {ErrorCode::InvalidInput,
            way == Way::Back
                ? Text::tr("That edit cannot be undone: it was undone before, or the history no longer reaches "
                           "back to it.")
                : Text::tr("That edit cannot be redone: it was not undone, or another edit took its place.")};
}

// Undoes or does again the next edit or, with a target, all of them up to that one.
Result<ChangeSet> travel(Database &database, const Schema &schema, const Clock &clock, Way way,
                         std::optional<EditId> target)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Replay replay(*transaction, schema, clock);
    if (target) {
        const Result<std::optional<EditRow>> wanted = replay.log().edit(*target);
        if (!wanted)
            return wanted.error();
        if (!*wanted || (*wanted)->undone != (way == Way::Forth))
            return notOnThisWay(way);
    }
    for (;;) {
        const Result<std::optional<EditRow>> edit =
            way == Way::Back ? replay.log().lastApplied() : replay.log().firstUndone();
        if (!edit)
            return edit.error();
        if (!*edit)
            return nothingLeft(way);
        const Result<void> done = way == Way::Back ? replay.undo(**edit) : replay.redo(**edit);
        if (!done)
            return done.error();
        if (!target || (*edit)->id == *target)
            return replay.commit((*edit)->id);
    }
}

} // namespace

Result<ChangeSet> History::undo(Database &database, const Schema &schema, const Clock &clock)
{
    return travel(database, schema, clock, Way::Back, std::nullopt);
}

Result<ChangeSet> History::redo(Database &database, const Schema &schema, const Clock &clock)
{
    return travel(database, schema, clock, Way::Forth, std::nullopt);
}

Result<ChangeSet> History::undoTo(Database &database, const Schema &schema, const Clock &clock, EditId target)
{
    return travel(database, schema, clock, Way::Back, target);
}

Result<ChangeSet> History::redoTo(Database &database, const Schema &schema, const Clock &clock, EditId target)
{
    return travel(database, schema, clock, Way::Forth, target);
}

Result<qint64> History::logBytes(Database &database)
{
    DigestLedger ledger;
    const Result<std::vector<LogStore::Size>> sizes = LogStore(database, ledger).sizes();
    if (!sizes)
        return sizes.error();
    qint64 bytes = 0;
    for (const LogStore::Size &size : *sizes)
        bytes += size.bytes;
    return bytes;
}

Result<History::Excess> History::excess(Database &database, qint64 limitBytes)
{
    DigestLedger ledger;
    const Result<std::vector<LogStore::Size>> sizes = LogStore(database, ledger).sizes();
    if (!sizes)
        return sizes.error();
    Excess excess;
    for (const LogStore::Size &size : *sizes)
        excess.bytes += size.bytes;
    qint64 left = excess.bytes;
    for (const LogStore::Size &size : *sizes) { // what was undone is the newest, and may be wanted at once
        if (left <= limitBytes || size.undone)
            break;
        left -= size.bytes;
        ++excess.edits;
        excess.last = size.edit;
    }
    return excess;
}

Result<qint64> History::prune(Database &database, const Schema &schema, qint64 limitBytes)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<Excess> over = excess(database, limitBytes);
    if (!over)
        return over.error();
    if (over->edits == 0)
        return qint64(0);
    DigestLedger ledger;
    if (const Result<void> done = LogStore(database, ledger).forget(over->last); !done)
        return done.error();
    if (const Result<qint64> freed = collectAttachments(database, schema, ledger); !freed)
        return freed;
    if (const Result<void> done = ledger.flush(database); !done)
        return done.error();
    const Result<void> done = transaction->commit();
    return done ? Result<qint64>(over->edits) : done.error();
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
