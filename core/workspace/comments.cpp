// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/comments.h"

#include "storage/commentstore.h"

namespace pheu
{

Result<std::vector<Comment>> commentsOf(Database &database, PageId page, RecordId record)
{
    const Result<std::vector<CommentRow>> rows = readComments(database, page, record.value, record.value);
    if (!rows)
        return rows.error();
    std::vector<Comment> comments;
    for (const CommentRow &row : *rows)
        comments.push_back({CommentId(row.id), row.atMs, row.changedMs, row.text});
    return comments;
}

} // namespace pheu
