// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes to rows: encodings, quotes, line ends, where the table stands, how totals spread.
#include "exchange/delimitedreader.h"
#include "exchange/exporter.h"
#include "exchange/filelayout.h"
#include "exchange/headername.h"
#include "exchange/preset.h"
#include "exchange/rowfilter.h"
#include "exchange/sourcerows.h"
#include "exchange/spread.h"
#include "exchange/textpool.h"
#include "exchange/textsource.h"
#include "support/workbooks/workbookreader.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace pheu;

class TestReading : public QObject
{
    Q_OBJECT
private slots:
    void everyUnicodeEncodingGivesTheSameText_data();
    void everyUnicodeEncodingGivesTheSameText();
    void whatIsNoDelimitedTextIsRefusedByWhatItIs_data();
    void whatIsNoDelimitedTextIsRefusedByWhatItIs();
    void bytesThatAreNotUnicodeAreRefusedWithTheirLine();
    void anEncodingThatAPersonNamesIsReadAsSuch_data();
    void anEncodingThatAPersonNamesIsReadAsSuch();
    void bytesThatAreNotOfTheNamedEncodingAreRefused();
    void rowsReadAheadAreThoseOfTheReader();
    void rowsAreSplit_data();
    void rowsAreSplit();
    void anOpenQuoteIsTold();
    void linesAreCountedThroughNewlinesInCells();
    void theTableIsFoundByTheNamesOfItsColumns_data();
    void theTableIsFoundByTheNamesOfItsColumns();
    void headersCompareWithoutCaseSpacesFormsAndCurrency();
    void totalsAreKnownByTheirWords_data();
    void totalsAreKnownByTheirWords();
    void everyPresetIsRead();
    void spreadPartsAddUpToTheTotal();
    void aSpreadStaysEven();
    void poolsKeepTextsAndNumbers();
    void guardsGoOnAndOffExactly();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("f%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return path;
    }
    QTemporaryDir m_folder;
    int m_files = 0;
};

static QByteArray utf16(const QString &text, bool big, bool mark)
{
    QByteArray bytes;
    const auto put = [&](char16_t unit) {
        bytes += big ? char(unit >> 8) : char(unit & 0xFF);
        bytes += big ? char(unit & 0xFF) : char(unit >> 8);
    };
    if (mark)
        put(0xFEFF);
    for (QChar c : text)
        put(c.unicode());
    return bytes;
}

static QString joined(const DelimitedReader &reader)
{
    QStringList cells;
    for (const SourceCell &cell : reader.cells())
        cells << QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
    return cells.join(u'|');
}

void TestReading::everyUnicodeEncodingGivesTheSameText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("Ngày,Chiến dịch,Chi phí\n2026-01-05,Tết 🎉,1234\n");
    QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8() << QStringLiteral("UTF-8 BOM");
    QTest::newRow("UTF-16LE with a mark") << utf16(text, false, true) << QStringLiteral("UTF-16LE BOM");
    QTest::newRow("UTF-16BE with a mark") << utf16(text, true, true) << QStringLiteral("UTF-16BE BOM");
    QTest::newRow("UTF-16LE without one") << utf16(text, false, false) << QStringLiteral("UTF-16LE");
    QTest::newRow("UTF-16BE without one") << utf16(text, true, false) << QStringLiteral("UTF-16BE");
}

void TestReading::everyUnicodeEncodingGivesTheSameText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const Result<TextSource> source = TextSource::open(write(bytes));
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE(source->encoding(), encoding);
    QCOMPARE(QString::fromUtf8(source->text().data(), qsizetype(source->text().size())),
             QStringLiteral("Ngày,Chiến dịch,Chi phí\n2026-01-05,Tết 🎉,1234\n"));
}

void TestReading::whatIsNoDelimitedTextIsRefusedByWhatItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("a broken workbook") << QByteArray("PK\x03\x04xxxx[Content_Types].xml")
                                       << QStringLiteral("Excel workbook");
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest") << QStringLiteral("old Excel");
    QTest::newRow("HTML in .xls") << QByteArray("\xEF\xBB\xBF\r\n<html><table><tr><td>1</td></tr>")
                                  << QStringLiteral("web page");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7 ...") << QStringLiteral("PDF");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("binary") << QByteArray("a,b\n1,\0x\n", 9) << QStringLiteral("zero byte");
}

