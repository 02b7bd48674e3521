// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/factpage.h"

#include "storage/pathnames.h"

#include <algorithm>

namespace pheu
{

namespace
{

bool isDate(const Field &field)
{
    return field.type->id() == QLatin1String("date");
}

bool isMany(const Field &field)
{
    return field.storage() == Storage::Join || field.storage() == Storage::Reverse;
}

// The field of `facts` that stands for `field` of another page.
const Field *counterpart(const Schema &schema, const FactPage &facts, const Field &field)
{
    if (field.page == facts.page->id)
        return &field;
    if (field.role == QLatin1String("date") && isDate(field))
        return facts.page->field(facts.date); // what puts a record into a period
    if (field.role.isEmpty())
        return nullptr;
    const auto same =
        std::ranges::find_if(facts.page->fields, [&](const Field &other) { return other.role == field.role; });
    if (same == facts.page->fields.end() || same->type != field.type)
        return nullptr;
    return targetPage(schema, *same) == targetPage(schema, field) ? &*same : nullptr;
}

std::optional<FieldPath> pathOn(const Schema &schema, const FactPage &facts, const FieldPath &path)
{
    if (!path.steps.empty() && path.steps.front() == importColumn) // imports are counted through all pages
        return path;
    if (!path.steps.empty() && path.steps.front() == idColumn) // records are not
        return facts.page->role == QLatin1String("results") ? std::optional(path) : std::nullopt;
    const Field *first = path.steps.empty() ? nullptr : schema.field(path.steps.front());
    const Field *own = first ? counterpart(schema, facts, *first) : nullptr;
    if (!own)
        return {};
    FieldPath mapped = path;
    mapped.steps.front() = own->id;
    return mapped;
}

} // namespace

std::optional<PathChoice> pathOn(const Schema &schema, const FactPage &facts, const PathChoice &choice)
{
    PathChoice mapped;
    for (const FieldPath &path : choice.paths) {
        if (std::optional<FieldPath> own = pathOn(schema, facts, path))
            mapped.paths.push_back(std::move(*own));
    }
    return mapped.paths.empty() ? std::nullopt : std::optional(std::move(mapped));
}

std::optional<Filter> filterOn(const Schema &schema, const FactPage &facts, const Filter &filter)
{
    Filter mapped = filter;
    if (filter.kind == Filter::Kind::Compare) {
        std::optional<PathChoice> path = pathOn(schema, facts, filter.path);
        if (!path)
            return {};
        mapped.path = std::move(*path);
        return mapped;
    }
    for (Filter &child : mapped.children) {
        std::optional<Filter> own = filterOn(schema, facts, child);
        if (!own)
            return {};
        child = std::move(*own);
    }
    return mapped;
}

std::optional<PathChoice> dimensionOn(const Schema &schema, const FactPage &facts, const Dimension &dimension)
{
    std::optional<PathChoice> mapped = pathOn(schema, facts, dimension.path());
    if (!mapped)
        return {};
    std::erase_if(mapped->paths, [&](const FieldPath &path) {
        const Field *first = schema.field(path.steps.front());
        if (!first || isMany(*first))
            return true;
        // The options of two fields are not the same things, whatever their names.
        return path.steps.size() == 1 && dimension.kind() == Dimension::Kind::Option &&
               std::ranges::none_of(dimension.path().paths, [&](const FieldPath &own) { return own == path; });
    });
    return mapped->paths.empty() ? std::nullopt : mapped;
}

FactDimensions::FactDimensions(const Schema &schema, const FactPage &facts, std::vector<Dimension> &dimensions)
    : m_dimensions(dimensions)
{
    for (const Dimension &dimension : dimensions) {
        std::optional<PathChoice> path = dimensionOn(schema, facts, dimension);
        m_all = m_all && path;
        if (path)
            m_paths.push_back(std::move(*path));
    }
}

std::set<FieldId> FactDimensions::columns() const
{
    std::set<FieldId> fields;
    for (const PathChoice &choice : m_paths) {
        for (const FieldPath &path : choice.paths)
            fields.insert(path.steps.front());
    }
    return fields;
}

Result<void> FactDimensions::prepare(const Schema &schema, const ColumnTable &table, const LinkedTables &linked)
{
    m_lookups.clear();
    for (size_t i = 0; m_all && i < m_dimensions.size(); ++i) {
        Result<DimensionLookup> lookup = m_dimensions[i].lookup(schema, table, linked, m_paths[i]);
        if (!lookup)
            return lookup.error();
        m_lookups.push_back(std::move(*lookup));
    }
    return {};
}

void FactDimensions::addTo(ScanTask &task) const
{
    for (size_t i = 0; i < m_lookups.size(); ++i) {
        task.dimensions.push_back(&m_lookups[i]);
        task.counts.push_back(m_dimensions[i].count());
    }
}

quint32 FactDimensions::numberOf(const DimensionLookup &lookup, size_t row) const
{
    for (const DimensionLookup::Source &source : lookup.sources) {
        if (const quint32 number = source.numbers[source.column->code(row)])
            return number;
    }
    return 0;
}

GroupKey FactDimensions::keyOf(size_t row) const
{
    const quint32 first = m_lookups.empty() ? 0 : numberOf(m_lookups[0], row);
    return groupKey(first, m_lookups.size() < 2 ? 0 : numberOf(m_lookups[1], row));
}

} // namespace pheu
