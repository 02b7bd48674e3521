// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardcanvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int edge = 36;       // near the border of the view a drag scrolls
constexpr int speed = 14;      // pixels a step
} // namespace

BoardCanvas::BoardCanvas(ViewRecords &set, const Workspace &workspace, Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_set(set)
    , m_workspace(workspace)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("board"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(space::m, 0, space::m, space::s);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_auto.setInterval(16);
    connect(&m_auto, &QTimer::timeout, this, &BoardCanvas::autoScroll);
    connect(&theme, &Theme::changed, this, &BoardCanvas::forgetCards);
}

void BoardCanvas::forgetCards()
{
    m_cards.clear();
    viewport()->update();
}

void BoardCanvas::setContent(BoardContent content)
{
    m_cards.clear();
    QHash<std::pair<qint64, QString>, BoardLayout::Column> before;
    for (size_t i = 0; i < m_content.columns.size(); ++i) {
        const RecordGroup &group = m_content.columns[i].group;
        before.insert({group.id, group.text}, m_layout.columns[i]);
    }
    m_content = std::move(content);
    m_layout.cardHeight = m_content.shape.height();
    m_layout.canAdd = m_content.canAdd;
    m_layout.columns.clear();
    for (const BoardColumn &column : m_content.columns) {
        const std::pair key(column.group.id, column.group.text);
        BoardLayout::Column kept = before.value(key);
        const int cards = int(column.group.rows.size());
        // Records without a value are the exception: their column stands aside while there are none.
        if (column.group.isEmptyValue() && (!before.contains(key) || kept.cards == 0 || cards == 0))
            kept.collapsed = before.contains(key) && kept.cards == cards ? kept.collapsed : cards == 0;
        kept.cards = cards;
        m_layout.columns.push_back(kept);
    }
    if (m_drag != Drag::None)
        endDrag(); // of columns that may be others now
    updateScrollBars();
    for (int i = 0; i < int(m_layout.columns.size()); ++i)
        m_layout.scrollTo(i, m_layout.columns[size_t(i)].scroll);
    placeEditor();
    viewport()->update();
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

void BoardCanvas::setOpen(RecordId record)
{
    m_open = record;
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

void BoardCanvas::setCollapsed(int column, bool collapsed)
{
    m_layout.columns[size_t(column)].collapsed = collapsed;
    updateScrollBars();
    m_layout.scrollTo(column, m_layout.columns[size_t(column)].scroll);
    placeEditor();
    viewport()->update();
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
    QAbstractScrollArea::resizeEvent(event);
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
        else if (pressed.part == BoardLayout::Part::Header && m_layout.columns[size_t(pressed.column)].collapsed)
            setCollapsed(pressed.column, false);
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
            emit cardMenuRequested(viewport()->mapToGlobal(m_layout.card(place.column, place.card).center()));
        return;
    }
    const QPoint point = viewport()->mapFrom(this, event->pos());
    const auto hit = m_layout.hit(point);
    if (hit.part == BoardLayout::Part::Card) {
        m_place = {hit.column, hit.card};
        emit currentChanged(recordAt(m_place));
        emit cardMenuRequested(event->globalPos());
    } else if (hit.column >= 0) {
        emit columnMenuRequested(hit.column, event->globalPos());
    }
}

// ---- keys

void BoardCanvas::moveTo(Place place)
{
    if (const RecordId record = recordAt(place)) {
        m_place = place;
        emit currentChanged(record);
        showRecord(record);
    }
}

void BoardCanvas::step(int columns, int cards)
{
    Place place = currentPlace();
    const int count = int(m_layout.columns.size());
    if (place.column < 0) {
        for (int i = 0; i < count; ++i) {
            if (m_layout.columns[size_t(i)].cards > 0 && !m_layout.columns[size_t(i)].collapsed)
                return moveTo({i, 0});
        }
        return;
    }
    if (columns) {
        for (int i = place.column + columns; i >= 0 && i < count; i += columns) {
            const BoardLayout::Column &one = m_layout.columns[size_t(i)];
            if (one.cards > 0 && !one.collapsed)
                return moveTo({i, std::min(place.card, one.cards - 1)});
        }
        return;
    }
    place.card = std::clamp(place.card + cards, 0, m_layout.columns[size_t(place.column)].cards - 1);
    moveTo(place);
}

void BoardCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const Place place = currentPlace();
    const int page = std::max(1, m_layout.height / (m_layout.cardHeight + m_layout.cardGap) - 1);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Left ? -1 : 1;
        const int to = place.column + by;
        if (!control)
            step(by, 0);
        else if (m_content.canMove && place.column >= 0 && to >= 0 && to < int(m_layout.columns.size()))
            emit moveRequested(m_current, to);
        return;
    }
    case Qt::Key_Up:
        return step(0, -1);
    case Qt::Key_Down:
        return step(0, 1);
    case Qt::Key_PageUp:
        return step(0, -page);
    case Qt::Key_PageDown:
        return step(0, page);
    case Qt::Key_Home:
        return step(0, -m_set.size());
    case Qt::Key_End:
        return step(0, m_set.size());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            emit opened(m_current);
        return;
    case Qt::Key_Delete:
        if (m_current)
            emit removeRequested();
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None)
            endDrag();
        else
            emit escaped();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void BoardCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason)
        step(0, 0);
    viewport()->update();
}

void BoardCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// ---- a new card

void BoardCanvas::beginAdd(int column)
{
    if (!m_content.canAdd || column < 0 || column >= int(m_content.columns.size()))
        return;
    if (isCollapsed(column))
        setCollapsed(column, false);
    const Page *page = m_workspace.schema().page(m_set.page());
    if (!page || !page->nameField) { // nothing to type: a blank card
        emit addRequested(column, {});
        return;
    }
    if (!m_editor) {
        m_editor = new QLineEdit(viewport());
        m_editor->setObjectName(QStringLiteral("newCard"));
        m_editor->installEventFilter(this);
        connect(m_editor, &QLineEdit::returnPressed, this, [this] { takeTyped(true); });
    }
    m_editorColumn = column;
    m_editor->clear();
    m_editor->setPlaceholderText(tr("Name, then Enter"));
    m_editor->setAccessibleName(tr("Name of the new record"));
    const QRect whole = m_layout.column(column);
    if (whole.left() < 0 || whole.right() >= viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + whole.left());
    placeEditor();
    m_editor->show();
    m_editor->setFocus();
}

void BoardCanvas::placeEditor()
{
    if (!m_editor)
        return;
    if (m_editorColumn < 0 || m_editorColumn >= int(m_layout.columns.size()) || isCollapsed(m_editorColumn)) {
        m_editor->hide();
        return;
    }
    m_editor->setGeometry(m_layout.add(m_editorColumn).adjusted(m_layout.padding, 2, -m_layout.padding, -4));
}

void BoardCanvas::takeTyped(bool goOn)
{
    const QString name = m_editor ? m_editor->text().trimmed() : QString();
    const int column = m_editorColumn;
    if (!goOn || name.isEmpty()) {
        m_editorColumn = -1;
        m_editor->hide();
        setFocus();
    } else {
        m_editor->clear();
    }
    if (!name.isEmpty())
        emit addRequested(column, name);
}

bool BoardCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_editor->clear();
            takeTyped(false);
            return true;
        }
    }
    if (watched == m_editor && event->type() == QEvent::FocusOut && m_editorColumn >= 0 &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const QString name = m_editor->text().trimmed();
        const int column = std::exchange(m_editorColumn, -1);
        m_editor->hide();
        if (!name.isEmpty())
            emit addRequested(column, name);
    }
    return QAbstractScrollArea::eventFilter(watched, event);
}

} // namespace pheu
