// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided before and beside the pace: the SMART check, suggestions, budgets, what-if, effects, alerts.
#include "support/goalsfixture.h"
#include "targets/alerts.h"
#include "targets/budgetpace.h"
#include "targets/campaigneffect.h"
#include "targets/periodnotes.h"
#include "targets/smartcheck.h"
#include "targets/targetssetting.h"
#include "targets/whatif.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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

    void whatContradictsItselfBlocks_data()
    {
        QTest::addColumn<QString>("kpi");
        QTest::addColumn<double>("target");
        QTest::addColumn<double>("floor");
        QTest::addColumn<double>("stretch");
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<QList<int>>("parts");
        const double none = std::nan("");
        const auto row = [&](const char *name, const QString &kpi, double target, double floor, double stretch,
                             Direction direction, const QList<SmartPart> &parts) {
            QList<int> wanted;
            std::ranges::transform(parts, std::back_inserter(wanted), [](SmartPart part) { return int(part); });
            QTest::newRow(name) << kpi << target << floor << stretch << direction << wanted;
        };
        row("sound", u"orders"_qs, 500, 400, 600, Direction::Higher, {});
        row("below 0", u"orders"_qs, -5, none, none, Direction::Higher, {SmartPart::Number});
        row("zero", u"orders"_qs, 0, none, none, Direction::Higher, {SmartPart::Number});
        row("none of it", u"orders"_qs, 0, none, none, Direction::Lower, {});
        row("a loss that may be", u"roi"_qs, -0.1, none, none, Direction::Higher, {});
        row("break-even", u"roi"_qs, 0, none, none, Direction::Higher, {});
        row("a rate below 0", u"conversion_rate"_qs, -0.1, none, none, Direction::Higher, {SmartPart::Number});
        row("floor above", u"orders"_qs, 500, 600, none, Direction::Higher, {SmartPart::Floor});
        row("stretch below", u"orders"_qs, 500, none, 400, Direction::Higher, {SmartPart::Stretch});
        row("a cost", u"cpl"_qs, 500, 600, 400, Direction::Lower, {});
        row("a cost the wrong way round", u"cpl"_qs, 500, 400, 600, Direction::Lower,
            {SmartPart::Floor, SmartPart::Stretch});
        row("a band", u"orders"_qs, 500, 400, 600, Direction::Band, {});
        row("beside its band", u"orders"_qs, 500, 600, 700, Direction::Band, {SmartPart::Floor});
        row("floor below 0", u"orders"_qs, 500, -1, none, Direction::Higher, {SmartPart::Floor});
    }
    void whatContradictsItselfBlocks()
    {
        QFETCH(QString, kpi);
        QFETCH(double, target);
        QFETCH(double, floor);
        QFETCH(double, stretch);
        QFETCH(Direction, direction);
        m_goals->add(u"results"_qs, {{"date", u"2026-10-15"_qs}, {"orders", u"20"_qs}});
        GoalDraft draft;
        draft.kpi = kpi;
        draft.target = target;
        if (!std::isnan(floor))
            draft.floor = floor;
        if (!std::isnan(stretch))
            draft.stretch = stretch;
        draft.direction = direction;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        draft.owner = u"Lan"_qs;
        QList<int> parts;
        for (const SmartIssue &issue : issuesOf(draft)) {
            if (issue.blocks)
                parts.append(int(issue.part));
        }
        QTEST(parts, "parts");
    }

    // What cannot be read is refused; a name may be that of a goal to come while there is none below.
    void aFormulaIsReadBeforeItIsKept()
    {
        const RecordId top = m_goals->target({{"name", u"Top"_qs}, {"target", u"5"_qs}, {"formula", u"A + B"_qs}});
        GoalDraft draft;
        draft.name = u"Top"_qs;
        draft.target = 5;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        const auto blocks = [&](const QString &formula) -> std::optional<bool> {
            draft.formula = formula;
            for (const SmartIssue &issue : issuesOf(draft)) {
                if (issue.part == SmartPart::Formula)
                    return issue.blocks;
            }
            return {};
        };
        QCOMPARE(blocks(u"A +"_qs), std::optional(true));
        QCOMPARE(blocks(u"(A + B"_qs), std::optional(true));
        QCOMPARE(blocks(u"sum(A, B)"_qs), std::optional(true));
        QCOMPARE(blocks(u"Leads by e-mail + Leads (cold) * 0.5"_qs), std::optional(false));
        draft.id = top;
        QCOMPARE(blocks(u"A + B"_qs), std::optional(false)); // its goals come later
        m_goals->target({{"name", u"A"_qs}, {"kpi", u"orders"_qs}, {"target", u"5"_qs}, {"parent", u"Top"_qs}});
        QCOMPARE(blocks(u"A + B"_qs), std::optional(true));
        QCOMPARE(blocks(u"A * 2"_qs), std::nullopt);
        QCOMPARE(blocks(u"A online + A"_qs), std::optional(true)); // another goal than A
    }

    void aDefectIsNamedWhereItWasTyped()
    {
        const auto formula = parseTreeFormula(u"Lead form + 2 +"_qs, {{u"Lead form"_qs, {}}});
        QVERIFY(!formula);
        QVERIFY2(formula.error().message.contains(u"“Lead form + 2 +”") && formula.error().message.contains(u"16"),
                 qPrintable(formula.error().message));
    }

    void aPlanThatMissesItsTargetIsTold()
    {
        GoalDraft draft;
        draft.kpi = u"orders"_qs;
        draft.target = 100;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        draft.plan = *parsePlan(u"2026-11=90"_qs);
        const auto told = [&] {
            return std::ranges::any_of(issuesOf(draft), [](const SmartIssue &issue) {
                return issue.part == SmartPart::Plan && !issue.blocks && issue.sentence.contains(u"90");
            });
        };
        QVERIFY(told());
        draft.target = 90;
        QVERIFY(!told());
    }

    void aFilterThatMatchesNothingIsNamed()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-10-15"_qs}, {"orders", u"20"_qs}, {"channel", u"Facebook"_qs}});
        Workspace &workspace = m_goals->workspace();
        GoalDraft draft;
        draft.kpi = u"orders"_qs;
        draft.target = 500;
        draft.period = Period{day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        draft.owner = u"Lan"_qs;
        draft.filter =
            *parseFilter(workspace.schema(), workspace.schema().page(u"results"_qs)->id, u"channel = \"Zalo\""_qs);
        const auto issues = issuesOf(draft);
        QCOMPARE(issues.size(), size_t(1));
        QVERIFY2(issues.front().sentence.contains(u"matches the filter"), qPrintable(issues.front().sentence));
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
        // Of leads that are MQLs the catalogue has no KPI: a number of the formula.
        const auto sqls = std::ranges::find(board.tree().nodes(), u"opportunities"_qs, &TargetNode::kpi);
        QVERIFY2(sqls->formulaText.contains(u"* 0."), qPrintable(sqls->formulaText));
    }

    // 100 million in the month against 90; 10 a week before, 50 after.
    void incrementalSalesHaveThreeBaselines()
    {
        for (const auto &[date, revenue] :
             {std::pair(u"2026-10-10"_qs, u"90000000"_qs), std::pair(u"2026-11-10"_qs, u"100000000"_qs),
              std::pair(u"2025-11-10"_qs, u"80000000"_qs), std::pair(u"2026-12-05"_qs, u"450000000"_qs)})
            m_goals->add(u"results"_qs, {{"date", date}, {"channel", u"Facebook"_qs}, {"revenue", revenue}});
        EffectQuestion question;
        question.campaign = {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        { // days that have not come yet are no days without revenue: 450 million in the 5 days to 5 December
            MetricsEngine early(m_goals->workspace());
            const auto effect = campaignEffect(early, question, GoalsFixture::format());
            QVERIFY(effect);
            QCOMPARE(*effect->after.value, 90000000.0);
            QVERIFY2(effect->notes.join(u' ').contains(u"that of 5 of 30 days"), qPrintable(effect->notes.join(u' ')));
        }
        m_goals->add(u"results"_qs, {{"date", u"2026-12-30"_qs}, {"channel", u"Facebook"_qs}, {"revenue", u"0"_qs}});
        MetricsEngine engine(m_goals->workspace());
        auto effect = campaignEffect(engine, question, GoalsFixture::format());
        QVERIFY(effect);
        QCOMPARE(*effect->incremental.value, 10000000.0);
        QCOMPARE(*effect->share.value, 0.1);
        QCOMPARE(*effect->ratio.value, 5.0);
        QCOMPARE(effect->basePeriod, (Period{day(u"2026-10-02"_qs), day(u"2026-10-31"_qs)}));
        QCOMPARE(effect->spans, std::vector<Period>{(Period{day(u"2026-10-02"_qs), day(u"2026-12-30"_qs)})});
        QCOMPARE(effect->daily.value(day(u"2026-10-10"_qs)), 90000000.0);
        question.baseline = BaselineKind::YearEarlier;
        effect = campaignEffect(engine, question, GoalsFixture::format());
        QCOMPARE(*effect->incremental.value, 20000000.0);
        QCOMPARE(effect->spans.size(), size_t(2)); // a year apart
        question.baseline = BaselineKind::Entered;
        question.entered = 95000000;
        QCOMPARE(*campaignEffect(engine, question, GoalsFixture::format())->incremental.value, 5000000.0);
        question.lagDays = 20; // 21 November to 20 December
        QCOMPARE(*campaignEffect(engine, question, GoalsFixture::format())->revenue.value, 450000000.0);
        question.baseline = BaselineKind::DaysBefore; // from 22 October: into the campaign
        QVERIFY(campaignEffect(engine, question, GoalsFixture::format())->notes.join(u' ').contains(u"the campaign"));
        question.campaign.to = question.campaign.from - 1;
        QVERIFY(!campaignEffect(engine, question, GoalsFixture::format()));
    }

    // 500 in thirty days, 150 on day 20: 45 % of what was expected.
    void anAlertWatchesThePaceOfTheGoalsOfAKpi()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"orders", u"150"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const auto check = [&](double limit, const QString &on) {
            AlertRule rule;
            rule.kpi = u"orders"_qs;
            rule.kind = AlertKind::Pace;
            rule.limit = limit;
            const auto found =
                checkAlerts(engine, m_goals->workspace(), {rule}, day(on), GoalsFixture::format(), Language::English);
            if (!found)
                qFatal("%s", qPrintable(found.error().message));
            return found->front();
        };
        QVERIFY(!check(0.9, u"2026-11-20"_qs).raised); // no goal yet
        m_goals->target({{"name", u"Orders by message"_qs}, {"kpi", u"orders"_qs}, {"target", u"500"_qs}});
        const Alert raised = check(0.9, u"2026-11-20"_qs);
        QVERIFY(raised.raised);
        QVERIFY(std::abs(*raised.value - 0.45) < 1e-9);
        QVERIFY2(raised.sentence.contains(u"Orders by message") && raised.sentence.contains(u"45"),
                 qPrintable(raised.sentence));
        QVERIFY(!check(0.4, u"2026-11-20"_qs).raised);
        QVERIFY(!check(0.9, u"2026-12-20"_qs).raised); // it is over
    }

    void whatIsUndefinedAboutACampaignSaysWhy()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"revenue", u"100"_qs}});
        MetricsEngine engine(m_goals->workspace());
        EffectQuestion question;
        question.campaign = {day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)};
        const auto effect = campaignEffect(engine, question, GoalsFixture::format());
        QVERIFY(effect && effect->revenue.value && effect->revenue.why.isEmpty());
        for (const EffectFigure *figure :
             {&effect->baseline, &effect->incremental, &effect->share, &effect->before, &effect->after, &effect->ratio})
            QVERIFY(!figure->value && !figure->why.isEmpty());
        QVERIFY2(effect->incremental.why.contains(u"Oct"), qPrintable(effect->incremental.why));
    }

    void theBandsAreKeptAndTakenBack()
    {
        Workspace &workspace = m_goals->workspace();
        QVERIFY(keepTargetsPart(workspace, u"alerts"_qs, QJsonArray{1}));
        const PaceBands bands{1.2, 1.0, 0.9};
        QVERIFY(keepPaceBands(workspace, bands));
        QCOMPARE(keptPaceBands(workspace), bands);
        QVERIFY(!keepPaceBands(workspace, {0.5, 0.9, 0.8}));
        QCOMPARE(targetsSetting(workspace)[u"alerts"_qs].toArray().size(), 1); // the other parts stay
        QVERIFY(keepPaceBands(workspace, {}));
        QVERIFY(!targetsSetting(workspace).contains(u"bands"_qs));
        QVERIFY(workspace.undo());
        QCOMPARE(keptPaceBands(workspace), bands);
    }

    void notesAreKeptByPeriodInATextThatPeopleCanRead()
    {
        PeriodNotes notes;
        const Period march{day(u"2026-03-01"_qs), day(u"2026-03-31"_qs)};
        const Period week{day(u"2026-03-02"_qs), day(u"2026-03-08"_qs)};
        notes.set(week, u"call\nthem"_qs);
        notes.set({}, u"all year"_qs);
        notes.set(march, u"more budget"_qs);
        QCOMPARE(notes.text(), u"all year\n\n[2026-03]\nmore budget\n\n[2026-03-02..2026-03-08]\ncall\nthem"_qs);
        const PeriodNotes again = PeriodNotes::parse(notes.text());
        QCOMPARE(again.of({}), u"all year"_qs);
        QCOMPARE(again.of(march), u"more budget"_qs);
        QCOMPARE(again.of(week), u"call\nthem"_qs);
        QCOMPARE(again.text(), notes.text());
        notes.set(march, {});
        QVERIFY(!notes.text().contains(u"2026-03]"));
        QCOMPARE(PeriodNotes::parse(u"see [2026-03]\n[soon]\nno heading"_qs).of({}),
                 u"see [2026-03]\n[soon]\nno heading"_qs);
    }

    void aGoalIsLookedAfterInThePartsOfItsPeriod()
    {
        const Period quarter{day(u"2026-10-01"_qs), day(u"2026-12-31"_qs)};
        QCOMPARE(notePeriods(quarter, {}).size(), size_t(3));
        QCOMPARE(notePeriods(quarter, CalendarUnit::Quarter).size(), size_t(0));
        QCOMPARE(notePeriods({day(u"2026-11-01"_qs), day(u"2026-11-30"_qs)}, {}).size(), size_t(6)); // weeks
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

    // Half as much again as planned is as far off as half of it.
    void aPaceAlertWatchesABandOnBothSides()
    {
        m_goals->add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"spend", u"15000000"_qs}});
        m_goals->target({{"name", u"Ads"_qs}, {"kpi", u"spend"_qs}, {"target", u"30000000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const std::vector<AlertRule> rules = {{{}, u"spend"_qs, {}, AlertKind::Pace, 0.8, 7}};
        const auto on = [&](const QString &iso) {
            const auto alerts =
                checkAlerts(engine, m_goals->workspace(), rules, day(iso), GoalsFixture::format(), Language::English);
            return alerts ? alerts->front() : Alert();
        };
        QVERIFY(on(u"2026-11-10"_qs).raised);
        QVERIFY2(on(u"2026-11-10"_qs).sentence.contains(u"above 120"), qPrintable(on(u"2026-11-10"_qs).sentence));
        QVERIFY(!on(u"2026-11-15"_qs).raised); // as planned
        QVERIFY(on(u"2026-11-30"_qs).raised);
        QVERIFY2(on(u"2026-11-30"_qs).sentence.contains(u"below 80"), qPrintable(on(u"2026-11-30"_qs).sentence));
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
        QVERIFY((*alerts)[5].isMute && !(*alerts)[4].isMute);
    }

    // The same people in every record: there is no sum, so no rule could ever be raised.
    void aFigureThatDoesNotAddUpCannotBeWatched()
    {
        for (const QString &iso : {u"2026-11-29"_qs, u"2026-11-30"_qs})
            m_goals->add(u"results"_qs, {{"date", iso}, {"reach", u"900"_qs}, {"impressions", u"2000"_qs}});
        MetricsEngine engine(m_goals->workspace());
        std::vector<AlertRule> rules;
        for (const AlertKind kind : {AlertKind::Above, AlertKind::Below, AlertKind::Unusual, AlertKind::Pace})
            rules.push_back({{}, u"reach"_qs, {}, kind, 1, 7});
        rules.push_back({{}, u"impressions"_qs, {}, AlertKind::Above, 1, 7});
        const auto alerts = checkAlerts(engine, m_goals->workspace(), rules, day(u"2026-11-30"_qs),
                                        GoalsFixture::format(), Language::English);
        QVERIFY(alerts);
        for (size_t i = 0; i < 4; ++i) {
            QVERIFY(!(*alerts)[i].raised && (*alerts)[i].isMute);
            QVERIFY2((*alerts)[i].sentence.contains(u"“Reach” does not add up"), qPrintable((*alerts)[i].sentence));
        }
        QVERIFY((*alerts)[4].raised);
        const auto catalogue = engine.catalogue();
        for (const char *id : {"reach", "unique_visitors", "active_users_day"})
            QVERIFY2(!alertRefusal(*catalogue, QString::fromLatin1(id), Language::English).isEmpty(), id);
        for (const char *id : {"orders", "roi", "followers", "customers", "stickiness", "nps", "first_response"})
            QVERIFY2(alertRefusal(*catalogue, QString::fromLatin1(id), Language::English).isEmpty(), id);
    }

private:
    std::vector<SmartIssue> issuesOf(const GoalDraft &draft)
    {
        MetricsEngine engine(m_goals->workspace());
        const auto tree = TargetTree::read(m_goals->workspace());
        auto issues = smartCheck(engine, m_goals->workspace(), *tree, draft, GoalsFixture::format(), Language::English);
        if (!issues)
            qFatal("%s", qPrintable(issues.error().message));
        return std::move(*issues);
    }
    QList<int> partsOf(const GoalDraft &draft)
    {
        QList<int> parts;
        for (const SmartIssue &issue : issuesOf(draft)) {
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
