// SPDX-License-Identifier: GPL-3.0-or-later
// Names that people give to pages, fields, options, views and dashboards: any characters, one line, at most 200 of
// them, and no two alike (by caseFold) where both are seen.
#pragma once

#include "base/result.h"
#include "storage/schema.h"

#include <functional>
#include <vector>

namespace pheu
{

enum class NamedThing { Page, Field, Option, View, Dashboard };

constexpr qsizetype longestName = 200;

// One line, normalised; empty when nothing of it can be seen.
QString cleanName(const QString &name);
// Clean and free. Errors: InvalidInput.
Result<QString> checkedName(NamedThing what, const QString &name, const std::vector<const Names *> &others);
// The names of a template or the user's: each that is set must be free. Errors: InvalidInput.
Result<Names> checkedNames(NamedThing what, const Names &names, const std::vector<const Names *> &others);
// `name`, else “name 2”, “name 3” …: the first that is free.
QString freeName(const QString &name, const std::vector<const Names *> &others);

// The names of all but the one with `except`.
template<typename Items, typename Id>
std::vector<const Names *> namesBut(const Items &items, Id except)
{
    std::vector<const Names *> names;
    for (const auto &item : items) {
        if (item.id != except)
            names.push_back(&item.names);
    }
    return names;
}

} // namespace pheu
