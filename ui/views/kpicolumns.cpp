// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpicolumns.h"

namespace pheu
{

KpiColumns::KpiColumns(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_engine(engine)
{
    findDimension();
    connect(&m_engine, &MetricsEngine::ready, this, &KpiColumns::update);
    connect(&m_engine, &MetricsEngine::changed, this, [this] {
        m_stale = true;
        update();
    });
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.schema)
            findDimension();
    });
}

// The way from a result to a record of the page: by its role (a result's stage is its ad's or its campaign's), else by
// the first link to it.
void KpiColumns::findDimension()
{
    m_dimension.clear();
    const Schema &schema = m_workspace.schema();
    const Page *shown = schema.page(m_page);
    const Page *results = schema.page(QStringLiteral("results"));
    if (!shown || !results || shown->id == results->id)
        return;
    if (shown->role == QLatin1String("stages")) {
        m_dimension = QStringLiteral("stage");
        return;
    }
    for (const Field &field : results->fields) {
        if (field.config.target != m_page || field.config.reverseOf || field.config.many)
            continue;
        m_dimension = pathText(schema, results->id, PathChoice{{FieldPath{{field.id}}}});
        return;
    }
}

QStringList KpiColumns::usualNames() const
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

QStringList KpiColumns::possibleNames() const
{
    const Catalogue &catalogue = Catalogue::shipped();
    const Schema &schema = m_workspace.schema();
    QStringList names;
    const auto isThere = [&](const QString &id) {
        for (const QString &measure : catalogue.measuresOf(id)) {
            const Measure *found = catalogue.measure(measure);
            if (!found || (!found->page.isEmpty() && !schema.page(found->page)))
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

void KpiColumns::setNames(const QStringList &names)
{
    QStringList known;
    for (const QString &name : names) {
        if (Catalogue::shipped().contains(name) && !known.contains(name))
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

void KpiColumns::setSlice(const MetricQuery &slice)
{
    if (m_slice == slice)
        return;
    m_slice = slice;
    m_stale = true;
    update();
}

void KpiColumns::setActive(bool active)
{
    m_active = active;
    update();
}

void KpiColumns::update()
{
    if (isEmpty() || !isPossible() || !m_active || !m_stale)
        return;
    const QStringList by{m_dimension};
    if (m_engine.isReady(m_names, by))
        evaluate();
    else
        m_engine.prepare(m_names, by); // ready() comes back here
}

void KpiColumns::evaluate()
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
