// SPDX-License-Identifier: GPL-3.0-or-later
// What exports of platforms and hands do to an importer, one trap a test.
#include "support/importing.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <QTest>

using namespace pheu;
using namespace pheu::test;

#define IMPORTED(w) QVERIFY2((w).error.message.isEmpty(), qPrintable((w).error.message))

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

class TestImportTraps : public QObject
{
    Q_OBJECT
private slots:
    void aTotalsRowIsNeverAdded_data();
    void aTotalsRowIsNeverAdded();
    void ofSeveralTotalsTheGrandTotalIsTheOneThatIsTheSum_data();
    void ofSeveralTotalsTheGrandTotalIsTheOneThatIsTheSum();
    void metaTotalsAreKnownByBlankDimensions();
    void aRowWithoutADayIsAProblemUnlessItIsTheSum();
    void oneDeliveryLevelIsKept();
    void resultsCountOnlyWhatTheyAre_data();
    void resultsCountOnlyWhatTheyAre();
    void blankIsZeroOnlyWhereThePlatformMeansNone();
    void vietnameseHeadersInEitherFormAreKnown_data();
    void vietnameseHeadersInEitherFormAreKnown();
    void notMeasuredIsNotZero();
    void anAmbiguousColumnIsRefusedWithTheOptionThatDecides_data();
    void anAmbiguousColumnIsRefusedWithTheOptionThatDecides();
    void theOptionDecides();
    void aBadCellLeavesItsRowOut();
    void aFileWithoutARightRowIsRefused();
    void cutOffAndShiftedRowsAreProblems();
    void anotherCurrencyIsRefused_data();
    void anotherCurrencyIsRefused();
    void moneyIsRoundedHalfAwayFromZeroAndCounted();
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
    void mappingsAreCheckedByName_data();
    void mappingsAreCheckedByName();
    void aSecondTableIsLeftOutAndSaid();
    void anImportIsOneEdit();
    void aPlanOfAnOlderStateIsRefused();
    void aCanceledImportLeavesNothing();
    void rememberedMappingsAreUsed();
    void inspectingShowsWhatWasFound();
    void headerOnlyFilesAreFine();
    void aRangeIsSpreadExactly();
    void mangledFilesAreReadOrRefusedNeverWorse();
};

void TestImportTraps::aTotalsRowIsNeverAdded_data()
{
    QTest::addColumn<QString>("totals");
    for (const char *line : {"Total,,,30,3.00", ",Total,,30,3.00", ",,Total,30,3.00", "Grand total,,,30,3.00", "Tổng,,,30,3.00",
                             "Tổng số: Chiến dịch,,,30,3.00", " --,Tổng số: Chiến dịch,,30,3.00", "2026-01-01,Total: Campaigns,,30,3.00",
                             "Total: ,,,30,3.00", "Total of 2 campaigns,,,30,3.00", "Totals,--,--,30,3.00", ",,,30,3.00"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestImportTraps::aTotalsRowIsNeverAdded()
{
    QFETCH(QString, totals);
    const QString rows = S("2026-01-01,Facebook,A,10,1.00\n2026-01-02,Facebook,B,20,2.00\n");
    for (const QString &text : {rows + totals + u'\n', totals + u'\n' + rows, rows + totals}) {
        Importing w;
        const ImportSummary summary = w.importText(S("date,channel,campaign,clicks,spend\n") + text);
        IMPORTED(w);
        QCOMPARE(summary.rows, 2);
        QCOMPARE(summary.totalsRows, 1);
        QCOMPARE(summary.problemCount, 0);
        QCOMPARE(w.sum("clicks").toInteger(), 30);
        QCOMPARE(summary.totals.value(S("clicks")).file.value_or(-1), 30.0);
        QCOMPARE(summary.totals.value(S("spend")).imported, 3.0);
    }
}

void TestImportTraps::ofSeveralTotalsTheGrandTotalIsTheOneThatIsTheSum_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("subtotals before", "2026-01-01,Facebook,A,10,1.00\nTotal: Facebook,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\n"
                            "Total: Search,,,20,2.00\nTotal: Account,,,30,3.00\n");
    row("grand total first", "Total: Account,,,30,3.00\n2026-01-01,Facebook,A,10,1.00\nTotal: Facebook,,,10,1.00\n"
                             "2026-01-02,Google Search,B,20,2.00\nTotal: Search,,,20,2.00\n");
    row("one label for all", "2026-01-01,Facebook,A,10,1.00\nTotal,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\n"
                             "Total,,,20,2.00\nTotal,,,30,3.00\n");
    row("once per segment", "2026-01-01,Facebook,A,10,1.00\nTotal,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\nTotal,,,20,2.00\n");
    row("an account with more than was exported", "2026-01-01,Facebook,A,10,1.00\n2026-01-02,Google Search,B,20,2.00\n"
                                                  "Total: Account,,,75,9.00\nTotal: Campaigns,,,30,3.00\n");
}

void TestImportTraps::ofSeveralTotalsTheGrandTotalIsTheOneThatIsTheSum()
{
    QFETCH(QString, text);
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,campaign,clicks,spend\n") + text);
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.totals.value(S("clicks")).file.value_or(-1), 30.0);
    QCOMPARE(summary.totals.value(S("spend")).file.value_or(-1), 3.0);
    QCOMPARE(summary.totals.value(S("spend")).imported, 3.0);
}

void TestImportTraps::metaTotalsAreKnownByBlankDimensions()
{
    Importing w(S("VND"));
    const ImportSummary summary = w.importText(
        S("Day,Campaign name,Delivery level,Result type,Reach,Impressions,Amount spent (VND),Reporting starts,Reporting ends\n"
          ",,,mixed,90,300,5000,2026-01-01,2026-01-02\n"
          "2026-01-01,\"Tết, 2026\",campaign,Link click,50,100,2000,2026-01-01,2026-01-01\n"
          "2026-01-02,\"Tết, 2026\",campaign,Link click,60,200,3000,2026-01-02,2026-01-02\n"));
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.totalsRows, 1);
    QCOMPARE(w.sum("spend").toInteger(), 5000);
    QCOMPARE(summary.totals.value(S("impressions")).file.value_or(-1), 300.0);
}

