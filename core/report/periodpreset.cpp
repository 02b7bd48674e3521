// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/periodpreset.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Period)
};

Period lastDays(Day end, int days)
{
    return {end - days + 1, end};
}

} // namespace

std::vector<PeriodPreset> periodPresets()
{
    return {PeriodPreset::LastData30, PeriodPreset::Today,       PeriodPreset::Yesterday, PeriodPreset::Last7,
            PeriodPreset::Last28,     PeriodPreset::Last30,      PeriodPreset::Last90,    PeriodPreset::ThisMonth,
            PeriodPreset::LastMonth,  PeriodPreset::ThisQuarter, PeriodPreset::ThisYear,  PeriodPreset::All};
}

QString periodPresetId(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::LastData30:
        return QStringLiteral("last-data-30");
    case PeriodPreset::Today:
        return QStringLiteral("today");
    case PeriodPreset::Yesterday:
        return QStringLiteral("yesterday");
    case PeriodPreset::Last7:
        return QStringLiteral("last-7");
    case PeriodPreset::Last28:
        return QStringLiteral("last-28");
    case PeriodPreset::Last30:
        return QStringLiteral("last-30");
    case PeriodPreset::Last90:
        return QStringLiteral("last-90");
    case PeriodPreset::ThisMonth:
        return QStringLiteral("this-month");
    case PeriodPreset::LastMonth:
        return QStringLiteral("last-month");
    case PeriodPreset::ThisQuarter:
        return QStringLiteral("this-quarter");
    case PeriodPreset::ThisYear:
        return QStringLiteral("this-year");
    case PeriodPreset::All:
        return QStringLiteral("all");
    case PeriodPreset::Custom:
        return QStringLiteral("custom");
    }
    return {};
}

QString periodPresetName(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::LastData30:
        return Text::tr("Last 30 days with data");
    case PeriodPreset::Today:
        return Text::tr("Today");
    case PeriodPreset::Yesterday:
        return Text::tr("Yesterday");
    case PeriodPreset::Last7:
        return Text::tr("Last 7 days");
    case PeriodPreset::Last28:
        return Text::tr("Last 28 days");
    case PeriodPreset::Last30:
        return Text::tr("Last 30 days");
    case PeriodPreset::Last90:
        return Text::tr("Last 90 days");
    case PeriodPreset::ThisMonth:
        return Text::tr("This month");
    case PeriodPreset::LastMonth:
        return Text::tr("Last month");
    case PeriodPreset::ThisQuarter:
        return Text::tr("This quarter");
    case PeriodPreset::ThisYear:
        return Text::tr("This year");
    case PeriodPreset::All:
        return Text::tr("All data");
    case PeriodPreset::Custom:
        return Text::tr("Custom period");
    }
    return {};
}

Period presetPeriod(PeriodPreset preset, Day today, const std::optional<Period> &data, CalendarRules rules,
                    Period custom)
{
    const Period month = unitOf(today, CalendarUnit::Month, rules);
    switch (preset) {
    case PeriodPreset::LastData30:
        return data ? lastDays(data->to, 30) : lastDays(today, 30);
    case PeriodPreset::Today:
        return {today, today};
    case PeriodPreset::Yesterday:
        return {today - 1, today - 1};
    case PeriodPreset::Last7:
        return lastDays(today, 7);
    case PeriodPreset::Last28:
        return lastDays(today, 28);
    case PeriodPreset::Last30:
        return lastDays(today, 30);
    case PeriodPreset::Last90:
        return lastDays(today, 90);
    case PeriodPreset::ThisMonth:
        return {month.from, today};
    case PeriodPreset::LastMonth:
        return unitOf(month.from - 1, CalendarUnit::Month, rules);
    case PeriodPreset::ThisQuarter:
        return {unitOf(today, CalendarUnit::Quarter, rules).from, today};
    case PeriodPreset::ThisYear:
        return {unitOf(today, CalendarUnit::Year, rules).from, today};
    case PeriodPreset::All:
        return data.value_or(month);
    case PeriodPreset::Custom:
        return custom;
    }
    return custom;
}

QString compareModeId(CompareMode mode)
{
    switch (mode) {
    case CompareMode::None:
        return QStringLiteral("none");
    case CompareMode::Previous:
        return QStringLiteral("previous");
    case CompareMode::Year:
        return QStringLiteral("year");
    case CompareMode::Custom:
        return QStringLiteral("custom");
    }
    return {};
}

QString compareModeName(CompareMode mode)
{
    switch (mode) {
    case CompareMode::None:
        return Text::tr("no comparison");
    case CompareMode::Previous:
        return Text::tr("vs previous period");
    case CompareMode::Year:
        return Text::tr("vs last year");
    case CompareMode::Custom:
        return Text::tr("vs chosen period");
    }
    return {};
}

std::optional<Period> comparedPeriod(CompareMode mode, Period period, CalendarRules rules,
                                     const std::optional<Period> &custom, const std::optional<Period> &data)
{
    if (data && period.contains(data->to))
        period.to = data->to;
    switch (mode) {
    case CompareMode::None:
        return std::nullopt;
    case CompareMode::Previous:
        return previousPeriod(period, rules);
    case CompareMode::Year:
        return yearEarlier(period);
    case CompareMode::Custom:
        return custom;
    }
    return std::nullopt;
}

CompareMode compareModeOf(Period period, Period comparison, CalendarRules rules)
{
    const Period withData{period.from, period.from + comparison.days() - 1};
    for (const Period &days : {period, withData}) {
        if (!period.contains(days.to))
            continue;
        if (comparison == yearEarlier(days))
            return CompareMode::Year;
        if (comparison == previousPeriod(days, rules))
            return CompareMode::Previous;
    }
    return CompareMode::Custom;
}

} // namespace pheu
