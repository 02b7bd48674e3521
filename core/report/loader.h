// SPDX-License-Identifier: GPL-3.0-or-later
// Fills cards from the engine: one call per dimension for all cards of the same filter and period together, those of
// funnels, and the colours, starts, goals and pictures that live in the pages. Reads only.
#pragma once

#include "report/card.h"

namespace pheu
{

// The largest picture of a card: it is read with every refresh.
inline constexpr qint64 mostImageBytes = 16 << 20;

struct CardSet {
    std::vector<CardData> cards;
    CardInputs inputs;  // of the slice itself; kept for findings
    QStringList notes;  // of the engine, each once
    qint64 records = 0; // results in the slice
};

// What the card asks of: the slice of its dashboard with its own filter and period, which is compared as that of the
// dashboard is. A filter that cannot be read restricts nothing; loadCards() says so on the card.
MetricQuery cardSlice(const CardDefinition &card, const MetricQuery &slice, const Workspace &workspace,
                      MetricsEngine &engine);

// `needs` beyond those of the cards (findings) may be added.
CardSet loadCards(Workspace &workspace, MetricsEngine &engine, const std::vector<CardDefinition> &cards,
                  const MetricQuery &slice, Language language, const std::vector<CardNeed> &needs = {});

// What engine.prepare() must load so that loadCards() answers at once.
struct Preparation {
    QStringList names;
    QStringList by;
};
Preparation preparationFor(Workspace &workspace, MetricsEngine &engine, const std::vector<CardDefinition> &cards,
                           const MetricQuery &slice);

// Channel record → 0…7 by the field `colour`; empty when the page is not there.
QHash<qint64, int> channelSeries(const Workspace &workspace);
// Campaigns that start in the period, by start.
std::vector<TrendMarker> campaignStarts(const Workspace &workspace, Period period);
// "Channel: Facebook, Zalo · Stage: Mua"; a filter of another shape as the filter language; empty for all.
QString describeFilter(const Schema &schema, const Filter &filter, Language language);

} // namespace pheu
