// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "mainwindow/sidebar.h"
#include "mainwindow/sidebaritem.h"
#include "mainwindow/workspaceview.h"
#include "pages/startpage.h"
#include "views/gridview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUrl>

using namespace pheu;
using namespace pheu::test;

class TestMainWindow : public QObject, protected WindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        makeFile();
        campaign = file->add("campaigns", {{"name", QStringLiteral("Tết")}});
        makeWindow();
    }
    void cleanup() { closeAll(); }

    void theFirstRunOffersSampleNewAndOpen()
    {
        auto *start = window->findChild<StartPage *>();
        QVERIFY(start->isVisible());
        for (const char *name : {"startSample", "startNew", "startOpen", "startImport"})
            QVERIFY2(window->findChild<StartTile *>(QLatin1String(name)), name);
        QVERIFY(!action(Command::ExportReport)->isEnabled());
        QVERIFY(!action(Command::Undo)->isEnabled());
    }

    void theCardsOfTheStartArePressedByKeys()
    {
        auto *start = window->findChild<StartPage *>();
        QVERIFY(start->isVisible());
        QCOMPARE(window->focusWidget(), start->findChild<StartTile *>(QStringLiteral("startSample")));
        const std::pair<const char *, void (StartPage::*)()> cards[] = {{"startSample", &StartPage::sampleRequested},
                                                                        {"startNew", &StartPage::newRequested},
                                                                        {"startOpen", &StartPage::openRequested},
                                                                        {"startImport", &StartPage::importRequested}};
        for (const auto &[name, signal] : cards) {
            QObject::disconnect(start, signal, nullptr, nullptr); // the dialogs behind them are not the matter here
            QSignalSpy pressed(start, signal);
            auto *tile = start->findChild<StartTile *>(QLatin1String(name));
            QTest::keyClick(tile, Qt::Key_Return);
            QTest::keyClick(tile, Qt::Key_Enter);
            QTest::keyClick(tile, Qt::Key_Space);
            QVERIFY2(pressed.count() == 3, name);
        }
        QVERIFY(start->findChild<StartTile *>(QStringLiteral("startImport"))
                    ->accessibleDescription()
                    .contains(QStringLiteral("Excel")));
    }

    void anOpenedFileShowsItsOverviewAndIsRemembered()
    {
        QVERIFY(window->openFile(path));
        QVERIFY(window->view() && !window->view()->currentRecordPage());
        QVERIFY2(window->windowTitle().contains(QFileInfo(path).fileName()), qPrintable(window->windowTitle()));
        QCOMPARE(settings->value(QStringLiteral("lastFile")).toString(), path);
        QCOMPARE(settings->value(QStringLiteral("recent")).toStringList(), QStringList{path});
        QVERIFY(action(Command::ExportReport)->isEnabled());
        window->closeFile();
        QVERIFY(window->findChild<StartPage *>()->isVisible());
        QVERIFY(window->findChild<QPushButton *>(QStringLiteral("startRecent")));
    }

    void aHistoryBeyondItsLimitIsToldAndKept()
    {
        file->reopen();
        QVERIFY(file->workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("log_limit"), 1}}}));
        QVERIFY(file->set("campaigns", campaign, "brief", QString(1'200'000, QLatin1Char('x'))));
        QVERIFY(file->set("campaigns", campaign, "brief", QStringLiteral("short")));
        const size_t edits = History::list(file->workspace->database())->size();
        file->workspace.reset();
        QVERIFY(window->openFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(window->messages()->text().contains(QStringLiteral("history")), 20000);
        QVERIFY2(window->messages()->text().contains(QStringLiteral("1.0 MB")), qPrintable(window->messages()->text()));
        QCOMPARE(History::list(window->view()->workspace().database())->size(), edits);
    }

    void aFileThatIsNotThereIsOneSentenceAndMakesNone()
    {
        const QString missing = file->dir.filePath(QStringLiteral("gone.pheu"));
        QVERIFY(!window->openFile(missing));
        QVERIFY(window->messages()->text().contains(QStringLiteral("gone.pheu")));
        QVERIFY(!QFileInfo::exists(missing));
        QVERIFY(!window->view());
    }

    void theSidebarLeadsToPagesAndKeepsCounting()
    {
        QVERIFY(window->openFile(path));
        Workspace &workspace = window->view()->workspace();
        const Page &campaigns = *workspace.schema().page(QStringLiteral("campaigns"));
        auto *item = window->findChild<SidebarItem *>(QStringLiteral("sidebarPage_campaigns"));
        QVERIFY(item);
        QTRY_COMPARE(item->accessibleDescription(), QStringLiteral("1"));
        QTest::mouseClick(item, Qt::LeftButton);
        QCOMPARE(window->view()->currentPage(), campaigns.id);
        QVERIFY(item->isChecked());
        window->run(Command::AddRecord);
        QTRY_COMPARE(item->accessibleDescription(), QStringLiteral("2"));
        window->run(Command::Overview);
        QVERIFY(!window->view()->currentRecordPage());
    }

    void undoSaysWhatItWasAndTakesItBack()
    {
        QVERIFY(window->openFile(path));
        Workspace &workspace = window->view()->workspace();
        window->view()->showPage(workspace.schema().page(QStringLiteral("campaigns"))->id);
        window->run(Command::AddRecord);
        QVERIFY(action(Command::Undo)->isEnabled());
        QVERIFY2(action(Command::Undo)->text().contains(QStringLiteral("New records")),
                 qPrintable(action(Command::Undo)->text()));
        window->run(Command::Undo);
        QCOMPARE(grid()->records().rowCount(), 1);
        QVERIFY(action(Command::Redo)->isEnabled());
        window->run(Command::Redo);
        QCOMPARE(grid()->records().rowCount(), 2);
    }

    void deletingTellsAndOffersTheWayBack()
    {
        QVERIFY(window->openFile(path));
        window->view()->showPage(window->view()->workspace().schema().page(QStringLiteral("campaigns"))->id);
        QTRY_COMPARE(grid()->records().rowCount(), 1);
        window->run(Command::RemoveRecords);
        QCOMPARE(grid()->records().rowCount(), 0);
        QVERIFY(!window->messages()->text().isEmpty());
        window->messages()->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QCOMPARE(grid()->records().rowCount(), 1);
    }

    void languageAndThemeSwitchWithoutRestartAndAreKept()
    {
        QVERIFY(window->openFile(path));
        window->run(Command::Vietnamese);
        QCoreApplication::processEvents();
        auto *overview = window->findChild<SidebarItem *>(QStringLiteral("sidebarOverview"));
        QCOMPARE(overview->text(), QStringLiteral("Tổng quan"));
        window->run(Command::English);
        QCoreApplication::processEvents();
        QCOMPARE(overview->text(), QStringLiteral("Overview"));
        window->run(Command::ThemeDark);
        QVERIFY(theme->palette().dark);
        QCOMPARE(settings->value(QStringLiteral("theme")).toInt(), int(ThemeMode::Dark));
        QCOMPARE(settings->value(QStringLiteral("language")).toString(), QStringLiteral("en"));
        window->run(Command::ThemeLight);
    }

    void aReadOnlyFileShowsItAndDisablesEdits()
    {
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        if (QFileInfo(path).isWritable())
            QSKIP("this user may write everything");
        QVERIFY(window->openFile(path));
        QVERIFY(window->view()->workspace().isReadOnly());
        window->view()->showPage(window->view()->workspace().schema().page(QStringLiteral("campaigns"))->id);
        QVERIFY(!action(Command::AddRecord)->isEnabled());
        QVERIFY(!action(Command::Undo)->isEnabled());
        QVERIFY(!window->messages()->text().isEmpty());
    }

    void whatAnotherProgramWritesIsSeen()
    {
        QVERIFY(window->openFile(path));
        window->view()->showPage(window->view()->workspace().schema().page(QStringLiteral("campaigns"))->id);
        QTRY_COMPARE(grid()->records().rowCount(), 1);
        {
            auto other = Workspace::open(path);
            QVERIFY(other);
            QVERIFY((*other)->apply({EditKind::AddRecords, {AddRecords{window->view()->currentPage(), {}, {{}}}}}));
        }
        QTRY_COMPARE_WITH_TIMEOUT(grid()->records().rowCount(), 2, 5000);
    }

    void f6GoesAroundTheWindow()
    {
        QVERIFY(window->openFile(path));
        window->view()->showPage(window->view()->workspace().schema().page(QStringLiteral("campaigns"))->id);
        QTRY_COMPARE(grid()->records().rowCount(), 1);
        grid()->setFocus();
        window->run(Command::NextArea);
        QVERIFY(window->findChild<Sidebar *>()->isAncestorOf(QApplication::focusWidget()));
        window->run(Command::NextArea);
        QCOMPARE(QApplication::focusWidget(), grid());
        window->view()->currentRecordPage()->openRecord(campaign);
        grid()->setFocus();
        window->run(Command::NextArea);
        QVERIFY(window->findChild<QWidget *>(QStringLiteral("recordPanel"))->isAncestorOf(QApplication::focusWidget()));
        window->run(Command::NextArea);
        QVERIFY(window->findChild<Sidebar *>()->isAncestorOf(QApplication::focusWidget()));
    }

    void aDroppedWorkspaceIsOpened()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &drop);
        QTRY_VERIFY(window->view());
    }

    void everyButtonHasANameForScreenReaders()
    {
        QVERIFY(window->openFile(path));
        window->view()->showPage(window->view()->workspace().schema().page(QStringLiteral("campaigns"))->id);
        window->view()->currentRecordPage()->openRecord(campaign);
        for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const QByteArray kind = button->metaObject()->className(); // those of Qt inside its own widgets
            const bool isCorner = kind == "QTableCornerButton" || kind == "QLineEditIconButton";
            QVERIFY2(isCorner || !button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName() + u' ' + QLatin1String(button->metaObject()->className())));
        }
    }

    void aSecondWindowOnTheSameFileBringsTheFirstForward()
    {
        FileLease first;
        QSignalSpy raised(&first, &FileLease::raiseRequested);
        QVERIFY(first.take(path));
        QVERIFY(first.take(path)); // its own
        // The second asks from another thread: this one must answer.
        bool taken = true;
        std::unique_ptr<QThread> thread(QThread::create([this, &taken] { taken = FileLease().take(path); }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QVERIFY(!taken);
        QTRY_COMPARE(raised.count(), 1);
        first.release();
        FileLease later;
        QVERIFY(later.take(path));
    }

private:
    QAction *action(Command command) const
    {
        return window->findChild<QAction *>(QStringLiteral("action%1").arg(int(command)));
    }
    GridView *grid() const { return window->view()->currentRecordPage()->findChild<GridView *>(); }

    RecordId campaign;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
