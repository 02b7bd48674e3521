// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and days as cells write them.
#include "exchange/celldate.h"
#include "exchange/cellnumber.h"

#include <QTest>

using namespace pheu;

Q_DECLARE_METATYPE(pheu::NumberShape)

class TestCells : public QObject
{
    Q_OBJECT
private slots:
    void aCellSaysWhatItCanAboutTheDecimalSign_data();
    void aCellSaysWhatItCanAboutTheDecimalSign();
    void aNumberIsReadWholeOrNotAtAll_data();
    void aNumberIsReadWholeOrNotAtAll();
    void nullMarkersAreNotMeasured();
    void currenciesBesideNumbersAreKnown();
    void aDayIsReadInEveryForm_data();
    void aDayIsReadInEveryForm();
    void theColumnDecidesTheOrderOfDayAndMonth_data();
    void theColumnDecidesTheOrderOfDayAndMonth();
    void aPatternReadsADay();
    void aLineAboveTheTableGivesItsRange_data();
    void aLineAboveTheTableGivesItsRange();
};

static QString iso(std::optional<Day> day)
{
    return day ? isoDay(*day) : QStringLiteral("-");
}

void TestCells::aCellSaysWhatItCanAboutTheDecimalSign_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<NumberShape>("shape");
    const auto row = [](const char *cell, NumberShape shape) { QTest::newRow(cell) << QByteArray(cell) << shape; };
    for (const char *cell : {"12", "-12", "1 234",
                             "1\xC2\xA0"
                             "234",
                             "1'234'567", "1234567", "12 €", "1E+05", "+5"})
        row(cell, NumberShape::Whole);
    for (const char *cell : {"12.5", "0.123", ".5", "1,234.50", "1,234,567", "1.429999948", "12,34,567", "1 234.5",
                             "$1,234.50", "1.5E-3", "(1,234.50)", "12."})
        row(cell, NumberShape::Point);
    for (const char *cell : {"12,5", "0,123", "1.234,50", "1.234.567", "12,50 €", "1 234,56"})
        row(cell, NumberShape::Comma);
    for (const char *cell : {"1.234", "1,234", "12.345", "999,999", "1.234 ₫", "-1,234"})
        row(cell, NumberShape::Either);
    for (const char *cell : {"", " --", "--", "-", "—", "n/a", "(not set)", "  "})
        row(cell, NumberShape::Nothing);
    for (const char *cell : {"abc", "1,23,4", "1.234.56", "12:30", "2026-01-05", "< 10%", "1,2,3", "1..2", "? 69.91",
                             "12abc", "1.234.567,89.1", "--5", "12 34"})
        row(cell, NumberShape::Junk);
}

void TestCells::aCellSaysWhatItCanAboutTheDecimalSign()
{
    QFETCH(QByteArray, cell);
    QFETCH(NumberShape, shape);
    QCOMPARE(int(numberShape(cell.toStdString())), int(shape));
}

void TestCells::aNumberIsReadWholeOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<char>("sign");
    QTest::addColumn<QString>("value"); // mantissa/scale, or a dash
    const auto row = [](const char *cell, char sign, const char *value) {
        QTest::addRow("%s by %c", cell, sign) << QByteArray(cell) << sign << QString::fromLatin1(value);
    };
    row("12", '.', "12/0");
    row("-12.50", '.', "-1250/2");
    row("1.429999948", '.', "1429999948/9");
    row("1,234.50", '.', "123450/2");
    row("1.234,50", ',', "123450/2");
    row("1.234", '.', "1234/3");
    row("1.234", ',', "1234/0");
    row("1,234", '.', "1234/0");
    row("1,234", ',', "1234/3");
    row("12,34,567.8", '.', "12345678/1");
    row("(1,234.50)", '.', "-123450/2");
    row("\xE2\x88\x92"
        "5",
        '.', "-5/0");
    row("12,50 €", ',', "1250/2");
    row("$ -12.5", '.', "-125/1");
    row("1\xE2\x80\xAF"
        "234,5",
        ',', "12345/1");
    row("\xD9\xA1\xD9\xA2\xD9\xA3\xD9\xA4\xD9\xAB\xD9\xA5", '.', "12345/1"); // ١٢٣٤٫٥
    row("'-5", '.', "-5/0");
    row("12,5", '.', "-");
    row("1.5", ',', "-");
    row("12abc", '.', "-");
    row("1,23", '.', "-");
    row("0,500", '.', "-");
    row("? 69.91", '.', "-");
    row("12 34", '.', "-");
    row("99999999999999999999", '.', "-");
}

