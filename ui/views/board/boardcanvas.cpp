// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardcanvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int edge = 36;  // near the border of the view a drag scrolls
constexpr int speed = 14; // pixels a step
} // namespace

BoardCanvas::BoardCanvas(ViewRecords &set, Theme &theme, QWidget *parent)
    : CardCanvas(QStringLiteral("board"), set, theme, parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(space::m, 0, space::m, space::s);
    m_auto.setInterval(16);
    connect(&m_auto, &QTimer::timeout, this, &BoardCanvas::autoScroll);
}

void BoardCanvas::setContent(BoardContent content)
{
    QHash<qint64, int> scrolled;
    QSet<qint64> wereOpen;
    for (size_t i = 0; i < m_content.columns.size(); ++i) {
        const BoardColumn &column = m_content.columns[i];
        scrolled.insert(column.group.id, m_layout.columns[i].scroll);
        if (!column.collapsed)
            wereOpen.insert(column.group.id);
    }
    m_content = std::move(content);
    setCards(m_content.cards);
    m_layout.cardHeight = m_content.cards.shape.height();
    m_layout.canAdd = m_content.canAdd;
    m_layout.columns.clear();
    for (const BoardColumn &column : m_content.columns) {
        const qint64 key = column.group.id;
        const int cards = int(column.group.rows.size());
        if (column.collapsed && wereOpen.contains(key))
            m_opened.remove(key); // here, in another window, or by undo
        // Records without a value are the exception: their column stands aside while there are none.
        const bool aside = column.collapsed || (column.group.isEmptyValue() && cards == 0);
        m_layout.columns.push_back({cards, scrolled.value(key), aside && !m_opened.contains(key)});
    }
    stopDrag(); // of columns that may be others now
    updateScrollBars();
    for (int i = 0; i < int(m_layout.columns.size()); ++i)
        m_layout.scrollTo(i, m_layout.columns[size_t(i)].scroll);
    placeEditor();
}

RecordId BoardCanvas::recordUnder(QPoint point) const
{
    const BoardLayout::Hit hit = m_layout.hit(point);
    return hit.part == BoardLayout::Part::Card ? recordAt({hit.column, hit.card}) : RecordId();
}

RecordId BoardCanvas::recordAt(Place place) const
{
    if (place.column < 0 || place.column >= int(m_content.columns.size()))
        return {};
    const std::vector<int> &rows = m_content.columns[size_t(place.column)].group.rows;
    return place.card >= 0 && place.card < int(rows.size()) ? m_set.id(rows[size_t(place.card)]) : RecordId();
}

BoardCanvas::Place BoardCanvas::placeOf(RecordId record) const
{
    const int row = m_set.rowOf(record);
    if (row < 0)
        return {};
    for (size_t i = 0; i < m_content.columns.size(); ++i) {
        const std::vector<int> &rows = m_content.columns[i].group.rows; // ascending
        const auto at = std::lower_bound(rows.begin(), rows.end(), row);
        if (at != rows.end() && *at == row)
            return {int(i), int(at - rows.begin())};
    }
    return {};
}

BoardCanvas::Place BoardCanvas::currentPlace() const
{
    return m_current && recordAt(m_place) == m_current ? m_place : placeOf(m_current);
}

int BoardCanvas::currentColumn() const
{
    return std::max(0, currentPlace().column);
}

void BoardCanvas::setCurrent(RecordId record)
{
    m_current = record;
    m_place = currentPlace();
    viewport()->update();
}

void BoardCanvas::showRecord(RecordId record)
{
    const Place place = placeOf(record);
    if (place.column < 0)
        return;
    if (m_layout.columns[size_t(place.column)].collapsed)
        setCollapsed(place.column, false);
    const QRect whole = m_layout.column(place.column);
    if (whole.left() < 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + whole.left());
    else if (whole.right() >= viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + whole.right() + 1 - viewport()->width());
    m_layout.ensureVisible(place.column, place.card);
    viewport()->update();
}

// For the moment: what the view says is asked for by toggle().
void BoardCanvas::setCollapsed(int column, bool collapsed)
{
    const qint64 key = m_content.columns[size_t(column)].group.id;
    if (collapsed)
        m_opened.remove(key);
    else
        m_opened.insert(key);
    m_layout.columns[size_t(column)].collapsed = collapsed;
    updateScrollBars();
    m_layout.scrollTo(column, m_layout.columns[size_t(column)].scroll);
    placeEditor();
    viewport()->update();
}

void BoardCanvas::toggle(int column)
{
    const bool collapse = !isCollapsed(column);
    setCollapsed(column, collapse);
    if (m_content.columns[size_t(column)].collapsed != collapse)
        emit collapseRequested(column, collapse);
}

void BoardCanvas::updateScrollBars()
{
    m_layout.height = viewport()->height();
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, m_layout.width() - viewport()->width()));
    m_layout.scroll = horizontalScrollBar()->value();
}

void BoardCanvas::resizeEvent(QResizeEvent *event)
{
    CardCanvas::resizeEvent(event);
    updateScrollBars();
    for (int i = 0; i < int(m_layout.columns.size()); ++i)
        m_layout.scrollTo(i, m_layout.columns[size_t(i)].scroll);
    placeEditor();
}

void BoardCanvas::scrollContentsBy(int, int)
{
    m_layout.scroll = horizontalScrollBar()->value();
    placeEditor();
    viewport()->update();
}

// ---- pointer

void BoardCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressPoint = m_point = event->pos();
    m_pressed = m_layout.hit(event->pos());
    m_draggedRecord = {};
    m_drag = Drag::Pressed;
    if (m_pressed.column >= 0 && handle(m_pressed.column).adjusted(-4, 0, 6, 0).contains(event->pos())) {
        m_drag = Drag::Scroll;
        m_scrollAtPress = m_layout.columns[size_t(m_pressed.column)].scroll;
        return;
    }
    if (m_pressed.part == BoardLayout::Part::Card) {
        m_draggedRecord = recordAt({m_pressed.column, m_pressed.card});
        m_grip = event->pos() - m_layout.card(m_pressed.column, m_pressed.card).topLeft();
        m_place = {m_pressed.column, m_pressed.card};
        emit currentChanged(m_draggedRecord);
    }
}

void BoardCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_point = event->pos();
    const auto hit = m_layout.hit(event->pos());
    if (m_drag == Drag::None) {
        const bool click = hit.part == BoardLayout::Part::Card || hit.part == BoardLayout::Part::Add ||
                           hit.part == BoardLayout::Part::Header;
        viewport()->setCursor(click ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Scroll) {
        const int room = m_layout.body(m_pressed.column).height() - handle(m_pressed.column).height();
        const int way = event->pos().y() - m_pressPoint.y();
        m_layout.scrollTo(m_pressed.column,
                          m_scrollAtPress + way * m_layout.maxScroll(m_pressed.column) / std::max(1, room));
        viewport()->update();
        return;
    }
    if (m_drag == Drag::Pressed &&
        (event->pos() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
        if (m_draggedRecord && m_content.canMove)
            m_drag = Drag::Card;
        else if (m_pressed.part == BoardLayout::Part::Header && m_content.canOrderColumns && m_pressed.column > 0)
            m_drag = Drag::Column;
        if (m_drag != Drag::Pressed) {
            viewport()->setCursor(Qt::ClosedHandCursor);
            m_auto.start();
        }
    }
    if (m_drag == Drag::Card || m_drag == Drag::Column)
        viewport()->update();
}

int BoardCanvas::dropColumn() const
{
    const int column = m_layout.columnAt(m_point.x());
    return column == m_pressed.column ? -1 : column;
}

int BoardCanvas::columnTarget() const
{
    int target = 1;
    for (int i = 1; i < int(m_layout.columns.size()); ++i) {
        if (i != m_pressed.column && m_layout.column(i).center().x() < m_point.x())
            ++target;
    }
    return target;
}

void BoardCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_point = event->pos();
    const Drag drag = m_drag;
    const BoardLayout::Hit pressed = m_pressed;
    const RecordId record = m_draggedRecord;
    const int column = drag == Drag::Card ? dropColumn() : drag == Drag::Column ? columnTarget() : -1;
    endDrag();
    if (drag == Drag::Card) {
        if (column >= 0)
            emit moveRequested(record, column);
    } else if (drag == Drag::Column) {
        if (column != pressed.column)
            emit columnMoveRequested(pressed.column, column);
    } else if (drag == Drag::Pressed && pressed.part == m_layout.hit(event->pos()).part) {
        if (pressed.part == BoardLayout::Part::Card)
            emit opened(record);
        else if (pressed.part == BoardLayout::Part::Add)
            beginAdd(pressed.column);
        else if (pressed.part == BoardLayout::Part::Header && isCollapsed(pressed.column))
            toggle(pressed.column);
        else if (pressed.part == BoardLayout::Part::Header)
            emit columnMenuRequested(pressed.column,
                                     viewport()->mapToGlobal(m_layout.header(pressed.column).bottomLeft()));
    }
}

void BoardCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void BoardCanvas::endDrag()
{
    m_drag = Drag::None;
    m_auto.stop();
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void BoardCanvas::autoScroll()
{
    QScrollBar *bar = horizontalScrollBar();
    if (m_point.x() < edge)
        bar->setValue(bar->value() - speed);
    else if (m_point.x() > viewport()->width() - edge)
        bar->setValue(bar->value() + speed);
    const int column = m_layout.columnAt(m_point.x());
    if (m_drag != Drag::Card || column < 0)
        return;
    const QRect body = m_layout.body(column);
    int by = 0;
    if (m_point.y() < body.top() + edge)
        by = -speed;
    else if (m_point.y() > body.bottom() - edge)
        by = speed;
    if (by) {
        m_layout.scrollTo(column, m_layout.columns[size_t(column)].scroll + by);
        viewport()->update();
    }
}

void BoardCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool sideways = event->modifiers() & Qt::ShiftModifier || qAbs(pixels.x()) > qAbs(pixels.y());
    const int column = m_layout.columnAt(int(event->position().x()));
    if (sideways || column < 0 || m_layout.maxScroll(column) == 0) {
        const int by = pixels.x() ? pixels.x() : pixels.y();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
    } else {
        m_layout.scrollTo(column, m_layout.columns[size_t(column)].scroll - pixels.y());
        placeEditor();
        viewport()->update();
    }
    event->accept();
}

void BoardCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const Place place = currentPlace();
        if (place.column >= 0)
            emit menuRequested(viewport()->mapToGlobal(m_layout.card(place.column, place.card).center()));
        return;
    }
    const QPoint point = viewport()->mapFrom(this, event->pos());
    const auto hit = m_layout.hit(point);
    if (hit.part == BoardLayout::Part::Card) {
        m_place = {hit.column, hit.card};
        emit currentChanged(recordAt(m_place));
        emit menuRequested(event->globalPos());
    } else if (hit.column >= 0) {
        emit columnMenuRequested(hit.column, event->globalPos());
    }
}

} // namespace pheu
