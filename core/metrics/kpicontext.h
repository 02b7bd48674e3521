// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of a KPI's formula get their values: measures, other KPIs and parameters, in one group of one
// window under the KPI's filters.
#pragma once

#include "metrics/evaluation.h"

namespace pheu
{

class KpiContext : public FormulaContext
{
public:
    KpiContext(const Evaluation &evaluation, Scope scope, std::optional<GroupKey> group)
        : m_evaluation(evaluation)
        , m_scope(std::move(scope))
        , m_group(group)
    {
    }

    Operand name(const QString &name) const override;
    Operand call(const QString &function, const Argument &argument) const override;
    // The window inside a function of KPI formulas.
    static Window inside(Window window, const QString &function);

private:
    const Evaluation &m_evaluation;
    Scope m_scope;
    std::optional<GroupKey> m_group;
};

} // namespace pheu
