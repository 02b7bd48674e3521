// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/generator.h"

#include <algorithm>
#include <array>

namespace pheu::sample
{

namespace
{

constexpr qint64 million = 1000000;

// splitmix64 over the three keys: a number of its own for each ad, day and purpose.
quint64 hashOf(int ad, Day day, int purpose)
{
    quint64 x = (quint64(quint32(ad)) << 40) ^ (quint64(quint32(day)) << 8) ^ quint64(quint32(purpose));
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

enum Purpose {
    SpendNoise,
    PriceNoise,
    Clicks,
    Visits,
    Leads,
    Orders,
    Messages,
    Value,
    New,
    Views,
    Social,
    Site,
    Business
};

// 1000 ± range, permille.
qint64 noise(int ad, Day day, Purpose purpose, int range)
{
    return 1000 - range + qint64(hashOf(ad, day, purpose) % quint64(2 * range + 1));
}

// `count` × `ppm`, rounded up or down by chance so that small rates keep their mean.
qint64 part(qint64 count, qint64 ppm, int ad, Day day, int purpose)
{
    const qint64 exact = count * ppm;
    const qint64 rest = exact % million;
    const bool up = qint64(hashOf(ad, day, purpose + 100) % quint64(million)) < rest;
    return exact / million + (up ? 1 : 0);
}

qint64 scale(qint64 value, qint64 permille)
{
    return value * permille / 1000;
}

// The year of a shop for gifts and the home: Tết and the sales lift it, the weeks after Tết are slow.
qint64 season(Day day)
{
    const QDate date = toDate(day);
    if (date >= QDate(2026, 2, 15) && date <= QDate(2026, 2, 22))
        return 620;
    static constexpr std::array<qint64, 12> byMonth = {1100, 1040, 960,  960,  970,  930,
                                                       920,  960,  1000, 1030, 1090, 1090};
    return byMonth[size_t(date.month() - 1)];
}

qint64 weekday(Day day)
{
    static constexpr std::array<qint64, 7> byDay = {960, 970, 980, 1000, 1040, 1060, 1010};
    return byDay[size_t(toDate(day).dayOfWeek() - 1)];
}

// The days around payday sell better.
qint64 payday(Day day)
{
    const int date = toDate(day).day();
    return date >= 26 || date <= 5 ? 1060 : 980;
}

// How near the campaign's best day is, permille on its spend.
qint64 peak(const Campaign &campaign, Day day)
{
    if (!campaign.peak)
        return 1000;
    switch (*campaign.peak - day) {
    case 0:
        return 2100;
    case 1:
        return 1450;
    case -1:
        return 1250;
    default:
        return 1000;
    }
}

// The story of the last weeks: a new lead form on phones costs leads from the social channels.
qint64 formTrouble(const Channel &channel, Day day)
{
    const bool phones = channel.social || channel.key == u"zalo";
    return phones && day >= toDay(QDate(2026, 10, 22)) ? 740 : 1000;
}

bool mailsOn(const Campaign &campaign, Day day)
{
    const int weekDay = toDate(day).dayOfWeek();
    if (campaign.business)
        return weekDay == Qt::Wednesday;
    if (!campaign.end)
        return weekDay == Qt::Tuesday || weekDay == Qt::Friday;
    return weekDay == Qt::Monday || weekDay == Qt::Thursday || weekDay == Qt::Saturday ||
           campaign.peak == std::optional<Day>(day);
}

class AdDay
{
public:
    AdDay(const Data &data, const Ad &ad, int index, Day day)
        : m_campaign(data.campaigns[size_t(ad.campaign)])
        , m_channel(data.channels[size_t(ad.channel)])
        , m_ad(ad)
        , m_index(index)
        , m_day(day)
    {
        for (const auto &[channel, amount] : m_campaign.channels) {
            if (channel == ad.channel)
                m_amount = amount;
        }
    }

    DayResult make()
    {
        m_result.day = m_day;
        m_result.ad = m_index;
        if (m_channel.open > 0)
            makeMail();
        else if (m_channel.cpm == 0)
            makeOrganic();
        else
            makePaid();
        makeVisits();
        makeOrders();
        return m_result;
    }

private:
    qint64 chance(qint64 count, qint64 ppm, int purpose) const { return part(count, ppm, m_index, m_day, purpose); }
    qint64 vary(Purpose purpose, int range) const { return noise(m_index, m_day, purpose, range); }

    void makePaid();
    void makeMail();
    void makeOrganic();
    void makeVisits();
    void makeOrders();
    void makeBusiness();

    const Campaign &m_campaign;
    const Channel &m_channel;
    const Ad &m_ad;
    int m_index;
    Day m_day;
    qint64 m_amount = 0;
    DayResult m_result;
};

void AdDay::makePaid()
{
    // Half of the season reaches the spend, all of it the orders.
    qint64 spend = scale(m_amount * 1000, m_ad.share);
    spend = scale(scale(spend, 500 + season(m_day) / 2), weekday(m_day));
    spend = scale(scale(spend, peak(m_campaign, m_day)), vary(SpendNoise, 120));
    const qint64 cpm = scale(scale(m_channel.cpm, vary(PriceNoise, 80)), 600 + season(m_day) * 4 / 10);
    m_result.spend = spend;
    m_result.impressions = spend * 1000 / cpm;
    const qint64 ctr = scale(scale(scale(m_channel.ctr, m_ad.appeal), 500 + m_campaign.uplift / 2), vary(Clicks, 100));
    m_result.clicks = chance(m_result.impressions, ctr, Clicks);
    m_result.reach = scale(m_result.impressions, m_channel.reach);
    m_result.messages = chance(m_result.clicks, scale(m_channel.messages, m_campaign.messages), Messages);
    m_result.videoViews = chance(m_result.impressions, m_channel.videoViews, Views);
    if (m_channel.social) {
        m_result.likes = chance(m_result.impressions, scale(6200, m_ad.appeal), Social);
        m_result.shares = chance(m_result.impressions, 420, Social + 20);
        m_result.comments = chance(m_result.impressions, 760, Social + 21);
    }
}

void AdDay::makeMail()
{
    m_result.sent = scale(scale(m_amount * 1000, m_ad.share), vary(SpendNoise, 60));
    m_result.spend = m_result.sent * m_channel.cpm / 1000;
    m_result.opened = chance(m_result.sent, scale(m_channel.open, vary(Views, 90)), Views);
    m_result.clicks =
        chance(m_result.opened, scale(scale(m_channel.openClick, m_ad.appeal), m_campaign.uplift), Clicks);
}

void AdDay::makeOrganic()
{
    // Articles are found more and more: from 78 % to 122 % over the year.
    const qint64 growth = 780 + (m_day - toDay(QDate(2025, 11, 21))) * 440 / 365;
    m_result.impressions =
        scale(scale(scale(m_amount * 1000, m_ad.share), growth), scale(season(m_day), vary(SpendNoise, 90)));
    m_result.clicks = chance(m_result.impressions, scale(m_channel.ctr, m_ad.appeal), Clicks);
}

void AdDay::makeVisits()
{
    m_result.visits = chance(m_result.clicks, m_channel.visit * 1000, Visits);
    m_result.pageViews = m_result.visits * 3 + chance(m_result.visits, 140000, Site);
    m_result.bounces = chance(m_result.visits, scale(430000, vary(Site, 80)), Site + 20);
    m_result.seconds = m_result.visits * scale(94, vary(Value, 150));
    const qint64 trouble = formTrouble(m_channel, m_day);
    const qint64 leadRate = scale(scale(m_channel.lead, trouble), vary(Leads, 120));
    m_result.leads = chance(m_result.visits, leadRate, Leads);
    m_result.formViews = std::max(m_result.leads, chance(m_result.visits, 210000, Site + 21));
    m_result.formSubmits = chance(m_result.leads, 820000, Site + 22);
}

void AdDay::makeOrders()
{
    if (m_campaign.business) {
        makeBusiness();
    } else {
        qint64 rate = scale(scale(m_channel.order, m_ad.quality), 400 + m_campaign.uplift * 6 / 10);
        rate = scale(scale(rate, season(m_day)), scale(weekday(m_day), payday(m_day)));
        if (m_campaign.peak == std::optional<Day>(m_day))
            rate = scale(rate, 1250);
        m_result.orders = std::min(m_result.leads, chance(m_result.leads, rate, Orders));
        const qint64 value = scale(m_channel.orderValue, vary(Value, 140));
        m_result.revenue = m_result.orders * value / 1000 * 1000;
    }
    m_result.checkouts = m_result.orders + chance(m_result.orders, 610000, Orders + 20);
    m_result.addToCarts = m_result.checkouts + chance(m_result.checkouts, 1080000, Orders + 21);
    // Loyal channels bring fewer new customers.
    const qint64 newRate = m_campaign.objective == u"loyalty" ? 220000 : 610000;
    m_result.newCustomers = chance(m_result.orders, newRate, New);
    if (m_result.orders > 0)
        m_result.newRevenue = m_result.revenue / m_result.orders * m_result.newCustomers / 1000 * 1000;
}

void AdDay::makeBusiness()
{
    m_result.mqls = chance(m_result.leads, 460000, Business);
    m_result.sqls = chance(m_result.mqls, 520000, Business + 20);
    m_result.opportunities = chance(m_result.sqls, 600000, Business + 21);
    m_result.orders = chance(m_result.opportunities, 240000, Business + 22);
    m_result.revenue = m_result.orders * scale(9200000, vary(Value, 300)) / 1000 * 1000;
}

bool runs(const Campaign &campaign, const Channel &channel, Day day)
{
    if (day < *campaign.start || (campaign.end && day > *campaign.end))
        return false;
    return channel.open == 0 || mailsOn(campaign, day);
}

// Shares that differ but add up to 1000.
void shareOut(std::vector<Ad> &ads, size_t first)
{
    const size_t count = ads.size() - first;
    qint64 total = 0;
    std::vector<qint64> weights;
    for (size_t i = 0; i < count; ++i) {
        weights.push_back(700 + qint64(hashOf(int(first + i), 0, 50) % 600));
        total += weights.back();
    }
    qint64 left = 1000;
    for (size_t i = 0; i < count; ++i) {
        ads[first + i].share = i + 1 == count ? left : weights[i] * 1000 / total;
        left -= ads[first + i].share;
    }
}

} // namespace

std::vector<Ad> makeAds(const Data &data)
{
    std::vector<Ad> ads;
    for (size_t c = 0; c < data.campaigns.size(); ++c) {
        const Campaign &campaign = data.campaigns[c];
        for (const auto &[channelIndex, amount] : campaign.channels) {
            const Channel &channel = data.channels[size_t(channelIndex)];
            const bool mail = channel.open > 0 && campaign.end;
            const int count = mail ? 1 : campaign.adsPerChannel;
            const size_t first = ads.size();
            for (int i = 0; i < count; ++i) {
                const int number = int(ads.size());
                const auto &[format, words] = channel.formats[size_t(i) % channel.formats.size()];
                Ad ad;
                ad.campaign = int(c);
                ad.channel = channelIndex;
                ad.name = QStringLiteral("%1 %2 · %3 · %4").arg(words).arg(i + 1).arg(campaign.name, channel.code);
                ad.group = channel.groups.at(i % channel.groups.size());
                ad.format = format;
                ad.headline = campaign.headline;
                ad.platformId = QString::number(6100000000000 + qint64(hashOf(number, 0, 51) % 900000000000ULL));
                ad.appeal = 860 + qint64(hashOf(number, 0, 52) % 281);
                ad.quality = 900 + qint64(hashOf(number, 0, 53) % 201);
                ads.push_back(ad);
            }
            shareOut(ads, first);
        }
    }
    return ads;
}

std::vector<DayResult> makeResults(const Data &data, const std::vector<Ad> &ads, Day first, Day last)
{
    std::vector<DayResult> results;
    for (Day day = first; day <= last; ++day) {
        for (size_t i = 0; i < ads.size(); ++i) {
            const Ad &ad = ads[i];
            if (runs(data.campaigns[size_t(ad.campaign)], data.channels[size_t(ad.channel)], day))
                results.push_back(AdDay(data, ad, int(i), day).make());
        }
    }
    return results;
}

} // namespace pheu::sample
