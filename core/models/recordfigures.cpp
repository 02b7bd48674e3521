// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordfigures.h"

#include "metrics/columnstore.h"
#include "metrics/workspacecatalogue.h"

namespace pheu
{

QString resultsDimension(const Schema &schema, PageId page)
{
    const Page *results = schema.page(QStringLiteral("results"));
    const Page *shown = schema.page(page);
    if (!results || !shown || page == results->id)
        return {};
    if (shown->role == QLatin1String("stages")) // a result's stage is its ad's, else its campaign's
        return QStringLiteral("stage");
    for (const Field &field : results->fields) {
        if (field.config.target != page || field.storage() != Storage::Integer)
            continue;
        return field.role.isEmpty() ? pathText(schema, results->id, PathChoice{{FieldPath{{field.id}}}}) : field.role;
    }
    return {};
}

RecordFigures::RecordFigures(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_dimension(resultsDimension(workspace.schema(), page))
{
    connect(&m_engine, &MetricsEngine::ready, this, &RecordFigures::update);
    connect(&m_engine, &MetricsEngine::changed, this, [this] {
        m_stale = true;
        update();
    });
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.schema)
            m_dimension = resultsDimension(m_workspace.schema(), m_page);
    });
}

QStringList RecordFigures::usualNames() const
{
    const Page *shown = m_workspace.schema().page(m_page);
    if (!isPossible() || !shown)
        return {};
    if (shown->role == QLatin1String("utm_links")) // what a link brings; what it costs is told by ad and campaign
        return {QStringLiteral("visits"), QStringLiteral("leads"), QStringLiteral("orders"), QStringLiteral("revenue")};
    QStringList names{QStringLiteral("spend")};
    if (shown->role == QLatin1String("campaigns"))
        names << QStringLiteral("budget_used");
    return names << QStringLiteral("orders") << QStringLiteral("roi");
}

QStringList RecordFigures::possibleNames() const
{
    const auto held = catalogueOf(m_workspace);
    const Catalogue &catalogue = *held;
    const Schema &schema = m_workspace.schema();
    QStringList names;
    const auto isThere = [&](const QString &id) {
        for (const QString &measure : catalogue.measuresOf(id)) {
            const Measure *found = catalogue.measure(measure);
            if (!found || (!found->page.isEmpty() && !pageOfRole(schema, found->page)))
                return false;
        }
        return true;
    };
    for (const Kpi &kpi : catalogue.kpis()) {
        if (isThere(kpi.id))
            names << kpi.id;
    }
    for (const Measure &measure : catalogue.measures()) {
        if (!names.contains(measure.id) && isThere(measure.id))
            names << measure.id;
    }
    return names;
}

void RecordFigures::setNames(const QStringList &names)
{
    QStringList known;
    for (const QString &name : names) {
        if (catalogueOf(m_workspace)->contains(name) && !known.contains(name))
            known << name;
    }
    if (!isPossible())
        known.clear();
    if (known == m_names)
        return;
    m_names = known;
    m_figures.clear();
    m_totals.clear();
    m_stale = true;
    emit changed(); // the columns, empty until their figures are there
    update();
}

void RecordFigures::setSlice(const MetricQuery &slice)
{
    if (m_slice == slice)
        return;
    m_slice = slice;
    m_stale = true;
    update();
}

void RecordFigures::setActive(bool active)
{
    m_active = active;
    update();
}

void RecordFigures::update()
{
    if (isEmpty() || !isPossible() || !m_active || !m_stale)
        return;
    const QStringList by{m_dimension};
    if (m_engine.isReady(m_names, by))
        evaluate();
    else
        m_engine.prepare(m_names, by); // ready() comes back here
}

void RecordFigures::evaluate()
{
    m_stale = false;
    MetricQuery query = m_slice;
    query.names = m_names;
    query.by = {m_dimension};
    query.comparison.reset();
    const auto table = m_engine.evaluate(query);
    m_figures.clear();
    m_totals.clear();
    if (!table) {
        emit failed(table.error().message);
    } else {
        for (const MetricRow &row : table->rows) {
            if (!row.keys.front().null)
                m_figures.insert(RecordId(row.keys.front().id), row.values);
        }
        m_totals = table->total.values;
    }
    emit changed();
}

} // namespace pheu
