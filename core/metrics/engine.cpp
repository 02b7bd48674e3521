// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/engine.h"

#include "metrics/columnstore.h"
#include "metrics/tablebuilder.h"
#include "storage/pathnames.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

namespace pheu {

struct MetricsEngine::Private
{
    explicit Private(Workspace &workspace) : store(workspace) {}

    struct Loaded
    {
        std::shared_ptr<ColumnTable> table; // null: reading failed
        quint64 state = 0;
    };

    Result<MetricTable> evaluate(const MetricQuery &query);
    Result<std::vector<Dimension>> dimensions(const QStringList &by, const Page &home) const;
    Result<QStringList> resolved(const QStringList &names) const;
    static bool needsCosts(const QStringList &names);
    Result<FactPage> home(const QStringList &names, const QStringList &by);
    Result<Period> period(const MetricQuery &query, const QStringList &names, MetricTable &table);
    Result<std::optional<Period>> datedPeriod(const std::vector<FactPage> &facts);
    std::set<FieldId> columnsFor(const QStringList &names, const QStringList &by) const;
    bool takeLoaded();

    ColumnStore store;
    std::optional<Language> language;
    QFutureWatcher<Loaded> worker;
    std::set<FieldId> wanted;  // by the worker's run, or by the next one
    bool wantsMore = false;
    bool untaken = false;      // the worker was started and its columns were not taken over
};

MetricsEngine::MetricsEngine(Workspace &workspace, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(workspace))
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

Workspace &MetricsEngine::workspace() const
{
    return d->store.workspace();
}

QStringList MetricsEngine::dashboardNames()
{
    return {QStringLiteral("spend"), QStringLiteral("cost"), QStringLiteral("revenue"), QStringLiteral("roi"),
            QStringLiteral("roas"),  QStringLiteral("orders"), QStringLiteral("aov"), QStringLiteral("cpw"),
            QStringLiteral("leads"), QStringLiteral("cpl"), QStringLiteral("ctr")};
}

Result<QStringList> MetricsEngine::Private::resolved(const QStringList &names) const
{
    const Catalogue &catalogue = Catalogue::shipped();
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
        Result<Dimension> dimension = Dimension::resolve(store.schema(), home, text,
                                                         store.workspace().settings().calendar);
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
    if (results.page && results.date
        && (!onePage || facts.front().page == results.page || dimensions(by, *results.page)
            || !dimensions(by, *facts.front().page)))
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

bool MetricsEngine::Private::needsCosts(const QStringList &names)
{
    return std::ranges::any_of(names, [](const QString &name) {
        return Catalogue::shipped().measuresOf(name).contains(QLatin1String("cost"));
    });
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
        return Error{ErrorCode::InvalidInput,
                     MetricsEngine::tr("The period ends (%1) before it starts (%2).").arg(isoDay(*query.to), isoDay(*query.from))};
    if (!query.from && !query.to && results.date && std::ranges::find(facts, results) != facts.end()) {
        const Result<ColumnTable *> all = store.table(results.page->id, {results.date});
        const Column *days = all ? (*all)->column(results.date) : nullptr;
        if (days && days->nullCount() > 0)
            table.notes.append(MetricsEngine::tr("%n record(s) without a date are left out.", nullptr, int(days->nullCount())));
    }
    if (!table.from || !table.to) // one end asked, or none, and no data
        return Period{table.from.value_or(table.to.value_or(0)), table.to.value_or(table.from.value_or(0))};
    if (*table.from > *table.to) { // asked from after the last day with data, or to before the first
        (query.from ? table.to : table.from) = query.from ? table.from : table.to;
    }
    return Period{*table.from, *table.to};
}

Result<MetricTable> MetricsEngine::Private::evaluate(const MetricQuery &query)
{
    MetricTable table;
    Result<QStringList> names = resolved(query.names);
    if (!names)
        return names.error();
    // One reading for all slices instead of one per slice.
    if (const Page *results = store.results().page) {
        if (const Result<ColumnTable *> loaded = store.table(results->id, columnsFor(*names, query.by)); !loaded)
            return loaded.error();
    }
    const Result<FactPage> page = home(*names, query.by);
    if (!page)
        return page.error();
    Result<Period> asked = period(query, *names, table);
    if (!asked)
        return asked.error();
    Result<std::vector<Dimension>> dims = dimensions(query.by, *page->page);
    if (!dims)
        return dims.error();

    Period reach = *asked;
    if (!query.from)
        reach.from = std::min(reach.from, toDay(QDate(1, 1, 1)));
    if (!query.to)
        reach.to = std::max(reach.to, toDay(QDate(9999, 12, 31)));
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

std::optional<Period> MetricsEngine::dataPeriod()
{
    d->takeLoaded();
    const ResultsFields fields = d->store.results();
    if (!fields.date)
        return {};
    const Result<std::optional<Period>> period = d->datedPeriod({FactPage{fields.page, fields.date}});
    return period ? *period : std::nullopt;
}

Result<Filter> MetricsEngine::recordsBehind(const MetricQuery &query, const std::vector<DimensionKey> &keys)
{
    const ResultsFields fields = d->store.results();
    if (!fields.page || !fields.date)
        return Error{ErrorCode::UnknownName, tr("This workspace has no Results page with a date field.")};
    Result<std::vector<Dimension>> dimensions = d->dimensions(query.by, *fields.page);
    if (!dimensions)
        return dimensions.error();
    if (keys.size() > dimensions->size())
        return Error{ErrorCode::Internal, tr("A row has more values than the question has dimensions.")};
    const PathChoice date{{FieldPath{{fields.date}}}};
    std::vector<Filter> parts = {query.filter};
    const auto between = [&](const PathChoice &path, Day from, Day to) {
        parts.push_back(Filter::compare(path, Operator::Ge, {isoDay(from)}));
        parts.push_back(Filter::compare(path, Operator::Le, {isoDay(to)}));
    };
    if (query.from)
        parts.push_back(Filter::compare(date, Operator::Ge, {isoDay(*query.from)}));
    if (query.to)
        parts.push_back(Filter::compare(date, Operator::Le, {isoDay(*query.to)}));
    if (!query.from && !query.to)
        parts.push_back(Filter::compare(date, Operator::IsNotEmpty, {}));
    for (size_t i = 0; i < keys.size(); ++i) {
        const Dimension &dimension = (*dimensions)[i];
        const DimensionKey &key = keys[i];
        if (key.null) {
            parts.push_back(Filter::compare(dimension.path(), Operator::IsEmpty, {}));
            continue;
        }
        switch (dimension.kind()) {
        case Dimension::Kind::Calendar: {
            const Period unit = unitOf(Day(key.id), dimension.unit(), dimension.rules());
            between(dimension.path(), unit.from, unit.to);
            break;
        }
        case Dimension::Kind::Link:
            parts.push_back(Filter::compare(dimension.path(), Operator::Eq, {QStringLiteral("#%1").arg(key.id)}));
            break;
        default:
            parts.push_back(Filter::compare(dimension.path(), Operator::Eq, {key.label}));
            break;
        }
    }
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return Filter::all(std::move(parts));
}

std::set<FieldId> MetricsEngine::Private::columnsFor(const QStringList &names, const QStringList &by) const
{
    std::set<FieldId> columns;
    const ResultsFields fields = store.results();
    if (!fields.page)
        return columns;
    const auto addRole = [&](const QString &role) {
        const auto at = std::ranges::find_if(fields.page->fields, [&](const Field &field) { return field.role == role; });
        if (at != fields.page->fields.end() && ColumnReader::canRead(*at))
            columns.insert(at->id);
    };
    columns.insert(fields.date);
    if (fields.currency)
        columns.insert(fields.currency);
    const Catalogue &catalogue = Catalogue::shipped();
    QStringList measures;
    for (const QString &name : names) {
        measures += catalogue.measuresOf(name);
        if (const Kpi *kpi = catalogue.kpi(name); kpi && kpi->formula.contains(QLatin1String("goal")))
            measures.append(store.workspace().settings().goal);
    }
    for (const QString &id : std::as_const(measures)) {
        const Measure *measure = catalogue.measure(id);
        if (!measure || measure->page != QLatin1String("results"))
            continue;
        addRole(measure->field.isEmpty() ? QStringLiteral("spend") : measure->field);
        if (measure->field.isEmpty() || !measure->filter.isEmpty()) { // cost is shared by channel and campaign
            addRole(QStringLiteral("channel"));
            addRole(QStringLiteral("campaign"));
        }
        if (measure->field.endsWith(QLatin1String("revenue"))) {
            addRole(QStringLiteral("source"));
            addRole(QStringLiteral("campaign"));
        }
    }
    for (const QString &each : by) { // one at a time: a dashboard needs more of them than one question may have
        if (const Result<std::vector<Dimension>> dims = dimensions({each}, *fields.page))
            columns.merge(dims->front().columns());
    }
    return columns;
}

bool MetricsEngine::isReady(const QStringList &names, const QStringList &by) const
{
    const Result<QStringList> ids = d->resolved(names);
    const ResultsFields fields = d->store.results();
    return !ids || !fields.page || d->store.has(fields.page->id, d->columnsFor(*ids, by));
}

void MetricsEngine::prepare(const QStringList &names, const QStringList &by)
{
    const Result<QStringList> ids = d->resolved(names);
    const ResultsFields fields = d->store.results();
    if (isReady(names, by) || !fields.date) {
        QMetaObject::invokeMethod(this, &MetricsEngine::ready, Qt::QueuedConnection);
        return;
    }
    std::set<FieldId> columns = d->columnsFor(*ids, by);
    d->wanted.insert(columns.begin(), columns.end());
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
    const Page page = *d->store.results().page;
    const QString path = d->store.workspace().path();
    const quint64 state = d->store.state();
    std::set<FieldId> columns = d->wanted;
    d->worker.setFuture(QtConcurrent::run([page, path, state, columns]() -> Private::Loaded {
        Private::Loaded loaded;
        loaded.state = state;
        Result<std::unique_ptr<Database>> database = Database::open(path, OpenMode::ReadOnly);
        if (!database)
            return loaded; // the question itself will meet the same error and tell it
        ColumnTable table(page.id);
        if (table.load(**database, page, columns))
            loaded.table = std::make_shared<ColumnTable>(std::move(table));
        return loaded;
    }));
}

// False when the worker read a state that is no longer.
bool MetricsEngine::Private::takeLoaded()
{
    if (!untaken || worker.isRunning())
        return true;
    untaken = false;
    const Loaded loaded = worker.result();
    if (loaded.table)
        store.adopt(std::move(*loaded.table), loaded.state);
    return loaded.state == store.state();
}

void MetricsEngine::finishPreparing()
{
    // A question may have taken the columns already.
    const bool current = d->takeLoaded();
    const ResultsFields fields = d->store.results();
    const bool lacking = fields.page && !d->store.has(fields.page->id, d->wanted);
    if (lacking && (d->wantsMore || !current)) {
        startPreparing();
        return;
    }
    d->wanted.clear();
    emit ready();
}

} // namespace pheu
