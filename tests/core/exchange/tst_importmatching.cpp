// SPDX-License-Identifier: GPL-3.0-or-later
// Which record a row belongs to: keys, links by name or alias, ads, and what a second file does to the first.
#include "support/importing.h"
#include "support/importwords.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestImportMatching : public QObject
{
    Q_OBJECT
private slots:
    void aDayThatComesBackMeetsItsRows_data();
    void aDayThatComesBackMeetsItsRows();
    void equalKeysOfOneFileAddUpAndALaterFileReplaces();
    void onMatchSkipsOrAdds();
    void aCorrectedFileCorrects();
    void keysCompareTextWithoutCase();
    void reachIsNeverAddedUp();
    void linksAreFoundByNameOrAlias();
    void adsAreMatchedByPlatformIdThenByName();
    void anAdFillsInItsCampaignAndChannel();
    void aDisagreementIsAProblemOfThatRow();
    void newRecordsComeOnlyFromImportedRows();
    void otherPagesAreImportedByName();
    void costsKeepEveryMonth();
};

void TestImportMatching::equalKeysOfOneFileAddUpAndALaterFileReplaces()
{
    Importing w;
    const QString first = S("date,channel,clicks,spend,conversions\n2026-01-01,Facebook,1,1.10,0.1\n2026-01-01,"
                            "Facebook Ads,2,2.20,0.2\n2026-01-01,meta,3,,0.3\n");
    const ImportSummary summary = w.importText(first);
    IMPORTED(w);
    QCOMPARE(summary.rows, 3);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.merged, 2);
    QCOMPARE(w.records("results", {S("channel"), S("clicks"), S("spend"), S("conversions")}),
             QStringList{S("Facebook|6|3.30|0.6")});
    const ImportSummary second =
        w.importText(S("date,channel,clicks\n2026-01-01,Facebook,10\n2026-01-01,Facebook,20\n"));
    QCOMPARE(second.updated, 1);
    QCOMPARE(second.merged, 1);
    QCOMPARE(w.records("results", {S("clicks"), S("spend")}), QStringList{S("30|3.30")}); // spend was not in that file
    // In one import the later file wins just so.
    Importing both;
    const ImportSummary together =
        both.import({both.write(first.toUtf8()), both.write("date,channel,clicks\n2026-01-01,Facebook,30\n")});
    QCOMPARE(together.added, 1);
    QCOMPARE(together.rows, together.added + together.updated + together.merged + together.skipped);
    QCOMPARE(both.records("results", {S("clicks"), S("spend")}), QStringList{S("30|3.30")});
    const ImportSummary again =
        both.import({both.write(first.toUtf8()), both.write("date,channel,clicks\n2026-01-01,Facebook,30\n")});
    QCOMPARE(again.added + again.updated, 0);
}

void TestImportMatching::onMatchSkipsOrAdds()
{
    Importing w;
    const QString text = S("date,channel,clicks\n2026-01-01,Facebook,1\n2026-01-01,Facebook,2\n");
    w.importText(text);
    ImportOptions options;
    options.onMatch = OnMatch::Skip;
    ImportSummary summary =
        w.importText(S("date,channel,clicks\n2026-01-01,Facebook,9\n2026-01-02,Facebook,4\n"), options);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.added, 1);
    QCOMPARE(w.sum("clicks").toInteger(), 7);
    options.onMatch = OnMatch::Add;
    summary = w.importText(text, options);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.merged, 0);
    QCOMPARE(w.count("results"), 4);
}

void TestImportMatching::aCorrectedFileCorrects()
{
    Importing w;
    w.importText(S("date,channel,clicks,spend\n2026-01-01,Facebook,1,1.00\n2026-01-02,Facebook,2,2.00\n"));
    const ImportSummary summary =
        w.importText(S("date,channel,clicks,spend\n2026-01-01,Facebook,1,1.00\n2026-01-02,Facebook,,2.50\n"));
    QCOMPARE(summary.updated, 1);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(w.records("results", {S("clicks"), S("spend")}), (QStringList{S("1|1.00"), S("|2.50")}));
}

