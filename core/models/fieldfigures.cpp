// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldfigures.h"

#include "metrics/kpifields.h"
#include "metrics/undefined.h"
#include "metrics/workspacecatalogue.h"

#include <algorithm>

namespace pheu
{

FieldFigures::FieldFigures(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_engine(engine)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0); // edits of one turn are one question
    connect(&m_timer, &QTimer::timeout, this, &FieldFigures::update);
    connect(&m_engine, &MetricsEngine::ready, this, [this] {
        for (Known &known : m_fields)
            known.prepared = true;
        schedule();
    });
    connect(&m_engine, &MetricsEngine::changed, this, [this] {
        for (Known &known : m_fields)
            known.stale = true;
        schedule();
    });
    connect(&m_workspace, &Workspace::changed, this, &FieldFigures::workspaceChanged);
}

void FieldFigures::setActive(bool active)
{
    m_active = active;
    schedule();
}

const Field *FieldFigures::fieldNow(FieldId id) const
{
    const Page *page = m_workspace.schema().page(m_page);
    const Field *field = page ? page->field(id) : nullptr;
    return field && isKpiField(*field) ? field : nullptr;
}

void FieldFigures::setFields(const std::vector<FieldId> &fields)
{
    QHash<FieldId, Known> wanted;
    for (const FieldId id : fields) {
        if (fieldNow(id) && !wanted.contains(id))
            wanted.insert(id, m_fields.value(id));
    }
    m_fields = std::move(wanted);
    schedule();
}

// The links of the page's own records may lead elsewhere now; a new field, or another KPI in it, asks another question.
void FieldFigures::workspaceChanged(const ChangeSet &changes)
{
    const bool own = std::any_of(changes.pages.begin(), changes.pages.end(),
                                 [this](const ChangeSet::PageChange &change) { return change.page == m_page; });
    if (!own && !changes.schema && !changes.settings)
        return;
    for (Known &known : m_fields)
        known.stale = true;
    schedule();
}

bool FieldFigures::isReady(FieldId field) const
{
    const auto at = m_fields.constFind(field);
    return at != m_fields.constEnd() && at->ready;
}

Figure FieldFigures::figure(FieldId field, RecordId record) const
{
    const auto at = m_fields.constFind(field);
    return at == m_fields.constEnd() ? Figure() : at->figures.value(record);
}

Value FieldFigures::value(FieldId id, RecordId record) const
{
    const Field *field = fieldNow(id);
    return field ? figureValue(*field, figure(id, record), m_workspace.currencyOf(*field)) : Value();
}

QString FieldFigures::why(FieldId id, const std::vector<RecordId> &records) const
{
    const auto at = m_fields.constFind(id);
    const Field *field = fieldNow(id);
    if (!field || at == m_fields.constEnd() || !at->ready)
        return {};
    if (!at->error.isEmpty())
        return at->error;
    const Result<MetricTable> table = kpiTable(m_engine, m_workspace, *field, records);
    if (!table)
        return table.error().message;
    if (!table->notes.isEmpty())
        return table->notes.join(u' ');
    return whyUndefined(*catalogueOf(m_workspace), field->config.kpi, *table, m_workspace.settings().language);
}

std::vector<Value> FieldFigures::together(FieldId id, const std::vector<std::vector<RecordId>> &sets) const
{
    std::vector<Value> values(sets.size());
    const Field *field = fieldNow(id);
    const auto figures =
        field ? kpiFiguresTogether(m_engine, m_workspace, *field, sets) : Result<std::vector<Figure>>(Error{});
    for (size_t i = 0; figures && i < figures->size(); ++i)
        values[i] = figureValue(*field, (*figures)[i], m_workspace.currencyOf(*field));
    return values;
}

void FieldFigures::schedule()
{
    const bool stale = std::any_of(m_fields.begin(), m_fields.end(), [](const Known &known) { return known.stale; });
    if (m_active && stale && !m_timer.isActive())
        m_timer.start();
}

bool FieldFigures::prepare(const Field &field, Known &known)
{
    if (std::exchange(known.prepared, false))
        return true;
    const Result<QString> by = kpiDimension(m_engine, m_workspace, field);
    if (!by || m_engine.isReady({field.config.kpi}, {*by}))
        return true;
    m_engine.prepare({field.config.kpi}, {*by});
    return false;
}

void FieldFigures::update()
{
    if (!m_active)
        return;
    for (auto at = m_fields.begin(); at != m_fields.end(); ++at) {
        const Field *field = at->stale ? fieldNow(at.key()) : nullptr;
        if (!field || !prepare(*field, *at))
            continue;
        at->stale = false;
        at->ready = true;
        auto figures = kpiFigures(m_engine, m_workspace, *field);
        at->error = figures ? QString() : figures.error().message;
        at->figures = figures ? std::move(*figures) : QHash<RecordId, Figure>();
        const FieldId id = at.key();
        schedule(); // the next one in the next turn
        emit changed(id);
        return;
    }
}

} // namespace pheu
