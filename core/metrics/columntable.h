// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of one page that have been asked for, all in ascending id order, kept in step with edits.
// Invariant: every column has one cell per id.
#pragma once

#include "metrics/column.h"
#include "workspace/edit.h"

#include <map>
#include <set>

namespace pheu
{

class ColumnTable
{
public:
    explicit ColumnTable(PageId page = {})
        : m_page(page)
    {
    }

    PageId page() const { return m_page; }
    size_t rows() const { return m_ids.size(); }
    const std::vector<qint64> &ids() const { return m_ids; }
    std::optional<size_t> rowOf(qint64 id) const;
    const Column *column(FieldId field) const;
    bool has(const std::set<FieldId> &fields) const;
    std::set<FieldId> fields() const;

    // Reads those of `fields` that are absent. Fields that cannot be columns are left out. True: other records
    // were found than before (another program wrote), so all was read again. Errors: Io, Damaged.
    Result<bool> load(Database &database, const Page &page, const std::set<FieldId> &fields);
    // Follows an edit that is not `bulk`.
    Result<void> apply(Database &database, const Page &page, const ChangeSet::PageChange &change);
    // Takes over the columns that `other` has and this has not; false when they are not of the same records.
    bool adopt(ColumnTable &&other);

    // Columns that are computed, not read: added with a field id of their own.
    Column &addColumn(FieldId field, Column::Kind kind);
    void setInteger(FieldId field, size_t row, std::optional<qint64> value)
    {
        m_columns.at(field).setInteger(row, value);
    }
    void removeColumn(FieldId field) { m_columns.erase(field); }
    void appendRow(qint64 id) { m_ids.push_back(id); } // the columns are appended to by the caller

    static constexpr FieldId firstComputed{-100};

private:
    Result<void> insert(Database &database, const Page &page, const std::vector<RecordId> &ids);
    void remove(const std::vector<RecordId> &ids);
    Result<void> update(Database &database, const Page &page, const std::vector<RecordId> &ids,
                        const std::vector<FieldId> &fields);
    std::vector<FieldId> stored() const;

    PageId m_page;
    std::vector<qint64> m_ids;
    std::map<FieldId, Column> m_columns;
};

} // namespace pheu
