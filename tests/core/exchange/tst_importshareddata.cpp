// SPDX-License-Identifier: GPL-3.0-or-later
// Files that others published come in with one call each, and their figures come out. Skipped where the files
// are not there.
#include "support/importing.h"
#include "support/workbooks/workbookreader.h"
#include "workspace/pagetemplates.h"

#include <QFileInfo>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestSharedData : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        if (!QFileInfo::exists(QStringLiteral(PHEU_SHARED_DATA)))
            QSKIP("the shared data is not beside this tree");
    }
    void kag();
    void afnan();
    void bankCampaigns();
    void bankRange();
    void hike();
    void hikeClean();
    void olist();
    void cdnow();
    void google_data();
    void google();
    void metaDaily();
    void metaBreakdowns_data();
    void metaBreakdowns();
    void noData();
    void theWorkbookSaysItsRange();

private:
    static QString data(const char *name) { return QStringLiteral(PHEU_SHARED_DATA "/") + QString::fromLatin1(name); }
};

#define IMPORTED(w) QVERIFY2((w).error.message.isEmpty(), qPrintable((w).error.message))

static QString S(const char *text)
{
    return QString::fromUtf8(text);
}

void TestSharedData::kag()
{
    Importing w;
    const QString file = data("kag/KAG_conversion_data.csv");
    const ImportOptions options = mapped({S("ad_id=ad"), S("xyz_campaign_id=campaign"), S("Spent=spend"),
                                          S("Total_Conversion=conversions"), S("Approved_Conversion=orders")},
                                         {S("channel=Facebook")});
    const ImportSummary summary = w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(summary.rows, 1143);
    QCOMPARE(summary.added, 1143);
    QCOMPARE(summary.merged, 0);
    QCOMPARE(summary.skipped, 0);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(summary.created, (QMap<QString, qint64>{{S("campaigns"), 3}, {S("ads"), 1143}}));
    QCOMPARE(summary.roundedCells, 916);
    QCOMPARE(qRound64(summary.roundedAmount * 1e9), 481417);
    QCOMPARE(w.sum("impressions").toInteger(), 213434828);
    QCOMPARE(w.sum("clicks").toInteger(), 38165);
    QCOMPARE(w.sum("spend").toInteger(), 5870523);
    QCOMPARE(w.sum("conversions").toDouble(), 3264.0);
    QCOMPARE(w.sum("orders").toInteger(), 1079);
    QCOMPARE(w.sum("spend", S("campaign = \"936\"")).toInteger(), 289337);
    QCOMPARE(w.count("results", S("campaign = \"1178\"")), 625);
    QCOMPARE(w.count("ads", S("campaign = \"916\"")), 54);

    const ImportSummary again = w.import({file}, options);
    IMPORTED(w);
    QCOMPARE(again.added, 0);
    QCOMPARE(again.updated, 0);
    QCOMPARE(again.skipped, 1143);
    QVERIFY(again.created.isEmpty());
    QVERIFY(!again.import);
    QVERIFY(bool(w.workspace->undo()));
    QCOMPARE(w.count("results"), 0);
    QCOMPARE(w.count("ads"), 0);
    QCOMPARE(w.count("campaigns"), 0);
}

void TestSharedData::afnan()
{
    Importing w;
    const ImportSummary summary = w.import({data("afnan/marketing_campaign_dataset.csv")});
    IMPORTED(w);
    QCOMPARE(summary.rows, 360);
    QCOMPARE(summary.added + summary.merged, 360);
    QCOMPARE(summary.created.value(S("channels")), 0);
    QCOMPARE(w.sum("spend").toInteger(), 9733197);
    QCOMPARE(w.sum("revenue").toInteger(), 104908058);
    const struct {
        const char *channel;
        qint64 spend, revenue;
    } parts[] = {{"E-mail", 2353438, 25236819},
                 {"Facebook", 2463800, 25029628},
                 {"Google Search", 2491253, 27664937},
                 {"SEO", 2424706, 26976674}};
    for (const auto &part : parts) {
        const QString filter = QStringLiteral("channel = \"%1\"").arg(QLatin1String(part.channel));
        QCOMPARE(w.sum("spend", filter).toInteger(), part.spend);
        QCOMPARE(w.sum("revenue", filter).toInteger(), part.revenue);
    }
}

