// SPDX-License-Identifier: GPL-3.0-or-later
// An export of each platform comes in by itself: its preset is recognised, its figures come out, the second import
// changes nothing. The files are written by us, in the shapes of the platforms.
#include "exchange/preset.h"
#include "support/importing.h"
#include "support/importwords.h"
#include "workspace/pagetemplates.h"

#include <QDir>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

// “spend=650000;clicks=500”: the sums that the page must have.
QString sumsOf(const Importing &w, const QString &page, const QString &wanted)
{
    QStringList found;
    for (const QString &part : wanted.split(u';')) {
        const QString role = part.section(u'=', 0, 0);
        double sum = 0;
        bool any = false;
        for (const QString &cell : w.records(qPrintable(page), {role})) {
            any = any || !cell.isEmpty();
            sum += cell.toDouble();
        }
        found << role + u'=' + (any ? QString::number(sum, 'g', 12) : QString());
    }
    return found.join(u';');
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void anExportIsRecognisedAndItsFiguresComeOut_data();
    void anExportIsRecognisedAndItsFiguresComeOut();
    void everyPresetHasAFixture();
    void namesOfTheRowsComeOut_data();
    void namesOfTheRowsComeOut();
    void anUnconfirmedPresetSaysSo();
    void aPageThatIsMissingIsNamedWithWhatAddsIt();
    void aMappingOfOnesOwnStaysOnResults();
    void aReportThatIsNoTableIsRefused();
    void aWeekInTwoCellsIsRefused();
    void filesOfTwoPagesAreNotOneImport();
    void anUnknownNameIsAnsweredWithTheNearest();
    void aPresetIsNotForAnotherPage();
    void shopifysOrdersAreThoseOfTheShop();
};

void TestPresets::anExportIsRecognisedAndItsFiguresComeOut_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("page");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<qint64>("records");
    QTest::addColumn<QString>("sums");
    const auto row = [](const char *file, const char *preset, const char *currency, const char *page, qint64 rows,
                        qint64 records, const char *sums) {
        QTest::newRow(file) << S(preset) << S(currency) << S(page) << rows << records << S(sums);
    };
    row("google_ads_campaign.csv", "google_ads", "VND", "results", 3, 3,
        "impressions=15000;clicks=500;spend=650000;conversions=12.5;revenue=2500000");
    row("google_ads_ad_group_utf16.csv", "google_ads", "VND", "results", 2, 2,
        "impressions=2000;clicks=50;spend=90000;conversions=2");
    row("google_ads_ad.csv", "google_ads", "VND", "results", 2, 2,
        "impressions=1500;clicks=40;spend=80000;conversions=1");
    row("google_ads_keyword.csv", "google_ads", "VND", "results", 2, 1,
        "impressions=1200;clicks=30;spend=60000;conversions=1");
    row("google_ads_channel.csv", "google_ads", "VND", "results", 2, 2,
        "impressions=30000;clicks=2000;spend=500000;conversions=610");
    row("google_ads_asset.csv", "google_ads", "VND", "results", 2, 1, "impressions=241;clicks=32;spend=46500");
    row("google_ads_vi.csv", "google_ads", "VND", "results", 2, 2,
        "impressions=2000;clicks=100;spend=400000;conversions=4.5");
    row("meta_ads_campaign_day.csv", "meta_ads", "VND", "results", 3, 3,
        "impressions=3000;clicks=60;spend=650000;visits=50;add_to_carts=6;checkouts=4;orders=3;revenue=1500000;"
        "messages=5;leads=7;reach=1250");
    row("meta_ads_age_gender.csv", "meta_ads", "VND", "results", 2, 1,
        "impressions=2000;clicks=45;spend=500000;orders=3;revenue=1500000;reach=");
    row("meta_ads_region.csv", "meta_ads", "VND", "results", 2, 1,
        "impressions=2000;clicks=45;spend=500000;orders=;revenue=;reach=");
    row("meta_ads_placement.csv", "meta_ads", "VND", "results", 2, 1,
        "impressions=2000;clicks=45;spend=500000;orders=3");
    row("meta_ads_vi.csv", "meta_ads", "VND", "results", 2, 2,
        "impressions=2000;clicks=40;spend=400000;visits=30;orders=1;messages=12");
    row("tiktok_ads.csv", "tiktok_ads", "USD", "results", 2, 2,
        "impressions=130000;clicks=550;spend=1300;conversions=11;orders=9;revenue=2500;leads=2;video_views=65000");
    row("linkedin_ads.csv", "linkedin_ads", "USD", "results", 2, 2,
        "impressions=11000;clicks=60;spend=1300;leads=4;conversions=6;revenue=250;likes=33;comments=4;shares=2");
    row("linkedin_ads_2026.csv", "linkedin_ads", "USD", "results", 2, 2,
        "impressions=1500;clicks=15;spend=150;leads=1");
    row("microsoft_ads.csv", "microsoft_ads", "USD", "results", 2, 2,
        "impressions=2000;clicks=100;spend=50;conversions=5;revenue=250");
    row("ga4_channels.csv", "ga4", "USD", "results", 4, 4, "visits=1605;conversions=16.5;revenue=2000.5");
    row("ga4_days.csv", "ga4", "USD", "results", 3, 3, "visits=270;unique_visitors=240;revenue=30.75");
    row("mailchimp_list.csv", "mailchimp", "USD", "results", 2, 2,
        "emails_sent=1500;emails_opened=350;emails_clicked=75;orders=4;revenue=200;visits=60;spend=");
    row("hubspot_contacts.csv", "hubspot_contacts", "USD", "leads", 3, 3, "score=");
    row("hubspot_deals.csv", "hubspot_deals", "USD", "orders", 4, 2, "revenue=2000");
    row("shopify_orders.csv", "shopify_orders", "USD", "orders", 5, 3, "revenue=75");
    row("zalo_ads.csv", "zalo_ads", "VND", "results", 2, 2, "impressions=1500;clicks=75;spend=300000;messages=6");
    row("shopee.csv", "shopee", "VND", "orders", 4, 2, "revenue=350000");
    row("tiktok_shop.csv", "tiktok_shop", "VND", "orders", 3, 1, "revenue=250000");
    row("lazada.csv", "lazada", "VND", "orders", 3, 1, "revenue=240000");
    row("haravan.csv", "haravan", "VND", "orders", 3, 2, "revenue=350000");
    row("sapo.csv", "sapo", "VND", "orders", 3, 1, "revenue=250000");
    row("x_ads.csv", "x_ads", "USD", "results", 2, 2,
        "impressions=1500;clicks=30;spend=15;likes=10;shares=2;comments=2");
    row("pinterest_ads.csv", "pinterest_ads", "USD", "results", 2, 2,
        "impressions=1500;clicks=30;spend=15;orders=2;revenue=60");
    row("matomo.csv", "matomo", "USD", "results", 2, 2,
        "visits=150;page_views=380;session_seconds=7500;bounces=70;conversions=4");
    row("klaviyo.csv", "klaviyo", "USD", "results", 1, 1,
        "emails_sent=1000;emails_opened=300;emails_clicked=40;orders=3;revenue=64517");
}

