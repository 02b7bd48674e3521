// SPDX-License-Identifier: GPL-3.0-or-later
// The tables, columns and indexes behind the rows of pages and fields: they come and go with them.
#include "storage/metastore.h"
#include "storage/tables.h"

#include <QJsonDocument>

#include <sqlite3.h>

#include <algorithm>

namespace pheu
{

namespace
{

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
    Result<Statement> rows =
        Statement::prepare(m_database, QStringLiteral("SELECT id, page, type, config FROM field ORDER BY id"));
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

Result<void> MetaStore::changeStorage(const QString &table, qint64 id, const QJsonValue &before,
                                      const QJsonValue &after)
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
    std::vector<FieldId> links; // whose columns it makes to be followed, or not any more
    for (const std::optional<Field> &field : {before, after}) {
        if (!field)
            continue;
        const std::vector<FieldId> followed = followedFields(*field);
        links.insert(links.end(), followed.begin(), followed.end());
        if (field->config.target)
            links.push_back(field->config.reverseOf ? field->config.reverseOf : field->id);
    }
    const bool same = before && after && storageKey(*before) == storageKey(*after);
    if (same && followedFields(*before) == followedFields(*after))
        return {};
    if (before && !same) {
        if (const Result<void> done = dropFieldStorage(m_database, m_ledger, *before, *table); !done)
            return done;
    }
    if (after && !same) {
        if (const Result<void> done = addFieldStorage(m_database, *after, *table); !done)
            return done;
    }
    for (const FieldId link : links) {
        if (const Result<void> done = keepIndex(link); !done)
            return done;
    }
    return {};
}

Result<void> MetaStore::keepIndex(FieldId link)
{
    const Result<std::vector<Field>> fields = readFields();
    if (!fields)
        return fields.error();
    const auto field = std::ranges::find_if(*fields, [&](const Field &one) { return one.id == link; });
    if (field == fields->end())
        return {}; // and its column with it
    const Result<bool> table = hasRow(QStringLiteral("page"), field->page.value);
    if (!table || !*table)
        return table ? Result<void>() : table.error();
    return keepLinkIndex(m_database, *field, *fields);
}

} // namespace pheu
