// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of field in files: what is exported comes back by import, cells of exports are read in the forms that
// people write, and a row that breaks a rule of its field is a problem of that row.
#include "exchange/exporter.h"
#include "support/importing.h"
#include "support/importwords.h"
#include "support/sampling.h"
#include "support/workbooks/workbookreader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

// Fields of every new type on campaigns, called by their type ids.
struct TypedFile : Importing {
    FieldId add(const char *type, const FieldRules &rules = {}, const FieldConfig &from = {})
    {
        AddField change{page("campaigns").id, {}, -1};
        change.field.type = fieldType(QLatin1String(type));
        change.field.names.own = QLatin1String(type);
        change.field.config = from;
        change.field.config.rules = rules;
        if (change.field.type->meaning() == Meaning::Option)
            change.field.options = {{{}, {}, {{}, {}, S("An Nguyễn")}, S("blue")},
                                    {{}, {}, {{}, {}, S("Bình, Trần")}, S("red")}};
        const auto done = workspace->apply({EditKind::AddField, {change}});
        if (!done)
            throw std::runtime_error(done.error().message.toStdString());
        return done->addedFields.front();
    }
    static ImportOptions intoCampaigns(const QStringList &map = {})
    {
        ImportOptions options = mapped(map);
        options.page = S("campaigns");
        return options;
    }
};

} // namespace

