// SPDX-License-Identifier: GPL-3.0-or-later
// How a run of cells goes on: numbers and days by their step, working days, months, names of days and months, texts by
// the number in them (“Tuần 1”, “Tuần 2”). What has no rule is repeated.
#pragma once

#include "storage/schema.h"

namespace pheu
{

// The `count` values behind `seeds`. A single number is repeated, or goes on by 1 with `countOn`. Fewer values where
// they would leave the range of numbers.
std::vector<Value> continueSeries(const Field &field, const std::vector<Value> &seeds, int count, bool countOn);

} // namespace pheu
