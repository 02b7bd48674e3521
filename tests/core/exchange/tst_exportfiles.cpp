// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported comes back unchanged, and nothing in it runs in a spreadsheet.
#include "support/importing.h"
#include "support/workbooks/workbookreader.h"

#include "exchange/exporter.h"
#include "exchange/exportxlsx.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

class TestExport : public QObject
{
    Q_OBJECT
private slots:
    void resultsComeBackUnchanged_data();
    void resultsComeBackUnchanged();
    void everyPageComesBackUnchanged();
    void theFileIsWhatSpreadsheetsRead();
    void payloadsAreDisarmedAndComeBack();
    void aFilterAndChosenFieldsAreExported();
    void anExistingFileSurvivesAFailure();
    void textInAWorkbookIsTextAndComesBack();
    void cellsOfAWorkbookHaveTheirTypes();
    void aWorkbookSaysItsLimits();
    void jsonHasTheKeysAndValuesOfAQuery();
    void aCanceledExportLeavesNothing();
};

// The XML of a workbook, all parts in one, and one part alone; by Python, which knows nothing of what wrote it.
static QByteArray workbookXml(const QString &file, const QString &part = {})
{
    QProcess python;
    python.start(S("python3"), {S("-c"),
                                S("import sys,zipfile\n"
                                  "z=zipfile.ZipFile(sys.argv[1])\n"
                                  "assert z.testzip() is None\n"
                                  "for n in z.namelist():\n"
                                  "  if not sys.argv[2] or n==sys.argv[2]: sys.stdout.buffer.write(z.read(n))\n"),
                                file, part});
    python.waitForFinished();
    return python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QString exported(Importing &w, const char *page, const char *format = "csv", const QStringList &fields = {},
                        const QString &filter = {})
{
    ExportRequest request;
    request.query = w.query(page, filter);
    request.language = w.workspace->settings().language;
    for (const QString &field : fields)
        request.fields.push_back(w.page(page).field(field)->id);
    const QString target = w.folder.filePath(S("out.") + S(format));
    const Result<qint64> written = exportRecords(*w.workspace, request, target);
    if (!written)
        qFatal("%s", qPrintable(written.error().message));
    return target;
}

static void fill(Importing &w)
{
    w.importText(S("date,source,channel,campaign,ad_group,ad,clicks,spend,conversions,reach\n"
                   "2026-01-13,Meta Ads,Facebook,\"Tết, \"\"lớn\"\" 2026\",Nhóm 1,=SUM(A1),10,1.25,1.5,7\n"
                   "2026-01-14,Meta Ads,Facebook,-50% off,Nhóm 1,@ad,,0.00,,\n"
                   "2026-01-15,,Zalo,\"two\nlines\",,'quoted,3,-4.50,0.333333,\n"));
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
}

void TestExport::resultsComeBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("language");
    QTest::newRow("CSV, English") << QByteArray("csv") << int(Language::English);
    QTest::newRow("TSV, Vietnamese") << QByteArray("tsv") << int(Language::Vietnamese);
    QTest::newRow("XLSX, English") << QByteArray("xlsx") << int(Language::English);
    QTest::newRow("XLSX, Vietnamese") << QByteArray("xlsx") << int(Language::Vietnamese);
}

void TestExport::resultsComeBackUnchanged()
{
    QFETCH(QByteArray, format);
    QFETCH(int, language);
    Importing w(S("USD"), Language(language));
    fill(w);
    const QString file = exported(w, "results", format.constData());
    const ImportSummary again = w.import({file});
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    QCOMPARE(again.rows, 3);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.updated, 0);
    QCOMPARE(again.problemCount, 0);
    QVERIFY(again.created.isEmpty());
    // Into an empty workspace it brings the same.
    Importing other(S("USD"), Language(language));
    other.import({file});
    const QStringList fields{S("date"), S("source"), S("channel"), S("campaign"),    S("ad_group"),
                             S("ad"),   S("clicks"), S("spend"),   S("conversions"), S("reach")};
    QCOMPARE(other.records("results", fields), w.records("results", fields));
}

