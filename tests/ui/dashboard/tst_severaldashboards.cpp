// SPDX-License-Identifier: GPL-3.0-or-later
// Several dashboards: from templates, renamed, copied, moved, deleted; empty ones; two pages over one file; alerts.
#include "dashboardfixture.h"

#include "dashboard/dashboardtabs.h"
#include "targets/alertbar.h"
#include "widgets/emptystate.h"

#include <QSignalSpy>

using namespace pheu;
using namespace pheu::fixture;

class TestDashboards : public QObject
{
    Q_OBJECT

    static QTabBar *tabsOf(const DashboardPage &page)
    {
        return page.findChild<QTabBar *>(QStringLiteral("dashboardTabs"));
    }
    static QStringList namesOf(const DashboardPage &page)
    {
        QStringList names;
        const QTabBar *tabs = tabsOf(page);
        for (int i = 0; i < tabs->count(); ++i)
            names << tabs->accessibleTabName(i);
        return names;
    }
    static void add(const DashboardPage &page, const char *which)
    {
        QMenu menu;
        page.findChild<DashboardTabs *>()->fillAddMenu(menu);
        auto *action = menu.findChild<QAction *>(QStringLiteral("dashboardAdd-") + QLatin1String(which));
        QVERIFY2(action, which);
        action->trigger();
    }
    static void trigger(const DashboardPage &page, const QString &id, const char *action)
    {
        const std::unique_ptr<QMenu> menu(page.findChild<DashboardTabs *>()->makeMenu(id));
        auto *found = menu->findChild<QAction *>(QLatin1String(action));
        QVERIFY2(found, action);
        QVERIFY2(found->isEnabled(), action);
        found->trigger();
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void oneDashboardIsItsTitle()
    {
        Board board;
        QCOMPARE(namesOf(board.page), QStringList{QStringLiteral("Overview")});
        QVERIFY(board.page.findChild<QToolButton *>(QStringLiteral("dashboardAdd"))->isVisible());
    }

    void everyTemplateMakesADashboardWithCards()
    {
        Board board;
        QVERIFY(board.waitForCards());
        QCOMPARE(dashboardTemplates().size(), size_t(6));
        for (const DashboardTemplate &one : dashboardTemplates()) {
            const size_t before = board.page.dashboards().all().size();
            add(board.page, one.id.toLatin1().constData());
            QCOMPARE(board.page.dashboards().all().size(), before + 1);
            QVERIFY2(!board.current().cards.empty(), qPrintable(one.id));
            QVERIFY(board.page.dashboards().origin());
            QCOMPARE(board.page.dashboards().origin()->id, one.id);
            QTRY_VERIFY(board.page.findChild<CardGrid *>()->isVisible());
            QVERIFY2(board.waitForAll(), qPrintable(one.id));
        }
        QCOMPARE(tabsOf(board.page)->count(), 7);
        QStringList names = namesOf(board.page);
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void tabsSwitchByMouseAndByArrows()
    {
        Board board;
        QVERIFY(board.waitForCards());
        add(board.page, "channel");
        QSignalSpy chosen(&board.page, &DashboardPage::dashboardChosen);
        QTabBar *tabs = tabsOf(board.page);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QCOMPARE(board.current().id, QStringLiteral("overview"));
        QTRY_VERIFY(board.card("kpi-cost"));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(board.current().id, QStringLiteral("channel"));
        QCOMPARE(chosen.count(), 2);
        QVERIFY(board.waitForAll());
    }

    void aDashboardIsRenamedInPlace()
    {
        Board board;
        QTabBar *tabs = tabsOf(board.page);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_F2);
        auto *name = board.page.findChild<QLineEdit *>(QStringLiteral("dashboardName"));
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("Morning"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(namesOf(board.page), QStringList{QStringLiteral("Morning")});
        QVERIFY(!name->isVisible());
        QCOMPARE(board.page.focusWidget(), tabs); // where the keyboard goes on
        QVERIFY(board.workspace().undo());
        QCOMPARE(namesOf(board.page), QStringList{QStringLiteral("Overview")});
        QTest::mouseDClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QVERIFY(name->isVisible());
        QVERIFY(name->height() >= name->sizeHint().height()); // nothing is cut
        QVERIFY(name->parentWidget()->rect().contains(name->geometry()));
        QTest::keyClicks(name, QStringLiteral("x"));
        QTest::keyClick(name, Qt::Key_Escape);
        QCOMPARE(namesOf(board.page), QStringList{QStringLiteral("Overview")});
    }

    void noTwoDashboardsHaveOneName()
    {
        Board board;
        add(board.page, "channel");
        add(board.page, "overview");
        trigger(board.page, QStringLiteral("channel"), "dashboardCopy");
        add(board.page, "empty");
        add(board.page, "empty");
        const QStringList names = namesOf(board.page);
        QVERIFY2(names.contains(QStringLiteral("Overview 2")), qPrintable(names.join(u'|')));
        QVERIFY2(names.contains(QStringLiteral("Channels 2")), qPrintable(names.join(u'|')));
        QVERIFY2(names.contains(QStringLiteral("New dashboard 2")), qPrintable(names.join(u'|')));
        QSignalSpy error(&board.page, &DashboardPage::error);
        for (const char *taken : {"Overview", "  OVERVIEW 2", "Tổng quan"})
            board.page.dashboards().rename(QStringLiteral("channel"), QString::fromUtf8(taken));
        QCOMPARE(error.count(), 3);
        QVERIFY(error.front().front().toString().contains(QStringLiteral("“Overview”")));
        QCOMPARE(namesOf(board.page), names);
        board.page.dashboards().rename(QStringLiteral("channel"), QStringLiteral("channels")); // its own
        QCOMPARE(error.count(), 3);
        QVERIFY(namesOf(board.page).contains(QStringLiteral("channels")));
    }

    void dashboardsAreCopiedMovedAndDeletedAndUndoBringsThemBack()
    {
        Board board;
        QVERIFY(board.waitForCards());
        trigger(board.page, QStringLiteral("overview"), "dashboardCopy");
        QCOMPARE(tabsOf(board.page)->count(), 2);
        const Dashboard copy = board.current();
        QVERIFY(copy.id != u"overview");
        QCOMPARE(copy.cards, board.page.dashboards().all().front().cards);
        trigger(board.page, copy.id, "dashboardLeft");
        QCOMPARE(board.page.dashboards().all().front().id, copy.id);
        QCOMPARE(board.current().id, copy.id);
        QSignalSpy notice(&board.page, &DashboardPage::notice);
        const auto before = board.page.dashboards().all();
        trigger(board.page, copy.id, "dashboardRemove");
        QCOMPARE(tabsOf(board.page)->count(), 1);
        QCOMPARE(board.current().id, QStringLiteral("overview"));
        QCOMPARE(notice.count(), 1);
        QVERIFY(notice.front().at(1).toBool());
        QVERIFY(board.workspace().undo());
        QCOMPARE(board.page.dashboards().all(), before);
        // The last one stays: its menu does not offer it, and the key says why.
        trigger(board.page, copy.id, "dashboardRemove");
        const std::unique_ptr<QMenu> menu(
            board.page.findChild<DashboardTabs *>()->makeMenu(QStringLiteral("overview")));
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("dashboardRemove"))->isEnabled());
        QSignalSpy error(&board.page, &DashboardPage::error);
        tabsOf(board.page)->setFocus();
        QTest::keyClick(tabsOf(board.page), Qt::Key_Delete);
        QCOMPARE(error.count(), 1);
    }

