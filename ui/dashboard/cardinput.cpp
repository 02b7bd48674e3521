// SPDX-License-Identifier: GPL-3.0-or-later
// What a card does when it is pointed at, typed to or dragged.
#include "dashboard/cardwidget.h"

#include "report/cardtext.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

namespace pheu
{

namespace
{

const QString cardMime = QStringLiteral("application/x-pheu-card");
constexpr int edge = 7; // pixels in which the right and the bottom edge are taken hold of

} // namespace

int CardWidget::areaAt(const QPointF &position)
{
    const HitAreas &areas = hitAreas();
    for (size_t i = areas.size(); i-- > 0;) {
        if (areas[i].contains(position))
            return int(i);
    }
    return -1;
}

void CardWidget::showTip(int index, const QPoint &globalPosition)
{
    if (index < 0 || size_t(index) >= m_areas.size() || m_areas[size_t(index)].tip.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const HitArea &area = m_areas[size_t(index)];
    // Names come from people: as text, never as markup.
    QToolTip::showText(globalPosition, Qt::convertFromPlainText(area.tip, Qt::WhiteSpaceNormal), this,
                       area.rect.toAlignedRect());
}

Qt::Edges CardWidget::edgesAt(const QPoint &position) const
{
    Qt::Edges edges;
    if (!m_editable)
        return edges;
    if (position.x() >= width() - edge)
        edges |= Qt::RightEdge;
    if (position.y() >= height() - edge)
        edges |= Qt::BottomEdge;
    return edges;
}

void CardWidget::pointAt(const QPoint &position)
{
    const Qt::Edges edges = edgesAt(position);
    if (edges == (Qt::RightEdge | Qt::BottomEdge))
        setCursor(Qt::SizeFDiagCursor);
    else if (edges == Qt::RightEdge)
        setCursor(Qt::SizeHorCursor);
    else if (edges == Qt::BottomEdge)
        setCursor(Qt::SizeVerCursor);
    else {
        const HitArea *area = m_current >= 0 ? &m_areas[size_t(m_current)] : nullptr;
        setCursor(area && isClickable(*area) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void CardWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (m_resizing) {
        const QPoint moved = event->pos() - m_pressed;
        m_wanted = size();
        if (m_resizing & Qt::RightEdge)
            m_wanted.rwidth() += moved.x();
        if (m_resizing & Qt::BottomEdge)
            m_wanted.rheight() += moved.y();
        emit resizing(m_wanted);
        return;
    }
    if (event->buttons() & Qt::LeftButton) {
        if (m_editable && (event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance() * 2)
            startDrag();
        return;
    }
    const int index = areaAt(event->position());
    const bool moved = index != m_current;
    setCurrent(index);
    pointAt(event->pos());
    if (moved)
        showTip(index, event->globalPosition().toPoint());
}

void CardWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    if (event->button() == Qt::LeftButton) {
        m_resizing = edgesAt(m_pressed);
        m_wanted = size();
    }
    QWidget::mousePressEvent(event);
    event->accept();
}

void CardWidget::finishResize(bool take)
{
    const bool isOther = m_wanted != size();
    QSize wanted = m_wanted;
    if (!(m_resizing & Qt::RightEdge)) // only what was dragged changes
        wanted.setWidth(-1);
    if (!(m_resizing & Qt::BottomEdge))
        wanted.setHeight(-1);
    m_resizing = {};
    if (take && isOther)
        emit resized(wanted);
    else
        emit resizeLeft();
}

void CardWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_resizing) {
        finishResize(true);
        return;
    }
    if (event->button() != Qt::LeftButton || areaAt(m_pressed) != areaAt(event->position()))
        return;
    const int index = areaAt(event->position());
    if (index < 0)
        return;
    const HitArea area = m_areas[size_t(index)]; // the answer repaints the card
    if (m_filterable && !area.by.isEmpty()) {
        QToolTip::hideText();
        emit toggled(area.by, area.key);
    } else if (area.goal) {
        QToolTip::hideText();
        emit goalRequested(area.goal);
    }
}

// A note is changed where it stands.
void CardWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CardKind kind = m_data.definition.kind;
    if (event->button() == Qt::LeftButton && m_editable && (kind == CardKind::Text || kind == CardKind::Image))
        emit configureRequested();
}

void CardWidget::enterEvent(QEnterEvent *)
{
    placeButtons();
    m_menuButton->show();
}

void CardWidget::leaveEvent(QEvent *)
{
    setCurrent(-1);
    placeButtons();
    m_menuButton->setVisible(hasFocus());
}

bool CardWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) // shown on move already
        return true;
    return QWidget::event(event);
}

