// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/guard.h"

#include "storage/migrations.h"
#include "storage/sqlfunctions.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <utility>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Database)
};

QString fileName(const Database &database)
{
    return QFileInfo(database.path()).fileName();
}

Error notOurs(const Database &database)
{
    return {ErrorCode::NotAWorkspace,
            Text::tr("“%1” could not be opened because it is not a workspace of Pheu. Choose a .pheu file.")
                .arg(fileName(database))};
}

Error foreignObject(const Database &database, const QString &object)
{
    return {
        ErrorCode::NotAWorkspace,
        Text::tr(
            "“%1” could not be opened because it contains “%2”, which no workspace of Pheu has. Open a backup, or ask "
            "who sent you the file.")
            .arg(fileName(database), object)};
}

// Our generated tables, with nothing that computes: no defaults, checks or generated columns.
bool isDataTable(const QString &name, const QString &sql)
{
    static const QRegularExpression records(
        QStringLiteral("^CREATE TABLE (t\\d{1,9})\\(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, "
                       "modified_at INTEGER, import_id INTEGER, import_file INTEGER, import_line INTEGER"
                       "(, c\\d{1,9} (TEXT|REAL|INTEGER( REFERENCES t\\d{1,9}\\(id\\) ON DELETE SET NULL)?))*\\)$"));
    static const QRegularExpression links(QStringLiteral(
        "^CREATE TABLE (j\\d{1,9})\\(record INTEGER NOT NULL REFERENCES t\\d{1,9}\\(id\\) ON DELETE CASCADE, "
        "target INTEGER NOT NULL REFERENCES (t\\d{1,9}|option|attachment)\\(id\\) ON DELETE CASCADE, "
        "position INTEGER NOT NULL, PRIMARY KEY\\(record, target\\)\\) WITHOUT ROWID$"));
    for (const QRegularExpression &shape : {records, links}) {
        const QRegularExpressionMatch match = shape.match(sql);
        if (match.hasMatch() && match.captured(1) == name)
            return true;
    }
    return false;
}

bool isDataIndex(const QString &name, const QString &sql)
{
    static const QRegularExpression shape(
        QStringLiteral("^CREATE INDEX (t\\d{1,9}_c\\d{1,9} ON t\\d{1,9}\\(c\\d{1,9}\\)|j\\d{1,9}_target ON "
                       "j\\d{1,9}\\(target, record\\))$"));
    return shape.match(sql).hasMatch() && sql.startsWith(QStringLiteral("CREATE INDEX ") + name + u' ');
}

} // namespace

