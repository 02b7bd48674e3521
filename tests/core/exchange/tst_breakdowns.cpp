// SPDX-License-Identifier: GPL-3.0-or-later
// The traps of exports in which figures would be counted twice, or ids be taken for what they are not.
#include "support/importing.h"
#include "support/importwords.h"
#include "workspace/pagetemplates.h"

#include <QFileInfo>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const char *const byCampaign =
    "Day,Campaign name,Impressions,Link clicks,Amount spent (VND)\n2026-05-01,A,100,10,1000\n2026-05-01,B,50,5,500\n";
const char *const byAd = "Day,Campaign name,Ad name,Impressions,Link clicks,Amount spent "
                         "(VND)\n2026-05-01,A,X,60,6,600\n2026-05-01,A,Y,40,4,400\n";
const char *const byDay = "Day,Impressions,Link clicks,Amount spent (VND)\n2026-05-01,150,15,1500\n";

} // namespace

class TestBreakdowns : public QObject
{
    Q_OBJECT

private slots:
    void aSecondLevelOfOneDayIsRefused_data();
    void aSecondLevelOfOneDayIsRefused();
    void twoLevelsInOneImportAreRefused_data();
    void twoLevelsInOneImportAreRefused();
    void twoBreakdownsInOneImportAreRefused();
    void aSecondBreakdownLaterIsRefused();
    void otherDaysCampaignsAndSourcesStandBesideEachOther();
    void otherMeasuresOfASourceStandBesideEachOther();
    void aCorrectionOfTheSameLevelIsAnUpdate();
    void manyFilesOfOneLevelComeTogether();
    void figuresThatAPlatformDoesNotGiveByRegionStay();
    void theFiveBreakdownsOfThePublishedPeriod();
    void anIdThatASpreadsheetRoundedIsRefused_data();
    void anIdThatASpreadsheetRoundedIsRefused();
    void namesThatOnlyLookLikeRoundedIdsAreFine();
    void boundedValuesAreTextAndNeverNumbers();
    void oneFileSaysOneCurrency_data();
    void oneFileSaysOneCurrency();
    void ofTwoColumnsOfOneNameTheFirstCounts();
    void aNameOverTwoLinesIsOneName();
    void repeatedDayAndCampaignAddUpOnce();
    void theTotalsWordsOfAPlatformAreItsOwn();
    void anOrderThatGoesOnNeedsItsFirstRow();
    void partsOfAnOrderAddUpWhereThePlatformSplitsThem();
    void emptyExportsOfEveryPlatformAreFine();
};

void TestBreakdowns::aSecondLevelOfOneDayIsRefused_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("ads over campaigns") << S(byCampaign) << S(byAd);
    QTest::newRow("campaigns over ads") << S(byAd) << S(byCampaign);
    QTest::newRow("days over campaigns") << S(byCampaign) << S(byDay);
    QTest::newRow("ads over days") << S(byDay) << S(byAd);
}

void TestBreakdowns::aSecondLevelOfOneDayIsRefused()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    Importing w(S("VND"));
    w.importText(first);
    IMPORTED(w);
    const Value before = w.sum("spend");
    w.importText(second);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("2026-05-01")) && w.error.message.contains(S("Meta Ads")) &&
                 w.error.message.contains(S("line 2")) && w.error.message.contains(S("--set")) &&
                 w.error.message.contains(S("import 1 (“f1.csv”)")) && w.error.message.contains(S("“f2.csv”")),
             qPrintable(w.error.message));
    QCOMPARE(w.sum("spend").toInteger(), before.toInteger());
    // The user may say that these are other figures.
    w.importText(second, mapped({}, {S("source=Another account")}));
    IMPORTED(w);
    QVERIFY(w.sum("spend").toInteger() > before.toInteger());
}

void TestBreakdowns::twoLevelsInOneImportAreRefused_data()
{
    aSecondLevelOfOneDayIsRefused_data();
}

