// SPDX-License-Identifier: GPL-3.0-or-later
// What the log knows of one record, of removed ones, and how large it is.
#include "storage/logstore.h"

namespace pheu
{

namespace
{

// Of a row beside what it holds: ids, digest, the b-tree.
constexpr qint64 rowBytes = 64;

} // namespace

Result<std::vector<LogStore::Touch>> LogStore::touches(const QString &where, qint64 page, qint64 record)
{
    Result<Statement> rows = Statement::prepare(
        m_database,
        QStringLiteral("SELECT c.id, c.op, c.edit, e.kind, e.at, c.page FROM change c JOIN edit e ON e.id=c.edit "
                       "WHERE e.undone=0 AND (%1) ORDER BY c.id DESC")
            .arg(where));
    if (!rows)
        return rows.error();
    rows->bind(1, page);
    rows->bind(2, record);
    std::vector<Touch> found;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.push_back({rows->integer(0), ChangeOp(rows->integer(1)), EditId(rows->integer(2)), rows->integer(3),
                         rows->integer(4), PageId(rows->integer(5))});
    }
}

Result<std::vector<LogStore::Touch>> LogStore::touching(PageId page, qint64 record)
{
    return touches(QStringLiteral("c.op=4 OR (c.page=?1 AND ?2 BETWEEN c.first AND c.last)"), page.value, record);
}

Result<std::vector<LogStore::Touch>> LogStore::removals()
{
    return touches(QStringLiteral("c.op=?1 OR c.op=?2"), qint64(ChangeOp::Remove), qint64(ChangeOp::Metadata));
}

Result<std::vector<LogStore::Size>> LogStore::sizes()
{
    Result<Statement> rows = Statement::prepare(
        m_database,
        QStringLiteral("SELECT e.id, e.undone, %1 + ifnull(sum(length(c.payload) + %1), 0) FROM edit e "
                       "LEFT JOIN change c ON c.edit=e.id AND c.id BETWEEN e.first_change AND e.last_change "
                       "GROUP BY e.id ORDER BY e.id")
            .arg(rowBytes));
    if (!rows)
        return rows.error();
    std::vector<Size> sizes;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return sizes;
        sizes.push_back({EditId(rows->integer(0)), rows->integer(1) != 0, rows->integer(2)});
    }
}

Result<void> LogStore::forget(EditId last)
{
    for (const QString &sql :
         {QStringLiteral("DELETE FROM change WHERE edit<=?"), QStringLiteral("DELETE FROM edit WHERE id<=?")}) {
        Result<Statement> remove = Statement::prepare(m_database, sql);
        if (!remove)
            return remove.error();
        remove->bind(1, last.value);
        if (const Result<void> done = remove->run(); !done)
            return done;
    }
    return {};
}

} // namespace pheu