void CardWidget::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        emit reached();
    placeButtons();
    update();
}

void CardWidget::focusOutEvent(QFocusEvent *)
{
    setCurrent(-1);
    placeButtons();
    update();
}

// Alt and arrows move it, with Shift they resize it.
bool CardWidget::editKey(const QKeyEvent &event)
{
    if (!m_editable)
        return false;
    if (event.key() == Qt::Key_Delete && event.modifiers() == Qt::NoModifier) {
        emit removeRequested();
        return true;
    }
    const bool resizes = event.modifiers() == (Qt::AltModifier | Qt::ShiftModifier);
    if (!resizes && event.modifiers() != Qt::AltModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        resizes ? emit growRequested(-1, 0) : emit moveRequested(-1);
        return true;
    case Qt::Key_Right:
        resizes ? emit growRequested(1, 0) : emit moveRequested(1);
        return true;
    case Qt::Key_Up:
        resizes ? emit growRequested(0, -heightStep) : emit moveRequested(-1);
        return true;
    case Qt::Key_Down:
        resizes ? emit growRequested(0, heightStep) : emit moveRequested(1);
        return true;
    default:
        return false;
    }
}

void CardWidget::stepThroughAreas(bool forward)
{
    const auto count = int(hitAreas().size());
    if (count == 0)
        return;
    const int next = m_current < 0 ? (forward ? 0 : count - 1) : m_current + (forward ? 1 : -1);
    setCurrent(std::clamp(next, 0, count - 1));
    const HitArea &area = m_areas[size_t(m_current)];
    showTip(m_current, mapToGlobal(area.rect.center().toPoint()));
    setAccessibleDescription(area.tip); // what the arrow stands on is what is read
}

void CardWidget::keyPressEvent(QKeyEvent *event)
{
    if (editKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Menu:
        openMenu(mapToGlobal(m_current >= 0 ? m_areas[size_t(m_current)].rect.center().toPoint()
                                            : QPoint(m_menuButton->x(), m_menuButton->height())));
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Left:
        if (hitAreas().empty())
            break;
        stepThroughAreas(event->key() == Qt::Key_Down || event->key() == Qt::Key_Right);
        return;
    case Qt::Key_Escape:
        if (m_resizing) {
            finishResize(false);
            return;
        }
        if (m_current >= 0) {
            setCurrent(-1);
            QToolTip::hideText();
            setAccessibleDescription(cardSummary(m_data, m_format));
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CardWidget::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        setCurrent(areaAt(event->pos()));
    openMenu(event->globalPos());
}

void CardWidget::startDrag()
{
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    mime->setData(cardMime, m_id.toUtf8());
    drag->setMimeData(mime);
    drag->setPixmap(m_picture.scaledToWidth(std::min(240, width()), Qt::SmoothTransformation));
    QToolTip::hideText();
    drag->exec(Qt::MoveAction);
}

void CardWidget::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_editable || !event->mimeData()->hasFormat(cardMime) || event->source() == this)
        return;
    event->acceptProposedAction();
}

void CardWidget::dragMoveEvent(QDragMoveEvent *event)
{
    emit dropMarked(event->position().x() > width() / 2.0 ? 1 : -1);
    event->acceptProposedAction();
}

void CardWidget::dragLeaveEvent(QDragLeaveEvent *)
{
    emit dropMarked(0);
}

void CardWidget::dropEvent(QDropEvent *event)
{
    emit dropMarked(0);
    event->acceptProposedAction();
    emit dropped(QString::fromUtf8(event->mimeData()->data(cardMime)), event->position().x() > width() / 2.0);
}

} // namespace pheu
