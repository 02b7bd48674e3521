// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachmentstore.h"

#include "storage/eachrow.h"
#include "storage/logstore.h"
#include "storage/metastore.h"
#include "storage/payload.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

#include <sqlite3.h>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::AttachmentStore)
};

constexpr int firstVersion = 2;

// A setting names a file as {"attachment": id}, however deep: the picture of a card.
void takeNamed(const QJsonValue &value, std::set<qint64> &ids)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            takeNamed(item, ids);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (at.key() == u"attachment" && at.value().toInteger() > 0)
            ids.insert(at.value().toInteger());
        else
            takeNamed(at.value(), ids);
    }
}

// One SELECT of the ids that stand in cells or in settings.
Result<QString> usedIds(Database &database, const Schema &schema)
{
    const Result<QJsonObject> settings = loadSettings(database);
    if (!settings)
        return settings.error();
    std::set<qint64> named;
    takeNamed(*settings, named);
    QStringList parts;
    for (const qint64 id : named)
        parts.append(QStringLiteral("SELECT %1").arg(id));
    for (const Page &page : schema.pages) {
        for (const Field &field : page.fields) {
            if (field.type->id() == QStringLiteral("attachment"))
                parts.append(QStringLiteral("SELECT target FROM %1").arg(field.joinTable()));
        }
    }
    return parts.isEmpty() ? QStringLiteral("SELECT 0 WHERE 0") : parts.join(QStringLiteral(" UNION "));
}

Result<void> takeIds(Statement &rows, std::set<qint64> &ids)
{
    return eachRow(rows, [&] { ids.insert(rows.integer(0)); });
}

// Lists of ids in the log. A field may have had another type when it was logged, so every list may be one of files:
// a file is kept a little longer rather than lost to an undo.
void takeList(const Stored &cell, std::set<qint64> &ids)
{
    if (const auto *list = std::get_if<IdList>(&cell))
        ids.insert(list->begin(), list->end());
}

void takeSetting(const QByteArray &payload, std::set<qint64> &ids)
{
    const auto change = MetaChange::unpack(payload);
    if (!change || change->table != u"workspace")
        return;
    takeNamed(change->before, ids);
    takeNamed(change->after, ids);
}

bool takeChange(ChangeOp op, const QByteArray &payload, std::set<qint64> &ids)
{
    if (op == ChangeOp::Update || op == ChangeOp::Column) {
        const auto cells = unpackCells(payload);
        for (const CellChange &cell : cells.value_or(std::vector<CellChange>())) {
            takeList(cell.before, ids);
            takeList(cell.after, ids);
        }
        return cells.has_value();
    }
    if (op == ChangeOp::Metadata)
        takeSetting(payload, ids);
    if (op == ChangeOp::Metadata || payload.isEmpty())
        return true;
    const auto rows = unpackRows(payload);
    for (const StoredRow &row : rows.value_or(std::vector<StoredRow>())) {
        for (const auto &[field, cell] : row.cells)
            takeList(cell, ids);
    }
    return rows.has_value();
}

Result<void> takeLogged(Database &database, std::set<qint64> &ids)
{
    Result<Statement> rows = Statement::prepare(database, QStringLiteral("SELECT op, payload FROM change"));
    if (!rows)
        return rows.error();
    return eachRow(*rows, [&]() -> Result<void> {
        if (!takeChange(ChangeOp(rows->integer(0)), rows->blob(1), ids))
            return database.errorOf(SQLITE_CORRUPT);
        return {};
    });
}

Result<qint64> scalar(Database &database, const QString &sql)
{
    Result<Statement> row = Statement::prepare(database, sql);
    if (!row)
        return row.error();
    const Result<bool> there = row->step();
    if (!there)
        return there.error();
    return *there ? row->integer(0) : 0;
}

Error damaged(const Database &database)
{
    return database.errorOf(SQLITE_CORRUPT, Text::tr("A file kept in the workspace could not be read"));
}

// Reads every content; `use` is told of those whose bytes are not what their digest says, until it answers false.
Result<void> forEachDamaged(Database &database, const std::function<bool(qint64 content, const QString &name)> &use)
{
    Result<Statement> blobs = Statement::prepare(
        database, QStringLiteral("SELECT b.id, b.sha256, b.size, min(a.name) FROM blob b LEFT JOIN attachment a ON "
                                 "a.blob=b.id GROUP BY b.id ORDER BY b.id"));
    if (!blobs)
        return blobs.error();
    AttachmentStore store(database);
    for (;;) {
        const Result<bool> row = blobs->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const Result<void> read = store.readContent(blobs->integer(0), blobs->integer(2), [&](const QByteArray &bytes) {
            hash.addData(bytes);
            return Result<void>();
        });
        if ((!read || hash.result() != blobs->blob(1)) && !use(blobs->integer(0), blobs->text(3)))
            return {};
    }
}

} // namespace

