// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboardfixture.h"

#include "metrics/owncatalogue.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;

namespace
{

using Open = fixture::Board;

double costOf(const CardWidget *card)
{
    return std::get<KpiBody>(card->data().body).now.value_or(-1);
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::loadFonts();
        qRegisterMetaType<Filter>("pheu::Filter");
    }

    void anOwnKpiGetsACardAndTakesItAlongWhenItGoes()
    {
        Open open;
        QVERIFY(open.waitForCards());
        Workspace &workspace = *open.shop.workspace;
        OwnEntry entry;
        entry.nameEn = QStringLiteral("Twice the cost");
        entry.formula = QStringLiteral("2 * cost");
        entry.unit = Unit::Money;
        const auto saving = savingEntry(workspace, entry);
        QVERIFY(saving && workspace.apply(*saving));
        open.page.findChild<QPushButton *>(QStringLiteral("cardsMenuButton"))->click();
        auto *menu = open.page.findChild<QMenu *>(QStringLiteral("cardsMenu"));
        QVERIFY(menu);
        QVERIFY(menu->findChild<QMenu *>(QStringLiteral("moreKpis"))); // any shipped one too
        auto *show = menu->findChild<QAction *>(QStringLiteral("show-kpi-twice_the_cost"));
        QVERIFY(show);
        show->trigger();
        menu->close();
        QTRY_VERIFY(open.card("kpi-twice_the_cost"));
        QCOMPARE(costOf(open.card("kpi-twice_the_cost")), 2 * costOf(open.card("kpi-cost")));
        const auto users = usersOf(workspace, QStringLiteral("twice_the_cost"), Language::English);
        QVERIFY(users && users->size() == 1);
        const auto removing = removingEntry(workspace, QStringLiteral("twice_the_cost"));
        QVERIFY(removing && workspace.apply(*removing));
        QTRY_VERIFY(!open.card("kpi-twice_the_cost"));
        QVERIFY(open.card("kpi-cost")); // the others keep their figures
        QVERIFY(costOf(open.card("kpi-cost")) > 0);
        QVERIFY(workspace.undo());
        QTRY_VERIFY(open.card("kpi-twice_the_cost"));
    }

