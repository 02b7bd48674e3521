// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that watch a KPI: limits, usual ranges, the pace of its goals, and what cannot be watched.
#include "support/goalsfixture.h"
#include "targets/alerts.h"

#include <QJsonObject>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

class AlertsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_goals = std::make_unique<GoalsFixture>(); }
    void cleanup() { m_goals.reset(); }

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
        // So many standard deviations never come.
        const auto wide =
            checkAlerts(engine, m_goals->workspace(), {{{}, u"orders"_qs, {}, AlertKind::Unusual, 60'000, 7}},
                        day(u"2026-11-30"_qs), GoalsFixture::format(), Language::English);
        QVERIFY(wide && wide->front().isMute && !wide->front().raised);
        QVERIFY2(wide->front().sentence.contains(u"1 to 10"), qPrintable(wide->front().sentence));
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
    std::unique_ptr<GoalsFixture> m_goals;
};

QTEST_GUILESS_MAIN(AlertsTest)
#include "tst_alerts.moc"
