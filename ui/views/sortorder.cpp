// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sortorder.h"

#include <algorithm>

namespace pheu
{

std::vector<Sort> sortsAfterClick(std::vector<Sort> sorts, const Sort &asked, bool add)
{
    const auto known = std::find_if(sorts.begin(), sorts.end(), [&](const Sort &sort) {
        return sort.path == asked.path && sort.metric == asked.metric;
    });
    const bool isNew = known == sorts.end();
    const bool ends = !isNew && known->descending;
    if (!add) {
        if (ends)
            return {};
        return {Sort{asked.path, !isNew, asked.metric}};
    }
    if (isNew)
        sorts.push_back(Sort{asked.path, false, asked.metric});
    else if (ends)
        sorts.erase(known);
    else
        known->descending = true;
    return sorts;
}

} // namespace pheu
