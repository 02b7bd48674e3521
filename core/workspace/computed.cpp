// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/computed.h"

#include "utm/taggedurl.h"

#include <algorithm>

namespace pheu
{

namespace
{

QString textOf(const Page &page, const QString &role, const std::function<Stored(FieldId)> &cellOf)
{
    const Field *field = page.field(role);
    return field ? toValue(*field, cellOf(field->id)).toText() : QString();
}

Stored taggedUrlOf(const Page &page, const Field &field, const std::function<Stored(FieldId)> &cellOf)
{
    UtmParameters parameters;
    for (const QString &name : utmParameterNames())
        parameters.emplace_back(name, textOf(page, name, cellOf));
    return toStored(field, taggedUrl(textOf(page, QStringLiteral("base_url"), cellOf), parameters));
}

struct Computation {
    const char *name; // FieldConfig::computed
    QStringList (*inputs)();
    Stored (*value)(const Page &, const Field &, const std::function<Stored(FieldId)> &);
};

constexpr Computation computations[] = {
    {"utm_tagged_url", [] { return QStringList{QStringLiteral("base_url")} + utmParameterNames(); }, taggedUrlOf},
};

const Computation *computationOf(const Field &field)
{
    for (const Computation &one : computations) {
        if (field.config.computed == QLatin1String(one.name))
            return &one;
    }
    return nullptr;
}

} // namespace

Stored computed(const Page &page, const Field &field, const std::function<Stored(FieldId)> &cellOf)
{
    const Computation *computation = computationOf(field);
    return computation ? computation->value(page, field, cellOf) : Stored{};
}

std::vector<FieldId> computedInputs(const Page &page, const std::vector<FieldId> &changed)
{
    std::vector<FieldId> all;
    for (const Field &field : page.fields) {
        const Computation *computation = computationOf(field);
        if (!computation)
            continue;
        std::vector<FieldId> inputs;
        for (const QString &role : computation->inputs()) {
            if (const Field *input = page.field(role))
                inputs.push_back(input->id);
        }
        const bool touched = std::any_of(changed.begin(), changed.end(), [&](FieldId id) {
            return std::find(inputs.begin(), inputs.end(), id) != inputs.end();
        });
        if (!touched)
            continue;
        all.insert(all.end(), inputs.begin(), inputs.end());
        all.push_back(field.id);
    }
    return all;
}

} // namespace pheu
