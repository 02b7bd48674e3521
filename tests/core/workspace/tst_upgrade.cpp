// SPDX-License-Identifier: GPL-3.0-or-later
// Files of released versions: opened for writing they become the present version, with a copy of what they were; opened
// for reading they stay as they are; killed in between they are the one or the other.
#include "support/workspacefile.h"

#include "storage/migrations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <csignal>
#include <random>

using namespace pheu;
using namespace pheu::test;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct OldFile {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("Cũ #1?.pheu"));
    OldFile()
    {
        if (!QFile::copy(QFINDTESTDATA("../../data/v1.pheu"), path))
            qFatal("the fixture is not there");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    QStringList names() const { return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
};

// Every value of every page, by the ids of fields.
QStringList contentOf(const Workspace &workspace)
{
    QStringList lines;
    for (const Page &page : workspace.schema().pages) {
        std::vector<FieldId> fields;
        for (const Field &field : page.fields)
            fields.push_back(field.id);
        Query query;
        query.page = page.id;
        const auto ids = workspace.reader().select(query);
        const auto records = workspace.reader().fetch(page.id, *ids, fields);
        for (const Record &record : *records) {
            QString line = QStringLiteral("%1/%2").arg(page.id.value).arg(record.id.value);
            for (size_t i = 0; i < fields.size(); ++i)
                line += u'|' + workspace.plain(*page.field(fields[i]), record.values[i]);
            lines.append(line);
        }
    }
    return lines;
}

} // namespace

