// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/engineprivate.h"

#include "metrics/tablebuilder.h"
#include "metrics/workspacecatalogue.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

MetricsEngine::MetricsEngine(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(workspace))
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (d->store.absorb(changes))
            emit changed();
    });
    connect(&d->worker, &QFutureWatcherBase::finished, this, [this] { finishPreparing(); });
}

MetricsEngine::~MetricsEngine()
{
    if (d->worker.isRunning()) // a future whose result was taken never counts as finished
        d->worker.waitForFinished();
}

void MetricsEngine::setLanguage(Language language)
{
    d->language = language;
}

std::shared_ptr<const Catalogue> MetricsEngine::catalogue() const
{
    return catalogueOf(workspace());
}

Workspace &MetricsEngine::workspace() const
{
    return d->store.workspace();
}

QStringList MetricsEngine::dashboardNames()
{
    return {QStringLiteral("spend"), QStringLiteral("cost"),   QStringLiteral("revenue"), QStringLiteral("roi"),
            QStringLiteral("roas"),  QStringLiteral("orders"), QStringLiteral("aov"),     QStringLiteral("cpw"),
            QStringLiteral("leads"), QStringLiteral("cpl"),    QStringLiteral("ctr")};
}

Result<QStringList> MetricsEngine::Private::resolved(const QStringList &names) const
{
    const auto held = store.catalogue();
    const Catalogue &catalogue = *held;
    QStringList ids;
    std::vector<QStringList> known;
    for (const Measure &measure : catalogue.measures())
        known.push_back({measure.id, measure.nameEn, measure.nameVi});
    for (const Kpi &kpi : catalogue.kpis())
        known.push_back({kpi.id, kpi.nameEn, kpi.nameVi});
    for (const QString &name : names) {
        QString found = catalogue.contains(name) ? name : QString();
        for (const QStringList &entry : known) {
            if (found.isEmpty() && entry.contains(name, Qt::CaseInsensitive))
                found = entry.first();
        }
        if (found.isEmpty())
            return Error{ErrorCode::UnknownName,
                         MetricsEngine::tr("There is no measure or KPI “%1”. The nearest are: %2.")
                             .arg(name, nearestNames(name, known).join(QStringLiteral(", ")))};
        ids.append(found);
    }
    return ids;
}

Result<std::vector<Dimension>> MetricsEngine::Private::dimensions(const QStringList &by, const Page &home) const
{
    if (by.size() > 2)
        return Error{ErrorCode::InvalidInput, MetricsEngine::tr("Figures can be split by two dimensions at most.")};
    std::vector<Dimension> dimensions;
    for (const QString &text : by) {
        Result<Dimension> dimension =
            Dimension::resolve(store.schema(), home, text, store.workspace().settings().calendar);
        if (!dimension)
            return dimension.error();
        dimensions.push_back(std::move(*dimension));
    }
    return dimensions;
}

// The page that the question is written for: Results, or the one page that all its figures are counted from when the
// dimensions are fields of that page alone.
Result<FactPage> MetricsEngine::Private::home(const QStringList &names, const QStringList &by)
{
    const ResultsFields fields = store.results();
    const FactPage results{fields.page, fields.date};
    const std::vector<FactPage> facts = MeasureSources(store).factsOf(names);
    const bool onePage = !facts.empty() && std::ranges::all_of(facts, [&](const FactPage &one) {
        return one.page == facts.front().page;
    });
    if (results.page && results.date &&
        (!onePage || facts.front().page == results.page || dimensions(by, *results.page) ||
         !dimensions(by, *facts.front().page)))
        return results;
    if (!facts.empty())
        return facts.front();
    return Error{ErrorCode::UnknownName,
                 MetricsEngine::tr("This workspace has no Results page with a date field, so there are no figures.")};
}

// First and last day with a record on any of the pages.
Result<std::optional<Period>> MetricsEngine::Private::datedPeriod(const std::vector<FactPage> &facts)
{
    std::optional<Period> all;
    for (const FactPage &one : facts) {
        const Result<ColumnTable *> table = store.table(one.page->id, {one.date});
        if (!table)
            return table.error();
        const std::optional<Period> dated = store.dayBlocks((*table)->column(one.date)).dated;
        if (dated)
            all = all ? Period{std::min(all->from, dated->from), std::max(all->to, dated->to)} : *dated;
    }
    return all;
}

bool MetricsEngine::Private::needsCosts(const QStringList &names) const
{
    const auto catalogue = store.catalogue();
    return std::ranges::any_of(
        names, [&](const QString &name) { return catalogue->measuresOf(name).contains(QLatin1String("cost")); });
}

