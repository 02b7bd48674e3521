// SPDX-License-Identifier: GPL-3.0-or-later
// Which colour rule fits a record: the first of them that does, whatever view paints it.
#pragma once

#include "storage/recordreader.h"
#include "storage/view.h"

namespace pheu
{

// By record: the index of its rule; records that none fits are not in it. A rule that asks what is no longer there fits
// nothing.
QHash<qint64, int> fittingRules(const RecordReader &reader, PageId page, const std::vector<ColourRule> &rules,
                                std::span<const RecordId> records);

} // namespace pheu
