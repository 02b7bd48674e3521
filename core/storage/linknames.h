// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of a page are called where others link to them: the name field, its aliases, else "#12".
#pragma once

#include "storage/schema.h"
#include "storage/statement.h"

#include <functional>
#include <string_view>

namespace pheu
{

// Calls `use` with id, name and aliases (UTF-8, empty when there are none) of every record, by id.
Result<void> forEachName(Database &database, const Page &page,
                         const std::function<void(qint64, std::string_view, std::string_view)> &use);
// "#12".
QString unnamedRecord(qint64 id);

// Without spaces, tabs and newlines at either end.
std::string_view trimmedText(std::string_view text);
// An alias field read by its parts: separated by commas, trimmed, empty ones left out.
void forEachAlias(std::string_view aliases, const std::function<void(std::string_view)> &use);

} // namespace pheu
