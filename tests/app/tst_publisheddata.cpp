// SPDX-License-Identifier: GPL-3.0-or-later
// Files that others published, imported with one command each; the figures are those of their descriptions.
#include "program.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class PublishedDataTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void figuresAreAsPublished_data();
    void figuresAreAsPublished();
    void aTotalForARangeIsRefusedUntilItMayBeSpread();
    void aSecondImportChangesNothing();
    void aFileInAnotherCurrencyNeedsARateForItsFigures();
    void aWorkbookIsRead();
    void wonDealsMeetTheirLeads();

private:
    QString data(const QString &path) const { return QStringLiteral(PHEU_SHARED_DATA) + u'/' + path; }
    Answer import(const QString &workspace, const QString &file, const QStringList &more) const
    {
        return pheu(QStringList{u"import"_qs, workspace, data(file)} + more + QStringList{u"--json"_qs});
    }
    QTemporaryDir m_folder;
};

namespace
{
using Figures = QList<std::pair<QString, double>>;

struct Case {
    const char *name;
    QString currency, file;
    QStringList options;
    QStringList slice; // of kpi
    QString row;       // of --by channel or campaign; empty: the total
    Figures figures;
};

QList<Case> cases()
{
    const QStringList kag = {u"--map"_qs, u"xyz_campaign_id=campaign"_qs,
                             u"--map"_qs, u"ad_id=ad"_qs,
                             u"--map"_qs, u"Total_Conversion=conversions"_qs,
                             u"--map"_qs, u"Approved_Conversion=orders"_qs,
                             u"--set"_qs, u"channel=Facebook"_qs};
    const QStringList bank = {
        u"--map"_qs, u"Campaign_ID=campaign"_qs,      u"--map"_qs, u"Campaign_Cost=spend"_qs,
        u"--map"_qs, u"Revenue_Generated=revenue"_qs, u"--map"_qs, u"Customers_Responded=conversions"_qs,
        u"--map"_qs, u"Campaign_Start_Date=date"_qs};
    const QStringList spread = {u"--spread"_qs, u"days"_qs};
    const QStringList byCampaign = {u"--by"_qs, u"campaign"_qs}, byChannel = {u"--by"_qs, u"channel"_qs};
    const QStringList years = {u"--from"_qs, u"2025-01-06"_qs, u"--to"_qs, u"2026-12-28"_qs};
    const QString kagFile = u"kag/KAG_conversion_data.csv"_qs, afnan = u"afnan/marketing_campaign_dataset.csv"_qs;
    const QString bankFile = u"bank_campaigns/marketing_campaign_dataset.csv"_qs, google = u"exports/google_ads/"_qs,
                  meta = u"exports/meta/"_qs;
    return {
        {"kag",
         u"USD"_qs,
         kagFile,
         kag,
         {},
         {},
         {{u"impressions"_qs, 213434828},
          {u"clicks"_qs, 38165},
          {u"spend"_qs, 58705.23},
          {u"conversions"_qs, 3264},
          {u"orders"_qs, 1079},
          {u"ctr"_qs, 38165.0 / 213434828}}},
        {"kag 916",
         u"USD"_qs,
         kagFile,
         kag,
         byCampaign,
         u"916"_qs,
         {{u"impressions"_qs, 482925}, {u"clicks"_qs, 113}, {u"spend"_qs, 149.71}, {u"orders"_qs, 24}}},
        {"kag 936",
         u"USD"_qs,
         kagFile,
         kag,
         byCampaign,
         u"936"_qs,
         {{u"impressions"_qs, 8128187}, {u"clicks"_qs, 1984}, {u"spend"_qs, 2893.37}, {u"orders"_qs, 183}}},
        {"kag 1178",
         u"USD"_qs,
         kagFile,
         kag,
         byCampaign,
         u"1178"_qs,
         {{u"impressions"_qs, 204823716}, {u"clicks"_qs, 36068}, {u"spend"_qs, 55662.15}, {u"orders"_qs, 872}}},
        {"afnan",
         u"USD"_qs,
         afnan,
         {},
         {},
         {},
         {{u"spend"_qs, 97331.97}, {u"revenue"_qs, 1049080.58}, {u"roi"_qs, (1049080.58 - 97331.97) / 97331.97}}},
        {"afnan E-mail",
         u"USD"_qs,
         afnan,
         {},
         byChannel,
         u"E-mail"_qs,
         {{u"spend"_qs, 23534.38}, {u"revenue"_qs, 252368.19}, {u"roas"_qs, 252368.19 / 23534.38}}},
        {"afnan Facebook",
         u"USD"_qs,
         afnan,
         {},
         byChannel,
         u"Facebook"_qs,
         {{u"spend"_qs, 24638.00}, {u"revenue"_qs, 250296.28}}},
        {"bank",
         u"USD"_qs,
         bankFile,
         bank,
         {},
         {},
         {{u"spend"_qs, 104088940}, {u"revenue"_qs, 928169347}, {u"roi"_qs, (928169347.0 - 104088940) / 104088940}}},
        {"bank E-mail",
         u"USD"_qs,
         bankFile,
         bank,
         byChannel,
         u"E-mail"_qs,
         {{u"spend"_qs, 25722941}, {u"revenue"_qs, 224360390}}},
        {"bank SMS",
         u"USD"_qs,
         bankFile,
         bank,
         byChannel,
         u"SMS"_qs,
         {{u"spend"_qs, 25980653}, {u"revenue"_qs, 225423217}}},
        {"hike, decimal comma",
         u"USD"_qs,
         u"hike/clean/master_ads.csv"_qs,
         {},
         years,
         {},
         {{u"spend"_qs, 4861508.56}, {u"revenue"_qs, 20500602.92}, {u"roas"_qs, 20500602.92 / 4861508.56}}},
        {"hike Google",
         u"USD"_qs,
         u"hike/clean/master_ads.csv"_qs,
         {},
         years + byChannel,
         u"Google Search"_qs,
         {{u"spend"_qs, 2631117.19}, {u"revenue"_qs, 11634810.95}}},
        {"hike raw Meta",
         u"USD"_qs,
         u"hike/data/meta_ads.csv"_qs,
         {u"--set"_qs, u"channel=Facebook"_qs},
         {},
         {},
         {{u"spend"_qs, 2230391.37}, {u"revenue"_qs, 8865791.97}}},
        {"Google INR",
         u"INR"_qs,
         google + u"campaign_inr_video.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 46168}, {u"spend"_qs, 2565.93}}},
        {"Google EUR",
         u"EUR"_qs,
         google + u"campaign_eur_greek_zero.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 0}, {u"spend"_qs, 0}}},
        {"Google UTF-16",
         u"GBP"_qs,
         google + u"campaign_gbp_utf16.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 9380},
          {u"clicks"_qs, 264},
          {u"spend"_qs, 365.22},
          {u"conversions"_qs, 25},
          {u"revenue"_qs, 841.23}}},
        {"Google UTF-8",
         u"GBP"_qs,
         google + u"campaign_gbp_utf8.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 40585},
          {u"clicks"_qs, 867},
          {u"spend"_qs, 1164.10},
          {u"conversions"_qs, 74},
          {u"revenue"_qs, 2127.81}}},
        {"Google VND",
         u"VND"_qs,
         google + u"channel_vnd_retyped.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 481293}, {u"clicks"_qs, 52963}, {u"spend"_qs, 5450672}, {u"conversions"_qs, 39351.09}}},
        {"Google without totals",
         u"GBP"_qs,
         google + u"campaign_gbp_nototals.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 20697}, {u"clicks"_qs, 993}, {u"spend"_qs, 16115.24}, {u"conversions"_qs, 95.89}}},
        {"Meta by day",
         u"USD"_qs,
         meta + u"fb_daily_vanle.csv"_qs,
         {},
         {},
         {},
         {{u"impressions"_qs, 74574},
          {u"clicks"_qs, 463},
          {u"spend"_qs, 2819.85},
          {u"messages"_qs, 60},
          {u"checkouts"_qs, 42}}},
        {"Meta IDR",
         u"IDR"_qs,
         meta + u"idr_period_age-gender.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 117997}, {u"clicks"_qs, 1810}, {u"spend"_qs, 1175511}, {u"orders"_qs, 33}}},
        {"Meta IDR by region",
         u"IDR"_qs,
         meta + u"idr_period_region.csv"_qs,
         spread,
         {},
         {},
         {{u"impressions"_qs, 117997}, {u"clicks"_qs, 1810}, {u"spend"_qs, 1175511}, {u"orders"_qs, std::nan("")}}},
        {"Meta without data", u"USD"_qs, meta + u"usd_nodata.csv"_qs, {}, {}, {}, {{u"spend"_qs, std::nan("")}}},
    };
}
} // namespace

void PublishedDataTest::initTestCase()
{
    if (!QFileInfo::exists(data(u"README.md"_qs)))
        QSKIP("The shared data are not here.");
}

void PublishedDataTest::figuresAreAsPublished_data()
{
    QTest::addColumn<int>("index");
    const auto all = cases();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void PublishedDataTest::figuresAreAsPublished()
{
    QFETCH(int, index);
    const Case what = cases().at(index);
    const QString workspace = m_folder.filePath(u"%1.pheu"_qs.arg(index));
    QCOMPARE(pheu({u"new"_qs, workspace, u"--currency"_qs, what.currency}).code, 0);
    const Answer imported = import(workspace, what.file, what.options);
    QVERIFY2(imported.code == 0, imported.err.constData());
    QCOMPARE(imported.object().value(u"problems"_qs).toArray(), QJsonArray());
    QStringList names;
    for (const auto &[name, value] : what.figures)
        names.append(name);
    const Answer answer =
        pheu(QStringList{u"kpi"_qs, workspace} + names + what.slice + QStringList{u"--format"_qs, u"json"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QJsonObject figures = answer.object().value(u"total"_qs).toObject();
    if (!what.row.isEmpty()) {
        figures = {};
        const QString dimension = what.slice.last();
        for (const QJsonValue &row : answer.object().value(u"rows"_qs).toArray()) {
            if (row.toObject().value(dimension).toString() == what.row)
                figures = row.toObject();
        }
    }
    for (const auto &[name, value] : what.figures) {
        const QJsonValue found = figures.value(name);
        if (std::isnan(value))
            QVERIFY2(found.isNull(), qPrintable(name));
        else
            QVERIFY2(
                found.isDouble() && std::abs(found.toDouble() - value) <= 1e-9 * std::max(1.0, std::abs(value)),
                qPrintable(u"%1: %2, not %3"_qs.arg(name).arg(found.toDouble(), 0, 'g', 17).arg(value, 0, 'g', 17)));
    }
}

void PublishedDataTest::aTotalForARangeIsRefusedUntilItMayBeSpread()
{
    const QString workspace = m_folder.filePath(u"range.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, workspace, u"--currency"_qs, u"GBP"_qs}).code, 0);
    const Answer refused = import(workspace, u"exports/google_ads/campaign_gbp_utf8.csv"_qs, {});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.isOneSentence() && refused.err.contains("--spread days"), refused.err.constData());
}

void PublishedDataTest::aSecondImportChangesNothing()
{
    const QString workspace = m_folder.filePath(u"twice.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, workspace, u"--currency"_qs, u"GBP"_qs}).code, 0);
    const QStringList options = {u"--spread"_qs, u"days"_qs};
    QCOMPARE(import(workspace, u"exports/google_ads/campaign_gbp_utf16.csv"_qs, options).code, 0);
    const QByteArray before = pheu({u"query"_qs, workspace, u"results"_qs, u"--format"_qs, u"json"_qs}).out;
    const QJsonObject again = import(workspace, u"exports/google_ads/campaign_gbp_utf16.csv"_qs, options).object();
    QCOMPARE(again.value(u"added"_qs).toInt(-1), 0);
    QCOMPARE(again.value(u"updated"_qs).toInt(-1), 0);
    QCOMPARE(pheu({u"query"_qs, workspace, u"results"_qs, u"--format"_qs, u"json"_qs}).out, before);
}

void PublishedDataTest::aFileInAnotherCurrencyNeedsARateForItsFigures()
{
    const QString workspace = m_folder.filePath(u"currency.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, workspace}).code, 0);
    const Answer answer =
        import(workspace, u"exports/google_ads/campaign_gbp_utf8.csv"_qs, {u"--spread"_qs, u"days"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.object().value(u"currency"_qs).toString(), u"GBP"_qs);
    const QStringList ask = {u"kpi"_qs, workspace, u"spend"_qs, u"revenue"_qs, u"--format"_qs, u"json"_qs};
    const Answer without = pheu(ask);
    QVERIFY(without.object().value(u"total"_qs)[u"spend"_qs].isNull());
    QVERIFY2((without.out + without.err).contains("GBP") && (without.out + without.err).contains("VND"),
             without.err.constData());
    QCOMPARE(pheu({u"add-page"_qs, workspace, u"rates"_qs}).code, 0);
    QCOMPARE(pheu({u"set"_qs, workspace, u"rates"_qs, u"new"_qs, u"date=2020-01-01"_qs, u"from=GBP"_qs, u"to=VND"_qs,
                   u"rate=30000"_qs})
                 .code,
             0);
    const QJsonObject total =
        pheu(ask).object().value(u"total"_qs).toObject(); // pence are 300 dong: nothing is rounded
    QCOMPARE(total.value(u"spend"_qs).toDouble(), 1164.10 * 30000);
    QCOMPARE(total.value(u"revenue"_qs).toDouble(), 2127.81 * 30000);
}

void PublishedDataTest::aWorkbookIsRead()
{
    const QString workspace = m_folder.filePath(u"xlsx.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, workspace, u"--currency"_qs, u"GBP"_qs}).code, 0);
    const QString file = u"exports/google_ads/ad_asset_report.xlsx"_qs;
    const Answer range = import(workspace, file, {}); // one total for the range, as in the platform's CSV
    QCOMPARE(range.code, 1);
    QVERIFY2(range.isOneSentence() && range.err.contains("--spread"), range.err.constData());
    const Answer read = import(workspace, file, {u"--spread"_qs, u"days"_qs});
    QCOMPARE(read.code, 0);
    QCOMPARE(read.object().value(u"rows"_qs).toInt(), 251);
    QVERIFY(read.object().value(u"problems"_qs).toArray().isEmpty());
}

void PublishedDataTest::wonDealsMeetTheirLeads()
{
    const QString workspace = m_folder.filePath(u"olist.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, workspace}).code, 0);
    const QStringList key = {u"--map"_qs, u"mql_id=ad_group"_qs, u"--key"_qs, u"ad_group"_qs};
    QCOMPARE(import(workspace, u"olist/iso/olist_marketing_qualified_leads_dataset.csv"_qs,
                    key + QStringList{u"--map"_qs, u"first_contact_date=date"_qs, u"--map"_qs, u"origin=channel"_qs,
                                      u"--set"_qs, u"leads=1"_qs})
                 .code,
             0);
    const Answer deals = import(workspace, u"olist/iso/olist_closed_deals_dataset.csv"_qs,
                                key + QStringList{u"--map"_qs, u"won_date=date"_qs, u"--set"_qs, u"orders=1"_qs});
    QCOMPARE(deals.object().value(u"updated"_qs).toInt(), 842);
    const QJsonObject answer = pheu({u"kpi"_qs, workspace, u"leads"_qs, u"orders"_qs, u"close_rate"_qs, u"--by"_qs,
                                     u"channel"_qs, u"--format"_qs, u"json"_qs})
                                   .object();
    QCOMPARE(answer.value(u"total"_qs).toObject().value(u"close_rate"_qs).toDouble(), 0.10525);
    const QJsonObject first = answer.value(u"rows"_qs).toArray().first().toObject();
    QCOMPARE(first.value(u"leads"_qs).toInt(), 2296);
    QCOMPARE(first.value(u"orders"_qs).toInt(), 271);
    QVERIFY(answer.value(u"rows"_qs).toArray().last().toObject().value(u"channel"_qs).isNull());
}

QTEST_GUILESS_MAIN(PublishedDataTest)
#include "tst_publisheddata.moc"
