// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards in the window: which one it was left on, two windows over one file, the switcher, the way to a goal,
// undo from the message bar.
#include "windowfixture.h"

#include "dashboard/dashboardedits.h"
#include "dashboard/dashboardpage.h"
#include "dashboard/dashboardtabs.h"
#include "mainwindow/workspaceview.h"
#include "switcher/quickswitcher.h"
#include "targets/goalrecord.h"
#include "targets/goaltree.h"
#include "widgets/messagebar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestDashboardWindow : public QObject, protected WindowFixture
{
    Q_OBJECT

    static DashboardEdits &dashboards(const MainWindow &of) { return of.view()->dashboards(); }
    static void add(const MainWindow &to, const char *which)
    {
        QMenu menu;
        to.findChild<DashboardTabs *>()->fillAddMenu(menu);
        auto *action = menu.findChild<QAction *>(QStringLiteral("dashboardAdd-") + QLatin1String(which));
        QVERIFY2(action, which);
        action->trigger();
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        makeFile(Language::English);
        GoalRecord goal;
        goal.name = QStringLiteral("Orders in March");
        goal.kpi = QStringLiteral("orders");
        goal.target = 500;
        goal.owner = QStringLiteral("An");
        goal.period = Period{toDay(QDate(2026, 3, 1)), toDay(QDate(2026, 3, 31))};
        std::vector<RecordId> ids;
        QVERIFY(writeGoals(*file->workspace, {goal}, &ids));
        goalId = ids.front();
        makeWindow();
        QVERIFY(window->openFile(path));
    }
    void cleanup() { closeAll(); }

    void theDashboardThatWasLeftIsShownAgain()
    {
        add(*window, "channel");
        const QString left = dashboards(*window).current().id;
        QVERIFY(left != u"overview");
        window->closeFile();
        QVERIFY(window->openFile(path));
        QCOMPARE(dashboards(*window).all().size(), size_t(2));
        QCOMPARE(dashboards(*window).current().id, left);
        QCOMPARE(window->findChild<QTabBar *>(QStringLiteral("dashboardTabs"))->currentIndex(), 1);
        const auto *item = window->findChild<QAbstractButton *>(QStringLiteral("sidebarOverview"));
        QCOMPARE(item->text(), QStringLiteral("Dashboards"));
        dashboards(*window).remove(left);
        QCOMPARE(item->text(), QStringLiteral("Overview"));
    }

    void twoWindowsShowTheirOwnDashboardAndTheSameCards()
    {
        add(*window, "shop");
        MainWindow *other = window->newWindow();
        dashboards(*other).choose(QStringLiteral("overview"));
        QCOMPARE(dashboards(*window).current().id, QStringLiteral("shop"));
        dashboards(*other).removeCard(QStringLiteral("trend"));
        QVERIFY(!dashboards(*window).all().front().card(QStringLiteral("trend")));
        window->run(Command::Undo);
        QVERIFY(dashboards(*other).current().card(QStringLiteral("trend")));
    }

    void theSwitcherLeadsToADashboard()
    {
        add(*window, "client");
        const QString name = dashboards(*window).nameOf(dashboards(*window).current());
        dashboards(*window).choose(QStringLiteral("overview"));
        window->view()->showPage(window->view()->workspace().schema().pages.front().id);
        window->run(Command::Switcher);
        auto *popup = window->findChild<QuickSwitcher *>();
        QVERIFY(popup);
        auto *input = popup->findChild<QLineEdit *>(QStringLiteral("switcherInput"));
        input->setText(name);
        auto *list = popup->findChild<QListWidget *>();
        QTRY_VERIFY(list->count() > 0);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(!window->view()->currentPage());
        QCOMPARE(dashboards(*window).current().id, QStringLiteral("client"));
    }

    void aGoalOfACardOpensTheGoalsOnIt()
    {
        auto *page = window->findChild<DashboardPage *>();
        emit page->goalRequested(goalId);
        auto *tree = window->findChild<GoalTree *>();
        QTRY_VERIFY(tree->isVisible());
        QTRY_COMPARE(tree->current(), goalId);
    }

    void aDeletedDashboardComesBackFromTheMessageBar()
    {
        add(*window, "email");
        const QString id = dashboards(*window).current().id;
        dashboards(*window).remove(id);
        QCOMPARE(dashboards(*window).all().size(), size_t(1));
        QVERIFY2(window->messages()->text().contains(QStringLiteral("Undo")), qPrintable(window->messages()->text()));
        window->messages()->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QCOMPARE(dashboards(*window).all().size(), size_t(2));
        QCOMPARE(dashboards(*window).all().back().id, id);
        QCOMPARE(dashboards(*window).current().id, id); // as before it was deleted
    }

    // A message lies over the content: what is under the mouse stays there.
    void aMessageMovesNothing()
    {
        const QRect before(window->view()->mapTo(window.get(), QPoint()), window->view()->size());
        window->showError(QStringLiteral("Something failed."));
        QTest::qWait(20);
        QVERIFY(window->messages()->isVisible());
        QCOMPARE(QRect(window->view()->mapTo(window.get(), QPoint()), window->view()->size()), before);
        QVERIFY(window->messages()->height() < 60);
        QVERIFY(!window->messages()->findChild<QPushButton *>(QStringLiteral("messageDetails"))->isVisible());
        window->messages()->dismiss();
    }

    // What has more to say than a line, or something to take back, is one line that stays; the rest is behind Details.
    void aLongMessageIsALineThatStays()
    {
        MessageBar *bar = window->messages();
        auto *details = bar->findChild<QPushButton *>(QStringLiteral("messageDetails"));
        const QString sentence =
            QStringLiteral("120 rows were imported.\nTwo dates were read as months.\nA name is new.");
        bar->showMessage(MessageBar::Kind::Good, QStringLiteral("A short one."));
        QTest::qWait(20);
        const int line = bar->height();
        QVERIFY(!details->isVisible());
        QVERIFY(bar->expires());
        bar->showMessage(MessageBar::Kind::Good, sentence, QStringLiteral("Undo"), [] {});
        QTest::qWait(20);
        QCOMPARE(bar->text(), sentence);
        QCOMPARE(bar->height(), line);
        QVERIFY(details->isVisible());
        QVERIFY(!bar->expires());
        details->click();
        QTest::qWait(20);
        QVERIFY(bar->height() > line);
        QVERIFY(bar->height() < 4 * line); // its lines as they are, not broken once more
        QCOMPARE(bar->findChild<QLabel *>(QStringLiteral("messageWhole"))->text(), sentence);
        bar->dismiss();
    }

    // Undone by key, or with another edit on top of it: the sentence would be wrong, or its button.
    void theOfferToUndoGoesWithWhatItOffers()
    {
        add(*window, "email");
        const QString id = dashboards(*window).current().id;
        dashboards(*window).remove(id);
        QVERIFY(window->messages()->isVisible());
        window->run(Command::Undo);
        QVERIFY(!window->messages()->isVisible());
        dashboards(*window).remove(id);
        QVERIFY(window->messages()->isVisible());
        dashboards(*window).rename(dashboards(*window).current().id, QStringLiteral("Morning"));
        QVERIFY(!window->messages()->isVisible());
        window->showError(QStringLiteral("Something else.")); // is not taken away with it
        window->run(Command::Undo);
        QCOMPARE(window->messages()->text(), QStringLiteral("Something else."));
    }

private:
    RecordId goalId;
};

QTEST_MAIN(TestDashboardWindow)
#include "tst_dashboardwindow.moc"
