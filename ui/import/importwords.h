// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals are written for the command line too and name its options; the window answers the same with its widgets.
#pragma once

#include "base/format.h"
#include "exchange/importer.h"

namespace pheu
{

// Whether it is a refusal of totals of several days that a person may have shared over them.
bool wantsSpread(const QString &message);

struct RowCounts {
    qint64 rows = 0, added = 0, updated = 0, merged = 0, skipped = 0;
    std::optional<qint64> withProblems = 0; // of the skipped; empty: some, how many is not known
};
// What becomes, or became, of the rows of a file.
QString rowsRead(const RowCounts &counts, const Format &format);

QString refusalInWindow(const QString &message, const SourceInfo &source);

} // namespace pheu