void TestExport::everyPageComesBackUnchanged()
{
    Importing w(S("VND"));
    ImportOptions campaigns;
    campaigns.page = S("campaigns");
    w.importText(S("Name,Status,Stage,Channels,Start,End,Budget,Tags,Owner\nTết,Active,Purchase,\"Facebook, \"\"Báo, "
                   "giấy\"\"\",2026-01-15,2026-02-15,5000000,\"Seasonal, Launch\",Lan\n"
                   "+1 free,,,,,,,,\n"),
                 campaigns);
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    ImportOptions links;
    links.page = S("utm_links");
    w.importText(S("Name,Base "
                   "URL,utm_source,utm_medium,utm_campaign,Campaign,Channel\nL1,https://example.com/"
                   "a?b=1#c,facebook,cpc,tet,Tết,Facebook\n"),
                 links);
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    for (const char *format : {"csv", "xlsx"}) {
        for (const char *page : {"campaigns", "utm_links", "channels", "stages", "funnels"}) {
            ImportOptions options;
            options.page = QString::fromLatin1(page);
            const ImportSummary again = w.import({exported(w, page, format)}, options);
            QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
            QCOMPARE(again.added, 0);
            QCOMPARE(again.updated, 0);
            QCOMPARE(again.problemCount, 0);
            QCOMPARE(again.rows, w.count(page));
        }
    }
}

void TestExport::theFileIsWhatSpreadsheetsRead()
{
    Importing w;
    fill(w);
    const QByteArray bytes =
        contents(exported(w, "results", "csv", {S("date"), S("campaign"), S("clicks"), S("spend")}));
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF"
                               "Date,Campaign,Clicks,Spend\r\n"
                               "2026-01-13,\"Tết, \"\"lớn\"\" 2026\",10,1.25\r\n"
                               "2026-01-14,'-50% off,,0.00\r\n"
                               "2026-01-15,two lines,3,-4.50\r\n"));
    const QByteArray tabs = contents(exported(w, "results", "tsv", {S("date"), S("spend")}));
    QVERIFY(tabs.startsWith("\xEF\xBB\xBF"
                            "Date\tSpend\r\n2026-01-13\t1.25\r\n"));
}

// Every sign that begins a formula, in every coat, 120 in all.
static QStringList formulaPayloads()
{
    QStringList payloads;
    const QStringList starts{S("="),   S("+"),  S("-"),  S("@"),  S("\t="), S("\r="),
                             S("\n="), S("＝"), S("＋"), S("－"), S("＠"),  S("'=")};
    const QStringList bodies{S("1+1"),
                             S("cmd|' /C calc'!A0"),
                             S("HYPERLINK(\"http://x.example\";\"click\")"),
                             S("SUM(A1:A9)*cmd|'x'!A1"),
                             S("IMPORTXML(CONCAT(\"\"http://x.example\"\"), \"//a\")"),
                             S("2+5+cmd|' /C notepad'!'A1'"),
                             S("DDE(\"cmd\",\"/C calc\",\"x\")"),
                             S("\",=1+1,\""),
                             S("tết; =1"),
                             S("a\n=1+1")};
    for (const QString &start : starts) {
        for (const QString &body : bodies)
            payloads << start + body;
    }
    return payloads;
}

// Campaigns c0, c1 … with these texts as their briefs.
static void addBriefs(Importing &w, const QStringList &texts)
{
    const Page &page = w.page("campaigns");
    AddRecords add;
    add.page = page.id;
    add.fields = {page.field(S("name"))->id, page.field(S("brief"))->id};
    for (int i = 0; i < texts.size(); ++i)
        add.rows.push_back({Value(QStringLiteral("c%1").arg(i)), Value(texts.at(i))});
    const Result<ChangeSet> applied = w.workspace->apply({EditKind::AddRecords, {add}});
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
}

