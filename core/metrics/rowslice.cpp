// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/rowslice.h"

#include <algorithm>
#include <map>

namespace pheu
{

// The page's columns, the question's filter and dimensions on them.
struct RowSlice::Tables {
    const Schema &schema;
    const ColumnTable &table;
    const Column *days;
    const ColumnFilter &filter;
    const FactDimensions &split;
    bool isSplit;

    const Column *column(const Page &page, const char *role, Column::Kind kind) const
    {
        return table.column(fieldOfRole(page, QLatin1String(role), kind));
    }
    GroupKey keyOf(size_t row) const { return isSplit ? split.keyOf(row) : 0; }

    // Calls use(row) for the rows of the period that fit.
    template<typename Use>
    void forEach(Period period, Use &&use) const
    {
        if (!days || days->isEmpty())
            return;
        std::vector<quint8> fits(scanBlock);
        for (size_t first = 0; first < table.rows(); first += scanBlock) {
            const size_t count = std::min(scanBlock, table.rows() - first);
            bool evaluated = false;
            for (size_t i = 0; i < count; ++i) {
                const quint32 code = days->code(first + i);
                if (!code || !period.contains(days->dayOf(code)))
                    continue;
                if (!evaluated)
                    filter.evaluate(first, count, fits.data());
                evaluated = true;
                if (fits[i])
                    use(first + i);
            }
        }
    }
};

namespace
{

// How often each pair occurs, pairs in order.
std::vector<std::pair<std::pair<GroupKey, quint32>, qint64>> counted(std::vector<std::pair<GroupKey, quint32>> pairs)
{
    std::ranges::sort(pairs);
    std::vector<std::pair<std::pair<GroupKey, quint32>, qint64>> runs;
    for (const auto &pair : pairs) {
        if (runs.empty() || runs.back().first != pair)
            runs.push_back({pair, 0});
        ++runs.back().second;
    }
    return runs;
}

struct CustomerCounts {
    QHash<GroupKey, qint64> now, repeat, before, retained;
};

CustomerCounts compare(const std::vector<std::pair<GroupKey, quint32>> &nowPairs,
                       const std::vector<std::pair<GroupKey, quint32>> &beforePairs)
{
    CustomerCounts counts;
    const auto now = counted(nowPairs), before = counted(beforePairs);
    auto old = before.begin();
    for (const auto &[pair, orders] : now) {
        ++counts.now[pair.first];
        counts.repeat[pair.first] += orders > 1;
        while (old != before.end() && old->first < pair)
            ++old;
        counts.retained[pair.first] += old != before.end() && old->first == pair;
    }
    for (const auto &[pair, orders] : before)
        ++counts.before[pair.first];
    return counts;
}

std::vector<std::pair<GroupKey, quint32>> ungrouped(std::vector<std::pair<GroupKey, quint32>> pairs)
{
    for (auto &[group, who] : pairs)
        group = 0;
    return pairs;
}

SliceValue countValue(qint64 count)
{
    SliceValue value;
    value.sum = value.stored = value.records = count;
    return value;
}

// Figures of one field by day; two records of one day cannot be told apart from two parts of the same people.
struct DailyFigures {
    std::map<Day, double> byDay;
    bool doubtful = false;
    qint64 stored = 0;

