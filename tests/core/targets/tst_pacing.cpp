// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pacing.h"

#include <QTest>

using namespace pheu;
using namespace Qt::StringLiterals;

namespace
{

Day day(const char *iso)
{
    return *parseIsoDay(std::string_view(iso));
}

// 500 orders in the thirty days of November 2026, on day 20.
PaceInput november()
{
    PaceInput input;
    input.period = {day("2026-11-01"), day("2026-11-30")};
    input.on = day("2026-11-20");
    input.target = 500;
    input.actual = 150;
    return input;
}

} // namespace

class PacingTest : public QObject
{
    Q_OBJECT
private slots:
    void fiveHundredOrdersOnDayTwenty()
    {
        const Pace pace = paceOf(november());
        QVERIFY(qAbs(*pace.expected - 1000.0 / 3) < 1e-9);
        QVERIFY(qAbs(*pace.pace - 0.45) < 1e-12);
        QVERIFY(qAbs(*pace.projected - 225) < 1e-9);
        QCOMPARE(*pace.requiredPerDay, 35.0);
        QVERIFY(qAbs(*pace.gap + 550.0 / 3) < 1e-9);
        QCOMPARE(pace.state, PaceState::Behind);
    }

    void aTargetBeforeItsFirstDayIsNotStarted()
    {
        PaceInput input = november();
        input.on = day("2026-10-31");
        const Pace pace = paceOf(input);
        QCOMPARE(pace.state, PaceState::NotStarted);
        QVERIFY(!pace.expected && !pace.pace && !pace.projected && !pace.requiredPerDay);
    }

    void afterItsLastDayTheWholeTargetWasDueAndNothingIsNeeded()
    {
        PaceInput input = november();
        input.on = day("2027-02-01");
        const Pace pace = paceOf(input);
        QCOMPARE(*pace.expected, 500.0);
        QCOMPARE(*pace.projected, 150.0);
        QVERIFY(!pace.requiredPerDay);
        QCOMPARE(pace.state, PaceState::Behind);
    }

    void withoutAFigureOnlyTheLineIsKnown()
    {
        PaceInput input = november();
        input.actual = {};
        const Pace pace = paceOf(input);
        QVERIFY(pace.expected);
        QVERIFY(!pace.pace && !pace.projected && !pace.gap);
        QCOMPARE(pace.state, PaceState::Unknown);
    }

    void theBandsAreTheUsers_data()
    {
        QTest::addColumn<double>("actual");
        QTest::addColumn<QString>("state");
        // 200 is due on day 12 of 30 at 500.
        QTest::newRow("105 %") << 210.0 << u"ahead"_qs;
        QTest::newRow("just below") << 209.9 << u"on_track"_qs;
        QTest::newRow("95 %") << 190.0 << u"on_track"_qs;
        QTest::newRow("below 95 %") << 189.9 << u"at_risk"_qs;
        QTest::newRow("80 %") << 160.0 << u"at_risk"_qs;
        QTest::newRow("below 80 %") << 159.9 << u"behind"_qs;
    }
    void theBandsAreTheUsers()
    {
        QFETCH(double, actual);
        PaceInput input = november();
        input.on = day("2026-11-12");
        input.actual = actual;
        compareState(input);
        input.bands = {3, 2.5, 2};
        QCOMPARE(paceOf(input).state, PaceState::Behind);
    }

    void floorAndStretchOfANodeComeBeforeTheBands()
    {
        PaceInput input = november();
        input.on = day("2026-11-30");
        input.floor = 300;
        input.stretch = 700;
        for (const auto &[actual, state] : {std::pair(299.0, PaceState::Behind), std::pair(300.0, PaceState::AtRisk),
                                            std::pair(500.0, PaceState::OnTrack), std::pair(699.0, PaceState::OnTrack),
                                            std::pair(700.0, PaceState::Ahead)}) {
            input.actual = actual;
            QCOMPARE(paceOf(input).state, state);
        }
    }

    void whereLowerIsBetterLessIsAhead()
    {
        PaceInput input = november();
        input.direction = Direction::Lower;
        input.actual = 150; // 333 were planned
        QCOMPARE(paceOf(input).state, PaceState::Ahead);
        input.actual = 500;
        QCOMPARE(paceOf(input).state, PaceState::Behind);
        input.actual = 0;
        QCOMPARE(paceOf(input).state, PaceState::Ahead);
    }

    void aBandIsLeftToBothSides()
    {
        PaceInput input = november();
        input.direction = Direction::Band;
        input.on = input.period.to;
        for (const auto &[actual, state] :
             {std::pair(500.0, PaceState::OnTrack), std::pair(520.0, PaceState::OnTrack),
              std::pair(560.0, PaceState::AtRisk), std::pair(700.0, PaceState::Behind),
              std::pair(480.0, PaceState::OnTrack), std::pair(300.0, PaceState::Behind)}) {
            input.actual = actual;
            QCOMPARE(paceOf(input).state, state);
        }
    }

