// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/slice.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace pheu
{

namespace
{

Error overflow()
{
    return {ErrorCode::Overflow, QCoreApplication::translate("pheu::MetricsEngine",
                                                             "A sum of this question is larger than 9.2 quintillion of "
                                                             "its smallest unit and cannot be counted exactly. Choose "
                                                             "a shorter period or a narrower filter.")};
}

} // namespace

void Slice::need(FieldId field, bool last, FieldId currency)
{
    const Need wanted{field, last, currency};
    if (std::ranges::find(m_needs, wanted) == m_needs.end())
        m_needs.push_back(wanted);
}

size_t Slice::indexOf(GroupKey key)
{
    const auto at = m_index.constFind(key);
    if (at != m_index.cend())
        return *at;
    const size_t index = m_keys.size();
    m_index.insert(key, index);
    m_keys.push_back(key);
    m_groupRecords.push_back(0);
    for (std::vector<SliceValue> &values : m_values)
        values.emplace_back();
    return index;
}

// Adds what a scan found to the groups and the totals. `needs` are the scan's terms.
Result<void> Slice::keep(const ScanResult &result, const std::vector<Need> &needs, bool counts)
{
    std::vector<size_t> groups;
    for (size_t i = 0; i < result.keys.size(); ++i) {
        groups.push_back(indexOf(result.keys[i]));
        if (counts) {
            m_groupRecords[groups.back()] += result.records[i];
            m_records += result.records[i];
        }
    }
    for (size_t term = 0; term < needs.size(); ++term) {
        const size_t need = size_t(std::ranges::find(m_needs, needs[term]) - m_needs.begin());
        const ScanSums &sums = result.terms[term];
        SliceValue &total = m_totals[need];
        if (sums.overflow)
            return overflow();
        quint64 latest = 0;
        for (size_t i = 0; i < groups.size(); ++i) {
            if (sums.stored[i] == 0)
                continue;
            SliceValue &value = m_values[need][groups[i]];
            value.isReal = total.isReal = sums.real;
            value.stored += sums.stored[i];
            total.stored += sums.stored[i];
            const double real = sums.real ? sums.reals[i] : 0;
            if (needs[term].last) {
                value.sum = sums.sums[i];
                value.real = real;
                if (sums.places[i] >= latest) {
                    latest = sums.places[i];
                    total.sum = value.sum;
                    total.real = value.real;
                }
                continue;
            }
            value.real += real;
            total.real += real;
            if (__builtin_add_overflow(value.sum, sums.sums[i], &value.sum) ||
                __builtin_add_overflow(total.sum, sums.sums[i], &total.sum))
                return overflow();
        }
    }
    return {};
}

std::set<FieldId> Slice::columns(ColumnStore &store, std::vector<Dimension> &dimensions) const
{
    const FactPage &facts = m_bounds.facts;
    std::set<FieldId> columns = ColumnFilter::columnsOf(store.schema(), facts.page->id, m_bounds.filter);
    columns.insert(facts.date);
    for (const Need &one : m_needs) {
        if (one.field.value > 0)
            columns.insert(one.field);
        if (one.currency)
            columns.insert(one.currency);
    }
    columns.merge(FactDimensions(store.schema(), facts, dimensions).columns());
    return columns;
}

Result<ColumnTable *> Slice::load(ColumnStore &store, std::vector<Dimension> &dimensions)
{
    const FactPage &facts = m_bounds.facts;
    if (m_costs) {
        if (const Result<const Costs *> costs = store.costs(); !costs)
            return costs.error();
    }
    Result<ColumnTable *> table = store.table(facts.page->id, columns(store, dimensions));
    if (!table)
        return table;
    for (const Need &one : m_needs) {
        if (one.field.value > 0 || one.field == allocatedCost)
            continue;
        if (Result<void> made = store.compute(facts.page->id, one.field); !made)
            return made.error();
    }
    return table;
}

Result<void> Slice::fill(ColumnStore &store, std::vector<Dimension> &dimensions)
{
    if (m_costs)
        need(allocatedCost, false, {});
    FactDimensions split(store.schema(), m_bounds.facts, dimensions);
    m_isSplit = split.areAll();
    const Result<ColumnTable *> table = load(store, dimensions);
    if (!table)
        return table.error();
    const Result<std::shared_ptr<const ColumnFilter>> filter = store.filter(**table, m_bounds.filter);
    if (!filter)
        return filter.error();
    if (Result<void> ready = split.prepare(store.schema(), **table, store.linked()); !ready)
        return ready;

    m_values.resize(m_needs.size());
    m_totals.resize(m_needs.size());
    m_isPageEmpty = (*table)->rows() == 0;
    ScanTask task;
    split.addTo(task);
    task.table = *table;
    task.days = (*table)->column(m_bounds.facts.date);
    task.blocks = &store.dayBlocks(task.days);
    task.period = m_bounds.period;
    task.filter = filter->get();
    std::vector<const Column *> missing;
    for (const Need &one : m_needs) {
        BaseMoney money{(*table)->column(one.field), nullptr};
        if (one.currency) {
            const Result<BaseMoney> converted =
                store.inBaseCurrency(m_bounds.facts.page->id, one.field, m_bounds.facts.date, one.currency);
            if (!converted)
                return converted.error();
            money = *converted;
        }
        task.terms.push_back({money.values, one.last});
        missing.push_back(money.missing);
    }
    if (Result<void> kept = keep(scan(task), m_needs, true); !kept)
        return kept;
    for (size_t need = 0; need < missing.size(); ++need) {
        if (missing[need])
            markMissing(store, task, need, missing[need]);
    }
    return m_costs ? fillUnallocated(store, dimensions) : Result<void>();
}

// Groups in which an amount has no rate: their sum is not known.
void Slice::markMissing(const ColumnStore &store, const ScanTask &base, size_t need, const Column *missing)
{
    ScanTask task = base;
    task.terms = {{missing, false}};
    const ScanResult found = scan(task);
    for (size_t group = 0; group < found.keys.size(); ++group) {
        if (found.terms[0].stored[group] == 0)
            continue;
        m_values[need][indexOf(found.keys[group])].unknown = true;
        m_totals[need].unknown = true;
    }
    if (m_totals[need].unknown)
        noteMissing(store, base, *missing, *base.table->column(m_needs[need].currency));
}

void Slice::noteMissing(const ColumnStore &store, const ScanTask &base, const Column &missing, const Column &currencies)
{
    std::map<QString, Day> first;
    std::vector<quint8> fits(scanBlock);
    for (size_t begin = 0; begin < base.table->rows(); begin += scanBlock) {
        const size_t count = std::min(scanBlock, base.table->rows() - begin);
        bool evaluated = false;
        for (size_t i = 0; i < count; ++i) {
            const size_t row = begin + i;
            if (missing.isNull(row) || !base.days->code(row))
                continue;
            const Day day = base.days->dayOf(base.days->code(row));
            if (!base.period.contains(day))
                continue;
            if (!evaluated)
                base.filter->evaluate(begin, count, fits.data());
            evaluated = true;
            if (!fits[i])
                continue;
            const auto [at, isNew] =
                first.try_emplace(currencies.textOf(currencies.code(row)).trimmed().toUpper(), day);
            at->second = std::min(at->second, day);
        }
    }
    for (const auto &[code, day] : first) {
        const MissingRate rate{code, store.workspace().settings().currency, day};
        if (std::ranges::find(m_missing, rate) == m_missing.end())
            m_missing.push_back(rate);
    }
}

// Costs that nobody's spend could carry take part as records with a date, a channel and a campaign.
Result<void> Slice::fillUnallocated(ColumnStore &store, std::vector<Dimension> &dimensions)
{
    const Result<const Costs *> costs = store.costs();
    if (!costs)
        return costs.error();
    const ColumnTable &table = (*costs)->unallocated;
    if (table.rows() == 0)
        return {};
    const Result<std::shared_ptr<const ColumnFilter>> filter = store.filter(table, m_bounds.filter);
    if (!filter)
        return filter.error();
    FactDimensions split(store.schema(), m_bounds.facts, dimensions);
    if (Result<void> ready = split.prepare(store.schema(), table, store.linked()); !ready)
        return ready;
    ScanTask task;
    split.addTo(task);
    task.table = &table;
    task.days = table.column(m_bounds.facts.date);
    task.blocks = &(*costs)->blocks;
    task.period = m_bounds.reach;
    task.filter = filter->get();
    task.terms = {{table.column(allocatedCost), false}};
    return keep(scan(task), {{allocatedCost, false, {}}}, false);
}

SliceValue Slice::value(FieldId field, bool last, std::optional<GroupKey> group) const
{
    const auto at =
        std::ranges::find_if(m_needs, [&](const Need &need) { return need.field == field && need.last == last; });
    SliceValue value;
    value.records = group ? 0 : m_records;
    if (at == m_needs.end())
        return value;
    const size_t need = size_t(at - m_needs.begin());
    if (!group) {
        value = m_totals[need];
        value.records = m_records;
    } else if (const auto index = m_index.constFind(*group); index != m_index.cend()) {
        value = m_values[need][*index];
        value.records = m_groupRecords[*index];
    }
    value.unknown |= group && !m_isSplit;
    return value;
}

SliceValue Slice::counted(std::optional<GroupKey> group) const
{
    SliceValue value;
    value.sum = value.records = value.stored = m_records;
    if (group) {
        const auto index = m_index.constFind(*group);
        value.sum = value.records = value.stored = index == m_index.cend() ? 0 : m_groupRecords[*index];
        value.unknown = !m_isSplit;
    }
    return value;
}

SliceValue Slice::allocatedCosts(std::optional<GroupKey> group) const
{
    return value(allocatedCost, false, group);
}

} // namespace pheu