void TestImportMatching::keysCompareTextWithoutCase()
{
    Importing w;
    w.importText(S("date,source,ad_group,campaign,clicks\n2026-01-01,Shop,Nhóm Á,Tết,1\n"));
    const ImportSummary summary =
        w.importText(S("date,source,ad_group,campaign,clicks\n2026-01-01,SHOP,nhóm á,TẾT,5\n"));
    QCOMPARE(summary.updated, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(w.count("campaigns"), 1);
}

void TestImportMatching::reachIsNeverAddedUp()
{
    Importing w;
    w.importText(
        S("date,channel,reach,clicks\n2026-01-01,A,10,1\n2026-01-01,A,20,1\n2026-01-01,A,5,1\n2026-01-02,A,7,1\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("reach"), S("clicks")}), (QStringList{S("|3"), S("7|1")}));
}

void TestImportMatching::linksAreFoundByNameOrAlias()
{
    Importing w;
    const ImportSummary summary = w.importText(
        S("date,channel,campaign,clicks\n2026-01-01,meta ads,A,1\n2026-01-01, GOOGLE ,a,1\n2026-01-01,New one,B,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("channels"), 1}, {S("campaigns"), 2}}));
    QCOMPARE(w.records("results", {S("channel"), S("campaign")}),
             (QStringList{S("Facebook|A"), S("Google Search|A"), S("New one|B")}));
    QCOMPARE(w.records("campaigns", {S("name"), S("channels")}),
             (QStringList{S("A|Facebook, Google Search"), S("B|New one")}));
}

void TestImportMatching::adsAreMatchedByPlatformIdThenByName()
{
    Importing w;
    ImportSummary summary = w.importText(
        S("date,campaign,ad_group,ad,platform ad id,clicks\n2026-01-01,C,G,Ad,77,1\n2026-01-01,C,G,Ad,78,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.created.value(S("ads")), 2);
    summary = w.importText(S("date,campaign,ad_group,ad,platform ad id,clicks\n2026-01-02,C,G,Renamed,77,1\n"));
    QCOMPARE(summary.created.value(S("ads")), 0);
    QCOMPARE(w.records("ads", {S("name"), S("campaign"), S("ad_group"), S("platform_ad_id")}),
             (QStringList{S("Ad|C|G|77"), S("Ad|C|G|78")}));
    summary = w.importText(
        S("date,campaign,ad_group,ad,clicks\n2026-01-03,C,Other,Ad,1\n2026-01-03,D,G,Ad,1\n2026-01-04,D,g,AD,1\n"));
    QCOMPARE(summary.created.value(S("ads")), 2);
    summary = w.importText(S("date,campaign,ad,clicks\n2026-01-05,C,Ad,1\n2026-01-05,D,Ad,1\n"));
    QCOMPARE(summary.problemCount, 1); // three ads "Ad" in C
    QCOMPARE(summary.added, 1);
}

void TestImportMatching::anAdFillsInItsCampaignAndChannel()
{
    Importing w;
    w.importText(S("date,channel,campaign,ad,clicks\n2026-01-01,TikTok,C,X,1\n"));
    w.importText(S("date,ad,orders\n2026-01-01,X,4\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("channel"), S("campaign"), S("ad"), S("clicks"), S("orders")}),
             QStringList{S("TikTok|C|X|1|4")});
}

void TestImportMatching::aDisagreementIsAProblemOfThatRow()
{
    Importing w;
    w.importText(S("date,channel,campaign,ad,platform ad id,clicks\n2026-01-01,TikTok,C,X,9,1\n"));
    const ImportSummary summary = w.importText(
        S("date,channel,campaign,ad,platform ad id,clicks\n2026-01-02,Facebook,C,X,9,1\n2026-01-02,TikTok,C,X,9,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.added, 1);
    const QString message = summary.problems.front().message;
    QVERIFY2(message.contains(S("TikTok")) && message.contains(S("Facebook")) && message.contains(u'X'),
             qPrintable(message));
}

void TestImportMatching::newRecordsComeOnlyFromImportedRows()
{
    Importing w;
    const ImportSummary summary =
        w.importText(S("date,channel,campaign,ad,clicks\n2026-01-01,Q1,C1,X1,abc\n2026-01-01,Q2,C2,X2,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("ads"), 1}, {S("campaigns"), 1}, {S("channels"), 1}}));
    QCOMPARE(w.count("campaigns"), 1);
    QCOMPARE(w.count("ads"), 1);
}

void TestImportMatching::otherPagesAreImportedByName()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.page = S("campaigns");
    const QString text = S("Name,Status,Stage,Channels,Start,Budget\nTết,Active,Purchase,\"Facebook, \"\"Báo, "
                           "giấy\"\"\",15/01/2026,\"5,000,000\"\n8/3,Planned,,Zalo,01/03/2026,\n");
    ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("channels"), 1}}));
    QCOMPARE(w.records("campaigns", {S("name"), S("status"), S("stage"), S("channels"), S("start"), S("budget")}),
             (QStringList{S("Tết|Active|Purchase|Facebook, \"Báo, giấy\"|2026-01-15|5000000"),
                          S("8/3|Planned||Zalo|2026-03-01|")}));
    summary = w.importText(text, options);
    QCOMPARE(summary.added + summary.updated, 0);
    QCOMPARE(summary.skipped, 2);
    // A blank cell of a list erases nothing; a later row of one file wins.
    summary = w.importText(S("name,budget,owner\ntết,,Lan\nTẾT,,Hoa\n"), options);
    QCOMPARE(summary.updated, 1);
    QCOMPARE(w.records("campaigns", {S("budget"), S("owner")}, S("name = \"Tết\"")), QStringList{S("5000000|Hoa")});
    options.page = S("nowhere");
    w.importText(text, options);
    QCOMPARE(w.error.code, ErrorCode::UnknownName);
}

void TestImportMatching::costsKeepEveryMonth()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.page = S("costs");
    const QString text =
        S("What,Amount,From,To\nSalaries,1000000,2026-01-01,2026-01-31\nSalaries,1000000,2026-02-01,2026-02-28\n");
    QCOMPARE(w.importText(text, options).added, 2);
    QCOMPARE(w.importText(text, options).added, 0);
}

// Of a file in the order of its days only the day at hand is looked through.
void TestImportMatching::aDayThatComesBackMeetsItsRows_data()
{
    QTest::addColumn<QStringList>("days");
    QTest::newRow("upwards") << QStringList{S("01"), S("02"), S("02"), S("03"), S("01"), S("03")};
    QTest::newRow("downwards") << QStringList{S("03"), S("02"), S("01"), S("03"), S("01"), S("02")};
    QTest::newRow("in no order") << QStringList{S("02"), S("03"), S("01"), S("02"), S("01"), S("03")};
}

void TestImportMatching::aDayThatComesBackMeetsItsRows()
{
    QFETCH(QStringList, days);
    Importing w;
    QString text = S("Day,Campaign,Clicks\n");
    QHash<QString, qint64> clicks;
    for (qsizetype i = 0; i < days.size(); ++i) {
        text += S("2026-01-%1,%2,%3\n").arg(days[i], i % 2 ? S("a") : S("A")).arg(1 << i);
        clicks[days[i]] += 1 << i;
    }
    const ImportSummary summary = w.importText(text);
    IMPORTED(w);
    QCOMPARE(summary.added, 3);
    QCOMPARE(summary.merged, 3);
    for (const QString &day : {S("01"), S("02"), S("03")})
        QCOMPARE(w.sum("clicks", S("date = 2026-01-") + day).toInteger(), clicks[day]);
    QCOMPARE(w.importText(text).skipped, 3); // beside the three that are merged
    // Two files, the later of which begins with an earlier day.
    Importing two;
    const QString first = two.write("Day,Campaign,Clicks\n2026-01-01,A,1\n2026-01-02,A,2\n");
    const ImportSummary both = two.import({first, two.write("Day,Campaign,Clicks\n2026-01-01,A,5\n2026-01-03,A,7\n")});
    IMPORTED(two);
    QCOMPARE(both.added, 3);
    QCOMPARE(two.sum("clicks").toInteger(), 14); // the later file replaces what the earlier one said of its day
}

QTEST_GUILESS_MAIN(TestImportMatching)
#include "tst_importmatching.moc"
