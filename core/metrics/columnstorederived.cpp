// SPDX-License-Identifier: GPL-3.0-or-later
// What the store derives from its columns: other costs shared out, budgets, first orders, days to a win, revenue that
// two sources report. Kept until an edit touches what it was made of.
#include "metrics/columnstore.h"

#include <algorithm>

namespace pheu
{

namespace
{

std::set<FieldId> known(std::initializer_list<FieldId> fields)
{
    std::set<FieldId> set;
    for (const FieldId field : fields) {
        if (field)
            set.insert(field);
    }
    return set;
}

std::optional<Day> dayIn(const Value &value)
{
    return value.isEmpty() ? std::nullopt : std::optional<Day>(Day(value.toInteger()));
}

// Cells of every record of a page, in the order of `roles`; a field that is not there reads as empty.
Result<std::vector<Record>> readAll(Workspace &workspace, const Page &page, std::initializer_list<const char *> roles)
{
    Query query;
    query.page = page.id;
    const RecordReader reader = workspace.reader();
    Result<std::vector<RecordId>> ids = reader.select(query);
    if (!ids)
        return ids.error();
    std::vector<FieldId> fields;
    std::vector<size_t> places;
    for (const char *role : roles) {
        const FieldId field = fieldOfRole(page, QLatin1String(role));
        places.push_back(field ? fields.size() : size_t(-1));
        if (field)
            fields.push_back(field);
    }
    Result<std::vector<Record>> records = reader.fetch(page.id, *ids, fields);
    if (!records)
        return records;
    for (Record &record : *records) {
        std::vector<Value> values;
        for (const size_t place : places)
            values.push_back(place < record.values.size() ? record.values[place] : Value());
        record.values = std::move(values);
    }
    return records;
}

void addOnce(std::vector<MissingRate> &known, const MissingRate &missing)
{
    if (std::ranges::find(known, missing) == known.end())
        known.push_back(missing);
}

} // namespace

Result<std::vector<CostEntry>> ColumnStore::readCosts(Costs &costs)
{
    std::vector<CostEntry> entries;
    const Page *page = pageOfRole(schema(), QLatin1String("costs"));
    if (!page)
        return entries;
    Result<std::vector<Record>> records =
        readAll(m_workspace, *page, {"amount", "currency", "from", "to", "channel", "campaign"});
    if (!records)
        return records.error();
    for (const Record &record : *records) {
        const std::vector<Value> &cells = record.values;
        const std::optional<Day> from = dayIn(cells[2]), to = dayIn(cells[3]);
        if (cells[0].isEmpty() || cells[0].toInteger() == 0)
            continue;
        if (!from && !to) {
            ++costs.undated;
            continue;
        }
        // One date alone is a cost of that day; dates typed the wrong way round mean the same days.
        const Day first = std::min(from.value_or(to.value_or(0)), to.value_or(from.value_or(0)));
        const Day last = std::max(from.value_or(to.value_or(0)), to.value_or(from.value_or(0)));
        const Result<std::optional<qint64>> amount = inBaseCurrency(cells[0].toInteger(), cells[1].toText(), first);
        if (!amount)
            return amount.error();
        if (!*amount) {
            costs.foreign.push_back({first, last});
            addOnce(costs.missing, {cells[1].toText().trimmed().toUpper(), m_workspace.settings().currency, first});
            continue;
        }
        entries.push_back({**amount, first, last, cells[4].toInteger(), cells[5].toInteger()});
    }
    return entries;
}

Result<void> ColumnStore::computeCosts()
{
    const ResultsFields fields = results();
    Costs costs;
    costs.page = fields.page->id;
    Result<std::vector<CostEntry>> entries = readCosts(costs);
    if (!entries)
        return entries.error();
    Result<ColumnTable *> found =
        table(fields.page->id, known({fields.date, fields.channel, fields.campaign, fields.currency, fields.spend}));
    if (!found)
        return found.error();
    ColumnTable &results = **found;
    BaseMoney spend{results.column(fields.spend), nullptr};
    if (fields.spend && fields.currency) { // a record without a rate takes no share
        const Result<BaseMoney> converted = inBaseCurrency(fields.page->id, fields.spend, fields.date, fields.currency);
        if (!converted)
            return converted.error();
        spend = *converted;
        costs.converted = spend.values != results.column(fields.spend);
    }
    CostBasis basis;
    basis.rows = results.rows();
    basis.days = results.column(fields.date);
    basis.channels = results.column(fields.channel);
    basis.campaigns = results.column(fields.campaign);
    basis.spend = spend.values;
    costs.allocation = std::make_unique<CostAllocation>(std::move(basis));
    for (const CostEntry &entry : *entries)
        costs.allocation->add(entry);

    Column &parts = results.addColumn(allocatedCost, Column::Kind::Integer);
    for (size_t row = 0; row < results.rows(); ++row) {
        const qint64 part = costs.allocation->part(row);
        parts.appendInteger(part ? std::optional<qint64>(part) : std::nullopt);
    }
    keepUnallocated(costs);
    m_costs = std::move(costs);
    return {};
}

void ColumnStore::keepUnallocated(Costs &costs) const
{
    const ResultsFields fields = results();
    const std::vector<UnallocatedCost> parts = costs.allocation->unallocated();
    costs.unallocated = ColumnTable(fields.page->id);
    ColumnTable &rest = costs.unallocated;
    Column unused(Column::Kind::Id);
    Column &days = rest.addColumn(fields.date, Column::Kind::Date);
    Column &channels = fields.channel ? rest.addColumn(fields.channel, Column::Kind::Id) : unused;
    Column &campaigns = fields.campaign ? rest.addColumn(fields.campaign, Column::Kind::Id) : unused;
    Column &amounts = rest.addColumn(allocatedCost, Column::Kind::Integer);
    qint64 id = -qint64(parts.size()); // ascending, and no record's
    for (const UnallocatedCost &part : parts) {
        rest.appendRow(id++);
        days.appendInteger(part.day);
        channels.appendInteger(part.channel ? std::optional<qint64>(part.channel) : std::nullopt);
        campaigns.appendInteger(part.campaign ? std::optional<qint64>(part.campaign) : std::nullopt);
        amounts.appendInteger(part.amount);
    }
    costs.blocks = {};
    costs.blocks.update(rest.column(fields.date));
}

// Before the columns change: false when the shares are to be computed anew after it.
bool ColumnStore::rememberCosts(const ColumnTable &results, const ChangeSet::PageChange &change)
{
    const size_t touched = change.inserted.size() + change.updated.size();
    const qint64 last = results.rows() ? results.ids().back() : 0;
    const bool atEnd = std::ranges::all_of(change.inserted, [&](RecordId id) { return id.value > last; });
    if (!m_costs || change.bulk || !change.removed.empty() || !atEnd || touched > CostAllocation::mostFollowed)
        return false;
    std::vector<quint32> rows;
    for (const RecordId id : change.updated) {
        const std::optional<size_t> row = results.rowOf(id.value);
        if (row)
            rows.push_back(quint32(*row));
    }
    m_costs->allocation->remember(rows);
    return true;
}

void ColumnStore::followCosts(ColumnTable &results)
{
    Costs &costs = *m_costs;
    if (hasForeign(results.column(this->results().currency))) { // the first amount of its kind
        m_costs.reset();
        return;
    }
    const bool hadRest = costs.unallocated.rows() > 0;
    const std::optional<std::vector<quint32>> changed = costs.allocation->follow(results.rows());
    const Column *parts = results.column(allocatedCost);
    if (!changed || !parts) {
        m_costs.reset();
        return;
    }
    for (const quint32 row : *changed) {
        const qint64 part = costs.allocation->part(row);
        results.setInteger(allocatedCost, row, part ? std::optional<qint64>(part) : std::nullopt);
    }
    if (hadRest || !costs.allocation->unallocated().empty())
        keepUnallocated(costs);
}

Result<const Costs *> ColumnStore::costs()
{
    if (!m_costs) {
        if (Result<void> done = computeCosts(); !done)
            return done.error();
    }
    return static_cast<const Costs *>(&*m_costs);
}

Result<const Budgets *> ColumnStore::budgets()
{
    if (m_budgets)
        return static_cast<const Budgets *>(&*m_budgets);
    Budgets budgets;
    if (const Page *page = pageOfRole(schema(), QLatin1String("campaigns"))) {
        Result<std::vector<Record>> records =
            readAll(m_workspace, *page, {"budget", "currency", "start", "end", "channels"});
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            const std::vector<Value> &cells = record.values;
            if (cells[0].isEmpty())
                continue;
            const std::optional<Day> start = dayIn(cells[2]), end = dayIn(cells[3]);
            const std::optional<Day> day = start ? start : end;
            const Result<std::optional<qint64>> budget = inBaseCurrency(cells[0].toInteger(), cells[1].toText(), day);
            if (!budget)
                return budget.error();
            if (!*budget)
                addOnce(budgets.missing, {cells[1].toText().trimmed().toUpper(), m_workspace.settings().currency, day});
            else
                budgets.campaigns.push_back({record.id.value, **budget, start, end, cells[4].toIds()});
        }
    }
    m_budgets = std::move(budgets);
    return static_cast<const Budgets *>(&*m_budgets);
}

