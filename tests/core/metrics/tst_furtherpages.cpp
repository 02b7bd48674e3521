// SPDX-License-Identifier: GPL-3.0-or-later
// Measures counted from Orders, Leads, Surveys, Support, Product usage and Market, with the worked examples of the
// catalogue's source.
#include "metricsfile.h"

#include "workspace/pagetemplates.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

struct FurtherPages : MetricsFile {
    explicit FurtherPages(std::initializer_list<const char *> pages)
    {
        for (const char *id : pages) {
            const auto added = addTemplatePage(*workspace, QLatin1String(id));
            if (!added)
                QTest::qFail(qPrintable(added.error().message), __FILE__, __LINE__);
        }
    }
    RecordId order(Day date, const QString &customer, qint64 revenue = 0, RecordId channel = {})
    {
        Cells cells{{"date", qint64(date)}};
        if (!customer.isEmpty())
            cells.emplace_back("customer", customer);
        if (revenue)
            cells.emplace_back("revenue", revenue);
        if (channel)
            cells.emplace_back("channel", channel.value);
        return add("orders", cells);
    }
    void orders(Day date, int firstCustomer, int lastCustomer, qint64 revenue = 100)
    {
        AddRecords rows{page("orders").id, {}, {}};
        for (const char *role : {"date", "customer", "revenue"})
            rows.fields.push_back(field("orders", role).id);
        for (int customer = firstCustomer; customer <= lastCustomer; ++customer)
            rows.rows.push_back({qint64(date), QStringLiteral("KH%1").arg(customer), revenue});
        QVERIFY(bool(workspace->apply({EditKind::AddRecords, {rows}})));
    }
    MetricTable in(const char *names, Day from, Day to, const char *by = "", const char *filter = "")
    {
        MetricQuery asked = query(names, by, filter);
        asked.from = from;
        asked.to = to;
        return ask(asked);
    }
    Figure one(const char *name, Day from, Day to, const char *filter = "")
    {
        return first(in(name, from, to, "", filter));
    }
    void choose(const QJsonObject &sources)
    {
        QVERIFY(bool(workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("measure_source"), sources}}})));
    }
};

Day d(int month, int dayOfMonth, int year = 2026)
{
    return day(year, month, dayOfMonth);
}

bool says(const MetricTable &table, const char *words)
{
    return table.notes.join(u' ').contains(QString::fromUtf8(words));
}

} // namespace

class TestFurtherPages : public QObject
{
    Q_OBJECT

private slots:
    void retentionIsFortyPercentAsInTheSource();
    void customersAreCountedOncePerGroupAndOnceInTotal();
    void retentionByMonthComparesEachMonthWithTheOneBefore();
    void aPurchaseFrequencyOfTwoIsEveryOneHundredAndEightyTwoAndAHalfDays();
    void lessThanAYearOfOrdersIsNoFrequency();
    void lifetimeValueTakesRetentionYearOnYearOrTheYearsEntered();
    void newCustomersBelongToTheChannelOfTheirFirstOrder();
    void ordersAndRevenueComeFromOneSource();
    void trialsBecomeCustomers();
    void leadsAreCountedByTheirDates();
    void leadsHeldAreOpenAtTheEnd();
    void leadsHeldByMonthAreAStock();
    void theSalesCycleIsTheMeanOfLeadsWonInThePeriod();
    void theScoreIsAMeanAndAShareAboveTheThreshold();
    void promotersLessDetractors();
    void supportTimesAreMeansAndSentimentADifference();
    void stickinessIsOfTheLastWholeMonth();
    void marketShareIsOurRevenueOverTheMarkets();
    void aFilterReachesTheOtherPageByTheSameRole();
    void aDimensionThatAPageLacksLeavesOnlyItsTotal();
    void periodsReachOverAllPagesThatAreAsked();
    void aRetypedFieldIsNoLongerCounted();
};

