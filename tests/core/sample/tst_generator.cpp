// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/exports.h"
#include "sample/sampleworkspace.h"

#include <QSet>
#include <QTest>

using namespace pheu;
using namespace pheu::sample;

class GeneratorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theYearIsTheSameEverywhere();
    void theLanguageChangesNamesButNoFigure();
    void adsHaveNamesAndIdsOfTheirOwn();
    void everyDayOfTheYearHasResultsAndNoneLiesOutside();
    void countsShrinkAlongTheFunnel();
    void theFilesSayWhatThePlatformsSay();

private:
    Data m_data;
    std::vector<Ad> m_ads;
    std::vector<DayResult> m_results;
};

void GeneratorTest::initTestCase()
{
    auto data = readData(Language::Vietnamese);
    QVERIFY(bool(data));
    m_data = *data;
    m_ads = makeAds(m_data);
    m_results = makeResults(m_data, m_ads, sampleFirstDay(), sampleLastDay());
}

void GeneratorTest::theYearIsTheSameEverywhere()
{
    qint64 impressions = 0, spend = 0, leads = 0, orders = 0, revenue = 0;
    for (const DayResult &result : m_results) {
        impressions += result.impressions;
        spend += result.spend;
        leads += result.leads;
        orders += result.orders;
        revenue += result.revenue;
    }
    QCOMPARE(m_results.size(), size_t(19971));
    QCOMPARE(impressions, qint64(89849942));
    QCOMPARE(spend, qint64(3572100217));
    QCOMPARE(leads, qint64(82659));
    QCOMPARE(orders, qint64(27265));
    QCOMPARE(revenue, qint64(14267218000));
}

void GeneratorTest::theLanguageChangesNamesButNoFigure()
{
    const auto english = readData(Language::English);
    QVERIFY(bool(english));
    QVERIFY(english->shop != m_data.shop);
    const auto ads = makeAds(*english);
    const auto results = makeResults(*english, ads, sampleFirstDay(), sampleFirstDay() + 30);
    QVERIFY(!results.empty());
    for (size_t i = 0; i < results.size(); ++i) {
        QCOMPARE(results[i].spend, m_results[i].spend);
        QCOMPARE(results[i].revenue, m_results[i].revenue);
    }
}

void GeneratorTest::adsHaveNamesAndIdsOfTheirOwn()
{
    QSet<QString> names, ids;
    for (const Ad &ad : m_ads) {
        names.insert(ad.name);
        ids.insert(ad.platformId);
    }
    QCOMPARE(names.size(), qsizetype(m_ads.size()));
    QCOMPARE(ids.size(), qsizetype(m_ads.size()));
}

void GeneratorTest::everyDayOfTheYearHasResultsAndNoneLiesOutside()
{
    QSet<Day> days;
    for (const DayResult &result : m_results) {
        days.insert(result.day);
        const Campaign &campaign = m_data.campaigns[size_t(m_ads[size_t(result.ad)].campaign)];
        QVERIFY(result.day >= *campaign.start && (!campaign.end || result.day <= *campaign.end));
    }
    QCOMPARE(days.size(), 365);
    QCOMPARE(*std::min_element(days.begin(), days.end()), sampleFirstDay());
    QCOMPARE(*std::max_element(days.begin(), days.end()), sampleLastDay());
}

void GeneratorTest::countsShrinkAlongTheFunnel()
{
    for (const DayResult &result : m_results) {
        QVERIFY(result.impressions >= result.clicks || result.sent >= result.clicks);
        QVERIFY(result.sent >= result.opened);
        QVERIFY(result.clicks >= result.visits);
        QVERIFY(result.visits >= result.leads);
        QVERIFY(result.leads >= result.orders);
        QVERIFY(result.addToCarts >= result.checkouts && result.checkouts >= result.orders);
        QVERIFY(result.orders >= result.newCustomers);
        QVERIFY(result.mqls >= result.sqls && result.sqls >= result.opportunities);
        QVERIFY(result.revenue >= result.newRevenue && result.newRevenue >= 0 && result.spend >= 0);
        QCOMPARE(result.orders == 0, result.revenue == 0);
    }
}

void GeneratorTest::theFilesSayWhatThePlatformsSay()
{
    const auto files = makeExports(m_data, m_ads, m_results, Language::Vietnamese);
    QCOMPARE(files.size(), size_t(10));
    qint64 rows = 0;
    for (const Export &file : files) {
        QVERIFY(file.content.endsWith('\n'));
        rows += file.content.count('\n');
    }
    QVERIFY(rows > 15000 && rows < 60000);
    QVERIFY(files[0].content.startsWith("\xEF\xBB\xBF"
                                        "Ngày,"));
    QVERIFY(files[1].content.startsWith("Ad report\n\"November 21, 2025 - November 20, 2026\"\nDay,"));
    QVERIFY(files[1].content.contains("\nTotal: Account,"));
}

QTEST_GUILESS_MAIN(GeneratorTest)
#include "tst_generator.moc"
