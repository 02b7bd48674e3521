// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricsfile.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

qint64 million(int count)
{
    return qint64(count) * 1'000'000;
}

} // namespace

class TestMetricsEngine : public QObject
{
    Q_OBJECT

private slots:
    void theWorkedExamplesOnThesePagesComeOut();
    void undefinedIsNeverZero();
    void aRatioIsOneSumOverAnother();
    void decimalsAddUpWithoutNoise();
    void rowsComeByTheFirstKpiThenUndefinedThenEmpty();
    void timeIsInOrderWhateverTheFigures();
    void twoDimensionsKeepTheOrderOfTheFirst();
    void theStageOfAResultIsItsAdsElseItsCampaigns();
    void aPathOverLinksIsADimension();
    void textsThatDifferInCaseAreOneValue();
    void aDimensionWithManyValuesIsRefused();
    void comparisonStandsBesideEachRow();
    void comparedDaysStandSideBySide();
    void previousAndDailyReachIntoThePeriodBefore();
    void conversionRateFollowsTheGoalAndRomiTheMargin();
    void reachIsOnlyTheFigureOfOneRecord();
    void followersAreTheLastValue();
    void aKpisOwnFilterHolds();
    void oneSourcePerFact();
    void moneyWithoutARateIsUndefinedAndSaysSo();
    void recordsWithoutADateAreLeftOutAndSaid();
    void aMissingPageIsNamed();
    void unknownNamesAreRefusedWithTheNearest();
    void funnelsSkipStepsWithoutAValue();
    void aFunnelAnswersToBothItsNames();
    void anEditIsInTheNextAnswer();
    void sumsBeyondSixtyFourBitsAreRefused();
    void periodsToCompareWithAreRead();
};

void TestMetricsEngine::theWorkedExamplesOnThesePagesComeOut()
{
    MetricsFile file;
    for (const RecordId channel : {file.facebook, file.google})
        file.result(days(3, 1), {{"channel", channel.value},
                                 {"spend", million(100)},
                                 {"orders", 100},
                                 {"leads", 200},
                                 {"visits", 20000},
                                 {"revenue", million(500)}});
    const MetricTable table = file.ask(file.query("roi cpw cpl visit_to_lead", "channel"));
    QCOMPARE(table.total.values, std::vector<Figure>({4.0, 1'000'000.0, 500'000.0, 0.01}));
    QCOMPARE(table.currency, QStringLiteral("VND"));
    QCOMPARE(table.records, 2);
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(table.rows[0].values[0], Figure(4.0));
}

void TestMetricsEngine::undefinedIsNeverZero()
{
    MetricsFile file;
    QCOMPARE(file.total("clicks"), Figure());
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"impressions", 0}});
    QCOMPARE(file.total("impressions"), Figure(0.0)); // stored
    QCOMPARE(file.total("clicks"), Figure());         // not stored
    QCOMPARE(file.total("ctr"), Figure());
    QVERIFY(bool(file.set("results", file.result(days(3, 2), {}), "clicks", 3)));
    QCOMPARE(file.total("ctr"), Figure()); // 3 / 0
    QCOMPARE(file.total("engagement_rate"), Figure());
    file.result(days(3, 3), {{"impressions", 10}, {"likes", 2}});
    QCOMPARE(file.total("engagement_rate"), Figure(0.5)); // comments and shares have no value and are skipped
    QCOMPARE(file.total("roi"), Figure());                // no cost
    file.result(days(3, 4), {{"spend", 100}});
    QCOMPARE(file.total("roi"), Figure(-1.0)); // no revenue is stored: minus skips it
    QCOMPARE(file.total("roas"), Figure());
}

void TestMetricsEngine::aRatioIsOneSumOverAnother()
{
    MetricsFile file;
    file.result(days(3, 1), {{"impressions", 100}, {"clicks", 50}});
    file.result(days(3, 2), {{"impressions", 900}, {"clicks", 0}});
    QCOMPARE(file.total("ctr"), Figure(0.05));
    QCOMPARE(file.ask(file.query("ctr", "day")).total.values[0], Figure(0.05));
}

