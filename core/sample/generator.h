// SPDX-License-Identifier: GPL-3.0-or-later
// A year of ad results and of the shop's own counts, day by day and ad by ad. Pure whole-number arithmetic
// over a hash of (ad, day, purpose): the same on every machine, and no row depends on another.
#pragma once

#include "sample/sampledata.h"

namespace pheu::sample
{

// One ad of one campaign on one channel.
struct Ad {
    int campaign = 0; // index in Data
    int channel = 0;
    QString name, group, format, headline, platformId;
    qint64 share = 1000;   // permille of the pair's spend, all ads of a pair together 1000
    qint64 appeal = 1000;  // permille on clicks
    qint64 quality = 1000; // permille on orders
};

std::vector<Ad> makeAds(const Data &data);

// What one ad did on one day; a count the channel does not have stays 0 and is not written.
struct DayResult {
    Day day = 0;
    int ad = 0;
    qint64 impressions = 0, reach = 0, clicks = 0, spend = 0, messages = 0, videoViews = 0;
    qint64 likes = 0, shares = 0, comments = 0;
    qint64 sent = 0, opened = 0;
    qint64 visits = 0, pageViews = 0, bounces = 0, seconds = 0, formViews = 0, formSubmits = 0;
    qint64 leads = 0, mqls = 0, sqls = 0, opportunities = 0;
    qint64 addToCarts = 0, checkouts = 0, orders = 0, newCustomers = 0;
    qint64 revenue = 0, newRevenue = 0;
};

// By day, then by ad; days on which an ad did not run have no row.
std::vector<DayResult> makeResults(const Data &data, const std::vector<Ad> &ads, Day first, Day last);

} // namespace pheu::sample
