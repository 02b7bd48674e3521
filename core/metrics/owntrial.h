// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry comes to before it is saved: over the last 30 days with data, and month by month over the last year.
// May take as long as reading its columns: not for the GUI thread.
#pragma once

#include "metrics/engine.h"
#include "metrics/owncatalogue.h"

namespace pheu
{

struct OwnTrial {
    Period last30;
    Figure now, before;          // before: of the 30 days before them
    std::vector<Day> months;     // first days of the last twelve, the current one last
    std::vector<Figure> monthly; // one each
    QStringList notes;           // of the engine: why there is no figure
    OwnEntry entry;              // as it would be kept
};

// Errors: what checkedEntry() refuses.
Result<OwnTrial> tryEntry(Workspace &workspace, const OwnEntry &entry);

} // namespace pheu