void TestReading::whatIsNoDelimitedTextIsRefusedByWhatItIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString path = write(bytes);
    const Result<TextSource> source = TextSource::open(path);
    QVERIFY(!source);
    QVERIFY2(source.error().message.contains(says), qPrintable(source.error().message));
    QVERIFY(source.error().message.contains(QFileInfo(path).fileName()));
}

void TestReading::bytesThatAreNotUnicodeAreRefusedWithTheirLine()
{
    const Result<TextSource> latin = TextSource::open(write("a,b\n1,caf\xE9\n"));
    QVERIFY(!latin);
    QVERIFY2(latin.error().message.contains(QStringLiteral("line 2")), qPrintable(latin.error().message));
    QVERIFY(!TextSource::open(write("a,b\n1,\xC0\xAF\n")));     // overlong
    QVERIFY(!TextSource::open(write("a,b\n1,\xED\xA0\x80\n"))); // a surrogate
    QVERIFY(!TextSource::open(write("a,b\n1,\xE2\x82")));       // cut off
    QVERIFY(!TextSource::open(write(QByteArray("\xFF\xFE"
                                               "a\0,\0b",
                                               7)))); // half a unit
    QVERIFY(!TextSource::open(write(QByteArray("\xFF\xFE"
                                               "a\0\x00\xD8"
                                               "b\0",
                                               8)))); // a lone surrogate
    QCOMPARE(TextSource::open(m_folder.filePath(QStringLiteral("nowhere.csv"))).error().code, ErrorCode::NotFound);
    QVERIFY(!TextSource::open(m_folder.path()));
}

void TestReading::anEncodingThatAPersonNamesIsReadAsSuch_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("western") << QByteArray("caf\xE9 \x80") << QStringLiteral("windows-1252")
                             << QStringLiteral("café €");
    QTest::newRow("Vietnamese") << QByteArray("T\xEA\xEC"
                                              "t \xF0\xFD\xD2")
                                << QStringLiteral("windows-1258") << QStringLiteral("Tết đử");
    QTest::newRow("UTF-16 without a mark")
        << QByteArray("a\0\xBF\x1E", 4) << QStringLiteral("utf-16le") << QStringLiteral("aế");
    QTest::newRow("UTF-16 with a mark") << QByteArray("\xFE\xFF\0a\x1E\xBF", 6) << QStringLiteral("utf-16be")
                                        << QStringLiteral("aế");
    QTest::newRow("UTF-8") << QByteArray("\xEF\xBB\xBF"
                                         "Tết")
                           << QStringLiteral("utf-8") << QStringLiteral("Tết");
}

void TestReading::anEncodingThatAPersonNamesIsReadAsSuch()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const Result<TextSource> source = TextSource::open(write(bytes), {}, encoding);
    QVERIFY2(bool(source), source ? "" : qPrintable(source.error().message));
    const QString read = QString::fromUtf8(source->text().data(), qsizetype(source->text().size()));
    QCOMPARE(read.normalized(QString::NormalizationForm_C), text);
}

void TestReading::bytesThatAreNotOfTheNamedEncodingAreRefused()
{
    for (const char *encoding : {"utf-8", "windows-1252"}) {
        const Result<TextSource> source = TextSource::open(write("a,b\n1,\x81\n"), {}, QLatin1String(encoding));
        QVERIFY2(!source, encoding);
        QVERIFY2(source.error().message.contains(QStringLiteral("line 2")), qPrintable(source.error().message));
    }
}

