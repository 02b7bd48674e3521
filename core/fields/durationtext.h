// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of time as people write them: 1:30:00, 1:30 (hours and minutes), 90 phút, 1h 30m, 1,5 giờ, 2 ngày, or a bare
// number of seconds. Whole seconds; a fraction of one is rounded half away from zero.
#pragma once

#include "fields/fieldtype.h"

namespace pheu
{

// Errors: InvalidInput, Overflow.
Result<qint64> readDuration(const QString &text, const ParseContext &context);
// 36:05:00; a minus sign U+2212 in front of a negative one.
QString durationText(qint64 seconds);

} // namespace pheu
