// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/logstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <sqlite3.h>

namespace pheu
{

namespace
{

const QString editColumns = QStringLiteral("id, kind, at, records, page, import, first_change, last_change, undone");
const QString changeColumns = QStringLiteral("id, edit, op, page, first, last, payload");

quint64 digestOf(const EditRow &edit)
{
    const RowHash hash(edit.id.value);
    quint64 sum = 0;
    quint64 column = 0;
    for (const qint64 value : {edit.kind, edit.atMs, edit.records, edit.page.value, edit.import.value, edit.firstChange,
                               edit.lastChange, qint64(edit.undone)})
        sum += hash.integer(column++, value);
    return sum;
}

quint64 digestOf(const ChangeRow &change)
{
    const RowHash hash(change.id);
    quint64 sum = 0;
    quint64 column = 0;
    for (const qint64 value : {change.edit.value, qint64(change.op), change.page.value, change.first, change.last})
        sum += hash.integer(column++, value);
    return sum + hash.text(column, {change.payload.constData(), size_t(change.payload.size())});
}

EditRow editFrom(const Statement &row)
{
    EditRow edit;
    edit.id = EditId(row.integer(0));
    edit.kind = row.integer(1);
    edit.atMs = row.integer(2);
    edit.records = row.integer(3);
    edit.page = PageId(row.integer(4));
    edit.import = ImportId(row.integer(5));
    edit.firstChange = row.integer(6);
    edit.lastChange = row.integer(7);
    edit.undone = row.integer(8) != 0;
    return edit;
}

ChangeRow changeFrom(const Statement &row)
{
    ChangeRow change;
    change.id = row.integer(0);
    change.edit = EditId(row.integer(1));
    change.op = ChangeOp(row.integer(2));
    change.page = PageId(row.integer(3));
    change.first = row.integer(4);
    change.last = row.integer(5);
    change.payload = row.blob(6);
    return change;
}

void bindEdit(Statement &statement, const EditRow &edit)
{
    int index = 2;
    for (const qint64 value : {edit.kind, edit.atMs, edit.records, edit.page.value, edit.import.value, edit.firstChange,
                               edit.lastChange, qint64(edit.undone), std::bit_cast<qint64>(digestOf(edit))})
        statement.bind(index++, value);
}

} // namespace

Result<EditId> LogStore::addEdit(const EditRow &edit)
{
    Result<Statement> next = Statement::prepare(
        m_database, QStringLiteral("SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name='edit'), 0) + 1"));
    if (!next)
        return next.error();
    if (const Result<bool> row = next->step(); !row)
        return row.error();
    EditRow added = edit;
    added.id = EditId(next->integer(0));
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO edit(%1, digest) VALUES(?,?,?,?,?,?,?,?,?,?)").arg(editColumns));
    if (!insert)
        return insert.error();
    insert->bind(1, added.id.value);
    bindEdit(*insert, added);
    if (const Result<void> done = insert->run(); !done)
        return done.error();
    return added.id;
}

Result<void> LogStore::writeEdit(const EditRow &edit)
{
    Result<Statement> update = Statement::prepare(
        m_database, QStringLiteral("UPDATE edit SET kind=?2, at=?3, records=?4, page=?5, import=?6, first_change=?7, "
                                   "last_change=?8, undone=?9, digest=?10 WHERE id=?1"));
    if (!update)
        return update.error();
    update->bind(1, edit.id.value);
    bindEdit(*update, edit);
    return update->run();
}

Result<qint64> LogStore::addChange(const ChangeRow &change)
{
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO change(edit, op, page, first, last, payload, digest) "
                                   "VALUES(?,?,?,?,?,x'',0)"));
    if (!insert)
        return insert.error();
    insert->bind(1, change.edit.value);
    insert->bind(2, qint64(change.op));
    insert->bind(3, change.page.value);
    insert->bind(4, change.first);
    insert->bind(5, change.last);
    if (const Result<void> done = insert->run(); !done)
        return done.error();
    ChangeRow added = change;
    added.id = sqlite3_last_insert_rowid(m_database.handle());
    if (const Result<void> done = writeChange(added); !done)
        return done.error();
    return added.id;
}

