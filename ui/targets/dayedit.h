// SPDX-License-Identifier: GPL-3.0-or-later
// A day as people of the chosen language write it, with a calendar to open. The year has four digits.
#pragma once

#include "base/day.h"

#include <QDateEdit>

namespace pheu
{

class Localizer;

class DayEdit : public QDateEdit
{
    Q_OBJECT
public:
    DayEdit(const char *name, const QString &title, const Localizer &localizer, QWidget *parent = nullptr);
    Day day() const { return toDay(date()); }
    void setDay(Day day) { setDate(toDate(day)); }
};

} // namespace pheu