void TestCells::aNumberIsReadWholeOrNotAtAll()
{
    QFETCH(QByteArray, cell);
    QFETCH(char, sign);
    QFETCH(QString, value);
    CellNumber number;
    const std::string text = cell.toStdString();
    const bool read = readNumber(text, sign, number) == NumberFault::None;
    QCOMPARE(read ? QStringLiteral("%1/%2").arg(number.value.mantissa).arg(number.value.scale) : QStringLiteral("-"),
             value);
}

void TestCells::nullMarkersAreNotMeasured()
{
    for (const char *cell :
         {"", " --", "--", "-", "\xE2\x80\x94", "n/a", "N/A", "(not set)", "(data not available)", "NULL"})
        QVERIFY2(isNullMarker(cell), cell);
    for (const char *cell : {"0", "(direct)", "none of these", "-5", "---"})
        QVERIFY2(!isNullMarker(cell), cell);
}

void TestCells::currenciesBesideNumbersAreKnown()
{
    QVERIFY(currenciesOfSign("$").contains(QStringLiteral("USD")));
    QVERIFY(currenciesOfSign("$").contains(QStringLiteral("AUD")));
    QCOMPARE(currenciesOfSign("₫"), QStringList{QStringLiteral("VND")});
    QCOMPARE(currenciesOfSign("vnđ"), QStringList{QStringLiteral("VND")});
    QCOMPARE(currenciesOfSign("eur"), QStringList{QStringLiteral("EUR")});
    QVERIFY(currenciesOfSign("?").isEmpty());
    QVERIFY(currenciesOfSign("clicks").isEmpty());
}

void TestCells::aDayIsReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *cell, const char *day) {
        QTest::newRow(cell) << QByteArray(cell) << QString::fromLatin1(day);
    };
    row("2026-05-09", "2026-05-09");
    row("20260509", "2026-05-09");
    row("2026/5/9", "2026-05-09");
    row("2018-02-26 19:58:54", "2018-02-26");
    row("2026-01-05T00:00:00Z", "2026-01-05");
    row("2025-12-06 10:37:33 -0500", "2025-12-06");
    row("Jan 5, 2026", "2026-01-05");
    row("January 5, 2026", "2026-01-05");
    row("27 January 2026", "2026-01-27");
    row("5-Jan-2026", "2026-01-05");
    row("Jun 09, 2018 09:30 pm", "2018-06-09");
    row("Mon, Apr 26, 2021 12:25", "2021-04-26");
    row("1 tháng 8, 2026", "2026-08-01");
    row("ngày 1 tháng 8 năm 2026", "2026-08-01");
    row("5 janvier 2026", "2026-01-05");
    row("5. Januar 2026", "2026-01-05");
    row("2026年1月5日", "2026-01-05");
    row("2026. 1. 5.", "2026-01-05");
    row("31/12/2026", "numbers");
    row("1/5/2026 2:30 PM", "numbers");
    row("01.02.26", "numbers");
    row("2026-02-30", "-");
    row("32/01/2026", "-");
    row("2026-02-02,2026-02-08", "-");
    row("2026", "-");
    row("45000", "-");
    row("05/01/2569", "-"); // a Buddhist year
    row("1404-05-01", "-"); // a Persian one
    row("31082023", "-");
    row("tomorrow", "-");
    row("2026-01-05 junk", "-");
}

void TestCells::aDayIsReadInEveryForm()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, day);
    const DateCell read = readDateCell(cell.toStdString());
    const QString text = read.kind == DateCell::Kind::Known     ? isoDay(read.day)
                         : read.kind == DateCell::Kind::Numbers ? QStringLiteral("numbers")
                                                                : QStringLiteral("-");
    QCOMPARE(text, day);
}

