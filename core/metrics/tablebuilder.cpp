// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/tablebuilder.h"

#include "base/text.h"
#include "metrics/comparison.h"

#include <algorithm>

namespace pheu
{

namespace
{

// No group has this key: figures of it are those of no record.
constexpr GroupKey nowhere = ~GroupKey(0);

int compareFigures(const Figure &a, const Figure &b)
{
    if (a.has_value() != b.has_value())
        return a ? -1 : 1;
    if (!a || *a == *b)
        return 0;
    return *a > *b ? -1 : 1;
}

// Order within one dimension.
int compareKeys(bool isTime, const DimensionKey &a, const DimensionKey &b, const Figure &figureA, const Figure &figureB)
{
    if (a.null != b.null)
        return a.null ? 1 : -1;
    if (isTime)
        return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    if (const int order = compareFigures(figureA, figureB))
        return order;
    if (const int order = compareText(a.label, b.label))
        return order;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

} // namespace

std::vector<TableGroup> TableBuilder::groups(Evaluation &evaluation) const
{
    std::vector<TableGroup> groups;
    QHash<GroupKey, size_t> rowOf;
    for (const GroupKey key : evaluation.groups(false)) {
        rowOf.insert(key, groups.size());
        groups.push_back({key, {}, key});
    }
    if (!evaluation.comparison())
        return groups;
    std::vector<Dimension> &dimensions = evaluation.dimensions();
    for (const GroupKey key : evaluation.groups(true)) {
        quint32 numbers[2] = {numberIn(key, 0), numberIn(key, 1)};
        bool beside = true;
        for (size_t i = 0; i < dimensions.size(); ++i) {
            Dimension &dimension = dimensions[i];
            // Only the date of the record moves between periods; another date is a value like any other.
            if (!dimension.isTime() || numbers[i] == 0 || dimension.path().paths.front().steps.size() != 1)
                continue;
            const std::optional<Day> day = alignedUnit(dimension.firstDay(numbers[i]), dimension,
                                                       *evaluation.comparison(), *evaluation.periodOf({}));
            beside = beside && day;
            numbers[i] = day ? dimension.numberOfDay(*day) : 0;
        }
        if (!beside)
            continue;
        const GroupKey shown = groupKey(numbers[0], numbers[1]);
        const auto at = rowOf.constFind(shown);
        if (at != rowOf.cend()) {
            groups[*at].previous = key;
            continue;
        }
        rowOf.insert(shown, groups.size());
        groups.push_back({{}, key, shown});
    }
    return groups;
}

void TableBuilder::fill(MetricRow &row, const Evaluation &evaluation, std::optional<GroupKey> current,
                        std::optional<GroupKey> previous) const
{
    for (const QString &name : m_names) {
        row.values.push_back(evaluation.figure(name, false, current));
        if (evaluation.comparison())
            row.previous.push_back(evaluation.figure(name, true, previous));
    }
}

MetricRow TableBuilder::total(const Evaluation &evaluation) const
{
    MetricRow row;
    fill(row, evaluation, {}, {});
    return row;
}

Result<std::vector<MetricRow>> TableBuilder::rows(Evaluation &evaluation, Evaluation *outer) const
{
    const std::vector<TableGroup> groups = this->groups(evaluation);
    std::vector<Dimension> &dimensions = evaluation.dimensions();
    std::vector<MetricRow> rows(groups.size());
    std::vector<Figure> outerFigures(groups.size());
    for (size_t i = 0; i < dimensions.size(); ++i) {
        std::vector<quint32> numbers;
        for (const TableGroup &group : groups)
            numbers.push_back(numberIn(group.shown, int(i)));
        Result<std::vector<DimensionKey>> keys = dimensions[i].keys(m_recordNames, m_schema, numbers, m_language);
        if (!keys)
            return keys.error();
        for (size_t row = 0; row < rows.size(); ++row)
            rows[row].keys.push_back(std::move((*keys)[row]));
    }
    for (size_t i = 0; i < groups.size(); ++i) {
        fill(rows[i], evaluation, groups[i].current.value_or(nowhere), groups[i].previous.value_or(nowhere));
        if (outer && !m_names.isEmpty())
            outerFigures[i] = outer->figure(m_names.first(), false, groupKey(numberIn(groups[i].shown, 0), 0));
    }
    std::vector<size_t> order(rows.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto own = [&](size_t row) { return rows[row].values.empty() ? Figure() : rows[row].values.front(); };
    std::ranges::sort(order, [&](size_t a, size_t b) {
        for (size_t i = 0; i < dimensions.size(); ++i) {
            const bool inner = i + 1 == dimensions.size();
            const int by = compareKeys(dimensions[i].isTime(), rows[a].keys[i], rows[b].keys[i],
                                       inner ? own(a) : outerFigures[a], inner ? own(b) : outerFigures[b]);
            if (by)
                return by < 0;
        }
        return a < b;
    });
    std::vector<MetricRow> sorted;
    sorted.reserve(rows.size());
    for (const size_t row : order)
        sorted.push_back(std::move(rows[row]));
    return sorted;
}

} // namespace pheu