void TestImportTraps::aRowWithoutADayIsAProblemUnlessItIsTheSum()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,clicks\n2026-01-01,10\n,500\n2026-01-02,20\n"));
    IMPORTED(w);
    QCOMPARE(summary.rows, 3);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.problems.front().line, 3);
    QCOMPARE(w.sum("clicks").toInteger(), 30);
}

void TestImportTraps::oneDeliveryLevelIsKept()
{
    Importing w(S("VND"));
    const ImportSummary summary = w.importText(S("Day,Campaign name,Ad set name,Ad name,Delivery level,Impressions,Amount spent (VND)\n"
                                                 "2026-01-01,A,,,campaign,100,1000\n"
                                                 "2026-01-01,A,S,,adset,100,1000\n"
                                                 "2026-01-01,A,S,X,ad,60,600\n"
                                                 "2026-01-01,A,S,Y,ad,40,400\n"));
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 1000);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.skipped, 2);
    QCOMPARE(summary.notes.size(), 1);
    QVERIFY2(summary.notes.front().contains(S("adset")), qPrintable(summary.notes.front()));
}

void TestImportTraps::resultsCountOnlyWhatTheyAre_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::newRow("lead indicator") << S("actions:lead") << S("leads");
    QTest::newRow("leads in Vietnamese") << S("Khách hàng tiềm năng trên Facebook") << S("leads");
    QTest::newRow("purchases") << S("Website purchases") << S("orders");
    QTest::newRow("messages") << S("Messaging conversations started") << S("messages");
    QTest::newRow("link clicks") << S("actions:link_click") << QString();
}

void TestImportTraps::resultsCountOnlyWhatTheyAre()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    Importing w(S("VND"));
    w.importText(S("Day,Campaign name,Result indicator,Results,Impressions,Amount spent (VND)\n2026-01-01,A,%1,7,100,1000\n").arg(type));
    IMPORTED(w);
    for (const char *candidate : {"leads", "orders", "messages"}) {
        if (field == QLatin1String(candidate))
            QCOMPARE(w.sum(candidate).toInteger(), 7);
        else
            QVERIFY2(w.sum(candidate).isEmpty(), candidate);
    }
}

