// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the engine, for its own sources: the store, and the worker that reads columns ahead of a question.
#pragma once

#include "metrics/columnstore.h"
#include "metrics/engine.h"
#include "metrics/evaluation.h"

#include <QFutureWatcher>

namespace pheu
{

struct MetricsEngine::Private {
    explicit Private(Workspace &workspace)
        : store(workspace)
    {
    }

    using Columns = std::map<PageId, std::set<FieldId>>;
    struct Loaded {
        std::vector<ColumnTable> tables; // a page that could not be read is not among them
        quint64 state = 0;
    };

    Result<MetricTable> evaluate(const MetricQuery &query);
    MetricTable undefinedTable(const MetricQuery &query, const QStringList &names, const Error &why) const;
    Result<std::vector<Dimension>> dimensions(const QStringList &by, const Page &home) const;
    Result<QStringList> resolved(const QStringList &names) const;
    bool needsCosts(const QStringList &names) const;
    Result<FactPage> home(const QStringList &names, const QStringList &by);
    Result<RecordsBehind> behind(const FactPage &facts, Period period, const Filter &filter, const MetricQuery &query,
                                 Period asked);
    Result<Period> period(const MetricQuery &query, const QStringList &names, MetricTable &table);
    Result<std::optional<Period>> datedPeriod(const std::vector<FactPage> &facts);
    // By page.
    Columns columnsFor(const QStringList &names, const QStringList &by);
    void addResults(Columns &columns, const QStringList &names) const; // what is derived from Results whole
    Result<void> load(const Columns &columns);
    bool has(const Columns &columns) const;
    static Period reachOf(const MetricQuery &query, Period asked);
    bool takeLoaded();

    ColumnStore store;
    std::optional<Language> language;
    QFutureWatcher<Loaded> worker;
    Columns wanted; // by the worker's run, or by the next one
    bool wantsMore = false;
    bool untaken = false; // the worker was started and its columns were not taken over
};

} // namespace pheu
