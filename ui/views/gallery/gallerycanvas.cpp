// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/gallerycanvas.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int margin = space::m;
}

GalleryCanvas::GalleryCanvas(ViewRecords &set, Theme &theme, QWidget *parent)
    : CardCanvas(QStringLiteral("gallery"), set, theme, parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void GalleryCanvas::setContent(CardPlan plan, int cardWidth)
{
    m_layout.least = cardWidth;
    m_layout.cardHeight = plan.shape.height();
    m_layout.cards = m_set.size();
    setCards(std::move(plan));
    updateScrollBar();
}

void GalleryCanvas::updateScrollBar()
{
    m_layout.width = viewport()->width() - 2 * margin;
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() + 2 * margin - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

void GalleryCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int first = rowAt(QPoint(margin + 4, margin + 4)); // stays in sight when the columns change
    updateScrollBar();
    if (first > 0)
        verticalScrollBar()->setValue(m_layout.card(first).top());
}

QRect GalleryCanvas::cardRect(int row) const
{
    return m_layout.card(row).translated(margin, margin - verticalScrollBar()->value());
}

int GalleryCanvas::rowAt(QPoint point) const
{
    return m_layout.at(point - QPoint(margin, margin - verticalScrollBar()->value()));
}

void GalleryCanvas::showRecord(RecordId record)
{
    const int row = m_set.rowOf(record);
    if (row < 0)
        return;
    const QRect place = cardRect(row);
    QScrollBar *bar = verticalScrollBar();
    if (place.top() < margin)
        bar->setValue(bar->value() + place.top() - margin);
    else if (place.bottom() > viewport()->height() - margin)
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + margin);
    viewport()->update();
}

void GalleryCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.palette().card);
    const int top = verticalScrollBar()->value() - margin;
    const auto [first, last] = m_layout.visible(std::max(0, top), top + viewport()->height());
    std::vector<RecordId> shown;
    for (int row = first; row < last; ++row)
        shown.push_back(m_set.id(row));
    m_set.prepare(shown);
    for (int row = first; row < last; ++row)
        paintCard(painter, cardRect(row), m_set.id(row));
}

void GalleryCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? rowAt(event->pos()) : -1;
    if (m_pressed >= 0)
        emit currentChanged(m_set.id(m_pressed));
}

void GalleryCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed >= 0 && rowAt(event->pos()) == m_pressed)
        emit opened(m_set.id(m_pressed));
    m_pressed = -1;
}

void GalleryCanvas::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(rowAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GalleryCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int row = m_set.rowOf(m_current);
        if (row >= 0)
            emit menuRequested(viewport()->mapToGlobal(cardRect(row).center()));
        return;
    }
    const int row = rowAt(viewport()->mapFrom(this, event->pos()));
    if (row < 0)
        return;
    emit currentChanged(m_set.id(row));
    emit menuRequested(event->globalPos());
}

void GalleryCanvas::step(int by)
{
    if (m_set.size() == 0)
        return;
    const int now = m_set.rowOf(m_current);
    const RecordId next = m_set.id(now < 0 ? 0 : std::clamp(now + by, 0, m_set.size() - 1));
    emit currentChanged(next);
    showRecord(next);
}

void GalleryCanvas::keyPressEvent(QKeyEvent *event)
{
    const int columns = m_layout.columns();
    const int rows = std::max(1, viewport()->height() / (m_layout.cardHeight + m_layout.gap));
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return step(-columns);
    case Qt::Key_Down:
        return step(columns);
    case Qt::Key_PageUp:
        return step(-columns * rows);
    case Qt::Key_PageDown:
        return step(columns * rows);
    case Qt::Key_Home:
        return step(-m_set.size());
    case Qt::Key_End:
        return step(m_set.size());
    default:
        CardCanvas::keyPressEvent(event);
    }
}

} // namespace pheu
