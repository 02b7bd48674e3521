// SPDX-License-Identifier: GPL-3.0-or-later
// The import, step by step, by keys and clicks: nothing is written before the last step, and what is shown is what
// comes.
#include "exchange/userpresets.h"
#include "importhands.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

using namespace pheu;
using namespace pheu::test;

namespace
{
// The general rules know these names, and no platform's preset does.
const QByteArray march = "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,1000\n"
                         "2026-03-02,Facebook,Tet,20,2000\n2026-03-02,Facebook,Tet,5,500\n";
const QByteArray corrected = "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tet,10,1000\n"
                             "2026-03-02,Facebook,Tet,30,2500\n2026-03-03,TikTok,He,7,700\n";
} // namespace

class TestImportWizard : public QObject, ImportHands
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        Theme::loadFonts();
    }
    void init() { open(); }
    void cleanup() { close(); }

    void fromTheFileToTheRecordsByKeysAlone()
    {
        start({write("march.csv", march)});
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(dialog->step(), ImportDialog::Structure);
        QVERIFY2(named<QLabel>("importFound")->text().contains(QStringLiteral("header on line 1")),
                 qPrintable(named<QLabel>("importFound")->text()));
        QCOMPARE(named<QTableWidget>("importPreview")->item(1, 3)->text(), QStringLiteral("20"));
        pressNext();
        QCOMPARE(dialog->step(), ImportDialog::Columns);
        QCOMPARE(named<QTableWidget>("importMapping")->rowCount(), 5);
        pressNext();
        QCOMPARE(dialog->step(), ImportDialog::Plan);
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(next()->text(), QStringLiteral("&Import"));
        QCOMPARE(named<QTabWidget>("importPlanTabs")->tabText(0), QStringLiteral("New (2)"));
        QCOMPARE(named<QTabWidget>("importPlanTabs")->tabText(2), QStringLiteral("Merged (1)"));
        QCOMPARE(file->count("results"), 0); // so far it was looking
        QSignalSpy done(dialog.get(), &QDialog::accepted);
        pressNext();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(file->count("results"), 2);
        QCOMPARE(file->count("campaigns"), 1);
        QVERIFY(dialog->resultText().contains(QStringLiteral("2 new")));
    }

    void thePlanShowsOldAndNewValuesOfWhatChanges()
    {
        start({write("march.csv", march)});
        for (int step = 0; step < 3; ++step)
            pressNext();
        QTRY_COMPARE(file->count("results"), 2);
        start({write("corrected.csv", corrected)});
        pressNext();
        pressNext();
        QTRY_VERIFY(next()->isEnabled());
        auto *tabs = named<QTabWidget>("importPlanTabs");
        QCOMPARE(tabs->tabText(1), QStringLiteral("Changed (1)"));
        tabs->setCurrentIndex(1);
        auto *changed = named<QTableView>("importChanged");
        QTRY_COMPARE(changed->model()->rowCount(), 1);
        QCOMPARE(cell(changed, 0, 0), QStringLiteral("Line 3"));
        QCOMPARE(cell(changed, 0, columnOf(changed, "Clicks")), QStringLiteral("25 → 30"));
        QCOMPARE(tabs->tabText(3), QStringLiteral("Unchanged (1)"));
        auto *added = named<QTableView>("importAdded");
        QCOMPARE(cell(added, 0, columnOf(added, "Campaign")), QStringLiteral("He"));
        const auto alignment = [this, added](const char *column) { // of the head and of the values below it
            const int at = columnOf(added, column);
            const int head = added->model()->headerData(at, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
            return head == added->model()->index(0, at).data(Qt::TextAlignmentRole).toInt() ? head : 0;
        };
        QVERIFY(alignment("Clicks") & Qt::AlignRight);
        QVERIFY(alignment("Campaign") & Qt::AlignLeft);
    }

    void whatMustBeKnownOfAnImportIsSaidOnceItIsDone()
    {
        start({write("euro.csv", "Day,Channel,Cost (EUR)\n2026-03-01,Facebook,5.50\n")});
        pressNext();
        pressNext();
        QSignalSpy done(dialog.get(), &QDialog::accepted);
        pressNext();
        QTRY_COMPARE(done.count(), 1);
        QVERIFY2(dialog->resultText().contains(QStringLiteral("the page Rates")), qPrintable(dialog->resultText()));
    }

    void columnsThatHaveNoNamesAreCalledByTheirNumbers()
    {
        start({write("sample.txt", " 00004 19970101  2   29.33\n 00021 19970115 10    7.50\n")});
        auto *preview = named<QTableWidget>("importPreview");
        QTRY_COMPARE(preview->columnCount(), 4);
        QCOMPARE(preview->rowCount(), 2);
        QCOMPARE(preview->horizontalHeaderItem(3)->text(), QStringLiteral("#4"));
        QCOMPARE(preview->item(1, 3)->text(), QStringLiteral("7.50"));
        QVERIFY(named<QLabel>("importFound")->text().contains(QStringLiteral("separated by spaces")));
    }

    void theTablesOfAFileAreTickedOneByOne()
    {
        start({write("overview.csv", "Day,Channel,Clicks\n2026-03-01,Facebook,10\n2026-03-02,Facebook,20\n\n"
                                     "Day,Campaign,Clicks\n2026-03-01,Tet,30\n")});
        auto *tables = named<QListWidget>("importTables");
        QTRY_COMPARE(tables->count(), 2);
        QVERIFY(tables->isVisible());
        QVERIFY2(tables->item(1)->text().contains(QStringLiteral("Line 5: Day, Campaign, Clicks")),
                 qPrintable(tables->item(1)->text()));
        QCOMPARE(tables->item(0)->checkState(), Qt::Checked); // both give clicks, so one of them is taken
        QCOMPARE(tables->item(1)->checkState(), Qt::Unchecked);
        const auto tick = [&](int row) {
            QTRY_VERIFY(next()->isEnabled());
            tables->setFocus();
            tables->setCurrentRow(row);
            QTest::keyClick(tables, Qt::Key_Space);
            QTRY_VERIFY(next()->isEnabled());
        };
        tick(1);
        QTRY_VERIFY(named<QLabel>("importFound")->text().contains(QStringLiteral("2 table")));
        QTRY_COMPARE(tables->item(1)->checkState(), Qt::Checked);
        tick(0);
        auto *preview = named<QTableWidget>("importPreview");
        const auto firstCampaign = [preview] {
            const QTableWidgetItem *item = preview->item(preview->rowCount() - 1, 1);
            return item ? item->text() : QString();
        };
        QTRY_COMPARE(firstCampaign(), QStringLiteral("Tet"));
        QTRY_COMPARE(tables->item(0)->checkState(), Qt::Unchecked);
        tick(1); // the last one stays
        QCOMPARE(tables->item(1)->checkState(), Qt::Checked);
        pressNext();
        pressNext();
        QTRY_COMPARE(dialog->step(), ImportDialog::Plan);
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY2(planText().contains(QStringLiteral("Not chosen")), qPrintable(planText()));
        pressNext();
        QTRY_COMPARE(file->count("results"), 1);
        QCOMPARE(file->count("campaigns"), 1);
    }

    void theEncodingThatAPersonChoosesIsRead()
    {
        start({write("cp1258.csv", "Day,Channel,Campaign,Clicks\n2026-03-01,Facebook,T\xEA\xEC"
                                   "t,10\n")});
        QTRY_VERIFY2(message().contains(QStringLiteral("not in UTF-8")), qPrintable(message()));
        QVERIFY(!next()->isEnabled());
        choose("importEncoding", QStringLiteral("windows-1258"));
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(named<QLabel>("importFound")->text().contains(QStringLiteral("Windows-1258")));
        for (int step = 0; step < 3; ++step)
            pressNext();
        QTRY_COMPARE(file->count("results"), 1);
        const auto found =
            file->workspace->reader().findByName(file->page("campaigns").id, QString::fromUtf8("T\u1EBFt"));
        QVERIFY(found && found->has_value()); // NFC, whatever the file has
    }

    void aBadCellIsPutRightInPlaceAndItsRowIsPlannedAgain()
    {
        start({write("bad.csv", "Day,Channel,Clicks,Spend\n2026-03-01,Facebook,1,100\n2026-03-02,Facebook,abc,200\n")});
        pressNext();
        pressNext();
        QTRY_VERIFY(next()->isEnabled());
        auto *tabs = named<QTabWidget>("importPlanTabs");
        QCOMPARE(tabs->tabText(5), QStringLiteral("Problems (1)"));
        tabs->setCurrentIndex(5);
        auto *problems = named<QTableView>("importProblems");
        QCOMPARE(cell(problems, 0, 2), QStringLiteral("Clicks"));
        problems->setFocus();
        problems->setCurrentIndex(problems->model()->index(0, 3));
        QTest::keyClick(problems, Qt::Key_F2);
        auto *editor = problems->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("25"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(tabs->tabText(5), QStringLiteral("Problems (0)"));
        QTRY_COMPARE(tabs->tabText(0), QStringLiteral("New (2)"));
        QVERIFY(named<QLabel>("importCorrections")->text().contains(QStringLiteral("1 cell")));
        pressNext();
        QTRY_COMPARE(file->count("results"), 2);
        QFile source(file->dir.filePath(QStringLiteral("bad.csv")));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(source.readAll().contains("abc")); // the file is never written
    }

    void thePreviewFollowsTheDelimiterAndTheHeaderLine()
    {
        start({write("odd.csv", "of March;2026\nDay;Campaign;Clicks\n2026-03-01;A,B;3\n")});
        QTRY_VERIFY(next()->isEnabled());
        auto *preview = named<QTableWidget>("importPreview");
        QCOMPARE(preview->columnCount(), 3);
        QCOMPARE(preview->item(1, 1)->text(), QStringLiteral("A,B"));
        auto *line = named<QSpinBox>("importHeaderLine");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Up);
        QTRY_COMPARE(preview->columnCount(), 2); // of the first line
        QTest::keyClick(line, Qt::Key_Up);
        QTRY_COMPARE(preview->columnCount(), 3);
        choose("importDelimiter", QVariant(QChar(u',')));
        QTRY_COMPARE(preview->horizontalHeaderItem(0)->text(), QStringLiteral("Day;Campaign;Clicks"));
    }

    void everyPresetIsOfferedAndUnconfirmedOnesSaySo()
    {
        start({write("march.csv", march)});
        auto *box = named<QComboBox>("importPreset");
        for (const Preset &preset : presets()) {
            const int index = box->findData(preset.id);
            QVERIFY2(index >= 0, qPrintable(preset.id));
            QCOMPARE(box->itemText(index).contains(QStringLiteral("unconfirmed")), preset.unconfirmed);
        }
    }

    void whatReadsTwoWaysIsAskedForBeforeThePlan()
    {
        start({write("dates.csv", "Day,Channel,Clicks\n03/04/2026,Facebook,1\n05/06/2026,Facebook,2\n")});
        QTRY_VERIFY2(message().contains(QStringLiteral("read two ways")), qPrintable(message()));
        QCOMPARE(dialog->step(), ImportDialog::Structure);
        choose("importDates", QStringLiteral("dmy"));
        QTRY_VERIFY(!message().contains(QStringLiteral("two ways")));
        pressNext();
        pressNext();
        QTRY_VERIFY2(next()->isEnabled(), qPrintable(planText()));
        auto *added = named<QTableView>("importAdded");
        QVERIFY2(cell(added, 0, 1) == QStringLiteral("4/3/2026"), qPrintable(cell(added, 0, 1)));
    }

    void totalsOfARangeWaitForAPersonToChoose()
    {
        start({write("range.csv", "Campaign report\n\"March 1, 2026 - March 4, 2026\"\nCampaign,Impr.,Clicks,Cost\n"
                                  "Tet,100,8,1000\n")});
        QTRY_VERIFY2(message().contains(QStringLiteral("Tick “Spread totals")), qPrintable(message()));
        QCOMPARE(dialog->step(), ImportDialog::Columns);
        auto *spread = named<QCheckBox>("importSpread");
        QVERIFY(!spread->isChecked() && spread->hasFocus());
        pressNext(); // without an answer it is asked again
        QTRY_VERIFY2(message().contains(QStringLiteral("Tick “Spread totals")), qPrintable(message()));
        QCOMPARE(dialog->step(), ImportDialog::Columns);
        QTest::keyClick(spread, Qt::Key_Space);
        pressNext();
        QTRY_VERIFY2(planText().contains(QStringLiteral("shared evenly over the days")), qPrintable(planText()));
        QCOMPARE(dialog->step(), ImportDialog::Plan);
        QCOMPARE(named<QTabWidget>("importPlanTabs")->tabText(0), QStringLiteral("New (4)"));
    }

    void rowsWithProblemsAreNotCalledUnchanged()
    {
        const QByteArray good = "Day,Channel,Clicks\n2026-03-01,Facebook,1\n";
        start({write("good.csv", good)});
        for (int step = 0; step < 3; ++step)
            pressNext();
        QTRY_COMPARE(file->count("results"), 1);
        start({write("more.csv", good + "2026-03-02,Facebook,x\n2026-03-03,Facebook,-5\n2026-03-04,Facebook,2\n")});
        pressNext();
        pressNext();
        QTRY_VERIFY2(planText().contains(QStringLiteral("1 new, 0 changed, 0 merged, 2 with problems, not imported, "
                                                        "1 that change nothing.")),
                     qPrintable(planText()));
    }

    void aTableIsPastedAsASource()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("Day\tChannel\tClicks\n2026-03-01\tFacebook\t4\n"));
        start({});
        QCOMPARE(dialog->step(), ImportDialog::Source);
        QVERIFY(!next()->isEnabled());
        QTRY_VERIFY(named<QListWidget>("importFiles")->hasFocus());
        QTest::keyClick(named<QListWidget>("importFiles"), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(named<QListWidget>("importFiles")->count(), 1);
        for (int step = 0; step < 4; ++step)
            pressNext();
        QTRY_COMPARE(file->count("results"), 1);

        QGuiApplication::clipboard()->setText(QStringLiteral("  "));
        start({});
        QTest::mouseClick(named<QPushButton>("sourcePaste"), Qt::LeftButton);
        QVERIFY(message().contains(QStringLiteral("no table")));
        QVERIFY(!next()->isEnabled());
    }

    void aMappingIsKeptAsAPresetThatIsOfferedFromThenOn()
    {
        start({write("own.csv", "Ngay,Kenh,Bam\n2026-03-01,Facebook,4\n")});
        pressNext();
        for (const auto &[row, role] :
             {std::pair("importTarget0", "date"), {"importTarget1", "channel"}, {"importTarget2", "clicks"}}) {
            choose(row, QLatin1String(role));
            QTRY_VERIFY(next()->isEnabled());
        }
        auto *name = named<QLineEdit>("importPresetName");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Our sheet"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(message().contains(QStringLiteral("is kept")), qPrintable(message()));
        QCOMPARE(userPresets(workspace()).size(), 1U);
        QVERIFY(named<QComboBox>("importPreset")->findData(QStringLiteral("Our sheet")) > 0);
        QCOMPARE(file->count("results"), 0);
        start({write("next.csv", "Ngay,Kenh,Bam\n2026-03-02,Facebook,5\n")});
        QTRY_VERIFY2(named<QLabel>("importFound")->text().contains(QStringLiteral("Our sheet")),
                     qPrintable(named<QLabel>("importFound")->text()));
    }

    void aStepBackKeepsWhatWasChosenAndNothingIsWrittenByCancelling()
    {
        start({write("march.csv", march)});
        pressNext();
        choose("importTarget3", QString());
        QTRY_VERIFY(next()->isEnabled());
        pressNext();
        QTRY_VERIFY(next()->isEnabled());
        QTest::mouseClick(named<QToolButton>("importStep1"), Qt::LeftButton);
        QCOMPARE(dialog->step(), ImportDialog::Structure);
        pressNext();
        QCOMPARE(named<QComboBox>("importTarget3")->currentData().toString(), QString());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(file->count("results"), 0);
    }

    void aPresetGoesToAnotherWorkspaceAsAFile()
    {
        start({write("own.csv", "Ngay,Kenh,Bam\n2026-03-01,Facebook,4\n")});
        pressNext();
        for (const auto &[row, role] :
             {std::pair("importTarget0", "date"), {"importTarget1", "channel"}, {"importTarget2", "clicks"}}) {
            choose(row, QLatin1String(role));
            QTRY_VERIFY(next()->isEnabled());
        }
        named<QLineEdit>("importPresetName")->setText(QStringLiteral("Ours"));
        QTemporaryDir shared;
        const QString preset = shared.filePath(QStringLiteral("ours.json"));
        answerFileDialog(preset);
        QTest::mouseClick(named<QPushButton>("importPresetExport"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(preset));

        close(); // another workspace
        open();
        QVERIFY(userPresets(workspace()).empty());
        start({write("own.csv", "Ngay,Kenh,Bam\n2026-03-01,Facebook,4\n")});
        pressNext();
        answerFileDialog(preset);
        QTest::mouseClick(named<QPushButton>("importPresetImport"), Qt::LeftButton);
        QTRY_COMPARE(named<QComboBox>("importTarget2")->currentData().toString(), QStringLiteral("clicks"));
        QCOMPARE(userPresets(workspace()).size(), 1U);
        pressNext();
        pressNext();
        QTRY_COMPARE(file->count("results"), 1);
    }

    void theProblemsAreSavedAsATable()
    {
        start({write("bad.csv", "Day,Channel,Clicks\n2026-03-01,Facebook,1\n2026-03-02,Facebook,abc\n")});
        pressNext();
        pressNext();
        QTRY_VERIFY(next()->isEnabled());
        named<QTabWidget>("importPlanTabs")->setCurrentIndex(5);
        const QString target = file->dir.filePath(QStringLiteral("problems.csv"));
        answerFileDialog(target);
        QTest::mouseClick(named<QPushButton>("importSaveProblems"), Qt::LeftButton);
        QTRY_VERIFY2(message().contains(QStringLiteral("problems.csv")), qPrintable(message()));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray bytes = saved.readAll();
        QVERIFY2(bytes.contains("abc") && bytes.contains("bad.csv"), bytes.constData());
    }

    void aFolderIsImportedWholeAndDroppedFilesAreAddedOnce()
    {
        QVERIFY(QDir(file->dir.path()).mkdir(QStringLiteral("exports")));
        write("exports/march.csv", march);
        write("exports/more.csv", "Day,Channel,Campaign,Clicks,Spend\n2026-03-09,Facebook,Tet,3,300\n");
        start({});
        QMimeData dropped;
        const QUrl folder = QUrl::fromLocalFile(file->dir.filePath(QStringLiteral("exports")));
        dropped.setUrls({folder, folder});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(named<QWidget>("importSource"), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(named<QWidget>("importSource"), &drop);
        QCOMPARE(named<QListWidget>("importFiles")->count(), 1);
        for (int step = 0; step < 4; ++step)
            pressNext();
        QTRY_COMPARE(file->count("results"), 3);
    }

    void cancellingALongImportLeavesTheWorkspaceAsItWas()
    {
        QByteArray many = "Day,Channel,Campaign,Ad group,Clicks,Spend\n";
        for (int row = 0; row < 150'000; ++row)
            many += "2026-03-0" + QByteArray::number(1 + row % 9) + ",Facebook,Tet," + QByteArray::number(row) +
                    ",1,1000\n";
        start({write("many.csv", many)});
        for (int step = 0; step < 2; ++step)
            pressNext();
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30'000);
        pressNext();
        QCOMPARE(dialog->step(), ImportDialog::Run);
        QVERIFY(!next()->isEnabled());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(dialog->isVisible()); // with the plan, to be tried again
        QCOMPARE(dialog->step(), ImportDialog::Plan);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 30'000);
        QCOMPARE(file->count("results"), 0);
        QCOMPARE(file->count("campaigns"), 0);
        auto *added = named<QTableView>("importAdded");
        QCOMPARE(added->model()->rowCount(), 150'000);
        added->scrollToBottom(); // the last rows cost what the first do
        QVERIFY(!cell(added, 149'999, 1).isEmpty());
        pressNext();
        QTRY_COMPARE_WITH_TIMEOUT(file->count("results"), 150'000, 60'000);
    }

    void aFileWithoutRowsSaysWhyNothingCanBeImported()
    {
        start({write("empty.csv", "Day,Channel,Clicks,Spend\n")});
        pressNext();
        pressNext();
        QTRY_VERIFY2(message().contains(QStringLiteral("no rows below it")), qPrintable(message() + planText()));
        QVERIFY(!next()->isEnabled());
    }

private:
    // Native dialogs would wait for a person: the program's own is typed into.
    void answerFileDialog(const QString &target)
    {
        QTimer::singleShot(150, this, [target] {
            auto *asked = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(asked);
            asked->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(target);
            QTest::mouseClick(asked->findChild<QDialogButtonBox *>()->buttons().front(), Qt::LeftButton);
        });
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