void TestSharedData::bankCampaigns()
{
    Importing w;
    const ImportSummary summary =
        w.import({data("bank_campaigns/marketing_campaign_dataset.csv")},
                 mapped({S("Campaign_ID=campaign"), S("Campaign_Cost=spend"), S("Revenue_Generated=revenue"),
                         S("Campaign_Start_Date=date"), S("Customers_Responded=conversions")}));
    IMPORTED(w);
    QCOMPARE(summary.added, 1500);
    QCOMPARE(summary.created.value(S("campaigns")), 1500);
    QCOMPARE(w.sum("spend").toInteger(), 10408894000);
    QCOMPARE(w.sum("revenue").toInteger(), 92816934700);
    QCOMPARE(w.sum("spend", S("channel = \"SMS\"")).toInteger(), 2598065300);
    QCOMPARE(w.count("results", S("channel = \"Email\"")), 374);
}

void TestSharedData::bankRange()
{
    const QString file = data("bank_campaigns/marketing_campaign_dataset.csv");
    ImportOptions options = mapped({S("Campaign_ID=campaign"), S("Campaign_Cost=spend"), S("Revenue_Generated=revenue"),
                                    S("Campaign_Start_Date=start"), S("Campaign_End_Date=end")});
    Importing w;
    w.import({file}, options);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    QVERIFY2(w.error.message.contains(S("--spread days")), qPrintable(w.error.message));
    options.spread = SpreadRule::Days;
    const ImportSummary summary = w.import({file}, options);
    IMPORTED(w);
    QVERIFY(summary.added > 1500);
    QVERIFY(summary.rangeFrom && summary.rangeTo);
    QCOMPARE(w.sum("spend").toInteger(), 10408894000);
    QCOMPARE(w.sum("revenue").toInteger(), 92816934700);
}

void TestSharedData::hike()
{
    Importing w(S("EUR"));
    w.import({data("hike/data/google_ads.csv")},
             mapped({S("campaign_name=campaign"), S("conv_value=revenue")}, {S("channel=Google Ads")}));
    IMPORTED(w);
    w.import({data("hike/data/meta_ads.csv")}, mapped({S("date_week=date"), S("campaign_name=campaign"),
                                                       S("link_clicks=clicks"), S("purchase_value=revenue")},
                                                      {S("channel=Meta Ads")}));
    IMPORTED(w);
    const QString period = S("date >= 2025-01-06");
    QCOMPARE(w.sum("spend", period).toInteger(), 486150856);
    QCOMPARE(w.sum("revenue", period).toInteger(), 2050060292);
    const QString google = period + S(" and channel = \"Google Ads\"");
    QCOMPARE(w.sum("spend", google).toInteger(), 263111719);
    QCOMPARE(w.sum("revenue", google).toInteger(), 1163481095);
    QCOMPARE(w.sum("spend", period + S(" and channel = \"Meta Ads\"")).toInteger(), 223039137);
    QCOMPARE(w.count("campaigns"), 7);
    QVERIFY(!w.sum("video_views").isInteger()); // "views" says too little
    w.import({data("hike/data/ventas.csv")},
             mapped({S("week_start=date"), S("categoria=campaign"), S("ingreso_total=revenue")}, {S("source=Ventas")}));
    IMPORTED(w);
    QCOMPARE(w.count("campaigns"), 8); // jardin is not Jardín; baño is Baño
}

void TestSharedData::hikeClean()
{
    Importing w(S("EUR"));
    const ImportSummary summary = w.import({data("hike/clean/master_ads.csv")});
    IMPORTED(w);
    QCOMPARE(summary.rows, 1827);
    const QString period = S("date >= 2025-01-06");
    QCOMPARE(w.sum("spend", period).toInteger(), 486150856);
    QCOMPARE(w.sum("revenue", period).toInteger(), 2050060292);
    w.import({data("hike/clean/ventas_clean.csv")}, mapped({S("week=date"), S("categoria=campaign"),
                                                            S("ingreso_total=revenue"), S("unidades_vendidas=orders")},
                                                           {S("source=Ventas")}));
    IMPORTED(w);
    QVERIFY(w.sum("orders").toInteger() > 0);
}