void TestImportTraps::blankIsZeroOnlyWhereThePlatformMeansNone()
{
    Importing w(S("VND"));
    w.importText(S("Day,Campaign name,Impressions,Link clicks,Purchases,Purchases conversion value,Amount spent (VND)\n"
                   "2026-01-01,A,100,,,,1000\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("clicks"), S("orders"), S("revenue"), S("leads")}), QStringList{S("0|0||")});
    Importing google(S("VND"));
    google.importText(S("Day,Campaign,Campaign status,Impr.,Clicks,Cost,Conversions\n2026-01-01,A,Enabled,100, --,1000,\n"));
    IMPORTED(google);
    QCOMPARE(google.records("results", {S("clicks"), S("conversions"), S("spend")}), QStringList{S("||1000")});
}

void TestImportTraps::vietnameseHeadersInEitherFormAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("preset");
    const QString meta = S("Tên chiến dịch,Ngày,Lượt bắt đầu báo cáo,Lượt kết thúc báo cáo,Người tiếp cận,Lượt hiển thị,Loại kết quả,Kết quả,"
                           "Số tiền đã chi tiêu (VND),Lượt click vào liên kết,Lượt mua\n"
                           "Tết 2026,2026-01-01,2026-01-01,2026-01-01,90,100,Lượt mua trên trang web,3,250000,12,3\n");
    const QString google = S("Báo cáo chiến dịch\n\"1 tháng 8, 2026 - 10 tháng 8, 2026\"\n"
                             "Ngày,Trạng thái chiến dịch,Chiến dịch,Mã đơn vị tiền tệ,Loại chiến dịch,Lượt chuyển đổi,Số lượt hiển thị,Lượt nhấp,"
                             "Chi phí,ID Chiến Dịch\n"
                             "2026-08-01,Đang bật,Tết 2026,VND,Tìm kiếm,3.00,100,12,250000,123\n"
                             " --,Tổng số: Chiến dịch, --,VND, --,3.00,100,12,250000, --\n");
    QTest::newRow("Meta") << meta << S("meta_ads");
    QTest::newRow("Meta, decomposed") << meta.normalized(QString::NormalizationForm_D) << S("meta_ads");
    QTest::newRow("Google") << google << S("google_ads");
    QTest::newRow("Google, decomposed") << google.normalized(QString::NormalizationForm_D) << S("google_ads");
}

void TestImportTraps::vietnameseHeadersInEitherFormAreKnown()
{
    QFETCH(QString, text);
    QFETCH(QString, preset);
    Importing w(S("VND"), Language::Vietnamese);
    const ImportSummary summary = w.importText(text);
    IMPORTED(w);
    QCOMPARE(summary.preset, preset);
    QCOMPARE(summary.rows, 1);
    QCOMPARE(w.sum("spend").toInteger(), 250000);
    QCOMPARE(w.sum("clicks").toInteger(), 12);
    QCOMPARE(w.count("campaigns", S("name = \"Tết 2026\"")), 1);
    if (preset == u"meta_ads")
        QCOMPARE(w.sum("orders").toInteger(), 3);
}

void TestImportTraps::notMeasuredIsNotZero()
{
    Importing w;
    w.importText(S("date,channel,clicks,leads\n2026-01-01,Facebook,--,0\n2026-01-02,Facebook,n/a,—\n2026-01-03,(not set),5,\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("channel"), S("clicks"), S("leads")}), (QStringList{S("Facebook||0"), S("Facebook||"), S("|5|")}));
}

void TestImportTraps::anAmbiguousColumnIsRefusedWithTheOptionThatDecides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("column");
    QTest::newRow("1.234 only") << S("date,channel,spend\n2026-01-13,A,1.234\n2026-01-14,A,12\n") << S("--decimal") << S("spend");
    QTest::newRow("1,234 only") << S("date;channel;Spent\n2026-01-13;A;1,234\n2026-01-14;A;2,500\n") << S("--decimal") << S("Spent");
    QTest::newRow("1,234 only, though another column has a point")
        << S("date;channel;spend;conversions\n2026-01-13;A;1,234;0.5\n") << S("--decimal") << S("spend");
    QTest::newRow("both signs in one column") << S("date;channel;spend\n2026-01-13;A;1,5\n2026-01-14;A;2.25\n") << S("--decimal") << S("spend");
    QTest::newRow("no day above 12") << S("date,channel,spend\n01/02/2026,A,12\n03/04/2026,A,12\n") << S("--date-format") << S("date");
    QTest::newRow("both orders") << S("date,channel,spend\n31/01/2026,A,12\n01/31/2026,A,12\n") << S("--date-format") << S("date");
}

void TestImportTraps::anAmbiguousColumnIsRefusedWithTheOptionThatDecides()
{
    QFETCH(QString, text);
    QFETCH(QString, option);
    QFETCH(QString, column);
    Importing w;
    w.importText(text);
    QCOMPARE(w.error.code, ErrorCode::Ambiguous);
    QVERIFY2(w.error.message.contains(option), qPrintable(w.error.message));
    QVERIFY2(w.error.message.contains(column), qPrintable(w.error.message));
    QVERIFY2(w.error.message.contains(S("line ")), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestImportTraps::theOptionDecides()
{
    const QString text = S("date,channel,spend\n01/02/2026,A,1.234\n");
    ImportOptions options;
    options.dateFormat = S("dmy");
    options.decimal = S(",");
    Importing comma;
    comma.importText(text, options);
    IMPORTED(comma);
    QCOMPARE(comma.records("results", {S("date"), S("spend")}), QStringList{S("2026-02-01|1234.00")});
    options.dateFormat = S("MM/dd/yyyy");
    options.decimal = S(".");
    Importing point;
    point.importText(text, options);
    IMPORTED(point);
    QCOMPARE(point.records("results", {S("date"), S("spend")}), QStringList{S("2026-01-02|1.23")});
    options.decimal = S(";");
    point.importText(text, options);
    QCOMPARE(point.error.code, ErrorCode::InvalidInput);
    options.decimal = S(".");
    options.dateFormat = S("whatever");
    point.importText(text, options);
    QCOMPARE(point.error.code, ErrorCode::InvalidInput);
}

void TestImportTraps::aBadCellLeavesItsRowOut()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,clicks,spend\n2026-01-13,A,1,1.50\n2026-01-14,B,2,abc\n2026-02-30,C,3,3.00\n"
                                                 "2026-01-15,D,1.5,3.00\n2026-01-16,E,4,15%\n2026-01-17,F,5,6.00x\n"));
    IMPORTED(w);
    QCOMPARE(summary.rows, 6);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.skipped, 5);
    QCOMPARE(summary.problemCount, 5);
    QCOMPARE(summary.problems.at(0).line, 3);
    QCOMPARE(summary.problems.at(0).column, S("spend"));
    QCOMPARE(summary.problems.at(0).value, S("abc"));
    QVERIFY(summary.problems.at(0).message.contains(S("abc")));
    QCOMPARE(summary.problems.at(1).column, S("date"));
    QCOMPARE(summary.problems.at(2).column, S("clicks"));
    QCOMPARE(w.sum("spend").toInteger(), 150);
    QCOMPARE(summary.created.value(S("channels")), 1);
}