void TestMetricsEngine::decimalsAddUpWithoutNoise()
{
    MetricsFile file;
    for (int i = 0; i < 10; ++i)
        file.result(days(3, 1 + i), {{"conversions", Value(0.1)}});
    // Bit for bit: added up one after the other they would be 0.9999999999999999.
    QVERIFY(file.total("conversions") == Figure(1.0));
}

void TestMetricsEngine::rowsComeByTheFirstKpiThenUndefinedThenEmpty()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"clicks", 5}});
    file.result(days(3, 1), {{"channel", file.google.value}, {"clicks", 9}});
    file.result(days(3, 1), {{"channel", file.email.value}, {"impressions", 9}});
    file.result(days(3, 1), {{"clicks", 100}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "channel"))),
             QStringLiteral("Google Search=9; Facebook=5; E-mail=—; (empty)=100"));
}

void TestMetricsEngine::timeIsInOrderWhateverTheFigures()
{
    MetricsFile file;
    file.result(days(4, 20), {{"clicks", 50}});
    file.result(days(1, 31), {{"clicks", 1}});
    file.result(days(2, 1), {{"clicks", 7}});
    file.result(days(2, 28), {{"clicks", 3}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "month"))), QStringLiteral("2026-01=1; 2026-02=10; 2026-04=50"));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "quarter"))), QStringLiteral("2026-Q1=11; 2026-Q2=50"));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "week"))),
             QStringLiteral("2026-01-26=8; 2026-02-23=3; 2026-04-20=50"));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "year"))), QStringLiteral("2026=61"));
}

void TestMetricsEngine::twoDimensionsKeepTheOrderOfTheFirst()
{
    MetricsFile file;
    file.result(days(1, 1), {{"channel", file.facebook.value}, {"clicks", 5}});
    file.result(days(2, 1), {{"channel", file.facebook.value}, {"clicks", 5}});
    file.result(days(1, 1), {{"channel", file.google.value}, {"clicks", 9}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "channel month"))),
             QStringLiteral("Facebook/2026-01=5; Facebook/2026-02=5; Google Search/2026-01=9"));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "month channel"))),
             QStringLiteral("2026-01/Google Search=9; 2026-01/Facebook=5; 2026-02/Facebook=5"));
}

void TestMetricsEngine::theStageOfAResultIsItsAdsElseItsCampaigns()
{
    MetricsFile file;
    const RecordId interest = file.link("stages", "Quan tâm"), action = file.link("stages", "Hành động");
    QVERIFY(interest && action);
    QVERIFY(bool(file.set("campaigns", file.tet, "stage", interest.value)));
    const RecordId staged = file.add("ads", {{"name", QStringLiteral("A")}, {"stage", action.value}});
    const RecordId plain = file.add("ads", {{"name", QStringLiteral("B")}});
    file.result(days(3, 1), {{"campaign", file.tet.value}, {"ad", staged.value}, {"clicks", 1}});
    file.result(days(3, 1), {{"campaign", file.tet.value}, {"ad", plain.value}, {"clicks", 2}});
    file.result(days(3, 1), {{"campaign", file.tet.value}, {"clicks", 4}});
    file.result(days(3, 1), {{"campaign", file.women.value}, {"clicks", 8}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "stage"))), QStringLiteral("Quan tâm=6; Hành động=1; (empty)=8"));
    QCOMPARE(file.total("clicks", "stage = 'Quan tâm'"), Figure(6.0));
    QCOMPARE(file.total("clicks", "stage is empty"), Figure(8.0));
    QCOMPARE(file.total("clicks", "stage != 'Quan tâm'"), Figure(9.0));
    QVERIFY(bool(file.set("ads", plain, "stage", action.value)));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "stage"))), QStringLiteral("Quan tâm=4; Hành động=3; (empty)=8"));
}

void TestMetricsEngine::aPathOverLinksIsADimension()
{
    MetricsFile file;
    QVERIFY(bool(file.set("campaigns", file.tet, "owner", QStringLiteral("Lan"))));
    file.result(days(3, 1), {{"campaign", file.tet.value}, {"channel", file.email.value}, {"clicks", 1}});
    file.result(days(3, 1), {{"campaign", file.women.value}, {"channel", file.google.value}, {"clicks", 2}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "campaign.owner"))), QStringLiteral("Lan=1; (empty)=2"));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "channel.kind"))), QStringLiteral("Tìm kiếm trả phí=2; E-mail=1"));
    file.engine.setLanguage(Language::English);
    QCOMPARE(file.rows(file.ask(file.query("clicks", "channel.kind"))), QStringLiteral("Paid search=2; E-mail=1"));
}

