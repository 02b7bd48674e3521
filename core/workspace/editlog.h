// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the edit under way: gathers changes into blocks and writes them with the edit's row. Inserts of a page
// are one growing range and are replayed first, so their order among the other changes does not matter: up to the next
// change of structure, before which all that was gathered is written.
#pragma once

#include "storage/logstore.h"
#include "storage/metastore.h"
#include "storage/payload.h"

#include <map>
#include <span>

namespace pheu
{

class EditLog
{
public:
    EditLog(LogStore &log, qint64 kind, qint64 atMs);

    // The edit's row is made with its first change; edits that were undone are forgotten then.
    Result<EditId> edit();
    bool isEmpty() const { return !m_edit.id; }

    Result<void> inserted(PageId page, qint64 record, size_t bytes);
    Result<void> updated(PageId page, std::span<const CellChange> cells); // of one record
    Result<void> removed(PageId page, StoredRow row);
    Result<void> metadata(const MetaChange &change);
    // Values of a column, rows of a table that come or go as a whole. Returns the change that holds them.
    Result<qint64> column(PageId page, const std::vector<CellChange> &cells);
    Result<void> rows(PageId page, const std::vector<StoredRow> &rows);
    // Writes what was gathered.
    Result<void> flush();

    Result<void> finish(qint64 records, PageId page, ImportId import);

private:
    struct Range {
        qint64 first = 0, last = 0;
        size_t bytes = 0;
    };
    struct Pending {
        Range range;
        std::vector<CellChange> cells;
        std::vector<StoredRow> rows;
        size_t bytes = 0;
    };
    Result<void> flushRange(PageId page, Range &range);
    Result<void> flushCells(PageId page, Pending &pending);
    Result<void> flushRows(PageId page, Pending &pending);
    Result<qint64> add(ChangeRow change);
    Result<void> noted(const Result<qint64> &added) { return added ? Result<void>() : added.error(); }

    LogStore &m_log;
    EditRow m_edit;
    std::map<PageId, Pending> m_pending;
};

// Bytes of the texts in it, about.
size_t weightOf(const Stored &cell);
size_t weightOf(const StoredRow &row);

} // namespace pheu
