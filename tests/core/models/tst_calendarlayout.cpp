// SPDX-License-Identifier: GPL-3.0-or-later
// Bars on the days of a calendar, without a screen.
#include "models/calendarlayout.h"

#include <QDate>
#include <QTest>

#include <random>

using namespace pheu;

class CalendarLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void aRangeOverTwoWeeksIsABarInEach()
    {
        const auto layout = layoutCalendar(std::vector<CalendarEntry>{{7, 5, 8}}, 0, 2, 3);
        QCOMPARE(layout.bars.size(), size_t(2));
        QCOMPARE(layout.bars[0], (CalendarBar{7, 0, 0, 5, 6, false, true}));
        QCOMPARE(layout.bars[1], (CalendarBar{7, 1, 0, 0, 1, true, false}));
        QCOMPARE(layout.records[5], 1);
        QCOMPARE(layout.records[9], 0);
    }

    void whatDoesNotTouchTheWeeksIsLeftOut()
    {
        const auto layout = layoutCalendar(std::vector<CalendarEntry>{{1, -10, -1}, {2, 14, 20}, {3, -5, 30}}, 0, 2, 3);
        QCOMPARE(layout.bars.size(), size_t(2));
        QCOMPARE(layout.bars[0].row, 3);
        QVERIFY(layout.bars[0].before && layout.bars[0].after);
    }

    void whereMoreStandThanHaveRoomTheLastLaneTellsHowMany()
    {
        const std::vector<CalendarEntry> entries{{0, 2, 2}, {1, 2, 2}, {2, 2, 2}, {3, 2, 2}};
        const auto layout = layoutCalendar(entries, 0, 1, 3);
        QCOMPARE(layout.bars.size(), size_t(2)); // and “+2 more” in the third
        QCOMPARE(layout.hidden[2], 2);
        QCOMPARE(layout.records[2], 4);
        const auto roomy = layoutCalendar(entries, 0, 1, 4);
        QCOMPARE(roomy.bars.size(), size_t(4));
        QCOMPARE(roomy.hidden[2], 0);
    }

    void barsAndHiddenOnesAreAllEntriesOfADay()
    {
        std::mt19937 random(11);
        std::vector<CalendarEntry> entries;
        for (int row = 0; row < 400; ++row) {
            const Day from = Day(random() % 60) - 10;
            entries.push_back({row, from, from + Day(random() % 12)});
        }
        for (const int lanes : {1, 2, 3, 8}) {
            const auto layout = layoutCalendar(entries, 0, 6, lanes);
            for (int day = 0; day < 42; ++day) {
                int shown = 0;
                std::vector<int> taken(size_t(lanes), 0);
                for (const CalendarBar &bar : layout.bars) {
                    if (bar.week != day / 7 || bar.first > day % 7 || bar.last < day % 7)
                        continue;
                    ++shown;
                    QCOMPARE(++taken[size_t(bar.lane)], 1); // no two on one place
                    if (layout.hidden[size_t(day)] > 0)
                        QVERIFY(bar.lane < lanes - 1); // kept for the number
                }
                QCOMPARE(shown + layout.hidden[size_t(day)], layout.records[size_t(day)]);
                QCOMPARE(int(CalendarLayout::rowsOf(entries, day).size()), layout.records[size_t(day)]);
            }
            // Of all entries only those near the days are looked at, and nothing is missed.
            const CalendarEntries sorted(entries);
            QCOMPARE(layoutCalendar(sorted.touching(0, 42), 0, 6, lanes).bars, layout.bars);
            QCOMPARE(CalendarLayout::rowsOf(sorted.touching(20, 20), 20), CalendarLayout::rowsOf(entries, 20));
        }
    }

    void aMonthShowsWholeWeeksFromTheDayTheWorkspaceSays()
    {
        const Day march = toDay(QDate(2026, 3, 15)); // begins on a Sunday
        CalendarRules rules;
        auto [first, weeks] = weeksOfMonth(march, rules);
        QCOMPARE(toDate(first), QDate(2026, 2, 23));
        QCOMPARE(weeks, 6);
        rules.weekStart = Qt::Sunday;
        std::tie(first, weeks) = weeksOfMonth(march, rules);
        QCOMPARE(toDate(first), QDate(2026, 3, 1));
        QCOMPARE(weeks, 5);
    }
};

QTEST_GUILESS_MAIN(CalendarLayoutTest)
#include "tst_calendarlayout.moc"
