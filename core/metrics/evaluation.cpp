// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/evaluation.h"

#include "base/currency.h"
#include "metrics/kpicontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pheu {

namespace {

struct EvaluationText
{
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

constexpr int deepestKpi = 16; // KPIs made of KPIs; more is a circle

FieldPath pathTo(FieldId field)
{
    return {{field}};
}

} // namespace

Evaluation::Evaluation(ColumnStore &store, std::vector<Dimension> dimensions, Period period, Period reach,
                       std::optional<Period> comparison, Filter filter)
    : m_store(store), m_dimensions(std::move(dimensions)), m_period(period), m_reach(reach), m_comparison(comparison),
      m_filter(std::move(filter))
{
    sliceOf({}, {}); // records are counted in it
    if (m_comparison)
        sliceOf({.compared = true}, {});
}

Period Evaluation::periodOf(Window window) const
{
    Period period = window.compared && m_comparison ? *m_comparison : m_period;
    for (int i = 0; i < window.back; ++i)
        period = previousPeriod(period, m_store.workspace().settings().calendar);
    if (window.year)
        period.from = period.to - 364;
    return period;
}

bool Evaluation::hasData(Window window) const
{
    return !window.year || (m_firstDay && *m_firstDay <= periodOf(window).from);
}

Filter Evaluation::whole(const std::vector<Filter> &filters) const
{
    std::vector<Filter> parts = {m_filter};
    parts.insert(parts.end(), filters.begin(), filters.end());
    std::erase_if(parts, [](const Filter &part) { return part.isAll(); });
    return Filter::all(std::move(parts));
}

const Slice *Evaluation::findSlice(Window window, const std::vector<Filter> &filters) const
{
    const Period period = periodOf(window);
    const Filter filter = whole(filters);
    const auto at = std::ranges::find_if(m_slices, [&](const Slice &slice) {
        return slice.period() == period && slice.filter() == filter;
    });
    return at == m_slices.end() ? nullptr : &*at;
}

size_t Evaluation::sliceOf(Window window, const std::vector<Filter> &filters)
{
    if (const Slice *known = findSlice(window, filters))
        return size_t(known - m_slices.data());
    m_slices.emplace_back(periodOf(window), reachOf(window), whole(filters));
    return m_slices.size() - 1;
}

const BudgetSlice *Evaluation::findBudget(Window window, const std::vector<Filter> &filters) const
{
    const Period period = periodOf(window);
    const Filter filter = whole(filters);
    const auto at = std::ranges::find_if(m_budgets, [&](const BudgetSlice &slice) {
        return slice.period() == period && slice.filter() == filter;
    });
    return at == m_budgets.end() ? nullptr : &*at;
}

void Evaluation::note(const QString &sentence)
{
    if (!m_notes.contains(sentence))
        m_notes.append(sentence);
}

void Evaluation::noteMissing(const QString &name, const QString &pageRole)
{
    const bool there = std::ranges::any_of(m_store.schema().pages, [&](const Page &page) { return page.role == pageRole; });
    note(there ? EvaluationText::tr("“%1” is not kept on the page “%2” of this workspace.").arg(name, pageRole)
               : EvaluationText::tr("“%1” needs the page “%2”, which this workspace does not have.").arg(name, pageRole));
}

const Formula *Evaluation::formulaOf(const QString &id) const
{
    const auto at = m_formulas.constFind(id);
    if (at != m_formulas.cend())
        return at->get();
    const Catalogue &catalogue = Catalogue::shipped();
    const Kpi *kpi = catalogue.kpi(id);
    const Parameter *parameter = catalogue.parameter(id);
    const QString text = kpi ? kpi->formula : parameter ? parameter->formula : QString();
    Result<Formula> formula = Formula::parse(text, Catalogue::functions());
    const std::shared_ptr<Formula> kept = formula ? std::make_shared<Formula>(std::move(*formula)) : nullptr;
    m_formulas.insert(id, kept);
    return kept.get();
}

std::optional<Filter> Evaluation::parsed(const QString &text) const
{
    const auto at = m_parsed.constFind(text);
    if (at != m_parsed.cend())
        return *at;
    const Result<Filter> filter = parseFilter(m_store.schema(), m_store.results().page->id, text);
    const std::optional<Filter> kept = filter ? std::optional<Filter>(*filter) : std::nullopt;
    m_parsed.insert(text, kept);
    return kept;
}

const Field *Evaluation::fieldOf(const Measure &measure) const
{
    const Page *page = m_store.results().page;
    if (measure.page != QLatin1String("results"))
        return nullptr;
    const auto at = std::ranges::find_if(page->fields, [&](const Field &field) { return field.role == measure.field; });
    const bool counts = at != page->fields.end() && (at->storage() == Storage::Integer || at->storage() == Storage::Real);
    return counts ? &*at : nullptr;
}

std::optional<std::vector<Filter>> Evaluation::filtersOf(const Measure &measure, std::vector<Filter> filters) const
{
    if (!measure.filter.isEmpty()) {
        const std::optional<Filter> own = parsed(measure.filter);
        if (!own)
            return {};
        filters.push_back(*own);
    }
    const QString source = m_store.workspace().settings().measureSource.value(measure.id);
    const FieldId field = m_store.results().source;
    if (!source.isEmpty() && field)
        filters.push_back(Filter::compare(PathChoice{{pathTo(field)}}, Operator::Eq, {source}));
    return filters;
}

void Evaluation::need(const QString &id)
{
    const QString missing = Catalogue::shipped().missingPage(id, m_store.schema());
    if (!missing.isEmpty())
        noteMissing(id, missing);
    m_quiet = !missing.isEmpty(); // one sentence for what was asked, none for each of its measures
    collect(id, {}, {}, 0);
    if (m_comparison)
        collect(id, {.compared = true}, {}, 0);
    m_quiet = false;
}

void Evaluation::collect(const QString &name, Window window, const std::vector<Filter> &filters, int depth)
{
    if (depth > deepestKpi)
        return;
    const Catalogue &catalogue = Catalogue::shipped();
    if (name == QLatin1String("goal")) {
        collect(m_store.workspace().settings().goal, window, filters, depth + 1);
        return;
    }
    if (name == QLatin1String("margin")) {
        if (!m_store.workspace().settings().margin)
            note(EvaluationText::tr("The gross margin is not set; ROI on gross margin is undefined until it is entered in the settings."));
        return;
    }
    if (const Measure *measure = catalogue.measure(name)) {
        collectMeasure(*measure, window, filters);
        return;
    }
    const Kpi *kpi = catalogue.kpi(name);
    const Formula *formula = formulaOf(name);
    std::vector<Filter> inner = filters;
    if (kpi && !kpi->filter.isEmpty()) {
        const std::optional<Filter> own = parsed(kpi->filter);
        if (!own) {
            note(EvaluationText::tr("“%1” cannot be computed: its filter “%2” asks for a field that this workspace does "
                                    "not have.").arg(name, kpi->filter));
            return;
        }
        inner.push_back(*own);
    }
    if (!formula)
        return;
    formula->forEachName([&](const QString &part, const QStringList &functions) {
        Window within = window;
        for (const QString &function : functions)
            within = KpiContext::inside(within, function);
        collect(part, within, inner, depth + 1);
    });
}

void Evaluation::collectMeasure(const Measure &measure, Window window, std::vector<Filter> filters)
{
    if (measure.page == QLatin1String("campaigns") && measure.id == QLatin1String("budget")) {
        if (!findBudget(window, filters))
            m_budgets.emplace_back(periodOf(window), reachOf(window), whole(filters));
        return;
    }
    if (measure.page == QLatin1String("results") && measure.field.isEmpty()) { // cost
        m_costs = true;
        m_slices[sliceOf(window, filters)].needCosts();
        collectMeasure(*Catalogue::shipped().measure(QStringLiteral("spend")), window, std::move(filters));
        return;
    }
    const Field *field = fieldOf(measure);
    const std::optional<std::vector<Filter>> own = filtersOf(measure, std::move(filters));
    if (!field || !own) {
        if (!m_quiet)
            noteMissing(measure.id, measure.page);
        return;
    }
    const bool money = measure.unit == Unit::Money;
    m_slices[sliceOf(window, *own)].need(field->id, measure.aggregate == Aggregate::Last, money);
    if (measure.field.endsWith(QLatin1String("revenue"))
        && m_store.workspace().settings().measureSource.value(measure.id).isEmpty())
        m_revenues.insert(field->id);
}

Result<void> Evaluation::fill()
{
    const ResultsFields fields = m_store.results();
    const Result<ColumnTable *> table = m_store.table(fields.page->id, {fields.date});
    if (!table)
        return table.error();
    if (const std::optional<Period> dated = m_store.dayBlocks((*table)->column(fields.date)).dated)
        m_firstDay = dated->from;
    for (Slice &slice : m_slices) {
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
        std::set<GroupKey> keys;
        const Period period = periodOf({.compared = compared});
        for (const Slice &slice : m_slices) {
            if (slice.period() == period)
                keys.insert(slice.groups().begin(), slice.groups().end());
        }
        for (const BudgetSlice &budget : m_budgets) {
            if (budget.period() == period)
                keys.insert(budget.groups().begin(), budget.groups().end());
        }
        m_groups[compared ? 1 : 0].assign(keys.begin(), keys.end());
    }
    if (m_costs) {
        const Result<const Costs *> costs = m_store.costs();
        if (!costs)
            return costs.error();
        noteCosts(**costs);
    }
    noteForeign();
    return noteDoubleReports();
}

void Evaluation::noteForeign()
{
    QStringList currencies;
    for (const Slice &slice : m_slices) {
        for (const QString &code : slice.foreignCurrencies()) {
            if (!currencies.contains(code))
                currencies.append(code);
        }
    }
    if (!currencies.isEmpty())
        note(EvaluationText::tr("Some amounts are in %1 and there is no rate to %2, so sums with them are undefined.")
                 .arg(currencies.join(QStringLiteral(", ")), m_store.workspace().settings().currency));
}

void Evaluation::noteCosts(const Costs &costs)
{
    if (costs.undated > 0)
        note(EvaluationText::tr("%n cost(s) without dates are left out.", nullptr, int(costs.undated)));
    if (!costs.foreignCurrencies.isEmpty())
        note(EvaluationText::tr("Costs in %1 cannot be added: there is no rate to %2. The cost of the days they cover is "
                                "undefined.")
                 .arg(costs.foreignCurrencies.join(QStringLiteral(", ")), m_store.workspace().settings().currency));
}

Result<void> Evaluation::noteDoubleReports()
{
    const ResultsFields fields = m_store.results();
    for (const FieldId revenue : m_revenues) {
        const Result<const std::vector<quint32> *> rows = m_store.doublyReported(revenue);
        if (!rows)
            return rows.error();
        if ((*rows)->empty())
            continue;
        const Result<ColumnTable *> table = m_store.table(fields.page->id, {});
        if (!table)
            return table.error();
        const Result<std::shared_ptr<const ColumnFilter>> filter = m_store.filter(**table, m_filter);
        if (!filter)
            return filter.error();
        const Column *days = (*table)->column(fields.date), *campaigns = (*table)->column(fields.campaign);
        const Column *sources = (*table)->column(fields.source);
        QHash<quint64, quint32> sourceOf;
        for (const quint32 row : **rows) {
            quint8 fits = 0;
            const Day day = days->dayOf(days->code(row));
            if (!m_period.contains(day))
                continue;
            (*filter)->evaluate(row, 1, &fits);
            const quint64 pair = quint64(days->code(row)) << 32 | (campaigns ? campaigns->code(row) : 0);
            if (!fits || sourceOf.value(pair, sources->code(row)) == sources->code(row)) {
                if (fits)
                    sourceOf.insert(pair, sources->code(row));
                continue;
            }
            note(EvaluationText::tr("More than one source reports revenue for the same day and campaign, first on %1, so it "
                                    "may be counted twice. Choose one source for revenue in the settings.")
                     .arg(QLocale().toString(toDate(day), QLocale::ShortFormat)));
            break;
        }
    }
    return {};
}

qint64 Evaluation::records() const
{
    const Slice *base = findSlice({}, {});
    return base ? base->records() : 0;
}

Operand Evaluation::sumOf(const SliceValue &value, const Measure &measure) const
{
    if (value.unknown)
        return {};
    if (measure.aggregate == Aggregate::None && (value.records != 1 || value.stored != 1))
        return {};
    if (value.stored == 0)
        return {{}, measure.aggregate == Aggregate::Sum};
    if (value.isReal)
        return {Value(QString::number(value.real, 'g', 15).toDouble()), true}; // 25, not 25.00000000000001
    if (measure.unit != Unit::Money)
        return {Value(double(value.sum)), true};
    const int digits = currencyDigits(m_store.workspace().settings().currency).value_or(2);
    return {Value(double(value.sum) / double(pow10i(digits))), true};
}

// Spend and other costs together; undefined when neither has a value.
Operand Evaluation::costValue(Window window, std::optional<GroupKey> group, const std::vector<Filter> &filters) const
{
    const Slice *slice = findSlice(window, filters);
    const Result<const Costs *> costs = m_store.costs();
    if (!slice || !costs)
        return {};
    const Period period = reachOf(window);
    const bool unknown = std::ranges::any_of((*costs)->foreign, [&](Period other) {
        return other.from <= period.to && other.to >= period.from;
    });
    if (unknown)
        return {};
    const Measure &spend = *Catalogue::shipped().measure(QStringLiteral("spend"));
    const SliceValue others = slice->allocatedCosts(group);
    SliceValue both;
    const std::optional<std::vector<Filter>> own = filtersOf(spend, filters);
    const Field *field = fieldOf(spend);
    if (const Slice *media = field && own ? findSlice(window, *own) : nullptr)
        both = media->value(field->id, false, group);
    if (__builtin_add_overflow(both.sum, others.sum, &both.sum))
        return {};
    both.stored += others.stored;
    return sumOf(both, spend);
}

Operand Evaluation::measureValue(const Measure &measure, Window window, std::optional<GroupKey> group,
                                 std::vector<Filter> filters) const
{
    if (measure.page == QLatin1String("campaigns")) {
        const BudgetSlice *budget = findBudget(window, filters);
        return budget ? sumOf(budget->value(group), measure) : Operand{};
    }
    if (measure.page == QLatin1String("results") && measure.field.isEmpty())
        return costValue(window, group, filters);
    const Field *field = fieldOf(measure);
    const std::optional<std::vector<Filter>> own = filtersOf(measure, std::move(filters));
    const Slice *slice = field && own ? findSlice(window, *own) : nullptr;
    if (!slice)
        return {};
    return sumOf(slice->value(field->id, measure.aggregate == Aggregate::Last, group), measure);
}

Operand Evaluation::value(const QString &id, Window window, std::optional<GroupKey> group,
                          const std::vector<Filter> &filters) const
{
    const Settings &settings = m_store.workspace().settings();
    const Catalogue &catalogue = Catalogue::shipped();
    if (id == QLatin1String("goal")) {
        const Measure *goal = catalogue.measure(settings.goal);
        return goal ? measureValue(*goal, window, group, filters) : Operand{};
    }
    if (id == QLatin1String("margin"))
        return settings.margin ? Operand{Value(*settings.margin)} : Operand{};
    if (const Measure *measure = catalogue.measure(id))
        return measureValue(*measure, window, group, filters);
    const Formula *formula = formulaOf(id);
    if (!formula)
        return {};
    std::vector<Filter> inner = filters;
    if (const Kpi *kpi = catalogue.kpi(id); kpi && !kpi->filter.isEmpty()) {
        const std::optional<Filter> own = parsed(kpi->filter);
        if (!own)
            return {};
        inner.push_back(*own);
    }
    return {formula->evaluate(KpiContext(*this, window, group, std::move(inner))).value};
}

Figure Evaluation::figure(const QString &id, bool compared, std::optional<GroupKey> group) const
{
    const Operand operand = value(id, {.compared = compared}, group, {});
    if (!operand.value.isDouble() && !operand.value.isInteger())
        return {};
    const double number = operand.value.toDouble();
    return std::isfinite(number) ? Figure(number) : Figure();
}

} // namespace pheu
