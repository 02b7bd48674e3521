// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns that have a start and an end, as values. Those without are left out: nothing can be paced by them.
#pragma once

#include "base/ids.h"
#include "base/period.h"
#include "workspace/workspace.h"

namespace pheu
{

struct DatedCampaign {
    RecordId id;
    QString name;
    Period period;
    std::vector<qint64> channels; // records
};

// In the order of the page; without the page or its dates: none. Errors: those of reading.
Result<std::vector<DatedCampaign>> datedCampaigns(const Workspace &workspace);

} // namespace pheu
