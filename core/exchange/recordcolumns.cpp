// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recordcolumns.h"

#include <algorithm>

namespace pheu
{

namespace
{

bool holdsSeveral(const Field &field)
{
    return field.type->meaning() == Meaning::Record || field.storage() == Storage::Join;
}

bool isLink(const Field &field)
{
    return field.type->id() == u"link";
}

RecordColumn::Kind kindOf(const Field &field)
{
    if (isLink(field))
        return RecordColumn::Kind::Link;
    if (field.type->meaning() == Meaning::File)
        return RecordColumn::Kind::File;
    return field.type->meaning() == Meaning::Option ? RecordColumn::Kind::Option : RecordColumn::Kind::Plain;
}

RecordColumn columnOf(const Field &field, Language language)
{
    RecordColumn column;
    column.key = field.role.isEmpty() ? field.names.in(language) : field.role;
    column.title = field.names.in(language);
    column.path.paths = {FieldPath{{field.id}}};
    column.field = &field;
    column.list = holdsSeveral(field);
    column.kind = kindOf(field);
    return column;
}

// A field that is named twice is shown once. The user may name a field like the role of another, or “id”: each key of
// an answer still stands once.
void addOnce(std::vector<RecordColumn> &columns, RecordColumn column)
{
    const bool there =
        std::ranges::any_of(columns, [&](const RecordColumn &other) { return other.path == column.path; });
    if (there)
        return;
    const QString key = column.key;
    const auto taken = [&] {
        return column.key == u"id" || std::ranges::find(columns, column.key, &RecordColumn::key) != columns.end();
    };
    for (int number = 2; taken(); ++number)
        column.key = QStringLiteral("%1 (%2)").arg(key).arg(number);
    columns.push_back(std::move(column));
}

} // namespace

std::vector<Sort> viewSorts(const View &view)
{
    std::vector<Sort> sorts = view.config.groups;
    for (const Sort &sort : view.config.sorts)
        sorts.push_back(sort);
    std::erase_if(sorts, [](const Sort &sort) { return sort.path.paths.empty(); });
    return sorts;
}

Result<std::vector<RecordColumn>> namedColumns(const Workspace &workspace, const Page &page, const QString &fields,
                                               Language language)
{
    const auto names = splitNames(fields);
    if (!names)
        return names.error();
    std::vector<RecordColumn> columns;
    for (const QString &name : *names) {
        if (name == u"id" && !page.field(name)) // always there, as the first column
            continue;
        if (const Field *field = page.field(name)) {
            addOnce(columns, columnOf(*field, language));
            continue;
        }
        auto path = parsePath(workspace.schema(), page.id, name);
        if (!path)
            return path.error();
        RecordColumn column;
        column.key = name;
        column.title = name;
        column.path = std::move(*path);
        column.field = workspace.schema().field(column.path.paths.front().steps.back());
        column.list = holdsSeveral(*column.field);
        column.kind = kindOf(*column.field);
        for (const FieldPath &choice : column.path.paths) {
            for (const FieldId step : choice.steps) {
                const Field *field = workspace.schema().field(step);
                column.list = column.list || (isLink(*field) && (field->config.many || field->config.reverseOf));
            }
        }
        addOnce(columns, std::move(column));
    }
    return columns;
}

std::vector<RecordColumn> pageColumns(const Page &page, Language language, bool hiddenToo)
{
    std::vector<RecordColumn> columns;
    for (const Field &field : page.fields) {
        if (field.type->meaning() != Meaning::Nothing && (hiddenToo || !field.hidden))
            addOnce(columns, columnOf(field, language));
    }
    return columns;
}

std::vector<RecordColumn> viewColumns(const Page &page, const View &view, Language language)
{
    if (view.config.columns.empty())
        return pageColumns(page, language, false);
    std::vector<RecordColumn> columns;
    for (const ViewColumn &column : view.config.columns) {
        const Field *field = column.hidden ? nullptr : page.field(column.field);
        if (field)
            addOnce(columns, columnOf(*field, language));
    }
    return columns;
}

std::vector<RecordColumn> fieldColumns(const Page &page, const std::vector<FieldId> &fields, Language language)
{
    std::vector<RecordColumn> columns;
    for (const FieldId id : fields) {
        if (const Field *field = page.field(id))
            addOnce(columns, columnOf(*field, language));
    }
    return columns;
}

std::vector<const Field *> fieldsOf(const std::vector<RecordColumn> &columns)
{
    std::vector<const Field *> fields;
    for (const RecordColumn &column : columns)
        fields.push_back(column.field);
    return fields;
}

} // namespace pheu
