// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/linkwalk.h"

#include "storage/recordselect.h"
#include "workspace/computation.h"

namespace pheu
{

namespace
{

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

} // namespace

Result<RecordSet> LinkWalk::targets(const Field &link, const RecordSet &holders)
{
    RecordSet found;
    Result<Statement> rows = selectTargets(m_database, link);
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
    const Result<bool> indexed = isIndexed(m_database, link);
    if (!indexed)
        return indexed.error();
    const bool single = *indexed && targets.ranges().size() <= size_t(manyRecords);
    Result<Statement> rows = selectHolders(m_database, link);
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