void TestFurtherPages::retentionIsFortyPercentAsInTheSource()
{
    FurtherPages file({"orders"});
    file.orders(d(1, 10), 100, 159); // earlier
    file.orders(d(2, 10), 0, 99);    // 100 before
    file.orders(d(3, 5), 0, 39);     // 40 of the 100 again
    file.orders(d(3, 6), 100, 159);  // 60 of January
    file.orders(d(3, 7), 160, 179);  // 20 first seen
    file.orders(d(3, 8), 160, 169);  // ten of them twice
    const MetricTable table =
        file.in("crr customers customers_before customers_retained customers_new repeat_customers repeat_rate", d(3, 1),
                d(3, 31));
    QCOMPARE(table.total.values, std::vector<Figure>({0.4, 120.0, 100.0, 40.0, 20.0, 10.0, 10.0 / 120}));
    QCOMPARE(file.one("crr", d(1, 1), d(1, 31)), Figure()); // nobody before
    QCOMPARE(file.one("customers_before", d(1, 1), d(1, 31)), Figure(0.0));
}

void TestFurtherPages::customersAreCountedOncePerGroupAndOnceInTotal()
{
    FurtherPages file({"orders"});
    file.order(d(3, 1), QStringLiteral("An"), 10, file.facebook);
    file.order(d(3, 2), QStringLiteral("AN "), 10, file.facebook); // the same, in the eyes of a filter
    file.order(d(3, 2), QStringLiteral("An"), 10, file.google);
    file.order(d(3, 3), QStringLiteral("Bình"), 10, file.google);
    file.order(d(3, 4), QString(), 10, file.google); // nobody knows who
    const MetricTable table = file.in("customers repeat_customers orders", d(3, 1), d(3, 31), "channel");
    QCOMPARE(file.rows(table), QStringLiteral("Google Search=2; Facebook=1"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Google Search=0; Facebook=1"));
    QCOMPARE(table.total.values, std::vector<Figure>({2.0, 1.0, 5.0}));
    QCOMPARE(file.rows(file.in("customers", d(3, 1), d(3, 31), "week")), QStringLiteral("2026-02-23=1; 2026-03-02=2"));
}

void TestFurtherPages::retentionByMonthComparesEachMonthWithTheOneBefore()
{
    FurtherPages file({"orders"});
    file.orders(d(1, 10), 1, 4);
    file.orders(d(2, 10), 3, 6);
    file.orders(d(3, 10), 6, 6);
    const MetricTable table = file.in("crr customers_before", d(1, 1), d(3, 31), "month");
    QCOMPARE(file.rows(table), QStringLiteral("2026-01=—; 2026-02=0.5; 2026-03=0.25"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("2026-01=0; 2026-02=4; 2026-03=4"));
    QCOMPARE(table.total.values[0], Figure()); // nothing before the quarter
    const MetricTable split = file.in("crr", d(2, 1), d(3, 31), "month channel");
    QCOMPARE(file.rows(split), QStringLiteral("2026-02/(empty)=0.5; 2026-03/(empty)=0.25"));
}

void TestFurtherPages::aPurchaseFrequencyOfTwoIsEveryOneHundredAndEightyTwoAndAHalfDays()
{
    FurtherPages file({"orders"});
    file.orders(d(1, 1, 2025), 1, 10);
    file.orders(d(12, 31, 2025), 1, 10);
    // What the platforms report beside is not mixed in: customers are those of the shop.
    file.result(Value(qint64(d(6, 1, 2025))), {{"orders", 500}});
    const MetricTable table = file.in("purchase_frequency days_between_purchases", d(12, 1, 2025), d(12, 31, 2025));
    QCOMPARE(table.total.values, std::vector<Figure>({2.0, 182.5}));
    file.orders(d(6, 1, 2025), 1, 10);
    QCOMPARE(file.one("purchase_frequency", d(12, 1, 2025), d(12, 31, 2025)), Figure(3.0));
    QCOMPARE(file.one("days_between_purchases", d(12, 1, 2025), d(12, 31, 2025)), Figure(365.0 / 3));
    const MetricTable months = file.in("purchase_frequency", d(11, 1, 2025), d(12, 31, 2025), "month");
    QCOMPARE(file.rows(months), QStringLiteral("2025-12=3"));
}

void TestFurtherPages::lessThanAYearOfOrdersIsNoFrequency()
{
    FurtherPages file({"orders"});
    file.orders(d(1, 2, 2025), 1, 10);
    file.orders(d(12, 31, 2025), 1, 10);
    QCOMPARE(file.one("purchase_frequency", d(12, 1, 2025), d(12, 31, 2025)), Figure());
    QCOMPARE(file.one("purchase_frequency", d(1, 1, 2026), d(1, 1, 2026)), Figure(2.0)); // one day later there are 365
}

void TestFurtherPages::lifetimeValueTakesRetentionYearOnYearOrTheYearsEntered()
{
    FurtherPages file({"orders"});
    file.orders(d(6, 1, 2024), 1, 10, 100);
    file.orders(d(6, 1, 2025), 1, 5, 100); // half of them again
    file.orders(d(7, 1, 2025), 1, 5, 300);
    // 2 orders a customer a year, 200 an order, 1 / (1 − 0.5) years
    QCOMPARE(file.one("clv", d(1, 1, 2025), d(12, 31, 2025)), Figure(2 * 200 * 2.0));
    QVERIFY(bool(file.workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("lifespan"), 5}}})));
    QCOMPARE(file.one("clv", d(1, 1, 2025), d(12, 31, 2025)), Figure(2 * 200 * 5.0));
    file.result(Value(qint64(d(3, 1, 2025))), {{"spend", 1000}});
    // Customers 1 to 5 were seen before: nobody is new in 2025, so there is no cost of a new one.
    QCOMPARE(file.one("clv_to_cac", d(1, 1, 2025), d(12, 31, 2025)), Figure());
    file.orders(d(8, 1, 2025), 20, 21, 200);
    QCOMPARE(file.one("cac", d(1, 1, 2025), d(12, 31, 2025)), Figure(500.0));
    QVERIFY(!file.workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("lifespan"), -1}}}));
}

