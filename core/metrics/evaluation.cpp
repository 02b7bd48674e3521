// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/evaluation.h"

#include "base/currency.h"
#include "metrics/kpicontext.h"
#include "workspace/pagetemplates.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct EvaluationText {
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

constexpr int deepestKpi = 16; // KPIs made of KPIs; more is a circle

std::optional<RowSlice::Kind> rowKind(const Tally &tally)
{
    static const QHash<QString, RowSlice::Kind> kinds{
        {QStringLiteral("before"), RowSlice::Kind::Customers}, {QStringLiteral("retained"), RowSlice::Kind::Customers},
        {QStringLiteral("repeat"), RowSlice::Kind::Customers}, {QStringLiteral("held"), RowSlice::Kind::Held},
        {QStringLiteral("single"), RowSlice::Kind::Usage},     {QStringLiteral("day_mean"), RowSlice::Kind::Usage},
        {QStringLiteral("month"), RowSlice::Kind::Usage}};
    if (tally.computed.isEmpty() && tally.aggregate == Aggregate::Distinct)
        return RowSlice::Kind::Customers;
    const auto at = kinds.constFind(tally.computed);
    return at == kinds.cend() ? std::nullopt : std::optional(*at);
}

// The column of a tally that is a sum, a count or a mean of one.
FieldId columnOf(const FoundTally &found)
{
    const QString &computed = found.tally.computed;
    if (computed == QLatin1String("first_order"))
        return firstOrder;
    if (computed == QLatin1String("first_order_revenue"))
        return firstOrderRevenue;
    if (computed == QLatin1String("days_to_win"))
        return daysToWin;
    return found.field ? found.field->id : FieldId();
}

bool isCost(const Measure &measure)
{
    return measure.computed == QLatin1String("cost");
}

} // namespace

QString Evaluation::missingPageNote(const QString &id, const QString &page)
{
    return EvaluationText::tr("“%1” needs the page “%2”, which this workspace does not have.")
        .arg(id, templatePageName(page));
}

void Evaluation::need(const QString &id)
{
    const Catalogue &catalogue = *m_catalogue;
    const QString missing = catalogue.missingPage(id, m_store.schema());
    if (!missing.isEmpty())
        note(missingPageNote(id, missing));
    m_quiet = !missing.isEmpty(); // one sentence for what was asked, none for each of its measures
    m_collecting = id;
    collect(id, {}, 0);
    if (m_comparison)
        collect(id, {{.compared = true}, {}, false}, 0);
    m_quiet = false;
}

void Evaluation::collect(const QString &name, const Scope &scope, int depth)
{
    const Settings &settings = m_store.workspace().settings();
    if (depth > deepestKpi || !periodOf(scope.window))
        return;
    const Catalogue &catalogue = *m_catalogue;
    if (name == QLatin1String("goal")) {
        collect(settings.goal, scope, depth + 1);
        return;
    }
    if (name == QLatin1String("margin") && !settings.margin)
        note(EvaluationText::tr(
            "The gross margin is not set; ROI on gross margin is undefined until it is entered in the settings."));
    if (name == QLatin1String("margin") || (name == QLatin1String("lifespan") && settings.lifespan))
        return;
    if (const Measure *measure = catalogue.measure(name)) {
        collectMeasure(*measure, scope);
        return;
    }
    const Kpi *kpi = catalogue.kpi(name);
    const std::optional<Scope> inner = inside(kpi, scope);
    if (!inner) {
        note(EvaluationText::tr("“%1” cannot be computed: its filter “%2” asks for a field that this workspace does "
                                "not have.")
                 .arg(name, kpi->filter));
        return;
    }
    const Formula *formula = formulaOf(name);
    if (!formula)
        return;
    formula->forEachName([&](const QString &part, const QStringList &functions) {
        Scope within = *inner;
        for (const QString &function : functions)
            within.window = KpiContext::inside(within.window, function);
        if (within.window.isShifted())
            m_byUnit.insert(m_collecting);
        collect(part, within, depth + 1);
    });
}

