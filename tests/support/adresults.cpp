// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/adresults.h"

#include "base/day.h"

#include <QFile>

#include <cstdio>
#include <numeric>
#include <vector>

namespace pheu::test
{

namespace
{

// SplitMix64: small, seeded, the same everywhere.
struct Random {
    quint64 state;
    quint64 next()
    {
        quint64 z = (state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    int below(int limit) { return int(next() % quint64(limit)); }
};

struct Ad {
    int channel;
    int campaign;
    int reach;      // impressions of an ordinary day
    int clickRate;  // per 10,000
    int clickPrice; // minor units
    int leadRate;   // per 1,000 visits
    int basket;     // minor units
};

struct Channel {
    const char *name, *source, *medium;
    int clickRate, clickPrice;
};

constexpr Channel channels[] = {
    {"Paid Search", "google", "cpc", 550, 190},
    {"Paid Social", "facebook", "paid_social", 140, 75},
    {"Display", "gdn", "display", 40, 42},
    {"Video", "youtube", "video", 70, 31},
    {"Newsletter", "newsletter", "email", 320, 6},
    {"Partners", "impact", "affiliate", 210, 95},
    {"Shopping", "google", "shopping", 180, 62},
    {"Native", "outbrain", "native", 50, 35},
    {"LinkedIn Ads", "linkedin", "paid_social", 60, 540},
    {"Short video", "tiktok", "paid_social", 110, 50},
    {"Retargeting", "criteo", "retargeting", 90, 70},
    {"Creators", "instagram", "influencer", 120, 120},
};
constexpr int campaignCount = 400, adCount = 8000, dayCount = 1096;

std::vector<Ad> makeAds(Random &random)
{
    std::vector<Ad> ads;
    for (int i = 0; i < adCount; ++i) {
        const int campaign = i < campaignCount ? i : random.below(campaignCount);
        const int channel = campaign % 12;
        ads.push_back({channel, campaign, 100 + random.below(3000),
                       channels[channel].clickRate / 2 + random.below(channels[channel].clickRate),
                       channels[channel].clickPrice / 2 + 1 + random.below(channels[channel].clickPrice),
                       5 + random.below(60), 1500 + random.below(9000)});
    }
    return ads;
}

void writeRow(std::FILE *out, const char *day, int index, const Ad &ad, Random &random)
{
    const Channel &channel = channels[ad.channel];
    const qint64 impressions = 1 + ad.reach * (50 + random.below(100)) / 100;
    const qint64 clicks = impressions * ad.clickRate / 10000 + random.below(3);
    const qint64 visits = clicks - clicks * random.below(12) / 100;
    const qint64 leads = visits * ad.leadRate / 1000 + (visits > 0 && random.below(8) == 0 ? 1 : 0);
    const qint64 mqls = leads * 55 / 100, sqls = mqls * 45 / 100;
    const qint64 orders = leads > 0 ? random.below(int(leads) + 1) : 0;
    const qint64 spend = clicks * ad.clickPrice * (85 + random.below(30)) / 100 + impressions / 25;
    const qint64 revenue = orders * ad.basket * (60 + random.below(80)) / 100;
    std::fprintf(
        out, "%s,%s,%s - C%03d,ad-%05d,%s,%s,c%03d,%lld,%lld,%lld,%lld,%lld,%lld,%lld,%lld.%02lld,%lld.%02lld\n", day,
        channel.name, channel.name, ad.campaign, index, channel.source, channel.medium, ad.campaign, impressions,
        clicks, visits, leads, mqls, sqls, orders, spend / 100, spend % 100, revenue / 100, revenue % 100);
}

} // namespace

bool writeAdResults(const QString &file, int rows)
{
    std::FILE *out = std::fopen(QFile::encodeName(file).constData(), "wb");
    if (!out)
        return false;
    Random random{20240601};
    const std::vector<Ad> ads = makeAds(random);
    std::fputs("date,channel,campaign,ad,utm_source,utm_medium,utm_campaign,impressions,clicks,visits,leads,mqls,sqls,"
               "orders,spend,revenue\n",
               out);
    const Day first = toDay(QDate(2022, 1, 1));
    std::vector<int> order(adCount);
    for (int day = 0; day < dayCount; ++day) {
        char text[11] = {};
        writeIsoDay(first + day, text);
        const int today = int(qint64(rows) * (day + 1) / dayCount - qint64(rows) * day / dayCount);
        std::iota(order.begin(), order.end(), 0);
        for (int i = 0; i < today; ++i) {
            std::swap(order[size_t(i)], order[size_t(i + random.below(adCount - i))]);
            const int index = order[size_t(i)];
            writeRow(out, text, index, ads[size_t(index)], random);
        }
    }
    return std::fclose(out) == 0;
}

} // namespace pheu::test
