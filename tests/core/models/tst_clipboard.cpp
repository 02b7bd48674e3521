// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clipboard.h"

#include "support/workspacefile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format vietnamese(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));

} // namespace

Q_DECLARE_METATYPE(std::vector<QStringList>)

class TestClipboard : public QObject
{
    Q_OBJECT

private slots:
    void blocksOfSpreadsheetsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<QStringList>>("rows");
        const auto row = [](const char *name, const QString &text, const std::vector<QStringList> &rows) {
            QTest::newRow(name) << text << rows;
        };
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        row("nothing", {}, {});
        row("one cell", a, {{a}});
        row("Excel ends with CRLF", QStringLiteral("a\tb\r\nb\ta\r\n"), {{a, b}, {b, a}});
        row("LibreOffice ends without", QStringLiteral("a\tb\nb\ta"), {{a, b}, {b, a}});
        row("an empty cell at the end", QStringLiteral("a\t\nb\t"), {{a, {}}, {b, {}}});
        row("an empty row between", QStringLiteral("a\n\nb\n"), {{a}, {QString()}, {b}});
        row("newline in a cell", QStringLiteral("\"a\nb\"\tb\n"), {{QStringLiteral("a\nb"), b}});
        row("quotes and a tab in a cell", QStringLiteral("\"a \"\"b\"\"\tb\"\n"), {{QStringLiteral("a \"b\"\tb")}});
        row("inches are no quoting", QStringLiteral("5\" pipe\t\"5\" pipe\"x\n"),
            {{QStringLiteral("5\" pipe"), QStringLiteral("\"5\" pipe\"x")}});
        row("an open quote is text", QStringLiteral("\"a\tb"), {{QStringLiteral("\"a"), b}});
        row("decomposed text is composed", QStringLiteral("te\u0302\u0301t"), {{QStringLiteral("tết")}});
    }
    void blocksOfSpreadsheetsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(std::vector<QStringList>, rows);
        const std::vector<QStringList> read = parseTsv(text);
        QCOMPARE(read.size(), rows.size());
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(read[i], rows[i]);
    }

    void aCopiedBlockIsPastedAsItWas()
    {
        Table t;
        t.file.add("campaigns", {{"name", QStringLiteral("Tết")},
                                 {"notes", QStringLiteral("\"lớn\"\n\thai dòng")},
                                 {"budget", qint64(1234567)},
                                 {"start", qint64(20500)}});
        t.file.add("campaigns",
                   {{"name", QStringLiteral("Hè")}, {"budget", qint64(1250)}, {"currency", QStringLiteral("USD")}});
        t.file.add("campaigns", {});
        t.file.add("campaigns",
                   {{"name", QStringLiteral("đầy")}, {"budget", qint64(7)}, {"currency", QStringLiteral("EUR")}});
        RecordTableModel model(*t.file.workspace, t.page(), vietnamese);
        model.setColumns(t.columns());
        const QString copied = tableToTsv(model, {0, 1}, {0, 1, 2, 3, 4});
        const PastePlan plan = pasteEdit(model, {2, 0, 1, 1}, parseTsv(copied));
        QCOMPARE(plan.problems.size(), size_t(0));
        QCOMPARE(plan.added, qint64(0));
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(tableToTsv(model, {2, 3}, {0, 1, 2, 3, 4}), copied);
        const FieldId budget = t.file.field("campaigns", "budget").id;
        QCOMPARE(model.value(3, budget), Value(qint64(1250))); // in the currency that came with it
    }

    void rowsBeyondTheLastBecomeRecords()
    {
        Table t;
        t.file.add("campaigns", {{"name", QStringLiteral("Một")}});
        RecordTableModel model(*t.file.workspace, t.page(), vietnamese);
        model.setColumns(t.columns());
        const PastePlan plan = pasteEdit(model, {0, 0, 1, 1}, parseTsv(QStringLiteral("A\t1,5tr\nB\t\nC\t2\tUSD\n")));
        QCOMPARE(plan.added, qint64(2));
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 1).data(RecordTableModel::RawRole), QVariant(qint64(1500000)));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("B"));
        QCOMPARE(model.index(2, 1).data(RecordTableModel::RawRole), QVariant(qint64(200)));
        QVERIFY(bool(t.file.workspace->undo())); // one edit
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Một"));
    }

    void cellsThatDoNotFitAreToldAndLeft()
    {
        Table t;
        t.file.add("campaigns", {{"name", QStringLiteral("Một")}, {"budget", qint64(10)}});
        RecordTableModel model(*t.file.workspace, t.page(), vietnamese);
        std::vector<FieldId> columns = t.columns();
        columns.push_back(t.file.field("campaigns", "created").id);
        model.setColumns(columns);
        const PastePlan plan =
            pasteEdit(model, {0, 0, 1, 1}, parseTsv(QStringLiteral("Hai\tabc\t\t31/02/2026\tghi\tx\ty")));
        QCOMPARE(plan.problems.size(), size_t(4));
        QCOMPARE(plan.problems[0].column, 1);
        QVERIFY2(plan.problems[0].message.contains(QStringLiteral("abc")), qPrintable(plan.problems[0].message));
        QCOMPARE(plan.problems[1].column, 3);
        QCOMPARE(plan.problems[2].column, 5); // kept by the program
        QCOMPARE(plan.problems[3].column, 6); // no such column
        QCOMPARE(plan.cells, qint64(2));
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(model.index(0, 1).data(RecordTableModel::RawRole), QVariant(qint64(10)));
    }

    void oneCopiedCellFillsTheSelection()
    {
        Table t;
        for (int i = 0; i < 3; ++i)
            t.file.add("campaigns", {{"name", QString::number(i)}});
        RecordTableModel model(*t.file.workspace, t.page(), vietnamese);
        model.setColumns(t.columns());
        PastePlan plan = pasteEdit(model, {0, 1, 3, 1}, parseTsv(QStringLiteral("500k")));
        QCOMPARE(plan.cells, qint64(3));
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(model.index(2, 1).data(RecordTableModel::RawRole), QVariant(qint64(500000)));
        plan = fillDownEdit(model, {0, 0, 3, 2});
        QCOMPARE(plan.cells, qint64(2)); // the names; the budgets are the same already
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("0"));
        plan = clearEdit(model, {1, 0, 2, 2});
        QCOMPARE(plan.cells, qint64(4));
        QVERIFY(bool(t.file.workspace->apply(plan.edit)));
        QCOMPARE(tableToTsv(model, {1, 2}, {0, 1}), QStringLiteral("\t\n\t\n"));
    }

private:
    struct Table {
        WorkspaceFile file;
        PageId page() const { return file.page("campaigns").id; }
        std::vector<FieldId> columns() const
        {
            std::vector<FieldId> ids;
            for (const char *role : {"name", "budget", "currency", "start", "notes"})
                ids.push_back(file.field("campaigns", role).id);
            return ids;
        }
    };
};

QTEST_GUILESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"
