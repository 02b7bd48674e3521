// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordscan.h"

#include "base/day.h"
#include "storage/pathnames.h"
#include "storage/search.h"

#include <QCoreApplication>

namespace pheu
{

Error unknownPage()
{
    return {ErrorCode::UnknownName,
            QCoreApplication::translate("pheu::RecordReader", "The page that was asked is not in this workspace.")};
}

Error missingField()
{
    return {ErrorCode::UnknownName,
            QCoreApplication::translate("pheu::RecordReader", "A field that was asked is no longer on this page.")};
}

Error sumOverflow(const Field &field)
{
    return {ErrorCode::Overflow,
            QCoreApplication::translate("pheu::RecordReader",
                                        "The sum of “%1” is beyond what can be counted exactly, so it is not shown.")
                .arg(localName(field.names))};
}

Result<void> scanRecords(Database &database, const Schema &schema, const Query &query, const QStringList &columns,
                         const std::vector<qint64> &among, const std::function<bool(qint64, const Statement &)> &use,
                         const std::atomic<bool> *stop)
{
    const Page *page = schema.page(query.page);
    if (!page)
        return unknownPage();
    Result<Condition> condition = resolveFilter(database, schema, query.page, query.filter);
    if (!condition)
        return condition.error();
    Result<std::unique_ptr<SearchMatcher>> search = SearchMatcher::make(database, schema, *page, query);
    if (!search)
        return search.error();

    QStringList selected{QStringLiteral("r.id")};
    selected += columns;
    const int searchColumns = int(selected.size());
    if (*search)
        selected += (*search)->columns();
    QueryBuilder builder(schema, *page);
    QString where = builder.where(*condition);
    if (!among.empty())
        where = joinedSql({QStringLiteral("r.id IN ") + builder.idList(among), where}, QStringLiteral(" AND "));
    Result<Statement> statement = prepare(database, builder.select(selected.join(QStringLiteral(", ")), where));
    if (!statement)
        return statement.error();
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row || (stop && stop->load(std::memory_order_relaxed)))
            return {};
        const qint64 id = statement->integer(0);
        if (*search && !(*search)->matches(*statement, id, searchColumns))
            continue;
        if (!use(id, *statement))
            return {};
    }
}

QString storedColumn(const Field &field)
{
    switch (field.storage()) {
    case Storage::Join:
    case Storage::Reverse:
    case Storage::Virtual:
        return {};
    case Storage::RowMeta:
        return field.type->id() == QLatin1String("created_time") ? QStringLiteral("r.created_at")
                                                                 : QStringLiteral("r.modified_at");
    default:
        return QStringLiteral("r.") + field.column();
    }
}

Value storedValue(const Field &field, const Statement &row, int column)
{
    if (row.isNull(column))
        return {};
    switch (field.storage()) {
    case Storage::Real:
        return row.real(column);
    case Storage::Text: {
        if (field.type->id() == QLatin1String("date")) {
            const std::optional<Day> day = parseIsoDay(row.utf8(column));
            return day ? Value(qint64(*day)) : Value();
        }
        const QString text = row.text(column);
        return text.isEmpty() ? Value() : Value(text);
    }
    case Storage::Integer:
    case Storage::RowMeta:
        return row.integer(column);
    default:
        return {};
    }
}

} // namespace pheu
