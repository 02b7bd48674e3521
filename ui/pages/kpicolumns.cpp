// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/kpicolumns.h"

namespace pheu
{

KpiColumns::KpiColumns(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_engine(engine)
{
    // The way from a result to a record of the page, by the page's role.
    static const QHash<QString, QString> dimensions{
        {QStringLiteral("campaigns"), QStringLiteral("campaign")}, {QStringLiteral("ads"), QStringLiteral("ad")},
        {QStringLiteral("channels"), QStringLiteral("channel")},   {QStringLiteral("stages"), QStringLiteral("stage")},
        {QStringLiteral("utm_links"), QStringLiteral("utm_link")},
    };
    const Page *shown = workspace.schema().page(page);
    if (!shown || !workspace.schema().page(QStringLiteral("results")))
        return;
    m_dimension = dimensions.value(shown->role);
    if (m_dimension.isEmpty())
        return;
    m_names << QStringLiteral("spend");
    if (shown->role == QLatin1String("campaigns"))
        m_names << QStringLiteral("budget_used");
    m_names << QStringLiteral("orders") << QStringLiteral("roi");
    for (const QString &name : QStringList(m_names)) {
        if (!Catalogue::shipped().contains(name))
            m_names.removeAll(name);
    }
    connect(&m_engine, &MetricsEngine::ready, this, &KpiColumns::update);
    connect(&m_engine, &MetricsEngine::changed, this, [this] {
        m_stale = true;
        update();
    });
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
    if (isEmpty() || !m_active || !m_stale)
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
