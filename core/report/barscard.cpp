// SPDX-License-Identifier: GPL-3.0-or-later
// One or more KPIs by a dimension, as bars sorted from best to worst; undefined ones last.
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

} // namespace

std::vector<CardNeed> barsNeeds(const CardDefinition &definition, const Catalogue &)
{
    return {{definition.by, definition.names}};
}

CardData buildBars(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    BarsBody body;
    body.by = definition.by;
    data.empty = emptySentence(inputs, definition.by);
    const MetricTable *table = inputs.table(definition.by);
    bool any = false;
    for (const QString &name : definition.names) {
        BarPanel panel;
        panel.info = figureInfo(*inputs.catalogue, name, inputs.language);
        if (table) {
            panel.total = figureOf(*table, table->total, name);
            for (const MetricRow &row : table->rows) {
                if (row.keys.empty())
                    continue;
                BarRow bar;
                bar.key = row.keys.front();
                bar.key.label = keyLabel(bar.key, definition.by);
                bar.series = seriesOf(inputs, definition.by, bar.key);
                bar.value = figureOf(*table, row, name);
                bar.before = figureOf(*table, row, name, true);
                any = any || bar.value;
                panel.rows.push_back(bar);
            }
        }
        const bool lower = panel.info.direction == Direction::Lower;
        std::stable_sort(panel.rows.begin(), panel.rows.end(), [lower](const BarRow &a, const BarRow &b) {
            if (!a.value || !b.value)
                return a.value.has_value() && !b.value;
            return lower ? *a.value < *b.value : *a.value > *b.value;
        });
        body.panels.push_back(panel);
    }
    if (data.empty.isEmpty() && !any && table) {
        data.empty = whyNoFigure(inputs, definition.names.value(0), *table);
    }
    const bool onCost = std::any_of(definition.names.begin(), definition.names.end(), [&](const QString &name) {
        return inputs.catalogue->measuresOf(name).contains(QStringLiteral("cost"));
    });
    if (onCost)
        data.note = CardText::tr("on fully loaded cost");
    data.body = body;
    return data;
}

} // namespace pheu