void TestPresets::anExportIsRecognisedAndItsFiguresComeOut()
{
    QFETCH(QString, preset);
    QFETCH(QString, currency);
    QFETCH(QString, page);
    QFETCH(qint64, rows);
    QFETCH(qint64, records);
    QFETCH(QString, sums);
    Importing w(currency);
    if (page != u"results")
        QVERIFY(bool(addTemplatePage(*w.workspace, page)));
    const QString file = fixture(QTest::currentDataTag());
    const ImportSummary summary = w.import({file});
    IMPORTED(w);
    QCOMPARE(summary.preset, preset);
    QCOMPARE(summary.page, page);
    QVERIFY2(summary.problems.empty(), summary.problems.empty() ? "" : qPrintable(summary.problems.front().message));
    QCOMPARE(summary.rows, rows);
    QCOMPARE(w.count(qPrintable(page)), records);
    QCOMPARE(sumsOf(w, page, sums), sums);
    for (auto total = summary.totals.begin(); total != summary.totals.end(); ++total) {
        if (total->file)
            QVERIFY2(qAbs(*total->file - total->imported) < 1, qPrintable(total.key()));
    }
    const ImportSummary again = w.import({file});
    IMPORTED(w);
    QCOMPARE(again.added + again.updated, 0);
}

void TestPresets::everyPresetHasAFixture()
{
    const QStringList files = QDir(QStringLiteral(PHEU_TEST_DATA "/exports")).entryList(QDir::Files);
    for (const Preset &known : presets()) {
        QVERIFY2(std::any_of(files.begin(), files.end(),
                             [&known](const QString &file) { return file.startsWith(known.id); }),
                 qPrintable(known.id));
    }
}