void TestCells::theColumnDecidesTheOrderOfDayAndMonth_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("first"); // the first cell as a day, or "ambiguous"
    const auto row = [](const char *name, const QStringList &cells, const char *first) {
        QTest::newRow(name) << cells << QString::fromLatin1(first);
    };
    using L = QStringList;
    row("a day above 12 comes first", L{QStringLiteral("01/02/2026"), QStringLiteral("31/01/2026")}, "2026-02-01");
    row("a day above 12 comes second", L{QStringLiteral("01/02/2026"), QStringLiteral("01/31/2026")}, "2026-01-02");
    row("nothing above 12", L{QStringLiteral("01/02/2026"), QStringLiteral("03/04/2026")}, "ambiguous");
    row("day and month are the same number", L{QStringLiteral("01/01/2026"), QStringLiteral("02/02/2026")},
        "2026-01-01");
    row("both orders are needed", L{QStringLiteral("31/01/2026"), QStringLiteral("01/31/2026")}, "ambiguous");
    row("two-digit year, month first", L{QStringLiteral("1/2/26"), QStringLiteral("1/31/26")}, "2026-01-02");
    row("two-digit years that could come first", L{QStringLiteral("05.01.26"), QStringLiteral("31.01.26")},
        "ambiguous");
    row("ISO", L{QStringLiteral("2026-01-02"), QStringLiteral("2026-01-03")}, "2026-01-02");
}

void TestCells::theColumnDecidesTheOrderOfDayAndMonth()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, first);
    DateEvidence evidence;
    for (const QString &cell : cells)
        evidence.add(readDateCell(cell.toStdString()));
    const std::optional<DateOrder> order = evidence.order();
    QCOMPARE(order ? iso(readDateCell(cells.front().toStdString()).in(*order)) : QStringLiteral("ambiguous"), first);
}

void TestCells::aPatternReadsADay()
{
    QVERIFY(isDatePattern(QStringLiteral("dd/MM/yyyy")));
    QVERIFY(isDatePattern(QStringLiteral("dd/mm/yyyy")));
    QVERIFY(!isDatePattern(QStringLiteral("whatever")));
    QCOMPARE(iso(readDatePattern("05/01/2026", QStringLiteral("dd/MM/yyyy"))), QStringLiteral("2026-01-05"));
    QCOMPARE(iso(readDatePattern("05/01/2026", QStringLiteral("mm/dd/yyyy"))), QStringLiteral("2026-05-01"));
    QCOMPARE(iso(readDatePattern("31082023", QStringLiteral("ddMMyyyy"))), QStringLiteral("2023-08-31"));
    QCOMPARE(iso(readDatePattern("05.01.26", QStringLiteral("dd.MM.yy"))), QStringLiteral("2026-01-05"));
    QCOMPARE(iso(readDatePattern("05/01/2026 10:30", QStringLiteral("dd/MM/yyyy"))), QStringLiteral("2026-01-05"));
    QCOMPARE(iso(readDatePattern("2026-01-05", QStringLiteral("dd/MM/yyyy"))), QStringLiteral("-"));
}

void TestCells::aLineAboveTheTableGivesItsRange_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *line, const char *range) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(range);
    };
    row("\"March 27, 2026 - April 23, 2026\"", "2026-03-27 2026-04-23");
    row("27 January 2026 - 23 February 2026", "2026-01-27 2026-02-23");
    row("\"Ad report (Oct 25, 2016-Oct 31, 2016)\"", "2016-10-25 2016-10-31");
    row("\"1 tháng 8, 2026 - 10 tháng 8, 2026\"", "2026-08-01 2026-08-10");
    row("# Start date: 20251015", "2025-10-15 -");
    row("# End date: 20260112", "- 2026-01-12");
    row("All time", "- -");
    row("Campaign report", "- -");
    row("Date Generated: April 1, 2026, 12:00 AM", "- -");
}

void TestCells::aLineAboveTheTableGivesItsRange()
{
    QFETCH(QString, line);
    QFETCH(QString, range);
    const LineRange read = readRange(line);
    QCOMPARE(iso(read.from) + u' ' + iso(read.to), range);
}

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
