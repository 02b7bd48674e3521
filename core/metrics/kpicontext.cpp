// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/kpicontext.h"

namespace pheu {

Operand KpiContext::name(const QString &name) const
{
    return m_evaluation.value(name, m_window, m_group, m_filters);
}

Window KpiContext::inside(Window window, const QString &function)
{
    if (function == QLatin1String("previous"))
        ++window.back;
    else if (function == QLatin1String("year"))
        window.year = true;
    return window;
}

// What another window comes to is no sum of this one: where it is undefined, so is what uses it.
Operand KpiContext::call(const QString &function, const Argument &argument) const
{
    const Window window = inside(m_window, function);
    if (!m_evaluation.hasData(window))
        return {};
    const Operand result = argument(KpiContext(m_evaluation, window, m_group, m_filters));
    if (function != QLatin1String("daily") || !result.isDefined())
        return {result.value};
    return {Value(result.value.toDouble() / m_evaluation.periodOf(window).days())};
}

} // namespace pheu