void TestBreakdowns::twoLevelsInOneImportAreRefused()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    Importing w(S("VND"));
    const QString one = w.write(first.toUtf8()), two = w.write(second.toUtf8());
    w.import({one, two});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    for (const QString &file : {one, two}) // the one that is refused, and the other
        QVERIFY2(w.error.message.contains(u'“' + QFileInfo(file).fileName() + u'”'), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestBreakdowns::twoBreakdownsInOneImportAreRefused()
{
    Importing w(S("VND"));
    w.import({fixture("meta_ads_age_gender.csv"), fixture("meta_ads_region.csv")});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("region")) && w.error.message.contains(S("age, gender")),
             qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestBreakdowns::aSecondBreakdownLaterIsRefused()
{
    Importing w(S("VND"));
    w.import({fixture("meta_ads_age_gender.csv")});
    IMPORTED(w);
    for (const char *file : {"meta_ads_placement.csv", "meta_ads_region.csv"}) {
        w.import({fixture(file)});
        QCOMPARE(w.error.code, ErrorCode::InvalidInput);
        QVERIFY2(w.error.message.contains(S("age, gender")) && w.error.message.contains(S("import 1")) &&
                     w.error.message.contains(S("meta_ads_age_gender.csv")) && w.error.message.contains(S("line 2")),
                 qPrintable(w.error.message));
        QCOMPARE(w.sum("spend").toInteger(), 500000);
        QCOMPARE(w.sum("clicks").toInteger(), 45);
    }
    // The same breakdown again is a correction; another one may take its place once it is undone.
    const ImportSummary again = w.import({fixture("meta_ads_age_gender.csv")});
    QCOMPARE(again.added + again.updated, 0);
    IMPORTED(w);
    QVERIFY(bool(w.workspace->undo()));
    w.import({fixture("meta_ads_region.csv")});
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 500000);
}

void TestBreakdowns::otherDaysCampaignsAndSourcesStandBesideEachOther()
{
    Importing w(S("VND"));
    w.importText(S(byCampaign));
    w.importText(S("Day,Campaign name,Ad name,Impressions,Link clicks,Amount spent "
                   "(VND)\n2026-05-02,A,X,60,6,600\n2026-05-01,C,X,60,6,700\n"));
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 2800);
    w.importText(S("Day,Campaign,Campaign status,Impr.,Clicks,Cost\n2026-05-01,A,Enabled,1,1,50\n"));
    IMPORTED(w);
    w.importText(S("date,channel,spend\n2026-05-01,Facebook,77\n")); // no export of a platform
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 2927);
}

void TestBreakdowns::otherMeasuresOfASourceStandBesideEachOther()
{
    Importing w;
    w.importText(S("Date,Session default channel group,Sessions\n20260509,Direct,5\n"));
    IMPORTED(w);
    w.importText(S("Date,Session campaign,Key events\n20260509,A,2\n"));
    IMPORTED(w);
    QCOMPARE(w.sum("visits").toInteger(), 5);
    w.importText(S("Date,Session campaign,Sessions\n20260509,A,2\n"));
    QVERIFY2(w.error.message.contains(S("GA4")), qPrintable(w.error.message));
}

void TestBreakdowns::aCorrectionOfTheSameLevelIsAnUpdate()
{
    Importing w(S("VND"));
    w.importText(S(byAd));
    const ImportSummary summary = w.importText(S("Day,Campaign name,Ad name,Impressions,Link clicks,Amount spent "
                                                 "(VND)\n2026-05-01,A,X,61,6,650\n2026-05-01,A,Z,1,0,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.updated, 1);
    QCOMPARE(summary.added, 1);
    QCOMPARE(w.sum("spend").toInteger(), 1055);
}

void TestBreakdowns::manyFilesOfOneLevelComeTogether()
{
    Importing w(S("VND"));
    const QString one = w.write(byAd), two = w.write(QByteArray(byAd).replace("2026-05-01", "2026-05-02"));
    w.import({one, two});
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 2000);
}

void TestBreakdowns::figuresThatAPlatformDoesNotGiveByRegionStay()
{
    Importing w(S("VND"));
    w.import({fixture("meta_ads_region.csv")});
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 500000);
    QVERIFY(w.sum("orders").isEmpty()); // not measured, not none
    Importing ages(S("VND"));
    ages.import({fixture("meta_ads_age_gender.csv")});
    QCOMPARE(ages.sum("orders").toInteger(), 3);
}