    void add(Day day, double figure)
    {
        ++stored;
        doubtful |= !byDay.try_emplace(day, figure).second;
    }
    SliceValue single() const { return figure(stored == 1 ? std::optional(byDay.begin()->second) : std::nullopt); }
    SliceValue mean() const
    {
        double sum = 0;
        for (const auto &[day, value] : byDay)
            sum += value;
        return figure(doubtful || byDay.empty() ? std::nullopt : std::optional(sum / double(byDay.size())));
    }
    // The figure of one month, on one of its days or on each.
    SliceValue ofMonth(Period period) const
    {
        const bool oneMonth = unitOf(period.from, CalendarUnit::Month) == unitOf(period.to, CalendarUnit::Month);
        const bool same = !byDay.empty() && std::ranges::all_of(byDay, [&](const auto &entry) {
            return entry.second == byDay.begin()->second;
        });
        return figure(oneMonth && same && !doubtful ? std::optional(byDay.begin()->second) : std::nullopt);
    }

private:
    SliceValue figure(std::optional<double> value) const
    {
        SliceValue made;
        made.isReal = true;
        made.unknown = stored > 0 && !value;
        made.real = value.value_or(0);
        made.stored = made.records = value ? 1 : 0;
        return made;
    }
};

} // namespace

std::set<FieldId> RowSlice::columns(ColumnStore &store, std::vector<Dimension> &dimensions) const
{
    const FactPage &facts = m_bounds.facts;
    std::set<FieldId> columns = ColumnFilter::columnsOf(store.schema(), facts.page->id, m_bounds.filter);
    columns.insert(facts.date);
    if (m_field)
        columns.insert(m_field);
    for (const char *role : {"won", "lost"}) {
        if (const FieldId field = fieldOfRole(*facts.page, QLatin1String(role), Column::Kind::Date);
            m_kind == Kind::Held && field)
            columns.insert(field);
    }
    if (const FieldId status = fieldOfRole(*facts.page, QStringLiteral("status"), Column::Kind::Id);
        m_kind == Kind::Held && status)
        columns.insert(status);
    columns.merge(FactDimensions(store.schema(), facts, dimensions).columns());
    return columns;
}

Result<void> RowSlice::fill(ColumnStore &store, std::vector<Dimension> &dimensions)
{
    const FactPage &facts = m_bounds.facts;
    FactDimensions split(store.schema(), facts, dimensions);
    m_isSplit = split.areAll();
    const Result<ColumnTable *> table = store.table(facts.page->id, columns(store, dimensions));
    if (!table)
        return table.error();
    const Result<std::shared_ptr<const ColumnFilter>> filter = store.filter(**table, m_bounds.filter);
    if (!filter)
        return filter.error();
    if (Result<void> ready = split.prepare(store.schema(), **table, store.linked()); !ready)
        return ready;
    m_isPageEmpty = (*table)->rows() == 0;
    const Tables tables{store.schema(), **table, (*table)->column(facts.date), **filter, split, m_isSplit};
    switch (m_kind) {
    case Kind::Customers:
        fillCustomers(tables);
        break;
    case Kind::Held:
        fillHeld(tables);
        break;
    case Kind::Usage:
        fillUsage(tables);
        break;
    }
    return {};
}

std::vector<std::pair<GroupKey, quint32>> RowSlice::customersIn(const Tables &tables, Period period) const
{
    std::vector<std::pair<GroupKey, quint32>> pairs;
    const Column *customers = tables.table.column(m_field);
    if (!customers || !customers->isCoded())
        return pairs;
    const std::vector<quint32> numbers = customers->foldedCodes();
    tables.forEach(period, [&](size_t row) {
        if (const quint32 who = numbers[customers->code(row)])
            pairs.emplace_back(tables.keyOf(row), who);
    });
    return pairs;
}

void RowSlice::set(const char *computed, const QHash<GroupKey, qint64> &counts)
{
    Values &values = m_groups[QLatin1String(computed)];
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        values.insert(at.key(), countValue(at.value()));
}

void RowSlice::fillCustomers(const Tables &tables)
{
    const std::vector<std::pair<GroupKey, quint32>> now = customersIn(tables, m_bounds.period);
    const std::vector<std::pair<GroupKey, quint32>> before = customersIn(tables, m_before);
    const CustomerCounts groups = compare(now, before), total = compare(ungrouped(now), ungrouped(before));
    set("", groups.now);
    set("repeat", groups.repeat);
    set("before", groups.before);
    set("retained", groups.retained);
    m_totals = {{QString(), countValue(total.now.value(0))},
                {QStringLiteral("repeat"), countValue(total.repeat.value(0))},
                {QStringLiteral("before"), countValue(total.before.value(0))},
                {QStringLiteral("retained"), countValue(total.retained.value(0))}};
}

// Open on the last day: created until then, neither won nor lost until then. A status that says so without a date
// counts as closed.
void RowSlice::fillHeld(const Tables &tables)
{
    const Page &page = *m_bounds.facts.page;
    const Column *won = tables.column(page, "won", Column::Kind::Date);
    const Column *lost = tables.column(page, "lost", Column::Kind::Date);
    const Column *status = tables.column(page, "status", Column::Kind::Id);
    const Field *statuses = page.field(fieldOfRole(page, QStringLiteral("status")));
    std::vector<quint8> closes(status ? status->codeCount() : 1);
    for (quint32 code = 1; code < closes.size(); ++code) {
        const Option *option = statuses ? statuses->option(OptionId(status->idOf(code))) : nullptr;
        closes[code] = option && (option->role == QLatin1String("won") || option->role == QLatin1String("lost"));
    }
    const Day last = m_bounds.period.to;
    const auto day = [](const Column *column, size_t row) -> std::optional<Day> {
        const quint32 code = column ? column->code(row) : 0;
        return code ? std::optional(column->dayOf(code)) : std::nullopt;
    };
    QHash<GroupKey, qint64> held;
    qint64 total = 0;
    tables.forEach({std::numeric_limits<Day>::min(), last}, [&](size_t row) {
        const std::optional<Day> wonOn = day(won, row), lostOn = day(lost, row);
        const bool closed = wonOn || lostOn ? (wonOn && *wonOn <= last) || (lostOn && *lostOn <= last)
                                            : status && closes[status->code(row)];
        if (closed)
            return;
        ++total;
        ++held[tables.keyOf(row)];
    });
    set("held", held);
    m_totals.insert(QStringLiteral("held"), countValue(total));
}

void RowSlice::fillUsage(const Tables &tables)
{
    const Column *figures = tables.table.column(m_field);
    QHash<GroupKey, DailyFigures> groups;
    DailyFigures total;
    tables.forEach(m_bounds.period, [&](size_t row) {
        if (!figures || figures->isCoded() || figures->isNull(row))
            return;
        const double figure =
            figures->kind() == Column::Kind::Real ? figures->real(row) : double(figures->integer(row));
        const Day day = tables.days->dayOf(tables.days->code(row));
        groups[tables.keyOf(row)].add(day, figure);
        total.add(day, figure);
    });
    for (auto at = groups.cbegin(); at != groups.cend(); ++at) {
        m_groups[QStringLiteral("single")].insert(at.key(), at->single());
        m_groups[QStringLiteral("day_mean")].insert(at.key(), at->mean());
        m_groups[QStringLiteral("month")].insert(at.key(), at->ofMonth(m_bounds.period));
    }
    m_totals = {{QStringLiteral("single"), total.single()},
                {QStringLiteral("day_mean"), total.mean()},
                {QStringLiteral("month"), total.ofMonth(m_bounds.period)}};
}

std::vector<GroupKey> RowSlice::groups() const
{
    std::vector<GroupKey> keys;
    for (const char *computed : {"", "held", "single"}) {
        const Values values = m_groups.value(QLatin1String(computed));
        keys.insert(keys.end(), values.keyBegin(), values.keyEnd());
    }
    return keys;
}

SliceValue RowSlice::value(const QString &computed, std::optional<GroupKey> group) const
{
    SliceValue value = group ? m_groups.value(computed).value(*group) : m_totals.value(computed);
    value.unknown |= group && !m_isSplit;
    return value;
}

} // namespace pheu