void Evaluation::collectMeasure(const Measure &measure, const Scope &scope)
{
    const bool hasResults = m_store.results().page;
    if (measure.page == QLatin1String("campaigns") && measure.id == QLatin1String("budget") && hasResults) {
        if (!findBudget(scope.window, scope.filters))
            m_budgets.emplace_back(*periodOf(scope.window), reachOf(scope.window), whole(scope.filters));
        return;
    }
    if (isCost(measure))
        m_costs = m_costs || hasResults;
    const Measure &spend = *m_catalogue->measure(QStringLiteral("spend"));
    const std::vector<FoundTally> &tallies = talliesOf(measure, scope.rows);
    if (tallies.empty() && !m_quiet)
        noteMissing(measure.id, measure);
    for (const FoundTally &found : tallies)
        collectTally(found, scope);
    if (isCost(measure) && !tallies.empty())
        collectMeasure(spend, scope);
    if (measure.field.endsWith(QLatin1String("revenue")) && tallies.size() == 1 && tallies.front().source.isEmpty() &&
        tallies.front().field && tallies.front().facts.page == m_store.results().page)
        m_revenues.insert(tallies.front().field->id);
}

void Evaluation::collectTally(const FoundTally &found, const Scope &scope)
{
    if (std::ranges::find(m_facts, found.facts) == m_facts.end())
        m_facts.push_back(found.facts);
    if (scope.window.year && std::ranges::find(m_yearFacts, found.facts) == m_yearFacts.end())
        m_yearFacts.push_back(found.facts);
    const std::optional<SliceBounds> bounds = boundsOf(found, scope);
    if (!bounds) {
        note(carried(found.facts, scope.filters)
                 ? EvaluationText::tr(
                       "“%1” cannot be computed: its filter “%2” asks for a field that this workspace does "
                       "not have.")
                       .arg(m_collecting, found.tally.filter)
                 : EvaluationText::tr("“%1” is undefined under this filter: the page “%2” has no such field.")
                       .arg(m_collecting, shownName(found.facts.page->names)));
        return;
    }
    const std::optional<RowSlice::Kind> kind = rowKind(found.tally);
    if (!scope.window.compared) {
        m_parts.push_back(*bounds);
        if (kind == RowSlice::Kind::Held) // whoever came before and is still there
            m_parts.back().period.from = std::min(m_reach.from, toDay(QDate(1, 1, 1)));
    }
    // Every record of the page stands for its group, also one that the measure's own filter leaves out.
    const Window plain{.compared = scope.window.compared};
    if (const std::optional<Filter> question = carried(found.facts, {}))
        sliceOf({found.facts, *periodOf(plain), reachOf(plain), *question});
    if (found.tally.computed == QLatin1String("cost")) {
        sliceOf(*bounds).needCosts();
        return;
    }
    if (!kind) {
        Slice &slice = sliceOf(*bounds);
        if (const FieldId column = columnOf(found))
            slice.need(column, found.tally.aggregate == Aggregate::Last, found.currency);
        return;
    }
    if (!found.tally.computed.isEmpty() && found.tally.computed != QLatin1String("repeat"))
        m_byUnit.insert(m_collecting);
    m_isStock = m_isStock || kind == RowSlice::Kind::Held;
    const FieldId field = found.field ? found.field->id : FieldId();
    if (!findRows(*kind, *bounds, field))
        m_rowSlices.emplace_back(*kind, *bounds, field,
                                 previousPeriod(bounds->period, m_store.workspace().settings().calendar));
}

Result<void> Evaluation::fill()
{
    const ResultsFields results = m_store.results();
    if (m_facts.empty() && results.date) { // names that count no record: the groups are those of Results
        m_facts.push_back({results.page, results.date});
        for (const bool compared : {false, true}) {
            const Window window{.compared = compared};
            const std::optional<Filter> question = carried(m_facts.front(), {});
            if (question && (!compared || m_comparison))
                sliceOf({m_facts.front(), *periodOf(window), reachOf(window), *question});
        }
    }
    for (const FactPage &facts : m_yearFacts) {
        const Result<ColumnTable *> table = m_store.table(facts.page->id, {facts.date});
        if (!table)
            return table.error();
        if (const std::optional<Period> dated = m_store.dayBlocks((*table)->column(facts.date)).dated)
            m_firstDays.push_back(dated->from);
    }
    for (Slice &slice : m_slices) {
        if (Result<void> done = slice.fill(m_store, m_dimensions); !done)
            return done;
    }
    for (RowSlice &slice : m_rowSlices) {
        if (Result<void> done = slice.fill(m_store, m_dimensions); !done)
            return done;
    }
    for (BudgetSlice &budget : m_budgets) {
        if (Result<void> done = budget.fill(m_store, m_dimensions); !done)
            return done;
        for (const QString &sentence : budget.notes())
            note(sentence);
    }
    for (const bool compared : {false, true}) {
        if (compared && !m_comparison)
            continue;
        collectGroups(compared);
        if (Result<void> done = fillUnits(compared); !done)
            return done;
    }
    if (m_costs) {
        const Result<const Costs *> costs = m_store.costs();
        if (!costs)
            return costs.error();
        noteCosts(**costs);
    }
    noteUnsplit();
    noteForeign();
    return noteDoubleReports();
}

