// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricsfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestMetricsCosts : public QObject
{
    Q_OBJECT

private slots:
    void costIsSpendAndOtherCosts();
    void everyCutAddsUpToTheSameTotal();
    void aCostOfOneDateIsOfThatDay();
    void costsWithoutDatesAreLeftOutAndSaid();
    void anUnallocatedCostKeepsItsLinks();
    void costsAndBudgetsBeyondAllRecordsCountWhereNoDatesAreAsked();
    void costsFollowEdits();
    void costsInAnotherCurrencyMakeCostUndefined();
    void budgetsAreThoseOfRunningCampaigns();
    void aBudgetHasAChannelWhereItsCampaignHasOne();
    void aBudgetIsUndefinedWhereItCannotBeCut();
    void budgetUsedAndLeft();

private:
    static MetricQuery in(MetricQuery query, Day from, Day to)
    {
        query.from = from;
        query.to = to;
        return query;
    }
};

void TestMetricsCosts::costIsSpendAndOtherCosts()
{
    MetricsFile file;
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 100}, {"leads", 5}});
    file.result(days(3, 1), {{"channel", file.google.value}, {"spend", 300}, {"leads", 5}});
    file.result(days(3, 1), {{"channel", file.email.value}, {"leads", 5}});
    QCOMPARE(file.total("cost"), Figure(400.0));
    file.add("costs", {{"what", QStringLiteral("Agency")}, {"amount", 1000}, {"from", days(3, 1)}, {"to", days(3, 1)}});
    const MetricTable table = file.ask(file.query("cost spend cpl", "channel"));
    QCOMPARE(file.rows(table), QStringLiteral("Google Search=1050; Facebook=350; E-mail=—"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Google Search=300; Facebook=100; E-mail=—"));
    QCOMPARE(file.rows(table, 2), QStringLiteral("Google Search=210; Facebook=70; E-mail=—"));
    QCOMPARE(table.total.values[0], Figure(1400.0));
    // A filter takes its records' shares with them; it does not share anew.
    QCOMPARE(file.total("cost", "channel = 'Facebook'"), Figure(350.0));
}

void TestMetricsCosts::everyCutAddsUpToTheSameTotal()
{
    MetricsFile file;
    QRandomGenerator random(7);
    const auto link = [&](std::initializer_list<RecordId> ids) {
        const quint32 at = random.bounded(quint32(ids.size()) + 1);
        return at == ids.size() ? Value() : Value((ids.begin() + at)->value);
    };
    qint64 spend = 0, others = 0;
    for (int i = 0; i < 120; ++i) {
        const qint64 amount = random.bounded(1000);
        spend += amount;
        file.result(days(1 + random.bounded(3), 1 + random.bounded(28)),
                    {{"channel", link({file.facebook, file.google})},
                     {"campaign", link({file.tet, file.women})},
                     {"spend", amount}});
    }
    for (int i = 0; i < 25; ++i) {
        const qint64 amount = 1 + random.bounded(100000);
        others += amount;
        const int month = 1 + random.bounded(4);
        const int from = 1 + random.bounded(14);
        file.add("costs", {{"amount", amount},
                           {"from", days(month, from)},
                           {"to", days(month, from + random.bounded(14))},
                           {"channel", link({file.facebook, file.email})},
                           {"campaign", link({file.tet})}});
    }
    for (const char *by : {"channel", "campaign", "month", "day", "week", "channel month", "campaign channel", "source",
                           "stage", "channel.kind"}) {
        const MetricTable table = file.ask(in(file.query("cost", by), day(2026, 1, 1), day(2026, 4, 30)));
        double sum = 0;
        for (const MetricRow &row : table.rows)
            sum += row.values[0].value_or(0);
        QVERIFY2(Figure(sum) == Figure(double(spend + others)), by);
        QVERIFY2(table.total.values[0] == Figure(double(spend + others)), by);
    }
    double months = 0;
    for (int month = 1; month <= 4; ++month)
        months +=
            file.first(file.ask(in(file.query("cost"), day(2026, month, 1), day(2026, month + 1, 1) - 1))).value_or(0);
    QCOMPARE(months, double(spend + others));
    const double with = file.ask(in(file.query("cost", "", "channel = 'Facebook'"), day(2026, 1, 1), day(2026, 4, 30)))
                            .total.values[0]
                            .value_or(0);
    const double without =
        file.ask(in(file.query("cost", "", "channel != 'Facebook'"), day(2026, 1, 1), day(2026, 4, 30)))
            .total.values[0]
            .value_or(0);
    QCOMPARE(with + without, double(spend + others));
}

void TestMetricsCosts::aCostOfOneDateIsOfThatDay()
{
    MetricsFile file;
    file.result(days(3, 1), {{"spend", 1}});
    file.result(days(3, 2), {{"spend", 1}});
    file.add("costs", {{"amount", 70}, {"from", days(3, 1)}});
    file.add("costs", {{"amount", 500}, {"to", days(3, 2)}});
    QCOMPARE(file.rows(file.ask(file.query("cost", "day"))), QStringLiteral("2026-03-01=71; 2026-03-02=501"));
}

void TestMetricsCosts::costsWithoutDatesAreLeftOutAndSaid()
{
    MetricsFile file;
    file.result(days(3, 1), {{"spend", 1}});
    file.add("costs", {{"amount", 70}});
    const MetricTable table = file.ask(file.query("cost"));
    QCOMPARE(table.total.values[0], Figure(1.0));
    QCOMPARE(table.notes.size(), 1);
    QVERIFY(file.ask(file.query("spend")).notes.isEmpty());
}

void TestMetricsCosts::anUnallocatedCostKeepsItsLinks()
{
    MetricsFile file;
    const RecordId interest = file.link("stages", "Quan tâm");
    QVERIFY(bool(file.set("campaigns", file.tet, "stage", interest.value)));
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 100}});
    file.add("costs", {{"amount", 31},
                       {"from", days(3, 1)},
                       {"to", days(3, 31)},
                       {"channel", file.email.value},
                       {"campaign", file.tet.value}});
    const MetricQuery march = in(file.query("cost", "channel"), day(2026, 3, 1), day(2026, 3, 31));
    QCOMPARE(file.rows(file.ask(march)), QStringLiteral("Facebook=100; E-mail=31"));
    QCOMPARE(file.ask(march).records, 1);
    MetricQuery stages = march;
    stages.by = {QStringLiteral("stage")};
    QCOMPARE(file.rows(file.ask(stages)), QStringLiteral("Quan tâm=31; (empty)=100"));
    MetricQuery days = in(file.query("cost", "", "campaign = 'Tết'"), day(2026, 3, 2), day(2026, 3, 3));
    QCOMPARE(file.ask(days).total.values[0], Figure(2.0));
    QCOMPARE(file.rows(file.ask(in(file.query("cost", "channel", "spend > 5"), day(2026, 3, 1), day(2026, 3, 31)))),
             QStringLiteral("Facebook=100"));
}

