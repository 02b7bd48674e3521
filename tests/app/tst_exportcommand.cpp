// SPDX-License-Identifier: GPL-3.0-or-later
// pheu export through the real program: a page in each format, a saved view, the whole workspace as a folder and as
// SQLite.
#include "answer.h"

#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;

class ExportCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void jsonIsWhatAQuerySays();
    void aViewIsExportedInEveryFormat();
    void anUnknownViewIsToldWithThoseThereAre();
    void kpiColumnsAreInEveryFormat();
    void workbooksHoldNoFormulas();
    void workbooksComeBackUnchanged();
    void theWorkspaceBecomesAFolder();
    void theWorkspaceBecomesAPlainDatabase();
    void usageIsChecked_data();
    void usageIsChecked();
    void aFailureLeavesWhatWasThere();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString workspace() const { return file(u"w.pheu"_s); }
    void add(const QString &page, const QStringList &assignments)
    {
        const Answer answer = runProgram(QStringList{u"set"_s, workspace(), page, u"new"_s} + assignments);
        QVERIFY2(answer.code == 0, answer.err.constData());
    }
    Answer exported(const QStringList &arguments)
    {
        return runProgram(QStringList{u"export"_s, workspace()} + arguments + QStringList{u"--language"_s, u"en"_s});
    }
    QByteArray contents(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    // All parts of a workbook, by Python, which knows nothing of what wrote it.
    QByteArray xml(const QString &path)
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s,
                                    u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                                    "for n in z.namelist(): sys.stdout.buffer.write(z.read(n))\n"_s,
                                    path});
        python.waitForFinished();
        return python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
    }
    void makeView()
    {
        auto opened = Workspace::open(workspace());
        const Page &page = *(*opened)->schema().page(u"campaigns"_s);
        View view;
        view.page = page.id;
        view.names.own = u"Running"_s;
        view.config.filter = *parseFilter((*opened)->schema(), page.id, u"status = \"active\""_s);
        view.config.sorts = *parseSorts((*opened)->schema(), page.id, u"-name"_s);
        view.config.columns = {{page.field(u"status"_s)->id, 0, false},
                               {page.field(u"name"_s)->id, 0, false},
                               {page.field(u"budget"_s)->id, 0, true}};
        QVERIFY(bool((*opened)->apply({EditKind::View, {AddView{view, -1}}})));
    }
    void addKpi()
    {
        auto opened = Workspace::open(workspace());
        Field spend;
        spend.type = fieldType(u"money"_s);
        spend.config.computed = u"kpi"_s;
        spend.config.kpi = u"spend"_s;
        spend.names.own = u"Spent"_s;
        const auto added =
            (*opened)->apply({EditKind::AddField, {AddField{(*opened)->schema().page(u"campaigns"_s)->id, spend, -1}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Answer answer = runProgram({u"new"_s, workspace(), u"--language"_s, u"en"_s, u"--currency"_s, u"USD"_s});
    QVERIFY2(answer.code == 0, answer.err.constData());
    add(u"campaigns"_s, {u"name=A"_s, u"status=active"_s, u"budget=12.5"_s, u"start=2026-01-13"_s});
    add(u"campaigns"_s, {u"name=B, =1+1"_s, u"status=paused"_s});
    add(u"campaigns"_s, {u"name=C"_s, u"status=active"_s, u"channels=Facebook, Zalo"_s});
    add(u"results"_s, {u"date=2026-03-01"_s, u"campaign=A"_s, u"channel=Facebook"_s, u"spend=100.25"_s, u"clicks=7"_s});
}

void ExportCommandTest::jsonIsWhatAQuerySays()
{
    for (const QString &page : {u"campaigns"_s, u"results"_s, u"channels"_s}) {
        const Answer done = exported({page, u"-o"_s, file(u"p.json"_s)});
        QVERIFY2(done.code == 0, done.err.constData());
        const Answer asked =
            runProgram({u"query"_s, workspace(), page, u"--format"_s, u"json"_s, u"--language"_s, u"en"_s});
        QVERIFY(!asked.array().isEmpty());
        QCOMPARE(contents(file(u"p.json"_s)), asked.out);
    }
}

void ExportCommandTest::aViewIsExportedInEveryFormat()
{
    makeView();
    const QStringList view{u"campaigns"_s, u"--view"_s, u"running"_s};
    QCOMPARE(exported(view + QStringList{u"-o"_s, file(u"v.csv"_s)}).code, 0);
    QCOMPARE(contents(file(u"v.csv"_s)), QByteArray("\xEF\xBB\xBFStatus,Name\r\nActive,C\r\nActive,A\r\n"));
    QCOMPARE(exported(view + QStringList{u"-o"_s, file(u"v.json"_s)}).code, 0);
    const QJsonArray records = QJsonDocument::fromJson(contents(file(u"v.json"_s))).array();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).toObject().keys(), QStringList({u"id"_s, u"name"_s, u"status"_s}));
    QCOMPARE(exported(view + QStringList{u"--filter"_s, u"name = \"A\""_s, u"-o"_s, file(u"v.xlsx"_s)}).code, 0);
    const QByteArray sheet = xml(file(u"v.xlsx"_s));
    QVERIFY(sheet.contains(">A<") && !sheet.contains(">C<") && sheet.contains("ref=\"A1:B2\""));
}

void ExportCommandTest::anUnknownViewIsToldWithThoseThereAre()
{
    makeView();
    const Answer unknown = exported({u"campaigns"_s, u"-o"_s, file(u"v.csv"_s), u"--view"_s, u"Nope"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.isOneSentence());
    QVERIFY(unknown.err.contains("Nope") && unknown.err.contains("Running"));
    QVERIFY(!QFile::exists(file(u"v.csv"_s)));
}

void ExportCommandTest::kpiColumnsAreInEveryFormat()
{
    addKpi();
    QCOMPARE(exported({u"campaigns"_s, u"--filter"_s, u"name = \"A\""_s, u"-o"_s, file(u"k.csv"_s)}).code, 0);
    QVERIFY(contents(file(u"k.csv"_s)).contains("100.25"));
    QCOMPARE(exported({u"campaigns"_s, u"-o"_s, file(u"k.xlsx"_s)}).code, 0);
    QVERIFY(xml(file(u"k.xlsx"_s)).contains("<v>100.25</v>"));
    QCOMPARE(exported({u"campaigns"_s, u"-o"_s, file(u"k.json"_s)}).code, 0);
    QCOMPARE(QJsonDocument::fromJson(contents(file(u"k.json"_s))).array().at(0)[u"Spent"_s].toDouble(), 100.25);
}

void ExportCommandTest::workbooksHoldNoFormulas()
{
    const QStringList starts{u"="_s,   u"+"_s,  u"-"_s,  u"@"_s,  u"\t="_s, u"\r="_s,
                             u"\n="_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s,  u"'="_s};
    const QStringList bodies{u"1+1"_s,
                             u"cmd|' /C calc'!A0"_s,
                             u"HYPERLINK(\"http://x.example\";\"click\")"_s,
                             u"SUM(A1:A9)*cmd|'x'!A1"_s,
                             u"IMPORTXML(CONCAT(\"\"http://x.example\"\"), \"//a\")"_s,
                             u"2+5+cmd|' /C notepad'!'A1'"_s,
                             u"DDE(\"cmd\",\"/C calc\",\"x\")"_s,
                             u"\",=1+1,\""_s,
                             u"tết; =1"_s,
                             u"a\n=1+1"_s};
    {
        auto opened = Workspace::open(workspace());
        const Page &page = *(*opened)->schema().page(u"campaigns"_s);
        AddRecords records{page.id, {page.field(u"name"_s)->id, page.field(u"brief"_s)->id}, {}};
        for (const QString &start : starts) {
            for (const QString &body : bodies)
                records.rows.push_back({Value(u"c%1"_s.arg(records.rows.size())), Value(start + body)});
        }
        QCOMPARE(records.rows.size(), size_t(120));
        QVERIFY(bool((*opened)->apply({EditKind::AddRecords, {records}})));
    }
    const Answer done = exported({u"campaigns"_s, u"-o"_s, file(u"p.xlsx"_s)});
    QVERIFY2(done.code == 0, done.err.constData());
    const QByteArray parts = xml(file(u"p.xlsx"_s));
    QVERIFY(parts.contains("cmd|"));
    QVERIFY(!parts.contains("<f>") && !parts.contains("<f ") && !parts.contains("<hyperlink") &&
            !parts.contains("/hyperlink") && !parts.contains("externalLink"));
    const Answer again =
        runProgram({u"import"_s, workspace(), file(u"p.xlsx"_s), u"--page"_s, u"campaigns"_s, u"--json"_s});
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.object()[u"rows"_s].toInt(), 123);
    QCOMPARE(again.object()[u"updated"_s].toInt() + again.object()[u"added"_s].toInt(), 0);
}

void ExportCommandTest::workbooksComeBackUnchanged()
{
    for (const QString &name : {u"r.xlsx"_s, u"r.csv"_s}) {
        const Answer done = exported({u"results"_s, u"-o"_s, file(name)});
        QVERIFY2(done.code == 0, done.err.constData());
        const Answer again = runProgram({u"import"_s, workspace(), file(name), u"--json"_s});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(again.object()[u"rows"_s].toInt(), 1);
        QCOMPARE(again.object()[u"updated"_s].toInt() + again.object()[u"added"_s].toInt(), 0);
    }
}

void ExportCommandTest::theWorkspaceBecomesAFolder()
{
    addKpi();
    const QString folder = file(u"out/all/"_s);
    const Answer done = exported({u"--all"_s, u"-o"_s, folder});
    QVERIFY2(done.code == 0, done.err.constData());
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const char *name : {"Campaigns.csv", "Results.csv", "Channels.csv", "data-dictionary.csv"})
        QVERIFY2(names.contains(QLatin1String(name)), qPrintable(names.join(u' ')));
    QVERIFY(names.filter(u".part"_s).isEmpty());
    QVERIFY(contents(folder + u"Campaigns.csv"_s).contains("100.25"));
    const QByteArray dictionary = contents(folder + u"data-dictionary.csv"_s);
    QVERIFY(dictionary.startsWith(
        "\xEF\xBB\xBFpage,field,role,type,unit,options,link_target,description,formula,file\r\n"));
    QVERIFY2(dictionary.contains("\r\nCampaigns,Spent,,money,USD,,,,kpi: spend,Campaigns.csv\r\n"),
             dictionary.constData());
    QVERIFY2(dictionary.contains(",Channels,"), dictionary.constData());
    QVERIFY2(dictionary.contains("Active,") || dictionary.contains("Active, "), dictionary.constData());
    QCOMPARE(exported({u"--all"_s, u"-o"_s, folder}).code, 0); // over the same
}

