// SPDX-License-Identifier: GPL-3.0-or-later
// Over which days and under which filters the parts of a question are asked, and the slices that are there for them.
#include "metrics/evaluation.h"

#include <algorithm>

namespace pheu
{

namespace
{

// The last month that lies in the period with all its days.
std::optional<Period> lastWholeMonth(Period period, Day reach)
{
    Period month = unitOf(period.to, CalendarUnit::Month);
    if (month.to > period.to)
        month = unitOf(month.from - 1, CalendarUnit::Month);
    return month.from < std::min(period.from, reach) ? std::nullopt : std::optional(month);
}

} // namespace

Evaluation::Evaluation(ColumnStore &store, PageId home, std::vector<Dimension> dimensions, Period period, Period reach,
                       std::optional<Period> comparison, Filter filter)
    : m_store(store)
    , m_sources(store)
    , m_catalogue(store.catalogue())
    , m_home(home)
    , m_dimensions(std::move(dimensions))
    , m_period(period)
    , m_reach(reach)
    , m_comparison(comparison)
    , m_filter(std::move(filter))
{
    for (size_t i = 0; i < m_dimensions.size(); ++i) {
        if (m_dimensions[i].isRecordDate())
            m_time = int(i);
    }
}

std::optional<Period> Evaluation::periodOf(Window window) const
{
    Period period = window.compared && m_comparison ? *m_comparison : m_period;
    for (int i = 0; i < window.back; ++i)
        period = previousPeriod(period, m_store.workspace().settings().calendar);
    if (window.lastMonth)
        return lastWholeMonth(period, window.compared || window.back ? period.from : m_reach.from);
    if (window.year)
        period.from = period.to - 364;
    return period;
}

Period Evaluation::reachOf(Window window) const
{
    return window == Window{} ? m_reach : periodOf(window).value_or(m_period);
}

bool Evaluation::hasData(Window window) const
{
    const std::optional<Period> period = periodOf(window);
    if (!period || !window.year)
        return period.has_value();
    return !m_firstDays.empty() && m_firstDays.size() == m_yearFacts.size() &&
           std::ranges::all_of(m_firstDays, [&](Day first) { return first <= period->from; });
}

Filter Evaluation::whole(const std::vector<Filter> &filters) const
{
    std::vector<Filter> parts = {m_filter};
    parts.insert(parts.end(), filters.begin(), filters.end());
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return Filter::all(std::move(parts));
}

std::optional<Filter> Evaluation::carried(const FactPage &facts, const std::vector<Filter> &filters) const
{
    return filterOn(m_store.schema(), facts, whole(filters));
}

std::optional<SliceBounds> Evaluation::boundsOf(const FoundTally &found, const Scope &scope) const
{
    const std::optional<Period> period = periodOf(scope.window);
    const std::optional<Filter> question = carried(found.facts, scope.filters);
    if (!period || !question)
        return {};
    std::vector<Filter> parts = {*question};
    if (!found.tally.filter.isEmpty()) {
        const std::optional<Filter> own = parsed(found.facts.page->id, found.tally.filter);
        if (!own)
            return {};
        parts.push_back(*own);
    }
    const FieldId source = fieldOfRole(*found.facts.page, QStringLiteral("source"), Column::Kind::Text);
    if (!found.source.isEmpty() && source)
        parts.push_back(Filter::compare(PathChoice{{FieldPath{{source}}}}, Operator::Eq, {found.source}));
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return SliceBounds{found.facts, *period, reachOf(scope.window), Filter::all(std::move(parts))};
}

const Slice *Evaluation::findSlice(const SliceBounds &bounds) const
{
    const auto at = std::ranges::find_if(m_slices, [&](const Slice &slice) { return slice.bounds() == bounds; });
    return at == m_slices.end() ? nullptr : &*at;
}

Slice &Evaluation::sliceOf(const SliceBounds &bounds)
{
    const auto at = std::ranges::find_if(m_slices, [&](const Slice &slice) { return slice.bounds() == bounds; });
    return at == m_slices.end() ? m_slices.emplace_back(bounds) : *at;
}

const RowSlice *Evaluation::findRows(RowSlice::Kind kind, const SliceBounds &bounds, FieldId field) const
{
    const auto at =
        std::ranges::find_if(m_rowSlices, [&](const RowSlice &slice) { return slice.is(kind, bounds, field); });
    return at == m_rowSlices.end() ? nullptr : &*at;
}

const BudgetSlice *Evaluation::findBudget(Window window, const std::vector<Filter> &filters) const
{
    const std::optional<Period> period = periodOf(window);
    const Filter filter = whole(filters);
    const auto at = std::ranges::find_if(
        m_budgets, [&](const BudgetSlice &slice) { return slice.period() == period && slice.filter() == filter; });
    return at == m_budgets.end() ? nullptr : &*at;
}

const std::vector<FoundTally> &Evaluation::talliesOf(const Measure &measure, bool rows) const
{
    const auto key = std::pair(measure.id, rows);
    const auto at = m_tallies.find(key);
    return at != m_tallies.end() ? at->second : m_tallies.emplace(key, m_sources.of(measure, rows)).first->second;
}

const Formula *Evaluation::formulaOf(const QString &id) const
{
    const auto at = m_formulas.constFind(id);
    if (at != m_formulas.cend())
        return at->get();
    const Catalogue &catalogue = *m_catalogue;
    const Kpi *kpi = catalogue.kpi(id);
    const Parameter *parameter = catalogue.parameter(id);
    const QString text = kpi ? kpi->formula : parameter ? parameter->formula : QString();
    Result<Formula> formula = Formula::parse(text, Catalogue::functions());
    const std::shared_ptr<Formula> kept = formula ? std::make_shared<Formula>(std::move(*formula)) : nullptr;
    m_formulas.insert(id, kept);
    return kept.get();
}

std::optional<Filter> Evaluation::parsed(PageId page, const QString &text) const
{
    const auto key = std::pair(page, text);
    const auto at = m_parsed.find(key);
    if (at != m_parsed.end())
        return at->second;
    const Result<Filter> filter = parseFilter(m_store.schema(), page, text);
    return m_parsed.emplace(key, filter ? std::optional<Filter>(*filter) : std::nullopt).first->second;
}

std::optional<Scope> Evaluation::inside(const Kpi *kpi, const Scope &scope) const
{
    Scope inner = scope;
    inner.rows = scope.rows || (kpi && kpi->rows);
    if (!kpi || kpi->filter.isEmpty())
        return inner;
    const std::optional<Filter> own = parsed(m_home, kpi->filter);
    if (!own)
        return {};
    inner.filters.push_back(*own);
    return inner;
}

} // namespace pheu
