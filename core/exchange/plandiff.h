// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a plan as a person looks at them before the import: what each adds, changes from what to what, or leaves.
// Valid while its plan is and until the plan is applied; nothing is written.
#pragma once

#include "base/format.h"
#include "exchange/importer.h"

#include <array>

namespace pheu
{

enum class PlannedKind { Added, Changed, Merged, Unchanged };

struct PlannedCell {
    QString before; // of a changed row: what is stored now
    QString after;
    bool changed = false;
};

struct PlannedRow {
    QString file;
    qint64 line = 0; // of the first row that it was read from
    int merged = 0;  // further rows of the file in it
    std::vector<PlannedCell> cells;
};

class PlanDiff
{
public:
    explicit PlanDiff(ImportPlan &plan);

    // The fields that the files fill, in the order of the page.
    const std::vector<FieldId> &fields() const { return m_fields; }
    // Merged ones are counted among the others too. Counts are of records, not of lines.
    qint64 count(PlannedKind kind) const { return qint64(m_rows[size_t(kind)].size()); }
    // Errors: those of reading what is stored.
    Result<std::vector<PlannedRow>> rows(PlannedKind kind, qint64 first, qint64 count, const Format &format);

private:
    QString text(size_t field, qint64 planned, const Format &format, const QString &currency) const;

    ImportPlan &m_plan;
    std::vector<FieldId> m_fields;
    std::vector<size_t> m_indexes; // of those fields in the plan
    std::array<std::vector<qint32>, 4> m_rows;
};

} // namespace pheu
