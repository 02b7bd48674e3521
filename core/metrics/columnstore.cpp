// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/columnstore.h"

#include "metrics/workspacecatalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t filtersKept = 24;

} // namespace

namespace
{

// {17}: what people made has no role, and is named by its number.
qint64 numbered(const QString &role)
{
    return role.startsWith(u'{') && role.endsWith(u'}') ? QStringView(role).sliced(1, role.size() - 2).toLongLong() : 0;
}

} // namespace

FieldId fieldOfRole(const Page &page, const QString &role)
{
    if (const FieldId id{numbered(role)})
        return page.field(id) ? id : FieldId();
    const auto at = std::ranges::find_if(page.fields, [&](const Field &field) { return field.role == role; });
    return at == page.fields.end() || role.isEmpty() ? FieldId() : at->id;
}

const Page *pageOfRole(const Schema &schema, const QString &role)
{
    if (const PageId id{numbered(role)})
        return schema.page(id);
    const auto at = std::ranges::find_if(schema.pages, [&](const Page &page) { return page.role == role; });
    return at == schema.pages.end() || role.isEmpty() ? nullptr : &*at;
}

FieldId fieldOfRole(const Page &page, const QString &role, Column::Kind kind)
{
    const Field *field = page.field(fieldOfRole(page, role));
    return field && Column::kindOf(*field) == kind ? field->id : FieldId();
}

std::shared_ptr<const Catalogue> ColumnStore::catalogue() const
{
    return m_trial ? m_trial : catalogueOf(m_workspace);
}

ResultsFields ColumnStore::results() const
{
    ResultsFields fields;
    fields.page = pageOfRole(schema(), QLatin1String("results"));
    if (!fields.page)
        return fields;
    fields.date = fieldOfRole(*fields.page, QStringLiteral("date"), Column::Kind::Date);
    fields.channel = fieldOfRole(*fields.page, QStringLiteral("channel"), Column::Kind::Id);
    fields.campaign = fieldOfRole(*fields.page, QStringLiteral("campaign"), Column::Kind::Id);
    fields.source = fieldOfRole(*fields.page, QStringLiteral("source"), Column::Kind::Text);
    fields.currency = fieldOfRole(*fields.page, QStringLiteral("currency"), Column::Kind::Text);
    fields.spend = fieldOfRole(*fields.page, QStringLiteral("spend"), Column::Kind::Integer);
    return fields;
}

Result<ColumnTable *> ColumnStore::table(PageId page, const std::set<FieldId> &fields)
{
    const Page *found = schema().page(page);
    if (!found)
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("pheu::MetricsEngine",
                                                 "A page of this question is no longer in the workspace.")};
    std::unique_ptr<ColumnTable> &table = m_tables[page];
    if (!table)
        table = std::make_unique<ColumnTable>(page);
    const Result<bool> reread = table->load(m_workspace.database(), *found, fields);
    if (!reread)
        return reread.error();
    if (*reread) { // nothing derived from the old rows holds
        m_filters.clear();
        m_blocks.clear();
        m_holds.clear();
        m_costs.reset();
        m_doublyReported.reset();
    }
    return table.get();
}

bool ColumnStore::has(PageId page, const std::set<FieldId> &fields) const
{
    const auto at = m_tables.find(page);
    const Page *found = schema().page(page);
    if (at == m_tables.end() || !found)
        return false;
    return std::ranges::all_of(fields, [&](FieldId id) {
        const Field *field = found->field(id);
        return !field || !ColumnReader::canRead(*field) || at->second->column(id);
    });
}

void ColumnStore::adopt(ColumnTable &&table, quint64 state)
{
    if (state != m_state)
        return;
    std::unique_ptr<ColumnTable> &own = m_tables[table.page()];
    if (!own)
        own = std::make_unique<ColumnTable>(table.page());
    own->adopt(std::move(table));
}

LinkedTables ColumnStore::linked()
{
    return [this](PageId page, FieldId field) -> Result<const ColumnTable *> {
        Result<ColumnTable *> found = table(page, {field});
        if (!found)
            return found.error();
        return static_cast<const ColumnTable *>(*found);
    };
}

Result<QHash<qint64, QString>> ColumnStore::names(PageId page, const std::vector<qint64> &ids)
{
    QHash<qint64, QString> &known = m_names[page];
    std::vector<qint64> unknown;
    for (const qint64 id : ids) {
        if (!known.contains(id))
            unknown.push_back(id);
    }
    if (!unknown.empty()) {
        std::ranges::sort(unknown);
        unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
        Result<QHash<qint64, QString>> found = m_workspace.reader().names(page, unknown);
        if (!found)
            return found;
        known.insert(*found);
    }
    return known;
}

