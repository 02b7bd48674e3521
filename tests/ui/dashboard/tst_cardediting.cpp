// SPDX-License-Identifier: GPL-3.0-or-later
// Cards made, configured, resized, moved and deleted by hand; undo and redo; the file after it was closed.
#include "dashboardfixture.h"

#include "dashboard/cardpreview.h"
#include "dashboard/cardsizes.h"
#include "dashboard/picturepick.h"
#include "report/loader.h"
#include "targets/goalrecord.h"
#include "views/filterbar.h"

#include <QDateEdit>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace pheu;
using namespace pheu::fixture;

class TestCardEditing : public QObject
{
    Q_OBJECT

    // The card that the dashboard has and `before` has not.
    static CardDefinition added(const Board &board, const Dashboard &before)
    {
        for (const CardDefinition &card : board.current().cards) {
            if (!before.card(card.id))
                return card;
        }
        return {};
    }
    static Figure valueOf(const CardWidget *card) { return std::get<KpiBody>(card->data().body).now; }
    static QString pictureFile(const QTemporaryDir &dir)
    {
        QImage image(120, 60, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString file = dir.filePath(QStringLiteral("logo.png"));
        image.save(file);
        return file;
    }
    static RecordId addGoal(Board &board)
    {
        GoalRecord goal;
        goal.name = QStringLiteral("Orders in November");
        goal.kpi = QStringLiteral("orders");
        goal.owner = QStringLiteral("An");
        goal.target = 500;
        goal.period = Period{toDay(QDate(2026, 11, 1)), toDay(QDate(2026, 11, 30))};
        std::vector<RecordId> ids;
        const auto done = writeGoals(board.workspace(), {goal}, &ids);
        return done ? ids.front() : RecordId();
    }
    // What the form of that kind needs.
    static void fillForm(CardDialog &dialog, CardKind kind, RecordId goal, const QString &picture)
    {
        switch (kind) {
        case CardKind::Combo:
            typeFigure(dialog, 1, "Cost");
            typeFigure(dialog, 2, "Orders");
            break;
        case CardKind::Table:
        case CardKind::Ranking:
            typeFigure(dialog, 1, "Revenue");
            typeFigure(dialog, 2, "Orders");
            pickEntry(dialog, "cardBy", QStringLiteral("channel"));
            break;
        case CardKind::Bars:
        case CardKind::Donut:
            typeFigure(dialog, 1, "Revenue");
            pickEntry(dialog, "cardBy", QStringLiteral("campaign"));
            break;
        case CardKind::Heat:
            typeFigure(dialog, 1, "Revenue");
            pickEntry(dialog, "cardBy", QStringLiteral("channel"));
            pickEntry(dialog, "cardAcross", QStringLiteral("week"));
            break;
        case CardKind::Kpi:
        case CardKind::Trend:
        case CardKind::Columns:
            typeFigure(dialog, 1, "Visits");
            break;
        case CardKind::Target:
            pickEntry(dialog, "cardGoal", qlonglong(goal.value));
            break;
        case CardKind::Text:
            QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(QStringLiteral("cardText")),
                             QStringLiteral("Sale of 11.11 began on the ninth."));
            break;
        case CardKind::Image:
            dialog.findChild<PicturePick *>()->take(picture);
            QTRY_VERIFY(dialog.picture());
            QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("cardAlt")), QStringLiteral("Our logo"));
            break;
        case CardKind::Funnel:
            break;
        }
    }

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void everyKindIsAddedThroughTheDialogAndStaysInTheFile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("button");
        const std::pair<CardKind, const char *> kinds[] = {
            {CardKind::Kpi, "kpi"},         {CardKind::Funnel, "funnel"},   {CardKind::Bars, "bars"},
            {CardKind::Trend, "trend"},     {CardKind::Columns, "columns"}, {CardKind::Combo, "combo"},
            {CardKind::Donut, "donut"},     {CardKind::Heat, "heat"},       {CardKind::Table, "table"},
            {CardKind::Ranking, "ranking"}, {CardKind::Target, "target"},   {CardKind::Text, "text"},
            {CardKind::Image, "image"}};
        for (const auto &[kind, name] : kinds)
            QTest::newRow(name) << int(kind) << QByteArray(name);
    }
    void everyKindIsAddedThroughTheDialogAndStaysInTheFile()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, button);
        Board board;
        QVERIFY(board.waitForCards());
        const RecordId goal = addGoal(board);
        const Dashboard before = board.current();
        CardDialog *dialog = board.openNewCard();
        QVERIFY(dialog);
        chooseKind(*dialog, button.constData());
        fillForm(*dialog, CardKind(kind), goal, pictureFile(board.shop.dir));
        QTRY_VERIFY2(dialog->findChild<CardPreview *>()->data().definition.kind == CardKind(kind),
                     qPrintable(problemOf(*dialog)));
        saveCard(*dialog);
        QVERIFY(board.waitForAll());
        const CardDefinition made = added(board, before);
        QCOMPARE(int(made.kind), kind);
        CardWidget *card = board.card(made.id);
        QVERIFY(card);
        QVERIFY2(card->data().empty.isEmpty(), qPrintable(card->data().empty));
        QVERIFY(card->height() > 30);
        // What was added is in sight.
        const auto *scroll = board.page.findChild<QScrollArea *>(QStringLiteral("dashboardScroll"));
        QTRY_VERIFY(scroll->viewport()->rect().contains(
            card->mapTo(scroll->viewport(), QPoint(card->width() / 2, card->height() - 1))));

        // One step back, one step forth, and as it is in the file.
        const Dashboard after = board.current();
        QVERIFY(board.workspace().undo());
        QCOMPARE(board.current(), before);
        QTRY_VERIFY(!board.card(made.id));
        QVERIFY(board.workspace().redo());
        QCOMPARE(board.current(), after);
        QTRY_VERIFY(board.card(made.id));
        const auto again = Workspace::open(board.workspace().path(), OpenMode::ReadOnly);
        QVERIFY(again);
        QCOMPARE(dashboardsFrom((*again)->settings().dashboard).front(), after);
    }

    void aCardIsConfiguredAndTheShippedTitleGoesWithWhatItSaid()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openConfigure(QStringLiteral("roi-channel"));
        QVERIFY(dialog);
        QVERIFY(problemOf(*dialog).isEmpty());
        auto *title = dialog->findChild<QLineEdit *>(QStringLiteral("cardTitle"));
        QCOMPARE(title->placeholderText(), QStringLiteral("ROI by channel"));
        typeFigure(*dialog, 1, "ROAS");
        pickEntry(*dialog, "cardBy", QStringLiteral("campaign"));
        QVERIFY(title->placeholderText() != QStringLiteral("ROI by channel"));
        QTest::keyClick(title, Qt::Key_Return); // the button that saves is the usual one
        QVERIFY(!dialog->isVisible());
        QVERIFY(board.waitForAll());
        const CardDefinition *card = board.current().card(QStringLiteral("roi-channel"));
        QCOMPARE(card->names, QStringList{QStringLiteral("roas")});
        QCOMPARE(card->by, QStringLiteral("campaign"));
        QVERIFY(board.card("roi-channel")->data().title != QStringLiteral("ROI by channel"));
    }

    void figuresOfItsOwnFilterAndPeriodAreThoseOfTheEngine()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openConfigure(QStringLiteral("kpi-revenue"));
        QVERIFY(dialog);
        const Page *results = board.workspace().schema().page(QStringLiteral("results"));
        const auto filter =
            parseFilter(board.workspace().schema(), results->id, QStringLiteral("channel = \"Facebook\""));
        QVERIFY(filter);
        auto *bar = dialog->findChild<FilterBar *>();
        bar->setFilter(*filter);
        emit bar->filterChanged(*filter);
        pickEntry(*dialog, "cardPeriod", int(PeriodPreset::Custom));
        dialog->findChild<QDateEdit *>(QStringLiteral("cardFrom"))->setDate(QDate(2026, 10, 5));
        dialog->findChild<QDateEdit *>(QStringLiteral("cardTo"))->setDate(QDate(2026, 10, 18));
        saveCard(*dialog);
        QVERIFY(board.waitForAll());
        MetricQuery query;
        query.names = {QStringLiteral("revenue")};
        query.from = toDay(QDate(2026, 10, 5));
        query.to = toDay(QDate(2026, 10, 18));
        query.filter = *filter;
        const auto table = board.engine.evaluate(query);
        QVERIFY(table);
        QVERIFY(table->total.values.front());
        QCOMPARE(valueOf(board.card("kpi-revenue")), table->total.values.front());
        // Its records are those of its own filter and days, and the filter is there when it is configured again.
        QSignalSpy spy(&board.page, &DashboardPage::showRecords);
        board.trigger(board.card("kpi-revenue"), "actionRecords");
        QCOMPARE(spy.count(), 1);
        Query records;
        records.page = spy.front().at(0).value<PageId>();
        records.filter = spy.front().at(1).value<Filter>();
        const auto count = board.workspace().reader().count(records);
        QVERIFY(count);
        QCOMPARE(*count, qint64(14));
        dialog = board.openConfigure(QStringLiteral("kpi-revenue"));
        QCOMPARE(filterText(board.workspace().schema(), results->id, dialog->findChild<FilterBar *>()->filter()),
                 filterText(board.workspace().schema(), results->id, *filter));
        QTest::keyClick(dialog, Qt::Key_Escape); // nothing was changed: it closes without a question
        QVERIFY(!dialog->isVisible());
    }

    void aCardThatTheKeyboardReachesOrMovesIsInSight()
    {
        Board board;
        QVERIFY(board.waitForCards());
        board.page.resize(1072, 420);
        const auto *scroll = board.page.findChild<QScrollArea *>(QStringLiteral("dashboardScroll"));
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 400);
        const auto isInSight = [&](const CardWidget *card) {
            return scroll->viewport()->rect().contains(QRect(card->mapTo(scroll->viewport(), QPoint()), card->size()));
        };
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        CardWidget *cost = board.card("kpi-cost");
        QVERIFY(!isInSight(cost));
        QApplication::setActiveWindow(&board.page);
        cost->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(isInSight(cost));
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(cost, Qt::Key_Right, Qt::AltModifier); // to the end
        QVERIFY(board.waitForAll());
        QCOMPARE(board.current().cards.back().id, QStringLiteral("kpi-cost"));
        QTRY_VERIFY(isInSight(cost));
    }

    void edgesKeysAndTheMenuResizeACard()
    {
        Board board;
        QVERIFY(board.waitForCards());
        QVERIFY(board.waitForAll());
        const QString id = QStringLiteral("roi-channel");
        CardWidget *card = board.card(id);
        const auto *grid = board.page.findChild<CardGrid *>();
        // The right edge, to a third of the width: it snaps to four columns.
        const QPoint edge(card->width() - 2, card->height() / 2);
        QTest::mousePress(card, Qt::LeftButton, {}, edge);
        const QPoint to(grid->width() / 3 - 20, edge.y());
        QMouseEvent move(QEvent::MouseMove, to, card->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(card, &move);
        QVERIFY(board.page.findChild<QWidget *>(QStringLiteral("cardOverlay"))->isVisible());
        QTest::mouseRelease(card, Qt::LeftButton, {}, to);
        QVERIFY(!board.page.findChild<QWidget *>(QStringLiteral("cardOverlay"))->isVisible());
        QCOMPARE(board.current().card(id)->span, 4);
        QVERIFY(board.waitForAll());
        QVERIFY(std::abs(card->width() - (grid->width() + space::m) / 3) < 20);
        // Keys: a column more, then a step higher.
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(board.current().card(id)->span, 5);
        QVERIFY(board.waitForAll());
        const int high = card->height();
        QTest::keyClick(card, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(board.current().card(id)->height > 0);
        QVERIFY(board.waitForAll());
        QTRY_VERIFY(card->height() > high);
        board.trigger(card, "cardWidth-12");
        board.trigger(card, "cardHeight-0");
        QVERIFY(board.waitForAll());
        QCOMPARE(board.current().card(id)->span, 12);
        QCOMPARE(board.current().card(id)->height, 0);
        QTRY_COMPARE(card->width(), grid->width());
        for (int i = 0; i < 5; ++i)
            QVERIFY(board.workspace().undo());
        QCOMPARE(board.current().card(id)->span, 0);
    }

    void figuresShareTheirRowsEvenlyAndOthersBeginARow()
    {
        Board board;
        QVERIFY(board.waitForCards());
        for (const char *id : {"visits", "clicks"}) { // eight
            CardDefinition card;
            card.names = {QString::fromLatin1(id)};
            QVERIFY(board.page.dashboards().save(card));
        }
        QVERIFY(board.waitForAll());
        const auto *grid = board.page.findChild<CardGrid *>();
        QTRY_COMPARE(grid->cards().at(3)->y(), grid->cards().at(0)->y());
        QVERIFY(grid->cards().at(4)->y() > grid->cards().at(3)->y());
        QCOMPARE(grid->cards().at(7)->y(), grid->cards().at(4)->y());
        QCOMPARE(grid->cards().at(7)->geometry().right(), grid->cards().at(3)->geometry().right());
        QVERIFY(grid->cards().at(8)->y() > grid->cards().at(7)->y());
        // A width that was chosen is kept.
        board.page.dashboards().resizeCard(board.current().cards[0].id, 6, 0);
        QVERIFY(board.waitForAll());
        QTRY_VERIFY(std::abs(grid->cards().at(0)->width() - (grid->width() - space::m) / 2) < 4);
        // Beside a card that was made wider an automatic one gives way, it does not leave a hole.
        board.page.dashboards().resizeCard(QStringLiteral("funnel"), 8, 0);
        QVERIFY(board.waitForAll());
        QTRY_COMPARE(board.card("roi-channel")->y(), board.card("funnel")->y());
        QCOMPARE(board.card("roi-channel")->geometry().right(), grid->width() - 1);
    }

    void cardsMoveByKeyAndAreDroppedBeforeOrBehind()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardWidget *cost = board.card("kpi-cost");
        cost->setFocus();
        QTest::keyClick(cost, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(board.current().cards[1].id, QStringLiteral("kpi-cost"));
        QVERIFY(board.waitForAll());
        QVERIFY(cost->hasFocus());
        QTest::keyClick(cost, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(board.current().cards[0].id, QStringLiteral("kpi-cost"));
        QVERIFY(board.waitForAll());
        // Dropped on the right half of another: behind it.
        QMimeData mime;
        mime.setData(QStringLiteral("application/x-pheu-card"), "kpi-cost");
        CardWidget *roi = board.card("kpi-roi");
        const QPointF right(roi->width() - 10, 20);
        QDragEnterEvent enter(right.toPoint(), Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(roi, &enter);
        QDragMoveEvent move(right.toPoint(), Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(roi, &move);
        QVERIFY(board.page.findChild<QWidget *>(QStringLiteral("cardOverlay"))->isVisible());
        QDropEvent drop(right, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(roi, &drop);
        QCOMPARE(board.current().cards[1].id, QStringLiteral("kpi-roi"));
        QCOMPARE(board.current().cards[2].id, QStringLiteral("kpi-cost"));
    }

    void aCardIsDuplicatedAndDeletedWithASentenceThatUndoBringsItBack()
    {
        Board board;
        QVERIFY(board.waitForCards());
        const Dashboard before = board.current();
        board.trigger(board.card("trend"), "actionDuplicate");
        QVERIFY(board.waitForAll());
        QCOMPARE(board.current().cards.size(), before.cards.size() + 1);
        const CardDefinition copy = added(board, before);
        QCOMPARE(copy.names, before.card(QStringLiteral("trend"))->names);
        QSignalSpy notice(&board.page, &DashboardPage::notice);
        CardWidget *card = board.card(copy.id);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Delete);
        QCOMPARE(notice.count(), 1);
        QVERIFY(notice.front().at(0).toString().contains(QStringLiteral("Undo")));
        QVERIFY(notice.front().at(1).toBool());
        QCOMPARE(board.current(), before);
        QVERIFY(board.workspace().undo());
        QTRY_VERIFY(board.card(copy.id));
    }

    void notesAndPicturesHaveNoRecordsAndOpenByADoubleClick()
    {
        Board board;
        QVERIFY(board.waitForCards());
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "text");
        fillForm(*dialog, CardKind::Text, {}, {});
        const Dashboard before = board.current();
        saveCard(*dialog);
        QVERIFY(board.waitForAll());
        CardWidget *card = board.card(added(board, before).id);
        const std::unique_ptr<QMenu> menu(card->makeMenu(nullptr));
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("actionRecords")));
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("actionExplain")));
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("actionConfigure")));
        QTest::mouseDClick(card, Qt::LeftButton);
        dialog = board.page.findChild<CardDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->card().text, QStringLiteral("Sale of 11.11 began on the ninth."));
        dialog->accept();
    }

    void aGoalCardLeadsToItsGoal()
    {
        Board board;
        QVERIFY(board.waitForCards());
        const RecordId goal = addGoal(board);
        const Dashboard before = board.current();
        CardDialog *dialog = board.openNewCard();
        chooseKind(*dialog, "target");
        pickEntry(*dialog, "cardGoal", qlonglong(goal.value));
        saveCard(*dialog);
        QVERIFY(board.waitForAll());
        QSignalSpy spy(&board.page, &DashboardPage::goalRequested);
        CardWidget *card = board.card(added(board, before).id);
        board.trigger(card, "actionGoal");
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.front().at(0).value<RecordId>(), goal);
        QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
        QCOMPARE(spy.count(), 2);
    }

    void aReadOnlyFileOffersNoChanges()
    {
        Shop shop;
        const QString path = shop.workspace->path();
        shop.workspace.reset();
        auto opened =
            Workspace::open(path, OpenMode::ReadOnly, Clock::fixed(QDateTime(QDate(2026, 12, 5), QTime(9, 0))));
        QVERIFY(opened);
        MetricsEngine engine(**opened);
        Theme theme;
        Localizer localizer;
        DashboardPage page(**opened, engine, theme, localizer);
        page.resize(1072, 760);
        page.show();
        QTRY_VERIFY(page.findChild<CardWidget *>(QStringLiteral("card-kpi-cost")));
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("cardsMenuButton"))->isVisible());
        QVERIFY(!page.findChild<QToolButton *>(QStringLiteral("dashboardAdd"))->isVisible());
        auto *card = page.findChild<CardWidget *>(QStringLiteral("card-kpi-cost"));
        const std::unique_ptr<QMenu> menu(card->makeMenu(nullptr));
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("actionDelete")));
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("actionRecords")));
        QSignalSpy refused(&page, &DashboardPage::error);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Delete);
        QCOMPARE(refused.count(), 0);
    }
};

QTEST_MAIN(TestCardEditing)
#include "tst_cardediting.moc"