Result<void> LogStore::writeChange(const ChangeRow &change)
{
    Result<Statement> update =
        Statement::prepare(m_database, QStringLiteral("UPDATE change SET payload=?, digest=? WHERE id=?"));
    if (!update)
        return update.error();
    update->bindBlob(1, change.payload.isNull() ? QByteArray("") : change.payload);
    update->bind(2, std::bit_cast<qint64>(digestOf(change)));
    update->bind(3, change.id);
    return update->run();
}

Result<void> LogStore::cutUndone()
{
    Result<Statement> any =
        Statement::prepare(m_database, QStringLiteral("SELECT 1 FROM edit WHERE undone<>0 LIMIT 1"));
    if (!any)
        return any.error();
    const Result<bool> found = any->step();
    if (!found)
        return found.error();
    any->reset();
    if (!*found)
        return {};
    m_ledger.touch(QStringLiteral("import"));
    return m_database.execute(QStringLiteral("DELETE FROM change WHERE id >= (SELECT min(first_change) FROM edit WHERE "
                                             "undone<>0 AND first_change>0) AND edit IN "
                                             "(SELECT id FROM edit WHERE undone<>0); "
                                             "DELETE FROM import WHERE edit IN (SELECT id FROM edit WHERE undone<>0); "
                                             "DELETE FROM edit WHERE undone<>0"));
}

Result<std::vector<EditRow>> LogStore::manyEdits(const QString &tail, qint64 bound)
{
    Result<Statement> rows =
        Statement::prepare(m_database, QStringLiteral("SELECT %1, digest FROM edit %2").arg(editColumns, tail));
    if (!rows)
        return rows.error();
    rows->bind(1, bound);
    std::vector<EditRow> edits;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return edits;
        edits.push_back(editFrom(*rows));
        if (std::bit_cast<quint64>(rows->integer(9)) != digestOf(edits.back()))
            return m_database.errorOf(SQLITE_CORRUPT);
    }
}

Result<std::optional<EditRow>> LogStore::oneEdit(const QString &tail, qint64 bound)
{
    const Result<std::vector<EditRow>> edits = manyEdits(tail, bound);
    if (!edits)
        return edits.error();
    return edits->empty() ? std::optional<EditRow>() : std::optional(edits->front());
}

Result<std::optional<EditRow>> LogStore::lastApplied()
{
    return oneEdit(QStringLiteral("WHERE undone=?1 ORDER BY id DESC LIMIT 1"), 0);
}

Result<std::optional<EditRow>> LogStore::firstUndone()
{
    return oneEdit(QStringLiteral("WHERE undone=?1 ORDER BY id LIMIT 1"), 1);
}

Result<std::optional<EditRow>> LogStore::edit(EditId id)
{
    return oneEdit(QStringLiteral("WHERE id=?1"), id.value);
}

Result<std::vector<EditRow>> LogStore::edits(int limit)
{
    return manyEdits(QStringLiteral("ORDER BY id DESC LIMIT ?1"), limit);
}

Result<std::vector<EditRow>> LogStore::editsAfter(EditId id)
{
    return manyEdits(QStringLiteral("WHERE id>?1 ORDER BY id"), id.value);
}

Result<std::vector<LogStore::Head>> LogStore::changesOf(const EditRow &edit)
{
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT id, op FROM change WHERE id BETWEEN ? AND ? AND edit=? ORDER BY id"));
    if (!rows)
        return rows.error();
    rows->bind(1, edit.firstChange);
    rows->bind(2, edit.lastChange);
    rows->bind(3, edit.id.value);
    std::vector<Head> heads;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return heads;
        heads.push_back({rows->integer(0), ChangeOp(rows->integer(1))});
    }
}

