// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pivottable.h"

#include "metrics/dimension.h"
#include "metrics/workspacecatalogue.h"
#include "models/recordfigures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Pivot)
};

QString keyText(const DimensionKey &key)
{
    return key.null ? QStringLiteral("∅") : QStringLiteral("%1\x1f%2").arg(key.id).arg(key.label);
}

QString keysText(const std::vector<DimensionKey> &keys)
{
    QStringList parts;
    for (const DimensionKey &key : keys)
        parts << keyText(key);
    return parts.join(QChar(0x1e));
}

// The period of a unit, within the one that was asked.
void narrow(MetricQuery &slice, Period unit)
{
    slice.from = slice.from ? std::max(*slice.from, unit.from) : unit.from;
    slice.to = slice.to ? std::min(*slice.to, unit.to) : unit.to;
}

} // namespace

PivotTable::Range PivotTable::rangeOf(int kpi) const
{
    Range range;
    const int deepest = int(ask.rows.size());
    const int last = columns.empty() ? 1 : int(columns.size());
    for (int row = 0; row < int(rows.size()); ++row) {
        if (rows[size_t(row)].level != deepest)
            continue;
        for (int column = 0; column < last; ++column) {
            const Figure &value = figure(row, column, kpi);
            if (!value || !std::isfinite(*value))
                continue;
            range.least = range.any ? std::min(range.least, *value) : *value;
            range.greatest = range.any ? std::max(range.greatest, *value) : *value;
            range.any = true;
        }
    }
    return range;
}

Result<std::vector<RecordsBehind>> pivotRecords(MetricsEngine &engine, const PivotTable &table, int row, int column)
{
    MetricQuery query = table.ask.slice;
    query.names = table.ask.kpis;
    query.by.clear();
    std::vector<DimensionKey> keys = table.rows[size_t(row)].keys;
    for (size_t i = 0; i < keys.size(); ++i)
        query.by << table.ask.rows[qsizetype(i)];
    if (column >= 0 && !table.isTotalColumn(column)) {
        query.by << table.ask.across;
        keys.push_back(table.columns[size_t(column)]);
    }
    return engine.recordsBehind(query, keys);
}

PivotBuilder::PivotBuilder(Workspace &workspace, MetricsEngine &engine, PivotAsk ask)
    : m_workspace(workspace)
    , m_engine(engine)
{
    ask.slice.comparison.reset();
    m_table.ask = std::move(ask);
}

Result<MetricTable> PivotBuilder::ask(const QStringList &by, const MetricQuery &slice)
{
    MetricQuery query = slice;
    query.names = m_table.ask.kpis;
    query.by = by;
    return m_engine.evaluate(query);
}

double PivotBuilder::progress() const
{
    if (m_stage != Stage::DetailCells)
        return double(m_stage) / 8;
    return 0.5 + 0.5 * double(m_column) / double(std::max<size_t>(1, m_table.columns.size()));
}

Result<bool> PivotBuilder::step()
{
    switch (m_stage) {
    case Stage::Rows:
        return askRows();
    case Stage::Columns:
        return askColumns();
    case Stage::Cells:
        return askCells();
    case Stage::Details:
        return askDetails();
    case Stage::DetailCells:
        return askDetailCells();
    case Stage::Done:
        break;
    }
    return false;
}

void PivotBuilder::put(int row, int column, const std::vector<Figure> &values)
{
    if (row < 0 || column < 0)
        return;
    std::copy(values.begin(), values.end(), m_table.rows[size_t(row)].values.begin() + column * m_table.kpis());
}

int PivotBuilder::rowOf(const std::vector<DimensionKey> &keys) const
{
    return m_rowOfKeys.value(keysText(keys), -1);
}

int PivotBuilder::columnOf(const DimensionKey &key) const
{
    return m_columnOfKey.value(keyText(key), -1);
}

void PivotBuilder::indexRows()
{
    m_rowOfKeys.clear();
    for (size_t i = 0; i < m_table.rows.size(); ++i) {
        m_rowOfKeys.insert(keysText(m_table.rows[i].keys), int(i));
        m_table.rows[i].values.resize(size_t(m_table.columnCount() * m_table.kpis()));
    }
}

// The first dimension alone, and the total of all.
Result<bool> PivotBuilder::askRows()
{
    const Result<MetricTable> table = ask(m_table.ask.rows.mid(0, 1), m_table.ask.slice);
    if (!table)
        return table.error();
    m_table.notes = table->notes;
    m_table.currency = table->currency;
    for (const MetricRow &row : table->rows) {
        if (int(m_table.rows.size()) == mostRows) {
            ++m_table.leftOutRows;
            continue;
        }
        m_table.rows.push_back({row.keys, 1, row.values});
    }
    m_table.rows.push_back({{}, 0, table->total.values});
    indexRows();
    const bool two = m_table.ask.rows.size() > 1;
    m_stage = !m_table.ask.across.isEmpty() ? Stage::Columns : two ? Stage::Details : Stage::Done;
    return m_stage != Stage::Done;
}

Result<bool> PivotBuilder::askColumns()
{
    const Result<MetricTable> table = ask({m_table.ask.across}, m_table.ask.slice);
    if (!table)
        return table.error();
    for (const MetricRow &row : table->rows) {
        if (int(m_table.columns.size()) == mostColumns) {
            ++m_table.leftOutColumns;
            continue;
        }
        m_columnOfKey.insert(keyText(row.keys.front()), int(m_table.columns.size()));
        m_table.columns.push_back(row.keys.front());
    }
    // What was the only column is the last now.
    for (PivotRow &row : m_table.rows) {
        row.values.insert(row.values.begin(), m_table.columns.size() * size_t(m_table.kpis()), Figure());
        row.values.resize(size_t(m_table.columnCount() * m_table.kpis()));
    }
    const int total = rowOf({});
    for (const MetricRow &row : table->rows)
        put(total, columnOf(row.keys.front()), row.values);
    m_stage = Stage::Cells;
    return true;
}