void TestExport::payloadsAreDisarmedAndComeBack()
{
    const QStringList payloads = formulaPayloads();
    QCOMPARE(payloads.size(), 120);
    Importing w;
    addBriefs(w, payloads);
    const QStringList before = w.records("campaigns", {S("brief")});
    for (const char *format : {"csv", "tsv"}) {
        const bool tabs = S(format) == u"tsv";
        const QString file = exported(w, "campaigns", format, {S("name"), S("brief")});
        // No cell of the file begins like a formula, however it is quoted.
        QString text = QString::fromUtf8(contents(file).mid(3));
        bool quotes = false, start = true;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (start && !quotes && c == u'"') {
                quotes = true;
                continue;
            }
            if (start)
                QVERIFY2(!S("=+-@\t＝＋－＠").contains(c) || (tabs && c == u'\t' && !quotes),
                         qPrintable(text.mid(i, 30)));
            start = false;
            if (c == u'"')
                quotes = !quotes;
            else if (!quotes && (c == (tabs ? u'\t' : u',') || c == u'\n'))
                start = true;
        }
        ImportOptions options;
        options.page = S("campaigns");
        const ImportSummary again = w.import({file}, options);
        QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
        QCOMPARE(again.rows, 120);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.added, 0);
        Importing other;
        other.import({file}, options);
        QCOMPARE(other.records("campaigns", {S("brief")}), before);
    }
}

void TestExport::aFilterAndChosenFieldsAreExported()
{
    Importing w;
    fill(w);
    const QByteArray bytes = contents(exported(w, "results", "csv", {S("clicks")}, S("channel = \"Facebook\"")));
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF"
                               "Clicks\r\n10\r\n\"\"\r\n"));
    for (FieldId id : exportFields(w.page("campaigns"))) {
        const Field *field = w.page("campaigns").field(id);
        QVERIFY(field->storage() != Storage::Reverse && field->storage() != Storage::RowMeta);
    }
}

void TestExport::anExistingFileSurvivesAFailure()
{
    Importing w;
    fill(w);
    ExportRequest request;
    request.query = w.query("results");
    const Result<qint64> nowhere = exportRecords(*w.workspace, request, w.folder.filePath(S("no/such/folder/out.csv")));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(S("out.csv")));
    const Result<qint64> itself = exportRecords(*w.workspace, request, w.path());
    QVERIFY(!itself);
    QCOMPARE(w.count("results"), 3);
    QVERIFY(!QDir(w.folder.path()).entryList(QDir::Files).contains(S("out.csv")));
}

