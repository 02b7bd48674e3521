// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a table that are no fields: KPIs, in place and in the order of the rows; and the tints of its records.
#include "models/recordtablemodel.h"

#include "models/ruletints.h"

#include <algorithm>

namespace pheu
{

std::vector<int> RecordTableModel::orderOfColumns() const
{
    std::vector<int> order;
    const auto after = std::find_if(m_columns.begin(), m_columns.end(),
                                    [this](const Field &field) { return field.id == m_metricsAfter; });
    const size_t place = after == m_columns.end() ? m_columns.size() : size_t(after - m_columns.begin()) + 1;
    for (size_t i = 0; i <= m_columns.size(); ++i) {
        for (int metric = 0; i == place && metric < int(m_metrics.size()); ++metric)
            order.push_back(~metric);
        if (i < m_columns.size())
            order.push_back(int(i));
    }
    return order;
}

void RecordTableModel::setMetricColumns(const QStringList &names, QHash<RecordId, std::vector<Figure>> figures,
                                        FieldId after)
{
    if (names != m_metrics || after != m_metricsAfter) {
        const auto first = std::find_if(m_order.begin(), m_order.end(), [](int at) { return at < 0; });
        if (first != m_order.end()) {
            const int at = int(first - m_order.begin());
            beginRemoveColumns({}, at, at + int(m_metrics.size()) - 1);
            m_metrics.clear();
            m_order = orderOfColumns();
            endRemoveColumns();
        }
        m_figures = std::move(figures);
        m_metricsAfter = after;
        if (!names.isEmpty()) {
            const int columns = int(m_columns.size());
            const int shown = columnOf(after);
            const int at = shown < 0 ? columns : shown + 1;
            beginInsertColumns({}, at, at + int(names.size()) - 1);
            m_metrics = names;
            m_order = orderOfColumns();
            endInsertColumns();
        }
    } else {
        m_figures = std::move(figures);
        const auto first = std::find_if(m_order.begin(), m_order.end(), [](int at) { return at < 0; });
        if (first != m_order.end() && rowCount() > 0 && figureSorts().empty()) {
            const int at = int(first - m_order.begin());
            emit dataChanged(index(0, at), index(rowCount() - 1, at + int(m_metrics.size()) - 1));
        }
    }
    if (!figureSorts().empty())
        orderAgain();
}

void RecordTableModel::orderAgain()
{
    if (m_loading)
        return;
    RecordReader::Grouped rows{m_ids, {}};
    for (const GroupLayout::Group &group : m_layout.groups())
        rows.starts.push_back({group.first, group.level});
    orderByMetrics(rows);
    if (rows.ids != m_ids)
        changeOrder([&] { m_ids = std::move(rows.ids); });
}

std::vector<std::pair<std::function<Figure(RecordId)>, bool>> RecordTableModel::figureSorts() const
{
    std::vector<std::pair<std::function<Figure(RecordId)>, bool>> sorts;
    for (const Sort &sort : m_query.sorts) {
        const auto metric = sort.metric.isEmpty() ? -1 : m_metrics.indexOf(sort.metric);
        const bool isField = sort.path.paths.size() == 1 && sort.path.paths.front().steps.size() == 1;
        const FieldId field = isField ? sort.path.paths.front().steps.front() : FieldId();
        if (metric >= 0) {
            sorts.emplace_back(
                [this, metric](RecordId id) {
                    const auto found = m_figures.constFind(id);
                    const bool has = found != m_figures.constEnd() && size_t(metric) < found->size();
                    return has ? (*found)[size_t(metric)] : Figure();
                },
                sort.descending);
        } else if (field && m_kpis && m_kpis->has(field)) {
            sorts.emplace_back([this, field](RecordId id) { return m_kpis->figure(field, id); }, sort.descending);
        }
    }
    return sorts;
}

// Within each group; what has no figure stands last, whatever the direction.
void RecordTableModel::orderByMetrics(RecordReader::Grouped &rows) const
{
    const auto sorts = figureSorts();
    if (sorts.empty())
        return;
    const auto before = [&](RecordId a, RecordId b) {
        for (const auto &[figureOf, descending] : sorts) {
            const Figure left = figureOf(a);
            const Figure right = figureOf(b);
            if (left.has_value() != right.has_value())
                return left.has_value();
            if (left && *left != *right)
                return descending ? *left > *right : *left < *right;
        }
        return false;
    };
    std::vector<int> bounds{0};
    for (const RecordReader::GroupStart &start : rows.starts) {
        if (start.first > bounds.back())
            bounds.push_back(start.first);
    }
    bounds.push_back(int(rows.ids.size()));
    for (size_t i = 1; i < bounds.size(); ++i)
        std::stable_sort(rows.ids.begin() + bounds[i - 1], rows.ids.begin() + bounds[i], before);
}

// ---- tints

void RecordTableModel::setColours(const std::vector<ColourRule> &rules)
{
    if (rules == m_colours)
        return;
    m_colours = rules;
    m_tints.clear();
    m_records.clear(); // tinted as they are fetched
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::tint(std::span<const RecordId> ids) const
{
    if (m_colours.empty())
        return;
    const QHash<qint64, int> rules = fittingRules(m_workspace.reader(), m_page, m_colours, ids);
    for (const RecordId id : ids)
        m_tints.insert(id.value, qint8(rules.value(id.value, -1)));
}

QVariant RecordTableModel::tintOf(int row, const Field *field) const
{
    if (m_colours.empty() || !record(row)) // which fetches it, and its tint
        return {};
    const int rule = m_tints.value(recordAt(row).value, -1);
    if (rule < 0 || size_t(rule) >= m_colours.size())
        return {};
    const ColourRule &found = m_colours[size_t(rule)];
    return !found.field || (field && field->id == found.field) ? QVariant(found.color) : QVariant();
}

} // namespace pheu
