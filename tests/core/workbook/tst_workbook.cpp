// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks come out as text that reads one way: every kind of cell, dates of both systems, merged and sparse cells,
// and the sheets by their relationships.
#include "support/workbooks/workbookreader.h"
#include "support/workbooks/xlsxwriter.h"
#include "workbook/celltext.h"
#include "workbook/workbook.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace pheu;
using namespace pheu::test;

class TestWorkbook : public QObject
{
    Q_OBJECT
private slots:
    void numbersAreTheDecimalsThatTheFileHolds_data();
    void numbersAreTheDecimalsThatTheFileHolds();
    void everyShortDecimalSurvivesTheBinaryNumberOfASpreadsheet();
    void formatsTellDaysFromNumbers_data();
    void formatsTellDaysFromNumbers();
    void serialNumbersAreDays_data();
    void serialNumbersAreDays();
    void everyKindOfCellIsRead();
    void sharedTextsAreReadWithTheirRuns();
    void anEmptySharedTextIsEmpty();
    void datesFollowTheStyleOfTheCell();
    void rowsAndCellsMayBeMissing();
    void mergedTextsStandInEachRowAndMergedNumbersOnce();
    void sheetsAreFoundByTheirRelationships();
    void strictFilesReadTheSame();
    void formulasWithoutAResultAreRefused();
    void otherFilesAreCalledWhatTheyAre_data();
    void otherFilesAreCalledWhatTheyAre();
    void readingCanBeCanceled();
    void theRealReportOfGoogleAdsIsRead();

private:
    Result<Workbook> read(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("Báo cáo #%1.xlsx").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        file.close();
        return readWorkbook(path);
    }
    // The text of the first sheet, or the sentence.
    QByteArray text(const QByteArray &bytes)
    {
        const Result<Workbook> book = read(bytes);
        if (!book)
            return book.error().message.toUtf8();
        const WorkbookSheet &sheet = book->sheets.front();
        return book->text.mid(sheet.begin, sheet.end - sheet.begin);
    }
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestWorkbook::numbersAreTheDecimalsThatTheFileHolds_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *stored, const char *text) {
        QTest::newRow(stored) << QByteArray(stored) << QByteArray(text);
    };
    row("3", "3");
    row("3.0", "3");
    row("0", "0");
    row("-0", "0");
    row("007", "7");
    row("1.29", "1.29");
    row("-1.5", "-1.5");
    row("0.0571", "0.0571");
    row("5.7099999999999998E-2", "0.0571");
    row("0.10000000000000001", "0.1");
    row("1.4299999480000001", "1.429999948");
    row("58705.229958000003", "58705.229958");
    row("1175511", "1175511");
    row("1.0E3", "1000");
    row("2.5e-3", "0.0025");
    row("999999999999999", "999999999999999");
    row("1234567890123456", "1.234567890123456E+15");
    row("1.20253E+17", "1.20253E+17");
    row("120253000000000000", "1.20253E+17");
    row("1.2025300000012312E+17", "1.2025300000012312E+17");
    row("5.5511151231257827E-17", "5.551115123125783E-17");
    row("1E-18", "0.000000000000000001");
    row("1e308", "1E+308");
    row("", "?");
    row("abc", "?");
    row("1.2.3", "?");
    row("1e", "?");
    row("1e9999", "?");
    row("0x10", "?");
    row("NaN", "?");
    row("inf", "?");
}

void TestWorkbook::numbersAreTheDecimalsThatTheFileHolds()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, text);
    const auto read = workbook::numberText(stored.toStdString());
    QCOMPARE(QByteArray::fromStdString(read.value_or("?")), text);
}

void TestWorkbook::everyShortDecimalSurvivesTheBinaryNumberOfASpreadsheet()
{
    QRandomGenerator random(20261122);
    for (int i = 0; i < 100'000; ++i) {
        const int digits = 1 + int(random.bounded(15)), places = int(random.bounded(9));
        qint64 mantissa = 1 + qint64(random.generate64() >> 1) % qint64(std::pow(10, digits));
        if (places > 0 && mantissa % 10 == 0)
            ++mantissa;
        QByteArray written = QByteArray::number(mantissa).rightJustified(places + 1, '0');
        if (places > 0)
            written.insert(written.size() - places, '.');
        const QByteArray stored = QByteArray::number(written.toDouble(), 'g', 17);
        const auto read = workbook::numberText(stored.toStdString());
        if (mantissa < 1'000'000'000'000'000)
            QCOMPARE(QByteArray::fromStdString(read.value_or("?")), written);
    }
}

void TestWorkbook::formatsTellDaysFromNumbers_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("format");
    using workbook::CellFormat;
    const auto row = [](const char *code, CellFormat format) {
        QTest::newRow(code) << QByteArray(code) << int(format);
    };
    for (const char *code : {"General", "0", "0.00%", "#,##0.00 \"đồng\"", "\"d\"0", "\\d0", "_d0", "[Red]0",
                             "[$-409]0.0", "0.00E+00", "@", "0;dd", "[>100]0", "# ?/?", "[$₫-42A]#,##0"})
        row(code, CellFormat::Number);
    for (const char *code :
         {"dd/mm/yyyy", "d-mmm-yy", "[$-409]d mmmm yyyy", "yyyy\"年\"m\"月\"d\"日\"", "mmm", "M/D/YY", "\"ngày\" d"})
        row(code, CellFormat::Day);
    for (const char *code : {"yyyy-mm-dd hh:mm", "d/m/yy h:mm AM/PM", "DD.MM.YYYY HH:MM:SS"})
        row(code, CellFormat::DayAndTime);
    for (const char *code : {"h:mm", "mm:ss", "h:mm:ss AM/PM"})
        row(code, CellFormat::Time);
    for (const char *code : {"[h]:mm", "[mm]:ss", "[hh]:mm:ss"})
        row(code, CellFormat::Duration);
}

