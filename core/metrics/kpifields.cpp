// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/kpifields.h"

#include "base/currency.h"
#include "metrics/columnstore.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace pheu {

namespace {

struct KpiFieldText
{
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
const Page *factsPage(const Schema &schema, const QString &kpi)
{
    if (const Page *results = pageOfRole(schema, QStringLiteral("results")))
        return results;
    const Catalogue &catalogue = Catalogue::shipped();
    for (const QString &id : catalogue.measuresOf(kpi)) {
        if (const Page *page = pageOfRole(schema, catalogue.measure(id)->page))
            return page;
    }
    return nullptr;
}

Error noWay(const Field &field)
{
    return {ErrorCode::InvalidInput,
            KpiFieldText::tr("“%1” has no figures: no link leads from the results to its records. Choose a link to a page "
                             "that results link to, such as campaigns or channels.").arg(shownName(field.names))};
}

using Figures = QHash<RecordId, Figure>;

class KpiField
{
public:
    KpiField(MetricsEngine &engine, const Workspace &workspace, const Field &field, const MetricQuery &slice)
        : m_engine(engine), m_workspace(workspace), m_schema(workspace.schema()), m_field(field), m_slice(slice),
          m_facts(factsPage(m_schema, field.config.kpi))
    {
        m_slice.names = {field.config.kpi};
        m_slice.by.clear();
        m_slice.comparison.reset();
    }

    Result<Figures> run()
    {
        if (!Catalogue::shipped().contains(m_field.config.kpi))
            return Error{ErrorCode::UnknownName,
                         KpiFieldText::tr("There is no KPI or measure “%1”.").arg(m_field.config.kpi)};
        const Page *own = m_schema.page(m_field.page);
        const Field *via = own ? own->field(m_field.config.via) : nullptr;
        if (!m_facts || !own || (m_field.config.via && !via))
            return noWay(m_field);
        if (!via)
            return byWay(wayTo(m_schema, *m_facts, own->id));
        const Page *linked = targetPage(m_schema, *via);
        if (!linked)
            return noWay(m_field);
        if (const Field *forward = m_schema.field(via->config.reverseOf); forward && isSingleLink(*forward)) {
            if (linked == m_facts)
                return byWay(PathChoice{{FieldPath{{forward->id}}}});
            std::optional<PathChoice> way = wayTo(m_schema, *m_facts, linked->id);
            for (size_t i = 0; way && i < way->paths.size(); ++i)
                way->paths[i].steps.push_back(forward->id);
            if (!way && forward->page != m_facts->id) // facts of that page alone, such as orders of a region
                way = PathChoice{{FieldPath{{forward->id}}}};
            return byWay(way);
        }
        return throughLinks(*via, *linked);
    }

private:
    Result<Figures> byWay(const std::optional<PathChoice> &way)
    {
        if (!way)
            return noWay(m_field);
        const Field *first = m_schema.field(way->paths.front().steps.front());
        MetricQuery query = m_slice;
        query.by = {pathText(m_schema, first->page, *way)};
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
    Result<Figures> throughLinks(const Field &via, const Page &linked)
    {
        const std::optional<PathChoice> way = wayTo(m_schema, *m_facts, linked.id);
        Result<Figures> single = byWay(way);
        if (!single)
            return single;
        Query all;
        all.page = m_field.page;
        const RecordReader reader = m_workspace.reader();
        const Result<std::vector<RecordId>> ids = reader.select(all);
        if (!ids)
            return ids.error();
        const Result<std::vector<Record>> records = reader.fetch(m_field.page, *ids, std::span(&via.id, 1));
        if (!records)
            return records.error();
        Figures figures;
        std::map<IdList, Figure> known; // the same links, the same figure
        for (const Record &record : *records) {
            const Value &value = record.values.front();
            IdList links = value.isIds() ? value.toIds() : value.isInteger() ? IdList{value.toInteger()} : IdList();
            std::ranges::sort(links);
            if (links.empty())
                continue;
            if (links.size() == 1) {
                if (const auto at = single->constFind(RecordId(links.front())); at != single->cend())
                    figures.insert(record.id, *at);
                continue;
            }
            auto at = known.find(links);
            if (at == known.end()) {
                const Result<Figure> figure = ofAll(*way, links);
                if (!figure)
                    return figure.error();
                at = known.emplace(links, *figure).first;
            }
            figures.insert(record.id, at->second);
        }
        return figures;
    }

    Result<Figure> ofAll(const PathChoice &way, const IdList &links)
    {
        QStringList operands;
        for (const qint64 id : links)
            operands.append(QStringLiteral("#%1").arg(id));
        MetricQuery query = m_slice;
        const Filter linked = Filter::compare(way, Operator::In, operands);
        query.filter = query.filter.isAll() ? linked : Filter::all({query.filter, linked});
        const Result<MetricTable> table = m_engine.evaluate(query);
        return table ? Result<Figure>(table->total.values.front()) : table.error();
    }

    MetricsEngine &m_engine;
    const Workspace &m_workspace;
    const Schema &m_schema;
    const Field &m_field;
    MetricQuery m_slice;
    const Page *m_facts;
};

} // namespace

Result<QHash<RecordId, Figure>> kpiFigures(MetricsEngine &engine, const Workspace &workspace, const Field &field,
                                           const MetricQuery &slice)
{
    return KpiField(engine, workspace, field, slice).run();
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