bool hasAttachmentTables(const Database &database)
{
    return database.version() >= firstVersion;
}

Result<std::optional<qint64>> AttachmentStore::findContent(const QByteArray &sha256)
{
    Result<Statement> row = Statement::prepare(m_database, QStringLiteral("SELECT id FROM blob WHERE sha256=?"));
    if (!row)
        return row.error();
    row->bindBlob(1, sha256);
    const Result<bool> there = row->step();
    if (!there)
        return there.error();
    return *there ? std::optional(row->integer(0)) : std::nullopt;
}

Result<qint64> AttachmentStore::addContent(const QByteArray &sha256, qint64 size)
{
    Result<Statement> row =
        Statement::prepare(m_database, QStringLiteral("INSERT INTO blob(sha256, size) VALUES(?,?)"));
    if (!row)
        return row.error();
    row->bindBlob(1, sha256);
    row->bind(2, size);
    if (const Result<void> done = row->run(); !done)
        return done.error();
    return qint64(sqlite3_last_insert_rowid(m_database.handle()));
}

Result<void> AttachmentStore::addChunk(qint64 content, qint64 position, const QByteArray &bytes)
{
    Result<Statement> row =
        Statement::prepare(m_database, QStringLiteral("INSERT INTO chunk(blob, position, bytes) VALUES(?,?,?)"));
    if (!row)
        return row.error();
    row->bind(1, content);
    row->bind(2, position);
    row->bindBlob(3, bytes);
    return row->run();
}

Result<AttachmentId> AttachmentStore::add(const AttachmentRow &file)
{
    Result<Statement> row = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO attachment(blob, name, mime, width, height, at) VALUES(?,?,?,?,?,?)"));
    if (!row)
        return row.error();
    row->bind(1, file.content);
    row->bind(2, file.name);
    row->bind(3, file.mime);
    row->bind(4, qint64(file.width));
    row->bind(5, qint64(file.height));
    row->bind(6, file.addedMs);
    if (const Result<void> done = row->run(); !done)
        return done.error();
    return AttachmentId(sqlite3_last_insert_rowid(m_database.handle()));
}

Result<std::vector<AttachmentRow>> AttachmentStore::read(std::span<const qint64> ids)
{
    std::vector<AttachmentRow> files;
    if (!hasAttachmentTables(m_database))
        return files;
    Result<Statement> row = Statement::prepare(
        m_database, QStringLiteral("SELECT a.id, a.blob, a.name, a.mime, a.width, a.height, a.at, b.sha256, b.size "
                                   "FROM attachment a JOIN blob b ON b.id=a.blob WHERE a.id=?"));
    if (!row)
        return row.error();
    for (const qint64 id : ids) {
        row->reset();
        row->bind(1, id);
        const Result<bool> there = row->step();
        if (!there)
            return there.error();
        if (!*there)
            continue;
        files.push_back({AttachmentId(row->integer(0)), row->integer(1), row->text(2), row->text(3),
                         int(row->integer(4)), int(row->integer(5)), row->integer(6), row->blob(7), row->integer(8)});
    }
    return files;
}

Result<bool> AttachmentStore::exists(AttachmentId id)
{
    const Result<std::vector<AttachmentRow>> found = read(std::span(&id.value, 1));
    if (!found)
        return found.error();
    return !found->empty();
}

qint64 AttachmentStore::cachedBytes() const
{
    int used = 0, most = 0;
    sqlite3_db_status(m_database.handle(), SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0);
    return used;
}

Result<void> AttachmentStore::readContent(qint64 content, qint64 size,
                                          const std::function<Result<void>(const QByteArray &)> &use)
{
    Result<Statement> chunk = Statement::prepare(
        m_database, QStringLiteral("SELECT position, bytes FROM chunk WHERE blob=? ORDER BY position"));
    if (!chunk)
        return chunk.error();
    chunk->bind(1, content);
    qint64 next = 0, read = 0;
    const Result<void> all = eachRow(*chunk, [&]() -> Result<void> {
        const QByteArray bytes = chunk->blob(1);
        read += bytes.size();
        if (chunk->integer(0) != next++ || read > size)
            return damaged(m_database);
        return use(bytes);
    });
    return !all || read == size ? all : damaged(m_database);
}