std::map<PageId, std::set<FieldId>> Evaluation::columns()
{
    std::map<PageId, std::set<FieldId>> columns;
    for (const FactPage &facts : m_facts)
        columns[facts.page->id].insert(facts.date);
    for (const Slice &slice : m_slices)
        columns[slice.bounds().facts.page->id].merge(slice.columns(m_store, m_dimensions));
    for (const RowSlice &slice : m_rowSlices)
        columns[slice.facts().page->id].merge(slice.columns(m_store, m_dimensions));
    return columns;
}

void Evaluation::collectGroups(bool compared)
{
    std::set<GroupKey> keys;
    const Period period = compared ? *m_comparison : m_period;
    for (const Slice &slice : m_slices) {
        if (slice.period() == period && slice.isSplit())
            keys.insert(slice.groups().begin(), slice.groups().end());
    }
    for (const RowSlice &slice : m_rowSlices) {
        const std::vector<GroupKey> groups = slice.groups();
        if (slice.period() == period && slice.isSplit() && m_time < 0)
            keys.insert(groups.begin(), groups.end());
    }
    for (const BudgetSlice &budget : m_budgets) {
        if (budget.period() == period)
            keys.insert(budget.groups().begin(), budget.groups().end());
    }
    m_groups[compared ? 1 : 0].assign(keys.begin(), keys.end());
}

qint64 Evaluation::records() const
{
    const FactPage results{m_store.results().page, m_store.results().date};
    const bool ofResults = std::ranges::find(m_facts, results) != m_facts.end();
    for (const Slice &slice : m_slices) {
        const FactPage &facts = slice.bounds().facts;
        const std::optional<Filter> question = carried(facts, {});
        if (slice.period() == m_period && question && slice.bounds().filter == *question &&
            (!ofResults || facts == results))
            return slice.records();
    }
    return 0;
}

Operand Evaluation::operandOf(const SliceValue &value, Aggregate aggregate, Unit unit, bool isPageEmpty) const
{
    if (value.unknown)
        return {};
    if (aggregate == Aggregate::None && (value.records != 1 || value.stored != 1))
        return {};
    if (aggregate == Aggregate::Count || aggregate == Aggregate::Distinct)
        return isPageEmpty ? Operand{{}, true} : Operand{Value(double(value.stored)), true};
    if (value.stored == 0)
        return {{}, aggregate == Aggregate::Sum};
    const double count = aggregate == Aggregate::Mean && value.stored > 1 ? double(value.stored) : 1;
    if (value.isReal)
        return {Value(QString::number(value.real / count, 'g', 15).toDouble()), true}; // 25, not 25.00000000000001
    if (unit != Unit::Money)
        return {Value(double(value.sum) / count), true};
    const int digits = currencyDigits(m_store.workspace().settings().currency).value_or(2);
    return {Value(double(value.sum) / double(pow10i(digits)) / count), true};
}

// Spend and other costs together; undefined when neither has a value.
Operand Evaluation::costValue(const Scope &scope, std::optional<GroupKey> group) const
{
    const Catalogue &catalogue = *m_catalogue;
    const std::vector<FoundTally> &tallies = talliesOf(*catalogue.measure(QStringLiteral("cost")), scope.rows);
    const std::optional<SliceBounds> bounds = tallies.empty() ? std::nullopt : boundsOf(tallies.front(), scope);
    const Slice *slice = bounds ? findSlice(*bounds) : nullptr;
    const Result<const Costs *> costs = m_store.costs();
    if (!slice || !costs)
        return {};
    const Period period = reachOf(scope.window);
    const bool unknown = std::ranges::any_of(
        (*costs)->foreign, [&](Period other) { return other.from <= period.to && other.to >= period.from; });
    if (unknown)
        return {};
    const Measure &spend = *catalogue.measure(QStringLiteral("spend"));
    const SliceValue others = slice->allocatedCosts(group);
    SliceValue both;
    const std::vector<FoundTally> &media = talliesOf(spend, scope.rows);
    if (const std::optional<SliceBounds> own = media.empty() ? std::nullopt : boundsOf(media.front(), scope)) {
        if (const Slice *spent = findSlice(*own))
            both = spent->value(media.front().field->id, false, group);
    }
    if (__builtin_add_overflow(both.sum, others.sum, &both.sum))
        return {};
    both.stored += others.stored;
    both.unknown |= others.unknown;
    return operandOf(both, spend.aggregate, spend.unit, false);
}

