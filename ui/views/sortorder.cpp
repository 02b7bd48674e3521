// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sortorder.h"

#include <algorithm>

namespace pheu
{

std::vector<Sort> sortsAfterClick(std::vector<Sort> sorts, const PathChoice &path, bool add)
{
    const auto known =
        std::find_if(sorts.begin(), sorts.end(), [&path](const Sort &sort) { return sort.path == path; });
    const bool isNew = known == sorts.end();
    const bool ends = !isNew && known->descending;
    if (!add) {
        if (ends)
            return {};
        return {Sort{path, !isNew}};
    }
    if (isNew)
        sorts.push_back(Sort{path, false});
    else if (ends)
        sorts.erase(known);
    else
        known->descending = true;
    return sorts;
}

} // namespace pheu
