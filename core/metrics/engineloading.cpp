// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of every page that a question asks, read by a worker before it is asked.
#include "metrics/engineprivate.h"
#include "metrics/workspacecatalogue.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace pheu
{

// The measures of Results, and what their shares of other costs and doubtful revenue are worked out from: whether they
// hold a figure at all is then seen without a query.
void MetricsEngine::Private::addResults(Columns &columns, const QStringList &names) const
{
    const ResultsFields fields = store.results();
    if (!fields.page)
        return;
    std::set<FieldId> &own = columns[fields.page->id];
    own.insert(fields.date);
    const auto add = [&](std::initializer_list<FieldId> more) {
        std::ranges::copy_if(more, std::inserter(own, own.end()), [](FieldId field) { return bool(field); });
    };
    add({fields.currency});
    const auto catalogue = store.catalogue();
    for (const QString &name : names) {
        for (const QString &id : catalogue->measuresOf(name)) {
            const Measure *measure = catalogue->measure(id);
            if (!measure || measure->page != QLatin1String("results"))
                continue;
            const Field *field = fields.page->field(fieldOfRole(*fields.page, measure->field));
            if (field && ColumnReader::canRead(*field))
                own.insert(field->id);
            if (measure->field.isEmpty() || !measure->filter.isEmpty()) // cost is shared by channel and campaign
                add({fields.spend, fields.channel, fields.campaign});
            if (measure->field.endsWith(QLatin1String("revenue")))
                add({fields.source, fields.campaign});
        }
    }
}

// What evaluate() would read, in any period.
MetricsEngine::Private::Columns MetricsEngine::Private::columnsFor(const QStringList &names, const QStringList &by)
{
    Columns columns;
    addResults(columns, names);
    const Result<FactPage> page = home(names, by.mid(0, 2));
    if (!page)
        return columns;
    std::vector<Dimension> dims;
    for (const QString &each : by) { // one at a time: a dashboard needs more of them than one question may have
        if (Result<std::vector<Dimension>> one = dimensions({each}, *page->page))
            dims.push_back(std::move(one->front()));
    }
    const Period any{toDay(QDate(2000, 1, 1)), toDay(QDate(2030, 12, 31))};
    Evaluation evaluation(store, page->page->id, std::move(dims), any, any, {}, {});
    for (const QString &name : names)
        evaluation.need(name);
    for (auto &[id, own] : evaluation.columns())
        columns[id].merge(own);
    return columns;
}

Result<void> MetricsEngine::Private::load(const Columns &columns)
{
    for (const auto &[page, fields] : columns) {
        if (const Result<ColumnTable *> loaded = store.table(page, fields); !loaded)
            return loaded.error();
    }
    return {};
}

bool MetricsEngine::Private::has(const Columns &columns) const
{
    return std::ranges::all_of(columns, [this](const auto &one) { return store.has(one.first, one.second); });
}

bool MetricsEngine::isReady(const QStringList &names, const QStringList &by) const
{
    const Result<QStringList> ids = d->resolved(names);
    Private::Columns first;
    if (ids)
        d->addResults(first, *ids);
    return !ids || (d->has(first) && d->has(d->columnsFor(*ids, by)));
}

void MetricsEngine::prepare(const QStringList &names, const QStringList &by)
{
    const Result<QStringList> ids = d->resolved(names);
    const Private::Columns columns = ids ? d->columnsFor(*ids, by) : Private::Columns();
    if (d->has(columns)) {
        QMetaObject::invokeMethod(this, &MetricsEngine::ready, Qt::QueuedConnection);
        return;
    }
    for (const auto &[page, fields] : columns)
        d->wanted[page].insert(fields.begin(), fields.end());
    if (d->worker.isRunning()) {
        d->wantsMore = true;
        return;
    }
    startPreparing();
}

void MetricsEngine::startPreparing()
{
    d->wantsMore = false;
    d->untaken = true;
    std::vector<std::pair<Page, std::set<FieldId>>> pages;
    for (const auto &[id, fields] : d->wanted) {
        const Page *page = d->store.schema().page(id);
        if (page && !d->store.has(id, fields))
            pages.emplace_back(*page, fields);
    }
    const QString path = d->store.workspace().path();
    const quint64 state = d->store.state();
    d->worker.setFuture(QtConcurrent::run([pages = std::move(pages), path, state]() -> Private::Loaded {
        Private::Loaded loaded;
        loaded.state = state;
        Result<std::unique_ptr<Database>> database = Database::open(path, OpenMode::ReadOnly);
        if (!database)
            return loaded; // the question itself will meet the same error and tell it
        for (const auto &[page, fields] : pages) {
            ColumnTable table(page.id);
            if (table.load(**database, page, fields))
                loaded.tables.push_back(std::move(table));
        }
        return loaded;
    }));
}

// False when the worker read a state that is no longer.
bool MetricsEngine::Private::takeLoaded()
{
    if (!untaken || worker.isRunning())
        return true;
    untaken = false;
    Loaded loaded = worker.future().takeResult();
    for (ColumnTable &table : loaded.tables)
        store.adopt(std::move(table), loaded.state);
    return loaded.state == store.state();
}

void MetricsEngine::finishPreparing()
{
    // A question may have taken the columns already.
    const bool current = d->takeLoaded();
    std::erase_if(d->wanted, [this](const auto &one) { return !d->store.schema().page(one.first); });
    if (!d->has(d->wanted) && (d->wantsMore || !current)) {
        startPreparing();
        return;
    }
    d->wanted.clear();
    emit ready();
}

} // namespace pheu
