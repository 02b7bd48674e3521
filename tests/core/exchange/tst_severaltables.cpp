// SPDX-License-Identifier: GPL-3.0-or-later
// Several tables in one file, several files, and folders: every figure comes in once, and what is left out is said.
#include "support/importing.h"
#include "support/importwords.h"

#include <QDir>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const char overview[] = "# ----------------------------------------\n"
                        "# Report CSV Export\n"
                        "# ----------------------------------------\n"
                        "# \n"
                        "# All Users\n"
                        "# Start date: 20260501\n"
                        "# End date: 20260503\n"
                        "Nth day,Sessions\n"
                        "0000,5\n"
                        "0001,6\n"
                        "0002,7\n"
                        "\n"
                        "# Start date: 20260501\n"
                        "# End date: 20260503\n"
                        "Session primary channel group (Default channel group),Sessions\n"
                        "Direct,10\n"
                        "Organic Search,8\n"
                        "\n"
                        "# Start date: 20260501\n"
                        "# End date: 20260503\n"
                        "Nth day,Total revenue\n"
                        "0000,1.5\n"
                        "0001,2.5\n"
                        "0002,0\n"
                        "\n"
                        "# Start date: 20260501\n"
                        "# End date: 20260503\n"
                        "Country,Active users\n";

} // namespace

class TestSeveralTables : public QObject
{
    Q_OBJECT
private slots:
    void anOverviewIsReadTableByTable();
    void theTableWhoseNamesArePointedAtIsReadAlone();
    void theTablesThatAPersonChoseAreTaken();
    void aTableIsFoundHoweverMuchALaterOneNames();
    void tablesOfOneHeaderAreReadTogether();
    void aTableIsFoundByItsShapeWhereNobodyKnowsItsNames_data();
    void aTableIsFoundByItsShapeWhereNobodyKnowsItsNames();
    void tablesOfUnknownNamesAreAllFound();
    void aTableThatLacksSomethingIsNamed();
    void rowsBehindABlankLineAreNoTable_data();
    void rowsBehindABlankLineAreNoTable();
    void aTableIsNamedByItsNumberOrItsFirstColumn();
    void blankLinesAndCommentsAloneBeginNoTable();
    void aLineOfAnotherTableIsNamedAsInTheFile();
    void aMapMayNameAColumnOfOneTable();
    void aRowWithoutACampaignIsARowWhenItSaysMore();
    void severalFilesAreOneImport();
    void aFolderIsItsFilesInOrder();
    void aFolderWithoutTablesIsRefused();
    void aFileNamedTwiceIsReadOnce();
    void oneBadFileRefusesAll();
};

void TestSeveralTables::anOverviewIsReadTableByTable()
{
    Importing w;
    const ImportSummary summary = w.import({w.write(overview)});
    IMPORTED(w);
    QCOMPARE(w.count("results"), 3);
    QCOMPARE(w.sum("visits").toInteger(), 18); // not 36: the table by channel states them again
    QCOMPARE(w.sum("visits", S("date = 2026-05-02")).toInteger(), 6);
    QCOMPARE(w.sum("revenue").toInteger(), 400);
    QCOMPARE(w.sum("revenue", S("date = 2026-05-02")).toInteger(), 250);
    const QString notes = summary.notes.join(u'\n');
    QVERIFY2(notes.contains(S("4 tables")) && notes.contains(S("line 15 (Session primary channel group")) &&
                 notes.contains(S("line 28 (Country)")),
             qPrintable(notes));
    QCOMPARE(w.import({w.write(overview)}).added, 0);
}

void TestSeveralTables::theTableWhoseNamesArePointedAtIsReadAlone()
{
    Importing w;
    ImportOptions options;
    options.headerLine = 4; // the last table states the same visits by day, which would be preferred
    const ImportSummary summary =
        w.importText(S("Title\n\n# by campaign\nDay,Campaign,Visits\n2026-01-02,A,4\n2026-01-02,B,5\n\n"
                       "Day,Channel,Visits,Clicks\n2026-01-02,Email,9,1\n"),
                     options);
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(w.records("results", {S("campaign"), S("visits")}), (QStringList{S("A|4"), S("B|5")}));
    QVERIFY2(summary.notes.isEmpty(), qPrintable(summary.notes.join(u'\n')));
}