void TestFurtherPages::newCustomersBelongToTheChannelOfTheirFirstOrder()
{
    FurtherPages file({"orders"});
    file.order(d(3, 9), QStringLiteral("An"), 50, file.google);
    const RecordId first = file.order(d(3, 1), QStringLiteral("An"), 10, file.facebook);
    file.order(d(3, 1), QStringLiteral("An"), 20, file.google); // the same day, later
    file.order(d(3, 2), QStringLiteral("Bình"), 7, file.google);
    const MetricTable table = file.in("new_customers new_customer_revenue customers_new", d(3, 1), d(3, 31), "channel");
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=1; Google Search=1"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Facebook=10; Google Search=7"));
    QCOMPARE(table.total.values, std::vector<Figure>({2.0, 17.0, 2.0}));
    QCOMPARE(file.one("new_customers", d(3, 2), d(3, 31)), Figure(1.0));
    QVERIFY(bool(file.remove("orders", {first})));
    QCOMPARE(file.rows(file.in("new_customers", d(3, 1), d(3, 31), "channel")), QStringLiteral("Google Search=2"));
}

void TestFurtherPages::ordersAndRevenueComeFromOneSource()
{
    FurtherPages file({"orders"});
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure());
    file.order(d(3, 1), QStringLiteral("An"), 10, file.facebook);
    file.order(d(3, 2), QStringLiteral("An"), 30, file.facebook);
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure(2.0)); // Results hold none: counted from rows
    QCOMPARE(file.one("orders", d(4, 1), d(4, 30)), Figure(0.0));
    QCOMPARE(file.one("aov", d(3, 1), d(3, 31)), Figure(20.0));
    file.result(
        days(3, 1),
        {{"channel", file.facebook.value}, {"orders", 7}, {"revenue", 500}, {"source", QStringLiteral("Meta Ads")}});
    file.result(days(3, 1), {{"channel", file.facebook.value}, {"orders", 1}, {"source", QStringLiteral("Shop")}});
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure(8.0)); // and never both
    file.choose(
        {{QStringLiteral("orders"), QStringLiteral("rows")}, {QStringLiteral("revenue"), QStringLiteral("rows")}});
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure(2.0));
    QCOMPARE(file.one("revenue", d(3, 1), d(3, 31)), Figure(40.0));
    QCOMPARE(file.one("marketing_revenue", d(3, 1), d(3, 31)), Figure(500.0)); // a choice is of one measure
    file.choose({{QStringLiteral("orders"), QStringLiteral("Meta Ads")}});
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure(7.0));
    file.choose({{QStringLiteral("orders"), QString()}});
    QCOMPARE(file.one("orders", d(3, 1), d(3, 31)), Figure(8.0));
    file.choose({{QStringLiteral("leads"), QStringLiteral("rows")}});
    const MetricTable table = file.in("leads", d(3, 1), d(3, 31));
    QCOMPARE(MetricsFile::first(table), Figure());
    QVERIFY(says(table, "leads"));
}

