// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QFile>

#include <sqlite3.h>

#include <array>

namespace pheu
{

namespace
{

constexpr std::array steps = {
    ":/sql/001_workspace.sql",
    ":/sql/002_pages.sql",
};
static_assert(steps.size() == schemaVersion, "one .sql a version, appended");

QByteArray stepSql(int step)
{
    QFile file(QString::fromLatin1(steps[size_t(step)]));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<void> replaySteps(Database &database, int version)
{
    for (int step = version; step < schemaVersion; ++step) {
        const Result<void> done = database.execute(QString::fromUtf8(stepSql(step)));
        if (!done)
            return done;
    }
    return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion));
}

Result<void> createMetadata(Database &database)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const Result<void> done = replaySteps(database, 0); !done)
        return done;
    const Result<void> marked =
        database.execute(QStringLiteral("PRAGMA application_id=%1").arg(Database::applicationId));
    if (!marked)
        return marked;
    return transaction->commit();
}

QMap<QString, QString> metadataObjects(int version)
{
    QMap<QString, QString> objects;
    sqlite3 *memory = nullptr;
    sqlite3_stmt *statement = nullptr;
    bool ok = sqlite3_open(":memory:", &memory) == SQLITE_OK;
    for (int step = 0; ok && step < version && step < schemaVersion; ++step)
        ok = sqlite3_exec(memory, stepSql(step).constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    ok = ok && sqlite3_prepare_v2(memory, "SELECT name, ifnull(sql, '') FROM sqlite_master", -1, &statement, nullptr) ==
                   SQLITE_OK;
    const auto text = [&](int column) {
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)));
    };
    while (ok && sqlite3_step(statement) == SQLITE_ROW)
        objects.insert(text(0), text(1));
    sqlite3_finalize(statement);
    sqlite3_close(memory);
    return objects;
}

} // namespace pheu