void ExportCommandTest::theWorkspaceBecomesAPlainDatabase()
{
    addKpi();
    {
        // Names that SQL must not take for anything else.
        auto opened = Workspace::open(workspace());
        Page page;
        page.names.own = u"a\"b; DROP TABLE x"_s;
        Field name;
        name.type = fieldType(u"text"_s);
        name.names.own = u"ID"_s; // like the one that every record has
        page.fields.push_back(name);
        const auto added = (*opened)->apply({EditKind::AddPage, {AddPage{page, -1}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    }
    const Answer done = exported({u"-o"_s, file(u"o.sqlite"_s)});
    QVERIFY2(done.code == 0, done.err.constData());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(file(u"o.sqlite"_s));
        QVERIFY(database.open());
        const auto rows = [&](const QString &sql) {
            QSqlQuery query(database);
            if (!query.exec(sql))
                qWarning("%s", qPrintable(sql));
            QStringList found;
            while (query.next()) {
                QStringList cells;
                for (int i = 0; query.value(i).isValid(); ++i)
                    cells << query.value(i).toString();
                found << cells.join(u'|');
            }
            return found;
        };
        QCOMPARE(
            rows(
                u"SELECT \"Name\", \"Status\", \"Budget\", \"Start\", typeof(\"Budget\"), \"Spent\" FROM \"Campaigns\" WHERE id = 1"_s),
            QStringList(u"A|Active|12.5|2026-01-13|real|100.25"_s));
        QCOMPARE(rows(u"SELECT \"Channels\" FROM \"Campaigns\" WHERE \"Name\" = 'C'"_s),
                 QStringList(u"Facebook, Zalo"_s));
        QCOMPARE(rows(u"SELECT \"Campaign\", \"Clicks\", typeof(\"Clicks\") FROM \"Results\""_s),
                 QStringList(u"A|7|integer"_s));
        QCOMPARE(rows(u"SELECT count(*) FROM sqlite_master WHERE type = 'view' AND name = 'a\"b; DROP TABLE x'"_s),
                 QStringList(u"1"_s));
        QCOMPARE(rows(u"SELECT name FROM pragma_table_info('a\"b; DROP TABLE x')"_s),
                 QStringList({u"id"_s, u"ID (2)"_s}));
        QCOMPARE(rows(u"SELECT formula FROM data_dictionary WHERE field = 'Spent'"_s), QStringList(u"kpi: spend"_s));
        QCOMPARE(rows(u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).filter(u".part"_s), QStringList());
}

void ExportCommandTest::usageIsChecked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no page") << QStringList{u"-o"_s, u"o.csv"_s};
    QTest::newRow("a page of all") << QStringList{u"campaigns"_s, u"--all"_s, u"-o"_s, u"f/"_s};
    QTest::newRow("all in one file") << QStringList{u"--all"_s, u"-o"_s, u"o.xlsx"_s};
    QTest::newRow("a view of all") << QStringList{u"--all"_s, u"--view"_s, u"x"_s, u"-o"_s, u"f/"_s};
    QTest::newRow("a page as SQLite") << QStringList{u"campaigns"_s, u"-o"_s, u"o.sqlite"_s};
    QTest::newRow("no format") << QStringList{u"campaigns"_s, u"-o"_s, u"o.ods"_s};
    QTest::newRow("nowhere") << QStringList{u"campaigns"_s};
}

void ExportCommandTest::usageIsChecked()
{
    QFETCH(QStringList, arguments);
    const Answer answer = exported(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty() && answer.err.startsWith("pheu: "));
}

void ExportCommandTest::aFailureLeavesWhatWasThere()
{
    for (const QString &name : {u"no/o.xlsx"_s, u"no/o.json"_s}) {
        const Answer answer = exported({u"campaigns"_s, u"-o"_s, file(name)});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.isOneSentence());
    }
    QCOMPARE(exported({u"-o"_s, file(u"no/o.sqlite"_s)}).code, 1);
    QCOMPARE(exported({u"--all"_s, u"-o"_s, workspace()}).code, 1); // a file where a folder would be
    QCOMPARE(runProgram({u"check"_s, workspace()}).code, 0);
}

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "tst_exportcommand.moc"
