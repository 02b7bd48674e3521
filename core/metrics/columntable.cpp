// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/columntable.h"

#include <algorithm>

namespace pheu
{

std::optional<size_t> ColumnTable::rowOf(qint64 id) const
{
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    if (at == m_ids.end() || *at != id)
        return {};
    return size_t(at - m_ids.begin());
}

const Column *ColumnTable::column(FieldId field) const
{
    const auto at = m_columns.find(field);
    return at == m_columns.end() ? nullptr : &at->second;
}

bool ColumnTable::has(const std::set<FieldId> &fields) const
{
    return std::all_of(fields.begin(), fields.end(), [&](FieldId field) { return m_columns.contains(field); });
}

std::set<FieldId> ColumnTable::fields() const
{
    std::set<FieldId> fields;
    for (const auto &[field, column] : m_columns)
        fields.insert(field);
    return fields;
}

Column &ColumnTable::addColumn(FieldId field, Column::Kind kind)
{
    m_columns.erase(field);
    return m_columns.emplace(field, Column(kind)).first->second;
}

Result<bool> ColumnTable::load(Database &database, const Page &page, const std::set<FieldId> &fields)
{
    std::vector<FieldId> absent;
    for (const FieldId id : fields) {
        const Field *field = page.field(id);
        if (field && ColumnReader::canRead(*field) && !m_columns.contains(id))
            absent.push_back(id);
    }
    if (absent.empty() && !m_columns.empty())
        return false;
    Result<ColumnReader> reader = ColumnReader::all(database, page, absent);
    if (!reader)
        return reader.error();
    std::vector<Column> columns;
    for (const FieldId id : absent) {
        columns.emplace_back(*Column::kindOf(*page.field(id)));
        columns.back().expect(m_ids.size());
    }
    std::vector<qint64> ids;
    ids.reserve(m_ids.size());
    for (;;) {
        const Result<bool> row = reader->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        ids.push_back(reader->id());
        for (size_t i = 0; i < columns.size(); ++i)
            columns[i].append(*reader, int(i));
    }
    if (!m_columns.empty() && ids != m_ids) {
        // Another program wrote since the others were read: they are read again, all of one state.
        std::set<FieldId> all = fields;
        all.merge(this->fields());
        std::erase_if(all, [](FieldId id) { return id.value <= firstComputed.value; });
        *this = ColumnTable(m_page);
        const Result<bool> again = load(database, page, all);
        return again ? Result<bool>(true) : again;
    }
    m_ids = std::move(ids);
    for (Column &column : columns)
        column.squeeze();
    for (size_t i = 0; i < columns.size(); ++i)
        m_columns.insert_or_assign(absent[i], std::move(columns[i]));
    return false;
}

bool ColumnTable::adopt(ColumnTable &&other)
{
    if (m_columns.empty()) {
        *this = std::move(other);
        return true;
    }
    if (other.m_ids != m_ids)
        return false;
    m_columns.merge(other.m_columns);
    return true;
}

std::vector<FieldId> ColumnTable::stored() const
{
    std::vector<FieldId> fields;
    for (const auto &[field, column] : m_columns) {
        if (field.value > firstComputed.value)
            fields.push_back(field);
    }
    return fields;
}

Result<void> ColumnTable::apply(Database &database, const Page &page, const ChangeSet::PageChange &change)
{
    remove(change.removed);
    if (Result<void> done = insert(database, page, change.inserted); !done)
        return done;
    return update(database, page, change.updated, change.fields);
}

Result<void> ColumnTable::insert(Database &database, const Page &page, const std::vector<RecordId> &ids)
{
    std::vector<RecordId> wanted;
    for (const RecordId id : ids) {
        if (!rowOf(id.value))
            wanted.push_back(id);
    }
    if (wanted.empty())
        return {};
    // Places in the result: as many as ids below, and those inserted before.
    std::vector<size_t> rows;
    std::vector<qint64> merged;
    merged.reserve(m_ids.size() + wanted.size());
    size_t next = 0;
    for (const RecordId id : wanted) {
        while (next < m_ids.size() && m_ids[next] < id.value)
            merged.push_back(m_ids[next++]);
        rows.push_back(merged.size());
        merged.push_back(id.value);
    }
    merged.insert(merged.end(), m_ids.begin() + qsizetype(next), m_ids.end());
    m_ids = std::move(merged);
    for (auto &[field, column] : m_columns)
        column.open(rows);
    return update(database, page, wanted, stored());
}

void ColumnTable::remove(const std::vector<RecordId> &ids)
{
    std::vector<size_t> rows;
    for (const RecordId id : ids) {
        if (const std::optional<size_t> row = rowOf(id.value))
            rows.push_back(*row);
    }
    if (rows.empty())
        return;
    for (auto &[field, column] : m_columns)
        column.close(rows);
    size_t to = rows.front(), next = 0;
    for (size_t from = rows.front(); from < m_ids.size(); ++from) {
        if (next < rows.size() && rows[next] == from)
            ++next;
        else
            m_ids[to++] = m_ids[from];
    }
    m_ids.resize(to);
}

Result<void> ColumnTable::update(Database &database, const Page &page, const std::vector<RecordId> &ids,
                                 const std::vector<FieldId> &fields)
{
    std::vector<FieldId> touched;
    for (const FieldId field : fields) {
        if (field.value > firstComputed.value && m_columns.contains(field) && page.field(field))
            touched.push_back(field);
    }
    if (touched.empty() || ids.empty())
        return {};
    Result<ColumnReader> reader = ColumnReader::some(database, page, touched, ids);
    if (!reader)
        return reader.error();
    for (;;) {
        const Result<bool> found = reader->next();
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const std::optional<size_t> row = rowOf(reader->id());
        if (!row)
            continue;
        for (size_t i = 0; i < touched.size(); ++i)
            m_columns.at(touched[i]).set(*row, *reader, int(i));
    }
}

} // namespace pheu
