// SPDX-License-Identifier: GPL-3.0-or-later
// One question being answered: which slices its KPIs need, and what a KPI comes to in a group of them. Undefined
// follows kpis.md: a sum without a stored value may be skipped by + and −, everything else makes the KPI
// undefined.
#pragma once

#include "formula/formula.h"
#include "metrics/budgetslice.h"

namespace pheu {

// Over which days a part of a formula is evaluated.
struct Window
{
    bool compared = false; // the comparison period instead of the question's
    int back = 0;          // so many periods before
    bool year = false;     // the 365 days that end with it
    bool operator==(const Window &) const = default;
};

class Evaluation
{
public:
    // `reach`: the period without an end that was not asked, for costs and budgets before or after all records.
    Evaluation(ColumnStore &store, std::vector<Dimension> dimensions, Period period, Period reach,
               std::optional<Period> comparison, Filter filter);

    // Says which slices `id` needs. Then fill() once, then figure() as often as needed.
    void need(const QString &id);
    Result<void> fill();
    Operand value(const QString &id, Window window, std::optional<GroupKey> group, const std::vector<Filter> &filters) const;
    // Money in major units; percent as a fraction.
    Figure figure(const QString &id, bool compared, std::optional<GroupKey> group) const;

    std::vector<Dimension> &dimensions() { return m_dimensions; }
    const std::vector<GroupKey> &groups(bool compared) const { return m_groups[compared ? 1 : 0]; }
    qint64 records() const;
    Period periodOf(Window window) const;
    Period reachOf(Window window) const { return window == Window{} ? m_reach : periodOf(window); }
    const std::optional<Period> &comparison() const { return m_comparison; }
    bool hasData(Window window) const; // a year before the first day with data is no year
    const QStringList &notes() const { return m_notes; }

private:
    friend class KpiContext;
    void collect(const QString &name, Window window, const std::vector<Filter> &filters, int depth);
    void collectMeasure(const Measure &measure, Window window, std::vector<Filter> filters);
    Operand measureValue(const Measure &measure, Window window, std::optional<GroupKey> group,
                         std::vector<Filter> filters) const;
    Operand costValue(Window window, std::optional<GroupKey> group, const std::vector<Filter> &filters) const;
    Operand sumOf(const SliceValue &value, const Measure &measure) const;
    const Field *fieldOf(const Measure &measure) const;
    // Filters of the measure itself: its own and its source.
    std::optional<std::vector<Filter>> filtersOf(const Measure &measure, std::vector<Filter> filters) const;
    std::optional<Filter> parsed(const QString &text) const;
    const Formula *formulaOf(const QString &id) const;
    size_t sliceOf(Window window, const std::vector<Filter> &filters); // made when it is not there
    const Slice *findSlice(Window window, const std::vector<Filter> &filters) const;
    const BudgetSlice *findBudget(Window window, const std::vector<Filter> &filters) const;
    Filter whole(const std::vector<Filter> &filters) const;
    void note(const QString &sentence);
    void noteMissing(const QString &name, const QString &pageRole);
    Result<void> noteDoubleReports();
    void noteCosts(const Costs &costs);
    void noteForeign();

    ColumnStore &m_store;
    std::vector<Dimension> m_dimensions;
    Period m_period, m_reach;
    std::optional<Period> m_comparison;
    Filter m_filter;
    std::optional<Day> m_firstDay;
    std::vector<Slice> m_slices;
    std::vector<BudgetSlice> m_budgets;
    std::vector<GroupKey> m_groups[2];
    mutable QHash<QString, std::shared_ptr<Formula>> m_formulas;
    mutable QHash<QString, std::optional<Filter>> m_parsed;
    std::set<FieldId> m_revenues; // fields whose sources may repeat one another
    bool m_costs = false;
    bool m_quiet = false;
    QStringList m_notes;
};

} // namespace pheu
