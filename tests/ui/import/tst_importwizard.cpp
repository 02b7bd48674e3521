// SPDX-License-Identifier: GPL-3.0-or-later
// The import, step by step, by keys and clicks: nothing is written before the last step, and what is shown is what
// comes.
#include "exchange/userpresets.h"
#include "importhands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

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
    void initTestCase() { Theme::loadFonts(); }
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

    void aFileWithoutRowsSaysWhyNothingCanBeImported()
    {
        start({write("empty.csv", "Day,Channel,Clicks,Spend\n")});
        pressNext();
        pressNext();
        QTRY_VERIFY2(message().contains(QStringLiteral("no rows below it")), qPrintable(message() + planText()));
        QVERIFY(!next()->isEnabled());
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
