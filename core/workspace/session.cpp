// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "storage/commentstore.h"
#include "workspace/computed.h"

#include <QCoreApplication>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::EditSession)
};

constexpr qint64 mostHeld = 1'000'000; // new or computed records whose pages wait for the commit

const Stored *cellOf(const std::vector<std::pair<FieldId, Stored>> &cells, FieldId field)
{
    for (const auto &[id, cell] : cells) {
        if (id == field)
            return &cell;
    }
    return nullptr;
}

// What is left of a row's columns when those that stay the same are left out.
MetaChange differenceOf(const QString &table, const QJsonValue &key, const QJsonValue &before, const QJsonValue &after)
{
    if (!before.isObject() || !after.isObject() || table == QStringLiteral("workspace"))
        return {table, key, before, after};
    const QJsonObject was = before.toObject(), is = after.toObject();
    QJsonObject old, now;
    for (auto at = is.begin(); at != is.end(); ++at) {
        if (was[at.key()] == at.value())
            continue;
        old.insert(at.key(), was[at.key()]);
        now.insert(at.key(), at.value());
    }
    return {table, key, old, now};
}

} // namespace

Session::Session(Transaction transaction, const Schema &schema, const Clock &clock, EditKind kind)
    : m_transaction(std::move(transaction))
    , m_database(m_transaction.database())
    , m_begun(schema)
    , m_schema(&schema)
    , m_now(clock.nowMs())
    , m_records(m_database, m_ledger)
    , m_logStore(m_database, m_ledger)
    , m_metadata(m_database, m_ledger)
    , m_log(m_logStore, qint64(kind), m_now)
    , m_recalculation(m_database, schema)
    , m_today(toDay(clock.today()))
{
}

Result<std::unique_ptr<Session>> Session::begin(Database &database, const Schema &schema, const Clock &clock,
                                                EditKind kind)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    return std::make_unique<Session>(std::move(*transaction), schema, clock, kind);
}

Session::~Session()
{
    releasePages();
}

void Session::holdPages()
{
    if (m_holdsPages || m_newRecords >= mostHeld)
        return;
    m_holdsPages = true;
    m_database.setSpilling(false);
}

void Session::releasePages()
{
    if (!std::exchange(m_holdsPages, false))
        return;
    m_database.setSpilling(true);
}

Result<void> Session::writePending()
{
    for (const std::shared_ptr<BulkInserter> &inserter : m_inserters) {
        if (const Result<void> written = kept(inserter->write()); !written)
            return written;
    }
    return {};
}

Result<RecordId> Session::insert(const Page &page, std::vector<std::pair<FieldId, Stored>> cells)
{
    for (const Field &field : page.fields) {
        if (!field.isComputed())
            continue;
        Stored value = computed(page, field, [&](FieldId id) {
            const Stored *cell = cellOf(cells, id);
            return cell ? *cell : Stored{};
        });
        cells.emplace_back(field.id, std::move(value));
    }
    StoredRow row;
    row.meta = {m_now, std::nullopt, importNumber, importFile, importLine};
    for (auto &[field, cell] : cells) {
        if (!isNull(cell))
            row.cells.emplace_back(field, std::move(cell));
    }
    const Result<qint64> id = kept(m_records.insert(page, row));
    if (!id)
        return id.error();
    if (const Result<void> noted = noteInserted(page, *id, weightOf(row)); !noted)
        return noted.error();
    return RecordId(*id);
}

Result<void> Session::insertAgain(const Page &page, StoredRow row)
{
    for (const Field &field : page.fields) {
        if (!field.isComputed())
            continue;
        Stored value = computed(page, field, [&](FieldId id) {
            const Stored *cell = cellOf(row.cells, id);
            return cell ? *cell : Stored{};
        });
        if (!isNull(value))
            row.cells.emplace_back(field.id, std::move(value));
    }
    const Result<qint64> id = kept(m_records.insert(page, row));
    return id ? noteInserted(page, *id, weightOf(row)) : id.error();
}

