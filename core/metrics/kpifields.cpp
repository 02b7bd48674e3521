// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/kpifields.h"

#include "base/currency.h"
#include "metrics/columnstore.h"
#include "metrics/workspacecatalogue.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace pheu
{

namespace
{

struct KpiFieldText {
    Q_DECLARE_TR_FUNCTIONS(pheu::KpiFields)
};

bool isSingleLink(const Field &field)
{
    return field.type->meaning() == Meaning::Record && field.storage() == Storage::Integer;
}

// The shortest way from the results to the records of `to`, over links with one value.
std::optional<PathChoice> wayTo(const Schema &schema, const Page &from, PageId to)
{
    for (const Field &link : from.fields) {
        if (isSingleLink(link) && link.config.target == to)
            return PathChoice{{FieldPath{{link.id}}}};
    }
    if (std::optional<PathChoice> stage = virtualPath(schema, from, QStringLiteral("stage"))) {
        const Field *last = fieldOfPath(schema, from.id, stage->paths.front());
        if (last && last->config.target == to)
            return stage;
    }
    for (const Field &link : from.fields) {
        const Page *next = isSingleLink(link) ? targetPage(schema, link) : nullptr;
        for (const Field &second : next ? next->fields : std::vector<Field>()) {
            if (isSingleLink(second) && second.config.target == to)
                return PathChoice{{FieldPath{{link.id, second.id}}}};
        }
    }
    return {};
}

// Where the figures of a KPI come from: Results, else the first page that has them.
const Page *factsPage(const Workspace &workspace, const QString &kpi)
{
    const Schema &schema = workspace.schema();
    if (const Page *results = pageOfRole(schema, QStringLiteral("results")))
        return results;
    const auto catalogue = catalogueOf(workspace);
    for (const QString &id : catalogue->measuresOf(kpi)) {
        if (const Page *page = pageOfRole(schema, catalogue->measure(id)->page))
            return page;
    }
    return nullptr;
}

Error noWay(const Field &field)
{
    return {
        ErrorCode::InvalidInput,
        KpiFieldText::tr("“%1” has no figures: no link leads from the results to its records. Choose a link to a page "
                         "that results link to, such as campaigns or channels.")
            .arg(shownName(field.names))};
}

using Figures = QHash<RecordId, Figure>;

class KpiField
{
public:
    KpiField(MetricsEngine &engine, const Workspace &workspace, const Field &field, const MetricQuery &slice)
        : m_engine(engine)
        , m_workspace(workspace)
        , m_schema(workspace.schema())
        , m_field(field)
        , m_slice(slice)
        , m_facts(factsPage(workspace, field.config.kpi))
    {
        m_slice.names = {field.config.kpi};
        m_slice.by.clear();
        m_slice.comparison.reset();
    }

    // Of every record.
    Result<Figures> run()
    {
        const Result<Way> way = find();
        if (!way)
            return way.error();
        return way->through ? throughLinks(*way) : byWay(*way);
    }

    // Of the records of each set taken together.
    Result<std::vector<Figure>> together(const std::vector<std::vector<RecordId>> &sets)
    {
        const Result<Way> way = find();
        if (!way)
            return way.error();
        std::vector<IdList> ids;
        for (const std::vector<RecordId> &set : sets) {
            Result<IdList> linked = idsOf(*way, set);
            if (!linked)
                return linked.error();
            ids.push_back(std::move(*linked));
        }
        return ofSets(*way, ids);
    }

    Result<MetricTable> table(const std::vector<RecordId> &records)
    {
        const Result<Way> way = find();
        const Result<IdList> ids = way ? idsOf(*way, records) : Result<IdList>(way.error());
        if (!ids)
            return ids.error();
        MetricQuery query = m_slice;
        query.names += catalogueOf(m_workspace)->measuresOf(m_field.config.kpi);
        query.names.removeDuplicates();
        query.by = {way->text};
        auto parts = std::make_shared<QHash<qint64, qint64>>();
        for (const qint64 id : *ids)
            parts->insert(id, 1);
        query.together = std::move(parts);
        Result<MetricTable> table = m_engine.evaluate(query);
        if (!table)
            return table;
        MetricRow of;
        of.values.resize(size_t(table->names.size()));
        for (const MetricRow &row : table->rows) {
            if (!row.keys.front().null)
                of = row;
        }
        table->total = of;
        return table;
    }

    Result<QString> dimension()
    {
        const Result<Way> way = find();
        return way ? Result<QString>(way->text) : way.error();
    }

private:
    // From the results to the records of the field's page, or to those that its records link to.
    struct Way {
        QString text;                   // as a dimension
        const Field *through = nullptr; // the field of links; null: straight to the page
    };

    Result<Way> find() const
    {
        if (!catalogueOf(m_workspace)->contains(m_field.config.kpi))
            return Error{ErrorCode::UnknownName,
                         KpiFieldText::tr("There is no KPI or measure “%1”.").arg(m_field.config.kpi)};
        const Page *own = m_schema.page(m_field.page);
        const Field *via = own ? own->field(m_field.config.via) : nullptr;
        if (!m_facts || !own || (m_field.config.via && !via))
            return noWay(m_field);
        if (!via)
            return wayOf(wayTo(m_schema, *m_facts, own->id), nullptr);
        const Page *linked = targetPage(m_schema, *via);
        if (!linked)
            return noWay(m_field);
        if (const Field *forward = m_schema.field(via->config.reverseOf); forward && isSingleLink(*forward)) {
            if (linked == m_facts)
                return wayOf(PathChoice{{FieldPath{{forward->id}}}}, nullptr);
            std::optional<PathChoice> way = wayTo(m_schema, *m_facts, linked->id);
            for (size_t i = 0; way && i < way->paths.size(); ++i)
                way->paths[i].steps.push_back(forward->id);
            if (!way && forward->page != m_facts->id) // facts of that page alone, such as orders of a region
                way = PathChoice{{FieldPath{{forward->id}}}};
            return wayOf(way, nullptr);
        }
        return wayOf(wayTo(m_schema, *m_facts, linked->id), via);
    }

    Result<Way> wayOf(const std::optional<PathChoice> &path, const Field *through) const
    {
        if (!path)
            return noWay(m_field);
        const Field *first = m_schema.field(path->paths.front().steps.front());
        return Way{pathText(m_schema, first->page, *path), through};
    }

    Result<Figures> byWay(const Way &way)
    {
        MetricQuery query = m_slice;
        query.by = {way.text};
        const Result<MetricTable> table = m_engine.evaluate(query);
        if (!table)
            return table.error();
        Figures figures;
        for (const MetricRow &row : table->rows) {
            if (!row.keys.front().null)
                figures.insert(RecordId(row.keys.front().id), row.values.front());
        }
        return figures;
    }

    // A link whose records are shared among those of the page: the figure is that of all of them together.
    Result<Figures> throughLinks(const Way &way)
    {
        Query all;
        all.page = m_field.page;
        const Result<std::vector<RecordId>> ids = m_workspace.reader().select(all);
        const Result<std::vector<IdList>> links = ids ? linksOf(way, *ids) : ids.error();
        if (!links)
            return links.error();
        std::map<IdList, size_t> known; // the same links, the same figure
        std::vector<IdList> sets;
        std::vector<size_t> setOf(ids->size());
        for (size_t i = 0; i < ids->size(); ++i) {
            const auto [at, isNew] = known.try_emplace((*links)[i], sets.size());
            if (isNew)
                sets.push_back((*links)[i]);
            setOf[i] = at->second;
        }
        const Result<std::vector<Figure>> found = ofSets(way, sets);
        if (!found)
            return found.error();
        Figures figures;
        for (size_t i = 0; i < ids->size(); ++i) {
            if (const Figure &figure = (*found)[setOf[i]])
                figures.insert((*ids)[i], figure);
        }
        return figures;
    }

    // What each record links to, ascending.
    Result<std::vector<IdList>> linksOf(const Way &way, const std::vector<RecordId> &records) const
    {
        const Result<std::vector<Value>> values =
            m_workspace.reader().values(m_field.page, records, std::span(&way.through->id, 1));
        if (!values)
            return values.error();
        std::vector<IdList> links;
        for (const Value &value : *values) {
            links.push_back(value.isIds() ? value.toIds() : value.isInteger() ? IdList{value.toInteger()} : IdList());
            std::ranges::sort(links.back());
        }
        return links;
    }

    // The ends of the way that belong to these records, each once.
    Result<IdList> idsOf(const Way &way, const std::vector<RecordId> &records) const
    {
        IdList ids;
        if (!way.through) {
            for (const RecordId record : records)
                ids.push_back(record.value);
            return ids;
        }
        const Result<std::vector<IdList>> links = linksOf(way, records);
        if (!links)
            return links.error();
        for (const IdList &each : *links)
            ids.insert(ids.end(), each.begin(), each.end());
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    // Sets that share nothing are answered by one call; the others wait for the next.
    Result<std::vector<Figure>> ofSets(const Way &way, const std::vector<IdList> &sets)
    {
        std::vector<Figure> figures(sets.size());
        std::vector<size_t> left;
        for (size_t i = 0; i < sets.size(); ++i) {
            if (!sets[i].empty())
                left.push_back(i);
        }
        while (!left.empty()) {
            auto parts = std::make_shared<QHash<qint64, qint64>>();
            std::vector<size_t> later;
            for (const size_t i : left) {
                if (std::ranges::any_of(sets[i], [&](qint64 id) { return parts->contains(id); })) {
                    later.push_back(i);
                    continue;
                }
                for (const qint64 id : sets[i])
                    parts->insert(id, qint64(i) + 1);
            }
            MetricQuery query = m_slice;
            query.by = {way.text};
            query.together = std::move(parts);
            const Result<MetricTable> table = m_engine.evaluate(query);
            if (!table)
                return table.error();
            for (const MetricRow &row : table->rows) {
                if (!row.keys.front().null)
                    figures[size_t(row.keys.front().id - 1)] = row.values.front();
            }
            left = std::move(later);
        }
        return figures;
    }

    MetricsEngine &m_engine;
    const Workspace &m_workspace;
    const Schema &m_schema;
    const Field &m_field;
    MetricQuery m_slice;
    const Page *m_facts;
};

} // namespace

bool isKpiField(const Field &field)
{
    return field.config.computed == QLatin1String("kpi");
}

Result<QHash<RecordId, Figure>> kpiFigures(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                                           const MetricQuery &slice)
{
    return KpiField(engine, workspace, field, slice).run();
}

Result<std::vector<Figure>> kpiFiguresTogether(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                                               const std::vector<std::vector<RecordId>> &sets, const MetricQuery &slice)
{
    return KpiField(engine, workspace, field, slice).together(sets);
}

Result<MetricTable> kpiTable(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                             const std::vector<RecordId> &records, const MetricQuery &slice)
{
    return KpiField(engine, workspace, field, slice).table(records);
}

Result<QString> kpiDimension(MetricsEngine &engine, const Workspace &workspace, const Field &field)
{
    return KpiField(engine, workspace, field, {}).dimension();
}

Value figureValue(const Field &field, const Figure &figure, const QString &currency)
{
    if (!figure || !std::isfinite(*figure))
        return {};
    if (field.type->meaning() != Meaning::Money && field.type->storage(field.config) != Storage::Integer)
        return Value(*figure);
    const int digits = field.type->meaning() == Meaning::Money ? currencyDigits(currency).value_or(2) : 0;
    const double units = std::round(*figure * double(pow10i(digits)));
    return std::abs(units) < 9.2e18 ? Value(qint64(units)) : Value();
}

} // namespace pheu
