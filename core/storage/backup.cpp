// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "base/systemreason.h"
#include "storage/check.h"
#include "storage/sqlitereason.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Backup)
};

Error notWritten(const QString &target, const QString &reason)
{
    return {ErrorCode::Io,
            Text::tr("“%1” could not be written: %2. Choose another name or folder.").arg(target, reason)};
}

bool makeDurable(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

int renameOnly(const QByteArray &from, const QByteArray &to, bool replace)
{
    if (replace)
        return ::rename(from.constData(), to.constData());
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    // A file system that cannot do it in one step.
    if (::access(to.constData(), F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return ::rename(from.constData(), to.constData());
}

Result<void> copyPages(Database &source, const QString &draft, const QString &target)
{
    sqlite3 *copy = nullptr;
    int rc = sqlite3_open_v2(QFile::encodeName(QFileInfo(draft).absoluteFilePath()).constData(), &copy,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (rc == SQLITE_OK)
        sqlite3_exec(copy, "PRAGMA synchronous=EXTRA", nullptr, nullptr, nullptr);
    sqlite3_backup *backup = rc == SQLITE_OK ? sqlite3_backup_init(copy, "main", source.handle(), "main") : nullptr;
    if (backup) {
        for (int tries = 0; tries < 100; ++tries) { // ten seconds at most while another program writes
            rc = sqlite3_backup_step(backup, -1);
            if (rc != SQLITE_BUSY && rc != SQLITE_LOCKED)
                break;
            sqlite3_sleep(100);
        }
        sqlite3_backup_finish(backup);
    }
    const QString reason = sqliteReason(copy, rc);
    sqlite3_close(copy);
    if (backup && rc == SQLITE_DONE)
        return {};
    if ((rc & 0xff) == SQLITE_CANTOPEN || !backup)
        return notWritten(target, reason);
    return source.errorOf(rc, Text::tr("The copy of “%1” could not be made").arg(QFileInfo(source.path()).fileName()));
}

Result<void> verify(Database &source, const QString &draft)
{
    const Result<std::unique_ptr<Database>> copy = Database::open(draft, OpenMode::ReadOnly);
    if (!copy)
        return copy.error();
    const Result<CheckReport> report = checkDatabase(**copy, CheckDepth::Quick);
    if (!report)
        return report.error();
    if (report->ok)
        return {};
    return Error{
        ErrorCode::Damaged,
        Text::tr("“%1” was not copied because it is damaged: %2 Rescue what is readable with “pheu check --repair”, or "
                 "open an older backup.")
            .arg(QFileInfo(source.path()).fileName(), report->problems.first())};
}

} // namespace

QString nameBeside(const QString &target)
{
    const QFileInfo info(target);
    return info.absoluteDir().filePath(
        QStringLiteral(".%1.%2.part")
            .arg(info.fileName().left(60), QUuid::createUuid().toString(QUuid::Id128).left(8)));
}

Result<void> renameDurably(const QString &from, const QString &to, bool replace)
{
    if (!makeDurable(from))
        return notWritten(to, systemReason(errno));
    if (renameOnly(QFile::encodeName(from), QFile::encodeName(to), replace) != 0)
        return notWritten(to, systemReason(errno));
    makeDurable(QFileInfo(to).absolutePath()); // not every file system knows it; the rename is done anyway
    return {};
}

Result<void> copyWorkspace(Database &source, const QString &target, bool replace)
{
    const QFileInfo info(target);
    if (info.exists() && info.canonicalFilePath() == QFileInfo(source.path()).canonicalFilePath())
        return notWritten(target, Text::tr("it is the workspace itself"));
    if (info.exists() && (!replace || !info.isFile()))
        return notWritten(target, Text::tr("a file of that name is already there"));
    const QString draft = nameBeside(target);
    Result<void> done = copyPages(source, draft, target);
    if (done)
        done = verify(source, draft);
    if (done)
        done = renameDurably(draft, target, replace);
    if (!done) {
        QFile::remove(draft);
        QFile::remove(draft + QStringLiteral("-journal"));
    }
    return done;
}

} // namespace pheu