void TestMetricsEngine::textsThatDifferInCaseAreOneValue()
{
    MetricsFile file;
    file.result(days(3, 1), {{"ad_group", QStringLiteral("Đèn")}, {"clicks", 1}});
    file.result(days(3, 1), {{"ad_group", QStringLiteral("ĐÈN")}, {"clicks", 2}});
    file.result(days(3, 1), {{"ad_group", QStringLiteral("den")}, {"clicks", 4}});
    QCOMPARE(file.rows(file.ask(file.query("clicks", "ad_group"))), QStringLiteral("den=4; Đèn=3"));
}

void TestMetricsEngine::aDimensionWithManyValuesIsRefused()
{
    MetricsFile file;
    for (const char *by : {"campaign.channels", "campaign.tags", "spend", "created"}) {
        const Result<MetricTable> table = file.engine.evaluate(file.query("clicks", by));
        QVERIFY2(!table, by);
        QCOMPARE(table.error().code, ErrorCode::InvalidInput);
    }
    QCOMPARE(file.engine.evaluate(file.query("clicks", "nothing")).error().code, ErrorCode::UnknownName);
    QCOMPARE(file.engine.evaluate(file.query("clicks", "day channel campaign")).error().code, ErrorCode::InvalidInput);
}

void TestMetricsEngine::comparisonStandsBesideEachRow()
{
    MetricsFile file;
    file.result(days(2, 10), {{"channel", file.facebook.value}, {"clicks", 5}});
    file.result(days(2, 10), {{"channel", file.email.value}, {"clicks", 3}});
    file.result(days(3, 10), {{"channel", file.facebook.value}, {"clicks", 8}});
    file.result(days(3, 10), {{"channel", file.google.value}, {"clicks", 2}});
    MetricQuery query = file.query("clicks", "channel");
    query.from = day(2026, 3, 1);
    query.to = day(2026, 3, 31);
    query.comparison = previousPeriod({*query.from, *query.to});
    const MetricTable table = file.ask(query);
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=8; Google Search=2; E-mail=—"));
    QCOMPARE(table.rows[0].previous[0], Figure(5.0));
    QCOMPARE(table.rows[1].previous[0], Figure());
    QCOMPARE(table.rows[2].previous[0], Figure(3.0));
    QCOMPARE(table.total.values[0], Figure(10.0));
    QCOMPARE(table.total.previous[0], Figure(8.0));
}

void TestMetricsEngine::comparedDaysStandSideBySide()
{
    MetricsFile file;
    file.result(days(2, 1), {{"clicks", 1}});
    file.result(days(2, 3), {{"clicks", 3}});
    file.result(days(3, 1), {{"clicks", 10}});
    file.result(days(3, 2), {{"clicks", 20}});
    MetricQuery query = file.query("clicks", "day");
    query.from = day(2026, 3, 1);
    query.to = day(2026, 3, 31);
    query.comparison = previousPeriod({*query.from, *query.to});
    const MetricTable table = file.ask(query);
    QCOMPARE(file.rows(table), QStringLiteral("2026-03-01=10; 2026-03-02=20; 2026-03-03=—"));
    QCOMPARE(table.rows[0].previous[0], Figure(1.0));
    QCOMPARE(table.rows[1].previous[0], Figure());
    QCOMPARE(table.rows[2].previous[0], Figure(3.0));
    query.by = {QStringLiteral("month")};
    const MetricTable months = file.ask(query);
    QCOMPARE(file.rows(months), QStringLiteral("2026-03=30"));
    QCOMPARE(months.rows[0].previous[0], Figure(4.0));
}

void TestMetricsEngine::previousAndDailyReachIntoThePeriodBefore()
{
    MetricsFile file;
    file.result(days(2, 10), {{"revenue", million(90)}});
    file.result(days(3, 10), {{"revenue", million(100)}});
    MetricQuery query = file.query("incremental_sales incremental_share before_after");
    query.from = day(2026, 3, 1);
    query.to = day(2026, 3, 31);
    const MetricTable table = file.ask(query);
    QCOMPARE(table.total.values[0], Figure(1e7));
    QCOMPARE(table.total.values[1], Figure(0.1));
    QCOMPARE(*table.total.values[2], (100.0 / 31) / (90.0 / 28));
    query.from = day(2026, 2, 1);
    query.to = day(2026, 2, 28);
    QCOMPARE(file.ask(query).total.values[0], Figure()); // nothing before: no baseline
}

