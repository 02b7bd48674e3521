// SPDX-License-Identifier: GPL-3.0-or-later
// The tables, columns and indexes behind the rows of pages and fields: they come and go with them.
#include "storage/metastore.h"
#include "storage/tables.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>

namespace pheu {

namespace {

Field fieldOf(qint64 id, const QJsonObject &row)
{
    Field field;
    field.id = FieldId(id);
    field.page = PageId(row[QLatin1String("page")].toInteger());
    field.type = fieldType(row[QLatin1String("type")].toString());
    field.config = configFromJson(QJsonDocument::fromJson(row[QLatin1String("config")].toString().toUtf8()).object());
    return field;
}

} // namespace

Result<std::optional<Field>> MetaStore::fieldFrom(qint64 id, const QJsonValue &row)
{
    if (!row.isObject())
        return std::optional<Field>();
    Field field = fieldOf(id, row.toObject());
    if (!field.type)
        return m_database.errorOf(SQLITE_CORRUPT);
    return std::optional(std::move(field));
}

Result<std::vector<Field>> MetaStore::readFields()
{
    Result<Statement> rows = Statement::prepare(m_database, QStringLiteral("SELECT id, page, type, config FROM field ORDER BY id"));
    if (!rows)
        return rows.error();
    std::vector<Field> fields;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return fields;
        const QJsonObject object{{QStringLiteral("page"), rows->integer(1)},
                                 {QStringLiteral("type"), rows->text(2)},
                                 {QStringLiteral("config"), rows->text(3)}};
        fields.push_back(fieldOf(rows->integer(0), object));
        if (!fields.back().type)
            return m_database.errorOf(SQLITE_CORRUPT);
    }
}

Result<void> MetaStore::changeStorage(const QString &table, qint64 id, const QJsonValue &before, const QJsonValue &after)
{
    if (table == QStringLiteral("page")) {
        if (before.isObject() == after.isObject())
            return {};
        return changePageStorage(PageId(id), after.isObject());
    }
    const Result<std::optional<Field>> was = fieldFrom(id, before), is = fieldFrom(id, after);
    if (!was || !is)
        return was ? is.error() : was.error();
    return changeFieldStorage(*was, *is);
}

// The columns of fields whose rows are there already, and their indexes, are made with the table.
Result<void> MetaStore::changePageStorage(PageId page, bool exists)
{
    if (!exists)
        return dropPageTable(m_database, m_ledger, page);
    const Result<std::vector<Field>> fields = readFields();
    return fields ? createPageTable(m_database, page, *fields) : fields.error();
}

Result<void> MetaStore::changeFieldStorage(const std::optional<Field> &before, const std::optional<Field> &after)
{
    const Field &one = before ? *before : *after;
    const Result<bool> table = hasRow(QStringLiteral("page"), one.page.value);
    if (!table)
        return table.error();
    std::vector<FieldId> followed;
    for (const std::optional<Field> &field : {before, after}) {
        if (field) {
            const std::vector<FieldId> its = followedFields(*field);
            followed.insert(followed.end(), its.begin(), its.end());
        }
    }
    const bool same = before && after && storageKey(*before) == storageKey(*after);
    if (same && (followed.empty() || followedFields(*before) == followedFields(*after)))
        return {};
    if (before && !same) {
        if (const Result<void> done = dropFieldStorage(m_database, m_ledger, *before, *table); !done)
            return done;
    }
    const Result<std::vector<Field>> fields = readFields();
    if (!fields)
        return fields.error();
    if (before && before->config.reverseOf) {
        if (const Result<void> done = keepLinkIndex(m_database, before->config.reverseOf, *fields); !done)
            return done;
    }
    for (const FieldId link : followed) {
        const auto its = std::ranges::find_if(*fields, [&](const Field &field) { return field.id == link; });
        const Result<bool> there = its == fields->end() ? false : hasRow(QStringLiteral("page"), its->page.value);
        if (!there)
            return there.error();
        const Result<void> done = *there ? keepLinkIndex(m_database, link, *fields) : Result<void>();
        if (!done)
            return done;
    }
    if (!after || same)
        return {};
    if (const Result<void> done = addFieldStorage(m_database, *after, *table); !done)
        return done;
    const FieldId link = after->config.reverseOf ? after->config.reverseOf : after->id;
    return *table ? keepLinkIndex(m_database, link, *fields) : Result<void>();
}

} // namespace pheu