void TestFurtherPages::trialsBecomeCustomers()
{
    FurtherPages file({"orders", "leads"});
    for (int i = 0; i < 10; ++i)
        file.add("leads", {{"name", QStringLiteral("L%1").arg(i)}, {"date", days(3, 1)}, {"trial_date", days(3, 2)}});
    const RecordId order = file.order(d(3, 9), QStringLiteral("An"), 50);
    file.order(d(3, 10), QStringLiteral("Bình"), 50);
    QVERIFY(bool(file.set("orders", order, "trial", 1)));
    QCOMPARE(file.one("trial_to_paid", d(3, 1), d(3, 31)), Figure(0.1));
}

void TestFurtherPages::leadsAreCountedByTheirDates()
{
    FurtherPages file({"leads"});
    const auto lead = [&](const char *role, const Value &date, RecordId channel) {
        file.add("leads", {{"date", days(2, 1)}, {role, date}, {"channel", channel.value}});
    };
    lead("mql_date", days(3, 1), file.facebook);
    lead("mql_date", days(4, 1), file.facebook);
    lead("sql_date", days(3, 9), file.google);
    lead("opportunity_date", days(3, 9), file.google);
    lead("won", days(3, 9), file.google);
    lead("call_date", days(3, 9), file.google);
    lead("appointment_date", days(3, 9), file.google);
    lead("meeting_date", days(3, 9), file.google);
    file.result(days(3, 1), {{"visits", 100}});
    const MetricTable table =
        file.in("mqls sqls opportunities sales_calls appointments meetings nurtured_meetings rank_ups leads "
                "appointment_rate traffic_to_mql",
                d(3, 1), d(3, 31));
    QCOMPARE(table.total.values, std::vector<Figure>({1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 4.0, 0.0, 1.0, 0.01}));
    QCOMPARE(file.one("leads", d(2, 1), d(2, 28)), Figure(8.0));
    QCOMPARE(file.rows(file.in("rank_ups", d(3, 1), d(4, 30), "month")), QStringLiteral("2026-03=4; 2026-04=1"));
    QCOMPARE(file.rows(file.in("rank_ups", d(3, 1), d(4, 30), "channel")),
             QStringLiteral("Google Search=3; Facebook=2"));
}

void TestFurtherPages::leadsHeldAreOpenAtTheEnd()
{
    FurtherPages file({"leads"});
    const auto lead = [&](const Value &created, const char *role = nullptr, const Value &date = {},
                          const char *status = nullptr) {
        MetricsFile::Cells cells{{"date", created}};
        if (role)
            cells.emplace_back(role, date);
        if (status)
            cells.emplace_back("status", Value(file.field("leads", "status").option(QLatin1String(status))->id.value));
        file.add("leads", cells);
    };
    lead(days(1, 5));
    lead(days(1, 5), "won", days(3, 31)); // closed on the last day
    lead(days(1, 5), "won", days(4, 1));  // still open then
    lead(days(1, 5), "lost", days(2, 1));
    lead(days(1, 5), nullptr, {}, "lost"); // nobody noted when
    lead(days(3, 31), nullptr, {}, "sql");
    lead(days(4, 1)); // not there yet
    QCOMPARE(file.one("leads_held", d(3, 1), d(3, 31)), Figure(3.0));
    QCOMPARE(file.one("leads_held", d(1, 1), d(1, 31)), Figure(4.0));
    QCOMPARE(file.one("rank_up_rate", d(3, 1), d(3, 31)), Figure(1.0 / 3));
}