void TestMetricsEngine::conversionRateFollowsTheGoalAndRomiTheMargin()
{
    MetricsFile file;
    file.result(days(3, 1), {{"visits", 100}, {"orders", 2}, {"leads", 20}, {"revenue", 500}, {"spend", 100}});
    QCOMPARE(file.total("conversion_rate"), Figure(0.02));
    const MetricTable before = file.ask(file.query("romi"));
    QCOMPARE(before.total.values[0], Figure());
    QVERIFY(!before.notes.isEmpty());
    QVERIFY(bool(file.workspace->apply(
        {EditKind::Setting,
         {SetSetting{QStringLiteral("goal"), QStringLiteral("leads")}, SetSetting{QStringLiteral("margin"), 0.4}}})));
    QCOMPARE(file.total("conversion_rate"), Figure(0.2));
    QCOMPARE(file.total("romi"), Figure(1.0));
}

void TestMetricsEngine::reachIsOnlyTheFigureOfOneRecord()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"reach", 70}});
    QCOMPARE(file.total("reach"), Figure(70.0));
    file.result(days(3, 2), {{"channel", file.google.value}, {"reach", 30}});
    const MetricTable table = file.ask(file.query("reach", "channel"));
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=70; Google Search=30"));
    QCOMPARE(table.total.values[0], Figure());
}

void TestMetricsEngine::followersAreTheLastValue()
{
    MetricsFile file;
    file.result(days(3, 5), {{"channel", file.facebook.value}, {"followers", 120}});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"followers", 100}});
    file.result(days(3, 9), {{"channel", file.facebook.value}, {"clicks", 1}});
    file.result(days(3, 4), {{"channel", file.google.value}, {"followers", 7}});
    const MetricTable table = file.ask(file.query("followers", "channel"));
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=120; Google Search=7"));
    QCOMPARE(table.total.values[0], Figure(120.0));
    MetricQuery early = file.query("followers");
    early.to = day(2026, 3, 4);
    QCOMPARE(file.ask(early).total.values[0], Figure(7.0));
}

void TestMetricsEngine::aKpisOwnFilterHolds()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.email.value}, {"emails_opened", 100}, {"orders", 5}});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"emails_opened", 100}, {"orders", 50}});
    QCOMPARE(file.total("opener_cvr"), Figure(0.05));
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"revenue", 300}});
    file.result(days(3, 1), {{"revenue", 100}});
    QCOMPARE(file.total("revenue_share"), Figure(0.75));
    QCOMPARE(file.total("marketing_revenue"), Figure(300.0));
    QVERIFY(bool(file.set("results", file.result(days(3, 1), {{"revenue", 600}}), "campaign", file.tet.value)));
    QCOMPARE(file.total("revenue_share"), Figure(0.9));
}

void TestMetricsEngine::oneSourcePerFact()
{
    MetricsFile file;
    const auto add = [&](const char *source, qint64 revenue, const Value &date) {
        file.result(date, {{"campaign", file.tet.value}, {"source", QString::fromUtf8(source)}, {"revenue", revenue}});
    };
    add("Meta Ads", 100, days(3, 1));
    add("Shop", 60, days(3, 2));
    QVERIFY(file.ask(file.query("revenue")).notes.isEmpty());
    add("Shop", 80, days(3, 1));
    QCOMPARE(file.ask(file.query("revenue")).notes.size(), 1);
    QCOMPARE(file.ask(file.query("clicks")).notes.size(), 0);
    QCOMPARE(file.ask(file.query("revenue", "", "source = 'Shop'")).notes.size(), 0);
    MetricQuery later = file.query("revenue");
    later.from = day(2026, 3, 2);
    QCOMPARE(file.ask(later).notes.size(), 0);
    QVERIFY(
        bool(file.workspace->apply({EditKind::Setting,
                                    {SetSetting{QStringLiteral("measure_source"),
                                                QJsonObject{{QStringLiteral("revenue"), QStringLiteral("Shop")}}}}})));
    const MetricTable table = file.ask(file.query("revenue total_revenue"));
    QCOMPARE(table.total.values[0], Figure(140.0));
    QCOMPARE(table.total.values[1], Figure(240.0));
}

