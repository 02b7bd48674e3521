// SPDX-License-Identifier: GPL-3.0-or-later
// Where budgets will end, and what a funnel takes: read backwards, forwards, and made into goals.
#include "support/goalsfixture.h"
#include "targets/budgetpace.h"
#include "targets/whatif.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

class ForecastsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_goals = std::make_unique<GoalsFixture>(); }
    void cleanup() { m_goals.reset(); }

    void budgetsOfCampaignsAndChannelsAreProjected()
    {
        m_goals->add(u"campaigns"_qs, {{"name", u"A"_qs},
                                       {"start", u"2026-11-01"_qs},
                                       {"end", u"2026-11-30"_qs},
                                       {"budget", u"30000000"_qs},
                                       {"channels", u"Facebook"_qs}});
        m_goals->add(u"campaigns"_qs, {{"name", u"B"_qs},
                                       {"start", u"2026-11-11"_qs},
                                       {"end", u"2026-11-30"_qs},
                                       {"budget", u"10000000"_qs},
                                       {"channels", u"Facebook"_qs}});
        m_goals->add(u"campaigns"_qs,
                     {{"name", u"No budget"_qs}, {"start", u"2026-11-11"_qs}, {"end", u"2026-11-30"_qs}});
        m_goals->add(u"results"_qs, {{"date", u"2026-11-05"_qs},
                                     {"campaign", u"A"_qs},
                                     {"channel", u"Facebook"_qs},
                                     {"spend", u"24000000"_qs}});
        m_goals->add(
            u"results"_qs,
            {{"date", u"2026-11-12"_qs}, {"campaign", u"B"_qs}, {"channel", u"Facebook"_qs}, {"spend", u"5000000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const auto campaigns = campaignBudgets(engine, m_goals->workspace(), day(u"2026-11-20"_qs));
        QVERIFY2(campaigns, qPrintable(campaigns ? QString() : campaigns.error().message));
        QCOMPARE(campaigns->size(), size_t(2));
        const BudgetLine &a = campaigns->front();
        QCOMPARE(*a.spent, 24000000.0);
        QCOMPARE(*a.left, 6000000.0);
        QCOMPARE(a.daysLeft, 10);
        QVERIFY(std::abs(*a.projected - 36000000) < 1e-3);
        QVERIFY(std::abs(*a.over - 6000000) < 1e-3);
        QCOMPARE(a.state, PaceState::AtRisk);
        const auto channels = channelBudgets(engine, m_goals->workspace(), day(u"2026-11-20"_qs));
        QVERIFY(channels);
        QCOMPARE(channels->size(), size_t(1));
        QCOMPARE(channels->front().name, u"Facebook"_qs);
        QCOMPARE(channels->front().budget, 40000000.0);
        QVERIFY(std::abs(*channels->front().projected - 46000000) < 1e-3);
    }

    // Nothing of a budget is left out: several channels share it by what was spent on each.
    void theBudgetOfSeveralChannelsIsSharedByWhatWasSpent()
    {
        const auto campaign = [&](const QString &name, const QString &budget, const QString &channels) {
            GoalsFixture::Cells cells = {
                {"name", name}, {"start", u"2026-11-01"_qs}, {"end", u"2026-11-30"_qs}, {"budget", budget}};
            if (!channels.isEmpty())
                cells.push_back({"channels", channels});
            m_goals->add(u"campaigns"_qs, cells);
        };
        const auto spend = [&](const QString &name, const QString &channel, const QString &amount) {
            GoalsFixture::Cells cells = {{"date", u"2026-11-05"_qs}, {"campaign", name}, {"spend", amount}};
            if (!channel.isEmpty())
                cells.push_back({"channel", channel});
            m_goals->add(u"results"_qs, cells);
        };
        campaign(u"Both"_qs, u"10000000"_qs, u"Facebook, Zalo"_qs);
        campaign(u"One"_qs, u"5000000"_qs, u"Facebook"_qs);
        campaign(u"Idle"_qs, u"3000000"_qs, u"Facebook, Zalo"_qs);
        campaign(u"None"_qs, u"1000000"_qs, {});
        spend(u"Both"_qs, u"Facebook"_qs, u"2000000"_qs);
        spend(u"Both"_qs, u"Zalo"_qs, u"1000000"_qs);
        spend(u"One"_qs, u"Facebook"_qs, u"4000000"_qs);
        spend(u"None"_qs, {}, u"500000"_qs);
        MetricsEngine engine(m_goals->workspace());
        const auto channels = channelBudgets(engine, m_goals->workspace(), day(u"2026-11-20"_qs));
        QVERIFY2(channels, qPrintable(channels ? QString() : channels.error().message));
        QCOMPARE(channels->size(), size_t(3));
        const auto line = [&](const QString &name) {
            const auto at = std::ranges::find(*channels, name, &BudgetLine::name);
            return at != channels->end() ? *at : BudgetLine();
        };
        QCOMPARE(line(u"Facebook"_qs).budget, 5000000.0 + 6666667);
        QCOMPARE(*line(u"Facebook"_qs).spent, 6000000.0);
        QCOMPARE(line(u"Zalo"_qs).budget, 3333333.0);
        QCOMPARE(*line(u"Zalo"_qs).spent, 1000000.0);
        QVERIFY(!channels->back().id);
        QVERIFY(!channels->back().name.isEmpty());
        QCOMPARE(channels->back().budget, 4000000.0);
        QCOMPARE(*channels->back().spent, 500000.0);
        const auto campaigns = campaignBudgets(engine, m_goals->workspace(), day(u"2026-11-20"_qs));
        const auto sum = [](const std::vector<BudgetLine> &lines) {
            return std::accumulate(lines.begin(), lines.end(), 0.0,
                                   [](double all, const BudgetLine &one) { return all + one.budget; });
        };
        QCOMPARE(sum(*channels), sum(*campaigns));
    }

    void theFunnelReadBackwardsAndForwardsAgrees()
    {
        Scenario scenario{u"S"_qs, {u"visits"_qs, u"leads"_qs, u"orders"_qs}, {0.05, 0.2}, 4000, 500000, 0};
        const auto needed = backward(scenario, 100);
        QVERIFY(needed);
        QVERIFY(std::abs(needed->values[0] - 10000) < 1e-6);
        QVERIFY(std::abs(needed->values[1] - 500) < 1e-9);
        QVERIFY(std::abs(needed->budget - 40000000) < 1e-3);
        QVERIFY(std::abs(*needed->roi - 0.25) < 1e-12);
        scenario.budget = needed->budget;
        const auto again = forward(scenario);
        QVERIFY(std::abs(again->values.back() - 100) < 1e-9);
        QVERIFY(std::abs(backwardFromRevenue(scenario, 50000000)->values.back() - 100) < 1e-9);
        scenario.rates[1] = 0;
        QVERIFY(!backward(scenario, 100));
        scenario.rates[1] = std::nan("");
        QVERIFY(!backward(scenario, 100));
        scenario.rates[1] = 0.2;
        scenario.costPerFirst = 0;
        QVERIFY(!forward(scenario));
    }

    void todaysRatesMakeAScenarioWhichMakesATreeThatAddsUp()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-10-15"_qs},
                                     {"visits", u"10000"_qs},
                                     {"leads", u"500"_qs},
                                     {"orders", u"100"_qs},
                                     {"spend", u"40000000"_qs},
                                     {"revenue", u"50000000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        auto scenario =
            scenarioOf(engine, m_goals->workspace(), u"Website"_qs, {day(u"2026-10-01"_qs), day(u"2026-10-31"_qs)}, {});
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
        QCOMPARE(scenario->steps, (QStringList{u"visits"_qs, u"leads"_qs, u"orders"_qs}));
        QCOMPARE(scenario->rates, (std::vector<double>{0.05, 0.2}));
        QCOMPARE(scenario->costPerFirst, 4000.0);
        QCOMPARE(scenariosFromJson({{u"scenarios"_qs, scenariosToJson({*scenario})}}), std::vector{*scenario});
        const auto figures = backward(*scenario, 200);
        const auto made = makeTargets(m_goals->workspace(), *scenario, *figures,
                                      {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)}, Language::English);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-02"_qs);
        QStringList kpis;
        for (size_t i = 0; i < board.tree().nodes().size(); ++i) {
            const TargetNode &node = board.tree().nodes()[i];
            kpis.append(node.kpi);
            QVERIFY2(node.problems.isEmpty(), qPrintable(node.problems.join(u'\n')));
            if (node.formula)
                QVERIFY2(std::abs(*board.statuses()[i].formulaTarget - *node.target) < 1e-3, qPrintable(node.name));
        }
        QCOMPARE(kpis, (QStringList{u"revenue"_qs, u"orders"_qs, u"leads"_qs, u"visits"_qs, u"visit_to_lead"_qs,
                                    u"close_rate"_qs, u"aov"_qs}));
        QVERIFY(m_goals->workspace().undo()); // one edit
        QVERIFY(TargetTree::read(m_goals->workspace())->nodes().empty());
    }

    // Six steps are four levels, rates are goals, nothing is finer than it can be, and a second tree has names of its
    // own.
    void aLongFunnelBecomesATreeOfFourLevels()
    {
        Scenario scenario;
        scenario.name = u"Plan"_qs;
        scenario.steps = {u"visits"_qs, u"leads"_qs, u"mqls"_qs, u"sqls"_qs, u"opportunities"_qs, u"orders"_qs};
        scenario.rates = {0.0313, 0.417, 0.291, 0.773, 0.19};
        scenario.costPerFirst = 1234;
        scenario.orderValue = 31'700'000;
        const auto figures = backwardFromRevenue(scenario, 1'234'567'890.4);
        QVERIFY(figures);
        const Period november{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        for (int use = 0; use < 2; ++use)
            QVERIFY(makeTargets(m_goals->workspace(), scenario, *figures, november, Language::English));
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-02"_qs);
        QCOMPARE(board.tree().roots().size(), size_t(2));
        QVERIFY2(board.tree().warnings().filter(u"deep"_qs).isEmpty(), qPrintable(board.tree().warnings().join(u'\n')));
        QStringList names, kpis;
        for (size_t i = 0; i < board.tree().nodes().size(); ++i) {
            const TargetNode &node = board.tree().nodes()[i];
            names.append(node.name);
            kpis.append(node.kpi);
            QVERIFY2(node.problems.isEmpty(), qPrintable(node.problems.join(u'\n')));
            QVERIFY2(board.statuses()[i].notes.filter(u"come to"_qs).isEmpty(),
                     qPrintable(board.statuses()[i].notes.join(u'\n')));
            if (node.unit != Unit::Percent)
                QCOMPARE(*node.target, std::round(*node.target)); // đồng have no cents
            if (node.formula && node.unit == Unit::Money)
                QVERIFY(std::abs(*board.statuses()[i].formulaTarget - *node.target) <=
                        (figures->values.back() + 2) / 2);
            else if (node.formula)
                QVERIFY(std::abs(*board.statuses()[i].formulaTarget - *node.target) < 1e-6);
        }
        QCOMPARE(board.tree().nodes().front().target, std::optional(1'234'567'890.0));
        names.removeDuplicates();
        QCOMPARE(names.size(), qsizetype(board.tree().nodes().size()));
        for (const char *id : {"mql_to_sql", "sql_to_opportunity", "win_rate", "visit_to_lead", "opportunities"})
            QCOMPARE(kpis.count(QString::fromLatin1(id)), 2);
        // A step is the one above times their rate; the second tree is called as its scenario.
        for (const TargetNode &node : board.tree().nodes()) {
            static const QRegularExpression number(u"[0-9]"_qs);
            QVERIFY2(!node.formulaText.contains(number), qPrintable(node.formulaText));
        }
        QVERIFY2(names.contains(u"Opportunities (Plan)"_qs), qPrintable(names.join(u'\n')));
    }

    // Figures that are not as planned: visits for each click above all. No formula holds a rate of today, so the tree
    // agrees with itself on targets and on figures.
    void goalsOfAFunnelAgreeWithThemselvesAtOnce_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<std::vector<double>>("rates");
        QTest::newRow("website") << QStringList{u"impressions"_qs, u"clicks"_qs, u"visits"_qs, u"leads"_qs,
                                                u"orders"_qs}
                                 << std::vector<double>{0.0241, 0.871723435059245, 0.08, 0.8695652173913};
        QTest::newRow("a rate without a KPI at the end")
            << QStringList{u"impressions"_qs, u"clicks"_qs, u"visits"_qs} << std::vector<double>{0.0313, 0.83};
        QTest::newRow("two steps") << QStringList{u"leads"_qs, u"orders"_qs} << std::vector<double>{0.3};
        QTest::newRow("messages") << QStringList{u"impressions"_qs, u"messages"_qs, u"leads"_qs, u"orders"_qs}
                                  << std::vector<double>{0.0031, 0.37, 0.19};
    }
    void goalsOfAFunnelAgreeWithThemselvesAtOnce()
    {
        QFETCH(QStringList, steps);
        QFETCH(std::vector<double>, rates);
        m_goals->add(u"results"_qs, {{"date", u"2026-11-01"_qs},
                                     {"impressions", u"900001"_qs},
                                     {"clicks", u"21013"_qs},
                                     {"visits", u"17777"_qs},
                                     {"messages", u"313"_qs},
                                     {"leads", u"911"_qs},
                                     {"orders", u"97"_qs},
                                     {"revenue", u"48700001"_qs}});
        Scenario scenario{u"Web `A`"_qs, steps, rates, 12, 431'000, 0};
        const auto figures = backward(scenario, 5000);
        QVERIFY(figures);
        QVERIFY(makeTargets(m_goals->workspace(), scenario, *figures, {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)},
                            Language::English));
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-02"_qs);
        for (size_t i = 0; i < board.tree().nodes().size(); ++i) {
            const TargetNode &node = board.tree().nodes()[i];
            const QStringList said = node.problems + board.statuses()[i].notes.filter(u"come to"_qs);
            QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
            if (node.kpi == u"leads" && steps.contains(u"visits"_qs))
                QCOMPARE(node.formulaText, u"`Visits` * `Visit-to-lead rate`"_qs);
        }
    }

    // Revenue is asked for; nothing comes out whole.
    void goalsOfAScenarioHoldToTheLastUnit()
    {
        Scenario scenario;
        scenario.name = u"S"_qs;
        scenario.steps = {u"visits"_qs, u"leads"_qs, u"orders"_qs};
        scenario.rates = {0.0137, 0.271};
        scenario.costPerFirst = 1234;
        scenario.orderValue = 317000;
        const auto figures = backwardFromRevenue(scenario, 1'000'000'000);
        QVERIFY(figures);
        QVERIFY(makeTargets(m_goals->workspace(), scenario, *figures, {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)},
                            Language::English));
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-02"_qs);
        QCOMPARE(*board.tree().nodes().front().target, 1'000'000'000.0);
        for (const TargetStatus &status : board.statuses())
            QVERIFY2(status.notes.filter(u"come to"_qs).isEmpty(), qPrintable(status.notes.join(u'\n')));
    }

private:
    std::unique_ptr<GoalsFixture> m_goals;
};

QTEST_GUILESS_MAIN(ForecastsTest)
#include "tst_forecasts.moc"