void TestFurtherPages::leadsHeldByMonthAreAStock()
{
    FurtherPages file({"leads"});
    file.add("leads", {{"date", days(1, 5)}, {"channel", file.facebook.value}});
    file.add("leads", {{"date", days(1, 5)}, {"channel", file.google.value}, {"won", days(3, 2)}});
    QCOMPARE(file.rows(file.in("leads_held", d(1, 1), d(3, 31), "month")),
             QStringLiteral("2026-01=2; 2026-02=2; 2026-03=1"));
    QCOMPARE(file.rows(file.in("leads_held", d(2, 1), d(3, 31), "month channel")),
             QStringLiteral("2026-02/Facebook=1; 2026-02/Google Search=1; 2026-03/Facebook=1"));
    QCOMPARE(file.rows(file.in("leads_held", d(2, 1), d(3, 31), "channel")), QStringLiteral("Facebook=1"));
}

void TestFurtherPages::theSalesCycleIsTheMeanOfLeadsWonInThePeriod()
{
    FurtherPages file({"leads"});
    file.add("leads", {{"date", days(1, 1)}, {"won", days(1, 11)}});
    file.add("leads", {{"date", days(1, 1)}, {"won", days(3, 2)}});  // 60 days
    file.add("leads", {{"date", days(2, 28)}, {"won", days(3, 2)}}); // 2 days
    file.add("leads", {{"won", days(3, 2)}});                        // created who knows when
    QCOMPARE(file.one("sales_cycle_days", d(3, 1), d(3, 31)), Figure(31.0));
    QCOMPARE(file.one("sales_cycle_days", d(2, 1), d(2, 28)), Figure());
    QCOMPARE(file.rows(file.in("sales_cycle_days", d(1, 1), d(3, 31), "month")),
             QStringLiteral("2026-01=10; 2026-03=31"));
}

void TestFurtherPages::theScoreIsAMeanAndAShareAboveTheThreshold()
{
    FurtherPages file({"leads"});
    for (const int score : {80, 50, 49, 21})
        file.add("leads", {{"date", days(3, 1)}, {"score", score}});
    file.add("leads", {{"date", days(3, 1)}});
    QCOMPARE(file.one("lead_quality", d(3, 1), d(3, 31)), Figure(50.0));
    QCOMPARE(file.one("lead_quality_share", d(3, 1), d(3, 31)), Figure(0.5));
}

void TestFurtherPages::promotersLessDetractors()
{
    FurtherPages file({"surveys"});
    for (const int score : {10, 9, 9, 9, 9, 9, 8, 7, 7, 6})
        file.add("surveys", {{"date", days(3, 1)}, {"score", score}, {"channel", file.email.value}});
    QCOMPARE(file.in("nps promoters passives detractors responses", d(3, 1), d(3, 31)).total.values,
             std::vector<Figure>({50.0, 6.0, 3.0, 1.0, 10.0}));
    file.add("surveys", {{"date", days(3, 2)}, {"score", 10}, {"channel", file.facebook.value}});
    const MetricTable table = file.in("nps detractors", d(3, 1), d(3, 31), "channel");
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=100; E-mail=50"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Facebook=0; E-mail=1")); // none is a count, not unknown
    QCOMPARE(file.one("nps", d(4, 1), d(4, 30)), Figure());
    QVERIFY(!file.tryAdd("surveys", {{"date", days(3, 2)}, {"score", 11}}));
}

