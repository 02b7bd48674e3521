// SPDX-License-Identifier: GPL-3.0-or-later
// Where board and timeline put their cards and bars, without a screen.
#include "models/boardlayout.h"
#include "models/timelinelayout.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace pheu;

class ViewLayoutsTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheCardsInSightAreCountedAsVisible()
    {
        BoardLayout board;
        board.height = 600;
        board.cardHeight = 72;
        board.columns = {{100'000, 0, false}, {3, 0, false}, {0, 0, false}};
        const auto [first, last] = board.visibleCards(0);
        QCOMPARE(first, 0);
        QVERIFY(last <= 600 / 80 + 1);
        board.scrollTo(0, 80 * 50'000);
        const auto later = board.visibleCards(0);
        QVERIFY(later.first <= 50'000 && later.second > 50'000);
        QVERIFY(board.card(0, later.first).top() <= board.body(0).top());
        QCOMPARE(board.visibleCards(1), std::make_pair(0, 3));
        QCOMPARE(board.visibleCards(2), std::make_pair(0, 0));
    }

    void aColumnScrollsToItsLastCardAndNoFurther()
    {
        BoardLayout board;
        board.height = 500;
        board.columns = {{1000, 0, false}};
        board.scrollTo(0, 1 << 30);
        QCOMPARE(board.columns[0].scroll, board.maxScroll(0));
        QVERIFY(board.card(0, 999).bottom() <= board.body(0).bottom());
        board.ensureVisible(0, 0);
        QVERIFY(board.card(0, 0).top() >= board.body(0).top());
        board.columns[0].cards = 2;
        QCOMPARE(board.maxScroll(0), 0);
    }

    void aPointHitsTheCardThatIsPaintedThere()
    {
        BoardLayout board;
        board.height = 500;
        board.columns = {{5, 0, true}, {5, 0, false}, {5, 0, false}};
        const auto card = board.hit(board.card(2, 1).center());
        QVERIFY(card.part == BoardLayout::Part::Card);
        QCOMPARE(card.column, 2);
        QCOMPARE(card.card, 1);
        QVERIFY(board.hit(board.column(0).center()).part == BoardLayout::Part::Header); // collapsed: all of it
        QVERIFY(board.hit(board.add(1).center()).part == BoardLayout::Part::Add);
        const QPoint between(board.column(1).right() + 5, 200);
        QCOMPARE(board.hit(between).column, -1);
        QVERIFY(board.hit(between).part == BoardLayout::Part::None);
    }

    void noTwoBarsOfALineOverlap()
    {
        std::mt19937 random(3);
        TimelineLayout::Lane lane;
        for (int row = 0; row < 2000; ++row) {
            const Day from = Day(random() % 900);
            lane.bars.push_back({row, from, from + Day(random() % 40), false});
        }
        const auto layout = TimelineLayout::of({lane}, 5);
        int bars = 0;
        for (int line = 0; line < layout.lineCount(); ++line) {
            const auto &all = layout.line(line);
            bars += int(all.size());
            for (size_t i = 1; i < all.size(); ++i) {
                QVERIFY(all[i].from > all[i - 1].to);
                QVERIFY(all[i].from >= all[i - 1].from + 5); // room for its name
            }
        }
        QCOMPARE(bars, 2000);
        QCOMPARE(layout.lanes().front().records, 2000);
    }

    void theBarsOfAWindowAreThoseThatTouchIt()
    {
        TimelineLayout::Lane lane;
        lane.bars = {{0, 0, 9, false}, {1, 20, 29, false}, {2, 40, 40, false}};
        const auto layout = TimelineLayout::of({lane}, 3);
        const auto rows = [&](Day from, Day to) {
            std::vector<int> found;
            for (auto [bar, last] = layout.bars(0, from, to); bar != last; ++bar)
                found.push_back(bar->row);
            return found;
        };
        QCOMPARE(rows(0, 100), (std::vector<int>{0, 1, 2}));
        QCOMPARE(rows(9, 20), (std::vector<int>{0, 1}));
        QCOMPARE(rows(10, 19), std::vector<int>{});
        QCOMPARE(rows(42, 60), std::vector<int>{2}); // its name reaches so far
        QCOMPARE(rows(43, 60), std::vector<int>{});
    }

    void lanesStandUnderEachOtherAndAnEmptyOneKeepsALine()
    {
        TimelineLayout::Lane first, second, third;
        first.bars = {{0, 0, 10, false}, {1, 5, 15, false}};
        third.bars = {{0, 0, 10, false}};
        const auto layout = TimelineLayout::of({first, second, third}, 1);
        QCOMPARE(layout.lineCount(), 4);
        QCOMPARE(layout.lanes()[1].firstLine, 2);
        QCOMPARE(layout.laneOfLine(1), 0);
        QCOMPARE(layout.laneOfLine(2), 1);
        QCOMPARE(layout.laneOfLine(3), 2);
        QCOMPARE(layout.lineOf(0), 0);
        QCOMPARE(layout.lineOf(0, 2), 3); // a record of two lanes
        QCOMPARE(layout.lineOf(7), -1);
    }

    void aRecordWithoutAnEndIsOpenAndOneWithoutAStartIsAPoint()
    {
        QVERIFY(!TimelineLayout::bar(0, {}, {}, true, 1));
        QCOMPARE(*TimelineLayout::bar(0, 5, {}, true, 1), (TimelineBar{0, 5, 5, true}));
        QCOMPARE(*TimelineLayout::bar(0, 5, {}, false, 1), (TimelineBar{0, 5, 5, false}));
        QCOMPARE(*TimelineLayout::bar(0, {}, 9, true, 1), (TimelineBar{0, 9, 9, false}));
        QCOMPARE(*TimelineLayout::bar(0, 5, 2, true, 1), (TimelineBar{0, 5, 5, true})); // ends before it begins
        QCOMPARE(*TimelineLayout::bar(0, 5, 8, true, 1), (TimelineBar{0, 5, 8, false}));
        QCOMPARE(*TimelineLayout::bar(0, 5, {}, true, 20), (TimelineBar{0, 5, 20, true})); // it has been going on
        QCOMPARE(*TimelineLayout::bar(0, 5, {}, false, 20), (TimelineBar{0, 5, 5, false}));
    }

    void aHundredThousandBarsAreLaidOutInAMoment()
    {
        std::mt19937 random(4);
        TimelineLayout::Lane lane;
        for (int row = 0; row < 100'000; ++row) {
            const Day from = Day(random() % 3000);
            lane.bars.push_back({row, from, from + Day(random() % 60), false});
        }
        QElapsedTimer timer;
        timer.start();
        const auto layout = TimelineLayout::of({lane}, 6);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(layout.lineCount() > 100);
    }
};

QTEST_GUILESS_MAIN(ViewLayoutsTest)
#include "tst_viewlayouts.moc"
