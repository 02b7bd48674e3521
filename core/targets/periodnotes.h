// SPDX-License-Identifier: GPL-3.0-or-later
// The notes of a goal period by period, kept in one text that people can read: what comes first belongs to the whole
// period, and a line such as [2026-03] begins the note of that span. What is written comes out as it was.
#pragma once

#include "targets/split.h"

namespace pheu
{

class PeriodNotes
{
public:
    static PeriodNotes parse(const QString &text);
    QString text() const; // spans in the order of time; empty notes are left out

    // Empty period: of the whole goal.
    QString of(std::optional<Period> period) const;
    void set(std::optional<Period> period, const QString &note);
    const std::vector<std::pair<Period, QString>> &spans() const { return m_spans; } // by their first day

private:
    QString m_whole;
    std::vector<std::pair<Period, QString>> m_spans;
};

// The sub-periods that a goal of this length is looked after in: as it is split; else months of what is longer than a
// month, else weeks. One that is no longer than such a part has none.
std::vector<Period> notePeriods(Period period, std::optional<CalendarUnit> split, CalendarRules rules = {});

} // namespace pheu