class TestFieldTypeFiles : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreReadInTheFormsOfTheirType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("cells");    // one a row, by |
        QTest::addColumn<QString>("expected"); // as scripts write them; ! a problem
        QTest::newRow("duration") << "duration"
                                  << "1:30:00|90|1h 30m|x"
                                  << "5400|90|5400|!";
        QTest::newRow("rating") << "rating"
                                << "4|5/5|6|0"
                                << "4|5|!|";
        QTest::newRow("phone") << "phone"
                               << "0912 345 678|+84 1|abc"
                               << "0912 345 678|+84 1|!";
        QTest::newRow("email") << "email"
                               << "an@a.vn|an"
                               << "an@a.vn|!";
        QTest::newRow("person") << "person"
                                << "An Nguyễn|Ai đó|Lan, Hà"
                                << "An Nguyễn|Ai đó|!"; // a new name is a new person; a list is none
        QTest::newRow("date and time") << "datetime"
                                       << "2026-03-01T10:00:00Z|2026-03-01T10:00:00+07:00|x"
                                       << "2026-03-01T10:00:00Z|2026-03-01T03:00:00Z|!";
        QTest::newRow("days decide the order of times")
            << "datetime"
            << "2026-12-31 23:30:00Z|31/12/2026 23:30Z|01/02/2026 4:05 PM Z"
            << "2026-12-31T23:30:00Z|2026-12-31T23:30:00Z|2026-02-01T16:05:00Z";
    }
    void cellsAreReadInTheFormsOfTheirType()
    {
        QFETCH(QString, type);
        QFETCH(QString, cells);
        QFETCH(QString, expected);
        TypedFile w;
        const FieldId id = w.add(type.toLatin1());
        QString csv = S("name,value\n");
        int row = 0;
        for (const QString &cell : cells.split(u'|'))
            csv += S("R%1,\"%2\"\n").arg(++row).arg(cell);
        const ImportSummary summary = w.importText(csv, TypedFile::intoCampaigns({S("name=name"), S("value=") + type}));
        IMPORTED(w);
        row = 0;
        for (const QString &value : expected.split(u'|')) {
            const QStringList found = w.records("campaigns", {type}, S("name = \"R%1\"").arg(++row));
            QCOMPARE(found, value == u"!" ? QStringList() : QStringList{value});
        }
        QCOMPARE(summary.problemCount, qint64(expected.count(u'!')));
        QVERIFY(bool(w.workspace->schema().field(id)));
    }

    void whatIsExportedComesBackByImport_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"out.csv", "out.tsv", "out.xlsx"})
            QTest::newRow(name) << S(name);
    }
    void whatIsExportedComesBackByImport()
    {
        QFETCH(QString, name);
        TypedFile w;
        FieldConfig many;
        many.many = true;
        const QStringList types =
            S("text long_text integer decimal percent duration rating date datetime checkbox select "
              "multi_select url email phone")
                .split(u' ');
        std::vector<FieldId> fields{w.page("campaigns").field(S("name"))->id};
        for (const QString &type : types)
            fields.push_back(w.add(type.toLatin1()));
        fields.push_back(w.add("person", {}, many));
        const Page &page = w.page("campaigns");
        const auto option = [&](const char *type, size_t i) { return page.field(S(type))->options[i].id.value; };
        const std::vector<Value> row{S("Tết"),
                                     S("=1+1"),
                                     S("hai\ndòng, \"x\""),
                                     7,
                                     0.1,
                                     0.125,
                                     -5400,
                                     4,
                                     qint64(toDay(QDate(2026, 2, 3))),
                                     qint64(1772326805123),
                                     1,
                                     option("select", 1),
                                     IdList{option("multi_select", 1), option("multi_select", 0)},
                                     S("https://a.vn/?a=1,2"),
                                     S("an@a.vn"),
                                     S("+84 912 345"),
                                     IdList{option("person", 1), option("person", 0)}};
        QVERIFY(w.workspace->apply({EditKind::AddRecords, {AddRecords{page.id, fields, {row}}}}));
        const QString file = w.folder.filePath(name);
        ExportRequest request;
        request.query = w.query("campaigns");
        request.fields = fields;
        QVERIFY(exportRecords(*w.workspace, request, file));
        QVERIFY(w.workspace->apply(
            {EditKind::RemoveRecords, {RemoveRecords{page.id, *w.workspace->reader().select(w.query("campaigns"))}}}));
        const ImportSummary summary = w.import({file}, TypedFile::intoCampaigns());
        IMPORTED(w);
        QCOMPARE(summary.problemCount, 0);
        QCOMPARE(summary.added, 1);
        const auto ids = *w.workspace->reader().select(w.query("campaigns"));
        const auto back = w.workspace->reader().fetch(page.id, ids, fields);
        for (size_t i = 0; i < fields.size(); ++i)
            QVERIFY2(back->front().values[i] == row[i], qPrintable(page.field(fields[i])->names.own));
        QCOMPARE(w.import({file}, TypedFile::intoCampaigns()).updated, 0); // the second time changes nothing
    }

    void aButtonIsNeitherExportedNorImported()
    {
        TypedFile w;
        const FieldId button = w.add("button");
        const std::vector<FieldId> fields = exportFields(w.page("campaigns"));
        QVERIFY(std::find(fields.begin(), fields.end(), button) == fields.end());
        w.importText(S("name,button\nA,https://a.vn\n"), TypedFile::intoCampaigns({S("button=button")}));
        QVERIFY(!w.error.message.isEmpty());
    }

    void aRowThatBreaksARuleIsAProblemOfThatRow()
    {
        TypedFile w;
        FieldRules rules;
        rules.required = rules.unique = true;
        rules.pattern = S("KM-\\d+");
        rules.hint = S("Write KM-1.");
        w.add("text", rules);
        w.importText(S("name,text\nOld,KM-1\n"), TypedFile::intoCampaigns());
        IMPORTED(w);
        const ImportSummary summary = w.importText(
            S("name,text\nA,KM-2\nB,KM-1\nC,km-2\nD,x\nE,\nOld,KM-1\nF,KM-3\nG,KM-3\n"), TypedFile::intoCampaigns());
        IMPORTED(w);
        QCOMPARE(w.records("campaigns", {S("name")}), QStringList({S("Old"), S("A"), S("F")}));
        QCOMPARE(summary.problemCount, 5);
        std::vector<qint64> lines;
        for (const ImportProblem &problem : summary.problems) {
            lines.push_back(problem.line);
            QCOMPARE(problem.column, S("text"));
            QVERIFY2(problem.message.endsWith(S("Write KM-1.")), qPrintable(problem.message));
        }
        QCOMPARE(lines, std::vector<qint64>({3, 4, 5, 6, 9}));
    }

    void aRequiredFieldThatTheFileLacksIsAProblemOfEveryNewRow()
    {
        TypedFile w;
        FieldRules rules;
        rules.required = true;
        w.add("email", rules);
        w.importText(S("name\nA\nB\n"), TypedFile::intoCampaigns());
        QVERIFY2(w.error.message.contains(S("“email” must have a value")), qPrintable(w.error.message));
        QCOMPARE(w.count("campaigns"), 0);
    }

    void anUpdateMayKeepItsUniqueValueOrTakeAFreeOne()
    {
        TypedFile w;
        FieldRules rules;
        rules.unique = true;
        w.add("integer", rules);
        w.importText(S("name,integer\nA,1\nB,2\n"), TypedFile::intoCampaigns());
        const ImportSummary same = w.importText(S("name,integer\nA,1\nB,3\nC,1\n"), TypedFile::intoCampaigns());
        IMPORTED(w);
        QCOMPARE(same.problemCount, 1);
        QCOMPARE(w.records("campaigns", {S("integer")}), QStringList({S("1"), S("3")}));
    }

    void aMillionUniqueValuesAreKnownInMemory()
    {
        const int count = runsInFull() ? 1'000'000 : 50'000;
        TypedFile w;
        FieldRules rules;
        rules.unique = true;
        w.add("text", rules);
        QByteArray csv = "name,text\n";
        for (int i = 0; i < count; ++i)
            csv += "N" + QByteArray::number(i) + ",code-" + QByteArray::number(i) + '\n';
        csv += "last,CODE-7\n";
        QElapsedTimer timer;
        timer.start();
        const ImportSummary summary = w.import({w.write(csv)}, TypedFile::intoCampaigns());
        IMPORTED(w);
        QCOMPARE(summary.added, qint64(count));
        QCOMPARE(summary.problemCount, 1);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestFieldTypeFiles)
#include "tst_fieldtypefiles.moc"