    // Spend: over its plan is no better than under it, by the user's bands.
    void whatIsNeitherBetterHigherNorLowerIsABand_data()
    {
        QTest::addColumn<double>("actual");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("name");
        // 200 is due on day 12 of 30 at 500.
        QTest::newRow("on plan") << 200.0 << u"on_track"_qs << u"On track"_qs;
        QTest::newRow("105 %") << 210.0 << u"on_track"_qs << u"On track"_qs;
        QTest::newRow("over") << 211.0 << u"at_risk"_qs << u"At risk"_qs;
        QTest::newRow("120 %") << 240.0 << u"at_risk"_qs << u"At risk"_qs;
        QTest::newRow("far over") << 241.0 << u"behind"_qs << u"Over plan"_qs;
        QTest::newRow("95 %") << 190.0 << u"on_track"_qs << u"On track"_qs;
        QTest::newRow("under") << 189.0 << u"at_risk"_qs << u"At risk"_qs;
        QTest::newRow("80 %") << 160.0 << u"at_risk"_qs << u"At risk"_qs;
        QTest::newRow("far under") << 159.0 << u"behind"_qs << u"Under plan"_qs;
        QTest::newRow("nothing") << 0.0 << u"behind"_qs << u"Under plan"_qs;
    }
    void whatIsNeitherBetterHigherNorLowerIsABand()
    {
        QFETCH(double, actual);
        QFETCH(QString, name);
        for (const Direction direction : {Direction::Neutral, Direction::Band}) {
            PaceInput input = november();
            input.on = day("2026-11-12");
            input.actual = actual;
            input.direction = direction;
            compareState(input);
            QCOMPARE(paceStateName(paceOf(input)), name);
            QVERIFY(qAbs(*paceOf(input).achievement - (1 - qAbs(actual / 200 - 1))) < 1e-12);
        }
        PaceInput plain = november();
        plain.actual = 0;
        QCOMPARE(paceStateName(paceOf(plain)), u"Behind"_qs);
    }

    void aRatioIsNeverPacedByTime()
    {
        PaceInput input = november();
        input.growth = Growth::Ratio;
        input.target = 0.04;
        input.actual = 0.03;
        for (const char *on : {"2026-11-01", "2026-11-15", "2026-11-30"}) {
            input.on = day(on);
            const Pace pace = paceOf(input);
            QCOMPARE(*pace.expected, 0.04);
            QVERIFY(qAbs(*pace.pace - 0.75) < 1e-12);
            QCOMPARE(*pace.projected, 0.03);
            QVERIFY(!pace.requiredPerDay);
        }
        input.on = day("2026-11-15");
        input.projected = 0.039;
        QCOMPARE(*paceOf(input).projected, 0.039);
    }

    void aStockGoesStraightFromItsOpening()
    {
        PaceInput input = november();
        input.growth = Growth::Stock;
        input.opening = 1000;
        input.target = 1300;
        input.actual = 1150;
        input.on = day("2026-11-20");
        const Pace pace = paceOf(input);
        QVERIFY(qAbs(*pace.expected - 1200) < 1e-9);
        QVERIFY(qAbs(*pace.pace - 0.75) < 1e-9); // 150 of 200 on the way
        QVERIFY(qAbs(*pace.projected - 1225) < 1e-9);
        QCOMPARE(*pace.requiredPerDay, 15.0);
    }

    void weightsBendTheLine()
    {
        PaceInput input = november();
        std::vector<double> weights(30, 1.0);
        weights[29] = 31; // half of all on the last day
        input.weights = weights;
        const Pace pace = paceOf(input);
        QVERIFY(qAbs(*pace.expected - 500.0 * 20 / 60) < 1e-9);
        QVERIFY(qAbs(*pace.projected - 450) < 1e-9);
    }

    // Days are whole days: no zone and no change of clocks can move a line.
    void timeZonesChangeNothing()
    {
        const Pace here = paceOf(november());
        const QByteArray before = qgetenv("TZ");
        for (const char *zone : {"America/New_York", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh", "Europe/London"}) {
            qputenv("TZ", zone);
            tzset();
            const Pace there = paceOf(november());
            QCOMPARE(there.expected, here.expected);
            QCOMPARE(there.requiredPerDay, here.requiredPerDay);
        }
        qputenv("TZ", before);
        tzset();
    }

private:
    static void compareState(const PaceInput &input)
    {
        QFETCH(QString, state);
        QCOMPARE(paceStateId(paceOf(input).state), state);
    }
};

QTEST_APPLESS_MAIN(PacingTest)
#include "tst_pacing.moc"