Result<void> Session::noteInserted(const Page &page, qint64 record, size_t bytes)
{
    m_changed = true;
    if (++m_newRecords == mostHeld)
        releasePages();
    m_tracker.inserted(page.id, record);
    m_recalculation.inserted(page.id, record);
    return kept(m_log.inserted(page.id, record, bytes));
}

Result<void> Session::update(const Page &page, RecordId record, std::vector<std::pair<FieldId, Stored>> cells)
{
    std::vector<FieldId> fields;
    for (const auto &[field, cell] : cells)
        fields.push_back(field);
    const std::vector<FieldId> inputs = computedInputs(page, fields);
    fields.insert(fields.end(), inputs.begin(), inputs.end());
    const Result<std::optional<RecordStore::Cells>> now = m_records.readCells(page, record.value, fields);
    if (!now)
        return now.error();
    if (!*now)
        return Error{
            ErrorCode::UnknownName,
            Text::tr("Record %1 of “%2” could not be changed because it is not there any more. Refresh the page and "
                     "try again.")
                .arg(record.value)
                .arg(shownName(page.names))};
    const std::vector<Stored> &before = (*now)->values;
    std::vector<CellChange> changes{{record.value, FieldId(), (*now)->modifiedAt, m_now}};
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].second != before[i])
            changes.push_back({record.value, cells[i].first, before[i], cells[i].second});
    }
    if (changes.size() == 1)
        return {};
    if (!inputs.empty()) {
        const auto valueNow = [&](FieldId id) {
            const Stored *changed = cellOf(cells, id);
            const auto at = std::find(fields.begin(), fields.end(), id);
            return changed ? *changed : at == fields.end() ? Stored{} : before[size_t(at - fields.begin())];
        };
        for (const Field &field : page.fields) {
            const auto at = std::find(fields.begin(), fields.end(), field.id);
            if (!field.isComputed() || at == fields.end())
                continue;
            const Stored &old = before[size_t(at - fields.begin())];
            Stored value = computed(page, field, valueNow);
            if (value != old)
                changes.push_back({record.value, field.id, old, std::move(value)});
        }
    }
    return write(page, changes);
}

Result<void> Session::write(const Page &page, std::span<const CellChange> changes)
{
    m_changed = true;
    for (const CellChange &change : changes)
        m_tracker.updated(page.id, change.record, change.field);
    m_recalculation.updated(page, changes);
    if (const Result<void> written = kept(m_records.update(page, changes)); !written)
        return written;
    return kept(m_log.updated(page.id, changes));
}

Result<void> Session::clearManyLink(const Page &page, const Field &field, qint64 record,
                                    const std::vector<qint64> &targets)
{
    const Result<std::optional<RecordStore::Cells>> now = m_records.readCells(page, record, std::array{field.id});
    if (!now)
        return now.error();
    if (!*now)
        return {};
    Stored left = (*now)->values.front();
    if (auto *ids = std::get_if<IdList>(&left)) {
        std::erase_if(*ids, [&](qint64 id) { return std::binary_search(targets.begin(), targets.end(), id); });
        if (ids->empty())
            left = {};
    }
    return update(page, RecordId(record), {{field.id, std::move(left)}});
}

// `goesToo`: the holder of the link is removed in the same go.
Result<void> Session::clearTargets(const Page &page, const Field &field, const std::vector<qint64> &targets,
                                   const std::function<bool(qint64)> &goesToo)
{
    const auto links = m_records.linksTo(page, field, targets);
    if (!links)
        return links.error();
    qint64 last = 0;
    for (const auto &[holder, target] : *links) {
        if ((goesToo && goesToo(holder)) || holder == std::exchange(last, holder))
            continue;
        const Result<void> cleared = field.storage() == Storage::Join
                                         ? clearManyLink(page, field, holder, targets)
                                         : update(page, RecordId(holder), {{field.id, Stored{}}});
        if (!cleared)
            return cleared;
    }
    return {};
}

