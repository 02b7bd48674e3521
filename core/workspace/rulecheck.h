// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the rules of fields during one edit: required, range and pattern as each record is written, unique once at
// the end over the whole column, so that values can be exchanged in one edit and a million rows cost one reading.
#pragma once

#include "storage/cells.h"
#include "workspace/fieldrules.h"

#include <functional>
#include <map>
#include <span>
#include <unordered_map>

namespace pheu
{

class Session;

class RuleCheck
{
public:
    using Cells = std::span<const std::pair<FieldId, Stored>>;

    explicit RuleCheck(Session &session)
        : m_session(session)
    {
    }

    // Whether any record of the page must be looked at.
    Result<bool> hasRules(const Page &page);
    // A record with these cells is about to be added. `begun`: in a view, to be filled there (FieldRules::required); a
    // record without any value is always that. Errors: InvalidInput.
    Result<void> added(const Page &page, Cells cells, bool begun = false);
    // These cells of a record are about to be written. Errors: InvalidInput.
    Result<void> changed(const Page &page, RecordId record, Cells cells);
    // No two records share what was written into a unique field. Before the commit. Errors: InvalidInput.
    Result<void> finish();

private:
    struct PageRules {
        std::vector<CompiledRules> rules; // of the fields that have some
    };
    Result<const PageRules *> rulesOf(const Page &page);
    Result<void> checkCell(const Page &page, const CompiledRules &rules, RecordId record, Cells cells,
                           const Stored &cell);
    Result<QString> currencyOf(const Page &page, const Field &field, RecordId record, Cells cells) const;
    Result<bool> isEmptyNow(const Page &page, const Field &field, RecordId record) const;

    Session &m_session;
    const Schema *m_schema = nullptr; // that m_pages were compiled from: an edit may change fields on its way
    std::map<PageId, PageRules> m_pages;
    // Hashes of what was written into unique fields, and the record it was written into (0: a new one).
    std::map<FieldId, std::unordered_map<quint64, qint64>> m_touched;
};

// What equal values of a unique field share: text without case, the bytes of a number. Empty for no value.
std::string uniqueKey(const Stored &cell);

// Whether every value that is there keeps to the rules of `field` (its config as it is to be; the column as it is).
// Errors: InvalidInput, with how many do not and an example; Canceled.
Result<void> rulesHold(Database &database, const Schema &schema, const Field &field,
                       const std::function<bool(double)> &progress = {});

} // namespace pheu
