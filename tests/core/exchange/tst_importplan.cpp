// SPDX-License-Identifier: GPL-3.0-or-later
// An import as a plan: looked at, refused, cancelled, applied as one edit; and what chance does to files.
#include "support/importing.h"
#include "support/importwords.h"
#include "support/sampling.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestImportPlan : public QObject
{
    Q_OBJECT
private slots:
    void mappingsAreCheckedByName_data();
    void mappingsAreCheckedByName();
    void anImportIsOneEdit();
    void aPlanOfAnOlderStateIsRefused();
    void aCanceledImportLeavesNothing();
    void columnsThatGoNowhereAreNamed();
    void rememberedMappingsAreUsed();
    void inspectingShowsWhatWasFound();
    void headerOnlyFilesAreFine();
    void aRangeIsSpreadExactly();
    void mangledFilesAreReadOrRefusedNeverWorse();
};

void TestImportPlan::mappingsAreCheckedByName_data()
{
    QTest::addColumn<QStringList>("map");
    QTest::addColumn<QStringList>("set");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("says");
    const QStringList none;
    QTest::newRow("no such column") << QStringList{S("Spendd=spend")} << none << S("auto") << S("Spendd");
    QTest::newRow("no such field") << QStringList{S("b=spendd")} << none << S("auto") << S("spendd");
    QTest::newRow("two columns for a field")
        << QStringList{S("b=spend"), S("c=spend")} << none << S("auto") << S("spend");
    QTest::newRow("mapped and set") << QStringList{S("b=spend")} << QStringList{S("spend=1")} << S("auto")
                                    << S("spend");
    QTest::newRow("no such preset") << none << none << S("googel") << S("googel");
    QTest::newRow("filled by the program") << QStringList{S("b=created")} << none << S("auto") << S("Created");
    QTest::newRow("a bad constant") << QStringList{S("b=clicks")} << QStringList{S("date=soon")} << S("auto")
                                    << S("soon");
    QTest::newRow("nothing matches") << none << none << S("none") << S("--map");
    QTest::newRow("no day") << QStringList{S("b=clicks")} << none << S("none") << S("--map");
    QTest::newRow("no figure") << QStringList{S("a=date")} << none << S("none") << S("figure");
}

