// SPDX-License-Identifier: GPL-3.0-or-later
// The records of another page that link to one record: a few of their fields, the first of them only. Follows what it
// is told to read again; never writes.
#pragma once

#include "workspace/workspace.h"

#include <QAbstractTableModel>

namespace pheu
{

class LinkedRecordsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int mostRows = 50;
    static constexpr int mostColumns = 5;

    // `reverse`: the field that shows the links of the other page.
    LinkedRecordsModel(const Workspace &workspace, FieldId reverse, QObject *parent = nullptr);

    // Reads what links to `record` now. Cells that stay where they are are told by dataChanged().
    Result<void> read(RecordId record);
    void setLanguage(Language language);

    PageId linkedPage() const { return m_page; }
    FieldId forwardField() const { return m_forward; }
    qint64 total() const { return m_total; } // also those that are not shown
    RecordId recordAt(int row) const;
    int rowOf(RecordId record) const;
    const Field *fieldAt(int column) const;
    Value valueAt(const QModelIndex &index) const;
    IdList filesAt(int row) const; // of the first attachment field of the page

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<FieldId> wantedColumns() const;
    FieldId filesField() const;

    const Workspace &m_workspace;
    FieldId m_reverse, m_forward;
    PageId m_page;
    Language m_language = Language::English;
    std::vector<FieldId> m_columns;
    std::vector<Record> m_rows; // values by m_columns, then the files
    qint64 m_total = 0;
};

} // namespace pheu
