// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/commentstore.h"

namespace pheu
{

Result<std::vector<CommentRow>> readComments(Database &database, PageId page, qint64 first, qint64 last)
{
    std::vector<CommentRow> comments;
    if (database.version() < 2)
        return comments;
    Result<Statement> rows = Statement::prepare(
        database,
        QStringLiteral("SELECT id, record, at, changed, text FROM comment WHERE page=? AND record BETWEEN ? AND ? "
                       "ORDER BY record, at, id"));
    if (!rows)
        return rows.error();
    rows->bind(1, page.value);
    rows->bind(2, first);
    rows->bind(3, last);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return comments;
        comments.push_back({rows->integer(0), rows->integer(1), rows->integer(2), rows->integer(3), rows->text(4)});
    }
}

Result<std::vector<std::pair<qint64, qint64>>> countComments(Database &database, PageId page)
{
    std::vector<std::pair<qint64, qint64>> counts;
    if (database.version() < 2)
        return counts;
    Result<Statement> rows = Statement::prepare(
        database, QStringLiteral("SELECT record, count(*) FROM comment WHERE page=? GROUP BY record"));
    if (!rows)
        return rows.error();
    rows->bind(1, page.value);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return counts;
        counts.emplace_back(rows->integer(0), rows->integer(1));
    }
}

} // namespace pheu
