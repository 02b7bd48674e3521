// SPDX-License-Identifier: GPL-3.0-or-later
// The records at the other end of a link, with the value of one field there. One by one by index, or all in one pass.
#pragma once

#include "workspace/computation.h"

#include <functional>

namespace pheu
{

class LinkedRecords
{
public:
    // What a linked record brings: its id and the value of the source field. The order is that of the link, seen from
    // its other side that of the ids.
    using Use = std::function<void(qint64 linked, const FormulaCell &value)>;

    LinkedRecords(const ComputationScope &scope, const LinkEnd &end, const Field *source);

    QString ownColumn() const; // of the record itself, for each()
    Result<void> each(qint64 record, const RowValues &row, int column, const Use &use);
    // Every record that has some, in one pass; those of one record in their order, records in any.
    bool canSweep() const { return m_end.backward; }
    Result<void> sweep(const std::function<void(qint64 record, qint64 linked, const FormulaCell &value)> &use);

private:
    Result<FormulaCell> valueOf(qint64 linked);
    Result<FormulaCell> withCurrency(FormulaCell cell, qint64 linked);
    Result<FormulaCell> selected(const RowValues &row, qint64 linked, int column);
    QStringList sourceColumns() const;

    ComputationScope m_scope;
    LinkEnd m_end;
    std::optional<CellValues::Source> m_source; // none: only the records count
    std::optional<CellValues::Source> m_codes;  // of their own currency; none: one for all
    bool m_isMoney = false;
    quint64 m_currency = 0;
    quint64 m_workspaceCurrency = 0;
    CellValues m_values;
    std::optional<Statement> m_back;
};

} // namespace pheu
