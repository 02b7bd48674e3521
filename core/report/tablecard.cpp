// SPDX-License-Identifier: GPL-3.0-or-later
// KPIs by a dimension as a table with its total, which is evaluated afresh and never added up from the rows.
#include "report/cardkinds.h"

#include <algorithm>
#include <limits>

namespace pheu
{

std::vector<CardNeed> tableNeeds(const CardDefinition &definition, const Catalogue &)
{
    return {{definition.by, definition.names}};
}

CardData buildTable(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    TableBody body;
    body.by = definition.by;
    body.byLabel = inputs.dimensionNames.value(definition.by, definition.by);
    body.compared = inputs.compared;
    for (const QString &name : definition.names)
        body.columns.push_back(figureInfo(*inputs.catalogue, name, inputs.language));
    data.empty = emptySentence(inputs, definition.by);
    if (const MetricTable *table = inputs.table(definition.by)) {
        const auto values = [&](const MetricRow &row, bool previous) {
            std::vector<Figure> figures;
            for (const QString &name : definition.names)
                figures.push_back(figureOf(*table, row, name, previous));
            return figures;
        };
        for (const MetricRow &row : table->rows) {
            if (row.keys.empty())
                continue;
            TableRow item;
            item.key = row.keys.front();
            item.key.label = keyLabel(item.key, definition.by);
            item.series = seriesOf(inputs, definition.by, item.key);
            item.values = values(row, false);
            item.previous = values(row, true);
            // A row of dashes says nothing: its records have none of these figures.
            if (std::any_of(item.values.begin(), item.values.end(), [](const Figure &one) { return one.has_value(); }))
                body.rows.push_back(item);
        }
        body.total.values = values(table->total, false);
        body.total.previous = values(table->total, true);
        // The engine sorts by the first name of the shared query; a table reads best by its own first column.
        const auto rank = [](const TableRow &row) {
            const double none = -std::numeric_limits<double>::infinity();
            return row.values.empty() ? none : row.values.front().value_or(none);
        };
        std::stable_sort(body.rows.begin(), body.rows.end(), [&](const TableRow &a, const TableRow &b) {
            return a.key.null != b.key.null ? b.key.null : rank(a) > rank(b);
        });
    }
    data.body = body;
    return data;
}

} // namespace pheu
