// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/systemreason.h"
#include "storage/fileplace.h"
#include "storage/guard.h"
#include "storage/metastore.h"
#include "storage/migrations.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMultiHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>
#include <sys/stat.h>

#include <utility>

namespace pheu
{

struct Database::Private {
    QString connection;
    QSqlDatabase sql;
    sqlite3 *handle = nullptr;
    QString path;
    bool readOnly = false;
    int version = 0;
    FilePlace place;
    QString identity;        // of the workspace, the same in all its copies; empty: made before there was one
    FilePlace::Stamp noted;  // of the bytes that this connection knows
    qint64 notedVersion = 0; // and SQLite's own mark of them
    int writesAtBegin = 0;
    QMultiHash<QString, sqlite3_stmt *> idle;

    void forgetIdle()
    {
        for (sqlite3_stmt *statement : std::as_const(idle))
            sqlite3_finalize(statement);
        idle.clear();
    }
};

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Database)
};

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

// Our own URI: the driver's default makes an empty file when the path is wrong, and a raw ? or # loses the mode.
QString uri(const QString &path, OpenMode mode)
{
    const QByteArray encoded = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return QStringLiteral("file:") + QString::fromLatin1(encoded) +
           (mode == OpenMode::ReadOnly ? QStringLiteral("?mode=ro") : QStringLiteral("?mode=rw"));
}

// No write bit for anyone: the owner wants it kept as it is, whoever runs the program.
bool isMarkedReadOnly(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    return (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
}

constexpr qint64 largestFile = qint64(64) << 30; // 64 GiB

Result<void> checkFile(const QString &path, OpenMode mode)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error{ErrorCode::NotFound,
                     Text::tr("“%1” could not be opened because there is no such file. Check the name and the folder.")
                         .arg(path)};
    if (info.isDir())
        return Error{
            ErrorCode::NotAWorkspace,
            Text::tr("“%1” could not be opened because it is a folder. Choose a workspace file (.pheu).").arg(path)};
    if (!info.isFile())
        return Error{
            ErrorCode::NotAWorkspace,
            Text::tr("“%1” could not be opened because it is not a regular file. Choose a workspace file (.pheu).")
                .arg(path)};
    if (info.size() == 0)
        return Error{
            ErrorCode::NotAWorkspace,
            Text::tr("“%1” could not be opened because it is empty (0 bytes). Open a backup of it, or make a new "
                     "workspace under another name.")
                .arg(name)};
    if (info.size() > largestFile)
        return Error{
            ErrorCode::NotAWorkspace,
            Text::tr("“%1” could not be opened because it is larger than 64 GiB. It is not a workspace of Pheu.")
                .arg(name)};
    if (!info.isReadable())
        return Error{
            ErrorCode::Io,
            Text::tr("“%1” could not be opened because you have no permission to read it. Ask its owner for access.")
                .arg(name)};
    if (mode == OpenMode::ReadWrite && (!info.isWritable() || isMarkedReadOnly(path)))
        return Error{
            ErrorCode::ReadOnly,
            Text::tr("“%1” cannot be changed because the file is read-only. Allow writing to it, or save a copy and "
                     "open that.")
                .arg(name)};
    return {};
}

} // namespace

Database::Database()
    : d(std::make_unique<Private>())
{
}

Database::~Database()
{
    d->forgetIdle();
    if (d->sql.isValid()) {
        d->sql.close();
        d->sql = QSqlDatabase();
        QSqlDatabase::removeDatabase(d->connection);
    }
}

Result<std::unique_ptr<Database>> Database::connect(const QString &path, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database);
    Private &d = *database->d;
    d.path = QFileInfo(path).absoluteFilePath();
    d.connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    d.sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), d.connection);
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000");
    if (mode == OpenMode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    d.sql.setConnectOptions(options);
    d.sql.setDatabaseName(uri(path, mode));
    if (!d.sql.open()) {
        return Error{ErrorCode::Io, Text::tr("“%1” could not be opened: %2. Check the file and its folder.")
                                        .arg(fileName(path), d.sql.lastError().databaseText())};
    }
    const QVariant handle = d.sql.driver()->handle();
    d.handle = *static_cast<sqlite3 *const *>(handle.constData());
    d.readOnly = sqlite3_db_readonly(d.handle, "main") == 1;
    if (mode == OpenMode::ReadWrite && d.readOnly)
        return Error{
            ErrorCode::ReadOnly,
            Text::tr("“%1” cannot be changed because the file is read-only. Allow writing to it, or save a copy and "
                     "open that.")
                .arg(fileName(path))};
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode, Trust trust)
{
    if (const Result<void> file = checkFile(path, mode); !file)
        return file.error();
    Result<std::unique_ptr<Database>> database = connect(path, mode);
    if (!database)
        return database;
    Private &d = *(*database)->d;
    const Result<int> version = checkHeader(**database);
    if (!version)
        return version.error();
    d.version = *version;
    if (const Result<void> hardened = harden(**database, trust); !hardened)
        return hardened.error();
    // The first read took back what a crash left half done, perhaps an upgrade: the version may be another now.
    (void)(*database)->dataVersion();
    const Result<int> settled = checkHeader(**database);
    if (!settled)
        return settled.error();
    d.version = *settled;
    if (trust == Trust::None) {
        if (const Result<void> tables = checkTables(**database); !tables)
            return tables.error();
        if (const auto identity = loadSetting(**database, QStringLiteral("identity")))
            d.identity = identity->toString();
        d.place.remember(d.path, mode == OpenMode::ReadWrite);
        (*database)->noteBytes();
    }
    return database;
}