void TestImportTraps::aFileWithoutARightRowIsRefused()
{
    Importing w;
    w.importText(S("date,channel,spend\n2026-01-13,A,abc\n2026-01-14,A,def\n"));
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("line 2")) && w.error.message.contains(S("spend")) && w.error.message.contains(S("abc")),
             qPrintable(w.error.message));
}

void TestImportTraps::cutOffAndShiftedRowsAreProblems()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,clicks,spend\n2026-01-13,A,1,1.50\n2026-01-14,B,2,1,234.50\n2026-01-15,C,1,2.00,,\n2026-01-16,D"));
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.problemCount, 2);
    QCOMPARE(summary.problems.at(0).line, 3);
    QCOMPARE(summary.problems.at(1).line, 5);
    Importing open;
    open.importText(S("date,channel,clicks\n2026-01-13,A,1\n2026-01-14,\"B,2\n"));
    QVERIFY2(open.error.message.contains(S("line 3")), qPrintable(open.error.message));
}

void TestImportTraps::anotherCurrencyIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::newRow("header") << S("Day,Campaign name,Impressions,Amount spent (USD)\n2026-01-01,A,1,2.5\n") << QString();
    QTest::newRow("column") << S("date,channel,currency,spend\n2026-01-01,A,VND,5\n2026-01-02,A,EUR,5\n") << QString();
    QTest::newRow("beside the number") << S("date,channel,spend\n2026-01-01,A,5 €\n") << QString();
    QTest::newRow("option") << S("date,channel,spend\n2026-01-01,A,5\n") << S("EUR");
}

void TestImportTraps::anotherCurrencyIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, option);
    Importing w(S("VND"));
    ImportOptions options;
    options.currency = option;
    w.importText(text, options);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("VND")) && w.error.message.contains(S("--currency")), qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
    QCOMPARE(w.count("campaigns"), 0);
}