void TestMetricsEngine::moneyWithoutARateIsUndefinedAndSaysSo()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 100}, {"clicks", 1}});
    file.result(days(3, 1),
                {{"channel", file.google.value}, {"spend", 100}, {"clicks", 1}, {"currency", QStringLiteral("USD")}});
    file.result(days(3, 1), {{"channel", file.email.value}, {"clicks", 1}, {"currency", QStringLiteral("usd")}});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 5}, {"currency", QStringLiteral("vnd")}});
    const MetricTable table = file.ask(file.query("spend clicks roi", "channel"));
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=105; E-mail=—; Google Search=—"));
    QCOMPARE(table.total.values[0], Figure());
    QCOMPARE(table.total.values[1], Figure(3.0));
    QCOMPARE(table.total.values[2], Figure());
    QVERIFY(table.notes.join(u' ').contains(QStringLiteral("USD")));
}

void TestMetricsEngine::recordsWithoutADateAreLeftOutAndSaid()
{
    MetricsFile file;
    file.add("results", {{"clicks", 5}});
    file.result(days(3, 1), {{"clicks", 2}});
    const MetricTable table = file.ask(file.query("clicks"));
    QCOMPARE(table.total.values[0], Figure(2.0));
    QCOMPARE(table.records, 1);
    QCOMPARE(table.notes.size(), 1);
    QCOMPARE(table.from, std::optional<Day>(day(2026, 3, 1)));
    QCOMPARE(file.engine.dataPeriod(), std::optional<Period>(Period{day(2026, 3, 1), day(2026, 3, 1)}));
}

void TestMetricsEngine::aMissingPageIsNamed()
{
    MetricsFile file;
    file.result(days(3, 1), {{"clicks", 2}, {"orders", 2}});
    const MetricTable table = file.ask(file.query("nps crr orders"));
    QCOMPARE(table.total.values, std::vector<Figure>({{}, {}, 2.0}));
    QCOMPARE(table.notes.size(), 2);
    QVERIFY(table.notes.first().contains(QStringLiteral("nps")) &&
            table.notes.first().contains(QStringLiteral("Surveys")));
}

