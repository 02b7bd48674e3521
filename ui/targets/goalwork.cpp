// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalwork.h"

namespace pheu
{

namespace
{
constexpr qint64 manyResults = 150'000;
} // namespace

bool isLargeForGoals(const Workspace &workspace)
{
    const Page *results = workspace.schema().page(QStringLiteral("results"));
    if (!results)
        return false;
    Query query;
    query.page = results->id;
    const auto count = workspace.reader().count(query);
    return count && *count > manyResults;
}

} // namespace pheu