void TestImportTraps::moneyIsRoundedHalfAwayFromZeroAndCounted()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,spend\n2026-01-01,A,1.005\n2026-01-02,A,-1.005\n2026-01-03,A,1.004\n2026-01-04,A,2.50\n"
                                                 "2026-01-05,A,$3\n2026-01-06,A,\"1,234.567\"\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("spend")}), (QStringList{S("1.01"), S("-1.01"), S("1.00"), S("2.50"), S("3.00"), S("1234.57")}));
    QCOMPARE(summary.roundedCells, 4);
    QCOMPARE(qRound64(summary.roundedAmount * 1000), 17);
    Importing vnd(S("VND"));
    QCOMPARE(vnd.importText(S("date,channel,spend\n2026-01-01,A,1500.5\n")).roundedCells, 1);
    QCOMPARE(vnd.sum("spend").toInteger(), 1501);
}

void TestImportTraps::equalKeysOfOneFileAddUpAndALaterFileReplaces()
{
    Importing w;
    const QString first = S("date,channel,clicks,spend,conversions\n2026-01-01,Facebook,1,1.10,0.1\n2026-01-01,Facebook Ads,2,2.20,0.2\n2026-01-01,meta,3,,0.3\n");
    const ImportSummary summary = w.importText(first);
    IMPORTED(w);
    QCOMPARE(summary.rows, 3);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.merged, 2);
    QCOMPARE(w.records("results", {S("channel"), S("clicks"), S("spend"), S("conversions")}), QStringList{S("Facebook|6|3.30|0.6")});
    const ImportSummary second = w.importText(S("date,channel,clicks\n2026-01-01,Facebook,10\n2026-01-01,Facebook,20\n"));
    QCOMPARE(second.updated, 1);
    QCOMPARE(second.merged, 1);
    QCOMPARE(w.records("results", {S("clicks"), S("spend")}), QStringList{S("30|3.30")}); // spend was not in that file
    // In one import the later file wins just so.
    Importing both;
    const ImportSummary together = both.import({both.write(first.toUtf8()), both.write("date,channel,clicks\n2026-01-01,Facebook,30\n")});
    QCOMPARE(together.added, 1);
    QCOMPARE(together.rows, together.added + together.updated + together.merged + together.skipped);
    QCOMPARE(both.records("results", {S("clicks"), S("spend")}), QStringList{S("30|3.30")});
    const ImportSummary again = both.import({both.write(first.toUtf8()), both.write("date,channel,clicks\n2026-01-01,Facebook,30\n")});
    QCOMPARE(again.added + again.updated, 0);
}

void TestImportTraps::onMatchSkipsOrAdds()
{
    Importing w;
    const QString text = S("date,channel,clicks\n2026-01-01,Facebook,1\n2026-01-01,Facebook,2\n");
    w.importText(text);
    ImportOptions options;
    options.onMatch = OnMatch::Skip;
    ImportSummary summary = w.importText(S("date,channel,clicks\n2026-01-01,Facebook,9\n2026-01-02,Facebook,4\n"), options);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.added, 1);
    QCOMPARE(w.sum("clicks").toInteger(), 7);
    options.onMatch = OnMatch::Add;
    summary = w.importText(text, options);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.merged, 0);
    QCOMPARE(w.count("results"), 4);
}

void TestImportTraps::aCorrectedFileCorrects()
{
    Importing w;
    w.importText(S("date,channel,clicks,spend\n2026-01-01,Facebook,1,1.00\n2026-01-02,Facebook,2,2.00\n"));
    const ImportSummary summary = w.importText(S("date,channel,clicks,spend\n2026-01-01,Facebook,1,1.00\n2026-01-02,Facebook,,2.50\n"));
    QCOMPARE(summary.updated, 1);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(w.records("results", {S("clicks"), S("spend")}), (QStringList{S("1|1.00"), S("|2.50")}));
}

