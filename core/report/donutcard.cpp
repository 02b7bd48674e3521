// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of one figure that adds up. What has no shares (a rate, a loss, nothing at all) is said in a sentence instead.
#include "report/cardkinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

constexpr size_t mostSlices = 8; // the rest, where there is one, is the last of them

QString whyNoShares(const CardDefinition &definition, const CardInputs &inputs, const DonutBody &body,
                    const MetricTable &table)
{
    if (!addsUp(*inputs.catalogue, body.info.id))
        return CardText::tr("“%1” does not add up, so it has no shares: show it as bars.").arg(body.info.label);
    const bool loss =
        std::ranges::any_of(body.slices, [](const DonutSlice &slice) { return slice.value && *slice.value < 0; });
    if (loss)
        return CardText::tr("“%1” is below zero for some, so it has no shares: show it as bars.").arg(body.info.label);
    if (body.slices.empty() && !body.total)
        return whyNoFigure(inputs, definition.names.value(0), table);
    if (body.slices.empty())
        return CardText::tr("“%1” is zero in this period: there is nothing to share.").arg(body.info.label);
    return {};
}

void putRestTogether(DonutBody &body)
{
    if (body.slices.size() <= mostSlices)
        return;
    const auto from = body.slices.begin() + std::ptrdiff_t(mostSlices - 1);
    DonutSlice rest;
    rest.rest = true;
    rest.value = 0;
    for (auto slice = from; slice != body.slices.end(); ++slice)
        rest.value = *rest.value + *slice->value;
    rest.key.label = CardText::tr("%n others", nullptr, int(body.slices.end() - from));
    body.slices.erase(from, body.slices.end());
    body.slices.push_back(rest);
}

} // namespace

std::vector<CardNeed> donutNeeds(const CardDefinition &definition, const Catalogue &)
{
    return {{definition.by, definition.names.mid(0, 1)}};
}

CardData buildDonut(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    DonutBody body;
    body.by = definition.by;
    const QString name = definition.names.value(0);
    body.info = figureInfo(*inputs.catalogue, name, inputs.language);
    data.empty = emptySentence(inputs, definition.by);
    if (const MetricTable *table = inputs.table(definition.by)) {
        body.total = figureOf(*table, table->total, name);
        for (const MetricRow &row : table->rows) {
            if (row.keys.empty())
                continue;
            DonutSlice slice;
            slice.key = row.keys.front();
            slice.key.label = keyLabel(slice.key, definition.by);
            slice.series = seriesOf(inputs, definition.by, slice.key);
            slice.value = figureOf(*table, row, name);
            if (slice.value && *slice.value != 0)
                body.slices.push_back(slice);
        }
        if (data.empty.isEmpty())
            data.empty = whyNoShares(definition, inputs, body, *table);
    }
    if (data.empty.isEmpty()) {
        std::ranges::stable_sort(body.slices, std::ranges::greater(),
                                 [](const DonutSlice &slice) { return *slice.value; });
        putRestTogether(body);
        double sum = 0;
        for (const DonutSlice &slice : body.slices)
            sum += *slice.value;
        for (DonutSlice &slice : body.slices)
            slice.share = *slice.value / sum;
    }
    data.body = body;
    return data;
}

} // namespace pheu
