// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/costallocation.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace pheu;

namespace
{

struct Row {
    std::optional<Day> day;
    qint64 channel = 0, campaign = 0;
    std::optional<qint64> spend;
};

struct Table {
    Column days{Column::Kind::Date}, channels{Column::Kind::Id}, campaigns{Column::Kind::Id},
        spend{Column::Kind::Integer};
    CostBasis basis;

    explicit Table(const std::vector<Row> &rows)
    {
        const auto link = [](qint64 id) { return id ? std::optional<qint64>(id) : std::nullopt; };
        for (const Row &row : rows) {
            days.appendInteger(row.day ? std::optional<qint64>(*row.day) : std::nullopt);
            channels.appendInteger(link(row.channel));
            campaigns.appendInteger(link(row.campaign));
            spend.appendInteger(row.spend);
        }
        basis = {rows.size(), &days, &channels, &campaigns, &spend};
    }
};

using Parts = std::vector<qint64>;

} // namespace

class TestCostAllocation : public QObject
{
    Q_OBJECT

private slots:
    void aDaysPartFollowsSpend();
    void theLargestRemaindersGetTheRest();
    void daysGetEvenPartsTheFirstOnesTheRest();
    void bothLinksMustMatch();
    void aDayWithoutSpendGoesToTheWholeRange();
    void nothingSpentStaysUnallocatedPerDay();
    void recordsWithoutADateOrSpendTakeNoPart();
    void aCreditIsSharedLikeACost();
    void amountsBeyondSixtyFourBitProductsAreExact();
    void everyCostAddsUp();
    void followingEditsIsTheSameAsSharingAllAgain_data();
    void followingEditsIsTheSameAsSharingAllAgain();
};

void TestCostAllocation::aDaysPartFollowsSpend()
{
    Table table({{10, 1, 0, 100}, {10, 2, 0, 300}, {11, 1, 0, 50}});
    CostAllocation allocation(table.basis);
    allocation.add({1000, 10, 10, 0, 0});
    QCOMPARE(allocation.parts(), Parts({250, 750, 0}));
    QVERIFY(allocation.unallocated().empty());
}

void TestCostAllocation::theLargestRemaindersGetTheRest()
{
    // 100 over spend 1 : 1 : 1 gives 33 each; the one left over goes to the smallest id among equals.
    Table equal({{10, 1, 0, 7}, {10, 1, 0, 7}, {10, 1, 0, 7}});
    CostAllocation thirds(equal.basis);
    thirds.add({100, 10, 10, 0, 0});
    QCOMPARE(thirds.parts(), Parts({34, 33, 33}));
    // 10 over 5 : 3 : 1 (of 9) is 5.56, 3.33, 1.11: whole parts 5, 3, 1, the rest to the first.
    Table uneven({{10, 1, 0, 5}, {10, 1, 0, 3}, {10, 1, 0, 1}});
    CostAllocation ninths(uneven.basis);
    ninths.add({10, 10, 10, 0, 0});
    QCOMPARE(ninths.parts(), Parts({6, 3, 1}));
    // 10 over 1 : 3 : 5: 1.11, 3.33, 5.56.
    Table last({{10, 1, 0, 1}, {10, 1, 0, 3}, {10, 1, 0, 5}});
    CostAllocation reversed(last.basis);
    reversed.add({10, 10, 10, 0, 0});
    QCOMPARE(reversed.parts(), Parts({1, 3, 6}));
}

void TestCostAllocation::daysGetEvenPartsTheFirstOnesTheRest()
{
    Table table({{10, 1, 0, 5}, {11, 1, 0, 900}, {12, 1, 0, 1}});
    CostAllocation allocation(table.basis);
    allocation.add({101, 10, 12, 0, 0});
    QCOMPARE(allocation.parts(), Parts({34, 34, 33}));
}

void TestCostAllocation::bothLinksMustMatch()
{
    Table table({{10, 1, 5, 100}, {10, 1, 6, 100}, {10, 2, 5, 100}});
    CostAllocation channel(table.basis);
    channel.add({90, 10, 10, 1, 0});
    QCOMPARE(channel.parts(), Parts({45, 45, 0}));
    CostAllocation campaign(table.basis);
    campaign.add({90, 10, 10, 0, 5});
    QCOMPARE(campaign.parts(), Parts({45, 0, 45}));
    CostAllocation both(table.basis);
    both.add({90, 10, 10, 1, 5});
    QCOMPARE(both.parts(), Parts({90, 0, 0}));
    CostAllocation neither(table.basis);
    neither.add({90, 10, 10, 2, 6});
    QCOMPARE(neither.parts(), Parts({0, 0, 0}));
    QCOMPARE(neither.unallocated(), std::vector<UnallocatedCost>({{10, 90, 2, 6}}));
}

void TestCostAllocation::aDayWithoutSpendGoesToTheWholeRange()
{
    // 40 over four days: 10 each. Day 10 and 12 have spend in the channel; the parts of days 11 and 13 are each
    // shared over the range by spend 1 : 3, that is 3 and 7 (2.5 and 7.5, the tie to the smaller id).
    Table table({{10, 1, 0, 100}, {11, 2, 0, 999}, {12, 1, 0, 300}, {20, 1, 0, 500}});
    CostAllocation allocation(table.basis);
    allocation.add({40, 10, 13, 1, 0});
    QCOMPARE(allocation.parts(), Parts({10 + 2 * 3, 0, 10 + 2 * 7, 0}));
    QVERIFY(allocation.unallocated().empty());
}

