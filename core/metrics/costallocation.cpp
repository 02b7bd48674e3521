// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/costallocation.h"

#include <algorithm>
#include <map>
#include <set>

namespace pheu
{

CostAllocation::CostAllocation(CostBasis basis)
    : m_basis(std::move(basis))
{
    m_dayParts.resize(m_basis.rows, 0);
    m_rangeParts.resize(m_basis.rows, 0);
    const Column *days = m_basis.days;
    if (!days || days->isEmpty() || !m_basis.spend || m_basis.spend->isEmpty())
        return;
    m_firstDay = days->dayOf(1);
    m_starts.resize(days->codeCount() + 1);
    std::vector<quint8> takes(m_basis.rows);
    for (size_t row = 0; row < m_basis.rows; ++row) {
        takes[row] = weighs(row);
        m_starts[days->code(row) + 1] += takes[row];
    }
    for (size_t code = 1; code < m_starts.size(); ++code)
        m_starts[code] += m_starts[code - 1];
    m_byDay.resize(m_starts.back());
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    for (size_t row = 0; row < m_basis.rows; ++row) {
        if (takes[row])
            m_byDay[next[days->code(row)]++] = quint32(row);
    }
}

bool CostAllocation::weighs(size_t row) const
{
    return m_basis.days->code(row) != 0 && !m_basis.spend->isNull(row) && m_basis.spend->integer(row) > 0;
}

quint32 CostAllocation::codeOf(Day day) const
{
    const Column *days = m_starts.empty() ? nullptr : m_basis.days;
    const bool known = days && day >= days->dayOf(1) && day <= days->dayOf(quint32(days->codeCount()) - 1);
    return known ? days->codeOfDay(day) : 0;
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
    return (!scope.channel || m_basis.channels->code(row) == scope.channel) &&
           (!scope.campaign || m_basis.campaigns->code(row) == scope.campaign);
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
template<typename Sink>
void CostAllocation::spread(qint64 amount, qint64 times, WideInteger total, Sink &&add)
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
        if (part)
            add(row, sign * part * times);
        m_remainders.emplace_back(-remainder, row);
    }
    if (left == 0)
        return;
    std::nth_element(m_remainders.begin(), m_remainders.begin() + qptrdiff(left - 1), m_remainders.end());
    for (size_t i = 0; i < size_t(left); ++i)
        add(m_remainders[i].second, sign * times);
}

qint64 CostAllocation::partOf(const CostEntry &cost, qint64 day)
{
    const qint64 days = qint64(cost.to) - cost.from + 1;
    return cost.amount / days + (day < std::abs(cost.amount % days) ? (cost.amount < 0 ? -1 : 1) : 0);
}

void CostAllocation::shareDay(Shared &shared, const Scope &scope, qint64 day)
{
    const qint64 amount = partOf(shared.cost, day);
    const auto known = std::ranges::lower_bound(shared.without, day);
    const bool was = known != shared.without.end() && *known == day;
    if (amount == 0)
        return;
    const quint32 code = codeOf(shared.cost.from + Day(day));
    const WideInteger total = code ? gather(code, code, scope) : 0;
    if (total > 0)
        spread(amount, 1, total, [this](quint32 row, qint64 part) { m_dayParts.set(row, m_dayParts.at(row) + part); });
    if (total > 0 && was)
        shared.without.erase(known);
    else if (total <= 0 && !was)
        shared.without.insert(known, day);
}

void CostAllocation::takeBackRange(Shared &shared)
{
    for (const auto &[row, part] : shared.range) {
        m_rangeParts.set(row, m_rangeParts.at(row) - part);
        touch(row);
    }
    shared.range.clear();
    shared.rest.clear();
}

// The days without spend in scope: over the whole range of the cost, else unallocated.
void CostAllocation::shareRange(Shared &shared, const Scope &scope)
{
    const CostEntry &cost = shared.cost;
    if (shared.without.empty())
        return;
    WideInteger total = 0;
    const Column *dated = m_starts.empty() ? nullptr : m_basis.days;
    if (dated && cost.to >= dated->dayOf(1) && cost.from <= dated->dayOf(quint32(dated->codeCount()) - 1)) {
        const quint32 last = quint32(dated->codeCount()) - 1;
        total =
            gather(std::max<quint32>(1, dated->codeOfDay(cost.from)), std::min(dated->codeOfDay(cost.to), last), scope);
    }
    if (total <= 0) {
        for (const qint64 day : shared.without)
            shared.rest.push_back({cost.from + Day(day), partOf(cost, day), cost.channel, cost.campaign});
        return;
    }
    // Parts of a cost differ by one unit at most: each size is shared once, for all the days that have it.
    std::map<qint64, qint64> times;
    for (const qint64 day : shared.without)
        ++times[partOf(cost, day)];
    for (const auto &[amount, count] : times) {
        spread(amount, count, total, [&](quint32 row, qint64 part) {
            m_rangeParts.set(row, m_rangeParts.at(row) + part);
            shared.range.emplace_back(row, part);
            touch(row);
        });
    }
}

