// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in a cross: one or two dimensions down, one across, any KPIs. Every subtotal and total is a question of its
// own to the engine, never a sum of what stands above it: rates and ratios do not add up.
#pragma once

#include "metrics/engine.h"

namespace pheu
{

struct PivotAsk {
    QStringList rows; // one or two dimensions, as --by takes them
    QString across;   // a dimension; empty: none
    QStringList kpis;
    MetricQuery slice; // period and filter; names and by are not looked at
    bool operator==(const PivotAsk &) const = default;
};

struct PivotRow {
    std::vector<DimensionKey> keys; // one or two; none: the total
    int level = 0;                  // 0 total, 1 first dimension, 2 second
    std::vector<Figure> values;     // column by column, in each the KPIs; the last column is the total of the row
};

struct PivotTable {
    PivotAsk ask;
    std::vector<DimensionKey> columns; // keys of `across`, without the total
    std::vector<PivotRow> rows;        // as shown: each first key, under it its second keys; the total last
    QStringList notes;
    QString currency;
    int leftOutRows = 0; // beyond the most that are shown
    int leftOutColumns = 0;

    int kpis() const { return int(ask.kpis.size()); }
    int columnCount() const { return int(columns.size()) + 1; } // with the total
    const Figure &figure(int row, int column, int kpi) const
    {
        return rows[size_t(row)].values[size_t(column * kpis() + kpi)];
    }
    bool isTotalColumn(int column) const { return column == int(columns.size()); }
    // Least and greatest figure of a KPI over the cells that are neither row totals nor of a higher level.
    struct Range {
        double least = 0;
        double greatest = 0;
        bool any = false;
    };
    Range rangeOf(int kpi) const;
};

// The records behind a cell, of each page that its figures are counted from. Column −1 or the total: all of the row.
Result<std::vector<RecordsBehind>> pivotRecords(MetricsEngine &engine, const PivotTable &table, int row, int column);

// The questions of one pivot, asked one at a time so that a window stays alive between them.
class PivotBuilder
{
public:
    static constexpr int mostRows = 2000;
    static constexpr int mostColumns = 60;

    PivotBuilder(Workspace &workspace, MetricsEngine &engine, PivotAsk ask);
    // Asks one question. false: all is answered. Errors: those of the engine.
    Result<bool> step();
    double progress() const; // 0…1
    PivotTable take() { return std::move(m_table); }

private:
    enum class Stage { Rows, Columns, Cells, Details, DetailCells, Done };
    Result<MetricTable> ask(const QStringList &by, const MetricQuery &slice);
    Result<bool> askRows();
    Result<bool> askColumns();
    Result<bool> askCells();
    Result<bool> askDetails();
    Result<bool> askDetailCells();
    MetricQuery sliceOf(const DimensionKey &column) const;
    void put(int row, int column, const std::vector<Figure> &values);
    int rowOf(const std::vector<DimensionKey> &keys) const;
    int columnOf(const DimensionKey &key) const;
    void indexRows();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    PivotTable m_table;
    Stage m_stage = Stage::Rows;
    size_t m_column = 0; // of DetailCells
    QHash<QString, int> m_rowOfKeys;
    QHash<QString, int> m_columnOfKey;
};

// Dimensions that figures can be split by, with their names: those of the catalogue, then further fields of Results.
struct PivotDimension {
    QString id;
    QString name;
};
std::vector<PivotDimension> pivotDimensions(const Workspace &workspace, Language language);

// A filter of another page as one of Results: every path goes through the link to that page first.
Filter throughLink(const Filter &filter, const PathChoice &link);

} // namespace pheu