// The question's period: as asked, an end that is not asked from the data. Nothing dated: an empty period.
Result<Period> MetricsEngine::Private::period(const MetricQuery &query, const QStringList &names, MetricTable &table)
{
    const ResultsFields fields = store.results();
    const FactPage results{fields.page, fields.date};
    std::vector<FactPage> facts = MeasureSources(store).factsOf(names);
    if (facts.empty() && results.date)
        facts.push_back(results);
    Result<std::optional<Period>> data = datedPeriod(facts);
    if (!data)
        return data.error();
    if (needsCosts(names) && fields.page) { // a cost that no spend can carry is a dated record of its own
        const Result<const Costs *> costs = store.costs();
        if (!costs)
            return costs.error();
        if (const std::optional<Period> &rest = (*costs)->blocks.dated)
            *data = *data ? Period{std::min((*data)->from, rest->from), std::max((*data)->to, rest->to)} : *rest;
    }
    table.from = query.from ? query.from : *data ? std::optional<Day>((*data)->from) : std::nullopt;
    table.to = query.to ? query.to : *data ? std::optional<Day>((*data)->to) : std::nullopt;
    if (query.from && query.to && *query.from > *query.to)
        return Error{ErrorCode::InvalidInput, MetricsEngine::tr("The period ends (%1) before it starts (%2).")
                                                  .arg(isoDay(*query.to), isoDay(*query.from))};
    if (!query.from && !query.to && results.date && std::ranges::find(facts, results) != facts.end()) {
        const Result<ColumnTable *> all = store.table(results.page->id, {results.date});
        const Column *days = all ? (*all)->column(results.date) : nullptr;
        if (days && days->nullCount() > 0)
            table.notes.append(
                MetricsEngine::tr("%n record(s) without a date are left out.", nullptr, int(days->nullCount())));
    }
    if (!table.from || !table.to) // one end asked, or none, and no data
        return Period{table.from.value_or(table.to.value_or(0)), table.to.value_or(table.from.value_or(0))};
    if (*table.from > *table.to) { // asked from after the last day with data, or to before the first
        (query.from ? table.to : table.from) = query.from ? table.from : table.to;
    }
    return Period{*table.from, *table.to};
}

Period MetricsEngine::Private::reachOf(const MetricQuery &query, Period asked)
{
    if (!query.from)
        asked.from = std::min(asked.from, toDay(QDate(1, 1, 1)));
    if (!query.to)
        asked.to = std::max(asked.to, toDay(QDate(9999, 12, 31)));
    return asked;
}

// No page has a figure: nothing is known of any name, and why.
MetricTable MetricsEngine::Private::undefinedTable(const MetricQuery &query, const QStringList &names,
                                                   const Error &why) const
{
    MetricTable table;
    table.names = names;
    table.by = query.by;
    table.currency = store.workspace().settings().currency;
    table.from = query.from;
    table.to = query.to;
    table.total.values.resize(size_t(names.size()));
    if (query.comparison)
        table.total.previous.resize(size_t(names.size()));
    for (const QString &name : names) {
        if (const QString missing = store.catalogue()->missingPage(name, store.schema()); !missing.isEmpty())
            table.notes.append(Evaluation::missingPageNote(name, missing));
    }
    if (table.notes.isEmpty())
        table.notes.append(why.message);
    return table;
}

Result<MetricTable> MetricsEngine::Private::evaluate(const MetricQuery &query)
{
    MetricTable table;
    Result<QStringList> names = resolved(query.names);
    if (!names)
        return names.error();
    // One reading for all slices instead of one per slice.
    Columns results;
    addResults(results, *names);
    if (Result<void> done = load(results); !done)
        return done.error();
    if (Result<void> done = load(columnsFor(*names, query.by)); !done)
        return done.error();
    const Result<FactPage> page = home(*names, query.by);
    if (!page)
        return undefinedTable(query, *names, page.error());
    Result<Period> asked = period(query, *names, table);
    if (!asked)
        return asked.error();
    Result<std::vector<Dimension>> dims = dimensions(query.by, *page->page);
    if (!dims)
        return dims.error();
    if (query.together && !dims->empty())
        dims->front().takeTogether(query.together);

    const Period reach = reachOf(query, *asked);
    Evaluation evaluation(store, page->page->id, std::move(*dims), *asked, reach, query.comparison, query.filter);
    for (const QString &name : std::as_const(*names))
        evaluation.need(name);
    if (Result<void> done = evaluation.fill(); !done)
        return done.error();

    std::optional<Evaluation> outer; // two dimensions: the order of the first is by its own figures
    if (query.by.size() == 2 && !evaluation.dimensions().front().isTime() && !names->isEmpty()) {
        outer.emplace(store, page->page->id, std::vector<Dimension>{evaluation.dimensions().front()}, *asked, reach,
                      std::nullopt, query.filter);
        outer->need(names->first());
        if (Result<void> done = outer->fill(); !done)
            return done.error();
    }

    const Settings &settings = store.workspace().settings();
    const auto recordNames = [this](PageId of, const std::vector<qint64> &ids) { return store.names(of, ids); };
    const TableBuilder builder(recordNames, store.schema(), language.value_or(settings.language), *names);
    if (!query.by.isEmpty()) {
        Result<std::vector<MetricRow>> rows = builder.rows(evaluation, outer ? &*outer : nullptr);
        if (!rows)
            return rows.error();
        table.rows = std::move(*rows);
    }
    table.total = builder.total(evaluation);
    table.names = *names;
    table.by = query.by;
    table.currency = settings.currency;
    table.notes += evaluation.notes();
    table.missingRates = evaluation.missingRates();
    table.records = evaluation.records();
    return table;
}

Result<MetricTable> MetricsEngine::evaluate(const MetricQuery &query)
{
    if (d->worker.isRunning() && !isReady(query.names, query.by))
        d->worker.waitForFinished(); // it is reading what is asked for
    d->takeLoaded();
    return d->evaluate(query);
}

Result<MetricTable> MetricsEngine::evaluate(const MetricQuery &query, std::shared_ptr<const Catalogue> catalogue)
{
    if (d->worker.isRunning())
        d->worker.waitForFinished();
    d->takeLoaded();
    d->store.setTrial(std::move(catalogue));
    Result<MetricTable> table = d->evaluate(query);
    d->store.setTrial({});
    return table;
}

std::optional<Period> MetricsEngine::dataPeriod()
{
    d->takeLoaded();
    const ResultsFields fields = d->store.results();
    if (!fields.date)
        return {};
    const Result<std::optional<Period>> period = d->datedPeriod({FactPage{fields.page, fields.date}});
    return period ? *period : std::nullopt;
}

} // namespace pheu
