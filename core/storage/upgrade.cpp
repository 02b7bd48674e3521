// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/upgrade.h"

#include "storage/backup.h"
#include "storage/check.h"
#include "storage/digests.h"
#include "storage/migrations.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Upgrade)
};

Error refusal(const Database &database, const Error &reason)
{
    return {reason.code, Text::tr("“%1” was made by an older version of Pheu and could not be brought up to date: %2")
                             .arg(QFileInfo(database.path()).fileName(), reason.message)};
}

// “Plan.pheu” → “Plan.pheu.v1.bak”, numbered where that is taken.
QString copyName(const Database &database)
{
    const QString name = database.path() + QStringLiteral(".v%1").arg(database.version());
    for (int number = 1;; ++number) {
        QString candidate = number == 1 ? name + QStringLiteral(".bak") : name + QStringLiteral(".%1.bak").arg(number);
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
}

Result<void> checkBefore(Database &database)
{
    const Result<CheckReport> report = checkDatabase(database, CheckDepth::Quick);
    if (!report)
        return report.error();
    if (report->ok)
        return {};
    return Error{ErrorCode::Damaged,
                 Text::tr("it is damaged (%1) Open a backup, or rescue what is readable with “pheu check "
                          "--repair”.")
                     .arg(report->problems.first())};
}

Result<int> versionNow(Database &database)
{
    Result<Statement> version = Statement::prepare(database, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const Result<bool> row = version->step();
    return row ? Result<int>(int(version->integer(0))) : row.error();
}

Result<void> replay(Database &database)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<int> version = versionNow(database);
    if (!version)
        return version.error();
    if (*version >= schemaVersion) // another program was faster
        return {};
    if (const Result<void> done = replaySteps(database, *version); !done)
        return done;
    const Result<void> named =
        database.execute(QStringLiteral("INSERT OR IGNORE INTO workspace(key, value) VALUES('identity', '\"%1\"')")
                             .arg(QUuid::createUuid().toString(QUuid::Id128)));
    if (!named)
        return named;
    DigestLedger ledger;
    for (const QString &table : digestedMetadata(schemaVersion))
        ledger.touch(table);
    if (const Result<void> done = ledger.flush(database); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<QString> upgradeWorkspace(const QString &path)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(path, OpenMode::ReadWrite);
    if (!opened)
        return opened.error();
    Database &database = **opened;
    if (database.version() >= schemaVersion)
        return QString();
    if (const Result<void> good = checkBefore(database); !good)
        return refusal(database, good.error());
    const QString copy = copyName(database);
    if (const Result<void> copied = copyWorkspace(database, copy, false); !copied)
        return refusal(database, copied.error());
    if (const Result<void> done = replay(database); !done)
        return refusal(database, done.error());
    return copy;
}

} // namespace pheu
