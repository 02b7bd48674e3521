// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tables.h"

#include "storage/recordstore.h"

#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

QString column(const Field &field)
{
    switch (field.storage()) {
    case Storage::Text:
        return field.column() + QStringLiteral(" TEXT");
    case Storage::Real:
        return field.column() + QStringLiteral(" REAL");
    case Storage::Integer:
        if (field.config.target)
            return field.column() +
                   QStringLiteral(" INTEGER REFERENCES t%1(id) ON DELETE SET NULL").arg(field.config.target.value);
        return field.column() + QStringLiteral(" INTEGER");
    default:
        return {};
    }
}

QString pageTable(PageId page)
{
    return QStringLiteral("t%1").arg(page.value);
}

QString joinTable(const Field &field)
{
    const QString target = field.config.target                                ? pageTable(field.config.target)
                           : field.type->id() == QStringLiteral("attachment") ? QStringLiteral("attachment")
                                                                              : QStringLiteral("option");
    return QStringLiteral("CREATE TABLE %1(record INTEGER NOT NULL REFERENCES %2(id) ON DELETE CASCADE, "
                          "target INTEGER NOT NULL REFERENCES %3(id) ON DELETE CASCADE, "
                          "position INTEGER NOT NULL, PRIMARY KEY(record, target)) WITHOUT ROWID; "
                          "CREATE INDEX %1_target ON %1(target, record)")
        .arg(field.joinTable(), pageTable(field.page), target);
}

QString linkIndex(const Field &field)
{
    return QStringLiteral("CREATE INDEX IF NOT EXISTS %1_%2 ON %1(%2)").arg(pageTable(field.page), field.column());
}

// A link column whose other side some field shows, or that a computed field follows: what changes at its end is found
// from there.
bool isIndexed(const Field &field, std::span<const Field> fields)
{
    return field.storage() == Storage::Integer && field.config.target &&
           std::ranges::any_of(fields, [&](const Field &other) {
               const std::vector<FieldId> followed = followedFields(other);
               return other.config.reverseOf == field.id || std::ranges::find(followed, field.id) != followed.end();
           });
}

// The values go with the column: so do their digests.
Result<void> takeDigestsOut(Database &database, DigestLedger &ledger, const Field &field)
{
    Result<Statement> rows = Statement::prepare(
        database,
        QStringLiteral("SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL").arg(field.column(), pageTable(field.page)));
    if (!rows)
        return rows.error();
    const QString table = pageTable(field.page);
    const quint64 place = RowHash::columnOf(field.id);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const qint64 id = rows->integer(0);
        ledger.add(table, id, 0 - RowHash(id).cell(place, readStored(*rows, 1)), 0);
    }
}

} // namespace

std::vector<FieldId> followedFields(const Field &field)
{
    if (field.config.computed == QLatin1String("lookup") || field.config.computed == QLatin1String("rollup"))
        return {field.config.via, field.config.source};
    std::vector<FieldId> found;
    if (field.config.computed != QLatin1String("formula"))
        return found;
    static const QRegularExpression reference(QStringLiteral("\\{(\\d{1,18})\\}"));
    for (auto at = reference.globalMatch(field.config.formula); at.hasNext();)
        found.push_back(FieldId(at.next().captured(1).toLongLong()));
    return found;
}

QString storageKey(const Field &field)
{
    const QString kind = field.storage() == Storage::Join ? QStringLiteral("join") : column(field);
    return QStringLiteral("%1/%2/%3/%4/%5")
        .arg(kind, field.type->id(), field.config.computed)
        .arg(field.config.target.value)
        .arg(field.config.reverseOf.value);
}

Result<void> createPageTable(Database &database, PageId page, std::span<const Field> fields)
{
    QString sql = QStringLiteral("CREATE TABLE %1(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, "
                                 "modified_at INTEGER, import_id INTEGER, import_file INTEGER, import_line INTEGER")
                      .arg(pageTable(page));
    QStringList indexes;
    for (const Field &field : fields) {
        if (field.page != page)
            continue;
        const QString declared = column(field);
        if (!declared.isEmpty())
            sql += QStringLiteral(", ") + declared;
        if (isIndexed(field, fields))
            indexes.append(linkIndex(field));
    }
    indexes.prepend(sql + u')');
    return database.execute(indexes.join(QStringLiteral("; ")));
}

Result<void> createPageTables(Database &database, const Schema &schema, const Page &page)
{
    std::vector<Field> fields;
    for (const Page &one : schema.pages)
        fields.insert(fields.end(), one.fields.begin(), one.fields.end());
    if (const Result<void> done = createPageTable(database, page.id, fields); !done)
        return done;
    for (const Field &field : page.fields) {
        if (field.storage() != Storage::Join)
            continue;
        if (const Result<void> done = database.execute(joinTable(field)); !done)
            return done;
    }
    return {};
}

Result<void> dropPageTable(Database &database, DigestLedger &ledger, PageId page)
{
    if (const Result<void> done = ledger.forget(database, pageTable(page)); !done)
        return done;
    return database.execute(QStringLiteral("DROP TABLE %1").arg(pageTable(page)));
}

Result<void> addFieldStorage(Database &database, const Field &field, bool pageThere)
{
    if (field.storage() == Storage::Join)
        return database.execute(joinTable(field));
    if (!pageThere || !hasColumn(field))
        return {};
    return database.execute(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(pageTable(field.page), column(field)));
}

Result<void> dropFieldStorage(Database &database, DigestLedger &ledger, const Field &field, bool pageThere)
{
    if (field.storage() == Storage::Join) {
        if (const Result<void> done = ledger.forget(database, field.joinTable()); !done)
            return done;
        return database.execute(QStringLiteral("DROP TABLE %1").arg(field.joinTable()));
    }
    if (!pageThere || !hasColumn(field))
        return {};
    if (const Result<void> done = takeDigestsOut(database, ledger, field); !done)
        return done;
    return database.execute(QStringLiteral("DROP INDEX IF EXISTS %1_%2; ALTER TABLE %1 DROP COLUMN %2")
                                .arg(pageTable(field.page), field.column()));
}

Result<void> keepLinkIndex(Database &database, const Field &link, std::span<const Field> fields)
{
    if (link.storage() != Storage::Integer || !link.config.target)
        return {};
    return database.execute(
        isIndexed(link, fields)
            ? linkIndex(link)
            : QStringLiteral("DROP INDEX IF EXISTS %1_%2").arg(pageTable(link.page), link.column()));
}

} // namespace pheu
