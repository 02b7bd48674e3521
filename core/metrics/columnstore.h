// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of columns of an open workspace: loaded on first use, followed through edits, together with what is
// derived from them for every question: allocated costs, budgets, prepared filters. Invariant: what it answers is
// the state of the last edit it absorbed.
#pragma once

#include "metrics/catalogue.h"
#include "metrics/columnfilter.h"
#include "metrics/costallocation.h"
#include "metrics/exchangerates.h"
#include "metrics/scan.h"
#include "workspace/workspace.h"

namespace pheu
{

// Columns that are computed: a record's share of other costs; a campaign's budget; 1 and the revenue of an order that
// is its customer's first (of the earliest day, then of the least id); days from a lead's first date to its win.
inline constexpr FieldId allocatedCost{-101};
inline constexpr FieldId campaignBudget{-102};
inline constexpr FieldId firstOrder{-103};
inline constexpr FieldId firstOrderRevenue{-104};
inline constexpr FieldId daysToWin{-105};

// By role, or by number where there is none ({17}), never by name. 0, null: there is none.
FieldId fieldOfRole(const Page &page, const QString &role);
// With a kind: only a field that can be such a column, whatever its type was in the template.
const Page *pageOfRole(const Schema &schema, const QString &role);
FieldId fieldOfRole(const Page &page, const QString &role, Column::Kind kind);

// Roles of the template that the engine knows. A field that a workspace lacks has id 0.
struct ResultsFields {
    const Page *page = nullptr;
    FieldId date, channel, campaign, source, currency, spend;
};

// Other costs, shared out.
struct Costs {
    std::unique_ptr<CostAllocation> allocation; // follows small edits of Results
    ColumnTable unallocated;                    // pseudo records: date, channel, campaign, allocatedCost
    DayBlocks blocks;
    qint64 undated = 0;          // costs with neither from nor to
    PageId page;                 // of Results
    bool converted = false;      // some spend is in another currency
    std::vector<Period> foreign; // of costs in a currency without a rate
    std::vector<MissingRate> missing;
};

// Budgets as pseudo records of the Results page: campaign, channel and campaignBudget.
struct Budgets {
    struct Campaign {
        qint64 id = 0;
        qint64 budget = 0;
        std::optional<Day> start, end;
        std::vector<qint64> channels;
        bool overlaps(Period period) const { return (!start || *start <= period.to) && (!end || *end >= period.from); }
    };
    std::vector<Campaign> campaigns; // those with a budget
    std::vector<MissingRate> missing;
};

// A column of money in the currency of the workspace.
struct BaseMoney {
    const Column *values = nullptr;  // the column itself where no record names another currency
    const Column *missing = nullptr; // a value in the records whose amount has no rate; null: there are none
};

class ColumnStore
{
public:
    explicit ColumnStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Workspace &workspace() const { return m_workspace; }
    const Schema &schema() const { return m_workspace.schema(); }
    // The workspace's, unless a question brings one of its own to try.
    std::shared_ptr<const Catalogue> catalogue() const;
    void setTrial(std::shared_ptr<const Catalogue> catalogue) { m_trial = std::move(catalogue); }
    // Null page: the workspace has no Results.
    ResultsFields results() const;

    Result<ColumnTable *> table(PageId page, const std::set<FieldId> &fields);
    bool has(PageId page, const std::set<FieldId> &fields) const;
    // Columns that a worker read; dropped when an edit came between.
    void adopt(ColumnTable &&table, quint64 state);
    quint64 state() const { return m_state; }

    // The Results table gets a column allocatedCost beside.
    Result<const Costs *> costs();
    Result<const Budgets *> budgets();
    // Adds one of the computed columns of orders or leads to their table; nothing where their fields are not there.
    Result<void> compute(PageId page, FieldId computed);
    // Does any record of the page have a value there? Without a field: is there any record?
    Result<bool> holds(PageId page, FieldId field);
    // For a filter used again and again until the next edit. Columns it needs are loaded.
    Result<std::shared_ptr<const ColumnFilter>> filter(const ColumnTable &table, const Filter &filter);
    // Of the Rates page; none without one.
    Result<const ExchangeRates *> rates();
    // Money converted per record at the latest rate on or before its date; nothing is made where no record names
    // another currency. Valid until the next edit. Errors: Overflow, Io.
    Result<BaseMoney> inBaseCurrency(PageId page, FieldId field, FieldId date, FieldId currency);
    // One amount; empty: there is no rate.
    Result<std::optional<qint64>> inBaseCurrency(qint64 minor, const QString &currency, std::optional<Day> day);
    bool isForeign(const QString &currency) const;
    const DayBlocks &dayBlocks(const Column *days);
    // Rows of Results whose revenue another source also reports for the same day and campaign.
    Result<const std::vector<quint32> *> doublyReported(FieldId revenue);
    LinkedTables linked();
    // Names of linked records, kept until the next edit.
    Result<QHash<qint64, QString>> names(PageId page, const std::vector<qint64> &ids);

    // True when something that is loaded changed.
    bool absorb(const ChangeSet &changes);

private:
    Result<void> computeCosts();
    struct MoneyColumns {
        const Column *amounts, *currencies, *days;
    };
    bool hasForeign(const Column *currencies) const;
    static Error tooLarge();
    Result<void> convert(ColumnTable &of, const MoneyColumns &from, FieldId converted, FieldId missing);
    static void forgetMoney(ColumnTable &of);
    void forgetRates();
    void forgetMoneyOf(const Page &page, const ChangeSet::PageChange &change);
    void keepUnallocated(Costs &costs) const;
    bool rememberCosts(const ColumnTable &results, const ChangeSet::PageChange &change);
    void followCosts(ColumnTable &results);
    Result<void> computeFirstOrders(const Page &page);
    Result<void> computeDaysToWin(const Page &page);
    void forgetDerived(PageId page);
    Result<std::vector<CostEntry>> readCosts(Costs &costs);
    bool absorbPage(const ChangeSet::PageChange &change);
    void dropChangedColumns();

    struct PreparedFilter {
        const ColumnTable *table;
        Filter filter;
        std::shared_ptr<const ColumnFilter> prepared;
    };

    Workspace &m_workspace;
    std::shared_ptr<const Catalogue> m_trial;
    std::map<PageId, std::unique_ptr<ColumnTable>> m_tables;
    quint64 m_state = 1;
    std::vector<std::pair<FieldId, const FieldType *>> m_derivedFrom; // fields of what costs and budgets are made of
    std::optional<Costs> m_costs;
    std::optional<Budgets> m_budgets;
    std::optional<ExchangeRates> m_rates;
    std::vector<PreparedFilter> m_filters;
    QDate m_filterDay;
    std::map<const Column *, DayBlocks> m_blocks;
    std::map<std::pair<PageId, FieldId>, bool> m_holds;
    QHash<PageId, QHash<qint64, QString>> m_names;
    std::optional<std::pair<FieldId, std::vector<quint32>>> m_doublyReported;
};

} // namespace pheu