void TestImportTraps::keysCompareTextWithoutCase()
{
    Importing w;
    w.importText(S("date,source,ad_group,campaign,clicks\n2026-01-01,Shop,Nhóm Á,Tết,1\n"));
    const ImportSummary summary = w.importText(S("date,source,ad_group,campaign,clicks\n2026-01-01,SHOP,nhóm á,TẾT,5\n"));
    QCOMPARE(summary.updated, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(w.count("campaigns"), 1);
}

void TestImportTraps::reachIsNeverAddedUp()
{
    Importing w;
    w.importText(S("date,channel,reach,clicks\n2026-01-01,A,10,1\n2026-01-01,A,20,1\n2026-01-01,A,5,1\n2026-01-02,A,7,1\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("reach"), S("clicks")}), (QStringList{S("|3"), S("7|1")}));
}

void TestImportTraps::linksAreFoundByNameOrAlias()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,campaign,clicks\n2026-01-01,meta ads,A,1\n2026-01-01, GOOGLE ,a,1\n2026-01-01,New one,B,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("channels"), 1}, {S("campaigns"), 2}}));
    QCOMPARE(w.records("results", {S("channel"), S("campaign")}), (QStringList{S("Facebook|A"), S("Google Search|A"), S("New one|B")}));
    QCOMPARE(w.records("campaigns", {S("name"), S("channels")}), (QStringList{S("A|Facebook, Google Search"), S("B|New one")}));
}

void TestImportTraps::adsAreMatchedByPlatformIdThenByName()
{
    Importing w;
    ImportSummary summary = w.importText(S("date,campaign,ad_group,ad,platform ad id,clicks\n2026-01-01,C,G,Ad,77,1\n2026-01-01,C,G,Ad,78,1\n"));
    IMPORTED(w);
    QCOMPARE(summary.created.value(S("ads")), 2);
    summary = w.importText(S("date,campaign,ad_group,ad,platform ad id,clicks\n2026-01-02,C,G,Renamed,77,1\n"));
    QCOMPARE(summary.created.value(S("ads")), 0);
    QCOMPARE(w.records("ads", {S("name"), S("campaign"), S("ad_group"), S("platform_ad_id")}), (QStringList{S("Ad|C|G|77"), S("Ad|C|G|78")}));
    summary = w.importText(S("date,campaign,ad_group,ad,clicks\n2026-01-03,C,Other,Ad,1\n2026-01-03,D,G,Ad,1\n2026-01-04,D,g,AD,1\n"));
    QCOMPARE(summary.created.value(S("ads")), 2);
    summary = w.importText(S("date,campaign,ad,clicks\n2026-01-05,C,Ad,1\n2026-01-05,D,Ad,1\n"));
    QCOMPARE(summary.problemCount, 1); // three ads "Ad" in C
    QCOMPARE(summary.added, 1);
}

void TestImportTraps::anAdFillsInItsCampaignAndChannel()
{
    Importing w;
    w.importText(S("date,channel,campaign,ad,clicks\n2026-01-01,TikTok,C,X,1\n"));
    w.importText(S("date,ad,orders\n2026-01-01,X,4\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("channel"), S("campaign"), S("ad"), S("clicks"), S("orders")}), QStringList{S("TikTok|C|X|1|4")});
}

void TestImportTraps::aDisagreementIsAProblemOfThatRow()
{
    Importing w;
    w.importText(S("date,channel,campaign,ad,platform ad id,clicks\n2026-01-01,TikTok,C,X,9,1\n"));
    const ImportSummary summary = w.importText(S("date,channel,campaign,ad,platform ad id,clicks\n2026-01-02,Facebook,C,X,9,1\n2026-01-02,TikTok,C,X,9,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.added, 1);
    const QString message = summary.problems.front().message;
    QVERIFY2(message.contains(S("TikTok")) && message.contains(S("Facebook")) && message.contains(u'X'), qPrintable(message));
}

void TestImportTraps::newRecordsComeOnlyFromImportedRows()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,campaign,ad,clicks\n2026-01-01,Q1,C1,X1,abc\n2026-01-01,Q2,C2,X2,5\n"));
    IMPORTED(w);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("ads"), 1}, {S("campaigns"), 1}, {S("channels"), 1}}));
    QCOMPARE(w.count("campaigns"), 1);
    QCOMPARE(w.count("ads"), 1);
}

void TestImportTraps::otherPagesAreImportedByName()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.page = S("campaigns");
    const QString text = S("Name,Status,Stage,Channels,Start,Budget\nTết,Active,Purchase,\"Facebook, \"\"Báo, giấy\"\"\",15/01/2026,\"5,000,000\"\n8/3,Planned,,Zalo,01/03/2026,\n");
    ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("channels"), 1}}));
    QCOMPARE(w.records("campaigns", {S("name"), S("status"), S("stage"), S("channels"), S("start"), S("budget")}),
             (QStringList{S("Tết|Active|Purchase|Facebook, \"Báo, giấy\"|2026-01-15|5000000"), S("8/3|Planned||Zalo|2026-03-01|")}));
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

