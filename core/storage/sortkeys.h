// SPDX-License-Identifier: GPL-3.0-or-later
// Sort keys as 64-bit numbers whose order is the order of the values: 0 is the empty value and comes first.
// Rows stream by once; text, links and options become ranks, so that a million rows sort as numbers.
#pragma once

#include "storage/database.h"
#include "storage/query.h"
#include "storage/statement.h"

#include <memory>
#include <span>

namespace pheu
{

class SortKey
{
public:
    virtual ~SortKey() = default;
    // What the scan must select, over the page's table as "r".
    virtual QStringList columns() const = 0;
    // Takes the key of a row whose columns start at `first`.
    virtual void read(const Statement &row, qint64 id, int first) = 0;
    // After the last row: one key per row, in the order of read().
    virtual std::vector<quint64> take() { return std::move(m_keys); }

protected:
    std::vector<quint64> m_keys;
};

// Text by compareText; select and multi select by the order of the options; links by the names of their
// records, many of them by the first, then the second …; money by its major units whatever the currency.
Result<std::unique_ptr<SortKey>> makeSortKey(Database &database, const Schema &schema, const Page &page,
                                             const PathChoice &path);

// Ranks of UTF-8 texts in the order of compareText, from 1; equal texts share one. Empty text: 0.
class TextRanks
{
public:
    quint32 add(std::string_view text); // a code to look the rank up by; 0 for the empty text
    std::vector<quint32> ranks() const; // by code

private:
    void grow();
    std::string_view text(quint32 code) const;
    std::string m_bytes;
    std::vector<size_t> m_ends{0}; // end of each code's text in m_bytes
    std::vector<size_t> m_hashes{0};
    std::vector<quint32> m_slots; // open addressing; 0: free
};

// Order of rows 0 … n−1 by the keys, first column first, ties by row. `descending` belongs to each column.
std::vector<quint32> sortedRows(std::vector<std::vector<quint64>> keys, const std::vector<bool> &descending,
                                size_t rows);

// `record, target` of a link or multi select kept outside the row, in the order shown; empty for other fields.
// `condition` narrows it: a comparison that follows the record's column, such as "= ?1".
QString linkPairsSql(const Schema &schema, const Field &field, const QString &condition = {});

} // namespace pheu