// Pages of the file that this connection wrote so far.
static int pagesWritten(sqlite3 *handle)
{
    int now = 0, highest = 0;
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_WRITE, &now, &highest, 0);
    return now;
}

void Database::noteBytes()
{
    d->noted = d->place.stamp();
    d->notedVersion = dataVersion();
}

Result<void> Database::checkPlace() const
{
    return d->place.check();
}

QByteArray Database::fileMark() const
{
    return d->place.mark();
}

// A file that was sound when it was opened and is not now was meddled with.
Error Database::reasonOf(const Error &error) const
{
    return error.code == ErrorCode::Damaged && d->place.stamp() != d->noted ? d->place.overwritten() : error;
}

// SQLite knows that others wrote by a counter in the file. A program that lays other bytes in it (an older copy, a
// sync) can bring the same counter with other pages: then what is held in memory must not meet them.
Result<void> Database::checkBeforeWrite()
{
    if (const Result<void> here = checkPlace(); !here)
        return here;
    if (d->place.stamp() != d->noted && dataVersion() == d->notedVersion) {
        d->forgetIdle();
        sqlite3_db_release_memory(d->handle);
        (void)execute(QStringLiteral("PRAGMA writable_schema=RESET"));
    }
    return {};
}

Result<void> Database::checkWhileWriting()
{
    d->writesAtBegin = pagesWritten(d->handle);
    if (d->place.stamp() == d->noted)
        return {};
    if (!checkHeader(*this) || !checkSize(*this))
        return d->place.overwritten();
    const Result<QJsonValue> identity = loadSetting(*this, QStringLiteral("identity"));
    if (!identity)
        return d->place.overwritten();
    if (identity->toString() != d->identity)
        return d->place.replaced();
    noteBytes();
    return {};
}

Result<void> Database::checkBeforeCommit()
{
    if (const Result<void> here = checkPlace(); !here)
        return here;
    // Nobody who asks SQLite writes now, and this connection has not yet.
    const bool wrote = pagesWritten(d->handle) != d->writesAtBegin;
    if (d->place.stamp() != d->noted && (!wrote || !checkHeader(*this)))
        return d->place.overwritten();
    return {};
}

Result<void> Database::checkAfterCommit()
{
    noteBytes();
    return checkPlace();
}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    {
        QFile file(path); // exclusive: an existing file is never touched
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (QFileInfo::exists(path))
                return Error{ErrorCode::Io,
                             Text::tr("“%1” could not be made because a file of that name is already there. "
                                      "Choose another name.")
                                 .arg(path)};
            return Error{ErrorCode::Io, Text::tr("“%1” could not be made: %2. Choose a folder that you may write to.")
                                            .arg(path, systemReason(file.errorString()))};
        }
    }
    auto fail = [&](const Error &error) {
        QFile::remove(path);
        return error;
    };
    Result<std::unique_ptr<Database>> database = connect(path, OpenMode::ReadWrite);
    if (!database)
        return fail(database.error());
    Result<void> made = harden(**database, Trust::None);
    if (made)
        made = createMetadata(**database);
    if (!made) {
        const Error error = made.error();
        database->reset();
        return fail(error);
    }
    Private &d = *(*database)->d;
    d.version = schemaVersion;
    d.place.remember(d.path, true);
    (*database)->noteBytes();
    return database;
}

QString Database::path() const
{
    return d->path;
}

bool Database::isReadOnly() const
{
    return d->readOnly;
}

sqlite3 *Database::handle() const
{
    return d->handle;
}

int Database::version() const
{
    return d->version;
}

