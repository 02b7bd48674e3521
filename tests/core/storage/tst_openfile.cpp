// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no workspace, or no longer one, or one that someone meddled with: each is refused in a sentence, and
// no file is made or changed by trying.
#include "storage/check.h"
#include "storage/metastore.h"
#include "storage/statement.h"
#include "storage/tables.h"
#include "support/meddling.h"
#include "support/sampling.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace pheu;
using namespace pheu::test;

namespace
{

struct Folder {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("work.pheu"));

    Folder()
    {
        const auto database = Database::create(path);
        if (!database)
            qFatal("%s", qPrintable(database.error().message));
    }
    QStringList files() const
    {
        return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
};

} // namespace

Q_DECLARE_METATYPE(pheu::ErrorCode)

class TestOpenFile : public QObject
{
    Q_OBJECT

private slots:
    void aNewFileOpensWithItsSafeSettings()
    {
        Folder folder;
        const auto database = std::move(*Database::open(folder.path, OpenMode::ReadWrite));
        const auto pragma = [&](const char *name) {
            Statement statement =
                std::move(*Statement::prepare(*database, QStringLiteral("PRAGMA ") + QLatin1String(name)));
            (void)statement.step();
            return statement.text(0);
        };
        QCOMPARE(pragma("journal_mode"), QStringLiteral("delete"));
        QCOMPARE(pragma("synchronous"), QStringLiteral("3"));
        QCOMPARE(pragma("cell_size_check"), QStringLiteral("1"));
        QCOMPARE(pragma("mmap_size"), QStringLiteral("0"));
        QCOMPARE(pragma("trusted_schema"), QStringLiteral("0"));
        QCOMPARE(pragma("application_id"), QString::number(Database::applicationId));
        int defensive = 0, views = 1, triggers = 1;
        sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
        sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_ENABLE_VIEW, -1, &views);
        sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &triggers);
        QCOMPARE(defensive, 1);
        QCOMPARE(views, 0);
        QCOMPARE(triggers, 0);
        QCOMPARE(sqlite3_limit(database->handle(), SQLITE_LIMIT_ATTACHED, -1), 0);
        QCOMPARE(database->version(), 2);
    }

    void aNameWithAnyCharactersOpensThatFileAndNoOther_data()
    {
        QTest::addColumn<QString>("name");
        int row = 0;
        for (const char *name : {"a b.pheu", "a#b.pheu", "a?b.pheu", "100%20.pheu", "a&b=c.pheu", "Tết – ₫.pheu",
                                 "file:x.pheu", "a?mode=memory", "'\"\\.pheu"})
            QTest::addRow("%d", ++row) << QString::fromUtf8(name);
    }
    void aNameWithAnyCharactersOpensThatFileAndNoOther()
    {
        QFETCH(QString, name);
        QTemporaryDir dir;
        const QString path = dir.filePath(name);
        QVERIFY(!Database::open(path, OpenMode::ReadWrite)); // missing
        QVERIFY(QDir(dir.path()).isEmpty(QDir::Files | QDir::Hidden));
        QVERIFY(bool(Database::create(path)));
        const auto database = Database::open(path, OpenMode::ReadWrite);
        QVERIFY2(bool(database), database ? "" : qPrintable(database.error().message));
        QCOMPARE(QString::fromUtf8(sqlite3_db_filename((*database)->handle(), "main")), path);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
    }

    void whatIsNoWorkspaceIsRefusedInASentence_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << QStringLiteral("missing") << ErrorCode::NotFound;
        QTest::newRow("folder") << QStringLiteral("folder") << ErrorCode::NotAWorkspace;
        QTest::newRow("pipe") << QStringLiteral("pipe") << ErrorCode::NotAWorkspace;
        QTest::newRow("broken symbolic link") << QStringLiteral("symlink") << ErrorCode::NotFound;
        QTest::newRow("empty") << QStringLiteral("empty") << ErrorCode::NotAWorkspace;
        QTest::newRow("one byte") << QStringLiteral("byte") << ErrorCode::NotAWorkspace;
        QTest::newRow("text") << QStringLiteral("text") << ErrorCode::NotAWorkspace;
        QTest::newRow("random bytes") << QStringLiteral("random") << ErrorCode::NotAWorkspace;
        QTest::newRow("foreign SQLite") << QStringLiteral("foreign") << ErrorCode::NotAWorkspace;
        QTest::newRow("newer version") << QStringLiteral("newer") << ErrorCode::NewerVersion;
        QTest::newRow("version 0") << QStringLiteral("zero") << ErrorCode::Damaged;
        QTest::newRow("cut in its header") << QStringLiteral("cut50") << ErrorCode::Damaged;
        QTest::newRow("cut after its header") << QStringLiteral("cut100") << ErrorCode::Damaged;
        QTest::newRow("cut to one page") << QStringLiteral("cut4096") << ErrorCode::Damaged;
        QTest::newRow("cut by a byte") << QStringLiteral("cut-1") << ErrorCode::Damaged;
        QTest::newRow("zeros after the header") << QStringLiteral("zeros") << ErrorCode::Damaged;
        QTest::newRow("UTF-16") << QStringLiteral("utf16") << ErrorCode::Damaged;
    }
    void whatIsNoWorkspaceIsRefusedInASentence()
    {
        QFETCH(QString, how);
        QFETCH(ErrorCode, code);
        Folder folder;
        QByteArray bytes = contents(folder.path);
        if (how == QStringLiteral("newer"))
            meddle(folder.path, "PRAGMA user_version=99");
        else if (how == QStringLiteral("zero"))
            meddle(folder.path, "PRAGMA user_version=0");
        else if (how == QStringLiteral("zeros"))
            write(folder.path, bytes.left(100) + QByteArray(bytes.size() - 100, '\0'));
        else if (how == QStringLiteral("utf16"))
            write(folder.path, bytes.replace(56, 4, QByteArray("\0\0\0\2", 4)));
        else if (how.startsWith(QStringLiteral("cut")))
            write(folder.path, how == QStringLiteral("cut-1") ? bytes.chopped(1) : bytes.left(how.mid(3).toInt()));
        else
            QVERIFY(QFile::remove(folder.path));
        if (how == QStringLiteral("folder"))
            QVERIFY(QDir().mkdir(folder.path));
        else if (how == QStringLiteral("pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(folder.path).constData(), 0600), 0);
        else if (how == QStringLiteral("symlink"))
            QVERIFY(QFile::link(folder.dir.filePath(QStringLiteral("nowhere")), folder.path));
        else if (how == QStringLiteral("empty") || how == QStringLiteral("byte"))
            write(folder.path, how == QStringLiteral("byte") ? "S" : "");
        else if (how == QStringLiteral("text"))
            write(folder.path, QByteArray("date,clicks\n2026-03-01,5\n").repeated(50));
        else if (how == QStringLiteral("random"))
            write(folder.path, QByteArray("\x8f\x13\x00\xff", 4).repeated(3000));
        else if (how == QStringLiteral("foreign"))
            meddle(folder.path, "CREATE TABLE a(b)");

        const QStringList before = folder.files();
        const QByteArray was = how == QStringLiteral("pipe") ? QByteArray() : contents(folder.path);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto refused = Database::open(folder.path, mode);
            QVERIFY(!refused);
            QVERIFY2(refused.error().code == code, qPrintable(refused.error().message));
            QVERIFY2(refused.error().message.contains(QStringLiteral("work.pheu")),
                     qPrintable(refused.error().message));
            QVERIFY(refused.error().message.endsWith(u'.'));
            QVERIFY2(refused.error().message.contains(QStringLiteral("could not be opened")),
                     qPrintable(refused.error().message));
        }
        QCOMPARE(folder.files(), before);
        if (how != QStringLiteral("pipe"))
            QCOMPARE(contents(folder.path), was);
    }

    void whatDoesNotBelongInAWorkspaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER x AFTER INSERT ON edit BEGIN DELETE FROM page; END");
        QTest::newRow("foreign table") << QByteArray("CREATE TABLE notes(a)");
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE t9 USING fts5(a)");
        QTest::newRow("our name, another shape") << QByteArray("CREATE TABLE t1(id INTEGER PRIMARY KEY, c1 TEXT)");
        QTest::newRow("generated column")
            << QByteArray("CREATE TABLE t1(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, modified_at INTEGER, "
                          "import_id INTEGER, "
                          "import_file INTEGER, import_line INTEGER, c1 TEXT AS (upper(created_at)))");
        QTest::newRow("default that computes")
            << QByteArray("CREATE TABLE t1(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, modified_at INTEGER, "
                          "import_id INTEGER, "
                          "import_file INTEGER, import_line INTEGER, c1 TEXT DEFAULT (hex(randomblob(9))))");
        QTest::newRow("index on an expression") << QByteArray("CREATE INDEX t1_c1 ON edit(abs(id))");
        QTest::newRow("unique index on ours") << QByteArray("CREATE UNIQUE INDEX x ON edit(at)");
        QTest::newRow("changed metadata") << QByteArray("ALTER TABLE edit ADD COLUMN more TEXT");
        QTest::newRow("missing metadata") << QByteArray("DROP TABLE import");
    }
    void whatDoesNotBelongInAWorkspaceIsRefused()
    {
        QFETCH(QByteArray, sql);
        Folder folder;
        meddle(folder.path, sql.constData());
        const auto refused = Database::open(folder.path, OpenMode::ReadOnly);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::NotAWorkspace || refused.error().code == ErrorCode::Damaged,
                 qPrintable(refused.error().message));
    }

    void metadataThatDoesNotFitTogetherIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray page = "INSERT INTO page VALUES(1,0,'p','P','P','','',0,0,0,'');";
        const QByteArray table =
            "CREATE TABLE t1(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, modified_at INTEGER, "
            "import_id INTEGER, import_file INTEGER, import_line INTEGER, c1 TEXT);";
        QTest::newRow("page without table") << page;
        QTest::newRow("unknown field type")
            << page + table + "INSERT INTO field VALUES(1,1,0,'n','N','N','','magic','{}',0,0,'')";
        QTest::newRow("field without column")
            << page + table +
                   "INSERT INTO field VALUES(1,1,0,'n','N','N','','text','{}',0,0,''),"
                   "(2,1,0,'m','M','M','','text','{}',0,0,'')";
        QTest::newRow("column without field") << page + table;
        QTest::newRow("field of no page")
            << QByteArray("INSERT INTO field VALUES(1,7,0,'n','N','N','','text','{}',0,0,'')");
        QTest::newRow("view of no page") << QByteArray("INSERT INTO view VALUES(1,7,0,'','V','V','','grid','{}')");
        QTest::newRow("view of no kind") << page + table +
                                                "INSERT INTO field VALUES(1,1,0,'n','N','N','','text','{}',0,0,''); "
                                                "INSERT INTO view VALUES(1,1,0,'','V','V','','hologram','{}')";
        QTest::newRow("option of no field") << QByteArray("INSERT INTO option VALUES(1,7,0,'n','N','N','','red')");
        QTest::newRow("link to no page")
            << page + table + "INSERT INTO field VALUES(1,1,0,'n','N','N','','link','{\"target\":5}',0,0,'')";
        QTest::newRow("link without target")
            << page + table + "INSERT INTO field VALUES(1,1,0,'n','N','N','','link','{}',0,0,'')";
        QTest::newRow("reverse of nothing")
            << page + table +
                   "INSERT INTO field VALUES(1,1,0,'n','N','N','','link','{\"target\":1,\"reverse_of\":9}',0,0,'')";
    }
    void metadataThatDoesNotFitTogetherIsRefused()
    {
        QFETCH(QByteArray, sql);
        Folder folder;
        meddle(folder.path, sql.constData());
        const auto database = std::move(*Database::open(folder.path, OpenMode::ReadOnly));
        const auto schema = loadSchema(*database);
        QVERIFY(!schema);
        QCOMPARE(schema.error().code, ErrorCode::Damaged);
    }

    void aReadOnlyFileIsReadAndNotWritten()
    {
        Folder folder;
        QVERIFY(QFile::setPermissions(folder.path, QFile::ReadOwner | QFile::ReadGroup));
        const auto refused = Database::open(folder.path, OpenMode::ReadWrite);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        const auto database = Database::open(folder.path, OpenMode::ReadOnly);
        QVERIFY(bool(database));
        QVERIFY((*database)->isReadOnly());
        const auto transaction = Transaction::begin(**database);
        QVERIFY(!transaction);
        QCOMPARE(transaction.error().code, ErrorCode::ReadOnly);
    }

    void aFileInWriteAheadModeIsBroughtBack()
    {
        Folder folder;
        meddle(folder.path, "PRAGMA journal_mode=WAL; CREATE TABLE x(a); DROP TABLE x");
        const QStringList before = folder.files();
        const auto readOnly = Database::open(folder.path, OpenMode::ReadOnly);
        QVERIFY(!readOnly); // it could not be read without making files beside it
        QCOMPARE(folder.files(), before);
        QVERIFY(bool(Database::open(folder.path, OpenMode::ReadWrite)));
        QVERIFY(bool(Database::open(folder.path, OpenMode::ReadOnly)));
        QCOMPARE(folder.files(), before);
    }

    void aFileThatExistsIsNeverCreatedAgain()
    {
        Folder folder;
        const QByteArray was = contents(folder.path);
        QVERIFY(!Database::create(folder.path));
        QCOMPARE(contents(folder.path), was);
    }

    void flippedBitsAnywhereNeverCrash()
    {
        Folder folder;
        const QByteArray good = contents(folder.path);
        const int step = runsInFull() ? 7 : 211;
        for (qsizetype at = 0; at < good.size(); at += step) {
            QByteArray bytes = good;
            bytes[at] = char(bytes[at] ^ (1 << (at % 8)));
            write(folder.path, bytes);
            const auto database = Database::open(folder.path, OpenMode::ReadOnly);
            if (database)
                (void)checkDatabase(**database, CheckDepth::Full);
        }
    }
};

QTEST_GUILESS_MAIN(TestOpenFile)
#include "tst_openfile.moc"
