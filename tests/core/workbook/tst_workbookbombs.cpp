// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to exhaust whoever reads them are refused in two seconds and 256 MB, with one sentence that says why.
#include "support/sampling.h"
#include "support/workbooks/workbookreader.h"
#include "support/workbooks/xlsxwriter.h"
#include "workbook/workbook.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <sys/resource.h>

using namespace pheu;
using namespace pheu::test;

namespace
{

const QByteArray sheetHead = "<worksheet><sheetData>";
const QByteArray sheetTail = "</sheetData></worksheet>";

// A workbook whose only sheet is the part that `add` writes.
template<typename Add>
QByteArray bookWithSheet(Add add)
{
    ZipWriter zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
            "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></Relationships>");
    add(zip);
    return zip.finish();
}

QByteArray noise(int size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = char('a' + random.bounded(26));
    return bytes;
}

// Rows of one shared text, with comments that keep the ratio of packing as it is in honest files.
QByteArray rowsOfOneText()
{
    const QByteArray letters = noise(200 * 60);
    QByteArray rows;
    for (int i = 0; i < 200; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row><!--" + letters.mid(i * 60, 40 + i % 7) + "-->";
    return rows;
}

// A few bytes of the text of a part, or what XML and numbers stumble over put in between.
void damage(QByteArray &part, QRandomGenerator &random)
{
    static const std::array<const char *, 14> morsels{"<",        ">",          "</row>",    "<c>",          "&#0;",
                                                      "&amp;",    "r=\"ZZZ9\"", "t=\"s\"",   "-1",           "1e999",
                                                      "\xED\xA0", "<v>99</v>",  "<!DOCTYPE", "<row r=\"0\">"};
    const qsizetype at = part.isEmpty() ? 0 : qsizetype(random.bounded(int(part.size())));
    if (part.isEmpty() || random.bounded(2) == 0)
        part.insert(at, morsels[random.bounded(int(morsels.size()))]);
    else if (random.bounded(2) == 0)
        part.remove(at, 1 + random.bounded(12));
    else
        part[at] = char(random.bounded(256));
}

} // namespace

class TestWorkbookBombs : public QObject
{
    Q_OBJECT
private slots:
    void bombsAreRefusedQuicklyAndCheaply_data();
    void bombsAreRefusedQuicklyAndCheaply();
    void randomDamageNeverHurts();
    void aLargeHonestWorkbookIsRead();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("bomb.xlsx"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return path;
    }
    // Of the processes that have read so far: the most memory, and the time they computed. The clock on the wall says
    // more about what else the machine does.
    struct Cost {
        double megabytes, ms;
    };
    static Cost cost()
    {
        rusage usage = {};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000; };
        return {double(usage.ru_maxrss) / 1024, ms(usage.ru_utime) + ms(usage.ru_stime)};
    }
    QTemporaryDir m_folder;
};