qint64 Database::dataVersion() const
{
    sqlite3_stmt *statement = nullptr;
    qint64 version = -1;
    if (sqlite3_prepare_v2(d->handle, "PRAGMA data_version", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        version = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return version;
}

Error Database::lastError(const QString &what) const
{
    return errorOf(sqlite3_extended_errcode(d->handle), what);
}

Error Database::errorOf(int resultCode, const QString &what) const
{
    const QString name = fileName(d->path);
    const QString head = what.isEmpty() ? Text::tr("“%1” could not be read or written").arg(name) : what;
    const int code = resultCode & 0xff;
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_IOERR || code == SQLITE_CORRUPT ||
        code == SQLITE_NOTADB) {
        if (const Result<void> here = checkPlace(); !here)
            return here.error();
    }
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                Text::tr("%1: another program is writing to “%2”. Wait until it has finished and try again.")
                    .arg(head, name)};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull,
                Text::tr("%1: the disk is full. Free some space, or save a copy on another disk.").arg(head)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::ReadOnly,
                Text::tr("%1: the file or its folder is read-only. Allow writing to it, or save a copy "
                         "elsewhere.")
                    .arg(head)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {ErrorCode::Damaged,
                Text::tr("%1: the file is damaged or cut short. Open a backup, or rescue what is readable "
                         "with “pheu check --repair”.")
                    .arg(head)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                Text::tr("%1: the file or its folder cannot be opened for writing. Check the permissions of the "
                         "folder.")
                    .arg(head)};
    case SQLITE_IOERR:
        if (resultCode == SQLITE_IOERR_DELETE) // of the journal, which is what makes an edit final
            return errorOf(SQLITE_READONLY, what);
        if (resultCode == SQLITE_IOERR_DELETE_NOENT)
            return {ErrorCode::Io,
                    Text::tr("%1: another program removed the journal of “%2” while it was written. Open the file "
                             "again and look whether the last edit is there.")
                        .arg(head, name)};
        return {ErrorCode::Io, Text::tr("%1: the disk reported an error (%2). Save a copy on another disk.")
                                   .arg(head, QString::fromUtf8(sqlite3_errstr(resultCode)))};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidInput, Text::tr("%1: a value is too large. Shorten the text.").arg(head)};
    case SQLITE_NOMEM:
        return {ErrorCode::Io,
                Text::tr("%1: there is not enough memory. Close other programs and try again.").arg(head)};
    default:
        return {ErrorCode::Internal, Text::tr("%1 because of a defect of the program (%2). Please report it.")
                                         .arg(head, QString::fromUtf8(sqlite3_errmsg(d->handle)))};
    }
}

sqlite3_stmt *Database::takeIdle(const QString &sql)
{
    return d->idle.take(sql);
}

// SQLite prepares one by itself again when the tables have changed since. A pragma can act while it is prepared.
void Database::keepIdle(const QString &sql, sqlite3_stmt *statement)
{
    constexpr qsizetype mostIdle = 200, longest = 4000;
    const bool again = sql.size() <= longest && !sql.startsWith(QStringLiteral("PRAGMA"), Qt::CaseInsensitive);
    if (!again) {
        sqlite3_finalize(statement);
        return;
    }
    if (d->idle.size() >= mostIdle)
        d->forgetIdle();
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    d->idle.insert(sql, statement);
}

Result<void> Database::execute(const QString &sql)
{
    if (sqlite3_exec(d->handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

void Database::setSpilling(bool on)
{
    // A number of pages, since switching it off is not heard before the next transaction. Only a matter of readers and
    // of speed: when it fails the edit is as good.
    (void)execute(on ? QStringLiteral("PRAGMA cache_spill=1; PRAGMA cache_spill=ON; PRAGMA shrink_memory")
                     : QStringLiteral("PRAGMA cache_spill=1000000"));
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (database.isReadOnly())
        return database.errorOf(SQLITE_READONLY);
    // Not the driver's transaction(): its plain BEGIN fails at once when a read becomes a write.
    if (const Result<void> here = database.checkBeforeWrite(); !here)
        return here.error();
    if (const Result<void> begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return database.reasonOf(begun.error());
    Transaction transaction(&database);
    if (const Result<void> same = database.checkWhileWriting(); !same)
        return same.error();
    return transaction;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(other.m_database)
    , m_open(std::exchange(other.m_open, false))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database->checkBeforeCommit();
    if (done)
        done = m_database->execute(QStringLiteral("COMMIT"));
    if (!done) {
        rollback();
        return done.error();
    }
    m_open = false;
    return m_database->checkAfterCommit();
}

void Transaction::rollback()
{
    if (!m_open)
        return;
    m_open = false;
    // A commit that met a full disk has already rolled back; then there is nothing to do.
    if (sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace pheu
