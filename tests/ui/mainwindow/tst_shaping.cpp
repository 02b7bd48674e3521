// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and fields shaped in the window itself: sidebar, column heads, panel; two windows over one file; the quick
// switcher.
#include "windowfixture.h"

#include "mainwindow/sidebar.h"
#include "mainwindow/sidebaritem.h"
#include "mainwindow/workspaceview.h"
#include "pages/recordpage.h"
#include "schema/fielddialog.h"
#include "schema/pagedialog.h"
#include "switcher/quickswitcher.h"
#include "views/gridheader.h"
#include "views/gridview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class TestShaping : public QObject, protected WindowFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        makeFile(Language::English);
        campaign = file->add("campaigns", {{"name", QStringLiteral("Tết Bính Ngọ")}});
        file->add("campaigns", {{"name", QStringLiteral("Quà 8/3")}});
        makeWindow();
        QVERIFY(window->openFile(path));
    }
    void cleanup() { closeAll(); }

    // ---- pages in the sidebar

    void aNewPageIsMadeFromTheSidebarAndShown()
    {
        QTest::mouseClick(item("sidebarNewPage"), Qt::LeftButton);
        auto *dialog = window->findChild<PageDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("pageName")), QStringLiteral("Staff"));
        QTest::keyClick(dialog, Qt::Key_Return);
        const Page *made = schema().page(QStringLiteral("Staff"));
        QVERIFY(made);
        QCOMPARE(window->view()->currentPage(), made->id);
        QVERIFY(window->messages()->text().contains(QStringLiteral("Staff")));
        // Undo takes the page away while it is looked at.
        window->run(Command::Undo);
        QVERIFY(!schema().page(QStringLiteral("Staff")));
        QVERIFY(!window->view()->currentPage());
        window->run(Command::Redo);
        QVERIFY(schema().page(QStringLiteral("Staff")));
    }

    void aPageIsRenamedInPlace()
    {
        SidebarItem *channels = item("sidebarPage_channels");
        channels->setFocus();
        QTest::keyClick(channels, Qt::Key_F2);
        auto *editor = channels->findChild<QLineEdit *>(QStringLiteral("sidebarRename"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Media"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(page("channels").names.own, QStringLiteral("Media"));
        QCOMPARE(item("sidebarPage_channels")->text(), QStringLiteral("Media"));
        QTest::keyClick(item("sidebarPage_channels"), Qt::Key_F2);
        editor = item("sidebarPage_channels")->findChild<QLineEdit *>(QStringLiteral("sidebarRename"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("x"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(page("channels").names.own, QStringLiteral("Media"));
    }

    void pagesMoveByKeyAndByDragging()
    {
        const PageId ads = page("ads").id;
        QTest::keyClick(item("sidebarPage_ads"), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(schema().pages.front().id, ads);
        SidebarItem *moved = item("sidebarPage_ads");
        SidebarItem *last = item(QByteArray("sidebarPage_" + schema().pages.back().role.toLatin1()).constData());
        QVERIFY(moved);
        QVERIFY(last);
        const QPoint from = moved->rect().center();
        QTest::mousePress(moved, Qt::LeftButton, {}, from);
        const QPoint to = moved->mapFromGlobal(last->mapToGlobal(QPoint(40, last->height() - 2)));
        for (const QPoint &step : {from + QPoint(0, 20), to}) {
            QMouseEvent move(QEvent::MouseMove, step, moved->mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(moved, &move);
        }
        QTest::mouseRelease(moved, Qt::LeftButton, {}, to);
        QCOMPARE(schema().pages.back().id, ads);
        QVERIFY(window->view()->currentPage() != ads); // a drag is no click
    }

    void theMenuOfAPageDeletesItAfterAQuestion()
    {
        const PageId costs = page("costs").id;
        window->view()->showPage(costs);
        pickFromMenu("pageRemove", [this] { emit item("sidebarPage_costs")->menuRequested(QPoint(10, 10)); });
        auto *question = window->findChild<QDialog *>(QStringLiteral("questionDialog"));
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("questionYes")), Qt::LeftButton);
        QVERIFY(!schema().page(costs));
        QVERIFY(!window->view()->currentPage());
        window->messages()->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QVERIFY(schema().page(costs));
    }

    // ---- fields in the head of the grid and in the panel

    void thePlusBehindTheColumnsAddsAField()
    {
        showCampaigns();
        auto *add = window->view()->currentRecordPage()->findChild<QToolButton *>(QStringLiteral("gridAddField"));
        QVERIFY(add && add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        nameAndSave(QStringLiteral("Mood"));
        QVERIFY(page("campaigns").field(QStringLiteral("Mood")));
        const FieldId made = page("campaigns").field(QStringLiteral("Mood"))->id;
        QVERIFY(grid()->records().columnOf(made) >= 0);
        QVERIFY2(window->messages()->text().contains(QStringLiteral("Mood")), qPrintable(window->messages()->text()));
        // The new column is in sight, and a cell of it is the current one.
        const int column = grid()->records().columnOf(made);
        QTRY_COMPARE(grid()->currentIndex().column(), column);
        const QRect shown = grid()->visualRect(grid()->currentIndex());
        QVERIFY2(grid()->viewport()->rect().contains(shown.center()), qPrintable(QString::number(shown.left())));
    }

    void thePanelAddsAFieldToo()
    {
        showCampaigns();
        window->view()->currentRecordPage()->openRecord(campaign);
        auto *add = window->findChild<QPushButton *>(QStringLiteral("panelNewField"));
        QVERIFY(add && add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        nameAndSave(QStringLiteral("From the panel"));
        QVERIFY(page("campaigns").field(QStringLiteral("From the panel")));
    }

    // ---- two windows

    void twoWindowsOverOneFileStayInStepAndCloseAlone()
    {
        showCampaigns();
        QPointer<MainWindow> second = window->newWindow();
        QVERIFY(second && second->view());
        QCOMPARE(&second->view()->workspace(), &window->view()->workspace());
        QCOMPARE(second->view()->currentPage(), window->view()->currentPage());
        auto *otherGrid = second->view()->currentRecordPage()->findChild<GridView *>();
        QTRY_COMPARE(otherGrid->records().rowCount(), 2);
        window->run(Command::AddRecord);
        QTRY_COMPARE(otherGrid->records().rowCount(), 3);
        second->run(Command::Undo);
        QTRY_COMPARE(grid()->records().rowCount(), 2);
        // The first goes; the second goes on with the same file.
        window->close();
        QVERIFY(!window->view());
        second->run(Command::AddRecord);
        QTRY_COMPARE(otherGrid->records().rowCount(), 3);
        FileLease stranger;
        bool taken = true;
        std::unique_ptr<QThread> thread(QThread::create([this, &taken] { taken = FileLease().take(path); }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QVERIFY(!taken); // it is still held
        second->close();
        QTRY_VERIFY(!second);
        QVERIFY(stranger.take(path)); // and free with the last window
    }

    void openingTheSameFileInAnotherWindowSharesIt()
    {
        MainWindow *second = window->newWindow();
        second->closeFile();
        QVERIFY(second->openFile(path));
        QCOMPARE(&second->view()->workspace(), &window->view()->workspace());
        QVERIFY(second->view()->workspace().apply({EditKind::RemovePage, {RemovePage{page("costs").id}}}));
        QVERIFY(!schema().page(QStringLiteral("costs")));
        QVERIFY(!window->findChild<SidebarItem *>(QStringLiteral("sidebarPage_costs")) ||
                !window->findChild<SidebarItem *>(QStringLiteral("sidebarPage_costs"))->isVisible());
    }

    // ---- the quick switcher

    void theSwitcherFindsPagesRecordsAndCommands()
    {
        window->run(Command::Switcher);
        QuickSwitcher *popup = switcher();
        QVERIFY(popup && popup->isVisible());
        type(popup, QStringLiteral("chan"));
        QVERIFY(lines(popup).contains(QStringLiteral("Channels")));
        QTest::keyClick(input(popup), Qt::Key_Return);
        QCOMPARE(window->view()->currentPage(), page("channels").id);
        QVERIFY(!popup->isVisible());

        window->run(Command::Switcher);
        QVERIFY(lines(popup).contains(QStringLiteral("Channels"))); // recent first
        QCOMPARE(lines(popup).indexOf(QStringLiteral("Channels")), 1);
        type(popup, QStringLiteral("tet binh"));
        QTRY_VERIFY(lines(popup).contains(QStringLiteral("Tết Bính Ngọ")));
        QTest::keyClick(input(popup), Qt::Key_Return);
        QCOMPARE(window->view()->currentPage(), page("campaigns").id);

        window->run(Command::Switcher);
        type(popup, QStringLiteral("history"));
        QVERIFY(lines(popup).contains(QStringLiteral("History")));
        QTest::keyClick(input(popup), Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void allResultsAreGroupedByPage()
    {
        window->run(Command::Switcher);
        QuickSwitcher *popup = switcher();
        type(popup, QStringLiteral("qua"));
        QTRY_VERIFY(lines(popup).contains(QStringLiteral("Quà 8/3")));
        auto *list = popup->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(QLatin1String("All results")))
                list->setCurrentRow(row);
        }
        QTest::keyClick(input(popup), Qt::Key_Return);
        QVERIFY(popup->isVisible());
        QTRY_VERIFY(lines(popup).contains(QStringLiteral("Campaigns · 1")));
        QTest::keyClick(input(popup), Qt::Key_Escape); // back to the short list
        QVERIFY(popup->isVisible());
    }

    void ctrlEnterOpensInANewWindow()
    {
        window->run(Command::Switcher);
        type(switcher(), QStringLiteral("channels"));
        QTest::keyClick(input(switcher()), Qt::Key_Return, Qt::ControlModifier);
        MainWindow *second = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *other = qobject_cast<MainWindow *>(widget); other && other != window.get())
                second = other;
        }
        QVERIFY(second && second->view());
        QCOMPARE(second->view()->currentPage(), page("channels").id);
        QVERIFY(window->view()->currentPage() != page("channels").id);
    }

private:
    const Schema &schema() const { return window->view()->workspace().schema(); }
    const Page &page(const char *role) const { return *schema().page(QLatin1String(role)); }
    GridView *grid() const { return window->view()->currentRecordPage()->findChild<GridView *>(); }
    void showCampaigns()
    {
        window->view()->showPage(page("campaigns").id);
        QTRY_COMPARE(grid()->records().rowCount(), 2);
    }
    SidebarItem *item(const char *name) const
    {
        QCoreApplication::processEvents(); // lines that were made anew show themselves
        SidebarItem *found = nullptr;
        for (SidebarItem *each : window->findChildren<SidebarItem *>(QLatin1String(name))) {
            if (!each->isHidden())
                found = each;
        }
        return found;
    }
    void nameAndSave(const QString &name)
    {
        FieldDialog *dialog = nullptr;
        for (FieldDialog *each : window->findChildren<FieldDialog *>()) {
            if (each->isVisible())
                dialog = each;
        }
        QVERIFY(dialog);
        auto *entry = dialog->findChild<QLineEdit *>(QStringLiteral("fieldName"));
        entry->selectAll();
        QTest::keyClicks(entry, name);
        QTest::keyClick(entry, Qt::Key_Return);
        QVERIFY2(!dialog->isVisible(), qPrintable(dialog->findChild<QLabel *>(QStringLiteral("fieldProblem"))->text()));
    }
    // Menus run an event loop of their own: the choice is made from inside it.
    void pickFromMenu(const char *name, const std::function<void()> &open)
    {
        bool picked = false;
        QTimer::singleShot(50, this, [name, &picked] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu) {
                qWarning("no menu is open");
                return;
            }
            for (QAction *action : menu->actions()) {
                if (action->objectName() == QLatin1String(name)) {
                    picked = true;
                    menu->setActiveAction(action);
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            }
            for (QAction *action : menu->actions())
                qWarning("%s offers %s", qPrintable(menu->objectName()), qPrintable(action->text()));
            menu->close();
        });
        open();
        QVERIFY2(picked, name);
    }
    QuickSwitcher *switcher() const { return window->findChild<QuickSwitcher *>(); }
    static QLineEdit *input(QuickSwitcher *popup)
    {
        return popup->findChild<QLineEdit *>(QStringLiteral("switcherInput"));
    }
    static void type(QuickSwitcher *popup, const QString &text)
    {
        input(popup)->selectAll();
        QTest::keyClicks(input(popup), text);
    }
    static QStringList lines(QuickSwitcher *popup)
    {
        QStringList texts;
        auto *list = popup->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }

    RecordId campaign;
};

QTEST_MAIN(TestShaping)
#include "tst_shaping.moc"