Result<ChangeRow> LogStore::change(qint64 id)
{
    Result<Statement> rows =
        Statement::prepare(m_database, QStringLiteral("SELECT %1, digest FROM change WHERE id=?").arg(changeColumns));
    if (!rows)
        return rows.error();
    rows->bind(1, id);
    const Result<bool> row = rows->step();
    if (!row)
        return row.error();
    if (!*row)
        return m_database.errorOf(SQLITE_CORRUPT);
    const ChangeRow change = changeFrom(*rows);
    // Undoing with bytes that changed on the disk would spread the damage.
    if (std::bit_cast<quint64>(rows->integer(7)) != digestOf(change))
        return m_database.errorOf(SQLITE_CORRUPT);
    return change;
}

namespace
{

ImportRow importFrom(const Statement &row)
{
    return {ImportId(row.integer(0)), EditId(row.integer(1)), row.integer(2),
            QJsonDocument::fromJson(row.blob(3)).object(), EditId(row.integer(4))};
}

} // namespace

Result<ImportId> LogStore::addImport(EditId edit, qint64 atMs)
{
    Result<Statement> insert = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO import(edit, at, description, reverted_by) VALUES(?,?,'{}',0)"));
    if (!insert)
        return insert.error();
    insert->bind(1, edit.value);
    insert->bind(2, atMs);
    if (const Result<void> done = insert->run(); !done)
        return done.error();
    m_ledger.touch(QStringLiteral("import"));
    return ImportId(sqlite3_last_insert_rowid(m_database.handle()));
}

Result<void> LogStore::describeImport(ImportId import, const QJsonObject &description)
{
    Result<Statement> update =
        Statement::prepare(m_database, QStringLiteral("UPDATE import SET description=? WHERE id=?"));
    if (!update)
        return update.error();
    update->bind(1, QString::fromUtf8(QJsonDocument(description).toJson(QJsonDocument::Compact)));
    update->bind(2, import.value);
    m_ledger.touch(QStringLiteral("import"));
    return update->run();
}

Result<std::optional<ImportRow>> LogStore::import(ImportId id)
{
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT id, edit, at, description, reverted_by FROM import WHERE id=?"));
    if (!rows)
        return rows.error();
    rows->bind(1, id.value);
    const Result<bool> row = rows->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ImportRow>();
    return std::optional(importFrom(*rows));
}

Result<std::vector<ImportRow>> LogStore::imports()
{
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT id, edit, at, description, reverted_by FROM import ORDER BY id DESC"));
    if (!rows)
        return rows.error();
    std::vector<ImportRow> found;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back(importFrom(*rows));
    }
}

Result<QStringList> LogStore::damaged(int limit)
{
    QStringList problems;
    const auto look = [&](const QString &sql, int digestColumn, auto read, auto sentence) -> Result<void> {
        Result<Statement> rows = Statement::prepare(m_database, sql);
        if (!rows)
            return rows.error();
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row || problems.size() >= limit)
                return {};
            const auto item = read(*rows);
            if (std::bit_cast<quint64>(rows->integer(digestColumn)) != digestOf(item))
                problems.append(sentence(item));
        }
    };
    const auto edits = look(QStringLiteral("SELECT %1, digest FROM edit ORDER BY id").arg(editColumns), 9, editFrom,
                            [](const EditRow &edit) {
                                return QCoreApplication::translate(
                                           "pheu::Check", "The history entry of edit %1 is not what was written.")
                                    .arg(edit.id.value);
                            });
    if (!edits)
        return edits.error();
    const auto changes =
        look(QStringLiteral("SELECT %1, digest FROM change ORDER BY id").arg(changeColumns), 7, changeFrom,
             [](const ChangeRow &change) {
                 return QCoreApplication::translate(
                            "pheu::Check",
                            "The history of edit %1 (change %2) is not what was written, so it cannot be undone.")
                     .arg(change.edit.value)
                     .arg(change.id);
             });
    if (!changes)
        return changes.error();
    return problems;
}

} // namespace pheu