void TestImportTraps::costsKeepEveryMonth()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.page = S("costs");
    const QString text = S("What,Amount,From,To\nSalaries,1000000,2026-01-01,2026-01-31\nSalaries,1000000,2026-02-01,2026-02-28\n");
    QCOMPARE(w.importText(text, options).added, 2);
    QCOMPARE(w.importText(text, options).added, 0);
}

void TestImportTraps::mappingsAreCheckedByName_data()
{
    QTest::addColumn<QStringList>("map");
    QTest::addColumn<QStringList>("set");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("says");
    const QStringList none;
    QTest::newRow("no such column") << QStringList{S("Spendd=spend")} << none << S("auto") << S("Spendd");
    QTest::newRow("no such field") << QStringList{S("b=spendd")} << none << S("auto") << S("spendd");
    QTest::newRow("two columns for a field") << QStringList{S("b=spend"), S("c=spend")} << none << S("auto") << S("spend");
    QTest::newRow("mapped and set") << QStringList{S("b=spend")} << QStringList{S("spend=1")} << S("auto") << S("spend");
    QTest::newRow("no such preset") << none << none << S("googel") << S("googel");
    QTest::newRow("filled by the program") << QStringList{S("b=created")} << none << S("auto") << S("Created");
    QTest::newRow("a bad constant") << QStringList{S("b=clicks")} << QStringList{S("date=soon")} << S("auto") << S("soon");
    QTest::newRow("nothing matches") << none << none << S("none") << S("--map");
    QTest::newRow("no day") << QStringList{S("b=clicks")} << none << S("none") << S("--map");
    QTest::newRow("no figure") << QStringList{S("a=date")} << none << S("none") << S("figure");
}

void TestImportTraps::mappingsAreCheckedByName()
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

void TestImportTraps::aSecondTableIsLeftOutAndSaid()
{
    Importing w;
    const ImportSummary summary = w.importText(S("# Start date: 20260501\n# End date: 20260501\nChannel,Sessions,Total revenue\nFacebook,5,1.5\n\n"
                                                 "# Start date: 20260501\nBrowser,Sessions\nChrome,5\n"));
    IMPORTED(w);
    QCOMPARE(w.sum("visits").toInteger(), 5);
    QCOMPARE(summary.notes.size(), 1);
    QCOMPARE(w.records("results", {S("date")}), QStringList{S("2026-05-01")});
}

void TestImportTraps::anImportIsOneEdit()
{
    Importing w;
    const ImportSummary first = w.importText(S("date,channel,campaign,clicks\n2026-01-01,New,A,1\n"));
    const ImportSummary second = w.importText(S("date,channel,campaign,clicks\n2026-01-01,New,A,2\n2026-01-02,New,B,1\n"));
    QCOMPARE(first.import.value, 1);
    QCOMPARE(second.import.value, 2);
    QVERIFY(bool(w.workspace->undo()));
    QCOMPARE(w.records("results", {S("clicks")}), QStringList{S("1")});
    QCOMPARE(w.count("campaigns"), 1);
    QVERIFY(bool(w.workspace->redo()));
    QCOMPARE(w.sum("clicks").toInteger(), 3);
    QVERIFY(bool(w.workspace->undoImport(first.import)));
}

void TestImportTraps::aPlanOfAnOlderStateIsRefused()
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

void TestImportTraps::aCanceledImportLeavesNothing()
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

void TestImportTraps::rememberedMappingsAreUsed()
{
    Importing w;
    const QString text = S("Tag,Wo,Klicks neu\n2026-01-13,Zeitung,7\n");
    const Result<SourceInfo> source = inspectSource(*w.workspace, w.write(text.toUtf8()), {});
    QVERIFY(bool(source));
    QVERIFY(!source->signature.isEmpty());
    Edit edit;
    edit.kind = EditKind::Setting;
    edit.changes = {SetSetting{S("mappings"), QJsonObject{{source->signature, QJsonArray{S("Tag=date"), S("Wo=channel"), S("Klicks neu=clicks"), S("Gone=spend")}}}}};
    QVERIFY(bool(w.workspace->apply(edit)));
    w.importText(text);
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("date"), S("channel"), S("clicks")}), QStringList{S("2026-01-13|Zeitung|7")});
}

