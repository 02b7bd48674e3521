// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure back to the records that it is made of, on each page that has some.
#include "metrics/engineprivate.h"

#include "metrics/measuresources.h"

#include <algorithm>

namespace pheu
{

namespace
{

// What puts a record into the row of one key.
Filter keyFilter(const Dimension &dimension, const DimensionKey &key)
{
    if (key.null)
        return Filter::compare(dimension.path(), Operator::IsEmpty, {});
    switch (dimension.kind()) {
    case Dimension::Kind::Calendar: {
        const Period unit = unitOf(Day(key.id), dimension.unit(), dimension.rules());
        return Filter::all({Filter::compare(dimension.path(), Operator::Ge, {isoDay(unit.from)}),
                            Filter::compare(dimension.path(), Operator::Le, {isoDay(unit.to)})});
    }
    case Dimension::Kind::Link:
        return Filter::compare(dimension.path(), Operator::Eq, {QStringLiteral("#%1").arg(key.id)});
    default:
        return Filter::compare(dimension.path(), Operator::Eq, {key.label});
    }
}

// Parts of a formula that are counted from the same records of one page, by the same date.
struct Source {
    FactPage facts;
    Period period;
    std::vector<Filter> filters; // one of them
};

std::vector<Source> sourcesOf(const std::vector<SliceBounds> &parts)
{
    std::vector<Source> sources;
    for (const SliceBounds &part : parts) {
        const auto known = std::ranges::find_if(sources, [&](const Source &one) { return one.facts == part.facts; });
        Source &source = known == sources.end() ? sources.emplace_back(Source{part.facts, part.period, {}}) : *known;
        source.period.from = std::min(source.period.from, part.period.from);
        source.period.to = std::max(source.period.to, part.period.to);
        if (std::ranges::find(source.filters, part.filter) == source.filters.end())
            source.filters.push_back(part.filter);
    }
    return sources;
}

Filter anyOf(const std::vector<Filter> &filters)
{
    if (filters.size() == 1)
        return filters.front();
    if (std::ranges::any_of(filters, [](const Filter &filter) { return filter.isAll(); }))
        return {};
    Filter any;
    any.kind = Filter::Kind::Or;
    any.children = filters;
    return any;
}

Filter both(Filter one, Filter other)
{
    std::vector<Filter> parts{std::move(one), std::move(other)};
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return Filter::all(std::move(parts));
}

bool isDayBound(const Filter &part)
{
    return part.kind == Filter::Kind::Compare && (part.op == Operator::Ge || part.op == Operator::Le) &&
           part.operands.size() == 1 && parseIsoDay(QStringView(part.operands.front()));
}

bool isBeside(const std::vector<Filter> &parts, const Filter &part)
{
    return std::ranges::any_of(parts, [&](const Filter &other) {
        if (&other == &part || other.kind != Filter::Kind::Compare || !(other.path == part.path))
            return false;
        if (part.op == Operator::IsNotEmpty) // a bound says that there is a value
            return isDayBound(other);
        if (!isDayBound(part) || !isDayBound(other) || part.op != other.op)
            return false;
        const QString &mine = part.operands.front(), &its = other.operands.front(); // ISO days sort as text
        return part.op == Operator::Ge ? its > mine : its < mine;
    });
}

// A person reads this filter: each condition once, and of the bounds of a date only the closest. The month of a row and
// the period of the view bound the same date.
Filter tidied(Filter filter)
{
    if (filter.kind != Filter::Kind::And)
        return filter;
    std::vector<Filter> once;
    for (const Filter &part : filter.children) {
        if (std::ranges::find(once, part) == once.end())
            once.push_back(part);
    }
    std::vector<Filter> kept;
    for (const Filter &part : once) {
        if (part.kind != Filter::Kind::Compare || !isBeside(once, part))
            kept.push_back(part);
    }
    return Filter::all(std::move(kept));
}

} // namespace

const RecordsBehind *mostTelling(const std::vector<RecordsBehind> &behind)
{
    const auto some = std::ranges::find_if(behind, [](const RecordsBehind &one) { return one.records > 0; });
    return some != behind.end() ? &*some : behind.empty() ? nullptr : &behind.front();
}

Result<std::vector<RecordsBehind>> MetricsEngine::recordsBehind(const MetricQuery &query,
                                                                const std::vector<DimensionKey> &keys)
{
    d->takeLoaded();
    const Result<QStringList> names = d->resolved(query.names);
    if (!names)
        return names.error();
    const Result<FactPage> page = d->home(*names, query.by.mid(0, 2));
    if (!page) // no page has figures
        return std::vector<RecordsBehind>();
    if (qsizetype(keys.size()) > query.by.size())
        return Error{ErrorCode::Internal, tr("A row has more values than the question has dimensions.")};
    Filter asked = query.filter;
    for (size_t i = 0; i < keys.size(); ++i) {
        const Result<std::vector<Dimension>> dimension = d->dimensions({query.by[qsizetype(i)]}, *page->page);
        if (!dimension)
            return dimension.error();
        asked = both(std::move(asked), keyFilter(dimension->front(), keys[i]));
    }
    MetricTable unused;
    const Result<Period> period = d->period(query, *names, unused);
    if (!period)
        return period.error();
    Evaluation evaluation(d->store, page->page->id, {}, *period, Private::reachOf(query, *period), {}, asked);
    for (const QString &name : *names)
        evaluation.need(name);
    std::vector<SliceBounds> parts = evaluation.parts();
    const ResultsFields results = d->store.results();
    if (parts.empty() && results.page && results.date) { // figures of no dated page, such as budgets
        if (const std::optional<Filter> filter = filterOn(d->store.schema(), {results.page, results.date}, asked))
            parts.push_back({{results.page, results.date}, *period, *period, *filter});
    }
    std::vector<RecordsBehind> behind;
    for (const Source &source : sourcesOf(parts)) {
        const Result<RecordsBehind> one = d->behind(source.facts, source.period, anyOf(source.filters), query, *period);
        if (!one)
            return one.error();
        behind.push_back(*one);
    }
    std::ranges::stable_sort(behind, {},
                             [&](const RecordsBehind &one) { return !results.page || one.page != results.page->id; });
    return behind;
}

// The ends of the period that were asked, or that a part of the formula sets itself.
Result<RecordsBehind> MetricsEngine::Private::behind(const FactPage &facts, Period period, const Filter &filter,
                                                     const MetricQuery &query, Period asked)
{
    Slice slice({facts, period, period, filter});
    std::vector<Dimension> none;
    if (Result<void> filled = slice.fill(store, none); !filled)
        return filled.error();
    const PathChoice date{{FieldPath{{facts.date}}}};
    const bool fromStart = period.from <= toDay(QDate(1, 1, 1));
    std::vector<Filter> dates;
    if (!fromStart && (query.from || period.from < asked.from))
        dates.push_back(Filter::compare(date, Operator::Ge, {isoDay(period.from)}));
    if (query.to || fromStart)
        dates.push_back(Filter::compare(date, Operator::Le, {isoDay(period.to)}));
    if (dates.empty())
        dates.push_back(Filter::compare(date, Operator::IsNotEmpty, {}));
    return RecordsBehind{facts.page->id, tidied(both(filter, Filter::all(std::move(dates)))), slice.records()};
}

} // namespace pheu
