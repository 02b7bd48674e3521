// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/linkedrecordsmodel.h"

#include "models/celltext.h"

#include <QCoreApplication>

#include <array>

namespace pheu
{

LinkedRecordsModel::LinkedRecordsModel(const Workspace &workspace, FieldId reverse, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_reverse(reverse)
{
    const Field *field = workspace.schema().field(reverse);
    const Field *forward = field ? workspace.schema().field(field->config.reverseOf) : nullptr;
    if (forward) {
        m_forward = forward->id;
        m_page = forward->page;
    }
    m_columns = wantedColumns();
}

// The name, then what its grid shows first; not the link back, which is the same for all.
std::vector<FieldId> LinkedRecordsModel::wantedColumns() const
{
    std::vector<FieldId> columns;
    const Page *page = m_workspace.schema().page(m_page);
    if (!page)
        return columns;
    if (page->nameField)
        columns.push_back(page->nameField);
    for (const Field &field : page->fields) {
        if (int(columns.size()) >= mostColumns)
            break;
        const Meaning meaning = field.type->meaning();
        const bool fits = meaning != Meaning::File && meaning != Meaning::Nothing &&
                          field.storage() != Storage::Reverse && field.storage() != Storage::Virtual &&
                          field.storage() != Storage::RowMeta;
        if (fits && !field.hidden && field.id != page->nameField && field.id != m_forward)
            columns.push_back(field.id);
    }
    return columns;
}

FieldId LinkedRecordsModel::filesField() const
{
    if (const Page *page = m_workspace.schema().page(m_page)) {
        for (const Field &field : page->fields) {
            if (field.type->meaning() == Meaning::File)
                return field.id;
        }
    }
    return {};
}

Result<void> LinkedRecordsModel::read(RecordId record)
{
    const Field *reverse = m_workspace.schema().field(m_reverse);
    if (!reverse || !m_workspace.schema().page(m_page))
        return {};
    const auto links = m_workspace.reader().fetch(reverse->page, std::array{record}, std::array{m_reverse});
    if (!links)
        return links.error();
    const IdList all = links->empty() ? IdList() : links->front().values.front().toIds();
    std::vector<RecordId> first;
    for (size_t i = 0; i < all.size() && first.size() < size_t(mostRows); ++i)
        first.push_back(RecordId(all[i]));
    const std::vector<FieldId> columns = wantedColumns();
    std::vector<FieldId> fields = columns;
    if (const FieldId files = filesField())
        fields.push_back(files);
    auto rows = m_workspace.reader().fetch(m_page, first, fields);
    if (!rows)
        return rows.error();
    const bool same = columns == m_columns && rows->size() == m_rows.size() &&
                      std::equal(rows->begin(), rows->end(), m_rows.begin(),
                                 [](const Record &a, const Record &b) { return a.id == b.id; });
    if (!same)
        beginResetModel();
    m_columns = columns;
    m_rows = std::move(*rows);
    m_total = qint64(all.size());
    if (!same)
        endResetModel();
    else if (!m_rows.empty() && !m_columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return {};
}

void LinkedRecordsModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_columns.empty())
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

RecordId LinkedRecordsModel::recordAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].id : RecordId();
}

int LinkedRecordsModel::rowOf(RecordId record) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (recordAt(row) == record)
            return row;
    }
    return -1;
}

const Field *LinkedRecordsModel::fieldAt(int column) const
{
    return column >= 0 && column < columnCount() ? m_workspace.schema().field(m_columns[size_t(column)]) : nullptr;
}

Value LinkedRecordsModel::valueAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    return m_rows[size_t(index.row())].values[size_t(index.column())];
}

IdList LinkedRecordsModel::filesAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].values.size() <= m_columns.size())
        return {};
    return m_rows[size_t(row)].values.back().toIds();
}

int LinkedRecordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LinkedRecordsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant LinkedRecordsModel::data(const QModelIndex &index, int role) const
{
    const Field *field = fieldAt(index.column());
    if (!field || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole))
        return {};
    const Value value = valueAt(index);
    if (role == Qt::EditRole)
        return toVariant(value);
    return m_workspace.display(
        *field, value,
        Format(m_language == Language::Vietnamese ? QLocale(QStringLiteral("vi_VN")) : QLocale(QStringLiteral("en_US")),
               m_workspace.settings().currency));
}

QVariant LinkedRecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const Field *field = orientation == Qt::Horizontal ? fieldAt(section) : nullptr;
    if (!field)
        return {};
    if (role == Qt::DisplayRole)
        return field->names.in(m_language);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (field->type->isNumeric() ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags LinkedRecordsModel::flags(const QModelIndex &index) const
{
    const Field *field = fieldAt(index.column());
    if (!field)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (field->isEditable() && !m_workspace.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace pheu