void TestSharedData::olist()
{
    Importing w(S("BRL"));
    ImportOptions leads = mapped({S("mql_id=ad"), S("first_contact_date=date"), S("origin=channel")}, {S("mqls=1")});
    leads.onMatch = OnMatch::Add;
    const ImportSummary first = w.import({data("olist/iso/olist_marketing_qualified_leads_dataset.csv")}, leads);
    IMPORTED(w);
    QCOMPARE(first.added, 8000);
    ImportOptions deals = mapped({S("mql_id=ad"), S("won_date=date")}, {S("orders=1")});
    deals.onMatch = OnMatch::Add;
    const ImportSummary second = w.import({data("olist/iso/olist_closed_deals_dataset.csv")}, deals);
    IMPORTED(w);
    QCOMPARE(second.added, 842);
    QVERIFY(second.created.isEmpty());
    QCOMPARE(w.sum("mqls").toInteger(), 8000);
    QCOMPARE(w.sum("orders").toInteger(), 842);
    const struct {
        const char *filter;
        qint64 mqls, won;
    } parts[] = {{"channel = \"organic_search\"", 2296, 271},
                 {"channel = \"paid_search\"", 1586, 195},
                 {"channel = \"social\"", 1350, 75},
                 {"channel = \"unknown\"", 1099, 179},
                 {"channel = \"direct_traffic\"", 499, 56},
                 {"channel = \"email\"", 493, 15},
                 {"channel = \"referral\"", 284, 24},
                 {"channel = \"other\"", 150, 4},
                 {"channel = \"display\"", 118, 6},
                 {"channel = \"other_publicities\"", 65, 3},
                 {"channel is empty", 60, 14}};
    for (const auto &part : parts) {
        QCOMPARE(w.sum("mqls", S(part.filter)).toInteger(), part.mqls);
        QCOMPARE(w.sum("orders", S(part.filter)).toInteger(), part.won);
    }
}

// Columns by white space and no row that names them.
void TestSharedData::cdnow()
{
    Importing w(S("USD"));
    QVERIFY(bool(addTemplatePage(*w.workspace, S("orders"))));
    ImportOptions orders = mapped({S("#1=customer"), S("#3=date"), S("#5=revenue")});
    orders.page = S("orders");
    const QString file = data("cdnow/CDNOW_sample.txt");
    const ImportSummary summary = w.import({file}, orders);
    IMPORTED(w);
    QCOMPARE(summary.rows, 6919);
    QCOMPARE(summary.added, 6919); // 19 of them are as others of their day
    double revenue = 0;
    QSet<QString> customers;
    for (const QString &line : w.records("orders", {S("customer"), S("revenue")})) {
        customers.insert(line.section(u'|', 0, 0));
        revenue += line.section(u'|', 1).toDouble();
    }
    QCOMPARE(customers.size(), 2357);
    QCOMPARE(qRound64(revenue * 100), 24409194);
    QCOMPARE(w.import({file}, orders).added, 0);
    orders.map.clear();
    w.import({file}, orders);
    QVERIFY2(w.error.message.contains(S("#1, #2, #3, #4, #5")), qPrintable(w.error.message));
}

void TestSharedData::google_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QList<double>>("figures"); // impressions, clicks, spend, conversions, revenue; −1: none
    QTest::addColumn<double>("totalSpend");     // the file's; −1: none
    const auto row = [](const char *file, const char *currency, QList<double> figures, double total) {
        QTest::newRow(file) << QStringLiteral("exports/google_ads/%1.csv").arg(QLatin1String(file))
                            << QString::fromLatin1(currency) << figures << total;
    };
    row("campaign_inr_video", "INR", {46168, -1, 2565.93, 15, -1}, 2565.92);
    row("campaign_eur_greek_zero", "EUR", {0, 0, 0, 0, -1}, 0);
    row("campaign_gbp_utf16", "GBP", {9380, 264, 365.22, 25, 841.23}, 365.22);
    row("campaign_gbp_utf8", "GBP", {40585, 867, 1164.10, 74, 2127.81}, 1164.09);
    row("channel_vnd_retyped", "VND", {481293, 52963, 5450672, 39351.09, 8}, 5450671);
    row("campaign_gbp_nototals", "GBP", {20697, 993, 16115.24, 95.89, -1}, -1);
}