void TestWorkbookBombs::bombsAreRefusedQuicklyAndCheaply_data()
{
    QTest::addColumn<std::function<QByteArray()>>("make");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *why, std::function<QByteArray()> make) {
        QTest::newRow(name) << std::move(make) << QString::fromUtf8(why);
    };
    row("100 MB of one letter", "200 times", [] {
        return bookWithSheet(
            [](ZipWriter &zip) { zip.addLong("xl/s.xml", sheetHead, "aaaaaaaaaaaaaaaa", 6 << 20, sheetTail); });
    });
    row("a part of 200 MB", "128 MB", [] {
        return bookWithSheet(
            [](ZipWriter &zip) { zip.addLong("xl/s.xml", sheetHead, noise(64) + ' ', 3 << 20, sheetTail); });
    });
    row("parts of 300 MB together", "256 MB", [] {
        return bookWithSheet([](ZipWriter &zip) {
            for (int i = 0; i < 3; ++i)
                zip.addLong("xl/m" + QByteArray::number(i), {}, noise(20'000), 5200, {});
        });
    });
    row("a size that lies low", "broken or cut off", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.addLong("xl/s.xml", sheetHead, "<row/><row/><row/>", 5 << 20, sheetTail, {1000, -1, false});
        });
    });
    row("a million entries", "2,000 parts", [] {
        return bookWithSheet([](ZipWriter &zip) {
            for (int i = 0; i < 1'000'000; ++i)
                zip.addAgain("a", 0);
        });
    });
    row("entries that overlap", "overlap", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.add("xl/s.xml", sheetHead + sheetTail);
            zip.addAgain("xl/t.xml", 3); // the bytes of the other
        });
    });
    row("a billion laughs", "document type", [] {
        QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"lol\">";
        for (int i = 1; i < 10; ++i)
            laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" +
                      QByteArray("&l" + QByteArray::number(i - 1) + ';').repeated(10) + "\">";
        return bookWithSheet([&](ZipWriter &zip) {
            zip.add("xl/s.xml",
                    laughs + "]><worksheet><sheetData><row><c t=\"str\"><v>&l9;</v></c></row></sheetData></worksheet>");
        });
    });
    row("a file of somebody else's", "document type", [] {
        return bookWithSheet([&](ZipWriter &zip) {
            zip.add("xl/s.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>");
        });
    });
    row("a hundred thousand levels", "64 levels", [] {
        return bookWithSheet(
            [](ZipWriter &zip) { zip.add("xl/s.xml", "<worksheet>" + QByteArray("<a>").repeated(100'000)); });
    });
    row("a tag without an end", "1 MB", [] {
        return bookWithSheet(
            [](ZipWriter &zip) { zip.addLong("xl/s.xml", "<worksheet a=\"", noise(20'000), 5200, "\"/>"); });
    });
    row("a comment without an end", "1 MB", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.addLong("xl/s.xml", "<worksheet><!-- ", noise(20'000), 5200, " --></worksheet>");
        });
    });
    row("a cell of 100 MB", "more text than Excel", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.addLong("xl/s.xml", sheetHead + "<row><c t=\"str\"><v>", noise(20'000), 5200,
                        "</v></c></row>" + sheetTail);
        });
    });
    row("shared texts of 100 MB", "64 MB", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.add("xl/s.xml", sheetHead + sheetTail);
            zip.addLong("xl/t.xml", "<sst>", "<si><t>" + noise(20'000) + "</t></si>", 5200, "</sst>");
        });
    });
    row("one long shared text in every cell", "128 MB", [] {
        return bookWithSheet([](ZipWriter &zip) {
            zip.add("xl/t.xml", "<sst><si><t>" + noise(32'000) + "</t></si></sst>");
            zip.addLong("xl/s.xml", sheetHead, rowsOfOneText(), 500, sheetTail);
        });
    });
    row("cells at the far right of every row", "128 MB", [] {
        return bookWithSheet([](ZipWriter &zip) {
            QByteArray rows;
            for (int i = 1; i <= 50'000; ++i)
                rows += "<row r=\"" + QByteArray::number(i) + "\"><c r=\"XFD" + QByteArray::number(i) +
                        "\"><v>1</v></c></row>";
            zip.add("xl/s.xml", sheetHead + rows + sheetTail);
        });
    });
    row("a million merged cells", "merged", [] {
        QByteArray merges;
        for (int i = 1; i < 1'000'000; ++i)
            merges += "<mergeCell ref=\"A" + QByteArray::number(i) + ":A" + QByteArray::number(i + 1) + "\"/>";
        return bookWithSheet([&](ZipWriter &zip) {
            zip.add("xl/s.xml", sheetHead + "<row><c><v>1</v></c></row></sheetData><mergeCells>" + merges +
                                    "</mergeCells></worksheet>");
        });
    });
    row("an archive in itself", "ZIP archive", [] {
        QByteArray inside = "x";
        for (int i = 0; i < 50; ++i) {
            ZipWriter zip;
            zip.add("r/r.zip", inside);
            inside = zip.finish();
        }
        return inside;
    });
    row("a workbook of 51 MB", "50 MB", [] { return QByteArray("PK\x03\x04", 4) + QByteArray(51 << 20, 'x'); });
}

void TestWorkbookBombs::bombsAreRefusedQuicklyAndCheaply()
{
    QFETCH(std::function<QByteArray()>, make);
    QFETCH(QString, why);
    const QString path = write(make());
    QElapsedTimer timer;
    timer.start();
    const double before = cost().ms;
    const Result<Workbook> book = readWorkbook(path);
    const qint64 wall = timer.elapsed();
    const double ms = cost().ms - before;
    QVERIFY(!book);
    QVERIFY2(book.error().message.contains(why), qPrintable(book.error().message));
    QVERIFY2(book.error().message.contains(QStringLiteral("bomb.xlsx")), qPrintable(book.error().message));
    QVERIFY(!book.error().message.contains(QStringLiteral("%1")));
    QVERIFY2(ms < 2000, qPrintable(QStringLiteral("%1 ms").arg(ms)));
    QVERIFY2(cost().megabytes < 256, qPrintable(QStringLiteral("%1 MB").arg(cost().megabytes)));
    qInfo("%.0f ms (%lld on the wall), up to %.0f MB: %s", ms, static_cast<long long>(wall), cost().megabytes,
          qPrintable(book.error().message));
}

// Bytes flipped at random, in the package and in the parts before they are packed (a package that is damaged seldom
// comes past its check sums): whatever comes out, the reading process ends on its own and says something.
void TestWorkbookBombs::randomDamageNeverHurts()
{
    const XlsxBook sound = [] {
        XlsxBook book;
        book.strings = "<si><t>a</t></si><si><t>b</t></si>";
        book.styles = "<xf numFmtId=\"14\"/>";
        book.sheets = {{"S", rowsOf({{"Day", "Cost"}, {"=44743", "=1.5"}, {"x", "=2"}}),
                        "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"}};
        return book;
    }();
    const QByteArray whole = xlsx(sound);
    QRandomGenerator random(20261122);
    const int rounds = portionOf(10'000);
    int read = 0;
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes;
        if (i % 2 == 0) {
            bytes = whole;
            for (int flips = 1 + int(random.bounded(4)); flips > 0; --flips)
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            if (random.bounded(5) == 0)
                bytes.truncate(random.bounded(bytes.size()) + 1);
        } else {
            XlsxBook book = sound;
            const std::array<QByteArray *, 4> parts{&book.strings, &book.styles, &book.sheets.front().data,
                                                    &book.sheets.front().after};
            for (int times = 1 + int(random.bounded(3)); times > 0; --times)
                damage(*parts[random.bounded(4)], random);
            bytes = xlsx(book);
        }
        const Result<Workbook> workbook = readWorkbook(write(bytes));
        read += workbook ? 1 : 0;
        if (!workbook)
            QVERIFY2(!workbook.error().message.contains(QStringLiteral("gave up")),
                     qPrintable(QStringLiteral("round %1: ").arg(i) + workbook.error().message));
    }
    qInfo("%d of %d damaged workbooks could be read", read, rounds);
    QVERIFY(read > rounds / 20 && read < rounds);
}

void TestWorkbookBombs::aLargeHonestWorkbookIsRead()
{
    QRandomGenerator random(3);
    QByteArray rows;
    for (int i = 0; i < 50'000; ++i) {
        rows += "<row>";
        for (int column = 0; column < 16; ++column)
            rows += "<c><v>" + QByteArray::number(random.bounded(100000)) + "</v></c>";
        rows += "</row>";
    }
    const QString path = write(xlsxOfRows(rows));
    QElapsedTimer timer;
    timer.start();
    const Result<Workbook> book = readWorkbook(path);
    QVERIFY2(bool(book), qPrintable(book ? QString() : book.error().message));
    QCOMPARE(book->sheets.front().cells, 800'000);
    qInfo("800,000 cells in %lld ms", static_cast<long long>(timer.elapsed()));
}

QTEST_GUILESS_MAIN(TestWorkbookBombs)
#include "tst_workbookbombs.moc"
