// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ruletints.h"

namespace pheu
{

// Each rule is asked for those that none before it fits.
QHash<qint64, int> fittingRules(const RecordReader &reader, PageId page, const std::vector<ColourRule> &rules,
                                std::span<const RecordId> records)
{
    QHash<qint64, int> found;
    std::vector<RecordId> left(records.begin(), records.end());
    for (size_t rule = 0; rule < rules.size() && !left.empty(); ++rule) {
        Query query;
        query.page = page;
        query.filter = rules[rule].filter;
        const Result<std::vector<RecordId>> fits = reader.matching(query, left);
        if (!fits)
            continue;
        for (const RecordId id : *fits)
            found.insert(id.value, int(rule));
        std::erase_if(left, [&found](RecordId id) { return found.contains(id.value); });
    }
    return found;
}

} // namespace pheu
