// SPDX-License-Identifier: GPL-3.0-or-later
// How one kind of computed field gets its value for a record. One line a kind in the table of computation.cpp.
#pragma once

#include "formula/recordformula.h"
#include "storage/cells.h"
#include "workspace/cellvalues.h"
#include "workspace/computedfields.h"
#include "workspace/recordset.h"

#include <memory>

namespace pheu
{

struct ComputationScope {
    Database &database;
    const Schema &schema;
    ComputedScope settings;
    Day today = 0;
};

// Why a value is empty, for people; empty text: no reason beyond that there is nothing to compute from.
struct ComputationTrace {
    FormulaTrace formula;
    QString reason;
};

class Computation
{
public:
    virtual ~Computation() = default;
    // Columns of the record's own row that compute() is given.
    virtual QStringList columns() const { return {}; }
    // Before many records: reads in one pass what they need. Fewer are read one by one.
    virtual Result<void> prepare(const RecordSet &) { return {}; }
    // Whether the value of every record follows from all of them together (a share).
    virtual bool isOfWholePage() const { return false; }
    virtual bool usesToday() const { return false; }
    // `row` has columns() from `first` on.
    virtual Result<FormulaCell> compute(qint64 record, const RowValues &row, int first, ComputationTrace *trace) = 0;
    // The kind of what compute() gives.
    virtual FormulaKind kind() const = 0;
};

// Errors: what settleField() refuses; such a field is empty in every record.
Result<std::unique_ptr<Computation>> makeComputation(const ComputationScope &scope, const Page &page,
                                                     const Field &field);

// One file each.
Result<std::unique_ptr<Computation>> makeFormula(const ComputationScope &scope, const Page &page, const Field &field);
Result<std::unique_ptr<Computation>> makeLookup(const ComputationScope &scope, const Page &page, const Field &field);
Result<std::unique_ptr<Computation>> makeRollup(const ComputationScope &scope, const Page &page, const Field &field);
Result<std::unique_ptr<Computation>> makeChannelGroup(const ComputationScope &scope, const Page &page,
                                                      const Field &field);

// From this many records on one pass over the page is cheaper than a look for each.
inline constexpr qint64 manyRecords = 256;

} // namespace pheu
