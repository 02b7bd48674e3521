// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps computed fields right: is told what an edit, its undo or redo does to records, and at its end computes exactly
// what follows from it, in the same transaction. Nothing of it is logged: taken back, it is computed again.
#pragma once

#include "storage/metastore.h"
#include "storage/payload.h"
#include "workspace/changetracker.h"
#include "workspace/computation.h"
#include "workspace/dependencies.h"
#include "workspace/summedcells.h"

#include <functional>
#include <map>
#include <span>

namespace pheu
{

class Recalculation
{
public:
    using Progress = std::function<bool(double)>; // 0…1; false cancels

    // `before` is the schema as the edit finds it; it must outlive this.
    Recalculation(Database &database, const Schema &before);

    void inserted(PageId page, qint64 record);
    void updated(const Page &page, std::span<const CellChange> changes);
    void removed(const Page &page, const StoredRow &row);
    // Every field that uses today() is computed anew.
    void dayChanged() { m_newDay = true; }

    // Records that run() will look at, at most; for the choice of a cache.
    Result<qint64> weight(const Schema &now) const;
    // `now` is the schema at the end. Errors: Canceled, Io; InvalidInput for a circle.
    Result<void> run(const Schema &now, Day today, DigestLedger &ledger, MetaStore &metadata, ChangeTracker &tracker,
                     const Progress &progress = {});

private:
    struct Run;
    Database &m_database;
    const Schema &m_before;
    FieldGraph m_graph;
    SummedCells m_summed;
    ComputedScope m_scope;
    std::map<PageId, RecordSet> m_inserted;
    std::map<PageId, bool> m_removed;
    std::map<FieldId, RecordSet> m_changed;  // watched fields: records that hold another value
    std::map<FieldId, RecordSet> m_released; // links followed back: records they led to or lead to now
    bool m_newDay = false;
};

class Session;
// Before an edit ends: definitions that it changed are checked and refused, circles too; fields whose result has
// another type now get it, logged as a part of the edit.
Result<void> settleComputed(Session &session, const Schema &before);

// The currency and language that computed fields are told in.
Result<ComputedScope> computedScope(Database &database);
// The day for which today() was computed last; empty: no field uses it.
Result<std::optional<Day>> computedDay(Database &database);
// Computes what follows from a new day, outside of the history; nothing when it is still the same day. Errors: Locked,
// ReadOnly, Canceled.
Result<ChangeSet> computeForToday(Database &database, const Schema &schema, const Clock &clock,
                                  const Recalculation::Progress &progress = {});

// Why a computed field of a record is empty, as a sentence; empty text where it has a value or nothing to compute from.
Result<QString> explainComputed(Database &database, const Schema &schema, const Clock &clock, PageId page,
                                RecordId record, FieldId field);

// What a formula that is being written gives for a record, without anything being stored.
struct FormulaSample {
    Field field; // type and currency of the result
    Value value;
    QString reason; // why it is empty
};
Result<FormulaSample> sampleFormula(Database &database, const Schema &schema, const Clock &clock, PageId page,
                                    RecordId record, const QString &formula);

} // namespace pheu
