// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/exports.h"

#include <algorithm>
#include <array>

namespace pheu::sample
{

namespace
{

using Count = qint64 DayResult::*;

struct Column {
    const char *header;
    const char *field; // role on Results
    Count count;
};

QByteArray quoted(const QString &text)
{
    QString escaped = text;
    return '"' + escaped.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

// Google writes counts of four digits and more in quotes with group marks.
QByteArray grouped(qint64 count)
{
    QByteArray digits = QByteArray::number(count);
    if (digits.size() <= 3)
        return digits;
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, ',');
    return '"' + digits + '"';
}

class Writer
{
public:
    Writer(const Data &data, const std::vector<Ad> &ads, const std::vector<DayResult> &results, Language language)
        : m_data(data)
        , m_ads(ads)
        , m_results(results)
        , m_vietnamese(language == Language::Vietnamese)
    {
    }

    Export google(int channel) const;
    Export meta(int channel) const;
    Export plain(int channel, const QString &fileName, const std::vector<Column> &columns) const;
    Export website() const;
    Export followers() const;

private:
    const Ad &adOf(const DayResult &result) const { return m_ads[size_t(result.ad)]; }
    const Campaign &campaignOf(const Ad &ad) const { return m_data.campaigns[size_t(ad.campaign)]; }
    template<typename Use>
    void forChannel(int channel, Use use) const
    {
        for (const DayResult &result : m_results) {
            if (adOf(result).channel == channel)
                use(result, adOf(result), campaignOf(adOf(result)));
        }
    }

