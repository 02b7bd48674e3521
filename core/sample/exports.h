// SPDX-License-Identifier: GPL-3.0-or-later
// The generated year written the way platforms write it: Google Ads with preamble and totals, Meta with its
// totals row first, the rest as plain tables. Text and options, ready for the importer.
#pragma once

#include "exchange/importer.h"
#include "sample/generator.h"

namespace pheu::sample
{

struct Export {
    QString fileName;
    QByteArray content;
    ImportOptions options;
};

// Names of UTM links: those of (campaign, channel) that have one.
QString linkName(const Data &data, const Ad &ad);

std::vector<Export> makeExports(const Data &data, const std::vector<Ad> &ads, const std::vector<DayResult> &results,
                                Language language);

} // namespace pheu::sample
