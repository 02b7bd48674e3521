// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/split.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numeric>
#include <random>

using namespace pheu;
using namespace Qt::StringLiterals;

namespace
{

Day day(const char *iso)
{
    return *parseIsoDay(std::string_view(iso));
}

} // namespace

class SplitTest : public QObject
{
    Q_OBJECT
private slots:
    void partsSumToTheTargetWithinOneUnitOfTheirShare()
    {
        std::mt19937_64 random(20261122);
        for (int round = 0; round < 5000; ++round) {
            const qint64 units = qint64(random() % 4'000'000'000'000) - 2'000'000'000'000;
            std::vector<double> weights(1 + random() % 60);
            for (double &weight : weights)
                weight = random() % 4 == 0 ? 0.0 : double(random() % 1'000'000) / 7;
            const std::vector<qint64> parts = splitByLargestRemainder(units, weights);
            QCOMPARE(parts.size(), weights.size());
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), qint64(0)), units);
            const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (size_t i = 0; i < parts.size() && all > 0; ++i)
                QVERIFY(std::abs(double(parts[i]) - double(units) * weights[i] / all) < 1.01);
        }
    }

    void theLargestRemaindersGetWhatIsLeft()
    {
        const std::vector<double> even(3, 1.0);
        QCOMPARE(splitByLargestRemainder(500, even), (std::vector<qint64>{167, 167, 166}));
        const std::vector<double> shares = {0.5, 0.3, 0.2};
        QCOMPARE(splitByLargestRemainder(7, shares), (std::vector<qint64>{4, 2, 1}));
        const std::vector<double> none(4, 0.0);
        QCOMPARE(splitByLargestRemainder(2, none), (std::vector<qint64>{1, 1, 0, 0}));
        QVERIFY(splitByLargestRemainder(5, {}).empty());
    }

    void subPeriodsCoverThePeriodOnceAndAreCutToIt()
    {
        const Period period{day("2026-01-15"), day("2026-04-10")};
        const std::vector<Period> months = subPeriods(period, CalendarUnit::Month);
        QCOMPARE(months.size(), size_t(4));
        QCOMPARE(months.front(), (Period{day("2026-01-15"), day("2026-01-31")}));
        QCOMPARE(months.back(), (Period{day("2026-04-01"), day("2026-04-10")}));
        int days = 0;
        for (const Period &month : months)
            days += month.days();
        QCOMPARE(days, period.days());
        // A fiscal year that begins in April parts this period in two.
        QCOMPARE(subPeriods(period, CalendarUnit::FiscalYear, {Qt::Monday, 4}).size(), size_t(2));
    }

    // Whatever the period, the parts and the weights: whole units that come to the target.
    void aTargetIsPartedWithoutARest()
    {
        std::mt19937 random(13);
        for (int round = 0; round < 2000; ++round) {
            const Day from = day("2025-01-01") + int(random() % 400);
            const Period period{from, from + int(random() % 300)};
            const auto unit = std::array{CalendarUnit::Week, CalendarUnit::Month, CalendarUnit::Quarter}[random() % 3];
            const std::vector<Period> parts = subPeriods(period, unit);
            std::vector<double> weights;
            for (int i = 0; round % 2 && i < period.days(); ++i)
                weights.push_back(random() % 5 ? double(random() % 1000) : 0);
            const int perOne = round % 3 ? 1 : 100;
            const double target = double(random() % 100000) / perOne;
            double units = 0;
            for (const double value : splitTarget(target, perOne, period, parts, weights)) {
                QVERIFY(std::abs(value * perOne - std::round(value * perOne)) < 1e-6);
                units += std::round(value * perOne);
            }
            QCOMPARE(units, std::round(target * perOne));
        }
        // Half a point is not lost.
        const Period two{day("2026-11-01"), day("2026-11-30")};
        const auto halves = splitTarget(0.5, 1, two, subPeriods(two, CalendarUnit::Month), {});
        QCOMPARE(halves, std::vector<double>{0.5});
    }

    void aSpanIsWrittenAsItIsRead()
    {
        for (const QString &text :
             {u"2026-03"_qs, u"2026-Q1"_qs, u"2026"_qs, u"2026-03-01"_qs, u"2026-03-01..2026-03-10"_qs})
            QCOMPARE(spanText(*parseSpan(text)), text);
        QVERIFY(!parseSpan(u"2026-03-10..2026-03-01"_qs));
        QVERIFY(!parseSpan(u"soon"_qs));
    }

    void weekdaysWeighAsTheyDidInTheEightWeeksBefore()
    {
        const Period november{day("2026-11-01"), day("2026-11-30")};
        DailyFigures history;
        for (Day at = november.from - 100; at < november.from; ++at) {
            const int weekday = toDate(at).dayOfWeek();
            // Long ago it was all on Mondays; that no longer counts.
            history.insert(at, at < november.from - 56 ? (weekday == 1 ? 100 : 0) : (weekday == 6 ? 30 : 10));
        }
        const std::vector<double> weights = weekdayWeights(november, history);
        QCOMPARE(weights.size(), size_t(30));
        for (int i = 0; i < 30; ++i)
            QCOMPARE(weights[size_t(i)], toDate(november.from + i).dayOfWeek() == 6 ? 240.0 : 80.0);
        QCOMPARE(weekdayWeights(november, {}), std::vector<double>(30, 1.0));
    }

    void theShapeOfLastYearStandsOnTheSameDates()
    {
        const Period february{day("2028-02-01"), day("2028-02-29")};
        DailyFigures history;
        for (Day at = day("2027-02-01"); at <= day("2027-02-28"); ++at)
            history.insert(at, 0);
        history.insert(day("2027-02-28"), 7);
        history.insert(day("2027-02-01"), 3);
        const std::vector<double> weights = lastYearWeights(february, history);
        QCOMPARE(weights.front(), 3.0);
        QCOMPARE(weights[27], 7.0);
        QCOMPARE(weights[28], 7.0); // 29 Feb stands beside 28
        QCOMPARE(weights[5], 0.0);
    }

    // Half a month must not carry the whole plan; a shop that is closed for a week has its days.
    void ofAYearThatIsKnownInPartEveryDayIsTheSame_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("known");
        QTest::newRow("all of it") << QByteArray("2025-11-01") << QByteArray("2025-11-30") << true;
        QTest::newRow("and around") << QByteArray("2025-10-01") << QByteArray("2026-10-31") << true;
        QTest::newRow("second half") << QByteArray("2025-11-16") << QByteArray("2026-10-31") << false;
        QTest::newRow("first half") << QByteArray("2025-10-01") << QByteArray("2025-11-15") << false;
        QTest::newRow("from the second day on") << QByteArray("2025-11-02") << QByteArray("2026-10-31") << false;
        QTest::newRow("nothing") << QByteArray("2026-10-01") << QByteArray("2026-10-31") << false;
    }
    void ofAYearThatIsKnownInPartEveryDayIsTheSame()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, known);
        const Period november{day("2026-11-01"), day("2026-11-30")};
        DailyFigures history;
        for (Day at = day(from.constData()); at <= day(to.constData()); ++at)
            history.insert(at, toDate(at).dayOfWeek());
        QCOMPARE(isLastYearKnown(november, history), known);
        QCOMPARE(lastYearWeights(november, history) == std::vector<double>(30, 1.0), !known);
        for (const int closed : {7, 8}) { // days in the middle
            DailyFigures gap = history;
            for (int i = 0; i < closed; ++i)
                gap.remove(day("2025-11-10") + i);
            QCOMPARE(isLastYearKnown(november, gap), known && closed == 7);
        }
    }

    void aPlanByHandIsReadAndRefusedByItsParts()
    {
        const auto plan = parsePlan(u"2026-03=100; 2026-Q2=150.5\n2026-07-01..2026-07-10 = 7; 2026-07-11=1"_qs);
        QVERIFY(plan);
        QCOMPARE(plan->size(), size_t(4));
        QCOMPARE((*plan)[1], (PlanPart{{day("2026-04-01"), day("2026-06-30")}, 150.5}));
        QCOMPARE((*plan)[2].period.days(), 10);
        for (const QString &bad : {u"2026-13=5"_qs, u"March=5"_qs, u"2026-03=lots"_qs, u"2026-03=-5"_qs,
                                   u"2026-03=5;2026-Q1=9"_qs, u"=5"_qs, u"2026-03=inf"_qs})
            QVERIFY2(!parsePlan(bad), qPrintable(bad));
        QVERIFY(parsePlan(QString())->empty());
    }

    void aPlanWeighsOnlyTheDaysItNames()
    {
        const auto plan = parsePlan(u"2026-03=310; 2026-05=310"_qs);
        const std::vector<double> weights = planWeights({day("2026-03-30"), day("2026-05-02")}, *plan);
        QCOMPARE(weights.size(), size_t(34));
        QCOMPARE(weights[0], 10.0);
        QCOMPARE(weights[2], 0.0);
        QCOMPARE(weights[33], 10.0);
    }
};

QTEST_APPLESS_MAIN(SplitTest)
#include "tst_split.moc"