// SQLite rounds up and reads what is missing of the last page as zeros.
Result<void> checkSize(Database &database)
{
    std::array<uchar, 32> header = {};
    sqlite3_int64 size = 0;
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file->pMethods->xRead(file, header.data(), int(header.size()), 0) != SQLITE_OK ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return database.errorOf(SQLITE_IOERR);
    const qint64 stored = qFromBigEndian<quint16>(header.data() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    if (size < pageSize * qFromBigEndian<quint32>(header.data() + 28))
        return database.errorOf(SQLITE_CORRUPT, Text::tr("“%1” could not be opened").arg(fileName(database)));
    return {};
}

Result<int> checkHeader(Database &database)
{
    std::array<uchar, 100> header = {};
    sqlite3_file *file = nullptr;
    sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return database.errorOf(SQLITE_CANTOPEN);
    const int rc = file->pMethods->xRead(file, header.data(), int(header.size()), 0);
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return database.errorOf(rc);
    static constexpr char magic[] = "SQLite format 3"; // with its final NUL
    if (!std::equal(std::begin(magic), std::end(magic), header.begin()))
        return notOurs(database);
    if (rc == SQLITE_IOERR_SHORT_READ)
        return database.errorOf(SQLITE_CORRUPT, Text::tr("“%1” could not be opened").arg(fileName(database)));
    if (qFromBigEndian<qint32>(header.data() + 68) != Database::applicationId)
        return notOurs(database);
    const int version = qFromBigEndian<qint32>(header.data() + 60);
    if (version > schemaVersion)
        return Error{
            ErrorCode::NewerVersion,
            Text::tr("“%1” could not be opened because a newer version of Pheu made it (file version %2, this program "
                     "reads up to %3). Update Pheu.")
                .arg(fileName(database))
                .arg(version)
                .arg(schemaVersion)};
    if (version < 1 || qFromBigEndian<qint32>(header.data() + 56) != SQLITE_UTF8)
        return database.errorOf(SQLITE_CORRUPT, Text::tr("“%1” could not be opened").arg(fileName(database)));
    // A write-ahead log would need files beside this one even to read it.
    if (database.isReadOnly() && (header[18] == 2 || header[19] == 2))
        return Error{
            ErrorCode::ReadOnly,
            Text::tr("“%1” could not be opened for reading only because another program left it in write-ahead mode. "
                     "Allow writing to it and open it again.")
                .arg(fileName(database))};
    return version;
}

Result<void> harden(Database &database, Trust trust)
{
    sqlite3 *db = database.handle();
    const auto set = [&](int option, int value) { sqlite3_db_config(db, option, value, nullptr); };
    // A file that is cut short can only be read by a connection that may look at a wrong schema.
    set(SQLITE_DBCONFIG_DEFENSIVE, trust == Trust::None ? 1 : 0);
    set(SQLITE_DBCONFIG_WRITABLE_SCHEMA, trust == Trust::None ? 0 : 1);
    set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    set(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
    set(SQLITE_DBCONFIG_DQS_DDL, 0);
    set(SQLITE_DBCONFIG_DQS_DML, 0);
    set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_COLUMN, 500);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(db, 5000);
    if (!registerSqlFunctions(db))
        return database.lastError();
    // The keys stay declared for every tool that reads the file, and `check` proves them. They are not enforced
    // here: the door clears links itself, in one pass and logged, and a hostile file's cascades never fire.
    const QString pragmas = QStringLiteral(
        "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; "
        "PRAGMA locking_mode=NORMAL; PRAGMA synchronous=EXTRA; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY");
    const QString what = Text::tr("“%1” could not be opened").arg(fileName(database));
    if (!database.execute(pragmas))
        return database.lastError(what);
    if (database.isReadOnly())
        return {};
    Result<Statement> journal = Statement::prepare(database, QStringLiteral("PRAGMA journal_mode=DELETE"));
    if (!journal)
        return database.lastError(what);
    const Result<bool> row = journal->step();
    if (!row)
        return database.lastError(what);
    if (!*row || journal->text(0) != QStringLiteral("delete"))
        return database.errorOf(SQLITE_BUSY, what);
    return {};
}

Result<void> checkTables(Database &database)
{
    const QString what = Text::tr("“%1” could not be opened").arg(fileName(database));
    Result<Statement> objects =
        Statement::prepare(database, QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master"));
    if (!objects)
        return database.lastError(what);
    QMap<QString, QString> expected = metadataObjects(database.version());
    bool sized = false;
    for (;;) {
        const Result<bool> row = objects->step();
        if (!row)
            return database.lastError(what);
        if (!*row)
            break;
        if (!std::exchange(sized, true)) { // while the statement holds its lock
            if (const Result<void> size = checkSize(database); !size)
                return size;
        }
        const QString type = objects->text(0), name = objects->text(1), sql = objects->text(3);
        if (name == QStringLiteral("sqlite_sequence") && type == QStringLiteral("table"))
            continue;
        const bool table = type == QStringLiteral("table"), index = type == QStringLiteral("index");
        if ((table || index) && expected.contains(name) && expected.take(name) == sql)
            continue;
        if ((table && isDataTable(name, sql)) || (index && isDataIndex(name, sql)))
            continue;
        return foreignObject(database, name);
    }
    expected.remove(QStringLiteral("sqlite_sequence"));
    if (!expected.isEmpty())
        return database.errorOf(SQLITE_CORRUPT, what);
    return {};
}

} // namespace pheu