void TestFurtherPages::supportTimesAreMeansAndSentimentADifference()
{
    FurtherPages file({"support"});
    file.add("support", {{"date", days(3, 1)},
                         {"first_response_hours", 1.5},
                         {"interaction_minutes", 10.0},
                         {"resolution_hours", 20.0},
                         {"questions", 3},
                         {"support_requests", 1},
                         {"positive", 8},
                         {"negative", 2},
                         {"messages_rated", 20}});
    file.add("support", {{"date", days(3, 2)}, {"first_response_hours", 0.5}, {"questions", 2}});
    file.result(days(3, 1), {{"orders", 4}});
    QCOMPARE(
        file.in("first_response interaction resolution sentiment clarity_questions", d(3, 1), d(3, 31)).total.values,
        std::vector<Figure>({1.0, 10.0, 20.0, 0.3, 1.5}));
    QCOMPARE(file.rows(file.in("first_response", d(3, 1), d(3, 31), "day")),
             QStringLiteral("2026-03-01=1.5; 2026-03-02=0.5"));
    QCOMPARE(file.one("resolution", d(3, 2), d(3, 2)), Figure());
}

void TestFurtherPages::stickinessIsOfTheLastWholeMonth()
{
    FurtherPages file({"product-usage"});
    for (int i = 1; i <= 28; ++i)
        file.add("product-usage",
                 {{"date", days(2, i)}, {"active_users_day", i <= 14 ? 100 : 300}, {"high_value_actions", 10}});
    file.add("product-usage", {{"date", days(2, 28)}, {"active_users_month", 1000}});
    for (int i = 1; i <= 9; ++i)
        file.add("product-usage", {{"date", days(3, i)}, {"active_users_day", 500}, {"active_users_month", 1500}});
    QCOMPARE(file.one("stickiness", d(2, 1), d(2, 28)), Figure(0.2));
    QCOMPARE(file.one("stickiness", d(1, 20), d(3, 9)), Figure(0.2));     // March is not whole
    QCOMPARE(file.one("stickiness", d(2, 2), d(3, 9)), Figure());         // no month is
    QCOMPARE(file.one("stickiness", d(3, 1), d(3, 31)), Figure(1.0 / 3)); // its figure stands on every day
    QCOMPARE(file.rows(file.in("stickiness", d(2, 1), d(3, 31), "month")).left(11), QStringLiteral("2026-02=0.2"));
    QCOMPARE(file.one("hva_frequency", d(2, 1), d(2, 28)), Figure(0.28));
    QCOMPARE(file.one("active_users_month", d(2, 1), d(3, 31)), Figure()); // people of two months do not add up
    QCOMPARE(file.one("active_users_day", d(2, 1), d(2, 1)), Figure(100.0));
    QCOMPARE(file.one("active_users_day", d(2, 1), d(2, 2)), Figure());
    file.add("product-usage", {{"date", days(2, 5)}, {"active_users_day", 7}});
    QCOMPARE(file.one("stickiness", d(2, 1), d(2, 28)), Figure()); // two figures for one day
}

void TestFurtherPages::marketShareIsOurRevenueOverTheMarkets()
{
    FurtherPages file({"market"});
    file.add("market", {{"date", days(3, 1)}, {"market_sales", 4000}});
    file.result(days(3, 5), {{"channel", file.facebook.value}, {"revenue", 1000}});
    QCOMPARE(file.one("market_share", d(3, 1), d(3, 31)), Figure(0.25));
    const MetricTable table = file.in("market_share", d(3, 1), d(3, 31), "channel");
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=—"));
    QVERIFY2(says(table, "channel"), qPrintable(table.notes.join(u'\n')));
    QCOMPARE(MetricsFile::first(table), Figure(0.25));
    file.add("market", {{"date", days(3, 2)}, {"market_sales", 10}, {"currency", QStringLiteral("USD")}});
    QCOMPARE(file.one("market_share", d(3, 1), d(3, 31)), Figure()); // no rate
}

