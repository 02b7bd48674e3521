// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/gapreasons.h"

#include <cmath>
#include <numeric>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

class GapReasonsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_goals = std::make_unique<GoalsFixture>(); }
    void cleanup() { m_goals.reset(); }

    // October and November sell through the same steps; in November one rate alone is halved.
    void theStepThatWasLoweredIsNamed_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("clicks") << 1;
        QTest::newRow("messages") << 2;
        QTest::newRow("orders") << 3;
    }
    void theStepThatWasLoweredIsNamed()
    {
        QFETCH(int, step);
        constexpr const char *names[] = {"impressions", "clicks", "messages", "orders"};
        for (int i = 0; i < 40; ++i) {
            const bool isNow = i >= 20;
            double rates[] = {0, 0.04, 0.2, 0.25};
            GoalsFixture::Cells facebook = {{"date", isoDay(day(u"2026-10-12"_qs) + i)}, {"channel", u"Facebook"_qs}};
            GoalsFixture::Cells zalo = {{"date", isoDay(day(u"2026-10-12"_qs) + i)}, {"channel", u"Zalo"_qs}};
            double value = 100000, other = 20000;
            for (int at = 0; at < 4; ++at) {
                const bool lowered = isNow && at == step;
                value = at ? value * rates[at] * (lowered ? 0.5 : 1) : value;
                other = at ? other * rates[at] : other;
                facebook.push_back({names[at], QString::number(std::llround(value))});
                zalo.push_back({names[at], QString::number(std::llround(other))});
            }
            m_goals->add(u"results"_qs, facebook);
            m_goals->add(u"results"_qs, zalo);
        }
        m_goals->target({{"name", u"Orders by message"_qs}, {"kpi", u"orders"_qs}, {"target", u"9000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY2(reasons, qPrintable(reasons ? QString() : reasons.error().message));
        QVERIFY(reasons->step);
        QCOMPARE(reasons->step->funnel, u"Message"_qs);
        QCOMPARE(reasons->step->measure, QString::fromLatin1(names[step]));
        QCOMPARE(reasons->step->above, QString::fromLatin1(names[step - 1]));
        QVERIFY(reasons->step->now < reasons->step->before);
        QVERIFY(reasons->step->lost < 0);
        QCOMPARE(reasons->step->places.front().name, u"Facebook"_qs);
        // Where the gap lies: the parts of the channels add up to it.
        QVERIFY(!reasons->channels.empty());
        QCOMPARE(reasons->channels.front().name, u"Facebook"_qs);
        const double sum = std::accumulate(reasons->channels.begin(), reasons->channels.end(), 0.0,
                                           [](double all, const GapDriver &one) { return all + one.share; });
        QVERIFY(std::abs(sum - reasons->gap) < 1e-6);
    }

    // Orders come by message; the website is visited as ever, and has more steps.
    void theFunnelThatKnowsWhatFellIsChosen()
    {
        for (int i = 0; i < 40; ++i) {
            const bool isNow = i >= 20;
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-10-12"_qs) + i)},
                                         {"channel", u"Facebook"_qs},
                                         {"impressions", u"10000"_qs},
                                         {"clicks", u"400"_qs},
                                         {"visits", u"380"_qs},
                                         {"leads", u"60"_qs},
                                         {"mqls", u"2"_qs},
                                         {"messages", isNow ? u"50"_qs : u"100"_qs},
                                         {"orders", isNow ? u"10"_qs : u"20"_qs}});
        }
        m_goals->target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"600"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons && reasons->step);
        QCOMPARE(reasons->step->funnel, u"Message"_qs);
        QCOMPARE(reasons->step->measure, u"messages"_qs);
    }

    // Nothing is known of the time before: the later days are held against the earlier ones.
    void withoutDaysBeforeTheStepIsFoundWithinThePeriod()
    {
        for (int i = 0; i < 21; ++i)
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-11-01"_qs) + i)},
                                         {"channel", u"Facebook"_qs},
                                         {"impressions", u"10000"_qs},
                                         {"clicks", u"400"_qs},
                                         {"messages", i < 10 ? u"100"_qs : u"50"_qs},
                                         {"orders", i < 10 ? u"20"_qs : u"10"_qs}});
        m_goals->target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"900"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-21"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons && reasons->step);
        QCOMPARE(reasons->step->measure, u"messages"_qs);
        QCOMPARE(reasons->step->beforeDays, (Period{day(u"2026-11-01"_qs), day(u"2026-11-10"_qs)}));
        QCOMPARE(reasons->step->nowDays, (Period{day(u"2026-11-11"_qs), day(u"2026-11-21"_qs)}));
        QVERIFY(std::abs(reasons->step->lost + 110) < 1e-6); // 10 a day on eleven days
        QVERIFY(
            !fallenStepSentence(*reasons, Unit::Count, GoalsFixture::format(), Catalogue::shipped(), Language::English)
                 .isEmpty());
    }

    // visits × conversion × order value = revenue.
    void driversOfAProductTreeSumToTheGap()
    {
        m_goals->add(
            u"results"_qs,
            {{"date", u"2026-11-15"_qs}, {"visits", u"8000"_qs}, {"orders", u"120"_qs}, {"revenue", u"66000000"_qs}});
        m_goals->target({{"name", u"Revenue"_qs},
                         {"kpi", u"revenue"_qs},
                         {"target", u"120000000"_qs},
                         {"formula", u"visits * conversion_rate * aov"_qs}});
        m_goals->target(
            {{"name", u"Visits"_qs}, {"kpi", u"visits"_qs}, {"target", u"12000"_qs}, {"parent", u"Revenue"_qs}});
        m_goals->target({{"name", u"Conversion"_qs},
                         {"kpi", u"conversion_rate"_qs},
                         {"target", u"0.02"_qs},
                         {"parent", u"Revenue"_qs}});
        m_goals->target(
            {{"name", u"Order value"_qs}, {"kpi", u"aov"_qs}, {"target", u"500000"_qs}, {"parent", u"Revenue"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-30"_qs);
        QVERIFY2(board.tree().nodes().front().problems.isEmpty(),
                 qPrintable(board.tree().nodes().front().problems.join(u'\n')));
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons);
        QCOMPARE(reasons->gap, -54000000.0);
        QCOMPARE(reasons->goals.size(), size_t(3));
        double sum = 0;
        for (const GapDriver &driver : reasons->goals)
            sum += driver.share;
        QVERIFY(std::abs(sum - reasons->gap) < 1e-6);
        QCOMPARE(reasons->goals.front().name, u"Visits"_qs); // −33 % against −25 % and +10 %
        QVERIFY(reasons->goals.back().share > 0);
        QCOMPARE(reasons->goals.back().name, u"Order value"_qs);
    }

    void whatTheGoalsBelowDoNotExplainIsARestOfItsOwn()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-11-15"_qs}, {"channel", u"Facebook"_qs}, {"orders", u"20"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-11-15"_qs}, {"channel", u"Zalo"_qs}, {"orders", u"7"_qs}});
        m_goals->target(
            {{"name", u"All"_qs}, {"kpi", u"orders"_qs}, {"target", u"60"_qs}, {"formula", u"Facebook"_qs}});
        m_goals->target({{"name", u"Facebook"_qs},
                         {"kpi", u"orders"_qs},
                         {"target", u"60"_qs},
                         {"parent", u"All"_qs},
                         {"filter", u"channel = \"Facebook\""_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-30"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QCOMPARE(reasons->goals.size(), size_t(2));
        QCOMPARE(reasons->goals[0].share, -40.0);
        QCOMPARE(reasons->goals[1].share, 7.0);
        QCOMPARE(reasons->gap, -33.0);
    }

    void aGoalWithoutAFigureHasNothingToExplain()
    {
        m_goals->target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"60"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-30"_qs);
        QVERIFY(!explainGap(engine, m_goals->workspace(), board, 0));
    }

    void aRateThatFellToNothingIsTheDeepestFall()
    {
        const auto fall = deepestFall({1000, 50, 0}, {1000, 50, 10});
        QVERIFY(fall);
        QCOMPARE(fall->step, size_t(2));
        QCOMPARE(fall->lost, -10.0);
        QVERIFY(!deepestFall({1000, 50, 12}, {1000, 50, 10})); // nothing fell
        QVERIFY(!deepestFall({500, 25, 5}, {1000, 50, 10}));   // less at the top, the same rates
        QVERIFY(!deepestFall({{}, {}, 5}, {1000, 50, 10}));
    }

private:
    std::unique_ptr<GoalsFixture> m_goals;
};

QTEST_GUILESS_MAIN(GapReasonsTest)
#include "tst_gapreasons.moc"
