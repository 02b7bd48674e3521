// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks import as text files do: numbers and days read one way, rows are counted as the sheet counts them, and what
// only calls itself a workbook is called what it is.
#include "support/importing.h"
#include "support/importwords.h"
#include "support/workbooks/workbookreader.h"
#include "support/workbooks/xlsxwriter.h"
#include "workbook/workbook.h"

#include <QFileInfo>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestWorkbookImport : public QObject
{
    Q_OBJECT
private slots:
    void numbersOfCellsAreNeverAsked();
    void textsOfNumbersAreReadAsInAnyFile();
    void daysAreReadByTheirFormatAndByTheirNumber();
    void rowsAreCountedAsTheSheetCountsThem();
    void cellsThatAreLeftOutAreEmpty();
    void numericIdsOfMoreThan15DigitsAreRefused_data();
    void numericIdsOfMoreThan15DigitsAreRefused();
    void theSheetWithTheTableIsTaken();
    void aSheetCanBeNamed();
    void theGoogleAdsWorkbookImports();
    void filesThatOnlyLookLikeWorkbooksAreCalledWhatTheyAre_data();
    void filesThatOnlyLookLikeWorkbooksAreCalledWhatTheyAre();
    void tabbedTextThatCallsItselfXlsIsReadAndNamed();

private:
    static QString xlsxFile(Importing &w, const QList<QList<QByteArray>> &rows)
    {
        return w.write(xlsxOfRows(rowsOf(rows)), QStringLiteral("Báo cáo.xlsx"));
    }
};

void TestWorkbookImport::numbersOfCellsAreNeverAsked()
{
    Importing w;
    w.import({xlsxFile(w, {{"Day", "Campaign", "Cost", "Clicks"},
                           {"2026-01-01", "A", "=1.234", "=1234"},
                           {"2026-01-02", "A", "=2.5", "=7.0"}})});
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 373); // 1.23 + 2.50
    QCOMPARE(w.sum("clicks").toInteger(), 1241);
}

void TestWorkbookImport::textsOfNumbersAreReadAsInAnyFile()
{
    const QList<QList<QByteArray>> rows{
        {"Day", "Campaign", "Cost"}, {"2026-01-01", "A", "=1.5"}, {"2026-01-02", "A", "1.234"}};
    Importing w;
    const QString file = xlsxFile(w, rows);
    w.import({file});
    QCOMPARE(w.error.code, ErrorCode::Ambiguous);
    QVERIFY2(w.error.message.contains(S("line 3")) && w.error.message.contains(S("1.234")),
             qPrintable(w.error.message));
    ImportOptions options;
    options.decimal = QStringLiteral(",");
    w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(w.sum("spend").toInteger(), 123550); // 1.5 stays what it is, 1.234 is a thousand and more
    Importing dashes;
    dashes.import(
        {xlsxFile(dashes, {{"Day", "Campaign", "Cost"}, {"2026-01-01", "A", "--"}, {"2026-01-02", "--", "=1.234"}})});
    QVERIFY2(dashes.error.message.isEmpty(), qPrintable(dashes.error.message));
    QCOMPARE(dashes.count("campaigns"), 1);
    QCOMPARE(dashes.sum("spend").toInteger(), 123);
}

void TestWorkbookImport::daysAreReadByTheirFormatAndByTheirNumber()
{
    XlsxBook book;
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>";
    const QByteArray head = rowsOf({{"Day", "Campaign", "Clicks"}});
    const auto row = [](const char *day, int style) {
        return QByteArray("<row><c s=\"") + QByteArray::number(style) + "\"><v>" + day +
               "</v></c><c t=\"str\"><v>A</v></c><c><v>1</v></c></row>";
    };
    book.sheets = {{"S", head + row("44743", 1) + row("44744.5", 2) + row("44745", 0)}};
    for (const bool since1904 : {false, true}) {
        book.since1904 = since1904;
        Importing w;
        ImportOptions options;
        options.dateFormat = QStringLiteral("dd/MM/yyyy"); // is for texts
        w.import({w.write(xlsx(book), S("a.xlsx"))}, options);
        IMPORTED(w);
        const QStringList days = since1904 ? QStringList{S("2026-07-02"), S("2026-07-03"), S("2026-07-04")}
                                           : QStringList{S("2022-07-01"), S("2022-07-02"), S("2022-07-03")};
        QStringList found = w.records("results", {S("date")});
        found.sort();
        QCOMPARE(found, days);
    }
}

