// SPDX-License-Identifier: GPL-3.0-or-later
// The problems of a plan by cell. The value of one that can be put right is edited in place; the file is never written.
#pragma once

#include "exchange/importproblems.h"

#include <QAbstractTableModel>

namespace pheu
{

class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Line, Header, Given, Message, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<ImportProblem> &problems);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void corrected(const pheu::ImportProblem &problem, const QString &value);

private:
    std::vector<ImportProblem> m_problems;
};

} // namespace pheu