class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void aFileOfVersion1BecomesThePresentVersionWithItsHistory()
    {
        OldFile old;
        QStringList content;
        {
            auto opened = Workspace::open(old.path, OpenMode::ReadOnly, noon);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            content = contentOf(**opened);
            QVERIFY(!content.isEmpty());
        }
        auto opened = Workspace::open(old.path, OpenMode::ReadWrite, noon);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        Workspace &workspace = **opened;
        QCOMPARE(workspace.database().version(), schemaVersion);
        QCOMPARE(contentOf(workspace), content);
        for (const Page &page : workspace.schema().pages) {
            QCOMPARE(page.views.size(), size_t(1));
            QCOMPARE(page.views.front().kind, ViewKind::Grid);
            QCOMPARE(page.views.front().names.vi, QStringLiteral("Bảng"));
        }
        QCOMPARE(workspace.copyOfOldVersion(), old.path + QStringLiteral(".v1.bak"));
        {
            const auto copy = Workspace::open(workspace.copyOfOldVersion(), OpenMode::ReadOnly, noon);
            QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
            QCOMPARE((*copy)->database().version(), 1);
            QCOMPARE(contentOf(**copy), content);
        }
        QCOMPARE(checkDatabase(workspace.database(), CheckDepth::Full)->problems, QStringList());

        QCOMPARE(History::list(workspace.database())->size(), size_t(2));
        QVERIFY(workspace.undo());
        QVERIFY(workspace.undo());
        QVERIFY(!workspace.undo());
        QCOMPARE(checkDatabase(workspace.database(), CheckDepth::Full)->problems, QStringList());
        QVERIFY(workspace.redo());
        QVERIFY(workspace.redo());
        QCOMPARE(contentOf(workspace), content);
        QCOMPARE(checkDatabase(workspace.database(), CheckDepth::Full)->problems, QStringList());
    }

    void openedForReadingItIsReadAsItIs()
    {
        OldFile old;
        const QByteArray before = bytesOf(old.path);
        const QStringList names = old.names();
        {
            const auto opened = Workspace::open(old.path, OpenMode::ReadOnly, noon);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QCOMPARE((*opened)->database().version(), 1);
            QCOMPARE((*opened)->copyOfOldVersion(), QString());
            for (const Page &page : (*opened)->schema().pages)
                QCOMPARE(page.views.size(), size_t(1));
            QCOMPARE(checkDatabase((*opened)->database(), CheckDepth::Full)->problems, QStringList());
            QVERIFY(!contentOf(**opened).isEmpty());
        }
        QCOMPARE(bytesOf(old.path), before);
        QCOMPARE(old.names(), names);
    }

    void aSecondCopyDoesNotReplaceTheFirst()
    {
        OldFile old;
        QFile first(old.path + QStringLiteral(".v1.bak"));
        QVERIFY(first.open(QIODevice::WriteOnly));
        first.write("mine");
        first.close();
        const auto opened = Workspace::open(old.path, OpenMode::ReadWrite, noon);
        QVERIFY(opened);
        QCOMPARE((*opened)->copyOfOldVersion(), old.path + QStringLiteral(".v1.2.bak"));
        QCOMPARE(bytesOf(first.fileName()), QByteArray("mine"));
    }

    void aDamagedFileIsNotUpgraded()
    {
        OldFile old;
        {
            auto database = Database::open(old.path, OpenMode::ReadWrite);
            QVERIFY(database);
            QVERIFY((*database)->execute(QStringLiteral("UPDATE digest SET digest=digest+1 WHERE name='page'")));
        }
        const QByteArray before = bytesOf(old.path);
        const auto opened = Workspace::open(old.path, OpenMode::ReadWrite, noon);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        QCOMPARE(bytesOf(old.path), before);
        QCOMPARE(old.names().size(), 1);
    }

    void aNewWorkspaceAndAnUpgradedOneHaveTheSameTables()
    {
        OldFile old;
        QVERIFY(Workspace::open(old.path, OpenMode::ReadWrite, noon));
        const auto reopened = Database::open(old.path, OpenMode::ReadWrite); // compares with the steps
        QVERIFY2(reopened, reopened ? "" : qPrintable(reopened.error().message));
        const WorkspaceFile made;
        QCOMPARE(made.workspace->database().version(), (*reopened)->version());
        QCOMPARE(made.problems(), QStringList());
    }

    // 20 points for the released version; the child says when it begins.
    void killedOnTheWayItIsOldOrNew()
    {
        // How long a whole upgrade takes here and now: the kills fall around that.
        qint64 whole = 0;
        {
            OldFile old;
            QProcess child;
            child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/killchild"),
                        {old.path, QStringLiteral("0"), QStringLiteral("open")});
            QVERIFY(child.waitForStarted());
            while (!child.canReadLine() && child.waitForReadyRead(20000)) {
            }
            child.readLine();
            QElapsedTimer timer;
            timer.start();
            while (!child.canReadLine() && child.waitForReadyRead(20000)) {
            }
            whole = timer.nsecsElapsed() / 1000;
            child.kill();
            QVERIFY(child.waitForFinished());
        }
        std::mt19937 random(20261130);
        int upgraded = 0, stayed = 0;
        for (int point = 0; point < 20; ++point) {
            OldFile old;
            QProcess child;
            child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/killchild"),
                        {old.path, QStringLiteral("0"), QStringLiteral("open")});
            QVERIFY(child.waitForStarted());
            while (!child.canReadLine() && child.waitForReadyRead(20000)) {
            }
            QThread::usleep(random() % (2 * whole));
            ::kill(pid_t(child.processId()), SIGKILL);
            child.waitForFinished();
            int version = 0;
            {
                const auto database = Database::open(old.path, OpenMode::ReadWrite); // rolls back what was half done
                QVERIFY2(database, database ? "" : qPrintable(database.error().message));
                version = (*database)->version();
                QCOMPARE(checkDatabase(**database, CheckDepth::Full)->problems, QStringList());
            }
            (version == 1 ? stayed : upgraded) += 1;
            if (QFile::exists(old.path + QStringLiteral(".v1.bak")))
                QCOMPARE(checkWorkspace(old.path + QStringLiteral(".v1.bak"))->problems, QStringList());
            else
                QCOMPARE(version, 1);
            const auto opened = Workspace::open(old.path, OpenMode::ReadWrite, noon);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QVERIFY((*opened)->undo());
        }
        QVERIFY2(upgraded > 0 && stayed > 0, qPrintable(QStringLiteral("%1 new, %2 old").arg(upgraded).arg(stayed)));
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