void TestFurtherPages::aFilterReachesTheOtherPageByTheSameRole()
{
    FurtherPages file({"orders", "surveys", "market"});
    file.order(d(3, 1), QStringLiteral("An"), 10, file.facebook);
    file.order(d(3, 1), QStringLiteral("Bình"), 10, file.google);
    file.add("surveys", {{"date", days(3, 1)}, {"score", 10}, {"channel", file.google.value}});
    file.add("market", {{"date", days(3, 1)}, {"market_sales", 4000}});
    QCOMPARE(file.one("customers", d(3, 1), d(3, 31), "channel = 'Facebook Ads'"), Figure(1.0));
    QCOMPARE(file.one("responses", d(3, 1), d(3, 31), "channel.kind = 'paid_social'"), Figure(0.0));
    QCOMPARE(file.one("responses", d(3, 1), d(3, 31), "channel.kind = 'paid_search'"), Figure(1.0));
    QCOMPARE(file.one("customers", d(3, 1), d(3, 31), "not (channel = 'Facebook' or campaign is not empty)"),
             Figure(1.0));
    const MetricTable table = file.in("market_sales customers", d(3, 1), d(3, 31), "", "channel = 'Facebook'");
    QCOMPARE(table.total.values, std::vector<Figure>({Figure(), 1.0}));
    QVERIFY2(says(table, "market_sales"), qPrintable(table.notes.join(u'\n')));
    QCOMPARE(file.one("customers", d(3, 1), d(3, 31), "clicks > 3"), Figure()); // orders have no clicks
}

void TestFurtherPages::aDimensionThatAPageLacksLeavesOnlyItsTotal()
{
    FurtherPages file({"orders", "product-usage"});
    file.order(d(3, 1), QStringLiteral("An"), 10, file.facebook);
    file.add("product-usage", {{"date", days(3, 1)}, {"high_value_actions", 5}});
    const MetricTable table = file.in("customers high_value_actions", d(3, 1), d(3, 31), "channel");
    QCOMPARE(file.rows(table), QStringLiteral("Facebook=1"));
    QCOMPARE(file.rows(table, 1), QStringLiteral("Facebook=—"));
    QCOMPARE(table.total.values, std::vector<Figure>({1.0, 5.0}));
    // A field that only the page of the figures has splits them when all are of that page.
    QCOMPARE(file.rows(file.in("orders", d(3, 1), d(3, 31), "customer")), QStringLiteral("An=1"));
    QCOMPARE(file.engine.evaluate(file.query("orders clicks", "customer")).error().code, ErrorCode::UnknownName);
}

void TestFurtherPages::periodsReachOverAllPagesThatAreAsked()
{
    FurtherPages file({"surveys"});
    file.add("surveys", {{"date", days(1, 1)}, {"score", 10}});
    file.add("surveys", {{"date", days(5, 9)}, {"score", 0}});
    MetricTable table = file.ask(file.query("nps"));
    QCOMPARE(table.from, std::optional(d(1, 1)));
    QCOMPARE(table.to, std::optional(d(5, 9)));
    QCOMPARE(MetricsFile::first(table), Figure(0.0));
    QCOMPARE(table.records, 2);
    file.result(days(6, 1), {{"clicks", 5}});
    table = file.ask(file.query("clicks"));
    QCOMPARE(table.from, std::optional(d(6, 1)));
    table = file.ask(file.query("nps clicks"));
    QCOMPARE(table.from, std::optional(d(1, 1)));
    QCOMPARE(table.to, std::optional(d(6, 1)));
    QCOMPARE(table.total.values, std::vector<Figure>({0.0, 5.0}));
}

void TestFurtherPages::aRetypedFieldIsNoLongerCounted()
{
    FurtherPages file({"surveys"});
    file.add("surveys", {{"date", days(1, 1)}, {"score", 10}});
    QCOMPARE(file.total("nps"), Figure(100.0));
    const FieldId date = file.field("surveys", "date").id;
    QVERIFY(bool(file.workspace->apply({EditKind::RetypeField, {RetypeField{date, QStringLiteral("text"), {}}}})));
    const MetricTable table = file.ask(file.query("nps"));
    QCOMPARE(MetricsFile::first(table), Figure());
    QVERIFY(!table.notes.isEmpty());
    QVERIFY(bool(file.workspace->undo()));
    QCOMPARE(file.total("nps"), Figure(100.0));
    QVERIFY(bool(file.workspace->apply({EditKind::RemovePage, {RemovePage{file.page("surveys").id}}})));
    QCOMPARE(file.total("nps"), Figure());
    QVERIFY(bool(file.workspace->undo()));
    QCOMPARE(file.total("nps"), Figure(100.0));
}

QTEST_GUILESS_MAIN(TestFurtherPages)
#include "tst_furtherpages.moc"
