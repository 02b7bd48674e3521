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
constexpr size_t manyRemoved = 50; // of a grouped table

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
    m_keepNew = true;
    Result<ChangeSet> done = m_workspace.apply(Edit{EditKind::AddRecords, {AddRecords{m_page, {}, {{}}}}});
    m_keepNew = false;
    if (!done)
        return done.error();
    return done->added.empty() ? RecordId() : done->added.front();
}

Result<void> RecordTableModel::removeRecords(const std::vector<int> &rows)
{
    std::vector<RecordId> ids = recordsOf(rows);
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
    const bool otherProblems = findProblems();
    m_heads.clear(); // an option of a field that is not shown may have another name
    if (wanted == m_columns) {
        if ((otherProblems || isGrouped()) && rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    // Widths, names or options: the table keeps its selection.
    takeColumns();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::linkedPageChanged(PageId page)
{
    m_text.forget(page);
    if (isGrouped() && page != m_page) {
        forgetLinkedHeads();
        if (rowCount() > 0) // painted anew, with the heads
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
    for (const Field &field : m_columns) {
        const Page *target = targetPage(m_workspace.schema(), field);
        if (!target || target->id != page)
            continue;
        if (field.config.reverseOf || page != m_page)
            m_records.clear(); // links to removed records are gone, and the other side may hold others
        if (rowCount() > 0)
            emit dataChanged(index(0, columnOf(field.id)), index(rowCount() - 1, columnOf(field.id)));
    }
}

void RecordTableModel::recordsChanged(const ChangeSet::PageChange &change)
{
    if (!m_started)
        return;
    forgetSummaries();
    if (change.bulk || m_loading ||
        change.inserted.size() + change.updated.size() + change.removed.size() > exactRows) {
        m_records.clear();
        load();
        return;
    }
    removeIds(change.removed);
    if (!displace(change.updated, change.fields)) {
        m_records.clear();
        load();
        return;
    }
    updateIds(change.updated);
    insertIds(change.inserted);
}

bool RecordTableModel::isPlainOrder() const
{
    return m_query.filter.isAll() && m_query.sorts.empty() && m_query.search.isEmpty() && m_groups.empty();
}

namespace
{

bool asksFor(const Filter &filter, const std::vector<FieldId> &fields)
{
    const auto has = [&](FieldId id) { return std::find(fields.begin(), fields.end(), id) != fields.end(); };
    const auto starts = [&](const FieldPath &path) { return !path.steps.empty() && has(path.steps.front()); };
    return std::any_of(filter.path.paths.begin(), filter.path.paths.end(), starts) ||
           std::any_of(filter.children.begin(), filter.children.end(),
                       [&](const Filter &child) { return asksFor(child, fields); });
}

bool asksFor(const std::vector<Sort> &sorts, const std::vector<FieldId> &fields)
{
    return std::any_of(sorts.begin(), sorts.end(), [&](const Sort &sort) {
        return asksFor(Filter::compare(sort.path, Operator::IsNotEmpty, {}), fields);
    });
}

} // namespace

// Whether a change of these fields can move a record, or take it out.
bool RecordTableModel::ordersBy(const std::vector<FieldId> &fields) const
{
    return !m_query.search.isEmpty() || asksFor(m_query.filter, fields) || asksFor(m_query.sorts, fields) ||
           groupsBy(fields);
}

bool RecordTableModel::groupsBy(const std::vector<FieldId> &fields) const
{
    return asksFor(m_groups, fields);
}

bool RecordTableModel::displace(const std::vector<RecordId> &ids, const std::vector<FieldId> &fields)
{
    if (ids.empty() || !ordersBy(fields))
        return true;
    const std::vector<int> places = placesOf(ids);
    const auto before = m_displaced.size();
    for (const int place : places)
        m_displaced.insert(m_ids[size_t(place)]);
    if (m_displaced.size() != before)
        emit displacedChanged();
    return !isGrouped() || !groupsBy(fields) || regroup(places);
}

std::vector<int> RecordTableModel::placesOf(const std::vector<RecordId> &ids) const
{
    std::vector<int> places;
    if (ids.empty())
        return places;
    const QSet<RecordId> wanted(ids.begin(), ids.end());
    for (size_t place = 0; place < m_ids.size() && places.size() < size_t(wanted.size()); ++place) {
        if (wanted.contains(m_ids[place]))
            places.push_back(int(place));
    }
    return places;
}

void RecordTableModel::removeIds(const std::vector<RecordId> &ids)
{
    std::vector<int> places = placesOf(ids);
    if (places.empty())
        return;
    for (const int place : places) {
        m_records.remove(m_ids[size_t(place)].value);
        m_kept.remove(m_ids[size_t(place)]);
        m_displaced.remove(m_ids[size_t(place)]);
        m_regrouped.remove(m_ids[size_t(place)]);
    }
    if (isGrouped()) { // heads change, and may go
        if (places.size() > manyRemoved) {
            load();
            return;
        }
        changeOrder([&] {
            for (auto place = places.rbegin(); place != places.rend(); ++place) {
                forgetHeadsOf(*place);
                m_ids.erase(m_ids.begin() + *place);
                m_layout.remove(*place);
            }
        });
        return;
    }
    while (!places.empty()) { // from below, one run of rows at a time
        const int last = places.back();
        int first = last;
        places.pop_back();
        while (!places.empty() && places.back() == first - 1) {
            first = places.back();
            places.pop_back();
        }
        beginRemoveRows({}, first, last);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        m_layout.append(first - last - 1);
        endRemoveRows();
    }
}

// Rows stay where they are until the next refresh, so that what a person has just typed does not jump away.
void RecordTableModel::updateIds(const std::vector<RecordId> &ids)
{
    for (const RecordId id : ids)
        m_records.remove(id.value);
    const std::vector<int> places = placesOf(ids);
    std::vector<int> rows;
    for (const int place : places) {
        if (const int row = m_layout.rowOfRecord(place); row >= 0)
            rows.push_back(row);
    }
    for (size_t i = 0; i < rows.size();) {
        size_t next = i + 1;
        while (next < rows.size() && rows[next] == rows[next - 1] + 1)
            ++next;
        emit dataChanged(index(rows[i], 0), index(rows[next - 1], columnCount() - 1));
        i = next;
    }
    if (places.size() < ids.size() && (!m_query.filter.isAll() || !m_query.search.isEmpty())) {
        const QSet<RecordId> here(m_ids.begin(), m_ids.end());
        std::vector<RecordId> others;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(others),
                     [&](RecordId id) { return !here.contains(id); });
        insertIds(std::move(others));
    }
}

std::vector<RecordId> RecordTableModel::shown(const std::vector<RecordId> &ids) const
{
    if (m_keepNew || (m_query.filter.isAll() && m_query.search.isEmpty()))
        return ids;
    const Result<std::vector<RecordId>> matching = m_workspace.reader().matching(m_query, ids);
    return matching ? *matching : std::vector<RecordId>();
}

void RecordTableModel::appendIds(const std::vector<RecordId> &ids)
{
    const int row = rowCount();
    const bool head = isGrouped() && !m_layout.groups().back().fresh;
    const bool folded = isGrouped() && !head && m_layout.groups().back().folded;
    if (!folded)
        beginInsertRows({}, row, row + int(ids.size()) - 1 + (head ? 1 : 0));
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    isGrouped() ? m_layout.appendFresh(int(ids.size())) : m_layout.append(int(ids.size()));
    if (!folded)
        endInsertRows();
}

void RecordTableModel::insertIds(std::vector<RecordId> ids)
{
    ids = shown(ids);
    if (ids.empty())
        return;
    if (m_keepNew || isGrouped()) {
        if (!m_keepNew && m_ids.size() <= size_t(directRows)) {
            load(); // into their groups
            return;
        }
        appendIds(ids);
        for (const RecordId id : ids) {
            m_kept.insert(id);
            if (!isPlainOrder())
                m_displaced.insert(id);
        }
        emit displacedChanged();
        return;
    }
    const bool byId = m_query.sorts.empty();
    for (const RecordId id : ids) {
        // In the order of ids a record that came back takes its old place; a sorted table has it last.
        const auto at = byId ? std::lower_bound(m_ids.begin(), m_ids.end(), id) : m_ids.end();
        if (at != m_ids.end() && *at == id)
            continue;
        const int row = int(at - m_ids.begin());
        beginInsertRows({}, row, row);
        m_ids.insert(at, id);
        m_layout.append(1);
        endInsertRows();
    }
}

} // namespace pheu