Result<void> Session::clearLinks(const Page &target, const std::vector<qint64> &records)
{
    for (const Page &page : m_schema->pages) {
        for (const Field &field : page.fields) {
            const Storage storage = field.storage();
            if (field.config.target != target.id || field.isComputed() ||
                (storage != Storage::Integer && storage != Storage::Join))
                continue;
            const Result<void> cleared = clearTargets(page, field, records, [&](qint64 holder) {
                return page.id == target.id && std::binary_search(records.begin(), records.end(), holder);
            });
            if (!cleared)
                return cleared;
        }
    }
    return {};
}

Result<void> Session::removeComments(const Page &page, const std::vector<qint64> &records)
{
    const Result<std::vector<CommentRow>> comments = readComments(m_database, page.id, records.front(), records.back());
    if (!comments)
        return comments.error();
    for (const CommentRow &comment : *comments) {
        if (!std::binary_search(records.begin(), records.end(), comment.record))
            continue;
        if (const Result<void> done = changeMetadata(QStringLiteral("comment"), comment.id, QJsonValue()); !done)
            return done;
    }
    return {};
}

Result<void> Session::remove(const Page &page, const std::vector<qint64> &records)
{
    if (records.empty())
        return {};
    for (const qint64 record : records) {
        const Result<bool> there = m_records.exists(page, record);
        if (!there)
            return there.error();
        if (!*there)
            return Error{
                ErrorCode::UnknownName,
                Text::tr(
                    "Record %1 of “%2” could not be deleted because it is not there any more. Refresh the page and "
                    "try again.")
                    .arg(record)
                    .arg(shownName(page.names))};
    }
    m_changed = true;
    if (const Result<void> cleared = kept(clearLinks(page, records)); !cleared)
        return cleared;
    if (const Result<void> removed = kept(removeComments(page, records)); !removed)
        return removed;
    for (const qint64 record : records) {
        Result<std::optional<StoredRow>> row = kept(m_records.read(page, record));
        if (!row)
            return row.error();
        if (const Result<void> erased = kept(m_records.erase(page, **row)); !erased)
            return erased;
        m_tracker.removed(page.id, record);
        m_recalculation.removed(page, **row);
        if (const Result<void> logged = kept(m_log.removed(page.id, std::move(**row))); !logged)
            return logged;
    }
    return {};
}

Result<void> Session::changeMetadata(const QString &table, const QJsonValue &key, const QJsonValue &after)
{
    const Result<QJsonValue> before = m_metadata.read(table, key);
    if (!before)
        return before.error();
    const MetaChange change = differenceOf(table, key, *before, after);
    if (change.before == change.after)
        return {};
    m_changed = true;
    m_tracker.metadataChanged(change);
    m_stale = m_stale || change.isOfSchema();
    if (const Result<void> logged = kept(m_log.metadata(change)); !logged)
        return logged;
    return kept(m_metadata.write(table, key, after));
}

Result<qint64> Session::addMetadata(const QString &table, const QJsonObject &row)
{
    const Result<qint64> id = m_metadata.nextId(table);
    if (!id)
        return id;
    const Result<void> added = changeMetadata(table, *id, row);
    return added ? id : added.error();
}

Result<void> Session::refreshSchema()
{
    if (!m_stale)
        return {};
    Result<Schema> schema = kept(loadSchema(m_database));
    if (!schema)
        return schema.error();
    m_schemas.push_back(std::make_shared<Schema>(std::move(*schema)));
    m_schema = m_schemas.back().get();
    m_stale = false;
    return {};
}

Result<qint64> Session::logColumn(const Page &page, const std::vector<CellChange> &cells)
{
    m_changed = true;
    m_tracker.bulk(page.id, qint64(cells.size()));
    return kept(m_log.column(page.id, cells));
}

Result<void> Session::fillColumn(const Page &page, const std::vector<CellChange> &cells)
{
    for (const CellChange &cell : cells) {
        if (const Result<void> done = kept(m_records.update(page, std::span(&cell, 1))); !done)
            return done;
    }
    const Result<qint64> logged = logColumn(page, cells);
    return logged ? Result<void>() : logged.error();
}

