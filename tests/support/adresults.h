// SPDX-License-Identifier: GPL-3.0-or-later
// A seeded export of daily ad results, as large as asked: 12 channels, 400 campaigns, 8,000 ads over 1,096 days from
// 2022-01-01, in date order, each (date, ad) once. Integers only, so that every machine writes the same bytes.
#pragma once

#include <QString>

namespace pheu::test
{

// Columns: date, channel, campaign, ad, utm_source, utm_medium, utm_campaign, impressions, clicks, visits, leads,
// mqls, sqls, orders, spend, revenue. `rows` is at most 8,768,000. False when the file cannot be written.
bool writeAdResults(const QString &file, int rows);

} // namespace pheu::test
