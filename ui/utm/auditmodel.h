// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of an audit as rows: where, what kind, the sentence, and whether it can be put right.
#pragma once

#include "theme/theme.h"
#include "utm/audit.h"

#include <QAbstractTableModel>

namespace pheu
{

class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Where, Kind, What, ColumnCount };

    explicit AuditModel(Theme &theme, QObject *parent = nullptr);
    // `places`: what each URL is called, beside the report's URLs.
    void setReport(AuditReport report, QStringList places);
    const AuditReport &report() const { return m_report; }
    const AuditFinding *finding(const QModelIndex &index) const;
    int fixable() const; // findings with a fix

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Theme &m_theme;
    AuditReport m_report;
    QStringList m_places;
};

} // namespace pheu