void TestMetricsCosts::costsAndBudgetsBeyondAllRecordsCountWhereNoDatesAreAsked()
{
    MetricsFile file;
    QVERIFY(bool(file.set("campaigns", file.tet, "budget", 1000)));
    QVERIFY(bool(file.set("campaigns", file.tet, "start", days(11, 1))));
    file.add("costs", {{"amount", 50}, {"from", days(2, 1)}});
    QCOMPARE(file.total("cost"), Figure(50.0)); // no record at all
    file.result(days(3, 1), {{"spend", 100}});
    QCOMPARE(file.total("cost"), Figure(150.0));
    QCOMPARE(file.total("budget"), Figure(1000.0));
    QCOMPARE(file.rows(file.ask(file.query("cost", "month"))), QStringLiteral("2026-02=50; 2026-03=100"));
    MetricQuery until = file.query("cost budget");
    until.to = day(2026, 3, 31);
    QCOMPARE(file.ask(until).total.values, std::vector<Figure>({150.0, {}}));
    QCOMPARE(file.first(file.ask(in(file.query("cost"), day(2026, 3, 1), day(2026, 3, 31)))), Figure(100.0));
}

void TestMetricsCosts::costsFollowEdits()
{
    MetricsFile file;
    const RecordId first = file.result(days(3, 1), {{"channel", file.facebook.value}, {"spend", 100}});
    file.result(days(3, 1), {{"channel", file.google.value}, {"spend", 100}});
    const RecordId cost = file.add("costs", {{"amount", 50}, {"from", days(3, 1)}});
    const auto rows = [&] { return file.rows(file.ask(file.query("cost", "channel"))); };
    QCOMPARE(rows(), QStringLiteral("Facebook=125; Google Search=125"));
    QVERIFY(bool(file.set("results", first, "spend", 400)));
    QCOMPARE(rows(), QStringLiteral("Facebook=440; Google Search=110"));
    QVERIFY(bool(file.set("costs", cost, "channel", file.google.value)));
    QCOMPARE(rows(), QStringLiteral("Facebook=400; Google Search=150"));
    QVERIFY(bool(file.remove("costs", {cost})));
    QCOMPARE(rows(), QStringLiteral("Facebook=400; Google Search=100"));
    QVERIFY(bool(file.workspace->undo()));
    QCOMPARE(rows(), QStringLiteral("Facebook=400; Google Search=150"));
}

