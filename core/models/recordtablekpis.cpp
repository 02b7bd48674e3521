// SPDX-License-Identifier: GPL-3.0-or-later
// Computed fields among the columns: why a cell has no value; the cells of KPI fields, and what they come to in a group
// and in the footer.
#include "models/recordtablemodel.h"

#include "metrics/kpifields.h"
#include "workspace/computedfields.h"
#include "workspace/recalculation.h"

namespace pheu
{

void RecordTableModel::setFieldFigures(FieldFigures *figures)
{
    m_kpis = figures;
    if (!figures)
        return;
    connect(figures, &FieldFigures::changed, this, &RecordTableModel::kpisChanged);
    wantKpis();
}

void RecordTableModel::wantKpis()
{
    if (!m_kpis)
        return;
    std::vector<FieldId> fields = m_fetched;
    for (const Sort &sort : m_query.sorts) {
        for (const FieldPath &path : sort.path.paths)
            fields.push_back(path.steps.front());
    }
    m_kpis->setFields(fields);
}

void RecordTableModel::kpisChanged(FieldId field)
{
    m_kpiTotals.remove(field.value);
    m_kpiTotalsAsked.remove(field.value);
    const int column = columnOf(field);
    if (column >= 0 && rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
    if (!figureSorts().empty())
        orderAgain();
    emit summariesChanged();
}

QString RecordTableModel::kpiText(const Field &field, const Value &value) const
{
    return value.isEmpty() ? Format::undefined() : m_text.display(field, value, QString());
}

QVariant RecordTableModel::kpiData(int row, const Field &field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_kpis->isReady(field.id) ? kpiText(field, value(row, field.id)) : QString();
    case Qt::ToolTipRole: // asked of the engine only for a cell that is pointed at
        return value(row, field.id).isEmpty() ? m_kpis->why(field.id, {recordAt(row)}) : QString();
    default:
        return {};
    }
}

// A formula whose field was removed, a lookup along a link that is gone.
bool RecordTableModel::findProblems()
{
    QHash<qint64, QString> problems;
    const Schema &schema = m_workspace.schema();
    const Page *page = schema.page(m_page);
    const Settings &settings = m_workspace.settings();
    for (const Field &column : m_columns) {
        Field field = column;
        if (!page || !isRecomputed(field))
            continue;
        if (const auto holds = settleField(schema, *page, {settings.currency, settings.language}, field); !holds)
            problems.insert(field.id.value, holds.error().message);
    }
    return std::exchange(m_problems, problems) != problems;
}

// One record is computed again with its reasons: only for a cell that is pointed at.
QString RecordTableModel::whyEmpty(int row, const Field &field) const
{
    if (const QString problem = m_problems.value(field.id.value); !problem.isEmpty())
        return problem;
    if (!isRecomputed(field) || !value(row, field.id).isEmpty())
        return {};
    const auto why = explainComputed(m_workspace.database(), m_workspace.schema(), m_workspace.clock(), m_page,
                                     recordAt(row), field.id);
    return why ? *why : why.error().message;
}

std::vector<RecordId> RecordTableModel::recordsIn(int group) const
{
    if (group < 0)
        return m_ids;
    const GroupLayout::Group &asked = m_layout.groups()[size_t(group)];
    return {m_ids.begin() + asked.first, m_ids.begin() + asked.first + asked.count};
}

QString RecordTableModel::whyUndefined(int group, int column) const
{
    const Field *field = fieldAt(column);
    if (!field || !isKpi(*field) || !m_kpiTotals.contains(field->id.value))
        return {};
    const std::vector<Value> &totals = *m_kpiTotals.constFind(field->id.value);
    const size_t at = group < 0 ? totals.size() - 1 : size_t(group);
    return at < totals.size() && totals[at].isEmpty() ? m_kpis->why(field->id, recordsIn(group)) : QString();
}

// The groups of one level share no record: one question each, and one for the footer. In a turn of its own: cells are
// painted first.
void RecordTableModel::askKpiTotals(FieldId field)
{
    if (!m_kpis->isReady(field) || m_kpiTotalsAsked.contains(field.value))
        return;
    m_kpiTotalsAsked.insert(field.value);
    const auto ask = [this, field, generation = m_summaryGeneration] {
        if (generation != m_summaryGeneration || !m_kpis->has(field))
            return;
        std::vector<Value> totals(m_layout.groups().size() + 1);
        for (int level = -1; level < int(m_groups.size()); ++level) {
            std::vector<std::vector<RecordId>> sets;
            std::vector<size_t> places;
            for (size_t group = 0; level >= 0 && group < m_layout.groups().size(); ++group) {
                const GroupLayout::Group &one = m_layout.groups()[group];
                if (one.level != level || one.fresh)
                    continue;
                sets.push_back(recordsIn(int(group)));
                places.push_back(group);
            }
            if (level < 0) {
                sets.push_back(m_ids);
                places.push_back(totals.size() - 1);
            }
            std::vector<Value> values = m_kpis->together(field, sets);
            for (size_t i = 0; i < places.size(); ++i)
                totals[places[i]] = std::move(values[i]);
        }
        m_kpiTotals.insert(field.value, std::move(totals));
        emit summariesChanged();
    };
    QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
}

} // namespace pheu
