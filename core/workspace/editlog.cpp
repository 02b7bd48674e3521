// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/editlog.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 recordsInBlock = 1024;
constexpr size_t cellsInBlock = 4096;
constexpr size_t bytesInBlock = 8 << 20; // far below the limit of a value in the file

} // namespace

size_t weightOf(const Stored &cell)
{
    if (const auto *text = std::get_if<QByteArray>(&cell))
        return size_t(text->size());
    if (const auto *ids = std::get_if<IdList>(&cell))
        return ids->size() * sizeof(qint64);
    return 0;
}

size_t weightOf(const StoredRow &row)
{
    size_t bytes = 0;
    for (const auto &[field, cell] : row.cells)
        bytes += weightOf(cell) + 16;
    return bytes;
}

EditLog::EditLog(LogStore &log, qint64 kind, qint64 atMs)
    : m_log(log)
{
    m_edit.kind = kind;
    m_edit.atMs = atMs;
}

Result<EditId> EditLog::edit()
{
    if (m_edit.id)
        return m_edit.id;
    if (const Result<void> cut = m_log.cutUndone(); !cut)
        return cut.error();
    const Result<EditId> added = m_log.addEdit(m_edit);
    if (added)
        m_edit.id = *added;
    return added;
}

Result<qint64> EditLog::add(ChangeRow change)
{
    const Result<EditId> id = edit();
    if (!id)
        return id.error();
    change.edit = *id;
    const Result<qint64> added = m_log.addChange(change);
    if (!added)
        return added.error();
    if (m_edit.firstChange == 0)
        m_edit.firstChange = *added;
    m_edit.lastChange = *added;
    return added;
}

Result<void> EditLog::inserted(PageId page, qint64 record, size_t bytes)
{
    Range &range = m_pending[page].range;
    if (range.first != 0 &&
        (record != range.last + 1 || record - range.first >= recordsInBlock || range.bytes + bytes > bytesInBlock)) {
        if (const Result<void> done = flushRange(page, range); !done)
            return done;
    }
    if (range.first == 0)
        range.first = record;
    range.last = record;
    range.bytes += bytes;
    return {};
}

Result<void> EditLog::flushRange(PageId page, Range &range)
{
    if (range.first == 0)
        return {};
    const Range done = std::exchange(range, {});
    return noted(
        add({.edit = {}, .op = ChangeOp::Insert, .page = page, .first = done.first, .last = done.last, .payload = {}}));
}

Result<void> EditLog::updated(PageId page, std::span<const CellChange> cells)
{
    Pending &pending = m_pending[page];
    if (!pending.rows.empty()) { // a page's own updates and removals keep their order
        if (const Result<void> done = flushRows(page, pending); !done)
            return done;
    }
    for (const CellChange &cell : cells) {
        pending.bytes += weightOf(cell.before) + weightOf(cell.after);
        pending.cells.push_back(cell);
    }
    if (pending.cells.size() < cellsInBlock && pending.bytes < bytesInBlock)
        return {};
    return flushCells(page, pending);
}

Result<void> EditLog::flushCells(PageId page, Pending &pending)
{
    if (pending.cells.empty())
        return {};
    const auto [low, high] =
        std::minmax_element(pending.cells.begin(), pending.cells.end(),
                            [](const CellChange &a, const CellChange &b) { return a.record < b.record; });
    ChangeRow change{.edit = {},
                     .op = ChangeOp::Update,
                     .page = page,
                     .first = low->record,
                     .last = high->record,
                     .payload = packCells(pending.cells)};
    pending.cells.clear();
    pending.bytes = 0;
    return noted(add(std::move(change)));
}

Result<void> EditLog::removed(PageId page, StoredRow row)
{
    Pending &pending = m_pending[page];
    if (const Result<void> done = flushCells(page, pending); !done)
        return done;
    pending.bytes += weightOf(row);
    pending.rows.push_back(std::move(row));
    if (pending.rows.size() < size_t(recordsInBlock) && pending.bytes < bytesInBlock)
        return {};
    return flushRows(page, pending);
}

Result<void> EditLog::flushRows(PageId page, Pending &pending)
{
    if (pending.rows.empty())
        return {};
    const auto [low, high] = std::minmax_element(pending.rows.begin(), pending.rows.end(),
                                                 [](const StoredRow &a, const StoredRow &b) { return a.id < b.id; });
    ChangeRow change{.edit = {},
                     .op = ChangeOp::Remove,
                     .page = page,
                     .first = low->id,
                     .last = high->id,
                     .payload = packRows(pending.rows)};
    pending.rows.clear();
    pending.bytes = 0;
    return noted(add(std::move(change)));
}

Result<void> EditLog::metadata(const MetaChange &change)
{
    if (change.isStructural()) {
        if (const Result<void> done = flush(); !done)
            return done;
    }
    return noted(add({.edit = {}, .op = ChangeOp::Metadata, .page = {}, .payload = change.pack()}));
}

Result<qint64> EditLog::column(PageId page, const std::vector<CellChange> &cells)
{
    if (const Result<void> done = flush(); !done)
        return done.error();
    return add({.edit = {},
                .op = ChangeOp::Column,
                .page = page,
                .first = cells.front().record,
                .last = cells.back().record,
                .payload = packCells(cells)});
}

Result<void> EditLog::rows(PageId page, const std::vector<StoredRow> &rows)
{
    if (const Result<void> done = flush(); !done)
        return done;
    return noted(add({.edit = {},
                      .op = ChangeOp::Rows,
                      .page = page,
                      .first = rows.front().id,
                      .last = rows.back().id,
                      .payload = packRows(rows)}));
}

Result<void> EditLog::flush()
{
    for (auto &[id, pending] : m_pending) {
        for (const Result<void> &done :
             {flushRange(id, pending.range), flushCells(id, pending), flushRows(id, pending)}) {
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> EditLog::finish(qint64 records, PageId page, ImportId import)
{
    if (const Result<void> done = flush(); !done)
        return done;
    m_edit.records = records;
    m_edit.page = page;
    m_edit.import = import;
    return m_log.writeEdit(m_edit);
}

} // namespace pheu
