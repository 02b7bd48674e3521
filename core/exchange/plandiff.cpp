// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plandiff.h"

#include "exchange/importplan.h"

#include <QFileInfo>

#include <algorithm>

namespace pheu
{

PlanDiff::PlanDiff(ImportPlan &plan)
    : m_plan(plan)
{
    const PlanRows &rows = *plan.d->rows;
    for (size_t i = 0; i < rows.fields().size(); ++i) {
        if (!rows.isPresent(i))
            continue;
        m_indexes.push_back(i);
        m_fields.push_back(rows.fields()[i]->field().id);
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        rows.passed(row);
        const PlanRows::Action action = rows.actionOf(row);
        const PlannedKind kind = action == PlanRows::Action::Add      ? PlannedKind::Added
                                 : action == PlanRows::Action::Update ? PlannedKind::Changed
                                                                      : PlannedKind::Unchanged;
        m_rows[size_t(kind)].push_back(qint32(row));
        if (rows.mergedInto(row) > 0)
            m_rows[size_t(PlannedKind::Merged)].push_back(qint32(row));
    }
}

// Records and people that the import will add have no id yet, so they are named by the plan.
QString PlanDiff::text(size_t field, qint64 planned, const Format &format, const QString &currency) const
{
    ImportPlan::Private &d = *m_plan.d;
    const PlanField &plan = *d.rows->fields()[field];
    if (planned == PlanField::null)
        return {};
    if (plan.kind() == PlanField::Kind::Link)
        return d.links.nameOf(plan.field().config.target, planned);
    if (plan.kind() == PlanField::Kind::Links) {
        QStringList names;
        for (const RecordRef ref : plan.links(planned))
            names << d.links.nameOf(plan.field().config.target, ref);
        return names.join(QStringLiteral(", "));
    }
    const QString known =
        d.workspace.display(plan.field(), plan.toValue(planned, [](RecordRef ref) { return ref; }), format, currency);
    QStringList people = plan.peopleToAdd(planned);
    if (!people.isEmpty() && !known.isEmpty())
        people.prepend(known);
    return people.isEmpty() ? known : people.join(QStringLiteral(", "));
}

Result<std::vector<PlannedRow>> PlanDiff::rows(PlannedKind kind, qint64 first, qint64 count, const Format &format)
{
    ImportPlan::Private &d = *m_plan.d;
    const PlanRows &rows = *d.rows;
    const std::vector<qint32> &list = m_rows[size_t(kind)];
    const auto begin = size_t(std::clamp<qint64>(first, 0, qint64(list.size())));
    const size_t end = size_t(std::min<qint64>(qint64(begin) + std::max<qint64>(count, 0), qint64(list.size())));

    std::vector<RecordId> ids; // of changed rows, for what is stored
    for (size_t i = begin; i < end; ++i) {
        if (rows.actionOf(size_t(list[i])) == PlanRows::Action::Update)
            ids.push_back(rows.recordOf(size_t(list[i])));
    }
    std::vector<FieldId> fields = m_fields;
    const int codes = rows.currencyField(); // amounts are shown in the currency of their record
    if (codes >= 0)
        fields.push_back(rows.fields()[size_t(codes)]->field().id);
    Result<std::vector<Record>> stored = d.workspace.reader().fetch(d.page->id, ids, fields);
    if (!stored)
        return stored.error();

    std::vector<PlannedRow> result;
    size_t next = 0;
    for (size_t i = begin; i < end; ++i) {
        const size_t row = size_t(list[i]);
        PlannedRow shown;
        shown.file = QFileInfo(d.summary.files.value(d.pathOf[size_t(rows.fileOf(row))])).fileName();
        shown.line = rows.lineOf(row);
        shown.merged = rows.mergedInto(row);
        const bool updates = rows.actionOf(row) == PlanRows::Action::Update;
        const Record *record = updates ? &(*stored)[next++] : nullptr;
        const QString before = record && codes >= 0 ? record->values.back().toText() : QString();
        const bool setsCurrency = codes >= 0 && (!record || rows.sets(row, size_t(codes)));
        const PlanField *code = setsCurrency ? rows.fields()[size_t(codes)].get() : nullptr;
        const QString after = code ? code->toValue(code->column.at(row), {}).toText() : before;
        for (size_t f = 0; f < m_indexes.size(); ++f) {
            const PlanField &field = *rows.fields()[m_indexes[f]];
            const bool ofRecord = bool(field.field().config.currencyField);
            PlannedCell cell;
            if (record)
                cell.before =
                    d.workspace.display(field.field(), record->values[f], format, ofRecord ? before : QString());
            const bool sets = !record || rows.sets(row, m_indexes[f]);
            cell.after =
                sets ? text(m_indexes[f], field.column.at(row), format, ofRecord ? after : QString()) : cell.before;
            cell.changed = record && cell.before != cell.after;
            shown.cells.push_back(std::move(cell));
        }
        result.push_back(std::move(shown));
    }
    return result;
}

} // namespace pheu
