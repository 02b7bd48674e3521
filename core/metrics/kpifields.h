// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that hold a KPI (computed "kpi"): the figure over the results that a record's links reach, for every record of
// a page by one call of the engine, never one a record. Nothing is stored: the grid, `pheu query` and exports ask here.
#pragma once

#include "metrics/engine.h"

namespace pheu
{

bool isKpiField(const Field &field);

// Figures of the records of the field's page under `slice` (its period and filter; names and dimensions are the
// field's). A record that is not in it is undefined. Errors: UnknownName for a KPI that is not in the catalogue,
// InvalidInput when no link leads from the results to the records.
Result<QHash<RecordId, Figure>> kpiFigures(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                                           const MetricQuery &slice = {});
// The figure of the records of each set taken together: Σ / Σ over all results behind them, never a mean of theirs.
Result<std::vector<Figure>> kpiFiguresTogether(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                                               const std::vector<std::vector<RecordId>> &sets,
                                               const MetricQuery &slice = {});
// The KPI and the measures it is made of, over the results of these records, as the total: why it is undefined.
Result<MetricTable> kpiTable(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                             const std::vector<RecordId> &records, const MetricQuery &slice = {});
// What the engine splits results by for the field: with its KPI, what prepare() loads.
Result<QString> kpiDimension(MetricsEngine &engine, const Workspace &workspace, const Field &field);
// A figure as a cell of the field holds it: money in minor units, a count whole. Empty when it is undefined or does not
// fit the field's type.
Value figureValue(const Field &field, const Figure &figure, const QString &currency);

} // namespace pheu
