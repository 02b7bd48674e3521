// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/owntrial.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int dayCount = 30, monthCount = 12;

// The last day that there is something to say of: today, or the last with a record of the measures behind it.
Day lastDay(MetricsEngine &engine, const MetricQuery &query, const std::shared_ptr<const Catalogue> &catalogue,
            Day today)
{
    const Result<MetricTable> all = engine.evaluate(query, catalogue);
    return all && all->to ? std::min(*all->to, today) : today;
}

} // namespace

Result<OwnTrial> tryEntry(Workspace &workspace, const OwnEntry &entry)
{
    const Result<OwnEntry> checked = checkedEntry(workspace, entry);
    if (!checked)
        return checked.error();
    const auto catalogue = catalogueWith(workspace, *checked);
    if (!catalogue)
        return catalogue.error();
    MetricsEngine engine(workspace);
    OwnTrial trial;
    trial.entry = *checked;
    MetricQuery query;
    query.names = {checked->id};
    const Day last = lastDay(engine, query, *catalogue, toDay(workspace.clock().today()));
    trial.last30 = {last - dayCount + 1, last};
    query.from = trial.last30.from;
    query.to = trial.last30.to;
    query.comparison = Period{trial.last30.from - dayCount, trial.last30.from - 1};
    const Result<MetricTable> recent = engine.evaluate(query, *catalogue);
    if (!recent)
        return recent.error();
    trial.now = recent->total.values.front();
    trial.before = recent->total.previous.empty() ? Figure() : recent->total.previous.front();
    trial.notes = recent->notes;

    const QDate month = QDate(toDate(last).year(), toDate(last).month(), 1);
    query.comparison.reset();
    query.from = toDay(month.addMonths(1 - monthCount));
    query.by = QStringList{QStringLiteral("month")};
    const Result<MetricTable> year = engine.evaluate(query, *catalogue);
    if (!year)
        return year.error();
    for (int i = 0; i < monthCount; ++i) {
        const Day first = toDay(month.addMonths(i + 1 - monthCount));
        const auto at = std::ranges::find_if(
            year->rows, [&](const MetricRow &row) { return !row.keys.front().null && row.keys.front().id == first; });
        trial.months.push_back(first);
        trial.monthly.push_back(at == year->rows.end() ? Figure() : at->values.front());
    }
    return trial;
}

} // namespace pheu
