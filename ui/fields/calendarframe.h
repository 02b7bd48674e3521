// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar that hangs under editors of days: the week starts as the workspace's does, and no colour says anything.
#pragma once

#include "fields/cellcontext.h"

class QCalendarWidget;

namespace pheu
{

QCalendarWidget *makeCalendar(const CellContext &context, QWidget *parent);

} // namespace pheu