Operand Evaluation::tallyValue(const FoundTally &found, Unit unit, const Scope &scope,
                               std::optional<GroupKey> group) const
{
    const std::optional<SliceBounds> bounds = boundsOf(found, scope);
    if (!bounds)
        return {};
    if (const std::optional<RowSlice::Kind> kind = rowKind(found.tally)) {
        const RowSlice *slice = findRows(*kind, *bounds, found.field ? found.field->id : FieldId());
        return slice ? operandOf(slice->value(found.tally.computed, group), found.tally.aggregate, unit,
                                 slice->isPageEmpty())
                     : Operand{};
    }
    const Slice *slice = findSlice(*bounds);
    if (!slice)
        return {};
    const FieldId column = columnOf(found);
    const SliceValue value =
        column ? slice->value(column, found.tally.aggregate == Aggregate::Last, group) : slice->counted(group);
    return operandOf(value, found.tally.aggregate, unit, slice->isPageEmpty());
}

Operand Evaluation::measureValue(const Measure &measure, const Scope &scope, std::optional<GroupKey> group) const
{
    if (measure.id == QLatin1String("budget")) {
        const BudgetSlice *budget = findBudget(scope.window, scope.filters);
        return budget ? operandOf(budget->value(group), measure.aggregate, measure.unit, false) : Operand{};
    }
    if (isCost(measure))
        return costValue(scope, group);
    const std::vector<FoundTally> &tallies = talliesOf(measure, scope.rows);
    if (tallies.size() == 1)
        return tallyValue(tallies.front(), measure.unit, scope, group);
    double sum = 0;
    bool any = false;
    for (const FoundTally &found : tallies) {
        const Operand part = tallyValue(found, measure.unit, scope, group);
        if (!part.isDefined() && !part.isSkippable())
            return {};
        sum += part.value.toDouble();
        any = any || part.isDefined();
    }
    return any ? Operand{Value(sum), true} : Operand{{}, !tallies.empty()};
}

Operand Evaluation::value(const QString &id, const Scope &scope, std::optional<GroupKey> group) const
{
    const Settings &settings = m_store.workspace().settings();
    const Catalogue &catalogue = *m_catalogue;
    if (id == QLatin1String("goal")) {
        const Measure *goal = catalogue.measure(settings.goal);
        return goal ? measureValue(*goal, scope, group) : Operand{};
    }
    if (id == QLatin1String("margin"))
        return settings.margin ? Operand{Value(*settings.margin)} : Operand{};
    if (id == QLatin1String("lifespan") && settings.lifespan)
        return {Value(*settings.lifespan)};
    if (const Measure *measure = catalogue.measure(id))
        return measureValue(*measure, scope, group);
    const Formula *formula = formulaOf(id);
    const std::optional<Scope> inner = inside(catalogue.kpi(id), scope);
    if (!formula || !inner)
        return {};
    return {formula->evaluate(KpiContext(*this, *inner, group)).value};
}

Figure Evaluation::figure(const QString &id, bool compared, std::optional<GroupKey> group) const
{
    if (group && m_time >= 0 && m_byUnit.contains(id)) {
        const auto unit = m_units.find({compared, numberIn(*group, m_time)});
        if (unit == m_units.end())
            return {};
        const bool two = m_dimensions.size() == 2;
        return unit->second->figure(id, false,
                                    two ? std::optional(groupKey(numberIn(*group, 1 - m_time), 0)) : std::nullopt);
    }
    const Operand operand = value(id, {{.compared = compared}, {}, false}, group);
    if (!operand.value.isDouble() && !operand.value.isInteger())
        return {};
    const double number = operand.value.toDouble();
    return std::isfinite(number) ? Figure(number) : Figure();
}

} // namespace pheu