// What is known of the records of a page as a whole, and columns that depend on more than their own record.
void ColumnStore::forgetDerived(PageId page)
{
    std::erase_if(m_holds, [&](const auto &known) { return known.first.first == page; });
    if (const auto at = m_tables.find(page); at != m_tables.end()) {
        for (const FieldId field : {firstOrder, firstOrderRevenue, daysToWin})
            at->second->removeColumn(field);
    }
}

Result<bool> ColumnStore::holds(PageId page, FieldId field)
{
    const auto known = m_holds.find({page, field});
    if (known != m_holds.end())
        return known->second;
    const auto at = m_tables.find(page);
    const Column *column = at == m_tables.end() ? nullptr : at->second->column(field);
    bool found = column && column->nullCount() < column->size();
    if (!column) {
        Query query;
        query.page = page;
        query.limit = 1;
        if (field)
            query.filter = Filter::compare(PathChoice{{FieldPath{{field}}}}, Operator::IsNotEmpty, {});
        const Result<std::vector<RecordId>> ids = m_workspace.reader().select(query);
        if (!ids)
            return ids.error();
        found = !ids->empty();
    }
    m_holds.insert_or_assign({page, field}, found);
    return found;
}

Result<void> ColumnStore::computeFirstOrders(const Page &page)
{
    const FieldId date = fieldOfRole(page, QStringLiteral("date"), Column::Kind::Date);
    const FieldId customer = fieldOfRole(page, QStringLiteral("customer"));
    const FieldId revenue = fieldOfRole(page, QStringLiteral("revenue"), Column::Kind::Integer);
    Result<ColumnTable *> found = table(page.id, known({date, customer, revenue}));
    if (!found)
        return found.error();
    ColumnTable &orders = **found;
    const Column *days = orders.column(date), *customers = orders.column(customer), *amounts = orders.column(revenue);
    std::unordered_map<quint32, size_t> firstOf; // customer → row; rows are in the order of ids
    if (customers && !customers->isCoded())
        customers = nullptr;
    const std::vector<quint32> numbers = customers ? customers->foldedCodes() : std::vector<quint32>();
    for (size_t row = 0; days && customers && row < orders.rows(); ++row) {
        const quint32 who = numbers[customers->code(row)];
        if (!who || !days->code(row))
            continue;
        const auto [at, isNew] = firstOf.try_emplace(who, row);
        if (!isNew && days->code(row) < days->code(at->second))
            at->second = row;
    }
    std::vector<bool> isFirst(orders.rows());
    for (const auto &[who, row] : firstOf)
        isFirst[row] = true;
    Column &firsts = orders.addColumn(firstOrder, Column::Kind::Integer);
    for (size_t row = 0; row < orders.rows(); ++row)
        firsts.appendInteger(isFirst[row] ? std::optional<qint64>(1) : std::nullopt);
    Column &values = orders.addColumn(firstOrderRevenue, Column::Kind::Integer);
    for (size_t row = 0; row < orders.rows(); ++row) {
        const bool has = isFirst[row] && amounts && !amounts->isNull(row);
        values.appendInteger(has ? std::optional(amounts->integer(row)) : std::nullopt);
    }
    return {};
}