void TestWorkbookImport::rowsAreCountedAsTheSheetCountsThem()
{
    Importing w;
    const ImportSummary summary = w.import({xlsxFile(w, {{"Title\nof two lines"},
                                                         {},
                                                         {"Day", "Campaign", "Clicks"},
                                                         {"2026-01-01", "A\nB", "=1"},
                                                         {"2026-01-02", "A", "many"}})});
    IMPORTED(w);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.problemCount, 1);
    QCOMPARE(summary.problems.front().line, 5);
    QCOMPARE(summary.problems.front().column, S("Clicks"));
    QCOMPARE(summary.problems.front().value, S("many"));
}

void TestWorkbookImport::cellsThatAreLeftOutAreEmpty()
{
    Importing w;
    const ImportSummary summary = w.import({xlsxFile(w, {{"Day", "Campaign", "Clicks", "Cost"},
                                                         {"2026-01-01", "A", "=1", "=2"},
                                                         {"2026-01-02", "A", "=3"},
                                                         {"2026-01-03", "", "=4", ""}})});
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(summary.added, 3);
    QCOMPARE(w.sum("clicks").toInteger(), 8);
    QCOMPARE(w.sum("spend").toInteger(), 200);
}

void TestWorkbookImport::numericIdsOfMoreThan15DigitsAreRefused_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("shown"); // empty: the id is whole
    QTest::newRow("18 digits, 6 of them kept") << QByteArray("=120253000000000000") << S("1.20253E+17");
    QTest::newRow("18 digits, 15 kept") << QByteArray("=120253448761230000") << S("1.2025344876123E+17");
    QTest::newRow("16 digits") << QByteArray("=1234567890123450") << S("1.23456789012345E+15");
    QTest::newRow("as the file writes it") << QByteArray("=1.2025344876123E+17") << S("1.2025344876123E+17");
    QTest::newRow("15 digits") << QByteArray("=123456789012345") << QString();
    QTest::newRow("as text") << QByteArray("120253448761230016") << QString();
}

void TestWorkbookImport::numericIdsOfMoreThan15DigitsAreRefused()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, shown);
    for (const char *target : {"Ad ID=platform_ad_id", "Ad ID=campaign"}) {
        Importing w;
        w.import({xlsxFile(w, {{"Day", "Ad ID", "Ad", "Clicks", "Cost"}, {"2026-01-01", cell, "x", "=1", "=2"}})},
                 mapped({S(target)}));
        QCOMPARE(w.error.message.isEmpty(), shown.isEmpty());
        QVERIFY2(w.error.message.contains(shown), qPrintable(w.error.message));
        QCOMPARE(w.count("results"), shown.isEmpty() ? 1 : 0);
        if (shown.isEmpty() && S(target).endsWith(S("ad_id")))
            QCOMPARE(w.records("ads", {S("platform_ad_id")}),
                     QStringList{QString::fromLatin1(cell.startsWith('=') ? cell.mid(1) : cell)});
    }
}

void TestWorkbookImport::theSheetWithTheTableIsTaken()
{
    XlsxBook book;
    book.sheets = {
        {"Summary", rowsOf({{"Total", "=10"}, {"Note", "made by hand"}})},
        {"Old",
         rowsOf({{"Day", "Campaign", "Clicks", "Cost", "Impressions"}, {"2026-01-01", "A", "=99", "=1", "=1"}}),
         {},
         true},
        {"Dữ liệu", rowsOf({{"Day", "Campaign", "Clicks"}, {"2026-01-01", "A", "=4"}, {"2026-01-02", "A", "=6"}})},
        {"Empty", ""}};
    Importing w;
    const ImportSummary summary = w.import({w.write(xlsx(book), S("b.xlsx"))});
    IMPORTED(w);
    QCOMPARE(w.sum("clicks").toInteger(), 10);
    const QString notes = summary.notes.join(u'\n');
    QVERIFY2(notes.contains(S("“Dữ liệu” was read")) && notes.contains(S("Summary")) && notes.contains(S("--sheet")),
             qPrintable(notes));
}

