// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/viewcolumns.h"

#include <algorithm>

namespace pheu
{

std::vector<ViewColumn> viewColumns(const Page &page, const ViewConfig &config)
{
    std::vector<ViewColumn> columns;
    for (const ViewColumn &column : config.columns) {
        const Field *field = page.field(column.field);
        const bool known = std::any_of(columns.begin(), columns.end(),
                                       [&](const ViewColumn &other) { return other.field == column.field; });
        if (field && !known)
            columns.push_back({column.field, column.width > 0 ? column.width : field->width, column.hidden});
    }
    // A field that came later stands behind the one that it stands behind on the page.
    FieldId before;
    for (const Field &field : page.fields) {
        const auto is = [](FieldId id) { return [id](const ViewColumn &column) { return column.field == id; }; };
        if (std::none_of(columns.begin(), columns.end(), is(field.id))) {
            auto at = before ? std::find_if(columns.begin(), columns.end(), is(before)) : columns.begin();
            if (before && at != columns.end())
                ++at;
            columns.insert(at, {field.id, field.width, field.hidden});
        }
        before = field.id;
    }
    return columns;
}

std::vector<FieldId> shownFields(const std::vector<ViewColumn> &columns)
{
    std::vector<FieldId> fields;
    for (const ViewColumn &column : columns) {
        if (!column.hidden)
            fields.push_back(column.field);
    }
    return fields;
}

FieldId metricsPlace(const Page &page, const ViewConfig &config)
{
    constexpr size_t first = 4; // further right they would stand off the screen
    const std::vector<FieldId> shown = shownFields(viewColumns(page, config));
    const auto has = [&](FieldId id) { return std::find(shown.begin(), shown.end(), id) != shown.end(); };
    if (config.metricsAfter && has(config.metricsAfter))
        return config.metricsAfter;
    for (size_t i = 0; i < std::min(first, shown.size()); ++i) {
        if (page.field(shown[i])->role == QLatin1String("status"))
            return shown[i];
    }
    if (page.nameField && has(page.nameField))
        return page.nameField;
    return shown.empty() ? FieldId() : shown.front();
}

} // namespace pheu