Result<void> ColumnStore::computeDaysToWin(const Page &page)
{
    const FieldId date = fieldOfRole(page, QStringLiteral("date"), Column::Kind::Date);
    const FieldId won = fieldOfRole(page, QStringLiteral("won"), Column::Kind::Date);
    Result<ColumnTable *> found = table(page.id, known({date, won}));
    if (!found)
        return found.error();
    ColumnTable &leads = **found;
    const Column *from = leads.column(date), *to = leads.column(won);
    Column &days = leads.addColumn(daysToWin, Column::Kind::Integer);
    for (size_t row = 0; row < leads.rows(); ++row) {
        const bool both = from && to && from->code(row) && to->code(row);
        days.appendInteger(both ? std::optional<qint64>(to->dayOf(to->code(row)) - from->dayOf(from->code(row)))
                                : std::nullopt);
    }
    return {};
}

Result<void> ColumnStore::compute(PageId page, FieldId computed)
{
    const Page *on = schema().page(page);
    const auto at = m_tables.find(page);
    if (!on || (at != m_tables.end() && at->second->column(computed)))
        return {};
    return computed == daysToWin ? computeDaysToWin(*on) : computeFirstOrders(*on);
}

Result<const std::vector<quint32> *> ColumnStore::doublyReported(FieldId revenue)
{
    if (m_doublyReported && m_doublyReported->first == revenue)
        return static_cast<const std::vector<quint32> *>(&m_doublyReported->second);
    const ResultsFields fields = results();
    std::vector<quint32> rows;
    Result<ColumnTable *> found = table(fields.page->id, known({fields.date, fields.campaign, fields.source, revenue}));
    if (!found)
        return found.error();
    const Column *days = (*found)->column(fields.date), *campaigns = (*found)->column(fields.campaign);
    const Column *sources = (*found)->column(fields.source), *values = (*found)->column(revenue);
    if (days && sources && values && sources->codeCount() > 1 && !values->isEmpty()) {
        // First source seen per day and campaign; a second one makes the pair doubtful.
        std::unordered_map<quint64, quint32> sourceOf;
        std::vector<quint64> doubtful;
        const auto pairOf = [&](size_t row) {
            return quint64(days->code(row)) << 32 | (campaigns ? campaigns->code(row) : 0);
        };
        const auto counts = [&](size_t row) {
            return days->code(row) && !values->isNull(row) && values->integer(row) != 0;
        };
        quint64 lastPair = 0;
        quint32 lastSource = 0;
        for (size_t row = 0; row < (*found)->rows(); ++row) {
            if (!counts(row))
                continue;
            const quint64 pair = pairOf(row);
            const quint32 source = sources->code(row);
            if (pair == lastPair && source == lastSource)
                continue;
            lastPair = pair;
            lastSource = source;
            if (const auto [at, isNew] = sourceOf.try_emplace(pair, source); !isNew && at->second != source)
                doubtful.push_back(pair);
        }
        std::ranges::sort(doubtful);
        for (size_t row = 0; !doubtful.empty() && row < (*found)->rows(); ++row) {
            if (counts(row) && std::ranges::binary_search(doubtful, pairOf(row)))
                rows.push_back(quint32(row));
        }
    }
    m_doublyReported.emplace(revenue, std::move(rows));
    return static_cast<const std::vector<quint32> *>(&m_doublyReported->second);
}

} // namespace pheu
