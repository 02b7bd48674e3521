// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported, looked at later: its rows, what taking it back would leave, and taking it back under later edits.
#include "import/importsdialog.h"
#include "import/revertdialog.h"
#include "support/dialogfixture.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestImportsWindow : public QObject, DialogFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        openHost();
        import("march.csv", "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,1000\n"
                            "2026-03-02,Facebook,Tet,20,2000\n");
        import("april.csv", "Day,Channel,Campaign,Clicks,Spend\n2026-03-02,Facebook,Tet,30,2500\n"
                            "2026-04-01,TikTok,He,7,700\n");
        watch = std::make_unique<FolderWatch>(workspace());
        dialog = std::make_unique<ImportsDialog>(workspace(), *watch, *theme, *localizer, window.get());
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
    }
    void cleanup()
    {
        dialog.reset();
        watch.reset();
        closeHost();
    }

    void everyImportIsListedWithWhatItChanged()
    {
        QCOMPARE(table()->rowCount(), 2);
        QCOMPARE(table()->item(0, 1)->text(), QStringLiteral("april.csv"));
        QCOMPARE(table()->item(0, 5)->text(), QStringLiteral("1"));
        QCOMPARE(table()->item(0, 6)->text(), QStringLiteral("1"));
        const QString details = dialog->findChild<QLabel *>(QStringLiteral("importDetails"))->text();
        QVERIFY2(details.contains(QStringLiteral("1 new, 1 changed")), qPrintable(details));
        auto *totals = dialog->findChild<QTableWidget *>(QStringLiteral("importsTotals"));
        bool found = false;
        for (int row = 0; row < totals->rowCount(); ++row)
            found = found || totals->item(row, 2)->text() == QStringLiteral("37");
        QVERIFY(found); // clicks
    }

    void itsRowsAreAskedForWithThoseThatItChanged()
    {
        QSignalSpy spy(dialog.get(), &ImportsDialog::rowsRequested);
        QTest::keyClick(button("importRows"), Qt::Key_Space);
        QCOMPARE(spy.count(), 1);
        Query query;
        query.page = spy.front().at(0).value<PageId>();
        query.filter = spy.front().at(1).value<Filter>();
        QCOMPARE(workspace().reader().count(query).value(), 2);
    }

    void theDashboardIsAskedForWithoutItAndWithItAgain()
    {
        QSignalSpy spy(dialog.get(), &ImportsDialog::leaveOutRequested);
        QTest::keyClick(button("importWithout"), Qt::Key_Space);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.front().at(0).value<ImportId>(), ImportId(2));
        const QString sentence = spy.front().at(1).toString();
        QVERIFY2(sentence.contains(QStringLiteral("Nothing is written")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("as they are now")), qPrintable(sentence)); // it changed one too
        dialog->setLeftOut(ImportId(2));
        QCOMPARE(table()->item(0, 7)->text(), QStringLiteral("left out"));
        QTest::keyClick(button("importWithout"), Qt::Key_Space);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.back().at(0).value<ImportId>(), ImportId());
    }

    void aWaitingFileThatNeedsALookSaysWhyInWordsOfTheWindow()
    {
        const QString folder = file->dir.filePath(QStringLiteral("exports"));
        QVERIFY(QDir().mkpath(folder));
        QFile out(folder + QStringLiteral("/dates.csv"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("Day,Channel,Clicks\n03/04/2026,Facebook,1\n05/06/2026,Facebook,2\n");
        out.close();
        watch->setPatience(50);
        watch->setFolder(folder);
        auto *waiting = dialog->findChild<QTableWidget *>(QStringLiteral("waitingFiles"));
        QTRY_COMPARE(waiting->rowCount(), 1);
        const QString why = waiting->item(0, 3)->text();
        QVERIFY2(why.contains(QStringLiteral("two ways")) && !why.contains(QStringLiteral("--")), qPrintable(why));
        QVERIFY(!button("waitingImport")->isEnabled());
        QVERIFY(button("waitingLook")->isEnabled());
    }

    void conflictsAreShownBeforeAnOldImportIsTakenBack()
    {
        // The first import, under the second one and an edit by hand.
        const RecordId first = firstRecord();
        QVERIFY(file->set("results", first, "clicks", Value(qint64(99))));
        table()->selectRow(1);
        QTest::keyClick(button("importTakeBack"), Qt::Key_Space);
        QTRY_VERIFY(dialog->findChild<RevertDialog *>());
        auto *asked = dialog->findChild<RevertDialog *>();
        auto *kept = asked->findChild<QTableWidget *>(QStringLiteral("revertKept"));
        QVERIFY(kept);
        bool told = false;
        for (int row = 0; row < kept->rowCount(); ++row)
            told = told || (kept->item(row, 1)->text() == QStringLiteral("Clicks") &&
                            kept->item(row, 2)->text() == QStringLiteral("10") &&
                            kept->item(row, 3)->text() == QStringLiteral("99"));
        QVERIFY(told);
        QVERIFY2(kept->item(0, 0)->text().contains(QStringLiteral("Facebook")), qPrintable(kept->item(0, 0)->text()));
        QCOMPARE(file->count("results"), 3); // asking changes nothing
        asked->findChild<QPushButton *>(QStringLiteral("revertCancel"))->click();
        QCOMPARE(file->count("results"), 3);

        QTest::keyClick(button("importTakeBack"), Qt::Key_Space);
        QTRY_COMPARE(dialog->findChildren<RevertDialog *>().size(), 1);
        QTest::keyClick(dialog->findChild<RevertDialog *>()->findChild<QPushButton *>(QStringLiteral("revertYes")),
                        Qt::Key_Space);
        QTRY_COMPARE(table()->item(1, 7)->text(), QStringLiteral("taken back"));
        QCOMPARE(file->get("results", first, "clicks"), Value(qint64(99))); // what was typed stays
        QVERIFY(!button("importTakeBack")->isEnabled() || table()->currentRow() != 1);
        QVERIFY(workspace().undo()); // the taking back is an edit like any other
        QCOMPARE(file->count("results"), 3);
    }

private:
    void import(const char *name, const QByteArray &bytes)
    {
        const QString path = file->dir.filePath(QString::fromUtf8(name));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const auto plan = ImportPlan::make(workspace(), {path}, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QVERIFY((*plan)->apply());
    }
    RecordId firstRecord() const
    {
        Query query;
        query.page = file->page("results").id;
        return workspace().reader().select(query)->front();
    }
    QTableWidget *table() const { return dialog->findChild<QTableWidget *>(QStringLiteral("importsTable")); }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QLatin1String(name)); }

    std::unique_ptr<FolderWatch> watch;
    std::unique_ptr<ImportsDialog> dialog;
};

QTEST_MAIN(TestImportsWindow)
#include "tst_importswindow.moc"