void TestSharedData::google()
{
    QFETCH(QString, file);
    QFETCH(QString, currency);
    QFETCH(QList<double>, figures);
    QFETCH(double, totalSpend);
    Importing w(currency);
    ImportOptions options;
    w.import({data(qPrintable(file))}, options);
    QVERIFY2(w.error.message.contains(S("--spread days")), qPrintable(w.error.message));
    options.spread = SpreadRule::Days;
    const ImportSummary summary = w.import({data(qPrintable(file))}, options);
    IMPORTED(w);
    QCOMPARE(summary.preset, S("google_ads"));
    QCOMPARE(summary.problemCount, 0);
    QVERIFY(summary.rangeFrom && summary.rangeTo);
    const char *names[] = {"impressions", "clicks", "spend", "conversions", "revenue"};
    for (int i = 0; i < 5; ++i) {
        const Value sum = w.sum(names[i]);
        const bool money = i == 2 || i == 4;
        const double major = money && currency != u"VND" ? sum.toDouble() / 100 : sum.toDouble();
        if (figures.at(i) < 0)
            QVERIFY2(sum.isEmpty(), names[i]);
        else
            QVERIFY2(!sum.isEmpty() && qAbs(major - figures.at(i)) < 1e-6, qPrintable(QString::number(major, 'f', 6)));
    }
    const ImportSummary::Total spend = summary.totals.value(S("spend"));
    QCOMPARE(spend.imported, figures.at(2));
    QCOMPARE(spend.file.value_or(-1), totalSpend);
    QCOMPARE(w.count("results", S("channel = \"Google Ads\"")) > 0, true);
    const ImportSummary again = w.import({data(qPrintable(file))}, options);
    QCOMPARE(again.added + again.updated, 0);
}

void TestSharedData::metaDaily()
{
    Importing w;
    const ImportSummary summary = w.import({data("exports/meta/fb_daily_vanle.csv")});
    IMPORTED(w);
    QCOMPARE(summary.preset, S("meta_ads"));
    QCOMPARE(summary.rows, 316);
    QCOMPARE(summary.added, 17);
    QCOMPARE(summary.merged, 299);
    QCOMPARE(w.sum("impressions").toInteger(), 74574);
    QCOMPARE(w.sum("clicks").toInteger(), 463);
    QCOMPARE(w.sum("spend").toInteger(), 281985);
    QCOMPARE(w.sum("messages").toInteger(), 60);
    QCOMPARE(w.sum("checkouts").toInteger(), 42);
    QCOMPARE(w.count("results", S("channel = \"Facebook\" and source = \"Meta Ads\"")), 17);
    QCOMPARE(w.import({data("exports/meta/fb_daily_vanle.csv")}).added, 0);
}

void TestSharedData::metaBreakdowns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("purchases");
    for (const char *name : {"ad-creative", "age-gender", "objective", "platform-placement"})
        QTest::newRow(name) << QStringLiteral("exports/meta/idr_period_%1.csv").arg(QLatin1String(name)) << true;
    QTest::newRow("region") << QStringLiteral("exports/meta/idr_period_region.csv") << false;
}

void TestSharedData::metaBreakdowns()
{
    QFETCH(QString, file);
    QFETCH(bool, purchases);
    Importing vnd(S("VND"));
    ImportOptions options;
    options.spread = SpreadRule::Days;
    vnd.import({data(qPrintable(file))}, options);
    IMPORTED(vnd); // as it is, in its own currency
    QCOMPARE(vnd.count("results", S("currency = \"IDR\"")), vnd.count("results"));
    QCOMPARE(vnd.sum("impressions").toInteger(), 117997);
    Importing w(S("IDR"));
    const ImportSummary summary = w.import({data(qPrintable(file))}, options);
    IMPORTED(w);
    QCOMPARE(summary.problemCount, 0);
    QCOMPARE(w.sum("spend").toInteger(), 117551100);
    QCOMPARE(w.sum("impressions").toInteger(), 117997);
    QCOMPARE(w.sum("clicks").toInteger(), 1810);
    if (purchases)
        QCOMPARE(w.sum("orders").toInteger(), 33);
    else
        QVERIFY(w.sum("orders").isEmpty());
    QVERIFY(w.sum("reach").isEmpty());
    QCOMPARE(isoDay(*summary.rangeFrom) + isoDay(*summary.rangeTo), S("2026-01-152026-01-25"));
}

void TestSharedData::noData()
{
    for (const char *currency : {"USD", "VND"}) {
        Importing w(QString::fromLatin1(currency));
        const ImportSummary summary = w.import({data("exports/meta/usd_nodata.csv")});
        IMPORTED(w);
        QCOMPARE(summary.rows, 0);
        QCOMPARE(summary.added, 0);
        QCOMPARE(summary.preset, S("meta_ads"));
        QVERIFY(!summary.import);
    }
}

void TestSharedData::theWorkbookSaysItsRange()
{
    Importing w(S("GBP"));
    w.import({data("exports/google_ads/ad_asset_report.xlsx")});
    QVERIFY2(w.error.message.contains(S("2024-08-20")) && w.error.message.contains(S("--spread days")),
             qPrintable(w.error.message));
}

QTEST_GUILESS_MAIN(TestSharedData)
#include "tst_importshareddata.moc"
