// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/costallocation.h"

#include <algorithm>

namespace pheu {

CostAllocation::CostAllocation(const CostBasis &basis) : m_basis(basis), m_parts(basis.rows)
{
    const Column *days = basis.days;
    if (!days || days->isEmpty() || !basis.spend || basis.spend->isEmpty())
        return;
    const auto weighs = [&](size_t row) {
        return days->code(row) != 0 && !basis.spend->isNull(row) && basis.spend->integer(row) > 0
            && (!basis.currencies || basis.counts[basis.currencies->code(row)] != 0);
    };
    m_starts.resize(days->codeCount() + 1);
    std::vector<quint8> takes(basis.rows);
    for (size_t row = 0; row < basis.rows; ++row) {
        takes[row] = weighs(row);
        m_starts[days->code(row) + 1] += takes[row];
    }
    for (size_t code = 1; code < m_starts.size(); ++code)
        m_starts[code] += m_starts[code - 1];
    m_byDay.resize(m_starts.back());
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    for (size_t row = 0; row < basis.rows; ++row) {
        if (takes[row])
            m_byDay[next[days->code(row)]++] = quint32(row);
    }
}

CostAllocation::Scope CostAllocation::scopeOf(const CostEntry &cost) const
{
    Scope scope;
    const auto codeOf = [&](const Column *column, qint64 id) {
        const quint32 code = id && column ? column->codeOfId(id) : 0;
        scope.nobody |= id != 0 && code == 0;
        return code;
    };
    scope.channel = codeOf(m_basis.channels, cost.channel);
    scope.campaign = codeOf(m_basis.campaigns, cost.campaign);
    return scope;
}

bool CostAllocation::matches(quint32 row, const Scope &scope) const
{
    return (!scope.channel || m_basis.channels->code(row) == scope.channel)
        && (!scope.campaign || m_basis.campaigns->code(row) == scope.campaign);
}

WideInteger CostAllocation::gather(quint32 firstDay, quint32 lastDay, const Scope &scope)
{
    WideInteger total = 0;
    m_rows.clear();
    if (scope.nobody)
        return total;
    for (quint32 at = m_starts[firstDay]; at < m_starts[lastDay + 1]; ++at) {
        const quint32 row = m_byDay[at];
        if (!matches(row, scope))
            continue;
        m_rows.push_back(row);
        total += m_basis.spend->integer(row);
    }
    return total;
}

// Shares `amount` over m_rows `times` times: whole parts first, then one more unit for the largest remainders,
// the smaller id first among equals.
void CostAllocation::spread(qint64 amount, qint64 times, WideInteger total)
{
    const qint64 sign = amount < 0 ? -1 : 1;
    const WideInteger size = amount < 0 ? -WideInteger(amount) : WideInteger(amount);
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    WideInteger left = size;
    m_remainders.clear();
    for (const quint32 row : m_rows) {
        const WideInteger product = size * m_basis.spend->integer(row);
        const bool small = product <= most && total <= most; // 64-bit division is several times faster
        const qint64 part = small ? qint64(product) / qint64(total) : qint64(product / total);
        const WideInteger remainder = product - WideInteger(part) * total;
        left -= part;
        m_parts[row] += sign * part * times;
        m_remainders.emplace_back(-remainder, row);
    }
    if (left == 0)
        return;
    std::nth_element(m_remainders.begin(), m_remainders.begin() + qptrdiff(left - 1), m_remainders.end());
    for (size_t i = 0; i < size_t(left); ++i)
        m_parts[m_remainders[i].second] += sign * times;
}

void CostAllocation::add(const CostEntry &cost)
{
    const qint64 days = qint64(cost.to) - cost.from + 1;
    const qint64 sign = cost.amount < 0 ? -1 : 1;
    const qint64 base = cost.amount / days, extra = std::abs(cost.amount % days);
    const auto partOf = [&](qint64 day) { return base + (day < extra ? sign : 0); };
    const Scope scope = scopeOf(cost);
    const Column *dated = m_starts.empty() ? nullptr : m_basis.days;

    std::vector<qint64> without; // days of the cost, from 0, on which nothing was spent in its scope
    for (qint64 day = 0; day < days; ++day) {
        if (partOf(day) == 0)
            break; // the parts that follow are no larger
        const Day date = cost.from + Day(day);
        const bool known = dated && date >= dated->dayOf(1) && date <= dated->dayOf(quint32(dated->codeCount()) - 1);
        const quint32 code = known ? dated->codeOfDay(date) : 0;
        const WideInteger total = known ? gather(code, code, scope) : 0;
        if (total > 0)
            spread(partOf(day), 1, total);
        else
            without.push_back(day);
    }
    if (without.empty())
        return;
    WideInteger total = 0;
    if (dated && cost.to >= dated->dayOf(1) && cost.from <= dated->dayOf(quint32(dated->codeCount()) - 1)) {
        const quint32 last = quint32(dated->codeCount()) - 1;
        total = gather(std::max<quint32>(1, dated->codeOfDay(cost.from)), std::min(dated->codeOfDay(cost.to), last), scope);
    }
    if (total > 0) {
        // Parts of a cost differ by one unit at most: each size is shared once, for all the days that have it.
        const qint64 larger = std::ranges::count_if(without, [&](qint64 day) { return day < extra; });
        if (larger > 0)
            spread(base + sign, larger, total);
        if (qint64(without.size()) > larger)
            spread(base, qint64(without.size()) - larger, total);
        return;
    }
    for (const qint64 day : without)
        m_unallocated.push_back({cost.from + Day(day), partOf(day), cost.channel, cost.campaign});
}

} // namespace pheu
