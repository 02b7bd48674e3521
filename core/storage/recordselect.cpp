// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordselect.h"

#include "storage/eachrow.h"

namespace pheu
{

namespace
{

bool isJoined(const Field &link)
{
    return link.storage() == Storage::Join;
}

QString tableOf(const Field &link)
{
    return isJoined(link) ? link.joinTable() : QStringLiteral("t%1").arg(link.page.value);
}

QString holderOf(const Field &link)
{
    return isJoined(link) ? QStringLiteral("record") : QStringLiteral("id");
}

QString targetOf(const Field &link)
{
    return isJoined(link) ? QStringLiteral("target") : link.column();
}

QString listed(const QStringList &columns)
{
    return columns.isEmpty() ? QString() : QStringLiteral(", ") + columns.join(QStringLiteral(", "));
}

Result<qint64> number(Result<Statement> statement)
{
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    return row ? Result<qint64>(statement->integer(0)) : row.error();
}

} // namespace

QString selectedColumn(const Field &field)
{
    switch (field.storage()) {
    case Storage::Integer:
    case Storage::Real:
    case Storage::Text:
        return field.column();
    case Storage::RowMeta:
        return field.type->id() == QLatin1String("created_time") ? QStringLiteral("created_at")
                                                                 : QStringLiteral("modified_at");
    default:
        return QStringLiteral("NULL");
    }
}

Result<Statement> selectRecord(Database &database, const Page &page, const QStringList &columns)
{
    return Statement::prepare(
        database, QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(columns.join(QStringLiteral(", ")), page.table()));
}

Result<Statement> selectRange(Database &database, const Page &page, const QStringList &columns)
{
    return Statement::prepare(
        database,
        QStringLiteral("SELECT id%1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id").arg(listed(columns), page.table()));
}

Result<Statement> selectUnfilled(Database &database, const Page &page, const Field &field)
{
    return Statement::prepare(database,
                              QStringLiteral("SELECT id FROM %1 WHERE id BETWEEN ? AND ? AND %2 IS NULL ORDER BY id")
                                  .arg(page.table(), field.column()));
}

Result<Statement> selectLinking(Database &database, const Field &link, const QStringList &columns)
{
    return Statement::prepare(database, QStringLiteral("SELECT %1%2 FROM %3 WHERE %4=? ORDER BY %1")
                                            .arg(holderOf(link), isJoined(link) ? QString() : listed(columns),
                                                 tableOf(link), targetOf(link)));
}

Result<Statement> selectLinks(Database &database, const Field &link, const QStringList &columns)
{
    return Statement::prepare(database, QStringLiteral("SELECT %1, %2%3 FROM %4 WHERE %2 IS NOT NULL ORDER BY %1")
                                            .arg(holderOf(link), targetOf(link),
                                                 isJoined(link) ? QString() : listed(columns), tableOf(link)));
}

Result<Statement> selectTargets(Database &database, const Field &link)
{
    return Statement::prepare(database, QStringLiteral("SELECT %1 FROM %2 WHERE %3 BETWEEN ? AND ? AND %1 IS NOT NULL")
                                            .arg(targetOf(link), tableOf(link), holderOf(link)));
}

Result<Statement> selectHolders(Database &database, const Field &link)
{
    return Statement::prepare(database, QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2 BETWEEN ? AND ?")
                                            .arg(holderOf(link), targetOf(link), tableOf(link)));
}

Result<qint64> lastRecord(Database &database, const Page &page)
{
    return number(Statement::prepare(database, QStringLiteral("SELECT max(id) FROM %1").arg(page.table())));
}

Result<qint64> highestValue(Database &database, const Page &page, const Field &field, qint64 first, qint64 last)
{
    Result<Statement> highest = Statement::prepare(
        database, QStringLiteral("SELECT max(%1) FROM %2 WHERE id BETWEEN ? AND ?").arg(field.column(), page.table()));
    if (highest) {
        highest->bind(1, first);
        highest->bind(2, last);
    }
    return number(std::move(highest));
}

Result<bool> isIndexed(Database &database, const Field &link)
{
    if (isJoined(link))
        return true;
    Result<Statement> index =
        Statement::prepare(database, QStringLiteral("SELECT 1 FROM sqlite_master WHERE type='index' AND name=?"));
    if (!index)
        return index.error();
    index->bind(1, QStringLiteral("t%1_%2").arg(link.page.value).arg(link.column()));
    return index->step();
}

Result<IdList> joinedTo(Database &database, const Field &field, qint64 record)
{
    Result<Statement> select = Statement::prepare(
        database, QStringLiteral("SELECT target FROM %1 WHERE record=? ORDER BY position").arg(field.joinTable()));
    if (!select)
        return select.error();
    select->bind(1, record);
    IdList ids;
    const Result<void> read = eachRow(*select, [&] { ids.push_back(select->integer(0)); });
    return read ? Result<IdList>(std::move(ids)) : read.error();
}

} // namespace pheu