void TestSeveralTables::theTablesThatAPersonChoseAreTaken()
{
    const QString text = S("Day,Campaign,Visits\n2026-01-02,A,4\n2026-01-02,B,5\n\n"
                           "Day,Channel,Visits\n2026-01-02,Email,9\n");
    Importing w;
    const QString file = w.write(text.toUtf8());
    ImportOptions options;
    const auto found = inspectSource(*w.workspace, file, options);
    QVERIFY(found && found->tables.size() == 2);
    QCOMPARE(found->tables[1].headerLine, 5);
    QCOMPARE(found->tables[1].headers.value(1), S("Channel"));
    QCOMPARE(found->tables[1].rows, 1);
    QVERIFY(found->tables[0].taken != found->tables[1].taken);
    options.tables.insert(file, {1});
    ImportSummary summary = w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(w.sum("visits").toInteger(), 9);
    QVERIFY2(summary.notes.join(u'\n').contains(S("Not chosen: line 5 (Day)")), qPrintable(summary.notes.join(u'\n')));
    Importing both; // whoever wants figures twice is told
    options.tables = {{both.write(text.toUtf8()), {1, 5}}};
    summary = both.import({options.tables.begin().key()}, options);
    IMPORTED(both);
    QCOMPARE(summary.rows, 3);
    QVERIFY2(summary.notes.join(u'\n').contains(S("counted twice")), qPrintable(summary.notes.join(u'\n')));
    Importing gone; // no table begins there any more
    options.tables = {{gone.write(text.toUtf8()), {3}}};
    QCOMPARE(gone.import({options.tables.begin().key()}, options).rows, 2); // so it is as nobody had chosen
}

void TestSeveralTables::aTableIsFoundHoweverMuchALaterOneNames()
{
    Importing w;
    const QString file = w.write("Campaign,Clicks\nA,9\n\nDay,Campaign,Channel,Visits,Clicks\n2026-01-02,A,Email,9,4\n"
                                 "2026-01-03,A,Email,9,5\n");
    const auto found = inspectSource(*w.workspace, file, {});
    QVERIFY(found && found->tables.size() == 2);
    QVERIFY(!found->tables[0].taken && found->tables[1].taken); // the one by day says more
    QCOMPARE(found->headerLine, 4);
    QCOMPARE(w.import({file}).rows, 2);
    QCOMPARE(w.sum("clicks").toInteger(), 9);
    // Names in a title are none, and neither is a table without rows.
    Importing title;
    const QString report = title.write("Campaign,Clicks\n\nDay,Campaign,Channel,Clicks\n2026-01-02,A,Email,4\n");
    const auto one = inspectSource(*title.workspace, report, {});
    QVERIFY(one && one->tables.empty());
    QCOMPARE(one->headerLine, 3);
}

void TestSeveralTables::tablesOfOneHeaderAreReadTogether()
{
    Importing w;
    const ImportSummary summary =
        w.importText(S("Day,Campaign,Clicks\n2026-01-01,A,1\n\nDay,Campaign,Clicks\n2026-01-02,A,2\n2026-01-03,B,4\n"));
    IMPORTED(w);
    QCOMPARE(summary.rows, 3);
    QCOMPARE(w.sum("clicks").toInteger(), 7);
    QCOMPARE(w.count("campaigns"), 2);
}

void TestSeveralTables::aTableIsFoundByItsShapeWhereNobodyKnowsItsNames_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("line");
    QTest::newRow("wider") << S("Landscape,Mood,Weight,Height\nHills,calm,7,8\nSea,wild,9,10\n") << 5;
    QTest::newRow("as wide") << S("Landscape,Mood,Weight\nHills,calm,7\nSea,wild,9\n") << 5;
    QTest::newRow("narrower") << S("Landscape,Weight\nHills,7\nSea,9\n") << 5;
    QTest::newRow("below a title") << S("Moods by landscape\nLandscape,Weight\nHills,7\n") << 6;
    QTest::newRow("as a sheet writes it") << S("Landscape,Weight,\nHills,7,\n") << 5;
}

void TestSeveralTables::aTableIsFoundByItsShapeWhereNobodyKnowsItsNames()
{
    QFETCH(QString, second);
    QFETCH(int, line);
    Importing w;
    const QString file = w.write((S("Day,Campaign,Clicks\n2026-01-01,A,1\n2026-01-02,A,2\n\n") + second).toUtf8());
    const auto found = inspectSource(*w.workspace, file, {});
    QVERIFY(found && found->tables.size() == 2);
    QCOMPARE(found->tables[1].headerLine, line);
    QCOMPARE(found->tables[1].headers.value(0), S("Landscape"));
    const ImportSummary summary = w.import({file});
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(w.sum("clicks").toInteger(), 3);
}

