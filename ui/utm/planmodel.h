// SPDX-License-Identifier: GPL-3.0-or-later
// A plan of links as rows: name, tagged URL, channel group, what will become of it.
#pragma once

#include "links/linkplan.h"
#include "theme/theme.h"

#include <QAbstractTableModel>

namespace pheu
{

class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Name, Url, Group, ColumnCount };

    explicit PlanModel(Theme &theme, QObject *parent = nullptr);
    void setPlan(std::vector<PlannedLink> plan);
    const std::vector<PlannedLink> &plan() const { return m_plan; }
    int canBeMade() const;
    int duplicates() const;
    int refused() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stateText(const PlannedLink &link) const;

    Theme &m_theme;
    std::vector<PlannedLink> m_plan;
};

} // namespace pheu