void TestMetricsCosts::costsInAnotherCurrencyMakeCostUndefined()
{
    MetricsFile file;
    file.result(days(3, 1), {{"spend", 100}});
    file.result(days(4, 1), {{"spend", 100}});
    file.add("costs", {{"amount", 50}, {"from", days(3, 1)}, {"currency", QStringLiteral("USD")}});
    const MetricTable march = file.ask(in(file.query("cost roi"), day(2026, 3, 1), day(2026, 3, 31)));
    QCOMPARE(march.total.values, std::vector<Figure>({{}, {}}));
    QVERIFY(march.notes.join(u' ').contains(QStringLiteral("USD")));
    QCOMPARE(file.first(file.ask(in(file.query("cost"), day(2026, 4, 1), day(2026, 4, 30)))), Figure(100.0));
}

void TestMetricsCosts::budgetsAreThoseOfRunningCampaigns()
{
    MetricsFile file;
    const auto budget = [&](RecordId campaign, qint64 amount, const Value &start, const Value &end) {
        QVERIFY(bool(file.set("campaigns", campaign, "budget", amount)));
        QVERIFY(bool(file.set("campaigns", campaign, "start", start)));
        QVERIFY(bool(file.set("campaigns", campaign, "end", end)));
    };
    budget(file.tet, 1000, days(1, 15), days(2, 20));
    budget(file.women, 200, days(3, 1), {});
    file.add("campaigns", {{"name", QStringLiteral("Always")}, {"budget", 7}});
    file.result(days(1, 1), {{"spend", 1}});
    file.result(days(12, 1), {{"spend", 1}});
    const auto total = [&](int month) {
        return file.first(file.ask(in(file.query("budget"), day(2026, month, 1), day(2026, month, 28))));
    };
    QCOMPARE(total(1), Figure(1007.0));
    QCOMPARE(total(2), Figure(1007.0));
    QCOMPARE(total(3), Figure(207.0));
    QCOMPARE(total(12), Figure(207.0));
    QCOMPARE(file.total("budget"), Figure(1207.0));
    QCOMPARE(file.rows(file.ask(file.query("budget", "campaign"))),
             QStringLiteral("Tết=1000; 8/3=200; Always=7; (empty)=—"));
    QCOMPARE(file.total("budget", "campaign = 'Tết'"), Figure(1000.0));
    QCOMPARE(file.total("budget", "campaign.owner is empty and campaign != 'Tết'"), Figure(207.0));
}

void TestMetricsCosts::aBudgetHasAChannelWhereItsCampaignHasOne()
{
    MetricsFile file;
    QVERIFY(bool(file.set("campaigns", file.tet, "budget", 1000)));
    QVERIFY(bool(file.set("campaigns", file.tet, "channels", IdList{file.facebook.value})));
    QVERIFY(bool(file.set("campaigns", file.women, "budget", 200)));
    QVERIFY(bool(file.set("campaigns", file.women, "channels", IdList{file.google.value, file.email.value})));
    file.result(days(1, 1), {{"channel", file.facebook.value}, {"spend", 1}});
    const MetricTable table = file.ask(file.query("budget", "channel"));
    QCOMPARE(table.rows[0].keys[0].label, QStringLiteral("Facebook"));
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=1000; E-mail=—; Google Search=—"));
    QCOMPARE(table.total.values[0], Figure(1200.0));
    QVERIFY(!table.notes.isEmpty());
    QCOMPARE(file.total("budget", "channel = 'Facebook'"), Figure(1000.0));
    QCOMPARE(file.total("budget", "channel = 'E-mail'"), Figure());
    QCOMPARE(file.rows(file.ask(file.query("budget", "channel.kind"))).left(12), QStringLiteral("Mạng xã hội "));
}

void TestMetricsCosts::aBudgetIsUndefinedWhereItCannotBeCut()
{
    MetricsFile file;
    QVERIFY(bool(file.set("campaigns", file.tet, "budget", 1000)));
    file.result(days(1, 1), {{"campaign", file.tet.value}, {"spend", 1}, {"source", QStringLiteral("Meta")}});
    const MetricTable months = file.ask(file.query("budget", "month"));
    QCOMPARE(file.rows(months), QStringLiteral("2026-01=—"));
    QCOMPARE(months.total.values[0], Figure(1000.0));
    QVERIFY(!months.notes.isEmpty());
    QCOMPARE(file.total("budget", "source = 'Meta'"), Figure());
}

void TestMetricsCosts::budgetUsedAndLeft()
{
    MetricsFile file;
    QVERIFY(bool(file.set("campaigns", file.tet, "budget", 1000)));
    file.result(days(1, 1), {{"campaign", file.tet.value}, {"spend", 150}});
    file.add("costs", {{"amount", 100}, {"from", days(1, 1)}, {"campaign", file.tet.value}});
    const MetricTable table = file.ask(file.query("budget_used budget_left", "campaign"));
    QCOMPARE(file.rows(table), QStringLiteral("Tết=0.25"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Tết=750"));
}

QTEST_GUILESS_MAIN(TestMetricsCosts)
#include "tst_metricscosts.moc"
