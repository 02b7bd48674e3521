// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/linkwalk.h"

#include "workspace/computation.h"

namespace pheu {

namespace {

Result<void> collect(Statement &rows, RecordSet &found)
{
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.add(rows.integer(0));
    }
    rows.reset();
    return {};
}

QString tableOf(const Field &link)
{
    return link.storage() == Storage::Join ? link.joinTable() : QStringLiteral("t%1").arg(link.page.value);
}

QString holderOf(const Field &link)
{
    return link.storage() == Storage::Join ? QStringLiteral("record") : QStringLiteral("id");
}

QString targetOf(const Field &link)
{
    return link.storage() == Storage::Join ? QStringLiteral("target") : link.column();
}

} // namespace

Result<bool> LinkWalk::isIndexed(const Field &link)
{
    if (link.storage() == Storage::Join)
        return true;
    Result<Statement> index = Statement::prepare(
        m_database, QStringLiteral("SELECT 1 FROM sqlite_master WHERE type='index' AND name=?"));
    if (!index)
        return index.error();
    index->bind(1, QStringLiteral("t%1_%2").arg(link.page.value).arg(link.column()));
    return index->step();
}

Result<RecordSet> LinkWalk::targets(const Field &link, const RecordSet &holders)
{
    RecordSet found;
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT %1 FROM %2 WHERE %3 BETWEEN ? AND ? AND %1 IS NOT NULL")
                        .arg(targetOf(link), tableOf(link), holderOf(link)));
    if (!rows)
        return rows.error();
    for (const RecordSet::Range &range : holders.ranges()) {
        rows->bind(1, range.first);
        rows->bind(2, range.last);
        if (const Result<void> done = collect(*rows, found); !done)
            return done.error();
    }
    return found;
}

Result<RecordSet> LinkWalk::holders(const Field &link, const RecordSet &targets)
{
    RecordSet found;
    const Result<bool> indexed = isIndexed(link);
    if (!indexed)
        return indexed.error();
    const bool single = *indexed && targets.ranges().size() <= size_t(manyRecords);
    Result<Statement> rows = Statement::prepare(
        m_database, QStringLiteral("SELECT %1, %2 FROM %3 WHERE %2 BETWEEN ? AND ?")
                        .arg(holderOf(link), targetOf(link), tableOf(link)));
    if (!rows)
        return rows.error();
    if (single) {
        for (const RecordSet::Range &range : targets.ranges()) {
            rows->bind(1, range.first);
            rows->bind(2, range.last);
            if (const Result<void> done = collect(*rows, found); !done)
                return done.error();
        }
        return found;
    }
    if (targets.isEmpty())
        return found;
    rows->bind(1, targets.ranges().front().first);
    rows->bind(2, targets.ranges().back().last);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        if (targets.contains(rows->integer(1)))
            found.add(rows->integer(0));
    }
}

Result<RecordSet> LinkWalk::back(const std::vector<Hop> &hops, const RecordSet &records)
{
    RecordSet at = records;
    for (auto hop = hops.rbegin(); hop != hops.rend() && !at.isEmpty(); ++hop) {
        const Field *link = m_schema.field(hop->link);
        if (!link)
            return RecordSet();
        // A hop back over the link of the other page: its records lead to ours by their own value.
        Result<RecordSet> before = hop->backward ? targets(*link, at) : holders(*link, at);
        if (!before)
            return before;
        at = std::move(*before);
    }
    return at;
}

} // namespace pheu
