// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided before and beside the pace: the SMART check, suggestions, budgets, what-if, effects, alerts.
#include "support/goalsfixture.h"
#include "targets/alerts.h"
#include "targets/budgetpace.h"
#include "targets/campaigneffect.h"
#include "targets/smartcheck.h"
#include "targets/whatif.h"

#include <cmath>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

class PlanningTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_goals = std::make_unique<GoalsFixture>(); }
    void cleanup() { m_goals.reset(); }

    void everyMissingPartOfAGoalIsNamed()
    {
        QCOMPARE(partsOf({}), (QList<int>{int(SmartPart::Kpi), int(SmartPart::Number), int(SmartPart::Period),
                                          int(SmartPart::Owner)}));
        GoalDraft draft;
        draft.kpi = u"orders"_qs;
        draft.target = 500;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        draft.owner = u"Lan"_qs;
        QCOMPARE(partsOf(draft), (QList<int>{int(SmartPart::Source)})); // no record has orders
        m_goals->add(u"results"_qs, {{"date", u"2026-10-15"_qs}, {"orders", u"20"_qs}, {"visits", u"20"_qs}});
        QCOMPARE(partsOf(draft), QList<int>());
        draft.kpi = u"nps"_qs; // there is no page of surveys
        QCOMPARE(partsOf(draft), (QList<int>{int(SmartPart::Source)}));
        m_goals->target({{"name", u"Revenue"_qs}, {"kpi", u"revenue"_qs}, {"target", u"5"_qs}});
        draft.kpi = u"orders"_qs;
        QCOMPARE(partsOf(draft), (QList<int>{int(SmartPart::Place)}));
        draft.parent = RecordId(1);
        QCOMPARE(partsOf(draft), QList<int>());
    }

    void aVanityFigureGetsAReasonAndAnotherKpi()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-10-15"_qs}, {"likes", u"20"_qs}, {"visits", u"20"_qs}});
        GoalDraft draft;
        draft.kpi = u"visits"_qs;
        draft.target = 500;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        draft.owner = u"Lan"_qs;
        QCOMPARE(partsOf(draft), (QList<int>{int(SmartPart::Vanity)}));
        const Catalogue &catalogue = Catalogue::shipped();
        for (const Measure &measure : catalogue.measures()) {
            if (!measure.vanity)
                continue;
            const QString instead = actionableInstead(catalogue, measure.id);
            QVERIFY2(!instead.isEmpty(), qPrintable(measure.id));
            QVERIFY2(!catalogue.kpi(instead)->vanity, qPrintable(measure.id + u' ' + instead));
        }
    }

    void suggestionsAreWhatWasReachedBefore()
    {
        for (const auto &[date, orders] :
             {std::pair(u"2026-10-15"_qs, u"40"_qs), std::pair(u"2026-09-15"_qs, u"70"_qs),
              std::pair(u"2026-08-15"_qs, u"10"_qs), std::pair(u"2025-11-15"_qs, u"33"_qs)})
            m_goals->add(u"results"_qs, {{"date", date}, {"orders", orders}});
        MetricsEngine engine(m_goals->workspace());
        const auto found = suggestTargets(engine, m_goals->workspace(), u"orders"_qs,
                                          {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)}, {});
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(4));
        QCOMPARE((*found)[0].value, 40.0);
        QCOMPARE((*found)[0].period, (Period{day(u"2026-10-01"_qs), day(u"2026-10-31"_qs)}));
        QCOMPARE((*found)[1].value, 33.0);
        QCOMPARE((*found)[2].value, 40.0); // the mean of three
        QCOMPARE((*found)[2].periods, 3);
        QCOMPARE((*found)[3].value, 70.0);
    }

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
        QCOMPARE(board.tree().nodes().size(), size_t(5));
        for (size_t i = 0; i < 5; ++i) {
            const TargetNode &node = board.tree().nodes()[i];
            QVERIFY2(node.problems.isEmpty(), qPrintable(node.problems.join(u'\n')));
            if (node.formula)
                QVERIFY2(std::abs(*board.statuses()[i].formulaTarget - *node.target) < 1e-3, qPrintable(node.name));
        }
        QVERIFY(m_goals->workspace().undo()); // one edit
        QVERIFY(TargetTree::read(m_goals->workspace())->nodes().empty());
    }

    // 100 million in the month against 90; 10 a week before, 50 after.
    void incrementalSalesHaveThreeBaselines()
    {
        for (const auto &[date, revenue] :
             {std::pair(u"2026-10-10"_qs, u"90000000"_qs), std::pair(u"2026-11-10"_qs, u"100000000"_qs),
              std::pair(u"2025-11-10"_qs, u"80000000"_qs), std::pair(u"2026-12-05"_qs, u"450000000"_qs)})
            m_goals->add(u"results"_qs, {{"date", date}, {"channel", u"Facebook"_qs}, {"revenue", revenue}});
        MetricsEngine engine(m_goals->workspace());
        EffectQuestion question;
        question.campaign = {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        auto effect = campaignEffect(engine, question);
        QVERIFY(effect);
        QCOMPARE(*effect->incremental, 10000000.0);
        QCOMPARE(*effect->share, 0.1);
        QCOMPARE(*effect->ratio, 5.0);
        question.baseline = BaselineKind::YearEarlier;
        QCOMPARE(*campaignEffect(engine, question)->incremental, 20000000.0);
        question.baseline = BaselineKind::Entered;
        question.entered = 95000000;
        QCOMPARE(*campaignEffect(engine, question)->incremental, 5000000.0);
        question.lagDays = 20; // 21 November to 20 December
        QCOMPARE(*campaignEffect(engine, question)->revenue, 450000000.0);
    }

    void alertsWatchLimitsAndUsualRanges()
    {
        for (int i = 0; i < 63; ++i)
            m_goals->add(u"results"_qs, {{"date", isoDay(day(u"2026-11-30"_qs) - i)},
                                         {"orders", QString::number(i < 7 ? 3 : 10 + i / 7 % 2)},
                                         {"spend", u"1000000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const std::vector<AlertRule> rules = {{{}, u"orders"_qs, {}, AlertKind::Below, 30, 7},
                                              {{}, u"orders"_qs, {}, AlertKind::Above, 30, 7},
                                              {{}, u"orders"_qs, {}, AlertKind::Unusual, 2, 7},
                                              {{}, u"spend"_qs, {}, AlertKind::Unusual, 2, 7},
                                              {{}, u"leads"_qs, {}, AlertKind::Below, 5, 7},
                                              {{}, u"orders"_qs, u"chanel = 1"_qs, AlertKind::Below, 5, 7}};
        QCOMPARE(alertsFromJson({{u"alerts"_qs, alertsToJson(rules)}}), rules);
        const auto alerts = checkAlerts(engine, m_goals->workspace(), rules, day(u"2026-11-30"_qs),
                                        GoalsFixture::format(), Language::English);
        QVERIFY(alerts);
        QVERIFY((*alerts)[0].raised);
        QVERIFY2((*alerts)[0].sentence.contains(u"21"_qs) && (*alerts)[0].sentence.contains(u"30"_qs),
                 qPrintable((*alerts)[0].sentence));
        QVERIFY(!(*alerts)[1].raised);
        QVERIFY((*alerts)[2].raised);
        QVERIFY(!(*alerts)[3].raised); // the same every week
        QVERIFY(!(*alerts)[4].raised); // no figure is not below
        QVERIFY(!(*alerts)[5].raised && !(*alerts)[5].sentence.isEmpty());
    }

private:
    QList<int> partsOf(const GoalDraft &draft)
    {
        MetricsEngine engine(m_goals->workspace());
        const auto tree = TargetTree::read(m_goals->workspace());
        const auto issues = smartCheck(engine, m_goals->workspace(), *tree, draft, Language::English);
        if (!issues)
            qFatal("%s", qPrintable(issues.error().message));
        QList<int> parts;
        for (const SmartIssue &issue : *issues) {
            parts.append(int(issue.part));
            const bool blocks =
                issue.part == SmartPart::Kpi || issue.part == SmartPart::Number || issue.part == SmartPart::Period;
            if (issue.blocks != blocks || issue.sentence.isEmpty())
                qFatal("%s", qPrintable(issue.sentence));
        }
        return parts;
    }
    std::unique_ptr<GoalsFixture> m_goals;
};

QTEST_GUILESS_MAIN(PlanningTest)
#include "tst_planning.moc"
