// SPDX-License-Identifier: GPL-3.0-or-later
// Check, backup and rescue of a workspace with records in it.
#include "support/meddling.h"
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <random>

using namespace pheu;
using namespace pheu::test;

namespace
{

void fill(WorkspaceFile &file, int rows)
{
    const RecordId campaign =
        file.add("campaigns", {{"name", QStringLiteral("Tết")}, {"channels", IdList{1, 3}}, {"tags", IdList{}}});
    auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
    (void)session->startImport();
    std::vector<FieldId> fields;
    for (const char *role : {"date", "source", "campaign", "clicks", "spend"})
        fields.push_back(file.field("results", role).id);
    auto bulk = std::move(*session->bulkInsert(file.page("results").id, fields));
    for (int row = 0; row < rows; ++row) {
        const std::string source = "source " + std::to_string(row % 7);
        const std::vector<Cell> cells = {{.kind = Cell::Kind::Integer, .integer = 20000 + row % 365, .text = {}},
                                         {.kind = Cell::Kind::Text, .text = source},
                                         {.kind = Cell::Kind::Integer, .integer = campaign.value, .text = {}},
                                         {.kind = Cell::Kind::Integer, .integer = row, .text = {}},
                                         {.kind = Cell::Kind::Integer, .integer = row * 1000, .text = {}}};
        if (!bulk->add(cells))
            qFatal("not added");
    }
    const auto changes = session->commit();
    bulk.reset();
    session.reset();
    file.workspace->absorb(*changes);
}

QString tableOf(const WorkspaceFile &file, const char *page)
{
    return file.page(page).table();
}

} // namespace

class TestWholeFile : public QObject
{
    Q_OBJECT

private slots:
    void aCellChangedBehindOurBackIsFoundWithItsPageAndRecords()
    {
        WorkspaceFile file;
        fill(file, 5000);
        QVERIFY(checkWorkspace(file.path)->ok);
        const QString column = file.field("results", "spend").column();
        meddle(file.path, QStringLiteral("UPDATE %1 SET %2=%2+1 WHERE id=4500")
                              .arg(tableOf(file, "results"), column)
                              .toLatin1()
                              .constData());
        const auto report = checkWorkspace(file.path);
        QVERIFY(bool(report));
        QVERIFY(!report->ok);
        QCOMPARE(report->problems.size(), 1);
        QVERIFY2(report->problems.first().contains(QStringLiteral("4096")) &&
                     report->problems.first().contains(QStringLiteral("Results")),
                 qPrintable(report->problems.first()));
    }

