// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recorddetailmodel.h"

#include "storage/pathnames.h"

#include <algorithm>

namespace pheu
{

RecordDetailModel::RecordDetailModel(Workspace &workspace, const Format &format, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_text(workspace, format)
{
    connect(&workspace, &Workspace::changed, this, &RecordDetailModel::workspaceChanged);
}

void RecordDetailModel::setRecord(PageId page, RecordId record)
{
    m_page = page;
    m_record = record;
    reset();
}

void RecordDetailModel::read()
{
    m_fields.clear();
    m_values = {};
    const Page *page = m_workspace.schema().page(m_page);
    if (!page || !m_record)
        return;
    std::vector<FieldId> ids;
    for (const Field &field : page->fields)
        ids.push_back(field.id);
    Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page, {&m_record, 1}, ids);
    if (!records || !records->front().id)
        return;
    m_fields = page->fields;
    m_values = std::move(records->front());
}

void RecordDetailModel::reset()
{
    beginResetModel();
    read();
    endResetModel();
}

void RecordDetailModel::workspaceChanged(const ChangeSet &changes)
{
    if (!m_record)
        return;
    for (const ChangeSet::PageChange &change : changes.pages)
        m_text.forget(change.page);
    const std::vector<Field> before = m_fields;
    const bool wasThere = bool(m_values.id);
    const Page *page = m_workspace.schema().page(m_page);
    const bool sameFields = page && page->fields == m_fields;
    if (!sameFields || !wasThere) {
        reset();
    } else {
        Result<bool> there = m_workspace.reader().exists(m_page, m_record);
        if (!there || !*there) {
            reset();
        } else {
            read();
            emit dataChanged(index(0), index(rowCount() - 1));
        }
    }
    if (wasThere && !m_values.id)
        emit recordGone();
}

QString RecordDetailModel::title() const
{
    const Page *page = m_workspace.schema().page(m_page);
    if (!page || !m_record)
        return {};
    const qint64 id = m_record.value;
    const Result<QHash<qint64, QString>> names = m_workspace.reader().names(m_page, {&id, 1});
    return names ? names->value(id) : QString();
}

void RecordDetailModel::setFormat(const Format &format)
{
    m_text.setFormat(format);
    if (!m_fields.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const Field *RecordDetailModel::fieldAt(int row) const
{
    return row >= 0 && size_t(row) < m_fields.size() ? &m_fields[size_t(row)] : nullptr;
}

int RecordDetailModel::rowOf(FieldId field) const
{
    const auto at = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &f) { return f.id == field; });
    return at == m_fields.end() ? -1 : int(at - m_fields.begin());
}

Value RecordDetailModel::value(int row) const
{
    return fieldAt(row) ? m_values.values[size_t(row)] : Value();
}

QString RecordDetailModel::recordCurrency(const Field &field) const
{
    return field.config.currencyField ? value(rowOf(field.config.currencyField)).toText() : QString();
}

Result<Value> RecordDetailModel::parse(const Field &field, const QString &text) const
{
    return m_workspace.parse(field, text, m_text.format().locale(), recordCurrency(field));
}

int RecordDetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant RecordDetailModel::data(const QModelIndex &index, int role) const
{
    const Field *field = fieldAt(index.row());
    if (!index.isValid() || !field)
        return {};
    const Value value = this->value(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_text.display(*field, value, recordCurrency(*field));
    case Qt::EditRole:
        return m_text.edit(*field, value, recordCurrency(*field));
    case FieldNameRole:
        return field->names.in(m_text.language());
    case RawRole:
        return toVariant(value);
    case FieldIdRole:
        return QVariant::fromValue(field->id.value);
    case ChipsRole:
        return QVariant::fromValue(m_text.chips(*field, value));
    case CurrencyRole:
        return field->type->id() == QLatin1String("money") ? m_text.currencyOf(*field, recordCurrency(*field))
                                                           : QString();
    case TargetPageRole: {
        const Page *target = targetPage(m_workspace.schema(), *field);
        return QVariant::fromValue(target ? target->id.value : qint64(0));
    }
    case EditableRole:
        return field->isEditable() && !m_workspace.isReadOnly();
    default:
        return {};
    }
}

Qt::ItemFlags RecordDetailModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    const Field *field = fieldAt(index.row());
    if (field && field->isEditable() && !m_workspace.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RecordDetailModel::setData(const QModelIndex &index, const QVariant &variant, int role)
{
    const Field *field = fieldAt(index.row());
    if (!index.isValid() || !field || !field->isEditable() || (role != Qt::EditRole && role != RawRole))
        return false;
    Result<Value> value = role == Qt::EditRole && variant.typeId() == QMetaType::QString
                              ? parse(*field, variant.toString())
                              : Result<Value>(toValue(variant));
    if (value && *value == this->value(index.row()))
        return true;
    if (value) {
        const SetCells cells{m_page, {{m_record, field->id, *value}}};
        const Result<ChangeSet> done = m_workspace.apply(Edit{EditKind::Cells, {cells}});
        if (done)
            return true;
        value = done.error();
    }
    emit editRefused(index, value.error().message);
    return false;
}

} // namespace pheu
