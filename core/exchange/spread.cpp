// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spread.h"

namespace pheu
{

std::vector<qint64> spreadOverDays(qint64 total, int days, qint64 unit)
{
    const qint64 units = total / unit;
    const qint64 small = total % unit;
    const qint64 each = units / days;
    const qint64 left = units % days; // of the sign of the total
    const qint64 step = left < 0 ? -1 : 1;
    std::vector<qint64> parts(static_cast<size_t>(days), each * unit);
    // All shares have the same remainder, so the largest are the first in order of day.
    for (qint64 day = 0; day < left * step; ++day)
        parts[static_cast<size_t>(day)] += step * unit;
    parts.front() += small;
    return parts;
}

} // namespace pheu
