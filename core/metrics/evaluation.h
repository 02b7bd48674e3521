// SPDX-License-Identifier: GPL-3.0-or-later
// One question being answered: which slices its KPIs need, and what a KPI comes to in a group of them. Undefined
// follows kpis.md: a sum without a stored value may be skipped by + and −, everything else makes the KPI
// undefined.
#pragma once

#include "formula/formula.h"
#include "metrics/budgetslice.h"
#include "metrics/measuresources.h"
#include "metrics/rowslice.h"
#include "metrics/workspacecatalogue.h"

#include <QSet>

#include <deque>
#include <map>
#include <memory>

namespace pheu
{

// Over which days a part of a formula is evaluated.
struct Window {
    bool compared = false;  // the comparison period instead of the question's
    int back = 0;           // so many periods before
    bool year = false;      // the 365 days that end with it
    bool lastMonth = false; // the last whole month in it
    bool operator==(const Window &) const = default;
    bool isShifted() const { return back > 0 || year || lastMonth; }
};

// What stands around a part of a formula: its window, the filters of the KPIs it is in, and whether they count rows.
struct Scope {
    Window window;
    std::vector<Filter> filters; // on the question's own page
    bool rows = false;
};

class Evaluation
{
public:
    // `reach`: the period without an end that was not asked, for costs and budgets before or after all records.
    // `home`: the page that the filter and the dimensions are written for.
    Evaluation(ColumnStore &store, PageId home, std::vector<Dimension> dimensions, Period period, Period reach,
               std::optional<Period> comparison, Filter filter);

    static QString missingPageNote(const QString &id, const QString &page);
    // Says which slices `id` needs. Then fill() once, then figure() as often as needed.
    void need(const QString &id);
    Result<void> fill();
    Operand value(const QString &id, const Scope &scope, std::optional<GroupKey> group) const;
    // Money in major units; percent as a fraction.
    Figure figure(const QString &id, bool compared, std::optional<GroupKey> group) const;

    std::vector<Dimension> &dimensions() { return m_dimensions; }
    const std::vector<GroupKey> &groups(bool compared) const { return m_groups[compared ? 1 : 0]; }
    qint64 records() const;
    std::optional<Period> periodOf(Window window) const; // empty: no whole month in it
    const std::optional<Period> &comparison() const { return m_comparison; }
    bool hasData(Window window) const; // a year before the first day with data is no year
    const QStringList &notes() const { return m_notes; }
    const QStringList &missingRates() const { return m_missingRates; } // of the notes
    // Of which records the needed names are made, each part of a formula on its own; no period of comparison.
    const std::vector<SliceBounds> &parts() const { return m_parts; }
    // What fill() reads, by page.
    std::map<PageId, std::set<FieldId>> columns();

private:
    void collect(const QString &name, const Scope &scope, int depth);
    void collectMeasure(const Measure &measure, const Scope &scope);
    void collectTally(const FoundTally &tally, const Scope &scope);
    Operand measureValue(const Measure &measure, const Scope &scope, std::optional<GroupKey> group) const;
    Operand tallyValue(const FoundTally &tally, Unit unit, const Scope &scope, std::optional<GroupKey> group) const;
    Operand costValue(const Scope &scope, std::optional<GroupKey> group) const;
    Operand operandOf(const SliceValue &value, Aggregate aggregate, Unit unit, bool isPageEmpty) const;

    std::optional<Scope> inside(const Kpi *kpi, const Scope &scope) const; // empty: its filter has no meaning here
    // What a slice of the tally is bounded by; empty: the question's filter has no meaning on its page.
    std::optional<SliceBounds> boundsOf(const FoundTally &tally, const Scope &scope) const;
    std::optional<Filter> carried(const FactPage &facts, const std::vector<Filter> &filters) const;
    Filter whole(const std::vector<Filter> &filters) const;
    Period reachOf(Window window) const;
    const FoundTally *costTally() const;
    std::optional<Filter> parsed(PageId page, const QString &text) const;
    const Formula *formulaOf(const QString &id) const;
    Slice &sliceOf(const SliceBounds &bounds); // made when it is not there
    const Slice *findSlice(const SliceBounds &bounds) const;
    const RowSlice *findRows(RowSlice::Kind kind, const SliceBounds &bounds, FieldId field) const;
    const BudgetSlice *findBudget(Window window, const std::vector<Filter> &filters) const;

    void collectGroups(bool compared);
    // Figures that reach outside their own unit of time (the period before, a stock at the end) are asked unit by unit.
    Result<void> fillUnits(bool compared);
    std::vector<quint32> unitsOf(bool compared);
    Result<void> fillUnit(bool compared, quint32 number);

    void note(const QString &sentence);
    void noteMissing(const QString &name, const Measure &measure);
    Result<void> noteDoubleReports();
    void noteCosts(const Costs &costs);
    void noteForeign();
    void noteMissingRate(const MissingRate &missing);
    void noteUnsplit();

    ColumnStore &m_store;
    MeasureSources m_sources;
    std::shared_ptr<const Catalogue> m_catalogue;
    PageId m_home;
    std::vector<Dimension> m_dimensions;
    Period m_period, m_reach;
    std::optional<Period> m_comparison;
    Filter m_filter;
    std::vector<FactPage> m_facts;     // that the names are counted from
    std::vector<FactPage> m_yearFacts; // within year()
    std::vector<Day> m_firstDays;      // of m_yearFacts
    std::deque<Slice> m_slices;
    std::deque<RowSlice> m_rowSlices;
    std::vector<BudgetSlice> m_budgets;
    std::vector<SliceBounds> m_parts;
    std::vector<GroupKey> m_groups[2];
    int m_time = -1;        // the dimension that is a calendar unit of the record's date
    QSet<QString> m_byUnit; // names to be asked unit by unit
    bool m_isStock = false; // one of them has a figure where nothing happened
    std::map<std::pair<bool, quint32>, std::unique_ptr<Evaluation>> m_units;
    mutable QHash<QString, std::shared_ptr<Formula>> m_formulas;
    mutable std::map<std::pair<PageId, QString>, std::optional<Filter>> m_parsed;
    mutable std::map<std::pair<QString, bool>, std::vector<FoundTally>> m_tallies;
    const std::vector<FoundTally> &talliesOf(const Measure &measure, bool rows) const;
    std::set<FieldId> m_revenues; // fields whose sources may repeat one another
    QString m_collecting;         // the name that was asked
    bool m_costs = false;
    bool m_quiet = false;
    QStringList m_notes;
    QStringList m_missingRates;
};

} // namespace pheu