void CostAllocation::add(const CostEntry &cost)
{
    Shared shared{cost, {}, {}, {}};
    const Scope scope = scopeOf(cost);
    const qint64 days = qint64(cost.to) - cost.from + 1;
    for (qint64 day = 0; day < days && partOf(cost, day) != 0; ++day) // the parts that follow are no larger
        shareDay(shared, scope, day);
    shareRange(shared, scope);
    m_touched.clear();
    m_shared.push_back(std::move(shared));
}

std::vector<qint64> CostAllocation::parts() const
{
    std::vector<qint64> parts(m_basis.rows);
    for (size_t row = 0; row < parts.size(); ++row)
        parts[row] = part(row);
    return parts;
}

std::vector<UnallocatedCost> CostAllocation::unallocated() const
{
    std::vector<UnallocatedCost> all;
    for (const Shared &shared : m_shared)
        all.insert(all.end(), shared.rest.begin(), shared.rest.end());
    return all;
}

void CostAllocation::remember(const std::vector<quint32> &rows)
{
    m_remembered.clear();
    const std::set<quint32> each(rows.begin(), rows.end());
    for (const quint32 row : each)
        m_remembered.emplace_back(row, !m_starts.empty() && weighs(row) ? m_basis.days->code(row) : 0);
}

void CostAllocation::leave(quint32 day, quint32 row)
{
    const auto first = m_byDay.begin() + m_starts[day], end = m_byDay.begin() + m_starts[day + 1];
    const auto at = std::lower_bound(first, end, row);
    if (at == end || *at != row)
        return;
    m_byDay.erase(at);
    for (size_t code = day + 1; code < m_starts.size(); ++code)
        --m_starts[code];
}

void CostAllocation::enter(quint32 day, quint32 row)
{
    const auto first = m_byDay.begin() + m_starts[day], end = m_byDay.begin() + m_starts[day + 1];
    m_byDay.insert(std::lower_bound(first, end, row), row);
    for (size_t code = day + 1; code < m_starts.size(); ++code)
        ++m_starts[code];
}

std::optional<std::vector<quint32>> CostAllocation::follow(size_t rows)
{
    const Column *days = m_basis.days;
    if (m_starts.empty() || rows < m_basis.rows || days->dayOf(1) != m_firstDay)
        return {};
    for (size_t row = m_basis.rows; row < rows; ++row)
        m_remembered.emplace_back(quint32(row), 0);
    m_basis.rows = rows;
    m_dayParts.resize(rows, 0);
    m_rangeParts.resize(rows, 0);
    m_starts.resize(std::max(m_starts.size(), days->codeCount() + 1), m_starts.back());

    std::set<quint32> touchedDays;
    m_touched.clear();
    for (const auto &[row, before] : m_remembered) {
        const quint32 now = weighs(row) ? days->code(row) : 0;
        if (before)
            leave(before, row);
        if (now)
            enter(now, row);
        touchedDays.insert({before, now});
        m_dayParts.set(row, 0);
        touch(row);
    }
    touchedDays.erase(0);
    m_remembered.clear();
    for (const quint32 day : touchedDays) {
        for (quint32 at = m_starts[day]; at < m_starts[day + 1]; ++at) {
            m_dayParts.set(m_byDay[at], 0);
            touch(m_byDay[at]);
        }
    }
    for (Shared &shared : m_shared) {
        const Scope scope = scopeOf(shared.cost);
        const bool had = !shared.without.empty();
        bool covers = false;
        for (const quint32 day : touchedDays) {
            const Day date = days->dayOf(day);
            if (date < shared.cost.from || date > shared.cost.to)
                continue;
            covers = true;
            shareDay(shared, scope, date - shared.cost.from);
        }
        if (!covers || (!had && shared.without.empty()))
            continue;
        takeBackRange(shared);
        shareRange(shared, scope);
    }
    std::ranges::sort(m_touched);
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    return std::exchange(m_touched, {});
}

} // namespace pheu
