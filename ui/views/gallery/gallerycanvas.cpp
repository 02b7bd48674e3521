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

GalleryCanvas::GalleryCanvas(ViewRecords &set, const Workspace &workspace, Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_set(set)
    , m_workspace(workspace)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("gallery"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &GalleryCanvas::forgetCards);
}

void GalleryCanvas::forgetCards()
{
    m_cards.clear();
    viewport()->update();
}

void GalleryCanvas::setContent(GalleryContent content)
{
    m_cards.clear();
    m_content = std::move(content);
    m_layout.least = m_content.cardWidth;
    m_layout.cardHeight = m_content.shape.height();
    m_layout.cards = m_set.size();
    updateScrollBar();
    viewport()->update();
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

void GalleryCanvas::setCurrent(RecordId record)
{
    m_current = record;
    viewport()->update();
}

void GalleryCanvas::setOpen(RecordId record)
{
    m_open = record;
    viewport()->update();
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
    const Palette &colours = m_theme.palette();
    painter.fillRect(event->rect(), colours.card);
    const Page *page = m_workspace.schema().page(m_set.page());
    if (!page)
        return;
    const int top = verticalScrollBar()->value() - margin;
    const auto [first, last] = m_layout.visible(std::max(0, top), top + viewport()->height());
    std::vector<RecordId> shown;
    for (int row = first; row < last; ++row)
        shown.push_back(m_set.id(row));
    m_set.prepare(shown);
    for (int row = first; row < last; ++row) {
        const RecordId record = m_set.id(row);
        const QRect place = cardRect(row);
        CardState state;
        state.current = record == m_current && hasFocus();
        state.open = record == m_open || (record == m_current && !hasFocus());
        const auto paint = [&](QPainter &onto, const QRect &where) {
            CardContent content = cardContent(m_set, *page, record, m_content.fields, m_set.text().language());
            content.fitImage = m_content.fitImage;
            if (m_content.shape.imageHeight > 0 && m_content.image)
                content.image = m_content.image(record, QSize(where.width(), m_content.shape.imageHeight));
            paintRecordCard(onto, where, m_content.shape, content, state, colours);
        };
        if (state == CardState())
            painter.drawPixmap(place.topLeft(), m_cards.card(record, place.size(), devicePixelRatioF(), [&](QPainter &onto) {
                paint(onto, QRect(QPoint(), place.size()));
            }));
        else
            paint(painter, place);
    }
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
        emit escaped();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void GalleryCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        step(0);
    viewport()->update();
}

void GalleryCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace pheu
