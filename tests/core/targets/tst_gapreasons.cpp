// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/gapreasons.h"
#include "targets/ratiogap.h"

#include <cmath>
#include <numeric>
#include <random>

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

    // Revenue is what the last stage brings: the funnel's step is named for it too, in its own money.
    void theStepIsNamedForRevenueAsWell_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::newRow("a step") << u"messages"_qs;
        QTest::newRow("the last step") << u"orders"_qs;
        QTest::newRow("the value of an order") << u"revenue"_qs;
    }
    void theStepIsNamedForRevenueAsWell()
    {
        QFETCH(QString, measure);
        for (int i = 0; i < 40; ++i) {
            const double clicks = 400, half = i >= 20 ? 0.5 : 1;
            const double messages = clicks * 0.25 * (measure == u"messages" ? half : 1);
            const double orders = messages * 0.2 * (measure == u"orders" ? half : 1);
            const double revenue = orders * 500000 * (measure == u"revenue" ? half : 1);
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-10-12"_qs) + i)},
                                         {"channel", i % 2 ? u"Facebook"_qs : u"Zalo"_qs},
                                         {"clicks", QString::number(clicks)},
                                         {"messages", QString::number(messages)},
                                         {"orders", QString::number(orders)},
                                         {"revenue", QString::number(revenue)}});
        }
        m_goals->target({{"name", u"Revenue"_qs}, {"kpi", u"revenue"_qs}, {"target", u"300000000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons && reasons->step);
        QCOMPARE(reasons->step->measure, measure);
        QVERIFY(std::abs(reasons->step->lost + 100000000) < 1); // 200 orders of 500,000, half of them
        const QString said =
            fallenStepSentence(*reasons, Unit::Money, GoalsFixture::format(), Catalogue::shipped(), Language::English);
        QVERIFY2(said.contains(u"100,000,000"), qPrintable(said));
        QCOMPARE(said.contains(u"500,000") && said.contains(u"250,000"), measure == u"revenue");
    }

    // All of it in the only channel there is: nothing to say.
    void oneChannelAloneIsNotNamed()
    {
        for (int i = 0; i < 40; ++i) {
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-10-12"_qs) + i)},
                                         {"channel", u"Facebook"_qs},
                                         {"clicks", u"400"_qs},
                                         {"messages", i < 20 ? u"100"_qs : u"50"_qs},
                                         {"orders", i < 20 ? u"20"_qs : u"10"_qs}});
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-10-12"_qs) + i)},
                                         {"channel", u"Zalo"_qs},
                                         {"clicks", u"400"_qs},
                                         {"messages", u"100"_qs},
                                         {"orders", u"20"_qs}});
        }
        m_goals->target({{"name", u"Facebook"_qs},
                         {"kpi", u"orders"_qs},
                         {"target", u"600"_qs},
                         {"filter", u"channel = \"Facebook\""_qs}});
        m_goals->target({{"name", u"All"_qs}, {"kpi", u"orders"_qs}, {"target", u"1200"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        for (const size_t node : {0, 1}) {
            const auto reasons = explainGap(engine, m_goals->workspace(), board, node);
            QVERIFY(reasons && reasons->step);
            const QString said = fallenStepSentence(*reasons, Unit::Count, GoalsFixture::format(), Catalogue::shipped(),
                                                    Language::English);
            QCOMPARE(said.contains(u"The step fell most in Facebook"), node == 1);
            QCOMPARE(reasons->channels.empty(), node == 0); // nor is there a list of it
        }
    }

    void whatDidNotRunIsNoCause()
    {
        for (const QString &name : {u"Running"_qs, u"Stopped"_qs, u"Views only"_qs, u"Nothing"_qs})
            m_goals->add(u"campaigns"_qs, {{"name", name}});
        for (int i = 0; i < 40; ++i)
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-10-12"_qs) + i)},
                                         {"campaign", u"Running"_qs},
                                         {"orders", i < 20 ? u"20"_qs : u"10"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-10-20"_qs}, {"campaign", u"Stopped"_qs}, {"orders", u"5"_qs}});
        m_goals->add(u"campaigns"_qs, {{"name", u"Over"_qs}, {"start", u"2026-10-01"_qs}, {"end", u"2026-10-31"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-10-20"_qs}, {"campaign", u"Over"_qs}, {"orders", u"500"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-10-20"_qs}, {"campaign", u"Views only"_qs}, {"clicks", u"5"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-11-02"_qs}, {"campaign", u"Nothing"_qs}, {"orders", u"0"_qs}});
        m_goals->target({{"name", u"All"_qs}, {"kpi", u"orders"_qs}, {"target", u"600"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons);
        QStringList names;
        double sum = 0;
        for (const GapDriver &driver : reasons->campaigns) {
            names.append(driver.name);
            sum += driver.share;
        }
        QCOMPARE(names, (QStringList{u"Running"_qs, u"Stopped"_qs}));
        QVERIFY(std::abs(sum - reasons->gap) < 1e-9);
    }

    // What each place adds by what it brings and by what it takes; together the gap, whatever the formula divides.
    void partsOfARatioComeToItsGap_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<QString>("target");
        QTest::newRow("one by one") << u"visit_to_lead"_qs << u"0.05"_qs;
        QTest::newRow("a factor") << u"cpm"_qs << u"90000"_qs;
        QTest::newRow("a difference") << u"roi"_qs << u"3"_qs;
        QTest::newRow("a setting") << u"romi"_qs << u"0.8"_qs;
        QTest::newRow("a sum") << u"engagement_rate"_qs << u"0.02"_qs;
        QTest::newRow("a chosen measure") << u"conversion_rate"_qs << u"0.02"_qs;
    }
    void partsOfARatioComeToItsGap()
    {
        QFETCH(QString, kpi);
        QFETCH(QString, target);
        std::mt19937 random(7);
        QVERIFY(m_goals->workspace().apply({EditKind::Setting, {SetSetting{u"margin"_qs, 0.4}}}));
        for (int i = 0; i < 12; ++i)
            m_goals->add(u"campaigns"_qs, {{"name", u"Campaign %1"_qs.arg(i)}});
        const auto number = [&](int most) { return QString::number(random() % uint(most)); };
        for (int i = 0; i < 60; ++i) {
            GoalsFixture::Cells cells = {{"date", isoDay(day(u"2026-11-01"_qs) + i % 20)},
                                         {"impressions", number(90000)},
                                         {"clicks", number(3000)},
                                         {"likes", number(300)},
                                         {"visits", number(2000)},
                                         {"leads", number(90)},
                                         {"orders", number(40)},
                                         {"spend", number(9000000)},
                                         {"revenue", number(30000000)}};
            const char *channels[] = {"Facebook", "Zalo", "Google", "SEO"};
            if (i % 5 < 4)
                cells.push_back({"channel", QString::fromLatin1(channels[i % 5])});
            if (i % 3)
                cells.push_back({"campaign", u"Campaign %1"_qs.arg(i % 12)});
            m_goals->add(u"results"_qs, cells);
        }
        m_goals->target({{"name", u"Rate"_qs}, {"kpi", kpi}, {"target", target}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        QCOMPARE(board.statuses().front().growth, Growth::Ratio);
        const auto reasons = explainGap(engine, m_goals->workspace(), board, 0);
        QVERIFY(reasons);
        QCOMPARE(reasons->channels.size(), size_t(5));
        for (const auto *list : {&reasons->channels, &reasons->campaigns}) {
            QVERIFY(list->size() > 4);
            double sum = 0;
            for (const GapDriver &driver : *list) {
                sum += driver.share;
                QVERIFY(std::abs(*driver.ofNumerator + *driver.ofDenominator - driver.share) <=
                        1e-9 * std::abs(reasons->gap));
                QCOMPARE(driver.expected, Figure(target.toDouble()));
            }
            QVERIFY(std::abs(sum - reasons->gap) <= 1e-12 * std::abs(reasons->gap));
        }
    }

    // As many places, of any size, with and without a denominator.
    void sharesOfARatioAddUpExactly()
    {
        std::mt19937 random(11);
        const auto number = [&](double most) { return most * double(random()) / double(std::mt19937::max()); };
        for (int round = 0; round < 2000; ++round) {
            std::vector<RatioPlace> places(1 + random() % 30);
            double numerator = 0, denominator = 0;
            for (RatioPlace &place : places) {
                place = {number(1e9) - (random() % 3 ? 0 : 5e8), random() % 4 ? number(1e6) : 0};
                numerator += place.numerator;
                denominator += place.denominator;
            }
            const double target = number(2000);
            const auto shares = ratioShares(target, places);
            if (denominator == 0) {
                QVERIFY(shares.empty());
                continue;
            }
            double sum = 0, most = 0;
            for (size_t i = 0; i < places.size(); ++i) {
                sum += shares[i].share;
                most = std::max({most, std::abs(shares[i].ofNumerator), std::abs(shares[i].ofDenominator)});
                const double own = places[i].numerator / denominator - target * places[i].denominator / denominator;
                QVERIFY(std::abs(shares[i].share - own) <= 1e-9 * std::max(1.0, std::abs(own) + most));
            }
            const double gap = numerator / denominator - target;
            QVERIFY(std::abs(sum - gap) <= 1e-15 * most * double(places.size()));
        }
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
