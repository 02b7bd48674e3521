// SPDX-License-Identifier: GPL-3.0-or-later
// A page on a calendar: a month or a week, records on their day or over their range, moved and resized by days.
#pragma once

#include "models/calendarlayout.h"
#include "views/recordsview.h"

class QLabel;

namespace pheu
{

class CalendarCanvas;

class CalendarView final : public RecordsView
{
    Q_OBJECT
public:
    explicit CalendarView(const PageViewContext &context, QWidget *parent = nullptr);
    CalendarCanvas &calendar() const { return *m_calendar; }
    void showDay(Day day);
    bool usesSorts() const override { return false; } // records stand by their day
    bool usesFields() const override { return false; }

protected:
    Missing missing() const override;
    ViewRecords::Ask fields() const override;
    void layOut() override;
    std::vector<ViewOption> options() override;
    QString note() const override;
    void addRecord() override;
    void changeEvent(QEvent *event) override;

private:
    const Field *colourField() const;
    bool isWeek() const { return config().scale == QLatin1String("week"); }
    std::vector<CalendarEntry> entries();
    void present();
    void turn(int direction);
    void takeChange(RecordId record, const CalendarEntry &before, const CalendarEntry &after);
    void addOn(Day day);
    void showMore(Day day, const QPoint &global);

    CalendarCanvas *m_calendar;
    QLabel *m_title;
    Day m_shown = 0;
    bool m_placed = false; // on the days where records are
    int m_undated = 0;
};

PageView *makeCalendarView(const PageViewContext &context, QWidget *parent);
QString calendarLacks(const Schema &schema, PageId page);
ViewConfig usualCalendar(const Schema &schema, PageId page);

} // namespace pheu