void TestCostAllocation::nothingSpentStaysUnallocatedPerDay()
{
    Table table({{10, 1, 0, 100}});
    CostAllocation allocation(table.basis);
    allocation.add({5, 20, 21, 3, 4});
    QCOMPARE(allocation.parts(), Parts({0}));
    QCOMPARE(allocation.unallocated(), std::vector<UnallocatedCost>({{20, 3, 3, 4}, {21, 2, 3, 4}}));
    Table empty({});
    CostAllocation nobody(empty.basis);
    nobody.add({7, 5, 5, 0, 0});
    QCOMPARE(nobody.unallocated(), std::vector<UnallocatedCost>({{5, 7, 0, 0}}));
}

void TestCostAllocation::recordsWithoutADateOrSpendTakeNoPart()
{
    Table table({{{}, 1, 0, 100}, {10, 1, 0, {}}, {10, 1, 0, 0}, {10, 1, 0, -50}, {10, 1, 0, 1}});
    CostAllocation allocation(table.basis);
    allocation.add({60, 10, 10, 0, 0});
    QCOMPARE(allocation.parts(), Parts({0, 0, 0, 0, 60}));
}

void TestCostAllocation::aCreditIsSharedLikeACost()
{
    Table table({{10, 1, 0, 1}, {10, 1, 0, 1}, {11, 1, 0, 1}});
    CostAllocation allocation(table.basis);
    allocation.add({-7, 10, 11, 0, 0});
    QCOMPARE(allocation.parts(), Parts({-2, -2, -3}));
}

void TestCostAllocation::amountsBeyondSixtyFourBitProductsAreExact()
{
    const qint64 large = 3'000'000'000'000'000;
    Table table({{10, 1, 0, large}, {10, 1, 0, 2 * large}});
    CostAllocation allocation(table.basis);
    allocation.add({large, 10, 10, 0, 0});
    QCOMPARE(allocation.parts(), Parts({large / 3, 2 * large / 3}));
}

void TestCostAllocation::everyCostAddsUp()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 200; ++round) {
        std::vector<Row> rows;
        for (int i = random.bounded(60); i > 0; --i) {
            Row row;
            if (random.bounded(10))
                row.day = 100 + random.bounded(12);
            row.channel = random.bounded(4);
            row.campaign = random.bounded(4);
            if (random.bounded(4))
                row.spend = random.bounded(2000);
            rows.push_back(row);
        }
        Table table(rows);
        CostAllocation allocation(table.basis);
        qint64 given = 0;
        for (int i = random.bounded(6); i > 0; --i) {
            const Day from = 95 + random.bounded(20);
            const CostEntry cost{random.bounded(-5000, 50000), from, from + random.bounded(20), random.bounded(5),
                                 random.bounded(5)};
            given += cost.amount;
            allocation.add(cost);
        }
        const Parts parts = allocation.parts();
        qint64 found = std::accumulate(parts.begin(), parts.end(), qint64(0));
        for (const UnallocatedCost &part : allocation.unallocated())
            found += part.amount;
        QCOMPARE(found, given);
    }
}

void TestCostAllocation::followingEditsIsTheSameAsSharingAllAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCostAllocation::followingEditsIsTheSameAsSharingAllAgain()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto below = [&](int limit) { return random.bounded(limit); };
    const auto day = [&] { return below(8) ? std::optional<qint64>(100 + below(12)) : std::nullopt; };
    const auto link = [&](int limit) { return below(5) ? std::optional<qint64>(1 + below(limit)) : std::nullopt; };
    const auto spend = [&] { return below(4) ? std::optional<qint64>(below(500)) : std::nullopt; };
    Table table({{100, 1, 1, 10}}); // a day before all others: an earlier one would be shared anew
    const auto append = [&] {
        table.days.appendInteger(day());
        table.channels.appendInteger(link(3));
        table.campaigns.appendInteger(link(3));
        table.spend.appendInteger(spend());
    };
    for (int i = 0; i < 30; ++i)
        append();
    std::vector<CostEntry> costs;
    for (int i = 0; i < 12; ++i) {
        const Day from = 96 + below(16);
        costs.push_back(
            {below(2000) - 500, from, from + below(10), below(3) ? 0 : 1 + below(4), below(3) ? 0 : 1 + below(4)});
    }
    const auto fresh = [&] {
        table.basis.rows = table.days.size();
        CostAllocation allocation(table.basis);
        for (const CostEntry &cost : costs)
            allocation.add(cost);
        return allocation;
    };
    CostAllocation followed = fresh();
    Parts before = followed.parts();
    for (int round = 0; round < 60; ++round) {
        std::vector<quint32> rows;
        for (int i = below(4); i > 0; --i)
            rows.push_back(quint32(below(int(table.days.size()))));
        followed.remember(rows);
        for (const quint32 row : rows) {
            switch (below(4)) {
            case 0:
                table.days.setInteger(row, day());
                break;
            case 1:
                table.channels.setInteger(row, link(4));
                break;
            case 2:
                table.campaigns.setInteger(row, link(4));
                break;
            default:
                table.spend.setInteger(row, spend());
                break;
            }
        }
        for (int i = below(3); i > 0; --i)
            append();
        const auto changed = followed.follow(table.days.size());
        QVERIFY(changed);
        const CostAllocation again = fresh();
        const Parts after = followed.parts();
        QCOMPARE(after, again.parts());
        QVERIFY(followed.unallocated() == again.unallocated());
        before.resize(after.size());
        for (quint32 row = 0; row < after.size(); ++row)
            QVERIFY(after[row] == before[row] || std::ranges::binary_search(*changed, row));
        before = after;
    }
}

QTEST_GUILESS_MAIN(TestCostAllocation)
#include "tst_costallocation.moc"