void TestImportTraps::inspectingShowsWhatWasFound()
{
    Importing w(S("VND"));
    const Result<SourceInfo> source = inspectSource(
        *w.workspace, w.write(S("Campaign report\n\"March 27, 2026 - April 23, 2026\"\nCampaign,Impr.,Clicks,CTR,Cost,Currency code\nA,\"1,234\",12,0.97%,50000,VND\nTotal: Campaigns,\"1,234\",12,0.97%,50000,VND\n").toUtf8()), {});
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
    const Result<SourceInfo> unclear = inspectSource(*w.workspace, w.write("date,channel,spend\n01/02/2026,A,1.234\n"), {});
    QVERIFY(bool(unclear));
    QCOMPARE(unclear->ambiguous, (QStringList{S("date:date"), S("decimal:spend")}));
}

void TestImportTraps::headerOnlyFilesAreFine()
{
    for (const char *text : {"date,channel,clicks\n", "date,channel,clicks", "Day,Campaign name,Amount spent (USD),Impressions\nNo data available.\n",
                             "Campaign report\nAll time\nCampaign,Impr.,Cost,Clicks\n"}) {
        Importing w(S("VND"));
        const ImportSummary summary = w.importText(QString::fromUtf8(text));
        IMPORTED(w);
        QCOMPARE(summary.rows, 0);
        QVERIFY(!summary.import);
    }
}

void TestImportTraps::aRangeIsSpreadExactly()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.spread = SpreadRule::Days;
    const QString text = S("Campaign report\n\"March 1, 2026 - March 7, 2026\"\nCampaign,Campaign type,Impr.,Clicks,Cost,Conversions\nA,Search,100,10,1000,10.05\nB,Search,3,0,0,0.005\n");
    const ImportSummary summary = w.importText(text, options);
    IMPORTED(w);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.added, 14);
    QCOMPARE(w.records("results", {S("date"), S("impressions"), S("clicks"), S("spend"), S("conversions")}, S("campaign = \"A\" and date <= 2026-03-02")),
             (QStringList{S("2026-03-01|15|2|143|1.44"), S("2026-03-02|15|2|143|1.44")}));
    QCOMPARE(w.sum("impressions").toInteger(), 103);
    QCOMPARE(w.sum("spend").toInteger(), 1000);
    QVERIFY(qAbs(w.sum("conversions").toDouble() - 10.055) < 1e-9);
    QCOMPARE(w.sum("clicks", S("campaign = \"B\"")).toInteger(), 0);
    QCOMPARE(w.importText(text, options).added, 0);
    // One day is no range.
    Importing day(S("VND"));
    day.importText(S("Campaign report\n\"March 1, 2026 - March 1, 2026\"\nCampaign,Campaign type,Impr.,Cost\nA,Search,100,1000\n"));
    IMPORTED(day);
    QCOMPARE(day.records("results", {S("date")}), QStringList{S("2026-03-01")});
}

void TestImportTraps::mangledFilesAreReadOrRefusedNeverWorse()
{
    const QList<QByteArray> seeds{
        S("Campaign report\n\"March 27, 2026 - April 23, 2026\"\nCampaign,Impr.,Clicks,CTR,Cost,Currency code,Ad group,Ad ID\nA,\"1,234\",12,0.97%,50000,VND,g,1\n"
          "B, --,0, --,0.5,VND,g,2\nTotal: Campaigns,\"1,234\",12,0.97%,50000,VND,,\n").toUtf8(),
        S("Day;Campaign name;Ad name;Delivery level;Results;Result type;Reach;Impressions;Amount spent (VND);Reporting starts;Reporting ends\n"
          "2026-01-01;Tết;X;ad;1;lead;9;1.234;12,5;2026-01-01;2026-01-02\n;;;;;mixed;9;1.234;12,5;;\n").toUtf8(),
        S("date\tchannel\tspend\tutm_link\n31/01/2026\tFacebook\t(1,234.5)\tL\n01/02/2026\t'=x\t$5\t\n").toUtf8()};
    QRandomGenerator random(2026);
    Importing w(S("VND"));
    const int rounds = qEnvironmentVariableIntValue("PHEU_FULL") ? 20000 : 600;
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
        const Result<std::unique_ptr<ImportPlan>> plan = ImportPlan::make(*w.workspace, {w.write(bytes, S("mangled.csv"))}, options);
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

QTEST_GUILESS_MAIN(TestImportTraps)
#include "tst_importtraps.moc"