// Larger than what is read at once, so that a thread of its own reads it.
void TestReading::rowsReadAheadAreThoseOfTheReader()
{
    std::string text;
    for (int row = 0; text.size() < 2'500'000; ++row) {
        text += row % 7 == 3   ? "\"Total: \"\"all\"\" of it\",,5\n"
                : row % 7 == 4 ? "\n"
                : row % 7 == 5 ? "\"a \"\"quoted\"\" cell\",\"two\nlines\"," + std::to_string(row) + "\r\n"
                               : std::string(size_t(row % 900), 'x') + ",plain," + std::to_string(row) + '\n';
    }
    const Mapping mapping;
    DelimitedReader reader(text, ',');
    RowFilter filter(mapping, 3);
    SourceRows rows(text, DelimitedReader(text, ','), RowFilter(mapping, 3));
    qint64 count = 0;
    while (reader.next()) {
        const SourceRow *row = rows.next();
        QVERIFY(row);
        QCOMPARE(row->kind, filter.kindOf(reader.cells()));
        QCOMPARE(row->line, reader.line());
        QCOMPARE(row->offset, reader.rowOffset());
        QCOMPARE(row->nextOffset, reader.offset());
        QVERIFY(row->kind != RowKind::Totals || row->label == filter.label());
        QCOMPARE(row->cells.size(), reader.cells().size());
        for (size_t i = 0; i < row->cells.size(); ++i)
            QVERIFY(row->cells[i].text == reader.cells()[i].text && row->cells[i].quoted == reader.cells()[i].quoted);
        ++count;
    }
    QVERIFY(!rows.next());
    QVERIFY(!rows.next());
    QVERIFY(count > 4096);
    SourceRows left(text, DelimitedReader(text, ','), RowFilter(mapping, 3)); // given up in the middle
    QVERIFY(left.next());
}

void TestReading::rowsAreSplit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const char *text, const QStringList &rows) {
        QTest::newRow(name) << QByteArray(text) << rows;
    };
    using L = QStringList;
    const L two{QStringLiteral("a|b"), QStringLiteral("1|2")};
    row("LF", "a,b\n1,2\n", two);
    row("CRLF", "a,b\r\n1,2\r\n", two);
    row("CR", "a,b\r1,2\r", two);
    row("no final newline", "a,b\n1,2", two);
    row("quotes", "\"a\",\"b\"\n\"1\",2\n", two);
    row("quotes inside quotes", "\"say \"\"hi\"\"\",x\n", L{QStringLiteral("say \"hi\"|x")});
    row("a newline in a cell", "\"a\nb\",c\n1,2\n", L{QStringLiteral("a\nb|c"), QStringLiteral("1|2")});
    row("a delimiter in a cell", "\"a,b\",c\n", L{QStringLiteral("a,b|c")});
    row("empty cells", ",,\n", L{QStringLiteral("||")});
    row("an empty last cell at the end", "a,b,", L{QStringLiteral("a|b|")});
    row("a quote in the middle", "5\" screen,x\n", L{QStringLiteral("5\" screen|x")});
    row("text after a quote", "\"Best\" shoes,x\n", L{QStringLiteral("Best shoes|x")});
    row("an empty quoted cell", "\"\",x\n", L{QStringLiteral("|x")});
    row("a blank line", "a\n\nb\n", L{QStringLiteral("a"), QString(), QStringLiteral("b")});
    row("many cells with quotes inside", "\"\"\"1\"\"\",\"\"\"22\"\"\",\"\"\"333\"\"\"\n",
        L{QStringLiteral("\"1\"|\"22\"|\"333\"")});
}

void TestReading::rowsAreSplit()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, rows);
    const std::string bytes = text.toStdString();
    DelimitedReader reader(bytes, ',');
    QStringList read;
    while (reader.next())
        read << joined(reader);
    QCOMPARE(read, rows);
    QCOMPARE(reader.openQuoteLine(), 0);
}

void TestReading::anOpenQuoteIsTold()
{
    const std::string text = "a,b\n1,\"2\n3,4\n";
    DelimitedReader reader(text, ',');
    while (reader.next()) {
    }
    QCOMPARE(reader.openQuoteLine(), 2);
}

void TestReading::linesAreCountedThroughNewlinesInCells()
{
    const std::string text = "a,b\r\n\"1\r\n2\r\n3\",x\r\n4,5\r\n";
    DelimitedReader reader(text, ',');
    QList<qint64> lines;
    while (reader.next())
        lines << reader.line();
    QCOMPARE(lines, (QList<qint64>{1, 2, 5}));
}

