// SPDX-License-Identifier: GPL-3.0-or-later
// Comments on records, kept in the file; written by the door (AddComment …), so they can be undone.
#pragma once

#include "base/ids.h"
#include "storage/database.h"

#include <vector>

namespace pheu
{

struct Comment {
    CommentId id;
    qint64 atMs = 0;
    qint64 changedMs = 0; // 0: never
    QString text;
};

// Oldest first.
Result<std::vector<Comment>> commentsOf(Database &database, PageId page, RecordId record);

} // namespace pheu
