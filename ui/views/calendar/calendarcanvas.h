// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the days of a month or a week with records as bars over them, and reads mouse and keys: choosing a day,
// opening, moving and resizing by days, a new record on a day. Changes nothing itself.
#pragma once

#include "models/calendarlayout.h"
#include "views/recordcanvas.h"

#include <functional>

namespace pheu
{

struct CalendarContent {
    bool week = false;
    Day shown = 0; // a day of the month or week that shows
    CalendarRules rules;
    std::function<QString(int row)> token;
    bool canMove = false;
    bool canResize = false;
    bool canAdd = false;
};

class CalendarCanvas final : public RecordCanvas
{
    Q_OBJECT
public:
    CalendarCanvas(ViewRecords &set, const Clock &clock, Theme &theme, QWidget *parent = nullptr);

    void setEntries(CalendarEntries entries); // shown by the next setContent()
    const CalendarEntries &entries() const { return m_entries; }
    void setContent(CalendarContent content);
    const CalendarContent &content() const { return m_content; }
    const CalendarLayout &layoutNow() const { return m_layout; }
    void showRecord(RecordId record) override;
    Day currentDay() const { return m_day; }
    void setCurrentDay(Day day);
    Day today() const;

    QRect dayRect(Day day) const; // empty when it does not show
    QRect barRect(const CalendarBar &bar) const;

signals:
    void changeRequested(pheu::RecordId record, const pheu::CalendarEntry &before, const pheu::CalendarEntry &after);
    void addRequested(pheu::Day day);
    void moreRequested(pheu::Day day, const QPoint &global);
    void dayShown(pheu::Day day); // a day that is not in sight was gone to
    void pageRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool stopDrag() override;

private:
    enum class Drag { None, Pressed, Move, Start, End };
    struct Hit {
        Day day = noDay;
        const CalendarBar *bar = nullptr;
        bool more = false;
        bool plus = false;
        Drag part = Drag::None;
    };
    Hit hit(QPoint point) const;
    void layOut();
    int lanes() const;
    QRect weekRect(int week) const;
    int columnLeft(int column) const;
    QRect moreRect(Day day) const;
    QRect plusRect(Day day) const;
    Day dayAt(QPoint point) const; // noDay outside
    const CalendarEntry *entryOf(int row) const;
    CalendarEntry dragged() const;
    bool isDragging() const { return m_drag == Drag::Move || m_drag == Drag::Start || m_drag == Drag::End; }
    void endDrag();
    void stepRecord();
    void shiftCurrent(int from, int to);
    QString tip(int row) const;
    void paintHead(QPainter &painter) const;
    void paintDay(QPainter &painter, Day day) const;
    void paintBar(QPainter &painter, const CalendarBar &bar, bool ghost) const;
    void paintDragged(QPainter &painter) const;

    const Clock &m_clock;
    CalendarEntries m_entries;
    CalendarContent m_content;
    CalendarLayout m_layout;
    Day m_day = 0;
    Day m_hover = noDay;
    Drag m_drag = Drag::None;
    Hit m_pressed;
    CalendarEntry m_entry;
    CalendarBar m_bar;
    Day m_pressDay = noDay;
    QPoint m_pressPoint;
    QPoint m_point;
    int m_wheel = 0;
};

} // namespace pheu