void TestBreakdowns::theFiveBreakdownsOfThePublishedPeriod()
{
    const QString folder = QStringLiteral(PHEU_SHARED_DATA "/exports/meta/idr_period_");
    if (!QFile::exists(folder + S("region.csv")))
        QSKIP("the shared data is not beside this tree");
    const QStringList names{S("age-gender"), S("platform-placement"), S("region"), S("objective"), S("ad-creative")};
    ImportOptions options;
    options.spread = SpreadRule::Days;
    for (const QString &name : names) {
        Importing w(S("IDR"));
        w.import({folder + name + S(".csv")}, options);
        IMPORTED(w);
        QCOMPARE(w.sum("spend").toInteger(), 117551100);
        QCOMPARE(w.sum("orders"), name == S("region") ? Value() : Value(qint64(33)));
    }
    Importing w(S("IDR"));
    w.import({folder + names.front() + S(".csv")}, options);
    for (const QString &name : {names[1], names[2], names[4]}) { // "objective" cuts nothing: it is the campaigns
        w.import({folder + name + S(".csv")}, options);
        QVERIFY2(!w.error.message.isEmpty(), qPrintable(name));
        QCOMPARE(w.sum("spend").toInteger(), 117551100);
        QCOMPARE(w.sum("orders").toInteger(), 33);
    }
}

void TestBreakdowns::anIdThatASpreadsheetRoundedIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("column");
    QTest::newRow("ad id")
        << S("Day,Campaign name,Ad name,Ad ID,Impressions,Amount spent (USD)\n2026-05-01,A,X,1.20253E+17,1,1\n")
        << S("Ad ID");
    QTest::newRow("ad id with a comma")
        << S("Day;Campaign name;Ad name;Ad ID;Impressions;Amount spent (USD)\n2026-05-01;A;X;1,20253E+17;1;1\n")
        << S("Ad ID");
    QTest::newRow("an id as the name") << S("date,channel,campaign,clicks\n2026-05-01,Facebook,1.2E+14,1\n")
                                       << S("campaign");
}

void TestBreakdowns::anIdThatASpreadsheetRoundedIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, column);
    Importing w;
    w.importText(text);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(column) && w.error.message.contains(S("line 2")) &&
                 w.error.message.contains(S("spreadsheet")),
             qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
    w.importText(text, mapped({column + u'='}));
    IMPORTED(w);
}

void TestBreakdowns::namesThatOnlyLookLikeRoundedIdsAreFine()
{
    Importing w;
    w.importText(S("date,channel,campaign,clicks\n2026-05-01,Facebook,1E+5,1\n2026-05-01,Facebook,Tea+17,1\n2026-05-01,"
                   "Facebook,+E+17,1\n"
                   "2026-05-01,Facebook,2E+17x,1\n2026-05-01,Facebook,120253000000000001,1\n"));
    IMPORTED(w);
    QCOMPARE(w.count("campaigns"), 5);
}

void TestBreakdowns::boundedValuesAreTextAndNeverNumbers()
{
    Importing w(S("VND"));
    const QString text =
        S("Day,Campaign,Campaign status,Impr.,Clicks,Cost,Search impr. share\n2026-05-01,A,Enabled,100,5,1000,< 10%\n"
          "2026-05-02,A,Enabled,100,5,1000,> 90%\n");
    ImportSummary summary = w.importText(text);
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.problemCount, 0);
    Importing other(S("VND"));
    other.importText(text, mapped({S("Search impr. share=conversions")}));
    QVERIFY2(other.error.message.contains(S("< 10%")), qPrintable(other.error.message));
    QCOMPARE(other.count("results"), 0);
}

void TestBreakdowns::oneFileSaysOneCurrency_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("header and column") << S(
        "Day,Campaign name,Currency,Impressions,Amount spent (VND)\n2026-05-01,A,USD,1,1000\n");
    QTest::newRow("header and sign") << S("Day,Campaign name,Impressions,Amount spent (VND)\n2026-05-01,A,1,$1000\n");
    QTest::newRow("column and sign") << S(
        "Day,Campaign name,Currency,Impressions,Amount spent\n2026-05-01,A,VND,1,$1000\n");
}

