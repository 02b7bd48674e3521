// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a search against the fields of a row: every word must be found in some field, without case and
// marks. One pass over the rows; texts that repeat are folded once.
#pragma once

#include "storage/database.h"
#include "storage/query.h"
#include "storage/statement.h"

#include <memory>

namespace pheu
{

class SearchMatcher
{
public:
    // Null when the search has no words. Errors of the reading of linked names.
    static Result<std::unique_ptr<SearchMatcher>> make(Database &database, const Schema &schema, const Page &page,
                                                       const Query &query);
    ~SearchMatcher();

    // What the scan must select, over the page's table as "r".
    QStringList columns() const;
    bool matches(const Statement &row, qint64 id, int first);

private:
    SearchMatcher();
    struct Private;
    std::unique_ptr<Private> d;
};

// Words of a search, folded.
std::vector<std::string> searchWords(const QString &text);

} // namespace pheu