    void itOpensOnTheLastThirtyDaysThatHaveData()
    {
        Open open;
        QCOMPARE(open.page.slice().to, std::optional(toDay(QDate(2026, 11, 30))));
        QCOMPARE(open.page.slice().from, std::optional(toDay(QDate(2026, 11, 1))));
        QVERIFY(open.page.slice().comparison);
        QVERIFY(open.waitForCards());
        double expected = 0;
        for (int i = 30; i < 60; ++i)
            expected += 3 * (1'000'000 + 10'000 * i);
        QCOMPARE(costOf(open.card("kpi-cost")), expected);
    }

    void anotherPeriodChangesEveryFigure()
    {
        Open open;
        QVERIFY(open.waitForCards());
        const double before = costOf(open.card("kpi-cost"));
        QSignalSpy spy(&open.page, &DashboardPage::sliceChanged);
        QTest::mouseClick(open.page.findChild<QPushButton *>(QStringLiteral("periodButton")), Qt::LeftButton);
        auto *preset = open.page.findChild<QPushButton *>(QStringLiteral("preset-all"));
        QVERIFY(preset);
        QTest::mouseClick(preset, Qt::LeftButton);
        QVERIFY(spy.count() > 0);
        QTRY_VERIFY(costOf(open.card("kpi-cost")) > before * 1.5);
        QCOMPARE(open.page.slice().from, std::optional(toDay(QDate(2026, 10, 2))));
    }

    void aClickOnABarFiltersAndAnotherClickClears()
    {
        Open open;
        QVERIFY(open.waitForCards());
        CardWidget *bars = open.card("roi-channel");
        QVERIFY(bars);
        const double whole = costOf(open.card("kpi-cost"));
        HitAreas areas = bars->hitAreas();
        QCOMPARE(areas.size(), size_t(3));
        QCOMPARE(areas.front().key.label, QStringLiteral("Google Search"));
        QTest::mouseClick(bars, Qt::LeftButton, {}, areas.front().rect.center().toPoint());
        QTRY_COMPARE(costOf(open.card("kpi-cost")), whole / 3);
        QVERIFY(!open.page.slice().filter.isAll());
        auto *chip = open.page.findChild<QPushButton *>(QStringLiteral("filter-channel"));
        QVERIFY2(chip->text().contains(QStringLiteral("Google Search")), qPrintable(chip->text()));
        areas = bars->hitAreas();
        QCOMPARE(areas.size(), size_t(1));
        QTest::mouseClick(bars, Qt::LeftButton, {}, areas.front().rect.center().toPoint());
        QTRY_COMPARE(costOf(open.card("kpi-cost")), whole);
        QVERIFY(open.page.slice().filter.isAll());
    }

    void theChipFindsAndTakesACampaign()
    {
        Open open;
        QVERIFY(open.waitForCards());
        const double whole = costOf(open.card("kpi-cost"));
        QTest::mouseClick(open.page.findChild<QPushButton *>(QStringLiteral("filter-campaign")), Qt::LeftButton);
        auto *search = open.page.findChild<QLineEdit *>(QStringLiteral("filterSearch"));
        auto *list = open.page.findChild<QListWidget *>(QStringLiteral("filterList"));
        QVERIFY(search && list);
        search->setText(QStringLiteral("sale"));
        QTRY_COMPARE(list->count(), 1);
        list->item(0)->setCheckState(Qt::Checked);
        QTRY_COMPARE(costOf(open.card("kpi-cost")), whole * 2 / 3);
    }

    void aDeletedCardIsGoneFromTheFileAndComesBack()
    {
        Open open;
        QVERIFY(open.waitForCards());
        open.trigger(open.card("funnel"), "actionDelete");
        QTRY_VERIFY(!open.card("funnel"));
        const auto again = Workspace::open(open.shop.workspace->path(), OpenMode::ReadOnly);
        QVERIFY(again);
        QVERIFY(!dashboardsFrom((*again)->settings().dashboard).front().card(QStringLiteral("funnel")));
        QMenu *menu = open.openCardsMenu();
        menu->findChild<QAction *>(QStringLiteral("show-funnel"))->trigger(); // or by name
        menu->close();
        QTRY_VERIFY(open.card("funnel"));
        QVERIFY(open.shop.workspace->undo());
        QTRY_VERIFY(!open.card("funnel"));
        QVERIFY(open.shop.workspace->undo());
        QTRY_VERIFY(open.card("funnel"));
    }

    void aCardMovesAmongItsNeighbours()
    {
        Open open;
        QVERIFY(open.waitForCards());
        QVERIFY(open.card("kpi-cost")->x() < open.card("kpi-revenue")->x());
        open.trigger(open.card("kpi-cost"), "actionRight");
        QTRY_VERIFY(open.card("kpi-cost")->x() > open.card("kpi-revenue")->x());
    }

    void anEditIsOnTheDashboardInTheNextTurn()
    {
        Open open;
        QVERIFY(open.waitForCards());
        const double before = costOf(open.card("kpi-cost"));
        const Page *page = open.shop.workspace->schema().page(QStringLiteral("results"));
        AddRecords add{page->id,
                       {page->field(QStringLiteral("date"))->id, page->field(QStringLiteral("spend"))->id},
                       {{Value(qint64(toDay(QDate(2026, 11, 20)))), Value(qint64(5'000'000))}}};
        QVERIFY(open.shop.workspace->apply({EditKind::AddRecords, {add}}));
        QTRY_COMPARE(costOf(open.card("kpi-cost")), before + 5'000'000);
    }

    void recordsBehindABarAreOpened()
    {
        Open open;
        QVERIFY(open.waitForCards());
        QSignalSpy spy(&open.page, &DashboardPage::showRecords);
        CardWidget *bars = open.card("roi-channel");
        const HitArea area = bars->hitAreas().front();
        open.trigger(bars, &area, QString::fromLatin1("actionRecords"));
        QCOMPARE(spy.count(), 1);
        Query query;
        query.page = spy.front().at(0).value<PageId>();
        QCOMPARE(query.page, open.shop.workspace->schema().page(QStringLiteral("results"))->id);
        query.filter = spy.front().at(1).value<Filter>();
        const auto count = open.shop.workspace->reader().count(query);
        QVERIFY(count);
        QCOMPARE(*count, qint64(30)); // one a day of the one channel
    }

    void aFigureExplainsItself()
    {
        Open open;
        QVERIFY(open.waitForCards());
        open.trigger(open.card("kpi-roi"), "actionExplain");
        auto *popup = open.page.findChild<QWidget *>(QStringLiteral("explainPopup"));
        QVERIFY(popup);
        QString all;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            all += label->text() + u'\n';
        QVERIFY2(all.contains(QStringLiteral("+183.3%")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Revenue")), qPrintable(all));
        auto *records = popup->findChild<QPushButton *>(QStringLiteral("explainRecords"));
        QVERIFY2(records && records->text().contains(QStringLiteral("90")), qPrintable(records->text()));
        popup->close();
    }

    void aCellOfAHeatMapIsExplainedAndShownByBothOfItsKeys()
    {
        Open open;
        QVERIFY(open.waitForCards());
        CardDefinition heat;
        heat.kind = CardKind::Heat;
        heat.names = {QStringLiteral("revenue")};
        heat.by = QStringLiteral("channel");
        heat.across = QStringLiteral("week");
        heat.ownTitle = QStringLiteral("Heat");
        QVERIFY(open.page.dashboards().save(heat));
        CardWidget *card = nullptr;
        QTRY_VERIFY((card = open.card(open.page.dashboards().current().cards.back().id)));
        const HitArea *cell = nullptr;
        QTRY_VERIFY(!card->hitAreas().empty());
        for (const HitArea &area : card->hitAreas()) {
            if (area.figureKeys().by.size() == 2 && !area.tip.contains(QStringLiteral("No figure")))
                cell = &area;
        }
        QVERIFY(cell);
        const HitArea asked = *cell;
        open.trigger(card, &asked, QStringLiteral("actionExplain"));
        auto *popup = open.page.findChild<QWidget *>(QStringLiteral("explainPopup"));
        QVERIFY(popup);
        const QString shown = popup->findChild<QLabel *>(QStringLiteral("explainValue"))->text();
        QVERIFY2(asked.tip.contains(shown), qPrintable(asked.tip + shown)); // and not that of its row
        for (const DimensionKey &key : asked.figureKeys().keys)
            QVERIFY2(popup->accessibleName().contains(key.label), qPrintable(popup->accessibleName()));
        popup->close();

        QSignalSpy spy(&open.page, &DashboardPage::showRecords);
        open.trigger(card, &asked, QStringLiteral("actionRecords"));
        QCOMPARE(spy.count(), 1);
        const auto count = [&](const Filter &filter) {
            Query query;
            query.page = spy.front().at(0).value<PageId>();
            query.filter = filter;
            const auto counted = open.shop.workspace->reader().count(query);
            return counted ? *counted : 0;
        };
        const qint64 ofCell = count(spy.front().at(1).value<Filter>());
        QVERIFY2(ofCell > 0 && ofCell <= 7, qPrintable(QString::number(ofCell))); // one a day of the one channel
        // A week is no filter of a dashboard; the channel is.
        const std::unique_ptr<QMenu> menu(card->makeMenu(&asked));
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("actionFilter")));
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("actionFilterAcross")));
    }

    void figuresAreCopiedAndReadAloud()
    {
        Open open;
        QVERIFY(open.waitForCards());
        CardWidget *table = open.card("table-channel");
        QVERIFY(table->accessibleDescription().contains(QStringLiteral("Facebook")));
        QVERIFY(!open.card("kpi-cost")->accessibleName().isEmpty());
        QVERIFY(open.card("kpi-cost")->accessibleDescription().contains(QStringLiteral("₫")));
        open.trigger(table, "actionCopy");
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Channel\t")));
        open.trigger(table, "actionPicture");
        const QMimeData *picture = QGuiApplication::clipboard()->mimeData();
        QVERIFY(picture->data(QStringLiteral("image/svg+xml")).contains("<svg"));
        QVERIFY(picture->hasImage());
    }

    void cardsAreReachedByTabAndOpenTheirMenuByEnter()
    {
        Open open;
        QVERIFY(open.waitForCards());
        open.page.activateWindow();
        CardWidget *first = open.card("kpi-cost");
        first->setFocus();
        QCOMPARE(open.page.focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(open.page.focusWidget(), static_cast<QWidget *>(open.card("kpi-revenue")));
        CardWidget *bars = open.card("roi-channel");
        bars->setFocus();
        QTest::keyClick(bars, Qt::Key_Down);
        QTest::keyClick(bars, Qt::Key_Return);
        auto *menu = bars->findChild<QMenu *>(QStringLiteral("cardContextMenu"));
        QVERIFY(menu);
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("actionFilter")));
        menu->close();
    }

    void withoutResultsItSaysWhatToDo()
    {
        Open open(false);
        auto *empty = open.page.findChild<QWidget *>(QStringLiteral("dashboardEmpty"));
        QTRY_VERIFY(empty && empty->isVisible());
        QSignalSpy spy(&open.page, &DashboardPage::importRequested);
        for (QPushButton *button : empty->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QStringLiteral("Import")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(spy.count(), 1);
        open.shop.addResults();
        QTRY_VERIFY(open.card("kpi-cost"));
    }

    void theGridUsesTheWidthThereIs()
    {
        const CardDefinition *funnel = cardDefinition(QStringLiteral("funnel"));
        QVERIFY(CardGrid::spanOf(*funnel, 1640) < CardGrid::spanOf(*funnel, 1032));
        QCOMPARE(CardGrid::spanOf(*funnel, 600), 12);
        Open open;
        QVERIFY(open.waitForCards());
        open.page.resize(1720, 900);
        QTRY_COMPARE(open.card("funnel")->y(), open.card("trend")->y());
        auto *period = open.page.findChild<QPushButton *>(QStringLiteral("periodButton"));
        auto *title = open.page.findChild<QWidget *>(QStringLiteral("dashboardTitle"));
        const auto top = [&](QWidget *widget) { return widget->mapTo(&open.page, QPoint()).y(); };
        QVERIFY(top(period) < top(title) + title->height());
        open.page.resize(700, 900);
        QTRY_VERIFY(top(period) >= top(title) + title->height());
        QTRY_VERIFY(open.card("funnel")->y() < open.card("roi-channel")->y());
    }

    void anotherLanguageChangesTitlesAndNumbers()
    {
        Open open;
        QVERIFY(open.waitForCards());
        const QString english = open.card("kpi-revenue")->accessibleDescription();
        open.localizer.setLanguage(Language::Vietnamese);
        QTRY_VERIFY(open.card("kpi-revenue")->accessibleDescription() != english);
        QVERIFY(open.card("kpi-revenue")->accessibleDescription().contains(QStringLiteral("Doanh thu")));
        open.localizer.setLanguage(Language::English);
    }
};

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
