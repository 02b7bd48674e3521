// SPDX-License-Identifier: GPL-3.0-or-later
// Views and the fields they name: what was removed or is of another type now is left out, never an error.
#include "storage/pathnames.h"
#include "storage/schema.h"

#include <algorithm>

namespace pheu
{

namespace
{

// The field a path ends at; null when a step is not there or leads nowhere.
const Field *endOf(const Schema &schema, const Page &start, const FieldPath &path)
{
    const Page *page = &start;
    const Field *field = nullptr;
    for (const FieldId step : path.steps) {
        field = page ? page->field(step) : nullptr;
        if (!field)
            return nullptr;
        page = targetPage(schema, *field);
    }
    return field;
}

class Cleaner
{
public:
    Cleaner(const Schema &schema, const Page &page)
        : m_schema(schema)
        , m_page(page)
    {
    }

    bool stands(const PathChoice &choice) const
    {
        return !choice.paths.empty() &&
               std::ranges::all_of(choice.paths, [&](const FieldPath &path) { return endOf(m_schema, m_page, path); });
    }

    Filter cleaned(const Filter &filter) const
    {
        if (filter.kind == Filter::Kind::Compare)
            return compares(filter) ? filter : Filter::all({});
        if (filter.kind == Filter::Kind::All)
            return filter;
        Filter left{filter.kind, {}, {}, filter.op, {}};
        for (const Filter &child : filter.children) {
            Filter kept = cleaned(child);
            if (!kept.isAll() || child.isAll())
                left.children.push_back(std::move(kept));
        }
        return left.children.empty() ? Filter::all({}) : left;
    }

    void clean(std::vector<Sort> &sorts) const
    {
        std::erase_if(sorts, [&](const Sort &sort) { return sort.metric.isEmpty() && !stands(sort.path); });
    }
    void clean(FieldId &field) const
    {
        if (field && !m_page.field(field))
            field = {};
    }

private:
    bool compares(const Filter &filter) const
    {
        return !filter.path.paths.empty() && std::ranges::all_of(filter.path.paths, [&](const FieldPath &path) {
            if (path.steps.size() == 1 && path.steps.front() == importColumn)
                return true;
            const Field *field = endOf(m_schema, m_page, path);
            if (!field)
                return false;
            const std::vector<Operator> operators = field->type->operators();
            return std::ranges::find(operators, filter.op) != operators.end();
        });
    }

    const Schema &m_schema;
    const Page &m_page;
};

} // namespace

View defaultView(ViewId id, PageId page)
{
    return {id, page, {}, {QStringLiteral("Grid"), QStringLiteral("Bảng"), {}}, ViewKind::Grid, {}};
}

void leaveOutRemoved(const Schema &schema, const Page &page, ViewConfig &config)
{
    const Cleaner cleaner(schema, page);
    config.filter = cleaner.cleaned(config.filter);
    cleaner.clean(config.sorts);
    cleaner.clean(config.groups);
    std::erase_if(config.columns, [&](const ViewColumn &column) { return !page.field(column.field); });
    std::erase_if(config.colours, [&](ColourRule &rule) {
        rule.filter = cleaner.cleaned(rule.filter);
        return rule.filter.isAll() || (rule.field && !page.field(rule.field));
    });
    for (FieldId *field : {&config.metricsAfter, &config.image, &config.start, &config.end, &config.bar})
        cleaner.clean(*field);
}

} // namespace pheu
