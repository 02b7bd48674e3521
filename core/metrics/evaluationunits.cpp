// SPDX-License-Identifier: GPL-3.0-or-later
// Split by days, weeks, months …: the figures that a group of records alone cannot tell.
#include "metrics/evaluation.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t mostUnits = 5000; // days of thirteen years

} // namespace

// Units that have a group; for a stock every unit of the period.
std::vector<quint32> Evaluation::unitsOf(bool compared)
{
    std::set<quint32> numbers;
    for (const GroupKey key : groups(compared)) {
        if (const quint32 number = numberIn(key, m_time))
            numbers.insert(number);
    }
    Dimension &time = m_dimensions[size_t(m_time)];
    const Period period = compared ? *m_comparison : m_period;
    for (Day day = period.from; m_isStock && day <= period.to && numbers.size() < mostUnits;) {
        const Period unit = unitOf(day, time.unit(), time.rules());
        numbers.insert(time.numberOfDay(day));
        day = unit.to + 1;
    }
    return {numbers.begin(), numbers.end()};
}

Result<void> Evaluation::fillUnit(bool compared, quint32 number)
{
    const Dimension &time = m_dimensions[size_t(m_time)];
    const Period period = compared ? *m_comparison : m_period;
    Period unit = unitOf(time.firstDay(number), time.unit(), time.rules());
    unit = {std::max(unit.from, period.from), std::min(unit.to, period.to)};
    std::vector<Dimension> others = m_dimensions;
    others.erase(others.begin() + m_time);
    auto own = std::make_unique<Evaluation>(m_store, m_home, std::move(others), unit, unit, std::nullopt, m_filter);
    for (const QString &name : std::as_const(m_byUnit))
        own->need(name);
    if (Result<void> done = own->fill(); !done)
        return done;
    // Values that were met here first get the same number in the next unit, and in the rows of the answer.
    for (size_t i = 0, other = 0; i < m_dimensions.size(); ++i) {
        if (int(i) != m_time)
            m_dimensions[i] = own->m_dimensions[other++];
    }
    for (const QString &sentence : own->notes())
        note(sentence);
    for (const QString &sentence : own->missingRates()) {
        if (!m_missingRates.contains(sentence))
            m_missingRates.append(sentence);
    }
    m_units.insert_or_assign({compared, number}, std::move(own));
    return {};
}

Result<void> Evaluation::fillUnits(bool compared)
{
    if (m_time < 0 || m_byUnit.isEmpty())
        return {};
    std::vector<GroupKey> &groups = m_groups[compared ? 1 : 0];
    std::set<GroupKey> keys(groups.begin(), groups.end());
    for (const quint32 number : unitsOf(compared)) {
        if (Result<void> done = fillUnit(compared, number); !done)
            return done;
        const Evaluation &unit = *m_units.at({compared, number});
        for (const GroupKey key : unit.groups(false)) {
            if (m_isStock && m_dimensions.size() == 1)
                keys.insert(groupKey(number, 0));
            else if (m_isStock)
                keys.insert(m_time == 0 ? groupKey(number, numberIn(key, 0)) : groupKey(numberIn(key, 0), number));
        }
    }
    groups.assign(keys.begin(), keys.end());
    return {};
}

} // namespace pheu