void TestMetricsEngine::unknownNamesAreRefusedWithTheNearest()
{
    MetricsFile file;
    const Result<MetricTable> table = file.engine.evaluate(file.query("rois"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::UnknownName);
    QVERIFY2(table.error().message.contains(QStringLiteral("roi")), qPrintable(table.error().message));
    MetricQuery named;
    named.names = {QStringLiteral("chi phí mỗi khách tiềm năng")};
    QCOMPARE(file.ask(named).names, QStringList({QStringLiteral("cpl")}));
    MetricQuery reversed = file.query("clicks");
    reversed.from = day(2026, 3, 2);
    reversed.to = day(2026, 3, 1);
    QCOMPARE(file.engine.evaluate(reversed).error().code, ErrorCode::InvalidInput);
}

void TestMetricsEngine::funnelsSkipStepsWithoutAValue()
{
    MetricsFile file;
    file.result(
        days(3, 1),
        {{"channel", file.facebook.value}, {"impressions", 1000}, {"visits", 100}, {"leads", 10}, {"orders", 5}});
    MetricQuery slice = file.query("", "channel");
    const Result<FunnelResult> funnel = file.engine.funnel({}, slice, Language::English);
    QVERIFY(funnel);
    QCOMPARE(funnel->funnel, QStringLiteral("Website"));
    QCOMPARE(funnel->steps.size(), size_t(5));
    QCOMPARE(funnel->steps[0].label, QStringLiteral("Impressions"));
    QCOMPARE(funnel->steps[0].stepRate, Figure());
    QCOMPARE(funnel->steps[0].overallRate, Figure(1.0));
    QCOMPARE(funnel->steps[1].value, Figure());
    QCOMPARE(funnel->steps[1].stepRate, Figure());
    QCOMPARE(funnel->steps[2].stepRate, Figure(0.1)); // against impressions: clicks have no value
    QCOMPARE(funnel->steps[3].stepRate, Figure(0.1));
    QCOMPARE(funnel->steps[3].overallRate, Figure(0.01));
    QCOMPARE(funnel->steps[4].drop, Figure(0.5));
    QCOMPARE(funnel->rows.size(), size_t(1));
    QCOMPARE(funnel->rows[0].steps[2].value, Figure(100.0));
    MetricsFile empty;
    const Result<FunnelResult> nothing = empty.engine.funnel({}, {}, Language::English);
    QVERIFY(nothing);
    QCOMPARE(nothing->steps[0].overallRate, Figure());
}

void TestMetricsEngine::aFunnelAnswersToBothItsNames()
{
    MetricsFile file;
    QCOMPARE(file.engine.funnels().size(), 3);
    const Result<FunnelResult> message = file.engine.funnel(QStringLiteral("message"), {}, Language::Vietnamese);
    QVERIFY(message);
    QCOMPARE(message->funnel, QStringLiteral("Tin nhắn"));
    QCOMPARE(message->steps[2].label, QStringLiteral("Tin nhắn"));
    QVERIFY(file.engine.funnel(QStringLiteral("tin nhắn"), {}, Language::Vietnamese));
    QCOMPARE(file.engine.funnel(QStringLiteral("none"), {}, Language::English).error().code, ErrorCode::UnknownName);
}

void TestMetricsEngine::anEditIsInTheNextAnswer()
{
    MetricsFile file;
    const RecordId first = file.result(days(3, 1), {{"channel", file.facebook.value}, {"clicks", 1}});
    QCOMPARE(file.total("clicks"), Figure(1.0));
    QSignalSpy changed(&file.engine, &MetricsEngine::changed);
    file.result(days(2, 1),
                {{"channel", file.google.value}, {"clicks", qint64(4'000'000'000)}}); // widens, moves the first day
    QCOMPARE(file.total("clicks"), Figure(4'000'000'001.0));
    QVERIFY(bool(file.set("results", first, "clicks", 10)));
    QCOMPARE(file.total("clicks"), Figure(4'000'000'010.0));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "month"))), QStringLiteral("2026-02=4000000000; 2026-03=10"));
    QVERIFY(bool(file.remove("results", {first})));
    QCOMPARE(file.total("clicks"), Figure(4'000'000'000.0));
    QVERIFY(bool(file.workspace->undo()));
    QCOMPARE(file.total("clicks"), Figure(4'000'000'010.0));
    QVERIFY(bool(file.remove("channels", {file.facebook})));
    QCOMPARE(file.rows(file.ask(file.query("clicks", "channel"))),
             QStringLiteral("Google Search=4000000000; (empty)=10"));
    QVERIFY(changed.size() >= 5);
}

void TestMetricsEngine::sumsBeyondSixtyFourBitsAreRefused()
{
    MetricsFile file;
    file.result(days(3, 1), {{"spend", qint64(9e18)}});
    QVERIFY(file.total("spend").has_value());
    file.result(days(3, 2), {{"spend", qint64(9e18)}});
    const Result<MetricTable> table = file.engine.evaluate(file.query("spend"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, ErrorCode::Overflow);
    QCOMPARE(file.engine.evaluate(file.query("spend", "day")).error().code, ErrorCode::Overflow); // its total
}

void TestMetricsEngine::periodsToCompareWithAreRead()
{
    const Period march{day(2026, 3, 1), day(2026, 3, 31)};
    QCOMPARE(*comparisonPeriod(QStringLiteral("previous"), march, {}), (Period{day(2026, 2, 1), day(2026, 2, 28)}));
    QCOMPARE(*comparisonPeriod(QStringLiteral("year"), march, {}), (Period{day(2025, 3, 1), day(2025, 3, 31)}));
    QCOMPARE(*comparisonPeriod(QStringLiteral("2026-01-05..2026-01-09"), march, {}),
             (Period{day(2026, 1, 5), day(2026, 1, 9)}));
    for (const char *text : {"", "last", "2026-01-05", "2026-01-09..2026-01-05", "2026-13-01..2026-01-05"})
        QCOMPARE(comparisonPeriod(QString::fromUtf8(text), march, {}).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestMetricsEngine)
#include "tst_metricsengine.moc"
