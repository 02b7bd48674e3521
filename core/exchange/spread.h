// SPDX-License-Identifier: GPL-3.0-or-later
// A total shared out evenly over days by largest remainder: whole units stay whole, the first days take what is left
// over, and the parts add up to the total exactly.
#pragma once

#include <QtGlobal>

#include <vector>

namespace pheu
{

// `days` ≥ 1 parts of `total`. `unit` is what a part is a multiple of; what is smaller than a unit goes to the
// first day. Counts and money in minor units have unit 1; decimals are shared in hundredths.
std::vector<qint64> spreadOverDays(qint64 total, int days, qint64 unit = 1);

} // namespace pheu