void TestSeveralTables::tablesOfUnknownNamesAreAllFound()
{
    const QByteArray text = "Gizmo,Frobs\nA,3\nB,4\n\nCity of widget,Frobs,Blobs\nHanoi,3,4\nHue,4,5\n";
    Importing w;
    ImportOptions options;
    options.map = {S("Frobs=clicks")};
    options.set = {S("date=2026-01-01")};
    options.tableNames = {S("2")};
    const auto found = inspectSource(*w.workspace, w.write(text), options);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QCOMPARE(found->tables.size(), size_t(2));
    QCOMPARE(found->tables[0].headers, (QStringList{S("Gizmo"), S("Frobs")}));
    QCOMPARE(found->headerLine, 5);
    // A title with a figure is none.
    const auto titled =
        inspectSource(*w.workspace, w.write("Report,Monthly\nTotal,7\n\nGizmo,Frobs,Blobs\nA,3,1\n"), {});
    QVERIFY(titled && titled->tables.empty());
    QCOMPARE(titled->headerLine, 4);
}

void TestSeveralTables::rowsBehindABlankLineAreNoTable_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("clicks");
    QTest::newRow("rows") << S("2026-01-02,B,2\n2026-01-03,C,4\n") << 7;
    QTest::newRow("a total") << S("Total,,1\n") << 1;
    QTest::newRow("words, then a total") << S("Total,of all\nTotal,,1\n") << 1;
    QTest::newRow("words at the end") << S("Exported by,somebody,today\n") << 1;
}

void TestSeveralTables::rowsBehindABlankLineAreNoTable()
{
    QFETCH(QString, rows);
    QFETCH(int, clicks);
    Importing w;
    const QString file = w.write((S("Day,Campaign,Clicks\n2026-01-01,A,1\n\n") + rows).toUtf8());
    const auto found = inspectSource(*w.workspace, file, {});
    QVERIFY(found);
    QCOMPARE(found->tables.size(), size_t(0));
    (void)w.import({file});
    QCOMPARE(w.sum("clicks").toInteger(), clicks);
}

void TestSeveralTables::aTableIsNamedByItsNumberOrItsFirstColumn()
{
    const QByteArray text = "Day,Campaign,Visits\n2026-01-02,A,4\n2026-01-02,B,5\n\n"
                            "Channel,Day,Visits\nEmail,2026-01-02,9\n";
    for (const QString &name : {S("2"), S("channel")}) {
        Importing w;
        ImportOptions options;
        options.tableNames = {name};
        const ImportSummary summary = w.import({w.write(text)}, options);
        IMPORTED(w);
        QCOMPARE(summary.rows, 1);
    }
    Importing w;
    ImportOptions options;
    options.tableNames = {S("Country")};
    const auto refused = inspectSource(*w.workspace, w.write(text), options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnknownName);
    QVERIFY2(refused.error().message.contains(S("1 (Day), 2 (Channel)")), qPrintable(refused.error().message));
}

void TestSeveralTables::blankLinesAndCommentsAloneBeginNoTable()
{
    Importing w;
    const ImportSummary summary = w.importText(S("Day,Campaign,Clicks\n\n2026-01-01,A,1\n\n2026-01-02,Clicks,"
                                                 "2\n\nTotal,,3\n\n©2026 Somebody\n# made by a tool\n"));
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(w.sum("clicks").toInteger(), 3);
}

void TestSeveralTables::aLineOfAnotherTableIsNamedAsInTheFile()
{
    Importing w;
    const ImportSummary summary = w.importText(
        S("Day,Campaign,Clicks\n2026-01-01,A,1\n\nDay,Campaign,Clicks\n2026-01-02,A,2\n2026-01-03,B,many\n"));
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().line, 6);
}

void TestSeveralTables::aMapMayNameAColumnOfOneTable()
{
    const QString text = S("Day,Campaign,Clicks\n2026-01-01,A,1\n\nDay,Campaign,Khách\n2026-01-02,A,2\n");
    Importing w;
    w.importText(text, mapped({S("Khách=leads")}));
    IMPORTED(w);
    QCOMPARE(w.sum("leads").toInteger(), 2);
    w.importText(text, mapped({S("Nowhere=leads")}));
    QCOMPARE(w.error.code, ErrorCode::UnknownName);
}

