// SPDX-License-Identifier: GPL-3.0-or-later
// Days that a filter names by the day it is asked on: "today", "this month", "last 30 days". Words in English, as
// scripts and files keep them; no such word is an ISO day.
#pragma once

#include "base/period.h"

#include <QStringList>

namespace pheu
{

class Database;

// today yesterday tomorrow · this|last|next week|month|quarter|year|fiscal year · last|next N days (both with today).
// Case and spaces do not matter. Empty for other text.
std::optional<Period> relativePeriod(const QString &text, Day today, CalendarRules rules);
// The words that take no number, in the order they are offered.
const QStringList &relativeWords();
// The N of "last N days" (positive) or "next N days" (negative); 0 for other text.
int relativeDays(const QString &text);

// The day on the connection's clock, and the workspace's week and fiscal year.
Day todayOf(const Database &database);
CalendarRules calendarRulesOf(Database &database);

} // namespace pheu
