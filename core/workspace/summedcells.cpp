// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/summedcells.h"

#include "storage/recordselect.h"

namespace pheu
{

namespace
{

__extension__ typedef __int128 Wide;

// What is told of the records of one sum.
struct Delta {
    Wide amount = 0;
    bool unsure = false; // a cell has no value any more, which may have been the last one, or is in another currency
};

Result<std::optional<qint64>> numberOf(Statement &select, qint64 record)
{
    select.reset();
    select.bind(1, record);
    const Result<bool> row = select.step();
    if (!row)
        return row.error();
    return *row && select.isInteger(0) ? std::optional(select.integer(0)) : std::optional<qint64>();
}

} // namespace

SummedCells::SummedCells(const Schema &schema, const FieldGraph &graph)
{
    for (const FieldGraph::Node &node : graph.nodes()) {
        const Page &page = *schema.page(node.page);
        const Field &field = *page.field(node.field);
        if (linkOf(schema, page, field))
            m_cells[field.config.source];
    }
}

const Field *SummedCells::linkOf(const Schema &schema, const Page &page, const Field &field)
{
    if (field.config.computed != QLatin1String("rollup") || field.config.aggregate != QLatin1String("sum") ||
        field.storage() != Storage::Integer)
        return nullptr;
    const std::optional<LinkEnd> end = linkEnd(schema, page, field.config.via);
    const Field *source = end ? end->page->field(field.config.source) : nullptr;
    const bool fits = source && end->backward && end->link->storage() == Storage::Integer && !end->link->isComputed() &&
                      source->storage() == Storage::Integer && !source->isComputed();
    return fits ? end->link : nullptr;
}

void SummedCells::updated(const CellChange &change)
{
    const auto cells = m_cells.find(change.field);
    if (cells == m_cells.end() || cells->second.size() > mostCells)
        return;
    const auto [cell, first] = cells->second.try_emplace(change.record, change.before, change.after);
    if (!first)
        cell->second.second = change.after;
}

Result<std::vector<SummedCells::Sum>> SummedCells::sums(const ComputationScope &scope, const Page &page,
                                                        const Field &field) const
{
    std::vector<Sum> sums;
    const Field *link = linkOf(scope.schema, page, field);
    const auto cells = m_cells.find(field.config.source);
    if (!link || cells == m_cells.end() || cells->second.size() > mostCells)
        return sums;
    const Page &summed = *scope.schema.page(link->page);
    const Field &source = *summed.field(field.config.source);
    const Field *codes = summed.field(source.config.currencyField);
    const quint64 currency =
        packedCode(source.config.currency.isEmpty() ? scope.settings.currency : source.config.currency);
    Result<Statement> links =
        selectRecord(scope.database, summed, {link->column(), codes ? selectedColumn(*codes) : QStringLiteral("NULL")});
    Result<Statement> olds = selectRecord(scope.database, page, {field.column()});
    if (!links || !olds)
        return links ? olds.error() : links.error();
    std::map<qint64, Delta> deltas;
    for (const auto &[record, ends] : cells->second) {
        const Result<std::optional<qint64>> target = numberOf(*links, record);
        if (!target)
            return target.error();
        if (!*target)
            continue;
        const qint64 *before = std::get_if<qint64>(&ends.first), *after = std::get_if<qint64>(&ends.second);
        Delta &delta = deltas[**target];
        delta.amount += Wide(after ? *after : 0) - (before ? *before : 0);
        const QString code = links->text(1);
        delta.unsure = delta.unsure || (before && !after) || (!code.isEmpty() && packedCode(code) != currency);
    }
    for (const auto &[target, delta] : deltas) {
        const Result<std::optional<qint64>> old = numberOf(*olds, target);
        if (!old)
            return old.error();
        if (!*old || delta.unsure)
            continue;
        const Wide sum = **old + delta.amount;
        if (sum <= std::numeric_limits<qint64>::max() && sum >= std::numeric_limits<qint64>::min())
            sums.push_back({target, **old, qint64(sum)});
    }
    return sums;
}

} // namespace pheu
