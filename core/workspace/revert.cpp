// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back an import that later edits stand on: what it wrote goes, what was made of it since stays.
#include "workspace/door.h"
#include "workspace/replay.h"
#include "workspace/revertpreview.h"
#include "workspace/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::History)
};

using CellKey = std::tuple<qint64, qint64, qint64>; // page, record, field

class ImportRevert
{
public:
    ImportRevert(Session &session, const EditRow &edit)
        : m_session(session)
        , m_edit(edit)
    {
    }

    // Returns how many cells and records stayed.
    Result<qint64> run()
    {
        for (const auto step : {&ImportRevert::readImport, &ImportRevert::readLaterEdits, &ImportRevert::restoreCells,
                                &ImportRevert::keepChangedRecords, &ImportRevert::keepUsedRecords,
                                &ImportRevert::removeRecords, &ImportRevert::removeOptions}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        return m_found.keptCount;
    }
    RevertPreview &found() { return m_found; }

private:
    Result<void> readImport();
    Result<void> readLaterEdits();
    Result<void> restoreCells();
    Result<void> restoreCell(const Page &page, const CellChange &cell);
    Result<bool> mayHold(const Field &field, const Stored &cell);
    Result<void> keepChangedRecords();
    Result<void> keepUsedRecords();
    Result<bool> keepUsedThrough(const Page &page, const Field &field);
    Result<void> removeRecords();
    Result<void> removeOptions();
    bool keep(PageId page, qint64 record);
    void note(RevertKept::Why why, PageId page, qint64 record, const Field *field = nullptr,
              const Stored &imported = {}, const Stored &now = {});
    void noteType(const ChangeRow &change);

    Session &m_session;
    EditRow m_edit;
    std::vector<std::pair<PageId, CellChange>> m_written; // by the import, in order
    std::map<PageId, std::vector<qint64>> m_added;        // by the import and still there, ascending
    std::map<CellKey, Stored> m_firstBefore;              // of cells that later edits touched
    std::set<FieldId> m_otherNow;                         // of another type since
    std::vector<OptionId> m_options;                      // made by the import
    RevertPreview m_found;
};

bool ImportRevert::keep(PageId page, qint64 record)
{
    std::vector<qint64> &records = m_added[page];
    const auto at = std::lower_bound(records.begin(), records.end(), record);
    if (at == records.end() || *at != record)
        return false;
    records.erase(at);
    ++m_found.keptCount;
    return true;
}

void ImportRevert::note(RevertKept::Why why, PageId page, qint64 record, const Field *field, const Stored &imported,
                        const Stored &now)
{
    constexpr size_t mostNoted = 1000;
    if (m_found.kept.size() >= mostNoted)
        return;
    RevertKept kept{why, page, RecordId(record), field ? field->id : FieldId(), {}, {}};
    if (field) {
        kept.imported = toValue(*field, imported);
        kept.now = toValue(*field, now);
    }
    m_found.kept.push_back(std::move(kept));
}

Result<void> ImportRevert::readImport()
{
    const Result<std::vector<LogStore::Head>> heads = m_session.logStore().changesOf(m_edit);
    if (!heads)
        return heads.error();
    for (const LogStore::Head &head : *heads) {
        const Result<ChangeRow> change = m_session.logStore().change(head.id);
        if (!change)
            return change.error();
        if (change->op == ChangeOp::Metadata) {
            const auto meta = MetaChange::unpack(change->payload);
            if (meta && meta->table == QStringLiteral("option") && meta->before.isNull())
                m_options.push_back(OptionId(meta->key.toInteger()));
        }
        const Page *page = m_session.schema().page(change->page);
        if (!page)
            continue;
        if (change->op == ChangeOp::Insert) {
            const Result<std::vector<StoredRow>> rows =
                m_session.records().readRange(*page, change->first, change->last);
            if (!rows)
                return rows.error();
            for (const StoredRow &row : *rows)
                m_added[page->id].push_back(row.id);
        } else if (change->op == ChangeOp::Update) {
            auto cells = unpackCells(change->payload);
            for (CellChange &cell : cells ? *cells : std::vector<CellChange>()) {
                if (cell.field)
                    m_written.emplace_back(page->id, std::move(cell));
            }
        }
    }
    for (auto &[page, records] : m_added)
        std::sort(records.begin(), records.end());
    return {};
}

Result<void> ImportRevert::readLaterEdits()
{
    const Result<std::vector<EditRow>> edits = m_session.logStore().editsAfter(m_edit.id);
    if (!edits)
        return edits.error();
    for (const EditRow &edit : *edits) {
        if (edit.undone)
            continue;
        const Result<std::vector<LogStore::Head>> heads = m_session.logStore().changesOf(edit);
        if (!heads)
            return heads.error();
        for (const LogStore::Head &head : *heads) {
            const Result<ChangeRow> change = m_session.logStore().change(head.id);
            if (!change)
                return change.error();
            if (change->op == ChangeOp::Metadata)
                noteType(*change);
            const auto cells = change->op == ChangeOp::Update ? unpackCells(change->payload) : std::nullopt;
            for (const CellChange &cell : cells ? *cells : std::vector<CellChange>()) {
                if (cell.field)
                    m_firstBefore.try_emplace({change->page.value, cell.record, cell.field.value}, cell.before);
            }
        }
    }
    return {};
}

// What a field held before it was of another type is no value of it now.
void ImportRevert::noteType(const ChangeRow &change)
{
    const auto meta = MetaChange::unpack(change.payload);
    if (meta && meta->table == QStringLiteral("field") && meta->isStructural())
        m_otherNow.insert(FieldId(meta->key.toInteger()));
}

// A link to a record that has been deleted since must not come back.
Result<bool> ImportRevert::mayHold(const Field &field, const Stored &cell)
{
    const Page *target = field.config.target ? m_session.schema().page(field.config.target) : nullptr;
    if (!target)
        return true;
    IdList ids;
    if (const auto *one = std::get_if<qint64>(&cell))
        ids.push_back(*one);
    else if (const auto *many = std::get_if<IdList>(&cell))
        ids = *many;
    for (const qint64 id : ids) {
        const Result<bool> there = m_session.records().exists(*target, id);
        if (!there || !*there)
            return there;
    }
    return true;
}

Result<void> ImportRevert::restoreCell(const Page &page, const CellChange &cell)
{
    const Field *field = page.field(cell.field);
    if (!field || field->isComputed()) // computed again from what is restored
        return {};
    if (m_otherNow.contains(field->id)) {
        ++m_found.keptCount;
        note(RevertKept::Why::FieldChanged, page.id, cell.record, field);
        return {};
    }
    const auto now = m_session.records().readCells(page, cell.record, std::array{cell.field});
    if (!now)
        return now.error();
    if (!*now)
        return {}; // the record is gone, and with it the cell
    const Result<bool> may = mayHold(*field, cell.before);
    if (!may)
        return may.error();
    const Stored &held = (*now)->values.front();
    if (held != cell.after || !*may) {
        ++m_found.keptCount;
        note(held != cell.after ? RevertKept::Why::CellEdited : RevertKept::Why::TargetGone, page.id, cell.record,
             field, cell.after, held);
        return {};
    }
    ++m_found.restored;
    return m_session.update(page, RecordId(cell.record), {{cell.field, cell.before}});
}

Result<void> ImportRevert::restoreCells()
{
    for (auto written = m_written.rbegin(); written != m_written.rend(); ++written) {
        const Page *page = m_session.schema().page(written->first);
        const auto &added = m_added[written->first];
        if (!page || std::binary_search(added.begin(), added.end(), written->second.record))
            continue; // goes as a whole
        if (const Result<void> done = restoreCell(*page, written->second); !done)
            return done;
    }
    return {};
}

Result<void> ImportRevert::keepChangedRecords()
{
    std::set<std::pair<qint64, qint64>> kept; // page, record
    for (const auto &[key, before] : m_firstBefore) {
        const auto &[pageId, record, fieldId] = key;
        const Page *page = m_session.schema().page(PageId(pageId));
        const auto &added = m_added[PageId(pageId)];
        const bool isAdded = std::binary_search(added.begin(), added.end(), record) || kept.contains({pageId, record});
        if (!page || !isAdded)
            continue;
        const auto now = m_session.records().readCells(*page, record, std::array{FieldId(fieldId)});
        if (!now)
            return now.error();
        if (!*now || (*now)->values.front() == before) // changed there and back again is not changed
            continue;
        keep(page->id, record);
        kept.insert({pageId, record});
        if (const Field *field = page->field(FieldId(fieldId)))
            note(RevertKept::Why::RecordEdited, page->id, record, field, before, (*now)->values.front());
    }
    return {};
}

Result<bool> ImportRevert::keepUsedThrough(const Page &page, const Field &field)
{
    const Page *target = m_session.schema().page(field.config.target);
    if (!target || m_added[target->id].empty())
        return false;
    const auto links = m_session.records().linksTo(page, field, m_added[target->id]);
    if (!links)
        return links.error();
    const std::vector<qint64> &holders = m_added[page.id];
    std::set<qint64> used;
    for (const auto &[holder, record] : *links) {
        if (!std::binary_search(holders.begin(), holders.end(), holder))
            used.insert(record);
    }
    for (const qint64 record : used) {
        if (keep(target->id, record))
            note(RevertKept::Why::RecordUsed, target->id, record);
    }
    return !used.empty();
}

// A record that stays keeps what it links to, and so on until nothing more is held.
Result<void> ImportRevert::keepUsedRecords()
{
    for (bool again = true; again;) {
        again = false;
        for (const Page &page : m_session.schema().pages) {
            for (const Field &field : page.fields) {
                const Storage storage = field.storage();
                if (!field.config.target || (storage != Storage::Integer && storage != Storage::Join))
                    continue;
                const Result<bool> kept = keepUsedThrough(page, field);
                if (!kept)
                    return kept.error();
                again = again || *kept;
            }
        }
    }
    return {};
}

Result<void> ImportRevert::removeRecords()
{
    // Later pages first: a template's results link to its campaigns, so that few links have to be emptied on the way.
    for (auto added = m_added.rbegin(); added != m_added.rend(); ++added) {
        const Page *page = m_session.schema().page(added->first);
        if (!page)
            continue;
        m_found.removed += qint64(added->second.size());
        if (const Result<void> done = m_session.remove(*page, added->second); !done)
            return done;
    }
    return {};
}

// Choices that the import made go with it, unless a record has come to hold one.
Result<void> ImportRevert::removeOptions()
{
    for (const OptionId id : m_options) {
        for (const Page &page : std::vector<Page>(m_session.schema().pages)) {
            const auto field = std::ranges::find_if(page.fields, [&](const Field &one) { return one.option(id); });
            if (field == page.fields.end() || field->isComputed())
                continue;
            const auto holders = m_session.records().linksTo(page, *field, {id.value});
            if (!holders)
                return holders.error();
            if (!holders->empty()) {
                ++m_found.keptCount;
                note(RevertKept::Why::OptionUsed, page.id, 0, &*field, id.value, id.value);
                continue;
            }
            if (const Result<void> done = m_session.changeMetadata(QStringLiteral("option"), id.value, QJsonValue());
                !done)
                return done;
        }
    }
    return {};
}

// The edit of an import that still stands.
Result<EditRow> editOfImport(LogStore &log, ImportId id)
{
    const Result<std::optional<ImportRow>> import = log.import(id);
    if (!import)
        return import.error();
    if (!*import)
        return Error{ErrorCode::UnknownName,
                     Text::tr("There is no import with the number %1. The list of edits shows those "
                              "that can be taken back.")
                         .arg(id.value)};
    const Result<std::optional<EditRow>> edit = log.edit((*import)->edit);
    if (!edit)
        return edit.error();
    if (!*edit && !(*import)->revertedBy)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("Import %1 cannot be taken back: the history no longer reaches back to it. "
                              "Filter the page by the import and delete its records.")
                         .arg(id.value)};
    if (!*edit || (*edit)->undone || (*import)->revertedBy)
        return Error{ErrorCode::InvalidInput, Text::tr("Import %1 has been taken back already.").arg(id.value)};
    return **edit;
}

} // namespace