    void anEmptyDashboardLeadsToItsFirstCardOrATemplate()
    {
        Board board;
        QVERIFY(board.waitForCards());
        add(board.page, "empty");
        auto *empty = board.page.findChild<EmptyState *>(QStringLiteral("dashboardWithoutCards"));
        QTRY_VERIFY(empty->isVisible());
        const auto buttons = empty->findChildren<QPushButton *>();
        const auto click = [&](const char *begin) {
            for (QPushButton *button : buttons) {
                if (button->text().startsWith(QLatin1String(begin)))
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        };
        click("Add the first");
        auto *dialog = board.page.findChild<CardDialog *>();
        QVERIFY(dialog);
        chooseKind(*dialog, "kpi");
        typeFigure(*dialog, 1, "Revenue");
        saveCard(*dialog);
        QVERIFY(board.waitForAll());
        QCOMPARE(board.current().cards.size(), size_t(1));
        QVERIFY(board.workspace().undo());
        QTRY_VERIFY(empty->isVisible());
        click("Take a template");
        auto *menu = board.page.findChild<QMenu *>(QStringLiteral("takeTemplate"));
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("take-overview"))->trigger();
        menu->close();
        QVERIFY(board.waitForAll());
        QVERIFY(board.current().cards.size() > 5);
        QVERIFY(board.current().id != u"overview");
    }

