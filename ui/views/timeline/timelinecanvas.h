// SPDX-License-Identifier: GPL-3.0-or-later
// Paints bars over days in lanes and reads mouse and keys: selecting, opening, moving and resizing by days, changing
// the lane, scrolling through time. Changes nothing itself: it says what a person wants.
#pragma once

#include "base/format.h"
#include "models/timelinelayout.h"
#include "views/recordcanvas.h"

#include <QCache>
#include <QStaticText>

#include <functional>

namespace pheu
{

enum class TimelineScale { Week, Month, Quarter, Year };
qreal dayWidth(TimelineScale scale); // pixels
QString timelineScaleId(TimelineScale scale);
TimelineScale timelineScaleOf(const QString &id); // Month for an unknown one

struct TimelineContent {
    TimelineLayout layout;
    bool hasLanes = false;
    std::function<QString(int row)> token;          // colour of a bar; empty: the accent
    std::function<QString(RecordId record)> figure; // written after the name
    std::function<void(std::span<const RecordId>)> prepare;
    bool canMove = false;
    bool canResize = false; // has an end to change
    bool canChangeLane = false;
    bool canAdd = false;
};

class TimelineCanvas final : public RecordCanvas
{
    Q_OBJECT
public:
    TimelineCanvas(ViewRecords &set, const Clock &clock, Theme &theme, QWidget *parent = nullptr);

    void setContent(TimelineContent content, TimelineScale scale, CalendarRules rules);
    const TimelineContent &content() const { return m_content; }
    TimelineScale scale() const { return m_scale; }
    void forgetTexts(); // figures have come
    // Bars keep this much room for their name.
    static int roomInDays(TimelineScale scale);
    void setCurrent(RecordId record) override;
    void showRecord(RecordId record) override;
    void showDay(Day day); // a third from the left
    Day today() const;
    void page(int direction); // a screenful of days
    int currentLane() const;

    // Where things are on the viewport, for the tests too.
    QRect barRect(const TimelineBar &bar, int line) const;
    Day dayAt(int x) const;
    int xOf(Day day) const;

signals:
    // New days of a bar; `lane` −1: as it was.
    void changeRequested(pheu::RecordId record, const pheu::TimelineBar &before, const pheu::TimelineBar &after,
                         int lane);
    void addRequested(pheu::Day day, int lane);
    void scaleRequested(pheu::TimelineScale scale);

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
    void enter() override { stepBar(1, 0); }
    bool stopDrag() override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Drag { None, Pressed, Move, Start, End, Pan };
    struct Hit {
        int line = -1;
        const TimelineBar *bar = nullptr;
        Drag part = Drag::None; // Move, Start or End of the bar
    };
    struct Shown { // a bar in the part of the plan that shows
        TimelineBar bar;
        int line;
        int room; // x where the next bar begins, or the end of the view
    };
    Hit hit(QPoint point) const;
    int laneLeft() const;
    int lineTop(int line) const; // on the viewport
    int lineAt(int y) const;     // −1: none
    size_t firstLane() const;    // in sight
    int contentHeight() const;
    std::vector<Shown> shownBars() const;
    TimelineBar dragged() const; // the bar as it would be
    int draggedLane() const;     // −1: as it was
    QString daysText(const TimelineBar &bar) const;
    void updateScrollBars();
    void setLeft(double day);
    double days() const; // that the view is wide
    void endDrag();
    void stepBar(int lines, int bars);
    void shiftCurrent(int from, int to);
    void paintGrid(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    void paintTicks(QPainter &painter, int y, bool major) const;
    void paintLanes(QPainter &painter) const;
    void paintBar(QPainter &painter, const Shown &shown) const;
    void paintBarText(QPainter &painter, const Shown &shown, const QRect &bar, int beside, const QColor &ink) const;
    void paintToday(QPainter &painter) const;
    void paintDragged(QPainter &painter) const;
    struct BarText {
        QString name;
        QString figure; // may be empty
        QString whole;
        int nameWidth = 0;
        int wholeWidth = 0;
        // The same as glyphs: shaping them anew was a third of a frame.
        QStaticText shapedName, shapedFigure, shapedWhole;
        QStaticText shapedCut; // what had no room, cut at a width
        const QStaticText *cutOf = nullptr;
        int cutAt = -1;
    };
    BarText &barText(RecordId record) const;

    const Clock &m_clock;
    TimelineContent m_content;
    mutable QCache<qint64, BarText> m_texts{4096}; // measured once, painted often
    TimelineScale m_scale = TimelineScale::Month;
    CalendarRules m_rules;
    Day m_first = 0; // of the days that can be scrolled to
    Day m_last = 0;
    double m_left = 0; // day at the left border
    bool m_placed = false;
    bool m_settling = false; // scroll bars follow m_left, not the other way
    int m_currentLine = -1;
    Drag m_drag = Drag::None;
    Drag m_part = Drag::None;
    TimelineBar m_bar; // that is dragged
    int m_barLine = -1;
    QPoint m_pressPoint;
    QPoint m_point;
    double m_leftAtPress = 0;
    int m_topAtPress = 0;
};

} // namespace pheu