Result<History::Revert> History::undoImport(Database &database, const Schema &schema, const Clock &clock, ImportId id)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    DigestLedger unused;
    LogStore log(database, unused);
    const Result<EditRow> edit = editOfImport(log, id);
    if (!edit)
        return edit.error();
    const Result<std::optional<EditRow>> last = log.lastApplied();
    if (!last)
        return last.error();
    if (*last && (*last)->id == edit->id) {
        Replay replay(*transaction, schema, clock);
        if (const Result<void> done = replay.undo(*edit); !done)
            return done.error();
        Result<ChangeSet> changes = replay.commit(edit->id);
        return changes ? Result<Revert>(Revert{std::move(*changes), 0}) : changes.error();
    }
    Session session(std::move(*transaction), schema, clock, EditKind::RevertImport);
    const Result<qint64> kept = ImportRevert(session, *edit).run();
    if (!kept)
        return kept.error();
    if (const Result<void> marked = session.markReverted(id); !marked)
        return marked.error();
    Result<ChangeSet> changes = session.commit();
    return changes ? Result<Revert>(Revert{std::move(*changes), *kept}) : changes.error();
}

Result<RevertPreview> previewImportUndo(Database &database, const Schema &schema, const Clock &clock, ImportId id)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    DigestLedger unused;
    LogStore log(database, unused);
    const Result<EditRow> edit = editOfImport(log, id);
    if (!edit)
        return edit.error();
    Session session(std::move(*transaction), schema, clock, EditKind::RevertImport);
    ImportRevert revert(session, *edit);
    if (const Result<qint64> kept = revert.run(); !kept)
        return kept.error();
    return std::move(revert.found()); // the session is never committed
}

} // namespace pheu
