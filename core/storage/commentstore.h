// SPDX-License-Identifier: GPL-3.0-or-later
// Reads comments as rows; they are written as metadata, by the door.
#pragma once

#include "base/ids.h"
#include "storage/statement.h"

#include <vector>

namespace pheu
{

struct CommentRow {
    qint64 id = 0;
    qint64 record = 0;
    qint64 atMs = 0;
    qint64 changedMs = 0; // 0: never
    QString text;
};

// Of the records from `first` to `last`, by record and time. Files of version 1 have none.
Result<std::vector<CommentRow>> readComments(Database &database, PageId page, qint64 first, qint64 last);
// How many comments each record of the page has that has any.
Result<std::vector<std::pair<qint64, qint64>>> countComments(Database &database, PageId page);

} // namespace pheu
