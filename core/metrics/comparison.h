// SPDX-License-Identifier: GPL-3.0-or-later
// Which unit of a period stands beside which unit of the period it is compared with: the n-th beside the n-th;
// for the same dates a year earlier, the same date.
#pragma once

#include "metrics/dimension.h"

namespace pheu
{

// First day of the unit of `period` beside the unit of `comparison` that starts at `start`; empty when the
// comparison is longer and the period has no such unit.
std::optional<Day> alignedUnit(Day start, const Dimension &dimension, Period comparison, Period period);

} // namespace pheu
