// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people and scripts write them: ISO always; in a person's locale also its own order (dd/MM/yyyy,
// M/d/yyyy), with two-digit years, without the year, and today, yesterday, tomorrow.
#pragma once

#include "base/day.h"
#include "fields/fieldtype.h"

namespace pheu
{

std::optional<Day> readDay(const QString &text, const ParseContext &context);
// One sentence with the forms that readDay takes.
Error notADay(const QString &text, const ParseContext &context);

} // namespace pheu
