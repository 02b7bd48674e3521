// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordfigures.h"

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
{
    connect(&m_engine, &MetricsEngine::ready, this, &RecordFigures::update);
    connect(&m_engine, &MetricsEngine::changed, this, [this] {
        m_stale = true;
        update();
    });
}

bool RecordFigures::isPossible() const
{
    return !resultsDimension(m_workspace.schema(), m_page).isEmpty();
}

void RecordFigures::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_stale = true;
    update();
}

void RecordFigures::setSlice(const MetricQuery &slice)
{
    if (slice == m_slice)
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
    if (!m_stale || !m_active)
        return;
    const QString dimension = resultsDimension(m_workspace.schema(), m_page);
    if (m_name.isEmpty() || dimension.isEmpty()) {
        m_stale = false;
        if (!m_figures.isEmpty()) {
            m_figures.clear();
            emit changed();
        }
        return;
    }
    MetricQuery query = m_slice;
    query.names = {m_name};
    query.by = {dimension};
    query.comparison.reset();
    if (!m_engine.isReady(query.names, query.by)) {
        m_engine.prepare(query.names, query.by); // ready() comes back here
        return;
    }
    m_stale = false;
    m_figures.clear();
    if (const auto table = m_engine.evaluate(query)) {
        for (const MetricRow &row : table->rows) {
            if (!row.keys.front().null)
                m_figures.insert(RecordId(row.keys.front().id), row.values.front());
        }
    } else {
        emit failed(table.error().message);
    }
    emit changed();
}

} // namespace pheu