Result<bool> PivotBuilder::askCells()
{
    const Result<MetricTable> table = ask({m_table.ask.rows.front(), m_table.ask.across}, m_table.ask.slice);
    if (!table)
        return table.error();
    for (const MetricRow &row : table->rows)
        put(rowOf({row.keys.front()}), columnOf(row.keys.back()), row.values);
    m_stage = m_table.ask.rows.size() > 1 ? Stage::Details : Stage::Done;
    return m_stage != Stage::Done;
}

// The second dimension under the first.
Result<bool> PivotBuilder::askDetails()
{
    const Result<MetricTable> table = ask(m_table.ask.rows, m_table.ask.slice);
    if (!table)
        return table.error();
    QHash<QString, std::vector<PivotRow>> under;
    int room = mostRows - int(m_table.rows.size());
    const size_t total = m_table.columns.size() * size_t(m_table.kpis());
    for (const MetricRow &row : table->rows) {
        if (rowOf({row.keys.front()}) < 0 || room-- <= 0) {
            ++m_table.leftOutRows;
            continue;
        }
        PivotRow detail{row.keys, 2, {}};
        detail.values.resize(total);
        detail.values.insert(detail.values.end(), row.values.begin(), row.values.end());
        under[keyText(row.keys.front())].push_back(std::move(detail));
    }
    std::vector<PivotRow> rows;
    for (PivotRow &row : m_table.rows) {
        std::vector<PivotRow> details =
            row.keys.empty() ? std::vector<PivotRow>() : under.take(keyText(row.keys.front()));
        rows.push_back(std::move(row));
        std::move(details.begin(), details.end(), std::back_inserter(rows));
    }
    m_table.rows = std::move(rows);
    indexRows();
    m_stage = m_table.columns.empty() ? Stage::Done : Stage::DetailCells;
    return m_stage != Stage::Done;
}

// The engine splits by two at most: the third is a slice of its own, a period where it is one.
MetricQuery PivotBuilder::sliceOf(const DimensionKey &column) const
{
    MetricQuery slice = m_table.ask.slice;
    const QString &across = m_table.ask.across;
    if (const auto unit = calendarUnitFromId(across)) {
        narrow(slice, unitOf(Day(column.id), *unit, m_workspace.settings().calendar));
        return slice;
    }
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (!results)
        return slice;
    const auto dimension = Dimension::resolve(m_workspace.schema(), *results, across, m_workspace.settings().calendar);
    if (!dimension)
        return slice;
    Filter one = Filter::compare(
        dimension->path(), Operator::Eq,
        {dimension->kind() == Dimension::Kind::Link ? QStringLiteral("#%1").arg(column.id) : column.label});
    if (column.null)
        one = Filter::compare(dimension->path(), Operator::IsEmpty, {});
    slice.filter = Filter::all({slice.filter, one});
    return slice;
}

Result<bool> PivotBuilder::askDetailCells()
{
    const DimensionKey &column = m_table.columns[m_column];
    const MetricQuery slice = sliceOf(column);
    if (!slice.from || !slice.to || *slice.from <= *slice.to) {
        const Result<MetricTable> table = ask(m_table.ask.rows, slice);
        if (!table)
            return table.error();
        for (const MetricRow &row : table->rows)
            put(rowOf(row.keys), int(m_column), row.values);
    }
    if (++m_column == m_table.columns.size())
        m_stage = Stage::Done;
    return m_stage != Stage::Done;
}

std::vector<PivotDimension> pivotDimensions(const Workspace &workspace, Language language)
{
    std::vector<PivotDimension> list;
    const Page *results = workspace.schema().page(QStringLiteral("results"));
    if (!results)
        return list;
    const CalendarRules rules = workspace.settings().calendar;
    const auto add = [&](const QString &id, const QString &name) {
        const bool known = std::any_of(list.begin(), list.end(), [&](const auto &one) { return one.id == id; });
        if (!known && Dimension::resolve(workspace.schema(), *results, id, rules))
            list.push_back({id, name});
    };
    const auto catalogue = catalogueOf(workspace);
    for (const DimensionEntry &entry : catalogue->dimensions())
        add(entry.id, language == Language::Vietnamese ? entry.nameVi : entry.nameEn);
    for (const Field &field : results->fields) {
        if (field.type->meaning() == Meaning::Date)
            continue; // by its units
        add(field.role.isEmpty() ? pathText(workspace.schema(), results->id, PathChoice{{FieldPath{{field.id}}}})
                                 : field.role,
            field.names.in(language));
    }
    return list;
}

Filter throughLink(const Filter &filter, const PathChoice &link)
{
    Filter result = filter;
    result.children.clear();
    for (const Filter &child : filter.children)
        result.children.push_back(throughLink(child, link));
    if (filter.kind != Filter::Kind::Compare)
        return result;
    result.path.paths.clear();
    for (const FieldPath &way : link.paths) {
        for (const FieldPath &path : filter.path.paths) {
            FieldPath whole = way;
            whole.steps.insert(whole.steps.end(), path.steps.begin(), path.steps.end());
            result.path.paths.push_back(std::move(whole));
        }
    }
    return result;
}

} // namespace pheu