Result<std::vector<CellChange>> Session::loggedCells(qint64 id)
{
    const Result<ChangeRow> change = m_logStore.change(id);
    if (!change)
        return change.error();
    auto cells = unpackCells(change->payload);
    return cells ? Result<std::vector<CellChange>>(std::move(*cells)) : m_database.errorOf(SQLITE_CORRUPT);
}

Result<void> Session::logRows(const Page &page, const std::vector<StoredRow> &rows)
{
    m_changed = true;
    m_tracker.bulk(page.id, qint64(rows.size()));
    return kept(m_log.rows(page.id, rows));
}

Result<ImportId> Session::startImport()
{
    const Result<EditId> edit = kept(m_log.edit());
    if (!edit)
        return edit.error();
    const Result<ImportId> import = kept(m_logStore.addImport(*edit, m_now));
    if (!import)
        return import;
    m_import = *import;
    importNumber = import->value;
    return import;
}

Result<void> Session::finishImport(const QJsonObject &description)
{
    return kept(m_logStore.describeImport(m_import, description));
}

Result<void> Session::markReverted(ImportId import)
{
    const Result<EditId> edit = kept(m_log.edit());
    if (!edit)
        return edit.error();
    return changeMetadata(QStringLiteral("import"), import.value,
                          QJsonObject{{QStringLiteral("reverted_by"), edit->value}});
}

// Of what edits do to records, the log and the models hear first; what the program computes from it is not logged.
Result<void> Session::recalculate(const Recalculation::Progress &progress)
{
    constexpr qint64 few = 20'000; // that the cache has room for
    const Result<qint64> weight = m_recalculation.weight(*m_schema);
    if (!weight)
        return weight.error();
    if (*weight > few && *weight <= mostHeld)
        holdPages();
    return m_recalculation.run(*m_schema, m_today, m_ledger, m_metadata, m_tracker, progress);
}

Result<ChangeSet> Session::commit(const Recalculation::Progress &progress)
{
    if (m_spoiled)
        return Error{ErrorCode::Internal,
                     Text::tr("Nothing was saved because a part of the edit had failed before. Try the edit again.")};
    if (!m_changed) { // leaves no trace, and redo stays possible
        m_transaction.rollback();
        return ChangeSet{};
    }
    for (const std::shared_ptr<BulkInserter> &inserter : m_inserters) {
        if (const Result<void> written = inserter->write(); !written)
            return written.error();
    }
    if (const Result<void> read = refreshSchema(); !read)
        return read.error();
    if (m_schema != &m_begun) {
        if (const Result<void> settled = kept(settleComputed(*this, m_begun)); !settled)
            return settled.error();
    }
    if (const Result<void> logged = m_log.finish(m_tracker.records(), m_tracker.mainPage(), m_import); !logged)
        return logged.error();
    if (const Result<void> computed = kept(recalculate(progress)); !computed)
        return computed.error();
    const Result<EditId> edit = m_log.edit();
    ChangeSet changes = m_tracker.take();
    changes.edit = *edit;
    if (changes.schema && !m_schemas.empty())
        changes.schemaAfter = m_schemas.back();
    if (changes.structure) {
        std::erase_if(changes.pages, [&](const ChangeSet::PageChange &change) { return !m_schema->page(change.page); });
    }
    if (const Result<void> done = finishWrite(m_transaction, m_records, m_metadata, m_ledger, changes); !done)
        return done.error();
    return changes;
}

Result<void> finishWrite(Transaction &transaction, RecordStore &records, MetaStore &metadata, DigestLedger &ledger,
                         ChangeSet &changes)
{
    if (const Result<void> done = records.keepLastIds(); !done)
        return done;
    const Result<QString> before = loadToken(transaction.database());
    if (!before)
        return before.error();
    changes.previousToken = *before;
    changes.token = QUuid::createUuid().toString(QUuid::Id128);
    if (const Result<void> done = metadata.write(QStringLiteral("workspace"), QStringLiteral("token"), changes.token);
        !done)
        return done;
    if (const Result<void> done = ledger.flush(transaction.database()); !done)
        return done;
    return transaction.commit();
}

} // namespace pheu
