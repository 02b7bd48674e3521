// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/calendarframe.h"

#include <QCalendarWidget>
#include <QTextCharFormat>

namespace pheu
{

QCalendarWidget *makeCalendar(const CellContext &context, QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setObjectName(QStringLiteral("cellCalendar"));
    calendar->setLocale(context.localizer->locale());
    calendar->setFirstDayOfWeek(context.workspace->settings().calendar.weekStart);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    calendar->setMinimumWidth(270);
    QTextCharFormat plain; // Qt paints weekends red: a colour that would say something here
    plain.setForeground(context.theme->palette().ink);
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    QTextCharFormat header;
    header.setForeground(context.theme->palette().mute);
    calendar->setHeaderTextFormat(header);
    return calendar;
}

} // namespace pheu