void TestSeveralTables::aRowWithoutACampaignIsARowWhenItSaysMore()
{
    const QString head =
        S("Campaign report\n\"May 1, 2026 - May 1, 2026\"\nCampaign,Asset type,Status reason,Impr.,Clicks\n"
          "A,Sitelink,x,10,1\nB,Callout,y,20,2\n");
    Importing account;
    ImportSummary summary = account.importText(head + S(" --,Sitelink,z,5,1\n"));
    QVERIFY2(account.error.message.isEmpty(), qPrintable(account.error.message));
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(account.sum("clicks").toInteger(), 4);
    Importing total; // the sum of the others is their total, whatever else it says
    summary = total.importText(head + S(" --,Sitelink,z,30,3\n"));
    QVERIFY2(total.error.message.isEmpty(), qPrintable(total.error.message));
    QCOMPARE(summary.totalsRows, 1);
    QCOMPARE(total.sum("clicks").toInteger(), 3);
    Importing other; // a word of its own may mean a total that does not add up
    summary = other.importText(head + S(" --,Everything,z,35,4\n"));
    QVERIFY2(other.error.message.isEmpty(), qPrintable(other.error.message));
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(other.sum("clicks").toInteger(), 3);
}

void TestSeveralTables::severalFilesAreOneImport()
{
    Importing w;
    const QStringList files{w.write("Day,Campaign,Clicks\n2026-01-01,A,1\n"),
                            w.write("Day;Campaign;Clicks;Cost\n2026-01-02;B;2;1,5\n")};
    const ImportSummary summary = w.import(files);
    IMPORTED(w);
    QCOMPARE(summary.files, files);
    QCOMPARE(summary.added, 2);
    QCOMPARE(w.sum("clicks").toInteger(), 3);
    QVERIFY(bool(w.workspace->undo()));
    QCOMPARE(w.count("results"), 0);
}

void TestSeveralTables::aFolderIsItsFilesInOrder()
{
    Importing w;
    QVERIFY(QDir(w.folder.path()).mkdir(S("Tháng 1")));
    const auto write = [&w](const char *name, const char *text) { return w.write(text, S("Tháng 1/") + S(name)); };
    const QString b = write("b.csv", "Day,Campaign,Clicks\n2026-01-02,A,2\n");
    const QString a = write("a.TSV", "Day\tCampaign\tClicks\n2026-01-01\tA\t1\n");
    write("notes.md", "nothing to import");
    write("~$b.xlsx", "a lock");
    const ImportSummary summary = w.import({w.folder.filePath(S("Tháng 1"))});
    IMPORTED(w);
    QCOMPARE(summary.files, (QStringList{a, b}));
    QCOMPARE(w.sum("clicks").toInteger(), 3);
}

void TestSeveralTables::aFolderWithoutTablesIsRefused()
{
    Importing w;
    QVERIFY(QDir(w.folder.path()).mkdir(S("empty")));
    w.import({w.folder.filePath(S("empty"))});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("*.csv")), qPrintable(w.error.message));
    w.import({w.folder.filePath(S("nowhere"))});
    QCOMPARE(w.error.code, ErrorCode::NotFound);
}

void TestSeveralTables::aFileNamedTwiceIsReadOnce()
{
    Importing w;
    const QString file = w.write("Day,Campaign,Clicks\n2026-01-01,A,1\n");
    ImportOptions options;
    options.onMatch = OnMatch::Add;
    const ImportSummary summary = w.import({file, file}, options);
    IMPORTED(w);
    QCOMPARE(summary.files, QStringList{file});
    QCOMPARE(w.sum("clicks").toInteger(), 1);
}

void TestSeveralTables::aTableThatLacksSomethingIsNamed()
{
    Importing w;
    w.importText(S("Day,Campaign,Note\n2026-01-01,A,x\n\nCampaign,Clicks,Cost\nA,30,5\nB,20,4\n"));
    QVERIFY2(w.error.message.contains(S("This is table 2 of the file, with its header on line 4.")) &&
                 w.error.message.contains(S("--table")),
             qPrintable(w.error.message));
}

void TestSeveralTables::oneBadFileRefusesAll()
{
    Importing w;
    w.import({w.write("Day,Campaign,Clicks\n2026-01-01,A,1\n"), w.write("%PDF-1.4", S("x.csv"))});
    QVERIFY2(w.error.message.contains(S("x.csv")), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

QTEST_GUILESS_MAIN(TestSeveralTables)
#include "tst_severaltables.moc"