void TestReading::theTableIsFoundByTheNamesOfItsColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<int>("columns");
    QTest::newRow("plain") << QStringLiteral("Day,Campaign,Cost\n2026-01-01,A,1\n") << ',' << 1LL << 3;
    QTest::newRow("after a preamble with commas")
        << QStringLiteral("Campaign report\n\"March 27, 2026 - April 23, 2026\"\nCampaign,Clicks,Cost\nA,1,2\n") << ','
        << 3LL << 3;
    QTest::newRow("semicolons and decimal commas")
        << QStringLiteral("week;campaign;cost;clicks\n2024-01-01;a;3012,42;1,5\n2024-01-08;b;1,1;2,2\n") << ';' << 1LL
        << 4;
    QTest::newRow("tabs") << QStringLiteral("Campaign\tClicks\tCost\nA, B\t1\t2\n") << '\t' << 1LL << 3;
    QTest::newRow("pipes") << QStringLiteral("Campaign|Clicks|Cost\nA, B|1|2\n") << '|' << 1LL << 3;
    QTest::newRow("no known names: the first row with most text")
        << QStringLiteral("Bericht\n\nTag;Kampagne;Kosten\n2026-01-01;A;1,5\n2026-01-02;B;2,5\n") << ';' << 3LL << 3;
    QTest::newRow("comment lines")
        << QStringLiteral("# ----\n# Start date: 20251015\nEvent name,Event count,Total revenue\nx,1,0\n") << ',' << 3LL
        << 3;
    QTest::newRow("quoted lines above")
        << QStringLiteral(
               "\"Report Time: 7/7/2017\"\n\"Rows: 5\"\n\n\"Campaign\",\"Clicks\",\"Spend\"\n\"A\",\"1\",\"2\"\n")
        << ',' << 4LL << 3;
    QTest::newRow("figures by spaces") << QStringLiteral(" 0004 19970101  2   29.33\n 0021 19970102 10    7.50\n")
                                       << ' ' << 0LL << 4;
    QTest::newRow("names by spaces") << QStringLiteral("id   day      amount \n 4  19970101  29.33\n 7 19970102 1.50\n")
                                     << ' ' << 1LL << 3;
    QTest::newRow("figures without names") << QStringLiteral("2026-01-01,5,10\n2026-01-02,6,11\n") << ',' << 0LL << 3;
    QTest::newRow("words have spaces") << QStringLiteral("Big Red Shop\nThe Blue Shop\nA Green Shop\n") << ',' << 1LL
                                       << 1;
    QTest::newRow("words of uneven count") << QStringLiteral("Name\n1 2 3\n4 5\n") << ',' << 1LL << 1;
}

void TestReading::theTableIsFoundByTheNamesOfItsColumns()
{
    QFETCH(QString, text);
    QFETCH(char, delimiter);
    QFETCH(qint64, line);
    QFETCH(int, columns);
    const FileLayout layout = findLayout(text.toStdString(), knownHeaderKeys());
    QCOMPARE(layout.delimiter, delimiter);
    QCOMPARE(layout.headerLine, line);
    QCOMPARE(layout.headers.size(), columns);
}

void TestReading::headersCompareWithoutCaseSpacesFormsAndCurrency()
{
    QCOMPARE(headerKey(QStringLiteral("  Amount  Spent (VND)")), headerKey(QStringLiteral("amount_spent")));
    QCOMPARE(headerName(QStringLiteral("Amount spent (VND)")).currency, QStringLiteral("VND"));
    QCOMPARE(headerName(QStringLiteral("Clicks (all)")).currency, QString());
    QVERIFY(headerKey(QStringLiteral("Clicks (all)")) != headerKey(QStringLiteral("Clicks")));
    const QString composed = QStringLiteral("Số tiền đã chi tiêu (VND)");
    QCOMPARE(headerKey(composed.normalized(QString::NormalizationForm_D)), headerKey(composed));
}

void TestReading::totalsAreKnownByTheirWords_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("word");
    QTest::addColumn<bool>("phrase");
    const auto row = [](const char *cell, bool word, bool phrase) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << word << phrase;
    };
    for (const char *cell : {"Total", "totals", " Grand total ", "Tổng", "Tổng số", "TOTAL"})
        row(cell, true, false);
    for (const char *cell :
         {"Total: Campaigns", "Total: ", "Total of 3 ads", "Tổng số: Chiến dịch", "Total - filtered"})
        row(cell, QString::fromUtf8(cell).trimmed() == u"Total", true);
    for (const char *cell : {"Total Wine", "Campaign Total", "Totally new", "Tổng kết 2026", "Today", "To"})
        row(cell, false, false);
}