Result<StoredFiles> countAttachments(Database &database, const Schema &schema)
{
    StoredFiles count;
    if (!hasAttachmentTables(database))
        return count;
    const Result<QString> ids = usedIds(database, schema);
    if (!ids)
        return ids.error();
    Result<Statement> used = Statement::prepare(
        database,
        QStringLiteral("SELECT sum(n), count(*), ifnull(sum(size), 0) FROM (SELECT count(*) AS n, b.size AS size "
                       "FROM attachment a JOIN blob b ON b.id=a.blob WHERE a.id IN (%1) GROUP BY b.id)")
            .arg(*ids));
    if (!used)
        return used.error();
    const Result<bool> row = used->step();
    if (!row)
        return row.error();
    if (*row) {
        count.files = used->integer(0);
        count.contents = used->integer(1);
        count.bytes = used->integer(2);
    }
    const Result<qint64> all = scalar(database, QStringLiteral("SELECT ifnull(sum(size), 0) FROM blob"));
    if (!all)
        return all.error();
    count.spare = *all - count.bytes;
    return count;
}

Result<QStringList> damagedAttachments(Database &database, int limit)
{
    QStringList problems;
    if (!hasAttachmentTables(database))
        return problems;
    const Result<void> looked = forEachDamaged(database, [&](qint64, const QString &name) {
        problems.append(Text::tr("The file “%1” is not what was added.").arg(name));
        return problems.size() < limit;
    });
    if (!looked)
        return looked.error();
    const Result<qint64> nameless =
        scalar(database, QStringLiteral("SELECT count(*) FROM attachment WHERE blob NOT IN (SELECT id FROM blob)"));
    if (!nameless)
        return nameless.error();
    if (*nameless > 0)
        problems.append(Text::tr("The content of %n file(s) is not there.", nullptr, int(*nameless)));
    return problems;
}

Result<void> dropDamagedAttachments(Database &database)
{
    std::vector<qint64> damagedOnes;
    const Result<void> looked = forEachDamaged(database, [&](qint64 content, const QString &) {
        damagedOnes.push_back(content);
        return true;
    });
    if (!looked)
        return looked;
    Result<Statement> erase = Statement::prepare(database, QStringLiteral("DELETE FROM blob WHERE id=?"));
    if (!erase)
        return erase.error();
    for (const qint64 content : damagedOnes) {
        erase->bind(1, content);
        if (const Result<void> done = erase->run(); !done)
            return done;
    }
    return database.execute(QStringLiteral("DELETE FROM chunk WHERE blob NOT IN (SELECT id FROM blob); "
                                           "DELETE FROM attachment WHERE blob NOT IN (SELECT id FROM blob)"));
}

Result<qint64> collectAttachments(Database &database, const Schema &schema, DigestLedger &ledger)
{
    if (!hasAttachmentTables(database))
        return 0;
    std::set<qint64> used, all;
    const Result<QString> ids = usedIds(database, schema);
    if (!ids)
        return ids.error();
    Result<Statement> inCells = Statement::prepare(database, *ids);
    Result<Statement> there = Statement::prepare(database, QStringLiteral("SELECT id FROM attachment"));
    if (!inCells || !there)
        return inCells ? there.error() : inCells.error();
    for (const Result<void> &taken : {takeIds(*inCells, used), takeIds(*there, all), takeLogged(database, used)}) {
        if (!taken)
            return taken.error();
    }
    Result<Statement> erase = Statement::prepare(database, QStringLiteral("DELETE FROM attachment WHERE id=?"));
    if (!erase)
        return erase.error();
    for (const qint64 id : all) {
        if (used.contains(id))
            continue;
        erase->bind(1, id);
        if (const Result<void> done = erase->run(); !done)
            return done.error();
    }
    ledger.touch(QStringLiteral("attachment"));
    const QString orphans = QStringLiteral("NOT IN (SELECT blob FROM attachment)");
    const Result<qint64> freed =
        scalar(database, QStringLiteral("SELECT ifnull(sum(size), 0) FROM blob WHERE id %1").arg(orphans));
    if (!freed)
        return freed;
    if (const Result<void> done = database.execute(
            QStringLiteral("DELETE FROM chunk WHERE blob %1; DELETE FROM blob WHERE id %1").arg(orphans));
        !done)
        return done.error();
    return freed;
}

} // namespace pheu
