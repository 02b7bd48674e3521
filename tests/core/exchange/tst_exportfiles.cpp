// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported comes back unchanged, and nothing in it runs in a spreadsheet.
#include "support/importing.h"

#include "exchange/exporter.h"

#include <QDir>
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
};

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QString exported(Importing &w, const char *page, DelimitedFormat format = DelimitedFormat::Csv,
                        const QStringList &fields = {}, const QString &filter = {})
{
    ExportRequest request;
    request.query = w.query(page, filter);
    request.format = format;
    request.language = w.workspace->settings().language;
    for (const QString &field : fields)
        request.fields.push_back(w.page(page).field(field)->id);
    const QString target = w.folder.filePath(format == DelimitedFormat::Csv ? S("out.csv") : S("out.tsv"));
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
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("language");
    QTest::newRow("CSV, English") << int(DelimitedFormat::Csv) << int(Language::English);
    QTest::newRow("TSV, Vietnamese") << int(DelimitedFormat::Tsv) << int(Language::Vietnamese);
}

void TestExport::resultsComeBackUnchanged()
{
    QFETCH(int, format);
    QFETCH(int, language);
    Importing w(S("USD"), Language(language));
    fill(w);
    const QString file = exported(w, "results", DelimitedFormat(format));
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
    const QStringList fields{S("date"), S("source"), S("channel"), S("campaign"), S("ad_group"), S("ad"), S("clicks"), S("spend"), S("conversions"), S("reach")};
    QCOMPARE(other.records("results", fields), w.records("results", fields));
}

void TestExport::everyPageComesBackUnchanged()
{
    Importing w(S("VND"));
    ImportOptions campaigns;
    campaigns.page = S("campaigns");
    w.importText(S("Name,Status,Stage,Channels,Start,End,Budget,Tags,Owner\nTết,Active,Purchase,\"Facebook, \"\"Báo, giấy\"\"\",2026-01-15,2026-02-15,5000000,\"Seasonal, Launch\",Lan\n"
                   "+1 free,,,,,,,,\n"), campaigns);
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    ImportOptions links;
    links.page = S("utm_links");
    w.importText(S("Name,Base URL,utm_source,utm_medium,utm_campaign,Campaign,Channel\nL1,https://example.com/a?b=1#c,facebook,cpc,tet,Tết,Facebook\n"), links);
    QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
    for (const char *page : {"campaigns", "utm_links", "channels", "stages", "funnels"}) {
        ImportOptions options;
        options.page = QString::fromLatin1(page);
        const ImportSummary again = w.import({exported(w, page)}, options);
        QVERIFY2(w.error.message.isEmpty(), qPrintable(w.error.message));
        QCOMPARE(again.added, 0);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.problemCount, 0);
        QCOMPARE(again.rows, w.count(page));
    }
}

void TestExport::theFileIsWhatSpreadsheetsRead()
{
    Importing w;
    fill(w);
    const QByteArray bytes = contents(exported(w, "results", DelimitedFormat::Csv, {S("date"), S("campaign"), S("clicks"), S("spend")}));
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF" "Date,Campaign,Clicks,Spend\r\n"
                               "2026-01-13,\"Tết, \"\"lớn\"\" 2026\",10,1.25\r\n"
                               "2026-01-14,'-50% off,,0.00\r\n"
                               "2026-01-15,two lines,3,-4.50\r\n"));
    const QByteArray tabs = contents(exported(w, "results", DelimitedFormat::Tsv, {S("date"), S("spend")}));
    QVERIFY(tabs.startsWith("\xEF\xBB\xBF" "Date\tSpend\r\n2026-01-13\t1.25\r\n"));
}

void TestExport::payloadsAreDisarmedAndComeBack()
{
    // Every sign that begins a formula, in every coat, 120 in all.
    QStringList payloads;
    const QStringList starts{S("="), S("+"), S("-"), S("@"), S("\t="), S("\r="), S("\n="), S("＝"), S("＋"), S("－"), S("＠"), S("'=")};
    const QStringList bodies{S("1+1"), S("cmd|' /C calc'!A0"), S("HYPERLINK(\"http://x.example\";\"click\")"), S("SUM(A1:A9)*cmd|'x'!A1"),
                             S("IMPORTXML(CONCAT(\"\"http://x.example\"\"), \"//a\")"), S("2+5+cmd|' /C notepad'!'A1'"), S("DDE(\"cmd\",\"/C calc\",\"x\")"),
                             S("\",=1+1,\""), S("tết; =1"), S("a\n=1+1")};
    for (const QString &start : starts) {
        for (const QString &body : bodies)
            payloads << start + body;
    }
    QCOMPARE(payloads.size(), 120);
    Importing w;
    const Page &page = w.page("campaigns");
    const Field &brief = *page.field(S("brief")), &name = *page.field(S("name"));
    Edit edit;
    edit.kind = EditKind::AddRecords;
    AddRecords add;
    add.page = page.id;
    add.fields = {name.id, brief.id};
    for (int i = 0; i < payloads.size(); ++i)
        add.rows.push_back({Value(QStringLiteral("c%1").arg(i)), Value(payloads.at(i))});
    edit.changes = {add};
    const Result<ChangeSet> applied = w.workspace->apply(edit);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
    const QStringList before = w.records("campaigns", {S("brief")});
    for (DelimitedFormat format : {DelimitedFormat::Csv, DelimitedFormat::Tsv}) {
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
                QVERIFY2(!S("=+-@\t＝＋－＠").contains(c) || (format == DelimitedFormat::Tsv && c == u'\t' && !quotes), qPrintable(text.mid(i, 30)));
            start = false;
            if (c == u'"')
                quotes = !quotes;
            else if (!quotes && (c == (format == DelimitedFormat::Csv ? u',' : u'\t') || c == u'\n'))
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
    const QByteArray bytes = contents(exported(w, "results", DelimitedFormat::Csv, {S("clicks")}, S("channel = \"Facebook\"")));
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF" "Clicks\r\n10\r\n\"\"\r\n"));
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

QTEST_GUILESS_MAIN(TestExport)
#include "tst_exportfiles.moc"
