// SPDX-License-Identifier: GPL-3.0-or-later
// The periods a person picks by name, and what the dashboard compares them with. Pure: today and the span
// of the data are given.
#pragma once

#include "base/period.h"
#include "base/result.h"

#include <optional>
#include <vector>

namespace pheu
{

enum class PeriodPreset {
    LastData30,
    Today,
    Yesterday,
    Last7,
    Last28,
    Last30,
    Last90,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    ThisYear,
    All,
    Custom
};

std::vector<PeriodPreset> periodPresets(); // all but Custom, in the order of the menu
QString periodPresetId(PeriodPreset preset);
QString periodPresetName(PeriodPreset preset); // translated
// "Last N days" end today; LastData30 at the last day with data, wherever today is. All without data: the current
// month. Custom gives `custom`.
Period presetPeriod(PeriodPreset preset, Day today, const std::optional<Period> &data, CalendarRules rules,
                    Period custom);

enum class CompareMode { None, Previous, Year, Custom };
QString compareModeId(CompareMode mode);
QString compareModeName(CompareMode mode); // "vs previous period"
// Where the data end within the period, its days without any are not compared: on day 22 with data up to day 20, this
// month is held against the first 20 days of the one before.
std::optional<Period> comparedPeriod(CompareMode mode, Period period, CalendarRules rules,
                                     const std::optional<Period> &custom, const std::optional<Period> &data);
// Which mode makes `comparison` of `period`, whether all of its days have data or not. Custom: none does.
CompareMode compareModeOf(Period period, Period comparison, CalendarRules rules);

} // namespace pheu
