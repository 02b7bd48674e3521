// SPDX-License-Identifier: GPL-3.0-or-later
// What exports of platforms and hands do to an importer, one trap a test.
#include "support/importing.h"
#include "support/importwords.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

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
    void whatIsCountedIsNeverBelowZero();
    void aFileWithoutARightRowIsRefused();
    void cutOffAndShiftedRowsAreProblems();
    void moneyIsRoundedHalfAwayFromZeroAndCounted();
    void aSecondTableIsLeftOutAndSaid();
};

void TestImportTraps::aTotalsRowIsNeverAdded_data()
{
    QTest::addColumn<QString>("totals");
    for (const char *line :
         {"Total,,,30,3.00", ",Total,,30,3.00", ",,Total,30,3.00", "Grand total,,,30,3.00", "Tổng,,,30,3.00",
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
    row("subtotals before",
        "2026-01-01,Facebook,A,10,1.00\nTotal: Facebook,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\n"
        "Total: Search,,,20,2.00\nTotal: Account,,,30,3.00\n");
    row("grand total first", "Total: Account,,,30,3.00\n2026-01-01,Facebook,A,10,1.00\nTotal: Facebook,,,10,1.00\n"
                             "2026-01-02,Google Search,B,20,2.00\nTotal: Search,,,20,2.00\n");
    row("one label for all", "2026-01-01,Facebook,A,10,1.00\nTotal,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\n"
                             "Total,,,20,2.00\nTotal,,,30,3.00\n");
    row("once per segment",
        "2026-01-01,Facebook,A,10,1.00\nTotal,,,10,1.00\n2026-01-02,Google Search,B,20,2.00\nTotal,,,20,2.00\n");
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
    const ImportSummary summary =
        w.importText(S("Day,Campaign name,Delivery level,Result type,Reach,Impressions,Amount spent (VND),Reporting "
                       "starts,Reporting ends\n"
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
    const ImportSummary summary =
        w.importText(S("Day,Campaign name,Ad set name,Ad name,Delivery level,Impressions,Amount spent (VND)\n"
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
    w.importText(
        S("Day,Campaign name,Result indicator,Results,Impressions,Amount spent (VND)\n2026-01-01,A,%1,7,100,1000\n")
            .arg(type));
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
    google.importText(
        S("Day,Campaign,Campaign status,Impr.,Clicks,Cost,Conversions\n2026-01-01,A,Enabled,100, --,1000,\n"));
    IMPORTED(google);
    QCOMPARE(google.records("results", {S("clicks"), S("conversions"), S("spend")}), QStringList{S("||1000")});
}

void TestImportTraps::vietnameseHeadersInEitherFormAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("preset");
    const QString meta = S("Tên chiến dịch,Ngày,Lượt bắt đầu báo cáo,Lượt kết thúc báo cáo,Người tiếp cận,Lượt hiển "
                           "thị,Loại kết quả,Kết quả,"
                           "Số tiền đã chi tiêu (VND),Lượt click vào liên kết,Lượt mua\n"
                           "Tết 2026,2026-01-01,2026-01-01,2026-01-01,90,100,Lượt mua trên trang web,3,250000,12,3\n");
    const QString google = S("Báo cáo chiến dịch\n\"1 tháng 8, 2026 - 10 tháng 8, 2026\"\n"
                             "Ngày,Trạng thái chiến dịch,Chiến dịch,Mã đơn vị tiền tệ,Loại chiến dịch,Lượt chuyển "
                             "đổi,Số lượt hiển thị,Lượt nhấp,"
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
    w.importText(
        S("date,channel,clicks,leads\n2026-01-01,Facebook,--,0\n2026-01-02,Facebook,n/a,—\n2026-01-03,(not set),5,\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("channel"), S("clicks"), S("leads")}),
             (QStringList{S("Facebook||0"), S("Facebook||"), S("|5|")}));
}

void TestImportTraps::anAmbiguousColumnIsRefusedWithTheOptionThatDecides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("column");
    QTest::newRow("1.234 only") << S("date,channel,spend\n2026-01-13,A,1.234\n2026-01-14,A,12\n") << S("--decimal")
                                << S("spend");
    QTest::newRow("1,234 only") << S("date;channel;Spent\n2026-01-13;A;1,234\n2026-01-14;A;2,500\n") << S("--decimal")
                                << S("Spent");
    QTest::newRow("1,234 only, though another column has a point")
        << S("date;channel;spend;conversions\n2026-01-13;A;1,234;0.5\n") << S("--decimal") << S("spend");
    QTest::newRow("both signs in one column")
        << S("date;channel;spend\n2026-01-13;A;1,5\n2026-01-14;A;2.25\n") << S("--decimal") << S("spend");
    QTest::newRow("no day above 12") << S("date,channel,spend\n01/02/2026,A,12\n03/04/2026,A,12\n")
                                     << S("--date-format") << S("date");
    QTest::newRow("both orders") << S("date,channel,spend\n31/01/2026,A,12\n01/31/2026,A,12\n") << S("--date-format")
                                 << S("date");
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
    const ImportSummary summary =
        w.importText(S("date,channel,clicks,spend\n2026-01-13,A,1,1.50\n2026-01-14,B,2,abc\n2026-02-30,C,3,3.00\n"
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

void TestImportTraps::whatIsCountedIsNeverBelowZero()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,clicks,orders,revenue\n2026-01-01,A,-5,1,10\n"
                                                 "2026-01-02,A,0,-1,-10\n")); // what was bought is given back
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().line, 2);
    QCOMPARE(summary.problems.front().value, S("-5"));
    QCOMPARE(summary.problems.front().column, S("clicks"));
    QCOMPARE(w.count("results"), 1);
    QCOMPARE(w.sum("orders").toInteger(), -1);
}

void TestImportTraps::aFileWithoutARightRowIsRefused()
{
    Importing w;
    w.importText(S("date,channel,spend\n2026-01-13,A,abc\n2026-01-14,A,def\n"));
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("line 2")) && w.error.message.contains(S("spend")) &&
                 w.error.message.contains(S("abc")),
             qPrintable(w.error.message));
}

void TestImportTraps::cutOffAndShiftedRowsAreProblems()
{
    Importing w;
    const ImportSummary summary = w.importText(S("date,channel,clicks,spend\n2026-01-13,A,1,1.50\n2026-01-14,B,2,1,234."
                                                 "50\n2026-01-15,C,1,2.00,,\n2026-01-16,D"));
    IMPORTED(w);
    QCOMPARE(summary.added, 2);
    QCOMPARE(summary.problemCount, 2);
    QCOMPARE(summary.problems.at(0).line, 3);
    QCOMPARE(summary.problems.at(1).line, 5);
    Importing open;
    open.importText(S("date,channel,clicks\n2026-01-13,A,1\n2026-01-14,\"B,2\n"));
    QVERIFY2(open.error.message.contains(S("line 3")), qPrintable(open.error.message));
}

void TestImportTraps::moneyIsRoundedHalfAwayFromZeroAndCounted()
{
    Importing w;
    const ImportSummary summary = w.importText(
        S("date,channel,spend\n2026-01-01,A,1.005\n2026-01-02,A,-1.005\n2026-01-03,A,1.004\n2026-01-04,A,2.50\n"
          "2026-01-05,A,$3\n2026-01-06,A,\"1,234.567\"\n"));
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("spend")}),
             (QStringList{S("1.01"), S("-1.01"), S("1.00"), S("2.50"), S("3.00"), S("1234.57")}));
    QCOMPARE(summary.roundedCells, 4);
    QCOMPARE(qRound64(summary.roundedAmount * 1000), 17);
    Importing vnd(S("VND"));
    QCOMPARE(vnd.importText(S("date,channel,spend\n2026-01-01,A,1500.5\n")).roundedCells, 1);
    QCOMPARE(vnd.sum("spend").toInteger(), 1501);
}

void TestImportTraps::aSecondTableIsLeftOutAndSaid()
{
    Importing w;
    const ImportSummary summary = w.importText(
        S("# Start date: 20260501\n# End date: 20260501\nChannel,Sessions,Total revenue\nFacebook,5,1.5\n\n"
          "# Start date: 20260501\nBrowser,Sessions\nChrome,5\n"));
    IMPORTED(w);
    QCOMPARE(w.sum("visits").toInteger(), 5);
    QCOMPARE(summary.notes.size(), 1);
    QCOMPARE(w.records("results", {S("date")}), QStringList{S("2026-05-01")});
}

QTEST_GUILESS_MAIN(TestImportTraps)
#include "tst_importtraps.moc"