void TestWorkbookImport::aSheetCanBeNamed()
{
    XlsxBook book;
    book.sheets = {{"Tháng 1", rowsOf({{"Day", "Campaign", "Clicks"}, {"2026-01-01", "A", "=1"}})},
                   {"Tháng 2", rowsOf({{"Day", "Campaign", "Clicks"}, {"2026-02-01", "A", "=2"}}), {}, true}};
    Importing w;
    const QString file = w.write(xlsx(book), S("b.xlsx"));
    ImportOptions options;
    options.sheet = S("tháng 2");
    w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(w.sum("clicks").toInteger(), 2);
    options.sheet = S("Tháng 3");
    w.import({file}, options);
    QCOMPARE(w.error.code, ErrorCode::UnknownName);
    QVERIFY2(w.error.message.contains(S("Tháng 1, Tháng 2")), qPrintable(w.error.message));
    w.import({w.write("Day,Clicks\n2026-01-01,1\n")}, options);
    QCOMPARE(w.error.code, ErrorCode::UnknownName);
}

void TestWorkbookImport::theGoogleAdsWorkbookImports()
{
    const QString file = S(PHEU_SHARED_DATA "/exports/google_ads/ad_asset_report.xlsx");
    if (!QFileInfo::exists(file))
        QSKIP("the shared data is not beside this tree");
    Importing w(S("GBP"));
    ImportOptions options;
    options.spread = SpreadRule::Days;
    const ImportSummary summary = w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(summary.preset, S("google_ads"));
    QCOMPARE(summary.rows, 251);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(isoDay(*summary.rangeFrom) + isoDay(*summary.rangeTo), S("2024-08-202024-09-18"));
    // Its cells as they stand in the file: column P, S and T.
    const Result<Workbook> book = readWorkbook(file);
    double clicks = 0, impressions = 0, cost = 0;
    const QList<QByteArray> lines = book->text.split('\n');
    for (qsizetype i = 3; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines.at(i).split('\t');
        const auto number = [&cells](qsizetype column) { return cells.value(column).toDouble(); };
        impressions += number(13);
        cost += number(18);
        clicks += number(19);
    }
    QVERIFY(clicks > 0 && impressions > clicks && cost > 0);
    QCOMPARE(w.sum("clicks").toDouble(), clicks);
    QCOMPARE(w.sum("impressions").toDouble(), impressions);
    QCOMPARE(w.sum("spend").toInteger(), qRound64(cost * 100));
}

void TestWorkbookImport::filesThatOnlyLookLikeWorkbooksAreCalledWhatTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words"); // what it is, what to do
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    QByteArray wide;
    for (const char c : QByteArray("EncryptedPackage"))
        wide += QByteArray(1, c) + '\0';
    const auto row = [](const char *tag, const char *name, const QByteArray &bytes, QStringList words) {
        QTest::newRow(tag) << QString::fromLatin1(name) << bytes << words;
    };
    row("an old workbook", "report.xls", ole + QByteArray(600, 'x'), {S("old Excel"), S(".xlsx")});
    row("a protected workbook", "report.xlsx", ole + QByteArray(600, '\0') + wide,
        {S("password"), S("without the password")});
    row("a web page", "OA Zalo.xls", "<html><table><tr><td>Ngày</td></tr></table></html>",
        {S("web page"), S("CSV UTF-8")});
    row("a web page with a mark", "OA.xls", "\xEF\xBB\xBF\n <!DOCTYPE html><table>", {S("web page"), S(".xlsx")});
    row("XML of 2003", "r.xls",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        {S("2003"), S(".xlsx")});
    row("a PDF", "report.xlsx", "%PDF-1.7\n", {S("PDF"), S("CSV")});
    row("a broken workbook", "report.xlsx", xlsxOfRows("<row/>").left(200),
        {S("not a sound Excel workbook"), S("again")});
    ZipWriter zip;
    zip.add("xl/workbook.bin", "x");
    row("a binary workbook", "r.xlsb", zip.finish(), {S(".xlsb"), S(".xlsx")});
}

void TestWorkbookImport::filesThatOnlyLookLikeWorkbooksAreCalledWhatTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    Importing w;
    w.import({w.write(bytes, name)});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(name), qPrintable(w.error.message));
    for (const QString &word : words)
        QVERIFY2(w.error.message.contains(word), qPrintable(w.error.message));
}

void TestWorkbookImport::tabbedTextThatCallsItselfXlsIsReadAndNamed()
{
    Importing w;
    const ImportSummary summary = w.import({w.write("Day\tCampaign\tClicks\n2026-01-01\tA\t5\n", S("report.xls"))});
    IMPORTED(w);
    QCOMPARE(w.sum("clicks").toInteger(), 5);
    QVERIFY2(summary.notes.join(u'\n').contains(S("“report.xls” is plain text")),
             qPrintable(summary.notes.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestWorkbookImport)
#include "tst_workbookimport.moc"
