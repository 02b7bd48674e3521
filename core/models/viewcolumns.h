// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a view as it stands: what the view says, else what the page says. Every field of the page is in the
// list once, so that it can be shown again.
#pragma once

#include "storage/schema.h"

namespace pheu
{

std::vector<ViewColumn> viewColumns(const Page &page, const ViewConfig &config);
std::vector<FieldId> shownFields(const std::vector<ViewColumn> &columns);
// The field that KPI columns stand behind: the view's, else the status where it is among the first, else the name.
FieldId metricsPlace(const Page &page, const ViewConfig &config);

} // namespace pheu