    // Of so many results the days are read beside the window, and no card asks for them.
    void anEmptyDashboardKnowsTheLastDayWithResults()
    {
        Shop shop;
        const Page *page = shop.workspace->schema().page(QStringLiteral("results"));
        AddRecords many{page->id, {page->field(QStringLiteral("date"))->id}, {}};
        for (int i = 0; i < 20'001; ++i)
            many.rows.push_back({Value(qint64(toDay(QDate(2026, 9, 1))))});
        QVERIFY(shop.workspace->apply({EditKind::AddRecords, {many}}));
        Dashboard empty;
        empty.id = QStringLiteral("empty");
        empty.names.own = QStringLiteral("Empty");
        const SetSetting setting{QStringLiteral("dashboard"), dashboardsToJson({empty})};
        QVERIFY(shop.workspace->apply({EditKind::Setting, {setting}}));
        MetricsEngine engine(*shop.workspace);
        Theme theme;
        Localizer localizer;
        DashboardPage board(*shop.workspace, engine, theme, localizer);
        board.show();
        QTRY_COMPARE(board.slice().to, std::optional(toDay(QDate(2026, 11, 30))));
    }

    void resetBringsTheCardsOfTheTemplateBack()
    {
        Board board;
        QVERIFY(board.waitForCards());
        add(board.page, "channel");
        const Dashboard first = board.current();
        while (board.current().cards.size() > 1)
            board.page.dashboards().removeCard(board.current().cards.back().id);
        QMenu *menu = board.openCardsMenu();
        menu->findChild<QAction *>(QStringLiteral("resetCards"))->trigger();
        menu->close();
        QCOMPARE(board.current(), first);
        QVERIFY(board.waitForAll());
    }

    void twoPagesOverOneFileStayInStep()
    {
        Board board;
        QVERIFY(board.waitForCards());
        DashboardPage other(board.workspace(), board.engine, board.theme, board.localizer);
        other.resize(900, 700);
        other.show();
        add(board.page, "shop");
        QCOMPARE(namesOf(other), namesOf(board.page));
        QCOMPARE(other.dashboards().current().id, QStringLiteral("overview")); // what is shown is its own
        other.dashboards().removeCard(QStringLiteral("funnel"));
        QVERIFY(!board.page.dashboards().all().front().card(QStringLiteral("funnel")));
        const QString shop = board.current().id;
        other.dashboards().remove(shop);
        QCOMPARE(board.current().id, QStringLiteral("overview"));
        QTRY_VERIFY(board.card("kpi-cost"));
        QTRY_VERIFY(!board.card("funnel"));
    }

    void raisedAlertsAreSaidAboveTheCardsAndMarkedOnThem()
    {
        Board board;
        QVERIFY(board.waitForCards());
        auto *bar = board.page.findChild<AlertBar *>(QStringLiteral("dashboardAlerts"));
        QVERIFY(!bar->isVisible());
        AlertRule rule;
        rule.kpi = QStringLiteral("roi");
        rule.kind = AlertKind::Below;
        rule.limit = 100;
        QVERIFY(keepAlertRules(board.workspace(), {rule}));
        QTRY_VERIFY(bar->isVisible());
        CardWidget *roi = board.card("kpi-roi");
        auto *mark = roi->findChild<QToolButton *>(QStringLiteral("cardAlert"));
        QVERIFY(mark->isVisible());
        QVERIFY(!mark->accessibleName().isEmpty());
        QVERIFY(roi->accessibleDescription().contains(mark->accessibleName()));
        QVERIFY(!board.card("kpi-leads")->findChild<QToolButton *>(QStringLiteral("cardAlert"))->isVisible());
        QVERIFY(board.workspace().undo());
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(!mark->isVisible());
    }

    void aClickOnAnotherDimensionFiltersAndItsChipClears()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDefinition bars;
        bars.id = QStringLiteral("by-campaign-status");
        bars.kind = CardKind::Bars;
        bars.names = {QStringLiteral("revenue")};
        bars.by = QStringLiteral("campaign.status");
        QVERIFY(board.page.dashboards().save(bars));
        QTRY_VERIFY(board.card("by-campaign-status"));
        CardWidget *card = board.card("by-campaign-status");
        QTRY_VERIFY(!card->hitAreas().empty());
        const HitArea area = card->hitAreas().front();
        QCOMPARE(area.by, QStringLiteral("campaign.status"));
        QTest::mouseClick(card, Qt::LeftButton, {}, area.rect.center().toPoint());
        QVERIFY(!board.page.slice().filter.isAll());
        auto *chip = board.page.findChild<QPushButton *>(QStringLiteral("filterFurther-campaign.status"));
        QVERIFY(chip && chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(board.page.slice().filter.isAll());
    }
};

QTEST_MAIN(TestDashboards)
#include "tst_severaldashboards.moc"
