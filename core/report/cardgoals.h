// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Targets says of the figures on cards. Only goals that some card shows are evaluated; a workspace
// without goals costs one look.
#pragma once

#include "report/card.h"
#include "targets/targetstatus.h"

namespace pheu
{

class CardGoals
{
public:
    CardGoals(Workspace &workspace, MetricsEngine &engine);

    // Goals and plans of these cards' KPIs and the goals of their own, through the last day of the slice that has data.
    void fill(CardInputs &inputs, const std::vector<CardDefinition> &cards, const MetricQuery &slice) const;
    // The KPIs of the goals that these cards name.
    QStringList figuresOf(const std::vector<CardDefinition> &cards) const;

private:
    struct Asked;
    std::optional<size_t> goalFor(const QString &kpi, const Filter &filter, Day on) const;
    Asked askedBy(const std::vector<CardDefinition> &cards, const Filter &filter, Day on) const;
    GoalMark markOf(const TargetBoard &board, size_t node) const;
    std::vector<Figure> planOf(const TargetBoard &board, size_t node, const CardInputs &inputs) const;
    void fillTarget(CardInputs &inputs, const TargetBoard &board, size_t node) const;

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    TargetTree m_tree;
    QString m_error;
};

// Whether two filters say the same, however they are written down: one value of a choice, parts in another order, a
// linked record by its name or its number.
bool sameFilter(const Workspace &workspace, const Filter &a, const Filter &b);

} // namespace pheu