void TestPresets::namesOfTheRowsComeOut_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("records");
    const auto row = [](const char *file, const char *currency, const char *page, const char *fields,
                        std::initializer_list<const char *> records) {
        QStringList lines;
        for (const char *line : records)
            lines << S(line);
        QTest::newRow(file) << S(currency) << S(page) << S(fields).split(u',') << lines;
    };
    row("google_ads_campaign.csv", "VND", "results", "date,channel,campaign,currency",
        {"2026-05-01|Google Search|Tea, spring | VN|VND", "2026-05-02|Google Search|Tea, spring | VN|VND",
         "2026-05-02|Google Search|Tết [2026] 🎉|VND"});
    row("google_ads_ad.csv", "VND", "results", "date,campaign,ad_group,ad",
        {"2026-05-01|Tea|Oolong|+Tea at home", "2026-05-01|Tea|Oolong|Tea for gifts"});
    row("google_ads_channel.csv", "VND", "results", "date,source,channel,spend",
        {"2026-05-01|Google Ads|YouTube|461542", "2026-05-01|Google Ads|Google Search|38458"});
    row("meta_ads_campaign_day.csv", "VND", "results", "date,channel,campaign,ad_group,ad,leads,orders",
        {"2026-05-01|Facebook|Trà, \"xuân\"|Nữ 25-34|Video 1|0|2",
         "2026-05-02|Facebook|Trà, \"xuân\"|Nữ 25-34|Video 1|0|1", "2026-05-02|Facebook|Khách mới|Tất cả|Form 1|7|0"});
    row("linkedin_ads.csv", "USD", "results", "date,channel,campaign,ad_group,ad",
        {"2026-04-01|LinkedIn Ads|B2B Q2|HR directors|White paper",
         "2026-04-02|LinkedIn Ads|B2B Q2|HR directors|White paper"});
    row("linkedin_ads_2026.csv", "USD", "results", "date,campaign,ad_group",
        {"2026-05-01|B2B Q2|HR directors", "2026-05-02|B2B Q2|Founders"});
    row("microsoft_ads.csv", "USD", "results", "date,campaign,ad_group,ad",
        {"2026-07-07|Tea|Oolong|Tea at home", "2026-07-08|Tea|Oolong|Tea at home"});
    row("ga4_channels.csv", "USD", "results", "date,source,channel,visits",
        {"2026-05-09|GA4|SEO|1200", "2026-05-09|GA4|Paid Social|300", "2026-05-09|GA4|Direct|100",
         "2026-05-09|GA4|Unassigned|5"});
    row("ga4_days.csv", "USD", "results", "date,visits", {"2026-05-09|100", "2026-05-10|95", "2026-05-11|75"});
    row("mailchimp_list.csv", "USD", "results", "date,channel,campaign,ad_group,ad",
        {"2026-06-09|E-mail|June tea|Customers|New tea, 20% off", "2026-07-01|E-mail|July tea|Customers|Iced tea"});
    row("hubspot_contacts.csv", "USD", "leads", "name,date,status,channel,company,email,phone,person,source",
        {"Lan Nguyễn|2026-03-12|MQL|SEO|Trà Việt, Ltd.|lan@example.vn|0901000001|51|HubSpot",
         "Minh Lê|2026-03-13|Won|Paid Social||minh@example.vn||52|HubSpot",
         "Anh|2026-03-13||Direct||anh@example.vn|0901000003|53|HubSpot"});
    row("hubspot_deals.csv", "USD", "orders", "order_no,date,customer,revenue",
        {"9001|2026-03-15|51|1500.50", "9002|2026-03-20|52;53|499.50"});
    row("shopify_orders.csv", "USD", "orders", "order_no,date,customer,revenue,source",
        {"#1003|2026-05-02|a@example.vn|45.00|Shopify", "#1002|2026-05-01|b@example.vn|10.00|Shopify",
         "#1001|2026-04-30|a@example.vn|20.00|Shopify"});
    row("matomo.csv", "USD", "results", "date,channel,visits", {"2026-05-01|SEO|100", "2026-05-01|Direct|50"});
}

void TestPresets::namesOfTheRowsComeOut()
{
    QFETCH(QString, currency);
    QFETCH(QString, page);
    QFETCH(QStringList, fields);
    QFETCH(QStringList, records);
    Importing w(currency);
    if (page != u"results")
        QVERIFY(bool(addTemplatePage(*w.workspace, page)));
    w.import({fixture(QTest::currentDataTag())});
    IMPORTED(w);
    QCOMPARE(w.records(qPrintable(page), fields), records);
    if (QByteArray(QTest::currentDataTag()) == "microsoft_ads.csv")
        QCOMPARE(w.records("ads", {S("platform_ad_id")}), QStringList{S("82945799304067")});
}