const DayBlocks &ColumnStore::dayBlocks(const Column *days)
{
    DayBlocks &blocks = m_blocks[days];
    blocks.update(days);
    return blocks;
}

Result<std::shared_ptr<const ColumnFilter>> ColumnStore::filter(const ColumnTable &table, const Filter &filter)
{
    if (const QDate today = m_workspace.clock().today(); today != m_filterDay) { // "this month" moves on
        m_filters.clear();
        m_filterDay = today;
    }
    for (const PreparedFilter &known : m_filters) {
        if (known.table == &table && known.filter == filter)
            return known.prepared;
    }
    Result<ColumnFilter> prepared = ColumnFilter::prepare(m_workspace.database(), schema(), table, filter);
    if (!prepared)
        return prepared.error();
    if (m_filters.size() >= filtersKept)
        m_filters.erase(m_filters.begin());
    m_filters.push_back({&table, filter, std::make_shared<const ColumnFilter>(std::move(*prepared))});
    return m_filters.back().prepared;
}

bool ColumnStore::absorbPage(const ChangeSet::PageChange &change)
{
    const Page *page = schema().page(change.page);
    const QString role = page ? page->role : QString();
    const ResultsFields fields = results();
    if (role == QLatin1String("costs"))
        m_costs.reset();
    if (role == QLatin1String("campaigns"))
        m_budgets.reset();
    if (role == QLatin1String("rates"))
        forgetRates();
    if (page)
        forgetMoneyOf(*page, change);
    if (role == QLatin1String("results")) {
        if (change.bulk || !change.inserted.empty() || !change.removed.empty() ||
            std::ranges::any_of(change.fields, [&](FieldId field) {
                return field == fields.date || field == fields.campaign || field == fields.source ||
                       (m_doublyReported && field == m_doublyReported->first);
            }))
            m_doublyReported.reset();
    }
    forgetDerived(change.page);
    const auto at = m_tables.find(change.page);
    const bool derived =
        role == QLatin1String("costs") || role == QLatin1String("campaigns") || role == QLatin1String("rates");
    if (at == m_tables.end())
        return derived;
    constexpr size_t tooMany = 50'000; // beyond it reading all again is quicker than one by one
    const size_t touched = change.inserted.size() + change.removed.size() + change.updated.size();
    const auto weighs = [&](FieldId field) {
        return field == fields.date || field == fields.channel || field == fields.campaign || field == fields.spend ||
               field == fields.currency;
    };
    const bool reshares = role == QLatin1String("results") && m_costs &&
                          (change.bulk || !change.inserted.empty() || !change.removed.empty() ||
                           std::ranges::any_of(change.fields, weighs));
    const bool follows = reshares && rememberCosts(*at->second, change);
    if (reshares && !follows)
        m_costs.reset();
    if (change.bulk || !page || touched > tooMany || !at->second->apply(m_workspace.database(), *page, change)) {
        m_tables.erase(at);
        m_blocks.clear();
        if (role == QLatin1String("results"))
            m_costs.reset();
    } else if (follows) {
        followCosts(*at->second);
    }
    return true;
}

// Columns of fields that are gone or hold something else now, and what was derived from them. Most changes of the
// schema (a width, a view, an option) touch neither.
void ColumnStore::dropChangedColumns()
{
    bool dropped = std::erase_if(m_tables, [&](const auto &entry) { return !schema().page(entry.first); }) > 0;
    for (auto &[id, table] : m_tables) {
        const Page *page = schema().page(id);
        for (const FieldId field : table->fields()) {
            const Field *now = page->field(field);
            if (field.value <= ColumnTable::firstComputed.value ||
                (now && Column::kindOf(*now) == table->column(field)->kind()))
                continue;
            table->removeColumn(field);
            dropped = true;
        }
    }
    std::vector<std::pair<FieldId, const FieldType *>> fields;
    for (const char *role : {"results", "costs", "campaigns", "rates"}) {
        if (const Page *page = pageOfRole(schema(), QLatin1String(role))) {
            for (const Field &field : page->fields)
                fields.emplace_back(field.id, field.type);
        }
    }
    if (!dropped && fields == m_derivedFrom)
        return;
    m_derivedFrom = std::move(fields);
    m_blocks.clear();
    m_holds.clear();
    forgetRates();
    m_doublyReported.reset();
}

bool ColumnStore::absorb(const ChangeSet &changes)
{
    if (changes.pages.empty() && !changes.schema && !changes.settings)
        return false;
    ++m_state;
    m_filters.clear();
    m_names.clear();
    bool touched = changes.schema || changes.settings;
    if (changes.settings)
        forgetRates(); // the currency may be another
    for (const ChangeSet::PageChange &change : changes.pages)
        touched |= absorbPage(change);
    if (changes.schema)
        dropChangedColumns();
    return touched;
}

} // namespace pheu