void TestWorkbook::formatsTellDaysFromNumbers()
{
    QFETCH(QByteArray, code);
    QFETCH(int, format);
    QCOMPARE(int(workbook::formatOfCode(code.toStdString())), format);
}

void TestWorkbook::serialNumbersAreDays_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QByteArray>("text");
    using workbook::CellFormat;
    const auto row = [](const char *name, const char *stored, CellFormat format, bool since1904, const char *text) {
        QTest::newRow(name) << QByteArray(stored) << int(format) << since1904 << QByteArray(text);
    };
    row("a day", "44743", CellFormat::Day, false, "2022-07-01");
    row("a day since 1904", "43281", CellFormat::Day, true, "2022-07-01");
    row("the first day", "1", CellFormat::Day, false, "1900-01-01");
    row("before the day that never was", "59", CellFormat::Day, false, "1900-02-28");
    row("the day that never was", "60", CellFormat::Day, false, "60");
    row("after it", "61", CellFormat::Day, false, "1900-03-01");
    row("a leap day", "45351", CellFormat::Day, false, "2024-02-29");
    row("the last day", "2958465", CellFormat::Day, false, "9999-12-31");
    row("past the last day", "2958466", CellFormat::Day, false, "2958466");
    row("before the first day", "-1", CellFormat::Day, false, "-1");
    row("a time behind a day that is shown without", "44743.5", CellFormat::Day, false, "2022-07-01 12:00:00");
    row("a moment", "44743.604166666664", CellFormat::DayAndTime, false, "2022-07-01 14:30:00");
    row("midnight", "44743", CellFormat::DayAndTime, false, "2022-07-01 00:00:00");
    row("the last second does not round up wrongly", "44743.999988425923", CellFormat::DayAndTime, false,
        "2022-07-01 23:59:59");
    row("milliseconds", "44743.000001157408", CellFormat::DayAndTime, false, "2022-07-01 00:00:00.100");
    row("a time", "0.604166666666667", CellFormat::Time, false, "14:30:00");
    row("a duration", "1.1041666666666667", CellFormat::Duration, false, "26:30:00");
}

void TestWorkbook::serialNumbersAreDays()
{
    QFETCH(QByteArray, stored);
    QFETCH(int, format);
    QFETCH(bool, since1904);
    QFETCH(QByteArray, text);
    const auto read = workbook::serialText(stored.toStdString(), workbook::CellFormat(format), since1904);
    QCOMPARE(QByteArray::fromStdString(read.value_or("?")), text);
}

void TestWorkbook::everyKindOfCellIsRead()
{
    QCOMPARE(
        text(xlsxOfRows(
            "<row r=\"1\">"
            "<c r=\"A1\" t=\"inlineStr\"><is><t>a \"b\"</t></is></c>"
            "<c r=\"B1\" t=\"inlineStr\"><is><r><t>one</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> two</t></r>"
            "<rPh><t>no</t></rPh></is></c>"
            "<c r=\"C1\" t=\"str\"><f>A1&amp;B1</f><v>three</v></c>"
            "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"b\"><v>0</v></c>"
            "<c r=\"F1\" t=\"e\"><v>#DIV/0!</v></c>"
            "<c r=\"G1\" t=\"d\"><v>2022-07-01T00:00:00Z</v></c>"
            "<c r=\"H1\" t=\"n\"><f>1+1</f><v>2</v></c>"
            "<c r=\"I1\" t=\"inlineStr\"><is><t>x_x000D_y_x005F_z</t></is></c>"
            "</row>")),
        QByteArray("\"a \"\"b\"\"\"\t\"one two\"\t\"three\"\tTRUE\tFALSE\t\"#DIV/0!\"\t2022-07-01\t2\t\"x\ry_z\"\n"));
}