    const Data &m_data;
    const std::vector<Ad> &m_ads;
    const std::vector<DayResult> &m_results;
    bool m_vietnamese;
};

Export Writer::google(int channel) const
{
    Export file;
    file.fileName = QStringLiteral("google-ads.csv");
    file.options.preset = QStringLiteral("google_ads");
    file.content = "Ad report\n\"November 21, 2025 - November 20, 2026\"\n"
                   "Day,Campaign,Ad group,Ad name,Ad ID,Ad type,Currency code,Impr.,Clicks,CTR,Cost,Conversions\n";
    qint64 impressions = 0, clicks = 0, cost = 0, conversions = 0;
    const auto figures = [](qint64 shown, qint64 clicked, qint64 spent, qint64 converted) {
        const qint64 rate = shown > 0 ? clicked * 10000 / shown : 0;
        return grouped(shown) + ',' + grouped(clicked) + ',' + QByteArray::number(rate / 100) + '.' +
               QByteArray::number(rate % 100).rightJustified(2, '0') + "%," + QByteArray::number(spent) + ',' +
               QByteArray::number(converted) + ".00\n";
    };
    forChannel(channel, [&](const DayResult &result, const Ad &ad, const Campaign &campaign) {
        file.content += isoDay(result.day).toLatin1() + ',' + quoted(campaign.name) + ',' + quoted(ad.group) + ',' +
                        quoted(ad.name) + ',' + ad.platformId.toLatin1() + ",Responsive search ad,VND," +
                        figures(result.impressions, result.clicks, result.spend, result.leads);
        impressions += result.impressions;
        clicks += result.clicks;
        cost += result.spend;
        conversions += result.leads;
    });
    file.content += "Total: Account,,,, --,,VND," + figures(impressions, clicks, cost, conversions);
    return file;
}

Export Writer::meta(int channel) const
{
    Export file;
    file.fileName = QStringLiteral("meta-ads.csv");
    file.options.preset = QStringLiteral("meta_ads");
    file.content = "\xEF\xBB\xBF";
    file.content +=
        m_vietnamese
            ? "Ngày,\"Tên chiến dịch\",\"Tên nhóm quảng cáo\",\"Tên quảng cáo\",\"ID quảng cáo\",\"Người tiếp "
              "cận\",\"Lượt hiển thị\","
              "\"Lượt click vào liên kết\",\"Số tiền đã chi tiêu (VND)\",\"Lượt bắt đầu cuộc trò chuyện qua tin nhắn\","
            : "Day,\"Campaign name\",\"Ad set name\",\"Ad name\",\"Ad ID\",Reach,Impressions,\"Link clicks\","
              "\"Amount spent (VND)\",\"Messaging conversations started\",";
    file.content += "\"Post reactions\",\"Post shares\",\"Post comments\",\"3-second video plays\",";
    file.content +=
        m_vietnamese ? "\"Bắt đầu báo cáo\",\"Kết thúc báo cáo\"\n" : "\"Reporting starts\",\"Reporting ends\"\n";
    file.options.map = {QStringLiteral("Post reactions=likes"), QStringLiteral("Post shares=shares"),
                        QStringLiteral("Post comments=comments"), QStringLiteral("3-second video plays=video_views")};

    static constexpr Count counts[] = {&DayResult::reach,  &DayResult::impressions, &DayResult::clicks,
                                       &DayResult::spend,  &DayResult::messages,    &DayResult::likes,
                                       &DayResult::shares, &DayResult::comments,    &DayResult::videoViews};
    std::array<qint64, std::size(counts)> totals = {};
    QByteArray rows;
    Day first = 0, last = 0;
    forChannel(channel, [&](const DayResult &result, const Ad &ad, const Campaign &campaign) {
        const QByteArray day = isoDay(result.day).toLatin1();
        rows += day + ',' + quoted(campaign.name) + ',' + quoted(ad.group) + ',' + quoted(ad.name) + ',' +
                ad.platformId.toLatin1();
        for (size_t i = 0; i < std::size(counts); ++i) {
            rows += ',' + QByteArray::number(result.*counts[i]);
            totals[i] += result.*counts[i];
        }
        rows += ',' + day + ',' + day + '\n';
        first = first == 0 ? result.day : first;
        last = result.day;
    });
    file.content += ",,,,";
    for (const qint64 total : totals)
        file.content += ',' + QByteArray::number(total);
    file.content += ',' + isoDay(first).toLatin1() + ',' + isoDay(last).toLatin1() + '\n' + rows;
    return file;
}

Export Writer::plain(int channel, const QString &fileName, const std::vector<Column> &columns) const
{
    const Channel &platform = m_data.channels[size_t(channel)];
    Export file;
    file.fileName = fileName;
    file.options.preset = QStringLiteral("none");
    file.options.decimal = QStringLiteral(".");
    file.options.set = {QStringLiteral("channel=") + platform.name, QStringLiteral("source=") + platform.source};
    file.options.map = {QStringLiteral("By Day=date"), QStringLiteral("Campaign name=campaign"),
                        QStringLiteral("Ad group name=ad_group"), QStringLiteral("Ad name=ad")};
    file.content = "By Day,Campaign name,Ad group name,Ad name";
    for (const Column &column : columns) {
        file.content += ',' + QByteArray(column.header);
        file.options.map.append(QStringLiteral("%1=%2").arg(QLatin1String(column.header), QLatin1String(column.field)));
    }
    file.content += '\n';
    std::vector<qint64> totals(columns.size(), 0);
    forChannel(channel, [&](const DayResult &result, const Ad &ad, const Campaign &campaign) {
        file.content += isoDay(result.day).toLatin1() + ',' + quoted(campaign.name) + ',' + quoted(ad.group) + ',' +
                        quoted(ad.name);
        for (size_t i = 0; i < columns.size(); ++i) {
            file.content += ',' + QByteArray::number(result.*columns[i].count);
            totals[i] += result.*columns[i].count;
        }
        file.content += '\n';
    });
    file.content += "Total,,,";
    for (const qint64 total : totals)
        file.content += ',' + QByteArray::number(total);
    file.content += '\n';
    return file;
}

// The shop's own counts: what visitors did after the click, by the link they came through.
Export Writer::website() const
{
    static constexpr Column columns[] = {
        {"Sessions", "visits", &DayResult::visits},
        {"Page views", "page_views", &DayResult::pageViews},
        {"Bounces", "bounces", &DayResult::bounces},
        {"Seconds on site", "session_seconds", &DayResult::seconds},
        {"Form views", "form_views", &DayResult::formViews},
        {"Forms sent", "form_submits", &DayResult::formSubmits},
        {"Leads", "leads", &DayResult::leads},
        {"Added to cart", "add_to_carts", &DayResult::addToCarts},
        {"Checkouts", "checkouts", &DayResult::checkouts},
        {"Orders", "orders", &DayResult::orders},
        {"New customers", "new_customers", &DayResult::newCustomers},
        {"Revenue", "revenue", &DayResult::revenue},
        {"Revenue of new customers", "new_customer_revenue", &DayResult::newRevenue},
    };
    static constexpr Column business[] = {
        {"MQL", "mqls", &DayResult::mqls},
        {"SQL", "sqls", &DayResult::sqls},
        {"Opportunities", "opportunities", &DayResult::opportunities},
    };
    Export file;
    file.fileName = QStringLiteral("website-orders.csv");
    file.options.preset = QStringLiteral("none");
    file.options.decimal = QStringLiteral(".");
    file.options.set = {QStringLiteral("source=Website")};
    file.options.map = {
        QStringLiteral("Date=date"),         QStringLiteral("Channel=channel"), QStringLiteral("Campaign=campaign"),
        QStringLiteral("Ad group=ad_group"), QStringLiteral("Ad=ad"),           QStringLiteral("UTM link=utm_link")};
    file.content = "Date,Channel,Campaign,Ad group,Ad,UTM link";
    const auto addHeader = [&](const Column &column) {
        file.content += ',' + QByteArray(column.header);
        file.options.map.append(QStringLiteral("%1=%2").arg(QLatin1String(column.header), QLatin1String(column.field)));
    };
    std::ranges::for_each(columns, addHeader);
    std::ranges::for_each(business, addHeader);
    file.content += '\n';
    for (const DayResult &result : m_results) {
        const Ad &ad = adOf(result);
        const Campaign &campaign = campaignOf(ad);
        file.content += isoDay(result.day).toLatin1() + ',' + quoted(m_data.channels[size_t(ad.channel)].name) + ',' +
                        quoted(campaign.name) + ',' + quoted(ad.group) + ',' + quoted(ad.name) + ',' +
                        linkName(m_data, ad).toUtf8();
        for (const Column &column : columns)
            file.content += ',' + QByteArray::number(result.*column.count);
        for (const Column &column : business)
            file.content += campaign.business ? ',' + QByteArray::number(result.*column.count) : QByteArray(",");
        file.content += '\n';
    }
    return file;
}

// Followers once a week: a stock, so the last value counts.
Export Writer::followers() const
{
    struct Account {
        const char *channel;
        qint64 start, perWeek;
    };
    static constexpr Account accounts[] = {
        {"Facebook", 41200, 310}, {"TikTok", 18400, 520}, {"Zalo", 9600, 140}, {"YouTube", 6300, 95}};
    Export file;
    file.fileName = QStringLiteral("followers.csv");
    file.options.preset = QStringLiteral("none");
    file.options.decimal = QStringLiteral(".");
    file.options.set = {QStringLiteral("source=Social pages")};
    file.options.map = {QStringLiteral("Date=date"), QStringLiteral("Channel=channel"),
                        QStringLiteral("Followers=followers")};
    file.content = "Date,Channel,Followers\n";
    const Day last = m_results.back().day;
    const int weeks = (last - m_results.front().day) / 7;
    for (int week = 0; week <= weeks; ++week) {
        for (const Account &account : accounts) {
            const qint64 followers = account.start + week * account.perWeek + (week * week % 7) * 11;
            file.content += isoDay(last - 7 * (weeks - week)).toLatin1() + ',' + account.channel + ',' +
                            QByteArray::number(followers) + '\n';
        }
    }
    return file;
}

int channelIndex(const Data &data, QLatin1String key)
{
    const auto it = std::ranges::find_if(data.channels, [&](const Channel &channel) { return channel.key == key; });
    return int(it - data.channels.begin());
}

} // namespace

QString linkName(const Data &data, const Ad &ad)
{
    const Channel &channel = data.channels[size_t(ad.channel)];
    if (channel.utmSource.isEmpty())
        return {};
    return channel.utmSource + u'-' + data.campaigns[size_t(ad.campaign)].key;
}

std::vector<Export> makeExports(const Data &data, const std::vector<Ad> &ads, const std::vector<DayResult> &results,
                                Language language)
{
    const Writer writer(data, ads, results, language);
    const auto at = [&](const char *key) { return channelIndex(data, QLatin1String(key)); };
    const Column cost{"Cost", "spend", &DayResult::spend};
    const Column impressions{"Impressions", "impressions", &DayResult::impressions};
    const Column clicks{"Clicks", "clicks", &DayResult::clicks};
    const Column views{"Video views", "video_views", &DayResult::videoViews};
    const Column likes{"Likes", "likes", &DayResult::likes};
    const Column shares{"Shares", "shares", &DayResult::shares};
    const Column comments{"Comments", "comments", &DayResult::comments};
    return {
        writer.meta(at("facebook")),
        writer.google(at("google")),
        writer.plain(at("tiktok"), QStringLiteral("tiktok-ads.csv"),
                     {cost, impressions, clicks, views, likes, shares, comments}),
        writer.plain(at("zalo"), QStringLiteral("zalo-ads.csv"),
                     {cost, impressions, clicks, {"Messages", "messages", &DayResult::messages}}),
        writer.plain(at("youtube"), QStringLiteral("youtube-ads.csv"),
                     {cost, impressions, clicks, views, likes, shares, comments}),
        writer.plain(at("email"), QStringLiteral("mailer.csv"),
                     {cost,
                      {"Sent", "emails_sent", &DayResult::sent},
                      {"Opened", "emails_opened", &DayResult::opened},
                      {"Clicked", "emails_clicked", &DayResult::clicks}}),
        writer.plain(at("kol"), QStringLiteral("affiliate.csv"),
                     {cost, impressions, clicks, views, likes, shares, comments}),
        writer.plain(at("seo"), QStringLiteral("search-console.csv"), {impressions, clicks}),
        writer.website(),
        writer.followers(),
    };
}

} // namespace pheu::sample
