// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/auditmodel.h"
#include "theme/plaintip.h"

#include <algorithm>

namespace pheu
{

AuditModel::AuditModel(Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void AuditModel::setReport(AuditReport report, QStringList places)
{
    beginResetModel();
    m_report = std::move(report);
    m_places = std::move(places);
    endResetModel();
}

const AuditFinding *AuditModel::finding(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_report.findings.size() ? &m_report.findings[size_t(index.row())]
                                                                             : nullptr;
}

int AuditModel::fixable() const
{
    return int(std::count_if(m_report.findings.begin(), m_report.findings.end(),
                             [](const AuditFinding &one) { return !one.fixed.isEmpty(); }));
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.findings.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    const AuditFinding *one = finding(index);
    if (!one)
        return {};
    if (role == Qt::ForegroundRole && index.column() == Kind)
        return one->fixed.isEmpty() ? m_theme.palette().warn : m_theme.palette().accent;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const QString text = index.column() == Where  ? m_places.value(qsizetype(one->url))
                         : index.column() == Kind ? auditKindTitle(one->kind)
                                                  : one->text;
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Where ? tr("Link") : section == Kind ? tr("Finding") : tr("What");
}

} // namespace pheu
