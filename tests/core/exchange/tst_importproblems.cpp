// SPDX-License-Identifier: GPL-3.0-or-later
// The problems of a plan: saved as a file, and cells put right in place.
#include "exchange/importproblems.h"
#include "support/importing.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

class TestImportProblems : public QObject
{
    Q_OBJECT
private slots:
    void aCellIsPutRightAndItsRowIsPlannedAgain();
    void aCellThatIsStillWrongStaysAProblem();
    void aDateIsPutRightAsTheColumnWritesIt();
    void aLaterCorrectionReplacesAnEarlierOne();
    void problemsAreSavedAsAFileWithoutFormulas();
};

static const char *const wrongCells = "Day,Campaign,Spent,Clicks\n"
                                      "2026-03-01,Tết,10.50,1\n"
                                      "2026-03-02,Tết,abc,2\n"
                                      "soon,Tết,3.25,3\n";

static ImportOptions mapped()
{
    ImportOptions options;
    options.map = {S("Day=date"), S("Campaign=campaign"), S("Spent=spend"), S("Clicks=clicks")};
    return options;
}

void TestImportProblems::aCellIsPutRightAndItsRowIsPlannedAgain()
{
    Importing w;
    const QString file = w.write(wrongCells);
    ImportOptions options = mapped();
    auto plan = ImportPlan::make(*w.workspace, {file}, options);
    QVERIFY(plan);
    QCOMPARE((*plan)->problems().size(), size_t(2));
    QCOMPARE((*plan)->summary().added, 1);
    const ImportProblem amount = (*plan)->problems()[0], day = (*plan)->problems()[1];
    QCOMPARE(amount.column, S("Spent"));
    QVERIFY(canBeCorrected(amount));
    QVERIFY(!correctionOf(options, amount));
    setCorrection(options, amount, S("7.25"));
    plan = ImportPlan::make(*w.workspace, {file}, options);
    QVERIFY(plan);
    QCOMPARE((*plan)->summary().added, 2);
    QCOMPARE((*plan)->problems(), std::vector<ImportProblem>{day});
    QCOMPARE((*plan)->summary().notes.filter(S("put right")).size(), 1);
    setCorrection(options, day, S("2026-03-03"));
    QCOMPARE(w.import({file}, options).added, 3);
    QCOMPARE(w.sum("spend"), Value(qint64(2100)));
    QCOMPARE(w.sum("clicks"), Value(qint64(6)));
    // The file is as it was.
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray(wrongCells));
}

void TestImportProblems::aCellThatIsStillWrongStaysAProblem()
{
    Importing w;
    const QString file = w.write(wrongCells);
    ImportOptions options = mapped();
    auto plan = ImportPlan::make(*w.workspace, {file}, options);
    QVERIFY(plan);
    setCorrection(options, (*plan)->problems()[0], S("xyz"));
    plan = ImportPlan::make(*w.workspace, {file}, options);
    QVERIFY(plan);
    QCOMPARE((*plan)->problems().size(), size_t(2));
    QCOMPARE((*plan)->problems()[0].value, S("xyz"));
    QCOMPARE((*plan)->summary().added, 1);
}

void TestImportProblems::aDateIsPutRightAsTheColumnWritesIt()
{
    Importing w;
    const QString file = w.write("Day;Clicks;Spent\n13/03/2026;1;1,50\nsoon;2;2,50\n15/03/2026;3;x\n");
    ImportOptions options;
    options.map = {S("Day=date"), S("Clicks=clicks"), S("Spent=spend")};
    auto plan = ImportPlan::make(*w.workspace, {file}, options);
    QVERIFY(plan);
    QCOMPARE((*plan)->problems().size(), size_t(2));
    setCorrection(options, (*plan)->problems()[0], S("05/03/2026"));
    setCorrection(options, (*plan)->problems()[1], S("1.234,50"));
    QCOMPARE(w.import({file}, options).added, 3);
    QCOMPARE(w.count("results", S("date = 2026-03-05")), 1);
    QCOMPARE(w.sum("spend"), Value(qint64(150 + 250 + 123450)));
}

void TestImportProblems::aLaterCorrectionReplacesAnEarlierOne()
{
    ImportOptions options;
    const ImportProblem one{S("a.csv"), 3, S("Spent"), S("abc"), S("…")};
    const ImportProblem other{S("b.csv"), 3, S("Spent"), S("abc"), S("…")};
    setCorrection(options, one, S("1"));
    setCorrection(options, other, S("9"));
    setCorrection(options, one, S("2"));
    QCOMPARE(options.corrections.size(), size_t(2));
    QCOMPARE(correctionOf(options, one), std::optional(S("2")));
    QCOMPARE(correctionOf(options, other), std::optional(S("9")));
    QVERIFY(!canBeCorrected({S("a.csv"), 3, {}, {}, S("The row is cut off.")}));
}

void TestImportProblems::problemsAreSavedAsAFileWithoutFormulas()
{
    Importing w;
    QByteArray text = "Day,Spent,Clicks\n2026-03-01,1,1\n";
    for (int i = 0; i < 1500; ++i)
        text += "2026-03-01,\"=cmd|x, \"\"y\"\"\",1\n";
    ImportOptions options;
    options.map = {S("Day=date"), S("Spent=spend"), S("Clicks=clicks")};
    auto plan = ImportPlan::make(*w.workspace, {w.write(text)}, options);
    QVERIFY(plan);
    QCOMPARE((*plan)->summary().problems.size(), size_t(1000));
    const QString target = w.folder.filePath(S("problems.csv"));
    const Result<qint64> written = writeProblems(**plan, target);
    QVERIFY(written);
    QCOMPARE(*written, 1500);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 1502); // with the header, and what follows the last line end
    QVERIFY2(lines[1].contains(",3,Spent,\"'=cmd|x, \"\"y\"\"\","), lines[1].constData());
    const Result<qint64> refused = writeProblems(**plan, w.folder.filePath(S("no/such/folder.csv")));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(S("folder.csv")));
}

QTEST_GUILESS_MAIN(TestImportProblems)
#include "tst_importproblems.moc"
