// SPDX-License-Identifier: GPL-3.0-or-later
// What the sample is made of, read from resources/sample/an-nhien.json in one language: channels with their
// rates, campaigns with daily spend by channel, other costs. Rates are whole numbers (ppm, permille) so that
// the generator needs no floating point.
#pragma once

#include "base/day.h"
#include "base/result.h"
#include "storage/schema.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace pheu::sample
{

struct Channel {
    QString key;
    QString name;          // of the record that the template brings
    QString source;        // what exports of this platform are called
    QString code;          // ends the names of its ads
    qint64 cpm = 0;        // VND for 1,000 impressions (e-mail: for 1,000 sent)
    qint64 ctr = 0;        // ppm, clicks of impressions
    qint64 visit = 0;      // permille, visits of clicks
    qint64 lead = 0;       // ppm, leads of visits
    qint64 order = 0;      // ppm, orders of leads
    qint64 orderValue = 0; // VND
    qint64 messages = 0;   // ppm of clicks
    qint64 videoViews = 0; // ppm of impressions
    qint64 reach = 0;      // permille of impressions
    qint64 open = 0;       // ppm of e-mails sent
    qint64 openClick = 0;  // ppm of e-mails opened
    bool social = false;   // likes, shares, comments
    QString utmSource, utmMedium;
    QStringList groups;
    std::vector<std::pair<QString, QString>> formats; // role of the option, words for the ad's name
};

struct Campaign {
    QString key, name, objective, stage, owner, headline;
    std::optional<Day> start, end; // no end: always on
    QStringList tags;
    qint64 uplift = 1000;   // permille on clicks and orders
    qint64 messages = 1000; // permille on messages
    std::optional<Day> peak;
    bool business = false; // sells to companies: MQL, SQL, opportunity
    int adsPerChannel = 1;
    qint64 budget = 0; // VND; 0: from what it spends
    // In channel order: thousand VND a day; e-mail: thousand letters a sending; SEO: thousand impressions a day.
    std::vector<std::pair<int, qint64>> channels;
};

struct Cost {
    QString what;
    qint64 amount = 0; // VND
    bool monthly = false;
    Day from = 0, to = 0;
    QString channel;  // name of the record, empty for none
    QString campaign; // key, empty for none
};

// Of the month with the last day; its parent stands before it.
struct Goal {
    QString key, name, kpi, formula, filter, owner, parent;
    double target = 0;
    std::optional<double> floor, stretch;
};

struct Data {
    QString shop, site;
    std::vector<Channel> channels;
    std::vector<Campaign> campaigns;
    std::vector<Cost> costs;
    std::vector<Goal> goals;
};

// Errors: Internal, when the resource is not as the program expects.
Result<Data> readData(Language language);

} // namespace pheu::sample
