// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace in cells: what would be changed, before it is. Works on the text that an editor of the cell would
// show; what the replaced text does not read as is left as it was, and counted.
#pragma once

#include "models/celltext.h"
#include "workspace/edit.h"

#include <functional>
#include <span>

namespace pheu
{

struct ReplaceRequest {
    QString find;
    QString with;
    bool matchCase = false;
    bool wholeCell = false;
    bool regex = false; // \1 … in `with`
    bool operator==(const ReplaceRequest &) const = default;
};

struct ReplacePlan {
    SetCells edit;      // one entry for each cell that changes
    qint64 found = 0;   // cells that hold what was asked, also those that stay
    qint64 refused = 0; // of those: that the replaced text does not fit
    QString problem;    // why, of the first
};

// Errors: InvalidInput for a pattern that cannot be read; Canceled when `progress` (0…1) answers false.
Result<ReplacePlan> planReplace(const Workspace &workspace, PageId page, std::span<const RecordId> records,
                                std::span<const FieldId> fields, const ReplaceRequest &request, const Format &format,
                                const std::function<bool(double)> &progress = {});

} // namespace pheu