void TestBreakdowns::oneFileSaysOneCurrency()
{
    QFETCH(QString, text);
    Importing w(S("VND"));
    w.importText(text);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("USD")) || w.error.message.contains(u'$'), qPrintable(w.error.message));
    if (text.contains(S("(VND)")) && text.contains(S("USD")))
        QVERIFY2(w.error.message.contains(S("two currencies")), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestBreakdowns::ofTwoColumnsOfOneNameTheFirstCounts()
{
    Importing w(S("VND"));
    const QString file = w.write("Day,Campaign,Campaign status,Impr.,Clicks,Cost,Currency code,Currency "
                                 "code,Cost\n2026-05-01,A,Enabled,100,5,1000,VND,VND,7\n");
    w.import({file});
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 1000);
    const Result<SourceInfo> source = inspectSource(*w.workspace, file, {});
    QVERIFY(bool(source));
    QVERIFY(source->columns.at(8).field.isEmpty() && !source->columns.at(8).remark.isEmpty());
}

void TestBreakdowns::aNameOverTwoLinesIsOneName()
{
    Importing w(S("VND"));
    w.importText(S("Day,Campaign name,Impressions,Amount spent (VND)\n2026-05-01,\"Tea\nfor "
                   "gifts\",1,1000\n2026-05-02,\"Tea\r\nfor gifts\",1,1000\n"));
    IMPORTED(w);
    QCOMPARE(w.records("campaigns", {S("name")}), QStringList{S("Tea for gifts")});
}

void TestBreakdowns::repeatedDayAndCampaignAddUpOnce()
{
    Importing w(S("VND"));
    const QString text = S("Day,Campaign name,Age,Impressions,Reach,Amount spent "
                           "(VND)\n2026-05-01,A,18-24,100,90,1000\n2026-05-01,A,25-34,50,40,500\n");
    const ImportSummary first = w.importText(text);
    IMPORTED(w);
    QCOMPARE(first.merged, 1);
    QCOMPARE(w.records("results", {S("impressions"), S("reach"), S("spend")}), QStringList{S("150||1500")});
    QCOMPARE(w.importText(text).updated, 0);
}

void TestBreakdowns::theTotalsWordsOfAPlatformAreItsOwn()
{
    Importing w;
    const ImportSummary summary = w.importText(S("By Day,Campaign name,Cost,Impressions,Clicks "
                                                 "(destination)\n2026-05-01,A,5.00,10,1\nTotal cost,-,5.00,10,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.totalsRows, 1);
    QCOMPARE(summary.problemCount, 0);
    // Elsewhere “Total cost” is a name.
    Importing plain;
    plain.importText(S("date,campaign,spend\n2026-05-01,Total cost,5.00\n"));
    IMPORTED(plain);
    QCOMPARE(plain.count("campaigns"), 1);
}

void TestBreakdowns::anOrderThatGoesOnNeedsItsFirstRow()
{
    Importing w;
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    const ImportSummary summary = w.importText(
        S("Name,Email,Financial Status,Total,Created at,Lineitem name,Lineitem quantity\n"
          "#1,a@x.vn,,,2026-05-01,Tea,1\n#2,a@x.vn,paid,10.00,2026-05-01,Tea,1\n#2,a@x.vn,,,2026-05-01,Cup,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.merged, 1);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().line, 2);
    QCOMPARE(w.count("orders"), 1);
}

void TestBreakdowns::partsOfAnOrderAddUpWhereThePlatformSplitsThem()
{
    Importing w(S("VND"));
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    for (int time = 0; time < 2; ++time) {
        w.import({fixture("lazada.csv")});
        IMPORTED(w);
        QCOMPARE(w.records("orders", {S("order_no"), S("revenue")}), QStringList{S("7001|240000")});
    }
}

void TestBreakdowns::emptyExportsOfEveryPlatformAreFine()
{
    for (const char *name : {"google_ads_campaign.csv", "meta_ads_vi.csv", "tiktok_ads.csv", "linkedin_ads_2026.csv",
                             "mailchimp_list.csv", "pinterest_ads.csv", "klaviyo.csv"}) {
        QFile file(fixture(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray head;
        while (!head.contains("mpressions") && !head.contains("Impr.") && !head.contains("hiển thị") &&
               !head.contains("Total Recipients"))
            head += file.readLine();
        for (const char *rest : {"", "No data available.\n", "\"No data available.\"\n"}) {
            Importing w(S("VND"));
            const ImportSummary summary = w.importText(QString::fromUtf8(head) + QLatin1String(rest));
            IMPORTED(w);
            QCOMPARE(summary.rows, 0);
            QVERIFY(!summary.preset.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestBreakdowns)
#include "tst_breakdowns.moc"
