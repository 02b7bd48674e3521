// SPDX-License-Identifier: GPL-3.0-or-later
// A small workspace's pages as values: channels, stages, campaigns, ads and results, with the roles and names of
// the ad-campaigns template and at least one field of every type.
#pragma once

#include "storage/schema.h"

namespace pheu::test
{

Schema campaignSchema();

// Ids as campaignSchema() gives them: page × 100 + position.
inline constexpr PageId stages{1}, channels{2}, campaigns{3}, ads{4}, results{5};
FieldId fieldId(const Schema &schema, PageId page, const QString &role);

} // namespace pheu::test
