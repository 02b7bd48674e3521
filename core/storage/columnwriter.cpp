// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/columnwriter.h"

#include <sqlite3.h>

namespace pheu
{

namespace
{

struct Fill {
    DigestLedger &ledger;
    QString table;
    quint64 column;
    const std::function<Result<Stored>(qint64, const RowValues &)> &next;
    std::optional<Error> error;
};

Stored storedOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_NULL:
        return {};
    default: {
        const void *bytes = sqlite3_value_blob(value);
        return QByteArray(static_cast<const char *>(bytes), sqlite3_value_bytes(value));
    }
    }
}

// pheu_fill(id, what is stored, columns …)
void fillRow(sqlite3_context *context, int, sqlite3_value **values)
{
    Fill &fill = *static_cast<Fill *>(sqlite3_user_data(context));
    const qint64 record = sqlite3_value_int64(values[0]);
    const Result<Stored> after = fill.error ? Result<Stored>(*fill.error) : fill.next(record, RowValues(values + 2));
    if (!after) {
        fill.error = after.error();
        sqlite3_result_error(context, "stopped", -1);
        return;
    }
    const RowHash hash(record);
    fill.ledger.add(fill.table, record, hash.cell(fill.column, *after) - hash.cell(fill.column, storedOf(values[1])),
                    0);
    if (const auto *integer = std::get_if<qint64>(&*after))
        sqlite3_result_int64(context, *integer);
    else if (const auto *real = std::get_if<double>(&*after))
        sqlite3_result_double(context, *real);
    else if (const auto *text = std::get_if<QByteArray>(&*after))
        sqlite3_result_text(context, text->constData(), int(text->size()), SQLITE_TRANSIENT);
    else
        sqlite3_result_null(context);
}

} // namespace

Result<ColumnWriter> ColumnWriter::prepare(Database &database, DigestLedger &ledger, const Page &page,
                                           const Field &field)
{
    Result<Statement> update =
        Statement::prepare(database, QStringLiteral("UPDATE %1 SET %2=? WHERE id=?").arg(page.table(), field.column()));
    if (!update)
        return update.error();
    return ColumnWriter(std::move(*update), ledger, page.table(), RowHash::columnOf(field.id));
}

Result<void> ColumnWriter::write(qint64 record, const Stored &before, const Stored &after)
{
    const RowHash hash(record);
    m_ledger->add(m_table, record, hash.cell(m_column, after) - hash.cell(m_column, before), 0);
    bindStored(m_update, 1, after);
    m_update.bind(2, record);
    return m_update.run();
}

Result<void> fillWholeColumn(Database &database, DigestLedger &ledger, const Page &page, const Field &field,
                             const QStringList &columns,
                             const std::function<Result<Stored>(qint64, const RowValues &)> &next)
{
    Fill fill{ledger, page.table(), RowHash::columnOf(field.id), next, {}};
    constexpr const char *name = "pheu_fill";
    if (sqlite3_create_function_v2(database.handle(), name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &fill, fillRow,
                                   nullptr, nullptr, nullptr) != SQLITE_OK)
        return database.lastError();
    QStringList arguments = {QStringLiteral("id"), field.column()};
    arguments += columns;
    Result<void> done;
    {
        Result<Statement> update =
            Statement::prepare(database, QStringLiteral("UPDATE %1 SET %2=%3(%4)")
                                             .arg(page.table(), field.column(), QLatin1String(name),
                                                  arguments.join(QStringLiteral(", "))));
        done = update ? update->run() : Result<void>(update.error());
    }
    sqlite3_create_function_v2(database.handle(), name, -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
    return fill.error ? Result<void>(*fill.error) : done;
}

} // namespace pheu
