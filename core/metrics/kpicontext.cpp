// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/kpicontext.h"

namespace pheu
{

Operand KpiContext::name(const QString &name) const
{
    return m_evaluation.value(name, m_scope, m_group);
}

Window KpiContext::inside(Window window, const QString &function)
{
    if (function == QLatin1String("previous"))
        ++window.back;
    else if (function == QLatin1String("year"))
        window.year = true;
    else if (function == QLatin1String("last_month"))
        window.lastMonth = true;
    return window;
}

// What another window comes to is no sum of this one: where it is undefined, so is what uses it.
Operand KpiContext::call(const QString &function, const Argument &argument) const
{
    Scope scope = m_scope;
    scope.window = inside(m_scope.window, function);
    if (!m_evaluation.hasData(scope.window))
        return {};
    const int days = m_evaluation.periodOf(scope.window)->days();
    const Operand result = argument(KpiContext(m_evaluation, std::move(scope), m_group));
    if (function != QLatin1String("daily") || !result.isDefined())
        return {result.value};
    return {Value(result.value.toDouble() / days)};
}

} // namespace pheu
