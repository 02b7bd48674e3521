// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/planmodel.h"
#include "theme/plaintip.h"

#include <algorithm>

namespace pheu
{

PlanModel::PlanModel(Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void PlanModel::setPlan(std::vector<PlannedLink> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int PlanModel::canBeMade() const
{
    return int(std::count_if(m_plan.begin(), m_plan.end(), [](const PlannedLink &link) { return link.canBeMade(); }));
}

int PlanModel::refused() const
{
    return int(
        std::count_if(m_plan.begin(), m_plan.end(), [](const PlannedLink &link) { return !link.problem.isEmpty(); }));
}

int PlanModel::duplicates() const
{
    return int(m_plan.size()) - canBeMade() - refused();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PlanModel::stateText(const PlannedLink &link) const
{
    if (!link.problem.isEmpty())
        return tr("Refused");
    if (link.sameUrl)
        return tr("There already");
    if (link.sameInPlan >= 0)
        return tr("Twice in this plan");
    return link.sameParameters ? tr("New, same tags elsewhere") : tr("New");
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_plan.size())
        return {};
    const PlannedLink &link = m_plan[size_t(index.row())];
    if (role == Qt::ForegroundRole && index.column() == State) {
        const Palette &palette = m_theme.palette();
        return !link.problem.isEmpty() ? palette.bad : link.isDuplicate() ? palette.mute : palette.good;
    }
    if (role == Qt::ForegroundRole && link.isDuplicate())
        return m_theme.palette().mute;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    // A tool tip is rich text when it looks like it: the user's text never is.
    const auto shown = [&](const QString &text) { return role == Qt::ToolTipRole ? plainTip(text) : text; };
    switch (index.column()) {
    case State:
        return shown(stateText(link));
    case Name:
        return shown(link.name);
    case Url:
        return shown(link.taggedUrl.isEmpty() ? link.baseUrl : link.taggedUrl);
    default:
        return shown(link.group);
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Name:
        return tr("Name");
    case Url:
        return tr("Tagged URL");
    default:
        return tr("Channel group");
    }
}

} // namespace pheu