void TestWorkbook::sharedTextsAreReadWithTheirRuns()
{
    XlsxBook book;
    book.strings =
        "<si><t>Chiến dịch</t></si><si><r><t>Tết</t></r><r><t> 2026</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>";
    book.sheets = {{"S", "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>"}};
    QCOMPARE(text(xlsx(book)), QByteArray("\"Tết 2026\"\t\"Chiến dịch\"\n"));
    book.sheets = {{"Số liệu", "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>2</v></c></row>"}};
    QVERIFY(text(xlsx(book)).contains("Số liệu!B4"));
}

void TestWorkbook::anEmptySharedTextIsEmpty()
{
    XlsxBook book;
    book.strings = "<si><t>a</t></si><si><t></t></si><si/>";
    book.sheets = {
        {"S", "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c><v>1</v></c></row>"}};
    QCOMPARE(text(xlsx(book)), QByteArray("\"a\"\t\t\t1\n"));
}

void TestWorkbook::datesFollowTheStyleOfTheCell()
{
    XlsxBook book;
    book.formats =
        "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.00%\"/>";
    book.styles =
        "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/>";
    const QByteArray row =
        "<row><c s=\"1\"><v>44743</v></c><c s=\"2\"><v>44743</v></c><c s=\"3\"><v>5.7099999999999998E-2</v></c>"
        "<c><v>44743</v></c><c s=\"4\"><v>44743.25</v></c><c s=\"99\"><v>1</v></c></row>";
    book.sheets = {{"S", row}};
    QCOMPARE(text(xlsx(book)), QByteArray("2022-07-01\t2022-07-01\t0.0571\t44743\t2022-07-01 06:00:00\t1\n"));
    book.since1904 = true;
    QCOMPARE(text(xlsx(book)), QByteArray("2026-07-02\t2026-07-02\t0.0571\t44743\t2026-07-02 06:00:00\t1\n"));
}