void TestExport::textInAWorkbookIsTextAndComesBack()
{
    QStringList texts = formulaPayloads();
    texts << S("http://x.example/a") << S("mailto:a@x.example") << S("file:///etc/passwd") << S("_x000A_ stays")
          << S("0012") << S("1e5") << S("TRUE") << S("😀 &lt; <b>\"&amp;") << S("''=1") << QString(32'767, u'đ');
    Importing w;
    addBriefs(w, texts);
    const QStringList before = w.records("campaigns", {S("name"), S("brief")});
    const QString file = exported(w, "campaigns", "xlsx", {S("name"), S("brief")});
    const QByteArray xml = workbookXml(file);
    QVERIFY(xml.contains("<sheetData>"));
    QVERIFY(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink") &&
            !xml.contains("/hyperlink") && !xml.contains("<dde") && !xml.contains("externalLink"));
    QCOMPARE(xml.count("t=\"inlineStr\""), 2 * (texts.size() + 1)); // every cell
    ImportOptions options;
    options.page = S("campaigns");
    const ImportSummary again = w.import({file}, options);
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    QCOMPARE(again.rows, int(texts.size()));
    QCOMPARE(again.updated, 0);
    QCOMPARE(again.added, 0);
    Importing other;
    other.import({file}, options);
    QCOMPARE(other.records("campaigns", {S("name"), S("brief")}), before);
}

void TestExport::cellsOfAWorkbookHaveTheirTypes()
{
    Importing w(S("USD"));
    fill(w);
    const QString file = exported(w, "results", "xlsx", {S("date"), S("campaign"), S("clicks"), S("spend")});
    const QByteArray sheet = workbookXml(file, S("xl/worksheets/sheet1.xml"));
    QVERIFY2(sheet.contains("<v>46035</v>"), sheet.constData()); // 2026-01-13
    QVERIFY(sheet.contains("<v>1.25</v>") && sheet.contains("<v>-4.5</v>") && sheet.contains("<v>10</v>"));
    QVERIFY(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:D4\"/>") &&
            sheet.contains("<cols>"));
    const qsizetype width = sheet.indexOf("width=\"", sheet.indexOf("<col min=\"1\"")) + 7;
    QVERIFY2(sheet.mid(width, sheet.indexOf('"', width) - width).toDouble() > 10, sheet.constData()); // 2026-01-13
    const QByteArray styles = workbookXml(file, S("xl/styles.xml"));
    QVERIFY2(styles.contains("&quot;$&quot;#,##0.00") && styles.contains("yyyy-mm-dd"), styles.constData());
    QVERIFY(workbookXml(file, S("xl/workbook.xml")).contains("name=\"Results\""));
    // What Excel would round stays as it is, as text.
    QVERIFY(!xlsxNumber(XlsxKind::Integer, Value(qint64(1'234'567'890'123'456)), {}));
    QVERIFY(!xlsxNumber(XlsxKind::Date, Value(qint64(QDate(1970, 1, 1).daysTo(QDate(1899, 1, 1)))), {}));
    QCOMPARE(xlsxSheetName(S("'a/b: [c]*?'")), S("a_b_ _c___"));
    QCOMPARE(xlsxSheetName(S("History")), S("History_"));
}

void TestExport::aWorkbookSaysItsLimits()
{
    QVERIFY(xlsxFits(1'048'575, 16'384, S("a.xlsx"), Language::English));
    const Result<void> rows = xlsxFits(1'048'576, 3, S("a.xlsx"), Language::English);
    QVERIFY(!rows && rows.error().message.contains(S("1,048,575")));
    QVERIFY(!xlsxFits(1, 16'385, S("a.xlsx"), Language::English));
    Importing w;
    addBriefs(w, {QString(32'768, u'x')});
    ExportRequest request;
    request.query = w.query("campaigns");
    const QString file = w.write("before", S("long.xlsx"));
    const Result<qint64> refused = exportRecords(*w.workspace, request, file);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(S("#1 has 32768")), qPrintable(refused.error().message));
    QCOMPARE(contents(file), QByteArray("before"));
    QVERIFY(exportRecords(*w.workspace, request, w.folder.filePath(S("long.json"))));
    QCOMPARE(QDir(w.folder.path()).entryList(QDir::Files | QDir::Hidden).filter(S(".part")), QStringList());
}

void TestExport::jsonHasTheKeysAndValuesOfAQuery()
{
    Importing w(S("USD"));
    fill(w);
    const QByteArray bytes =
        contents(exported(w, "results", "json", {S("date"), S("campaign"), S("clicks"), S("spend")}));
    const QJsonArray records = QJsonDocument::fromJson(bytes).array();
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0)[S("id")].toInt(), 1);
    QCOMPARE(records.at(0)[S("date")].toString(), S("2026-01-13"));
    QCOMPARE(records.at(0)[S("campaign")].toArray(), QJsonArray({S("Tết, \"lớn\" 2026")}));
    QCOMPARE(records.at(0)[S("spend")].toDouble(), 1.25);
    QVERIFY(records.at(1)[S("clicks")].isNull());
    QVERIFY(bytes.contains("\"spend\":1.25"));
    QCOMPARE(QJsonDocument::fromJson(contents(exported(w, "results", "json", {}, S("clicks = 99")))).array().size(), 0);
}

void TestExport::aCanceledExportLeavesNothing()
{
    Importing w;
    fill(w);
    ExportRequest request;
    request.query = w.query("results");
    for (const QString &ending : exportEndings().split(S(", "))) {
        const Result<qint64> done =
            exportRecords(*w.workspace, request, w.folder.filePath(u'c' + ending), [](double) { return false; });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Canceled);
    }
    QCOMPARE(QDir(w.folder.path()).entryList({S("c.*"), S("*.part")}, QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_exportfiles.moc"