void TestImportPlan::mappingsAreCheckedByName()
{
    QFETCH(QStringList, map);
    QFETCH(QStringList, set);
    QFETCH(QString, preset);
    QFETCH(QString, says);
    Importing w;
    ImportOptions options = mapped(map, set);
    options.preset = preset;
    w.importText(S("a,b,c\n2026-01-13,1,2\n"), options);
    QVERIFY(!w.error.message.isEmpty());
    QVERIFY2(w.error.message.contains(says), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestImportPlan::anImportIsOneEdit()
{
    Importing w;
    const ImportSummary first = w.importText(S("date,channel,campaign,clicks\n2026-01-01,New,A,1\n"));
    const ImportSummary second =
        w.importText(S("date,channel,campaign,clicks\n2026-01-01,New,A,2\n2026-01-02,New,B,1\n"));
    QCOMPARE(first.import.value, 1);
    QCOMPARE(second.import.value, 2);
    QVERIFY(bool(w.workspace->undo()));
    QCOMPARE(w.records("results", {S("clicks")}), QStringList{S("1")});
    QCOMPARE(w.count("campaigns"), 1);
    QVERIFY(bool(w.workspace->redo()));
    QCOMPARE(w.sum("clicks").toInteger(), 3);
    QVERIFY(bool(w.workspace->undoImport(first.import)));
}

void TestImportPlan::aPlanOfAnOlderStateIsRefused()
{
    Importing w;
    const QString file = w.write("date,channel,clicks\n2026-01-01,New,1\n");
    Result<std::unique_ptr<ImportPlan>> plan = ImportPlan::make(*w.workspace, {file}, {});
    QVERIFY(bool(plan));
    w.importText(S("date,channel,clicks\n2026-01-01,Other,1\n"));
    const Result<ChangeSet> applied = (*plan)->apply();
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QCOMPARE(w.count("results"), 1);
}

void TestImportPlan::aCanceledImportLeavesNothing()
{
    Importing w;
    const QString file = w.write("date,channel,clicks\n2026-01-01,New,1\n");
    Result<std::unique_ptr<ImportPlan>> plan = ImportPlan::make(*w.workspace, {file}, {});
    QVERIFY(bool(plan));
    const Result<ChangeSet> applied = (*plan)->apply([](double) { return false; });
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Canceled);
    QCOMPARE(w.count("results"), 0);
    QCOMPARE(w.count("channels", S("name = \"New\"")), 0);
    QVERIFY(bool((*plan)->apply())); // and can still be applied
    QCOMPARE(w.count("results"), 1);
}

void TestImportPlan::columnsThatGoNowhereAreNamed()
{
    Importing w;
    const QString text = S("date,channel,clicks,Views,CTR,conv_value,Mood\n2026-01-01,Email,1,9,5%,2.50,good\n");
    const ImportSummary summary = w.importText(text);
    IMPORTED(w);
    QCOMPARE(summary.totals.value(S("revenue")).imported, 2.5);
    QCOMPARE(summary.notes, QStringList{S("Columns of “f1.csv” that go nowhere: Views, Mood.")});
    QVERIFY(w.importText(text, mapped({S("Views="), S("Mood=")})).notes.isEmpty()); // left out on purpose
    QVERIFY(w.import({w.write("Day,Campaign name,Reporting starts,Reporting ends,Amount spent (USD),* Own\n"
                              "2026-01-02,A,2026-01-02,2026-01-02,1.00,4\n")})
                .notes.isEmpty()); // a preset knows what it leaves
}

void TestImportPlan::rememberedMappingsAreUsed()
{
    Importing w;
    const QString text = S("Tag,Wo,Klicks neu\n2026-01-13,Zeitung,7\n");
    const Result<SourceInfo> source = inspectSource(*w.workspace, w.write(text.toUtf8()), {});
    QVERIFY(bool(source));
    QVERIFY(!source->signature.isEmpty());
    Edit edit;
    edit.kind = EditKind::Setting;
    edit.changes = {SetSetting{S("mappings"),
                               QJsonObject{{source->signature, QJsonArray{S("Tag=date"), S("Wo=channel"),
                                                                          S("Klicks neu=clicks"), S("Gone=spend")}}}}};
    QVERIFY(bool(w.workspace->apply(edit)));
    w.importText(text);
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("date"), S("channel"), S("clicks")}), QStringList{S("2026-01-13|Zeitung|7")});
}

void TestImportPlan::inspectingShowsWhatWasFound()
{
    Importing w(S("VND"));
    const Result<SourceInfo> source = inspectSource(
        *w.workspace,
        w.write(S("Campaign report\n\"March 27, 2026 - April 23, 2026\"\nCampaign,Impr.,Clicks,CTR,Cost,Currency "
                  "code\nA,\"1,234\",12,0.97%,50000,VND\nTotal: Campaigns,\"1,234\",12,0.97%,50000,VND\n")
                    .toUtf8()),
        {});
    QVERIFY(bool(source));
    QCOMPARE(source->preset, S("google_ads"));
    QCOMPARE(source->headerLine, 3);
    QCOMPARE(source->dataLines, 1);
    QCOMPARE(source->currency, S("VND"));
    QCOMPARE(source->source, S("Google Ads"));
    QCOMPARE(isoDay(*source->rangeFrom), S("2026-03-27"));
    QCOMPARE(source->columns.at(0).field, S("campaign"));
    QVERIFY(source->columns.at(0).fromPreset);
    QCOMPARE(source->columns.at(1).samples, QStringList{S("1,234")});
    QVERIFY(source->columns.at(3).field.isEmpty() && !source->columns.at(3).remark.isEmpty());
    const Result<SourceInfo> unclear =
        inspectSource(*w.workspace, w.write("date,channel,spend\n01/02/2026,A,1.234\n"), {});
    QVERIFY(bool(unclear));
    QCOMPARE(unclear->ambiguous, (QStringList{S("date:date"), S("decimal:spend")}));
}

void TestImportPlan::headerOnlyFilesAreFine()
{
    for (const char *text : {"date,channel,clicks\n", "date,channel,clicks",
                             "Day,Campaign name,Amount spent (USD),Impressions\nNo data available.\n",
                             "Campaign report\nAll time\nCampaign,Impr.,Cost,Clicks\n"}) {
        Importing w(S("VND"));
        const ImportSummary summary = w.importText(QString::fromUtf8(text));
        IMPORTED(w);
        QCOMPARE(summary.rows, 0);
        QVERIFY(!summary.import);
    }
}

