// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided before and beside the pace: the SMART check, suggestions, effects, bands, notes.
#include "support/goalsfixture.h"
#include "targets/campaigneffect.h"
#include "targets/periodnotes.h"
#include "targets/smartcheck.h"
#include "targets/targetssetting.h"

#include <algorithm>
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
