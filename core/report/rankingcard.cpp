// SPDX-License-Identifier: GPL-3.0-or-later
// The best and the worst of a dimension by the first KPI; nobody is in both lists.
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

constexpr size_t listLength = 5;

} // namespace

std::vector<CardNeed> rankingNeeds(const CardDefinition &definition, const Catalogue &)
{
    return {{definition.by, definition.names}};
}

CardData buildRanking(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    RankingBody body;
    body.by = definition.by;
    for (const QString &name : definition.names)
        body.columns.push_back(figureInfo(*inputs.catalogue, name, inputs.language));
    data.empty = emptySentence(inputs, definition.by);
    std::vector<RankingRow> ranked;
    if (const MetricTable *table = inputs.table(definition.by)) {
        for (const MetricRow &row : table->rows) {
            if (row.keys.empty() || row.keys.front().null)
                continue;
            RankingRow item;
            item.key = row.keys.front();
            item.key.label = keyLabel(item.key, definition.by);
            for (const QString &name : definition.names)
                item.values.push_back(figureOf(*table, row, name));
            if (!item.values.empty() && item.values.front())
                ranked.push_back(item);
        }
        if (data.empty.isEmpty() && ranked.empty())
            data.empty = CardText::tr("No campaign has this figure in this period. %1")
                             .arg(whyNoFigure(inputs, definition.names.value(0), *table));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankingRow &a, const RankingRow &b) { return *a.values.front() > *b.values.front(); });
    body.total = int(ranked.size());
    const size_t top = std::min(listLength, (ranked.size() + 1) / 2);
    const size_t bottom = std::min(listLength, ranked.size() - top);
    body.top.assign(ranked.begin(), ranked.begin() + std::ptrdiff_t(top));
    body.bottom.assign(ranked.rbegin(), ranked.rbegin() + std::ptrdiff_t(bottom));
    data.note = CardText::tr("%n campaigns with a figure", nullptr, body.total);
    data.body = body;
    return data;
}

} // namespace pheu
