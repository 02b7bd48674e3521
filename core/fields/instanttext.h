// SPDX-License-Identifier: GPL-3.0-or-later
// Instants as people and scripts write them. Scripts: ISO 8601 with Z or an offset. People: a day as in readDay and a
// time of day, in either order (14:30 31/03/2026, tomorrow 9am, 14h30); local time of this computer.
#pragma once

#include "fields/fieldtype.h"

#include <optional>

namespace pheu
{

// Ms since 1970 UTC. A time without an offset is local; one that the clock skips in spring is the instant at which it
// would have come, one that comes twice in autumn is the first. A day alone is its start.
std::optional<qint64> readInstant(const QString &text, const ParseContext &context);
Error notAnInstant(const QString &text, const ParseContext &context);
// ISO in UTC, with milliseconds where there are any.
QString plainInstant(qint64 msUtc);
// What an editor starts from: day and time of the locale, to the second where it is not a whole minute, with the
// offset where the local time comes twice. readInstant() gives the same instant back, to the second.
QString editableInstant(qint64 msUtc, const Format &format);

} // namespace pheu
