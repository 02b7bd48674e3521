// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/budgetslice.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct BudgetText {
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

bool startsAt(const PathChoice &choice, FieldId field)
{
    return field &&
           std::ranges::any_of(choice.paths, [&](const FieldPath &path) { return path.steps.front() == field; });
}

} // namespace

bool BudgetSlice::asksChannel(const Filter &filter, FieldId channel) const
{
    return (filter.kind == Filter::Kind::Compare && startsAt(filter.path, channel)) ||
           std::ranges::any_of(filter.children, [&](const Filter &child) { return asksChannel(child, channel); });
}

bool BudgetSlice::carries(const Filter &filter, const ResultsFields &fields) const
{
    if (filter.kind == Filter::Kind::Compare)
        return startsAt(filter.path, fields.channel) || startsAt(filter.path, fields.campaign);
    return std::ranges::all_of(filter.children, [&](const Filter &child) { return carries(child, fields); });
}

BudgetSlice::Rows BudgetSlice::rows(const ColumnStore &store, const Budgets &budgets, bool shared) const
{
    const ResultsFields fields = store.results();
    Rows rows;
    rows.table = ColumnTable(fields.page->id);
    Column unused(Column::Kind::Id);
    Column &days = rows.table.addColumn(fields.date, Column::Kind::Date);
    Column &channels = fields.channel ? rows.table.addColumn(fields.channel, Column::Kind::Id) : unused;
    Column &campaigns = rows.table.addColumn(fields.campaign, Column::Kind::Id);
    Column &amounts = rows.table.addColumn(campaignBudget, Column::Kind::Integer);
    qint64 id = -1'000'000'000; // ascending, and no record's
    const auto add = [&](const Budgets::Campaign &campaign, std::optional<qint64> channel) {
        rows.table.appendRow(id++);
        days.appendInteger(m_period.from);
        channels.appendInteger(channel);
        campaigns.appendInteger(campaign.id);
        amounts.appendInteger(campaign.budget);
    };
    for (const Budgets::Campaign &campaign : budgets.campaigns) {
        const bool several = m_byChannel && campaign.channels.size() > 1;
        if (!campaign.overlaps(m_reach) || several != shared)
            continue;
        for (const qint64 channel : shared ? campaign.channels : std::vector<qint64>())
            add(campaign, channel);
        if (!shared)
            add(campaign,
                campaign.channels.size() == 1 ? std::optional<qint64>(campaign.channels.front()) : std::nullopt);
    }
    rows.blocks.update(rows.table.column(fields.date));
    return rows;
}

Result<ScanResult> BudgetSlice::scanned(ColumnStore &store, const Rows &rows, std::vector<Dimension> &dimensions) const
{
    const Result<ColumnFilter> filter =
        ColumnFilter::prepare(store.workspace().database(), store.schema(), rows.table, m_filter);
    if (!filter)
        return filter.error();
    ScanTask task;
    std::vector<DimensionLookup> lookups;
    for (Dimension &dimension : dimensions) {
        Result<DimensionLookup> lookup = dimension.lookup(store.schema(), rows.table, store.linked());
        if (!lookup)
            return lookup.error();
        lookups.push_back(std::move(*lookup));
    }
    for (size_t i = 0; i < dimensions.size(); ++i) {
        task.dimensions.push_back(&lookups[i]);
        task.counts.push_back(dimensions[i].count());
    }
    task.table = &rows.table;
    task.days = rows.table.column(store.results().date);
    task.blocks = &rows.blocks;
    task.period = m_period;
    task.filter = &*filter;
    task.terms = {{rows.table.column(campaignBudget), false}};
    return scan(task);
}

Result<void> BudgetSlice::fill(ColumnStore &store, std::vector<Dimension> &dimensions)
{
    const ResultsFields fields = store.results();
    const Result<const Budgets *> budgets = store.budgets();
    if (!budgets)
        return budgets.error();
    for (const MissingRate &missing : (*budgets)->missing) {
        m_undefined = true;
        m_notes.append(missing.sentence(pageOfRole(store.schema(), QLatin1String("rates"))));
    }
    if (!fields.campaign || !carries(m_filter, fields)) {
        m_undefined = true;
        m_notes.append(BudgetText::tr(
            "Budgets are undefined under this filter: it asks for something that campaigns do not have."));
    }
    for (const Dimension &dimension : dimensions) {
        if (!startsAt(dimension.path(), fields.channel) && !startsAt(dimension.path(), fields.campaign))
            m_undefinedGroups = true;
        m_byChannel |= startsAt(dimension.path(), fields.channel);
    }
    if (m_undefinedGroups)
        m_notes.append(
            BudgetText::tr("Budgets belong to campaigns and cannot be split this way; only their total is shown."));
    if (m_undefined)
        return {};

    const bool filtersChannel = asksChannel(m_filter, fields.channel);
    std::vector<Dimension> none;
    m_byChannel = filtersChannel;
    const Result<ScanResult> total = scanned(store, rows(store, **budgets, false), none);
    const Result<ScanResult> sharedTotal = scanned(store, rows(store, **budgets, true), none);
    if (!total || !sharedTotal)
        return total ? sharedTotal.error() : total.error();
    if (!total->keys.empty()) {
        m_total.sum = total->terms[0].sums[0];
        m_total.stored = total->terms[0].stored[0];
    }
    m_total.unknown = !sharedTotal->keys.empty();
    if (dimensions.empty() || m_undefinedGroups)
        return {};

    for (const Dimension &dimension : dimensions)
        m_byChannel |= startsAt(dimension.path(), fields.channel);
    const Result<ScanResult> own = scanned(store, rows(store, **budgets, false), dimensions);
    const Result<ScanResult> shared = scanned(store, rows(store, **budgets, true), dimensions);
    if (!own || !shared)
        return own ? shared.error() : own.error();
    for (size_t i = 0; i < own->keys.size(); ++i) {
        SliceValue &value = m_values[own->keys[i]];
        value.sum = own->terms[0].sums[i];
        value.stored = own->terms[0].stored[i];
    }
    for (const GroupKey key : shared->keys)
        m_values[key].unknown = true;
    m_keys = std::vector<GroupKey>(m_values.keyBegin(), m_values.keyEnd());
    if (!shared->keys.empty() || m_total.unknown)
        m_notes.append(BudgetText::tr("Campaigns that run on several channels have one budget for all of them, so the "
                                      "budgets of these channels are undefined."));
    return {};
}

SliceValue BudgetSlice::value(std::optional<GroupKey> group) const
{
    SliceValue value = group ? m_values.value(*group) : m_total;
    value.unknown |= m_undefined || (group && m_undefinedGroups);
    return value;
}

} // namespace pheu
