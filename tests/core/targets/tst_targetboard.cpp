// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/goalcourse.h"
#include "targets/goalparts.h"

#include <random>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

class TargetBoardTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_goals = std::make_unique<GoalsFixture>(); }
    void cleanup() { m_goals.reset(); }

    void fiveHundredOrdersOnDayTwenty()
    {
        add(u"results"_qs, {{"date", u"2026-11-05"_qs}, {"orders", u"100"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-20"_qs}, {"orders", u"50"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-21"_qs}, {"orders", u"9"_qs}}); // not by day 20
        add(u"results"_qs, {{"date", u"2026-10-31"_qs}, {"orders", u"9"_qs}});
        target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"500"_qs}});
        const TargetBoard board = boardOn(u"2026-11-20"_qs);
        const Pace &pace = board.statuses().front().pace;
        QCOMPARE(*board.statuses().front().actual, 150.0);
        QVERIFY(qAbs(*pace.expected - 1000.0 / 3) < 1e-9);
        QVERIFY(qAbs(*pace.pace - 0.45) < 1e-12);
        QVERIFY(qAbs(*pace.projected - 225) < 1e-9);
        QCOMPARE(*pace.requiredPerDay, 35.0);
        QCOMPARE(pace.state, PaceState::Behind);
    }

    // 50 registrations = Facebook + e-mail + landing page; a name with a hyphen is a name.
    void theWebinarTree()
    {
        for (const auto &[channel, registrations] :
             {std::pair(u"Facebook"_qs, 12), std::pair(u"E-mail"_qs, 9), std::pair(u"SEO"_qs, 4)})
            add(u"results"_qs,
                {{"date", u"2026-11-10"_qs}, {"channel", channel}, {"registrations", QString::number(registrations)}});
        target({{"name", u"Webinar"_qs},
                {"kpi", u"registrations"_qs},
                {"target", u"50"_qs},
                {"formula", u"Facebook + E-mail + Landing page"_qs}});
        const Cells children[] = {
            {{"name", u"Facebook"_qs}, {"target", u"25"_qs}, {"filter", u"channel = \"Facebook\""_qs}},
            {{"name", u"E-mail"_qs}, {"target", u"15"_qs}, {"filter", u"channel = \"E-mail\""_qs}},
            {{"name", u"Landing page"_qs}, {"target", u"10"_qs}, {"filter", u"channel = \"SEO\""_qs}}};
        for (Cells child : children) {
            child.push_back({"kpi", u"registrations"_qs});
            child.push_back({"parent", u"Webinar"_qs});
            target(child, false); // the period is that of the goal above
        }
        const TargetBoard board = boardOn(u"2026-11-15"_qs);
        QCOMPARE(board.tree().nodes().size(), size_t(4));
        const TargetStatus &root = board.statuses().front();
        QVERIFY2(board.tree().nodes().front().problems.isEmpty(),
                 qPrintable(board.tree().nodes().front().problems.join(u'\n')));
        QCOMPARE(*root.formulaTarget, 50.0);
        QCOMPARE(*root.formulaActual, 25.0);
        QCOMPARE(*root.actual, 25.0);
        QVERIFY(root.notes.isEmpty());
        double expected = 0;
        for (size_t i = 1; i < 4; ++i)
            expected += *board.statuses()[i].pace.expected;
        QVERIFY(qAbs(*root.pace.expected - expected) < 1e-9);
        QCOMPARE(board.tree().nodes()[2].period, board.tree().nodes()[0].period);
    }

    void aTreeThatDoesNotAddUpSaysByHowMuch()
    {
        add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"channel", u"Facebook"_qs}, {"registrations", u"12"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"channel", u"Zalo"_qs}, {"registrations", u"3"_qs}});
        target(
            {{"name", u"Webinar"_qs}, {"kpi", u"registrations"_qs}, {"target", u"50"_qs}, {"formula", u"Facebook"_qs}});
        target({{"name", u"Facebook"_qs},
                {"kpi", u"registrations"_qs},
                {"target", u"30"_qs},
                {"parent", u"Webinar"_qs},
                {"filter", u"channel = \"Facebook\""_qs}});
        const TargetStatus root = boardOn(u"2026-11-15"_qs).statuses().front();
        QCOMPARE(root.notes.size(), 2);
        QVERIFY2(root.notes[0].contains(u"20 less"), qPrintable(root.notes[0]));
        QVERIFY2(root.notes[1].contains(u"3 less"), qPrintable(root.notes[1]));
    }

    void linesOfAnAdditiveTreeAddUpWhateverTheirShape()
    {
        for (int i = 0; i < 56; ++i) {
            const Day at = day(u"2026-11-01"_qs) - 56 + i;
            add(u"results"_qs, {{"date", isoDay(at)},
                                {"channel", u"Facebook"_qs},
                                {"orders", QString::number(toDate(at).dayOfWeek() >= 6 ? 10 : 2)}});
        }
        target({{"name", u"All"_qs}, {"kpi", u"orders"_qs}, {"target", u"500"_qs}, {"formula", u"A + B"_qs}});
        target({{"name", u"A"_qs},
                {"kpi", u"orders"_qs},
                {"target", u"300"_qs},
                {"parent", u"All"_qs},
                {"pacing", u"weekdays"_qs},
                {"filter", u"channel = \"Facebook\""_qs}});
        target({{"name", u"B"_qs},
                {"kpi", u"orders"_qs},
                {"target", u"200"_qs},
                {"parent", u"All"_qs},
                {"pacing", u"manual"_qs},
                {"plan", u"2026-11-01..2026-11-10=150; 2026-11-11..2026-11-30=50"_qs}});
        for (int i = 0; i < 30; ++i) {
            const TargetBoard board = boardOn(isoDay(day(u"2026-11-01"_qs) + i));
            const auto &statuses = board.statuses();
            QVERIFY(qAbs(*statuses[0].pace.expected - *statuses[1].pace.expected - *statuses[2].pace.expected) < 1e-6);
        }
        // On the chart too, on every day.
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-12"_qs);
        const auto all = goalCourse(engine, board, 0), a = goalCourse(engine, board, 1),
                   b = goalCourse(engine, board, 2);
        QVERIFY(all && a && b);
        QCOMPARE(all->plan.size(), size_t(30));
        bool bent = false;
        for (size_t i = 0; i < all->plan.size(); ++i) {
            QVERIFY(qAbs(*all->plan[i] - *a->plan[i] - *b->plan[i]) < 1e-6);
            bent |= qAbs(*all->plan[i] - 500.0 * double(i + 1) / 30) > 1;
        }
        QVERIFY(bent);
        QCOMPARE(*all->plan.back(), 500.0);
    }

    // A quarter of three months: nothing is due of December in November.
    void aQuarterIsPlannedWhereItsMonthsAre()
    {
        add(u"results"_qs, {{"date", u"2026-10-20"_qs}, {"orders", u"90"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"orders", u"30"_qs}});
        const auto month = [&](const QString &name, const QString &from, const QString &to, const QString &target) {
            m_goals->target({{"name", name},
                             {"kpi", u"orders"_qs},
                             {"target", target},
                             {"from", from},
                             {"to", to},
                             {"parent", u"Q4"_qs}},
                            false);
        };
        m_goals->target({{"name", u"Q4"_qs},
                         {"kpi", u"orders"_qs},
                         {"target", u"600"_qs},
                         {"from", u"2026-10-01"_qs},
                         {"to", u"2026-12-31"_qs},
                         {"formula", u"Oct + Nov + Dec"_qs}},
                        false);
        month(u"Oct"_qs, u"2026-10-01"_qs, u"2026-10-31"_qs, u"100"_qs);
        month(u"Nov"_qs, u"2026-11-01"_qs, u"2026-11-30"_qs, u"200"_qs);
        month(u"Dec"_qs, u"2026-12-01"_qs, u"2026-12-31"_qs, u"300"_qs);
        const TargetBoard board = boardOn(u"2026-11-15"_qs);
        QVERIFY(qAbs(*board.statuses()[0].pace.expected - 200) < 1e-6); // 100 and half of 200
        QCOMPARE(board.statuses()[3].pace.state, PaceState::NotStarted);
    }

    // Whatever the shapes, periods and signs: the line and the projection of a sum are the sums of those below it.
    void pacedSumsOfChildrenAreTheParent()
    {
        std::mt19937 random(41);
        const auto number = [&](int most) { return int(random() % uint(most)); };
        const Day first = day(u"2026-11-01"_qs);
        for (int i = -430; i < 20; i += 1 + number(3))
            for (const char *channel : {"Facebook", "Zalo", "Google"})
                add(u"results"_qs, {{"date", isoDay(first + i)},
                                    {"channel", QString::fromLatin1(channel)},
                                    {"orders", QString::number(1 + number(40))}});
        const QStringList shapes{u"even"_qs, u"weekdays"_qs, u"last_year"_qs, u"manual"_qs};
        for (int round = 0; round < 12; ++round) {
            const QString top = u"Top %1"_qs.arg(round);
            double target = 0;
            QString formula;
            std::vector<GoalsFixture::Cells> below;
            for (const char *channel : {"Facebook", "Zalo", "Google"}) {
                const QString name = u"%1 %2"_qs.arg(QLatin1String(channel)).arg(round);
                const int own = 50 + number(900);
                target += own;
                formula += (formula.isEmpty() ? QString() : u" + "_qs) + u'`' + name + u'`';
                below.push_back(
                    {{"name", name},
                     {"kpi", u"orders"_qs},
                     {"target", QString::number(own)},
                     {"parent", top},
                     {"pacing", shapes[number(4)]},
                     {"plan",
                      u"2026-11-01..2026-11-07=%1; 2026-11-08..2026-11-30=%2"_qs.arg(number(90)).arg(1 + number(90))},
                     {"filter", u"channel = \"%1\""_qs.arg(QLatin1String(channel))}});
            }
            m_goals->target({{"name", top},
                             {"kpi", u"orders"_qs},
                             {"target", QString::number(target)},
                             {"formula", formula},
                             {"pacing", shapes[number(3)]}});
            for (const auto &cells : below)
                m_goals->target(cells);
        }
        for (const int on : {0, 6, 13, 19, 29}) {
            const TargetBoard board = boardOn(isoDay(first + on));
            for (const size_t root : board.tree().roots()) {
                double expected = 0, projected = 0;
                for (const size_t child : board.tree().nodes()[root].children) {
                    expected += *board.statuses()[child].pace.expected;
                    projected += board.statuses()[child].pace.projected.value_or(0);
                }
                const TargetStatus &status = board.statuses()[root];
                QVERIFY(qAbs(*status.pace.expected - expected) < 1e-6);
                bool all = true;
                for (const size_t child : board.tree().nodes()[root].children)
                    all = all && board.statuses()[child].pace.projected.has_value();
                if (all)
                    QVERIFY(qAbs(*status.pace.projected - projected) < 1e-6);
            }
        }
    }

    void spendOverItsPlanIsNotAhead()
    {
        add(u"results"_qs, {{"date", u"2026-11-10"_qs}, {"spend", u"15000000"_qs}});
        target({{"name", u"Ads"_qs}, {"kpi", u"spend"_qs}, {"target", u"30000000"_qs}});
        QCOMPARE(boardOn(u"2026-11-10"_qs).statuses().front().pace.state, PaceState::Behind);
        QCOMPARE(boardOn(u"2026-11-13"_qs).statuses().front().pace.state, PaceState::AtRisk);
        QCOMPARE(boardOn(u"2026-11-15"_qs).statuses().front().pace.state, PaceState::OnTrack);
        QCOMPARE(boardOn(u"2026-11-17"_qs).statuses().front().pace.state, PaceState::AtRisk);
    }

    // Results began in the middle of last year's November: the line is straight, and says so.
    void lastYearInPartIsPacedEvenlyAndSaysSo()
    {
        for (Day at = day(u"2025-11-16"_qs); at <= day(u"2026-11-10"_qs); ++at)
            add(u"results"_qs, {{"date", isoDay(at)}, {"orders", u"10"_qs}});
        target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"300"_qs}, {"pacing", u"last_year"_qs}});
        const TargetStatus half = boardOn(u"2026-11-10"_qs).statuses().front();
        QCOMPARE(*half.pace.expected, 100.0);
        QVERIFY2(half.paceNote.contains(u"2025"), qPrintable(half.paceNote));
        QVERIFY(half.notes.contains(half.paceNote));
        // Days with results that have no orders are known days.
        for (Day at = day(u"2025-10-25"_qs); at < day(u"2025-11-16"_qs); ++at)
            add(u"results"_qs, {{"date", isoDay(at)}, {"clicks", u"10"_qs}});
        const TargetStatus whole = boardOn(u"2026-11-20"_qs).statuses().front();
        QVERIFY2(whole.paceNote.isEmpty(), qPrintable(whole.paceNote));
        QCOMPARE(*whole.pace.expected, 100.0); // 5 of the 15 days that sold
    }

    // Weeks of a plan come to its target, what was reached to the actual figure; the running one stands against its
    // plan by the day.
    void thePartsOfAGoalComeToIt()
    {
        for (Day at = day(u"2026-09-06"_qs); at <= day(u"2026-11-20"_qs); ++at)
            add(u"results"_qs, {{"date", isoDay(at)},
                                {"orders", QString::number(5 + toDate(at).dayOfWeek())},
                                {"visits", u"100"_qs},
                                {"revenue", u"1000000"_qs}});
        for (const QString &shape : {u"even"_qs, u"weekdays"_qs})
            target({{"name", shape}, {"kpi", u"orders"_qs}, {"target", u"501"_qs}, {"pacing", shape}});
        target({{"name", u"Rate"_qs}, {"kpi", u"conversion_rate"_qs}, {"target", u"0.1"_qs}});
        target({{"name", u"Sum"_qs}, {"target", u"1002"_qs}, {"formula", u"A + B"_qs}});
        for (const QString &name : {u"A"_qs, u"B"_qs})
            target({{"name", name}, {"kpi", u"orders"_qs}, {"target", u"501"_qs}, {"parent", u"Sum"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-20"_qs);
        const auto parts = [&](size_t node, CalendarUnit unit = CalendarUnit::Week) {
            const auto read = goalParts(engine, board, node, unit, {}, u"VND"_qs);
            return read ? *read : std::vector<GoalPart>();
        };
        for (const size_t node : {0, 1, 3}) {
            QCOMPARE(parts(node).size(), size_t(6));
            double plan = 0, actual = 0, expected = 0;
            for (const GoalPart &part : parts(node)) {
                plan += *part.plan;
                actual += part.actual.value_or(0);
                expected += part.expected.value_or(0);
                QCOMPARE(*part.plan, std::round(*part.plan));
                QCOMPARE(part.actual.has_value(), part.period.from <= board.on());
            }
            QCOMPARE(plan, *board.tree().nodes()[node].target);
            QVERIFY(qAbs(actual - *board.statuses()[node].actual) < 1e-9);
            QVERIFY(qAbs(expected - *board.statuses()[node].pace.expected) <= 3); // whole weeks in whole orders
        }
        const std::vector<GoalPart> weeks = parts(0);
        QCOMPARE(weeks[3].period, (Period{day(u"2026-11-16"_qs), day(u"2026-11-22"_qs)}));
        QVERIFY(weeks[3].isRunning && !weeks[2].isRunning && !weeks[4].isRunning);
        QVERIFY(qAbs(*weeks[3].expected - 501.0 * 5 / 30) < 1e-9);
        QVERIFY(qAbs(*weeks[3].difference() - (6 + 7 + 8 + 9 + 10 - 501.0 * 5 / 30)) < 1e-9);
        for (const GoalPart &part : parts(2)) {
            QCOMPARE(*part.plan, 0.1); // on every day
            if (part.period.to <= board.on() && part.period.days() == 7)
                QVERIFY(qAbs(*part.actual - 63.0 / 700) < 1e-12);
        }
        QCOMPARE(parts(0, CalendarUnit::Month).size(), size_t(1));
        QCOMPARE(*parts(0, CalendarUnit::Month).front().actual, *board.statuses()[0].actual);
    }

    // Clocks change in the middle of the period; days do not.
    void zonesAndChangesOfClocksMoveNothing()
    {
        for (int i = 0; i < 90; ++i)
            add(u"results"_qs, {{"date", isoDay(day(u"2026-08-20"_qs) + i)}, {"orders", QString::number(1 + i % 9)}});
        m_goals->target({{"name", u"Orders"_qs},
                         {"kpi", u"orders"_qs},
                         {"target", u"500"_qs},
                         {"pacing", u"weekdays"_qs},
                         {"from", u"2026-10-15"_qs},
                         {"to", u"2026-11-20"_qs}},
                        false);
        const QByteArray before = qgetenv("TZ");
        std::vector<std::vector<double>> answers;
        for (const char *zone :
             {"UTC", "America/New_York", "Europe/London", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"}) {
            qputenv("TZ", zone);
            tzset();
            std::vector<double> answer;
            for (const QString &on :
                 {u"2026-10-24"_qs, u"2026-10-25"_qs, u"2026-10-31"_qs, u"2026-11-01"_qs, u"2026-11-02"_qs}) {
                const TargetBoard board = boardOn(on);
                const TargetStatus &status = board.statuses().front();
                answer.insert(answer.end(), {*status.actual, *status.pace.expected, *status.pace.projected,
                                             *status.pace.requiredPerDay});
            }
            answers.push_back(answer);
        }
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
        for (const auto &answer : answers)
            QCOMPARE(answer, answers.front());
    }

    void aPlanByHandThatMissesTheTargetIsSaid()
    {
        target({{"name", u"Orders"_qs},
                {"kpi", u"orders"_qs},
                {"target", u"500"_qs},
                {"pacing", u"manual"_qs},
                {"plan", u"2026-11-01..2026-11-10=100; 2026-11-11..2026-11-30=300"_qs}});
        const TargetBoard board = boardOn(u"2026-11-10"_qs);
        QCOMPARE(*board.statuses().front().pace.expected, 125.0);
        QCOMPARE(board.statuses().front().notes.filter(u"400"_qs).size(), 1);
    }

    void aLevelGoesStraightWhateverItsShape()
    {
        add(u"results"_qs, {{"date", u"2026-10-31"_qs}, {"channel", u"Facebook"_qs}, {"followers", u"1000"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-15"_qs}, {"channel", u"Facebook"_qs}, {"followers", u"1100"_qs}});
        target(
            {{"name", u"Followers"_qs}, {"kpi", u"followers"_qs}, {"target", u"1300"_qs}, {"pacing", u"weekdays"_qs}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-15"_qs);
        QCOMPARE(*board.statuses()[0].pace.expected, 1150.0);
        const auto course = goalCourse(engine, board, 0);
        QCOMPARE(*course->plan[14], 1150.0);
        QCOMPARE(*course->plan.back(), 1300.0);
    }

    // A goal without a KPI is drawn as the goals below it are.
    void theCourseOfASumAddsUpToo()
    {
        add(u"results"_qs, {{"date", u"2026-11-02"_qs}, {"channel", u"Facebook"_qs}, {"orders", u"5"_qs}});
        add(u"results"_qs, {{"date", u"2026-11-04"_qs}, {"channel", u"Zalo"_qs}, {"orders", u"7"_qs}});
        target({{"name", u"All"_qs}, {"target", u"60"_qs}, {"formula", u"A + B"_qs}});
        for (const auto &[name, channel] : {std::pair(u"A"_qs, u"Facebook"_qs), std::pair(u"B"_qs, u"Zalo"_qs)})
            target({{"name", name},
                    {"kpi", u"orders"_qs},
                    {"target", u"30"_qs},
                    {"parent", u"All"_qs},
                    {"filter", u"channel = \"%1\""_qs.arg(channel)}});
        MetricsEngine engine(m_goals->workspace());
        const TargetBoard board = m_goals->boardOn(engine, u"2026-11-05"_qs);
        const auto course = goalCourse(engine, board, 0);
        QVERIFY(course);
        QCOMPARE(*course->actual[2], 5.0);
        QCOMPARE(*course->actual[4], 12.0);
        QVERIFY(!course->actual[5]);
    }

    void aRatioStandsAgainstItsTargetAndItsPartsAreProjectedApart()
    {
        // Visits come on weekdays only, orders on every day: by the 8 weeks before.
        for (int i = 0; i < 56; ++i) {
            const Day at = day(u"2026-11-01"_qs) - 56 + i;
            add(u"results"_qs, {{"date", isoDay(at)},
                                {"orders", u"1"_qs},
                                {"visits", toDate(at).dayOfWeek() >= 6 ? u"0"_qs : u"70"_qs}});
        }
        add(u"results"_qs, {{"date", u"2026-11-01"_qs}, {"orders", u"3"_qs}, {"visits", u"100"_qs}});
        target(
            {{"name", u"Rate"_qs}, {"kpi", u"conversion_rate"_qs}, {"target", u"0.02"_qs}, {"pacing", u"weekdays"_qs}});
        target({{"name", u"Leads rate"_qs}, {"kpi", u"visit_to_lead"_qs}, {"target", u"0.02"_qs}});
        const TargetBoard board = boardOn(u"2026-11-02"_qs);
        QCOMPARE(*board.statuses()[0].actual, 0.03);
        QCOMPARE(*board.statuses()[0].pace.expected, 0.02);
        QVERIFY(!board.statuses()[0].pace.requiredPerDay);
        QVERIFY(!board.statuses()[1].actual);
        QCOMPARE(board.statuses()[1].pace.state, PaceState::Unknown);
        QVERIFY(!board.statuses()[1].notes.isEmpty());
    }

    void aRingOfParentsIsCutAndSaid()
    {
        target({{"name", u"A"_qs}, {"kpi", u"orders"_qs}, {"target", u"5"_qs}});
        target({{"name", u"B"_qs}, {"kpi", u"orders"_qs}, {"target", u"5"_qs}, {"parent", u"A"_qs}});
        m_goals->set(u"targets"_qs, RecordId(1), {{"parent", u"B"_qs}});
        const auto tree = this->tree();
        QVERIFY(tree);
        QCOMPARE(tree->nodes().size(), size_t(2));
        QCOMPARE(tree->roots().size(), size_t(1));
        int problems = 0;
        for (const TargetNode &node : tree->nodes())
            problems += int(node.problems.size());
        QCOMPARE(problems, 1);
    }

    void pastFourLevelsTheTreeWarns()
    {
        QString above;
        for (const QString &name : {u"L1"_qs, u"L2"_qs, u"L3"_qs, u"L4"_qs, u"L5"_qs}) {
            QVERIFY(tree()->warnings().filter(u"deep"_qs).isEmpty());
            target({{"name", name}, {"kpi", u"leads"_qs}, {"target", u"5"_qs}, {"parent", above}});
            above = name;
        }
        QCOMPARE(tree()->warnings().filter(u"deep"_qs).size(), 1);
    }

    void aBranchWithoutALeadingKpiIsNoted()
    {
        target({{"name", u"Revenue"_qs}, {"kpi", u"revenue"_qs}, {"target", u"5"_qs}});
        target({{"name", u"Orders"_qs}, {"kpi", u"orders"_qs}, {"target", u"5"_qs}, {"parent", u"Revenue"_qs}});
        QCOMPARE(tree()->warnings().size(), 1);
        target({{"name", u"Leads"_qs}, {"kpi", u"leads"_qs}, {"target", u"5"_qs}, {"parent", u"Orders"_qs}});
        QVERIFY(tree()->warnings().isEmpty());
    }

    void namesOfKpisAreTakenInBothLanguages()
    {
        for (const QString &typed : {u"orders"_qs, u"Orders"_qs, u"Đơn hàng"_qs, u" ĐƠN HÀNG "_qs})
            QCOMPARE(kpiIdOf(Catalogue::shipped(), typed), u"orders"_qs);
        QVERIFY(kpiIdOf(Catalogue::shipped(), u"ordrs"_qs).isEmpty());
        target({{"name", u"X"_qs}, {"kpi", u"ordrs"_qs}, {"target", u"5"_qs}});
        QCOMPARE(tree()->nodes().front().problems.size(), 1);
    }

    void theCampaignGivesItsDatesAndItsResultsOnly()
    {
        add(u"campaigns"_qs, {{"name", u"Tết"_qs}, {"start", u"2026-01-10"_qs}, {"end", u"2026-01-19"_qs}});
        add(u"results"_qs, {{"date", u"2026-01-12"_qs}, {"campaign", u"Tết"_qs}, {"orders", u"30"_qs}});
        add(u"results"_qs, {{"date", u"2026-01-12"_qs}, {"orders", u"70"_qs}});
        target({{"name", u"T"_qs}, {"kpi", u"orders"_qs}, {"target", u"100"_qs}, {"campaign", u"Tết"_qs}}, false);
        const TargetBoard board = boardOn(u"2026-01-14"_qs);
        QCOMPARE(board.tree().nodes().front().period, (Period{day(u"2026-01-10"_qs), day(u"2026-01-19"_qs)}));
        QCOMPARE(*board.statuses().front().actual, 30.0);
        QCOMPARE(*board.statuses().front().pace.expected, 50.0);
    }

private:
    using Cells = GoalsFixture::Cells;
    RecordId add(const QString &page, const Cells &cells) { return m_goals->add(page, cells); }
    RecordId target(const Cells &cells, bool dated = true) { return m_goals->target(cells, dated); }
    TargetBoard boardOn(const QString &iso) { return m_goals->boardOn(iso); }
    Result<TargetTree> tree() { return TargetTree::read(m_goals->workspace()); }

    std::unique_ptr<GoalsFixture> m_goals;
};

QTEST_GUILESS_MAIN(TargetBoardTest)
#include "tst_targetboard.moc"
