// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of a KPI's formula get their values: measures, other KPIs and parameters, in one group of one
// window under the KPI's filters.
#pragma once

#include "metrics/evaluation.h"

namespace pheu {

class KpiContext : public FormulaContext
{
public:
    KpiContext(const Evaluation &evaluation, Window window, std::optional<GroupKey> group, std::vector<Filter> filters)
        : m_evaluation(evaluation), m_window(window), m_group(group), m_filters(std::move(filters)) {}

    Operand name(const QString &name) const override;
    Operand call(const QString &function, const Argument &argument) const override;
    // The window inside a function of KPI formulas.
    static Window inside(Window window, const QString &function);

private:
    const Evaluation &m_evaluation;
    Window m_window;
    std::optional<GroupKey> m_group;
    std::vector<Filter> m_filters;
};

} // namespace pheu
