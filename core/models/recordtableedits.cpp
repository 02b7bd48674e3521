// SPDX-License-Identifier: GPL-3.0-or-later
// What a table does to the workspace, and what it does when the workspace has changed.
#include "models/recordtablemodel.h"

#include "storage/pathnames.h"

#include <QSet>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t exactRows = 1000; // more changed rows than this are read anew

} // namespace

Result<Value> RecordTableModel::parse(int row, const Field &field, const QString &text) const
{
    return parse(field, text, field.config.currencyField ? currencyAt(row, field) : QString());
}

Result<Value> RecordTableModel::parse(const Field &field, const QString &text, const QString &currency) const
{
    return m_workspace.parse(field, text, m_text.format().locale(), currency);
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &variant, int role)
{
    const bool isCheck = role == Qt::CheckStateRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::EditRole && role != RawRole && !isCheck))
        return false;
    const Field *field = fieldAt(index.column());
    if (!field || !field->isEditable())
        return false;
    Value value;
    if (isCheck) {
        value = variant.toInt() == Qt::Checked ? 1 : 0;
    } else if (role == Qt::EditRole && variant.typeId() == QMetaType::QString) {
        Result<Value> parsed = parse(index.row(), *field, variant.toString());
        if (!parsed) {
            emit editRefused(index, parsed.error().message);
            return false;
        }
        value = std::move(*parsed);
    } else {
        value = toValue(variant);
    }
    if (value == this->value(index.row(), field->id))
        return true;
    const Result<void> done = setCells({{recordAt(index.row()), field->id, value}});
    if (!done)
        emit editRefused(index, done.error().message);
    return bool(done);
}

Result<void> RecordTableModel::setCells(std::vector<SetCells::Cell> cells, EditKind kind)
{
    if (cells.empty())
        return {};
    const Result<ChangeSet> done = m_workspace.apply(Edit{kind, {SetCells{m_page, std::move(cells)}}});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<RecordId> RecordTableModel::addRecord()
{
    // The workspace tells of the record before apply() returns; the filter must not hide it then.
    constexpr RecordId any{-1};
    m_added = any;
    Result<ChangeSet> done = m_workspace.apply(Edit{EditKind::AddRecords, {AddRecords{m_page, {}, {{}}}}});
    m_added = done && !done->added.empty() ? done->added.front() : RecordId();
    if (!done)
        return done.error();
    return m_added;
}

Result<void> RecordTableModel::removeRecords(const std::vector<int> &rows)
{
    std::vector<RecordId> ids;
    for (const int row : rows) {
        if (const RecordId id = recordAt(row))
            ids.push_back(id);
    }
    if (ids.empty())
        return {};
    const Result<ChangeSet> done =
        m_workspace.apply(Edit{EditKind::RemoveRecords, {RemoveRecords{m_page, std::move(ids)}}});
    return done ? Result<void>() : Result<void>(done.error());
}

void RecordTableModel::workspaceChanged(const ChangeSet &changes)
{
    if (changes.schema)
        schemaChanged();
    for (const ChangeSet::PageChange &change : changes.pages) {
        if (change.page == m_page)
            recordsChanged(change);
        linkedPageChanged(change.page);
    }
}

void RecordTableModel::schemaChanged()
{
    const std::vector<Field> wanted = wantedColumns();
    const bool same = std::equal(wanted.begin(), wanted.end(), m_columns.begin(), m_columns.end(),
                                 [](const Field &a, const Field &b) { return a.id == b.id && a.type == b.type; });
    if (!same) {
        beginResetModel();
        takeColumns();
        endResetModel();
        return;
    }
    if (wanted == m_columns)
        return;
    // Widths, names or options: the table keeps its selection.
    takeColumns();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, int(m_columns.size()) - 1));
}

void RecordTableModel::linkedPageChanged(PageId page)
{
    m_text.forget(page);
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const Page *target = targetPage(m_workspace.schema(), m_columns[size_t(column)]);
        if (!target || target->id != page)
            continue;
        if (m_columns[size_t(column)].config.reverseOf || page != m_page)
            m_records.clear(); // links to removed records are gone, and the other side may hold others
        if (!m_ids.empty())
            emit dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

void RecordTableModel::recordsChanged(const ChangeSet::PageChange &change)
{
    forgetSummaries();
    if (change.bulk || m_loading ||
        change.inserted.size() + change.updated.size() + change.removed.size() > exactRows) {
        m_records.clear();
        load();
        return;
    }
    removeIds(change.removed);
    updateIds(change.updated);
    insertIds(change.inserted);
}

std::vector<int> RecordTableModel::rowsOf(const std::vector<RecordId> &ids) const
{
    std::vector<int> rows;
    if (ids.empty())
        return rows;
    const QSet<RecordId> wanted(ids.begin(), ids.end());
    for (size_t row = 0; row < m_ids.size() && rows.size() < size_t(wanted.size()); ++row) {
        if (wanted.contains(m_ids[row]))
            rows.push_back(int(row));
    }
    return rows;
}

void RecordTableModel::removeIds(const std::vector<RecordId> &ids)
{
    std::vector<int> rows = rowsOf(ids);
    while (!rows.empty()) { // from below, one run of rows at a time
        const int last = rows.back();
        int first = last;
        rows.pop_back();
        while (!rows.empty() && rows.back() == first - 1) {
            first = rows.back();
            rows.pop_back();
        }
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_records.remove(m_ids[size_t(row)].value);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        endRemoveRows();
    }
}

// Rows stay where they are until the next refresh, so that what a person has just typed does not jump away.
void RecordTableModel::updateIds(const std::vector<RecordId> &ids)
{
    for (const RecordId id : ids)
        m_records.remove(id.value);
    const std::vector<int> rows = rowsOf(ids);
    for (size_t i = 0; i < rows.size();) {
        size_t next = i + 1;
        while (next < rows.size() && rows[next] == rows[next - 1] + 1)
            ++next;
        emit dataChanged(index(rows[i], 0), index(rows[next - 1], columnCount() - 1));
        i = next;
    }
    if (rows.size() < ids.size() && (!m_query.filter.isAll() || !m_query.search.isEmpty())) {
        const QSet<RecordId> here(m_ids.begin(), m_ids.end());
        std::vector<RecordId> others;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(others),
                     [&](RecordId id) { return !here.contains(id); });
        insertIds(std::move(others));
    }
}

std::vector<RecordId> RecordTableModel::shown(const std::vector<RecordId> &ids) const
{
    if (m_added == RecordId(-1) || (m_query.filter.isAll() && m_query.search.isEmpty()))
        return ids;
    const Result<std::vector<RecordId>> matching = m_workspace.reader().matching(m_query, ids);
    return matching ? *matching : std::vector<RecordId>();
}

void RecordTableModel::insertIds(std::vector<RecordId> ids)
{
    ids = shown(ids);
    const bool byId = m_query.sorts.empty();
    for (const RecordId id : ids) {
        // In the order of ids a record that came back takes its old place; a sorted table has it last.
        const auto at =
            byId && m_added != RecordId(-1) ? std::lower_bound(m_ids.begin(), m_ids.end(), id) : m_ids.end();
        if (at != m_ids.end() && *at == id)
            continue;
        const int row = int(at - m_ids.begin());
        beginInsertRows({}, row, row);
        m_ids.insert(at, id);
        endInsertRows();
    }
}

} // namespace pheu
