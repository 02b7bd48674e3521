// SPDX-License-Identifier: GPL-3.0-or-later
// One record as a list: a row for each field of its page, hidden ones too, with its value and the records it
// links to. For the record panel. Follows the workspace; empty when the record is gone.
#pragma once

#include "models/celltext.h"

#include <QAbstractListModel>

namespace pheu
{

class RecordDetailModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        FieldNameRole = Qt::UserRole + 1,
        RawRole,        // the value (toVariant)
        FieldIdRole,    // qint64
        ChipsRole,      // ChipList: options, or linked records by id
        CurrencyRole,   // code of a money value
        TargetPageRole, // qint64: page of the linked records, 0 for other fields
        EditableRole,   // bool
    };

    RecordDetailModel(Workspace &workspace, const Format &format, QObject *parent = nullptr);

    void setRecord(PageId page, RecordId record); // record 0: none
    PageId page() const { return m_page; }
    RecordId record() const { return m_record; }
    bool isEmpty() const { return !m_values.id; }
    QString title() const; // name of the record
    void setFormat(const Format &format);
    const Field *fieldAt(int row) const;
    int rowOf(FieldId field) const; // −1: not there
    Value value(int row) const;
    Result<Value> parse(const Field &field, const QString &text) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void recordGone();
    void editRefused(const QModelIndex &index, const QString &message);

private:
    void read();
    void reset();
    void workspaceChanged(const ChangeSet &changes);
    QString recordCurrency(const Field &field) const;

    Workspace &m_workspace;
    mutable CellText m_text;
    PageId m_page;
    RecordId m_record;
    std::vector<Field> m_fields;
    Record m_values;
};

} // namespace pheu