void TestPresets::anUnconfirmedPresetSaysSo()
{
    Importing w(S("VND"));
    const ImportSummary summary = w.import({fixture("zalo_ads.csv")});
    IMPORTED(w);
    QCOMPARE(summary.notes.size(), 1);
    QVERIFY2(summary.notes.front().contains(S("unconfirmed")) && summary.notes.front().contains(S("Zalo")),
             qPrintable(summary.notes.front()));
    const Result<SourceInfo> source = inspectSource(*w.workspace, fixture("zalo_ads.csv"), {});
    QVERIFY(bool(source));
    QVERIFY2(source->presetTitle.contains(S("unconfirmed")), qPrintable(source->presetTitle));
    QVERIFY(source->confidence > 0.7 && source->confidence <= 1);
    const Result<SourceInfo> confirmed = inspectSource(*w.workspace, fixture("meta_ads_vi.csv"), {});
    QVERIFY(bool(confirmed));
    QCOMPARE(confirmed->presetTitle, S("Meta Ads"));
    QStringList unconfirmed;
    for (const Preset &known : presets()) {
        if (known.unconfirmed)
            unconfirmed << known.id;
    }
    unconfirmed.sort();
    QCOMPARE(unconfirmed, (QStringList{S("haravan"), S("klaviyo"), S("lazada"), S("matomo"), S("pinterest_ads"),
                                       S("sapo"), S("shopee"), S("tiktok_shop"), S("x_ads"), S("zalo_ads")}));
}

void TestPresets::aPageThatIsMissingIsNamedWithWhatAddsIt()
{
    Importing w;
    w.import({fixture("hubspot_deals.csv")});
    QCOMPARE(w.error.code, ErrorCode::NotFound);
    QVERIFY2(w.error.message.contains(S("pheu add-page FILE orders")), qPrintable(w.error.message));
    QCOMPARE(w.error.message.count(u'\n'), 0);
    QCOMPARE(w.count("results"), 0);
}

void TestPresets::aMappingOfOnesOwnStaysOnResults()
{
    Importing w;
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    ImportOptions options = mapped({S("Created at=date"), S("Total=revenue")}, {S("orders=1")});
    const ImportSummary summary = w.import({fixture("shopify_orders.csv")}, options);
    IMPORTED(w);
    QCOMPARE(summary.page, S("results"));
    QCOMPARE(w.count("orders"), 0);
}

void TestPresets::aReportThatIsNoTableIsRefused()
{
    Importing w;
    w.import({fixture("mailchimp_single.csv")});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("list of campaigns")), qPrintable(w.error.message));
}

void TestPresets::aWeekInTwoCellsIsRefused()
{
    Importing w;
    w.import({fixture("matomo_weeks.csv")});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("line 2")) && w.error.message.contains(S("by day")),
             qPrintable(w.error.message));
    QCOMPARE(w.count("results"), 0);
}

void TestPresets::filesOfTwoPagesAreNotOneImport()
{
    Importing w;
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    w.import({fixture("shopify_orders.csv"), fixture("tiktok_ads.csv")});
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("one after the other")), qPrintable(w.error.message));
}

void TestPresets::anUnknownNameIsAnsweredWithTheNearest()
{
    Importing w;
    ImportOptions options;
    options.preset = S("tiktok_add");
    w.import({fixture("tiktok_ads.csv")}, options);
    QCOMPARE(w.error.code, ErrorCode::UnknownName);
    QVERIFY2(w.error.message.contains(S("tiktok_ads")), qPrintable(w.error.message));
    options.preset = S("TikTok Ads");
    w.import({fixture("tiktok_ads.csv")}, options);
    IMPORTED(w);
}

void TestPresets::aPresetIsNotForAnotherPage()
{
    Importing w;
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    ImportOptions options;
    options.page = S("results");
    options.preset = S("shopify_orders");
    w.import({fixture("shopify_orders.csv")}, options);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    options.page = S("orders");
    options.preset = S("auto");
    QCOMPARE(w.import({fixture("shopify_orders.csv")}, options).preset, S("shopify_orders"));
}

void TestPresets::shopifysOrdersAreThoseOfTheShop()
{
    const QString file = QStringLiteral(PHEU_SHARED_DATA "/exports/other/shopify_orders_redacted.csv");
    if (!QFile::exists(file))
        QSKIP("the shared data is not beside this tree");
    Importing w(S("INR"));
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    const ImportSummary summary = w.import({file});
    IMPORTED(w);
    QCOMPARE(summary.preset, S("shopify_orders"));
    QCOMPARE(summary.rows, 121);
    QCOMPARE(summary.added, 51);
    QCOMPARE(summary.merged, 70);
    QCOMPARE(sumsOf(w, S("orders"), S("revenue=590683.29")), S("revenue=590683.29"));
    QHash<QString, int> orders;
    for (const QString &customer : w.records("orders", {S("customer")}))
        ++orders[customer];
    QList<int> counts = orders.values();
    std::sort(counts.begin(), counts.end());
    QCOMPARE(counts, (QList<int>{1, 1, 49}));
    QVERIFY(!orders.contains(QString())); // an order without an e-mail is a customer of its own
    QCOMPARE(w.import({file}).added, 0);
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
