// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/problemsmodel.h"

#include "theme/plaintip.h"

#include <QFileInfo>
#include <QLocale>

namespace pheu
{

void ProblemsModel::show(const std::vector<ImportProblem> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImportProblem &problem = m_problems[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole && index.column() == Given)
        return problem.value;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (index.column()) {
    case File:
        text = QFileInfo(problem.file).fileName();
        break;
    case Line:
        text = QLocale().toString(problem.line);
        break;
    case Header:
        text = problem.column;
        break;
    case Given:
        text = problem.value.isEmpty() && role == Qt::DisplayRole ? QStringLiteral("—") : problem.value;
        break;
    case Message:
        text = problem.message;
        break;
    default:
        break;
    }
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

bool ProblemsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    ImportProblem &problem = m_problems[size_t(index.row())];
    if (problem.value == value.toString())
        return false;
    const ImportProblem asked = problem;
    problem.value = value.toString();
    emit dataChanged(index, index);
    emit corrected(asked, value.toString());
    return true;
}

Qt::ItemFlags ProblemsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Given && canBeCorrected(m_problems[size_t(index.row())]))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("File"), tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace pheu