void TestReading::totalsAreKnownByTheirWords()
{
    QFETCH(QString, cell);
    QFETCH(bool, word);
    QFETCH(bool, phrase);
    QCOMPARE(RowFilter::isTotalsWord(cell.toStdString()), word);
    QCOMPARE(RowFilter::isTotalsPhrase(cell.toStdString()), phrase);
    const QString decomposed = cell.normalized(QString::NormalizationForm_D);
    QCOMPARE(RowFilter::isTotalsWord(decomposed.toStdString()), word);
}

void TestReading::everyPresetIsRead()
{
    QCOMPARE(presets().size(), size_t(20));
    for (const Preset &known : presets()) {
        QVERIFY(!known.id.isEmpty() && !known.title.isEmpty() && !known.source.isEmpty());
        QVERIFY(!known.detect.empty());
        QVERIFY(known.columns.size() > 2);
        for (const PresetColumn &column : known.columns)
            QVERIFY(!column.names.isEmpty() && (!column.to.isEmpty() || !column.ignore.isEmpty()));
    }
    QVERIFY(genericRules().totalWords.size() > 5);
    QCOMPARE(genericRules().keys.value(QStringLiteral("results")).front().size(), 7);
}

void TestReading::spreadPartsAddUpToTheTotal()
{
    QRandomGenerator random(20261121);
    for (int i = 0; i < 20000; ++i) {
        const qint64 total = qint64(random.generate64() >> 2) >> random.bounded(60);
        const qint64 value = random.bounded(2) ? total : -total;
        const int days = 1 + int(random.bounded(400));
        const qint64 unit = i % 3 == 0 ? 100 : 1;
        const std::vector<qint64> parts = spreadOverDays(value, days, unit);
        QCOMPARE(parts.size(), size_t(days));
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), qint64(0)), value);
        for (size_t day = 1; day < parts.size(); ++day)
            QCOMPARE(parts[day] % unit, 0);
    }
}

void TestReading::aSpreadStaysEven()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        const qint64 total = random.bounded(1000000);
        const std::vector<qint64> parts = spreadOverDays(total, 1 + int(random.bounded(100)));
        const auto [least, most] = std::minmax_element(parts.begin(), parts.end());
        QVERIFY(*most - *least <= 1 && *least >= 0);
    }
    QCOMPARE(spreadOverDays(10, 4), (std::vector<qint64>{3, 3, 2, 2}));
    QCOMPARE(spreadOverDays(-10, 4), (std::vector<qint64>{-3, -3, -2, -2}));
    QCOMPARE(spreadOverDays(31234, 2, 100), (std::vector<qint64>{15634, 15600})); // 3.1234 in hundredths
    QCOMPARE(spreadOverDays(0, 3), (std::vector<qint64>{0, 0, 0}));
}

void TestReading::poolsKeepTextsAndNumbers()
{
    TextPool pool;
    QHash<QByteArray, int> known;
    QRandomGenerator random(3);
    for (int i = 0; i < 200000; ++i) {
        QByteArray text = QByteArray::number(random.bounded(30000));
        if (i % 5000 == 0)
            text = QByteArray(100000, char('a' + i % 26)) + text;
        const int id = pool.intern({text.constData(), size_t(text.size())});
        if (!known.contains(text))
            known.insert(text, id);
        QCOMPARE(id, known.value(text));
    }
    for (auto it = known.begin(); it != known.end(); ++it)
        QCOMPARE(QByteArray(pool.text(*it).data(), qsizetype(pool.text(*it).size())), it.key());
}

void TestReading::guardsGoOnAndOffExactly()
{
    for (const char *text :
         {"=1+1", "+5", "-5", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''+1"}) {
        const QString value = QString::fromUtf8(text);
        QCOMPARE(guardedText(value), u'\'' + value);
        QCOMPARE(unguardedText(guardedText(value)), value);
    }
    for (const char *text : {"", "abc", "'abc", "'", "1+1", " =1", "''", "0"}) {
        const QString value = QString::fromUtf8(text);
        QCOMPARE(guardedText(value), value);
        QCOMPARE(unguardedText(value), value);
    }
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