void TestImportPlan::aRangeIsSpreadExactly()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.spread = SpreadRule::Days;
    const QString text = S("Campaign report\n\"March 1, 2026 - March 7, 2026\"\nCampaign,Campaign "
                           "type,Impr.,Clicks,Cost,Conversions\nA,Search,100,10,1000,10.05\nB,Search,3,0,0,0.005\n");
    const ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.added, 14);
    QCOMPARE(w.records("results", {S("date"), S("impressions"), S("clicks"), S("spend"), S("conversions")},
                       S("campaign = \"A\" and date <= 2026-03-02")),
             (QStringList{S("2026-03-01|15|2|143|1.44"), S("2026-03-02|15|2|143|1.44")}));
    QCOMPARE(w.sum("impressions").toInteger(), 103);
    QCOMPARE(w.sum("spend").toInteger(), 1000);
    QVERIFY(qAbs(w.sum("conversions").toDouble() - 10.055) < 1e-9);
    QCOMPARE(w.sum("clicks", S("campaign = \"B\"")).toInteger(), 0);
    QCOMPARE(w.importText(text, options).added, 0);
    // One day is no range.
    Importing day(S("VND"));
    day.importText(S(
        "Campaign report\n\"March 1, 2026 - March 1, 2026\"\nCampaign,Campaign type,Impr.,Cost\nA,Search,100,1000\n"));
    IMPORTED(day);
    QCOMPARE(day.records("results", {S("date")}), QStringList{S("2026-03-01")});
}

void TestImportPlan::mangledFilesAreReadOrRefusedNeverWorse()
{
    const QList<QByteArray> seeds{
        S("Campaign report\n\"March 27, 2026 - April 23, 2026\"\nCampaign,Impr.,Clicks,CTR,Cost,Currency code,Ad "
          "group,Ad ID\nA,\"1,234\",12,0.97%,50000,VND,g,1\n"
          "B, --,0, --,0.5,VND,g,2\nTotal: Campaigns,\"1,234\",12,0.97%,50000,VND,,\n")
            .toUtf8(),
        S("Day;Campaign name;Ad name;Delivery level;Results;Result type;Reach;Impressions;Amount spent (VND);Reporting "
          "starts;Reporting ends\n"
          "2026-01-01;Tết;X;ad;1;lead;9;1.234;12,5;2026-01-01;2026-01-02\n;;;;;mixed;9;1.234;12,5;;\n")
            .toUtf8(),
        S("date\tchannel\tspend\tutm_link\n31/01/2026\tFacebook\t(1,234.5)\tL\n01/02/2026\t'=x\t$5\t\n").toUtf8()};
    QRandomGenerator random(2026);
    Importing w(S("VND"));
    const int rounds = runsInFull() ? 20000 : 600;
    int read = 0;
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = seeds.at(i % seeds.size());
        for (int change = 0; change < 1 + int(random.bounded(6)); ++change) {
            const int at = int(random.bounded(bytes.size()));
            static const char signs[] = ",;\t|\"\n\r.-'0 9()%\xE1\xBB\x00=";
            switch (random.bounded(5)) {
            case 0:
                bytes[at] = signs[random.bounded(int(sizeof signs))];
                break;
            case 1:
                bytes.insert(at, signs[random.bounded(int(sizeof signs))]);
                break;
            case 2:
                bytes.remove(at, 1 + int(random.bounded(12)));
                break;
            case 3:
                bytes.insert(at, bytes.mid(int(random.bounded(bytes.size())), int(random.bounded(40))));
                break;
            default:
                bytes.insert(at, QByteArray::number(qint64(random.generate64())));
            }
            if (bytes.isEmpty())
                bytes = "x";
        }
        ImportOptions options;
        options.spread = i % 2 ? SpreadRule::Days : SpreadRule::Refuse;
        const Result<std::unique_ptr<ImportPlan>> plan =
            ImportPlan::make(*w.workspace, {w.write(bytes, S("mangled.csv"))}, options);
        if (!plan) {
            QVERIFY(!plan.error().message.isEmpty());
            continue;
        }
        ++read;
        const ImportSummary &summary = (*plan)->summary();
        if (!summary.rangeFrom)
            QCOMPARE(summary.rows, summary.added + summary.updated + summary.merged + summary.skipped);
    }
    QVERIFY(read > rounds / 20);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