    void everyKindOfTamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("row deleted") << QByteArray("DELETE FROM t7 WHERE id=7");
        QTest::newRow("row added") << QByteArray("INSERT INTO t7(id, created_at) VALUES(9999, 5)");
        QTest::newRow("rows swapped") << QByteArray(
            "UPDATE t7 SET id=-5 WHERE id=1; UPDATE t7 SET id=1 WHERE id=2; UPDATE t7 SET "
            "id=2 WHERE id=-5");
        QTest::newRow("line of origin") << QByteArray("UPDATE t7 SET import_line=5 WHERE id=3");
        QTest::newRow("order of a many-link") << QByteArray("UPDATE j5 SET position=1-position");
        QTest::newRow("many-link added") << QByteArray("INSERT INTO j5 VALUES(1, 2, 9)");
        QTest::newRow("dangling link") << QByteArray("UPDATE t2 SET c21=77");
        QTest::newRow("setting") << QByteArray("UPDATE workspace SET value='\"USD\"' WHERE key='currency'");
        QTest::newRow("option") << QByteArray("UPDATE option SET color='red' WHERE id=1");
        QTest::newRow("field") << QByteArray("UPDATE field SET width=9 WHERE id=3");
        QTest::newRow("log") << QByteArray("UPDATE change SET payload=x'0163' WHERE op=2");
        QTest::newRow("log range") << QByteArray("UPDATE change SET last=last+1 WHERE op=1");
        QTest::newRow("edit") << QByteArray("UPDATE edit SET undone=1 WHERE id=1");
        QTest::newRow("digest") << QByteArray("UPDATE digest SET digest=digest+1 WHERE name='t7' AND block=0");
    }
    void everyKindOfTamperingIsFound()
    {
        QFETCH(QByteArray, sql);
        WorkspaceFile file;
        fill(file, 50);
        const RecordId ad = file.add("ads", {{"name", QStringLiteral("x")}});
        QVERIFY(bool(file.set("ads", ad, "campaign", 1)));
        QCOMPARE(tableOf(file, "results"), QStringLiteral("t7"));
        QCOMPARE(file.field("campaigns", "channels").joinTable(), QStringLiteral("j5"));
        QCOMPARE(file.field("ads", "campaign").column(), QStringLiteral("c21"));
        meddle(file.path, sql.constData());
        const auto report = checkWorkspace(file.path);
        QVERIFY(bool(report));
        QVERIFY(!report->ok);
        QVERIFY(!report->problems.isEmpty());
        // Nor does a backup carry it on as if it were sound.
        const auto copy =
            copyWorkspace(file.workspace->database(), file.dir.filePath(QStringLiteral("copy.pheu")), false);
        QVERIFY(!copy);
        QCOMPARE(copy.error().code, ErrorCode::Damaged);
        QCOMPARE(QDir(file.dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFlippedBitIsFoundOrChangesNothing()
    {
        WorkspaceFile file;
        fill(file, 6000); // so that most of the file is content, not the empty room of its pages
        file.workspace.reset();
        const QByteArray good = contents(file.path);
        std::mt19937 random(7);
        const int flips = runsInFull() ? 1000 : 60;
        int found = 0, harmless = 0;
        for (int flip = 0; flip < flips; ++flip) {
            QByteArray bytes = good;
            const qsizetype at = qsizetype(random() % unsigned(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            write(file.path, bytes);
            const auto report = checkWorkspace(file.path);
            if (!report || !report->ok) {
                ++found;
                continue;
            }
            ++harmless; // free space, or a header field that says nothing about content
            auto workspace = Workspace::open(file.path, OpenMode::ReadOnly, noon);
            QVERIFY(bool(workspace));
            file.workspace = std::move(*workspace);
            QCOMPARE(file.count("results"), 6000);
            file.workspace.reset();
        }
        qInfo("%d flips: %d found, %d changed nothing that is stored", flips, found, harmless);
        QVERIFY(found > harmless);
        write(file.path, good);
        file.reopen();
    }

    void aCopyIsTheSameWorkspaceAndReplacesOnlyWhenAsked()
    {
        WorkspaceFile file;
        fill(file, 500);
        const QString target = file.dir.filePath(QStringLiteral("copy #1?.pheu"));
        QVERIFY(bool(copyWorkspace(file.workspace->database(), target, false)));
        auto copy = std::move(*Workspace::open(target, OpenMode::ReadWrite, noon));
        QCOMPARE(copy->token(), file.workspace->token());
        QVERIFY(copy->schema() == file.workspace->schema());
        QVERIFY(bool(copy->undo())); // history and all
        copy.reset();
        QVERIFY(!copyWorkspace(file.workspace->database(), target, false));
        QVERIFY(bool(copyWorkspace(file.workspace->database(), target, true)));
        QVERIFY(checkWorkspace(target)->ok);
        QVERIFY(!copyWorkspace(file.workspace->database(), file.path, true)); // itself
        QVERIFY(!copyWorkspace(file.workspace->database(), file.dir.filePath(QStringLiteral("no/x.pheu")), true));
        QCOMPARE(QDir(file.dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void aSoundFileIsRescuedWhole()
    {
        WorkspaceFile file;
        fill(file, 500);
        const QString target = file.dir.filePath(QStringLiteral("rescued.pheu"));
        const auto report = repairWorkspace(file.path, target);
        QVERIFY2(bool(report), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->recovered, report->expected);
        QVERIFY(report->historyKept);
        QVERIFY(checkWorkspace(target)->ok);
        auto rescued = std::move(*Workspace::open(target, OpenMode::ReadWrite, noon));
        QVERIFY(bool(rescued->undo()));
        QVERIFY(!repairWorkspace(file.path, target)); // it is there
    }

    void aFileWithBadPagesIsRescuedButForTheirRows_data()
    {
        QTest::addColumn<int>("page");
        for (const int page : {60, 75, 90})
            QTest::addRow("page %d", page) << page;
    }
    void aFileWithBadPagesIsRescuedButForTheirRows()
    {
        QFETCH(int, page);
        WorkspaceFile file;
        fill(file, 5000);
        file.workspace.reset();
        QByteArray bytes = contents(file.path);
        QVERIFY(bytes.size() > (page + 1) * 4096);
        bytes.replace(page * 4096, 4096, QByteArray(4096, '\xa5'));
        write(file.path, bytes);
        const auto check = checkWorkspace(file.path);
        QVERIFY(!check || !check->ok);
        const QString target = file.dir.filePath(QStringLiteral("rescued.pheu"));
        const auto report = repairWorkspace(file.path, target);
        QVERIFY2(bool(report), report ? "" : qPrintable(report.error().message));
        qInfo("%lld of %lld records", report->recovered, report->expected);
        QVERIFY(report->recovered < report->expected);
        QVERIFY(report->recovered * 100 >= report->expected * 95);
        QVERIFY(!report->historyKept);
        QVERIFY(checkWorkspace(target)->ok);
        QCOMPARE(contents(file.path), bytes); // only read
        file.path = target;
        file.reopen();
        QCOMPARE(file.get("campaigns", RecordId(1), "channels"), Value(IdList{1, 3}));
        QVERIFY(file.add("results", {{"clicks", 1}}).value > 5000); // no id is given twice
    }

    void aFileCutShortIsRescuedAsFarAsItGoes()
    {
        WorkspaceFile file;
        fill(file, 5000);
        file.workspace.reset();
        const QByteArray bytes = contents(file.path);
        write(file.path, bytes.left(bytes.size() * 3 / 4));
        QVERIFY(!Workspace::open(file.path));
        const QString target = file.dir.filePath(QStringLiteral("rescued.pheu"));
        const auto report = repairWorkspace(file.path, target);
        QVERIFY2(bool(report), report ? "" : qPrintable(report.error().message));
        qInfo("%lld of %lld records", report->recovered, report->expected);
        QVERIFY(report->recovered > 1000);
        QVERIFY(checkWorkspace(target)->ok);
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
