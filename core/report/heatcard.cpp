// SPDX-License-Identifier: GPL-3.0-or-later
// One figure by two dimensions. Totals are evaluated afresh, never added up. Of more rows or columns than can be told
// apart the largest are shown, of time the latest; units of time without records keep their place.
#include "report/cardkinds.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

constexpr size_t mostRows = 20;
constexpr size_t mostColumns = 16;
constexpr size_t mostColumnsOfTime = 31;

// The values of one dimension with the figure of each over all of the other.
struct Side {
    std::vector<DimensionKey> keys;
    std::vector<Figure> totals;
    size_t all = 0; // before some were left out
};

// The units between the first and the last that has records.
void fillHoles(Side &side, CalendarUnit unit, CalendarRules rules)
{
    Side filled;
    for (size_t i = 0; i < side.keys.size(); ++i) {
        const Day day = Day(side.keys[i].id);
        while (!filled.keys.empty()) {
            const Day next = unitOf(Day(filled.keys.back().id), unit, rules).to + 1;
            if (next >= day || filled.keys.size() >= 10'000)
                break;
            filled.keys.push_back({unitLabel(next, unit), next, false});
            filled.totals.push_back({});
        }
        filled.keys.push_back(side.keys[i]);
        filled.totals.push_back(side.totals[i]);
    }
    side = std::move(filled);
}

QString idOf(const DimensionKey &key)
{
    return key.null ? QString() : key.id != 0 ? QString::number(key.id) : u'"' + key.label;
}

// The values of one side that have a figure in some cell.
QSet<QString> filled(const MetricTable &table, size_t side, const QString &name)
{
    QSet<QString> ids;
    for (const MetricRow &row : table.rows) {
        if (row.keys.size() == 2 && figureOf(table, row, name))
            ids.insert(idOf(row.keys[side]));
    }
    return ids;
}

Side sideOf(const CardInputs &inputs, const QString &by, const QString &name, const QSet<QString> &used, size_t most)
{
    Side side;
    const MetricTable *table = inputs.table(by);
    if (!table)
        return side;
    const auto unit = calendarUnitFromId(by);
    for (const MetricRow &row : table->rows) {
        if (row.keys.empty() || (unit && row.keys.front().null))
            continue;
        if (!used.contains(idOf(row.keys.front())))
            continue;
        side.keys.push_back(row.keys.front());
        side.keys.back().label = keyLabel(row.keys.front(), by);
        side.totals.push_back(figureOf(*table, row, name));
    }
    if (!unit) { // the engine sorted by the first name of a shared query
        std::vector<size_t> order(side.keys.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, [&](size_t a, size_t b) {
            if (side.keys[a].null != side.keys[b].null)
                return side.keys[b].null;
            return side.totals[a] && (!side.totals[b] || *side.totals[a] > *side.totals[b]);
        });
        Side sorted;
        for (const size_t at : order) {
            sorted.keys.push_back(side.keys[at]);
            sorted.totals.push_back(side.totals[at]);
        }
        side = std::move(sorted);
    } else {
        fillHoles(side, *unit, inputs.calendar);
    }
    side.all = side.keys.size();
    if (side.all > most) {
        const auto cut = std::ptrdiff_t(side.all - most);
        const auto from = [&](auto &list) { return unit ? list.begin() : list.end() - cut; };
        side.keys.erase(from(side.keys), from(side.keys) + cut);
        side.totals.erase(from(side.totals), from(side.totals) + cut);
    }
    return side;
}

size_t mostOf(const QString &by, size_t usual)
{
    return calendarUnitFromId(by) ? std::max(usual, mostColumnsOfTime) : usual;
}

QString leftOutNote(const Side &rows, const Side &columns)
{
    const bool lacksRows = rows.keys.size() < rows.all, lacksColumns = columns.keys.size() < columns.all;
    if (lacksRows && lacksColumns)
        return CardText::tr("%1 of %2 rows, %3 of %4 columns")
            .arg(rows.keys.size())
            .arg(rows.all)
            .arg(columns.keys.size())
            .arg(columns.all);
    if (lacksRows)
        return CardText::tr("%1 of %2 rows").arg(rows.keys.size()).arg(rows.all);
    if (lacksColumns)
        return CardText::tr("%1 of %2 columns").arg(columns.keys.size()).arg(columns.all);
    return {};
}

std::optional<size_t> indexOf(const std::vector<DimensionKey> &keys, const DimensionKey &wanted)
{
    const auto at = std::ranges::find(keys, idOf(wanted), idOf);
    return at == keys.end() ? std::nullopt : std::optional(size_t(at - keys.begin()));
}

} // namespace

std::vector<CardNeed> heatNeeds(const CardDefinition &definition, const Catalogue &)
{
    const QStringList name = definition.names.mid(0, 1);
    return {{definition.by, name}, {definition.across, name}, {pairOf(definition.by, definition.across), name}};
}

CardData buildHeat(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    HeatBody body;
    const QString name = definition.names.value(0);
    const QString both = pairOf(definition.by, definition.across);
    body.by = definition.by;
    body.across = definition.across;
    body.byLabel = inputs.dimensionNames.value(definition.by, definition.by);
    body.acrossLabel = inputs.dimensionNames.value(definition.across, definition.across);
    body.info = figureInfo(*inputs.catalogue, name, inputs.language);
    data.empty = emptySentence(inputs, both);
    const MetricTable *table = inputs.table(both);
    if (table) {
        const Side rows = sideOf(inputs, definition.by, name, filled(*table, 0, name), mostOf(definition.by, mostRows));
        const Side columns =
            sideOf(inputs, definition.across, name, filled(*table, 1, name), mostOf(definition.across, mostColumns));
        body.rows = rows.keys;
        body.columns = columns.keys;
        body.rowTotals = rows.totals;
        body.columnTotals = columns.totals;
        body.total = figureOf(*table, table->total, name);
        body.values.assign(body.rows.size(), std::vector<Figure>(body.columns.size()));
        bool any = false;
        for (const MetricRow &row : table->rows) {
            if (row.keys.size() != 2)
                continue;
            const auto at = indexOf(body.rows, row.keys[0]), column = indexOf(body.columns, row.keys[1]);
            if (!at || !column)
                continue;
            body.values[*at][*column] = figureOf(*table, row, name);
            any = any || body.values[*at][*column];
        }
        data.note = leftOutNote(rows, columns);
        if (data.empty.isEmpty() && !any)
            data.empty = whyNoFigure(inputs, name, *table);
    }
    data.body = body;
    return data;
}

} // namespace pheu