void TestWorkbook::rowsAndCellsMayBeMissing()
{
    QCOMPARE(text(xlsxOfRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c><c r=\"F2\" s=\"1\"/></row>"
                             "<row><c r=\"AA3\"><v>3</v></c></row><row r=\"6\"/><row><c><v>4</v></c></row>")),
             "\n\t1\t2\n" + QByteArray(26, '\t') + "3\n\n\n\n4\n");
    QCOMPARE(text(xlsxOfRows("")), QByteArray());
    // Cells that go back would stand in another column than they say.
    QVERIFY(
        text(xlsxOfRows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")).contains("Sheet1!A1"));
    QVERIFY(
        text(xlsxOfRows("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>")).contains("Sheet1!2"));
}

void TestWorkbook::mergedTextsStandInEachRowAndMergedNumbersOnce()
{
    XlsxBook book;
    book.sheets = {
        {"S",
         "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Title</v></c></row>"
         "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Tết</v></c><c r=\"B2\"><v>10</v></c><c r=\"C2\"><v>1</v></c></row>"
         "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\"/><c r=\"C3\"><v>2</v></c></row>"
         "<row r=\"4\"><c r=\"A4\"/></row>"
         "<row r=\"5\"><c r=\"C5\"><v>3</v></c></row>",
         "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B4\"/></mergeCells>"}};
    QCOMPARE(text(xlsx(book)), QByteArray("\"Title\"\n\"Tết\"\t10\t1\n\"Tết\"\t\t2\n\n\t\t3\n"));
}

void TestWorkbook::sheetsAreFoundByTheirRelationships()
{
    XlsxBook book;
    book.sheets = {{"Tóm tắt", "<row><c><v>1</v></c></row>"},
                   {"ẩn", "<row><c><v>2</v></c></row>", {}, true},
                   {"A & B", "<row><c><v>3</v></c></row>"}};
    const Result<Workbook> read = this->read(xlsx(book));
    QVERIFY2(bool(read), qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->sheets.size(), size_t(3));
    QStringList seen;
    for (const WorkbookSheet &sheet : read->sheets)
        seen << sheet.name + (sheet.hidden ? u'-' : u'+') +
                    QString::fromUtf8(read->text.mid(sheet.begin, sheet.end - sheet.begin)).trimmed();
    QCOMPARE(seen, (QStringList{QStringLiteral("Tóm tắt+1"), QStringLiteral("ẩn-2"), QStringLiteral("A & B+3")}));
}

void TestWorkbook::strictFilesReadTheSame()
{
    XlsxBook book;
    book.strict = true;
    book.strings = "<si><t>a</t></si>";
    book.styles = "<xf numFmtId=\"14\"/>";
    book.sheets = {{"S", "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>44743</v></c></row>"}};
    QCOMPARE(text(xlsx(book)), QByteArray("\"a\"\t2022-07-01\n"));
    // Prefixes are the writer's choice.
    ZipWriter zip;
    zip.add("_rels/.rels", "<p:Relationships xmlns:p=\"x\"><p:Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
                           "Target=\"book.xml\"/></p:Relationships>");
    zip.add("book.xml", "<x:workbook xmlns:x=\"x\" xmlns:q=\"y\"><x:sheets><x:sheet name=\"S\" sheetId=\"1\" "
                        "q:id=\"b\"/></x:sheets></x:workbook>");
    zip.add("_rels/book.xml.rels",
            "<Relationships><Relationship Id=\"b\" Type=\"http://x/worksheet\" Target=\"s.xml\"/></Relationships>");
    zip.add(
        "s.xml",
        "<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    QCOMPARE(text(zip.finish()), QByteArray("7\n"));
}

void TestWorkbook::formulasWithoutAResultAreRefused()
{
    const QByteArray message = text(xlsxOfRows("<row r=\"7\"><c r=\"B7\"><f>SUM(A1:A6)</f></c></row>"));
    QVERIFY2(message.contains("Sheet1!B7") && message.contains("formula"), message.constData());
}

void TestWorkbook::otherFilesAreCalledWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto zip = [](std::initializer_list<const char *> names) {
        ZipWriter writer;
        for (const char *name : names)
            writer.add(name, "x");
        return writer.finish();
    };
    QTest::newRow("xlsb") << zip({"[Content_Types].xml", "xl/workbook.bin"}) << QStringLiteral(".xlsb");
    QTest::newRow("ods") << zip({"mimetype", "content.xml", "styles.xml"}) << QStringLiteral("OpenDocument");
    QTest::newRow("numbers") << zip({"Index/Document.iwa", "preview.jpg"}) << QStringLiteral("Numbers");
    QTest::newRow("docx") << zip({"[Content_Types].xml", "word/document.xml"}) << QStringLiteral("document");
    QTest::newRow("zip") << zip({"a.csv", "b.csv"}) << QStringLiteral("ZIP archive");
    ZipWriter locked;
    locked.add("xl/workbook.xml", "x", {-1, -1, true});
    QTest::newRow("a password") << locked.finish() << QStringLiteral("password");
    QTest::newRow("cut off") << xlsxOfRows("<row><c><v>1</v></c></row>").chopped(40) << QStringLiteral("cut off");
    QTest::newRow("no zip") << QByteArray("PK\x03\x04 and so on", 14) << QStringLiteral("cut off");
    QByteArray flipped = xlsxOfRows("<row><c><v>1</v></c></row>" + QByteArray(400, ' '));
    flipped[flipped.indexOf("part90.xml") + 14] = char(flipped.at(flipped.indexOf("part90.xml") + 14) ^ 0x5A);
    QTest::newRow("a flipped byte") << flipped << QStringLiteral("part90.xml");
    XlsxBook noSheets;
    QTest::newRow("no sheet") << xlsx(noSheets) << QStringLiteral("no worksheet");
    QTest::newRow("bad XML") << xlsxOfRows("<row><c><v>1</c></row>") << QStringLiteral("well-formed");
}

void TestWorkbook::otherFilesAreCalledWhatTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<Workbook> book = read(bytes);
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(word) && book.error().message.contains(QStringLiteral("Báo cáo #")),
             qPrintable(book.error().message));
}

void TestWorkbook::readingCanBeCanceled()
{
    QByteArray rows;
    for (int i = 0; i < 200'000; ++i)
        rows += "<row><c><v>1</v></c><c><v>2</v></c></row>";
    const QString path = m_folder.filePath(QStringLiteral("long.xlsx"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(xlsxOfRows(rows));
    file.close();
    const Result<Workbook> book = readWorkbook(path, [] { return false; });
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::Canceled);
}

void TestWorkbook::theRealReportOfGoogleAdsIsRead()
{
    const QString path = QStringLiteral(PHEU_SHARED_DATA "/exports/google_ads/ad_asset_report.xlsx");
    if (!QFile::exists(path))
        QSKIP("the shared data is not beside this tree");
    const Result<Workbook> book = readWorkbook(path);
    QVERIFY2(bool(book), qPrintable(book ? QString() : book.error().message));
    QCOMPARE(book->sheets.size(), size_t(1));
    QCOMPARE(book->sheets.front().name, QStringLiteral("Ad asset report"));
    const QList<QByteArray> lines = book->text.trimmed().split('\n');
    QCOMPARE(lines.size(), 254);
    QCOMPARE(lines.at(0), QByteArray("\"Ad asset report\""));
    QCOMPARE(lines.at(3).split('\t').size(), 20);
    QVERIFY(lines.at(3).endsWith("\"Advertiser\"\t3\t3\t1\t\"GBP\"\t1.29\t3.88\t3"));
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
