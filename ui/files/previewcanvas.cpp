// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/previewcanvas.h"

#include "theme/icons.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace pheu
{

namespace
{
constexpr double leastZoom = 0.02;
constexpr double mostZoom = 16;
constexpr double step = 1.25;
constexpr double screenDotsPerPoint = 96.0 / 72.0;
constexpr int noteIcon = 48;
} // namespace

PreviewCanvas::PreviewCanvas(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("previewCanvas"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PreviewCanvas::setPreview(const PreviewImage &preview)
{
    if (preview.levels.empty()) {
        setNote(QStringLiteral("image"), preview.refusal);
        return;
    }
    const bool turned = !m_points.isEmpty() && !preview.points.isEmpty() && hasPicture();
    m_levels = preview.levels;
    m_points = preview.points;
    m_note.clear();
    if (!turned)
        m_fitted = true;
    layOut();
    verticalScrollBar()->setValue(0);
    emit zoomed();
}

void PreviewCanvas::setNote(const QString &icon, const QString &text)
{
    m_levels.clear();
    m_points = {};
    m_icon = icon;
    m_note = text;
    layOut();
    emit zoomed();
}

QSizeF PreviewCanvas::naturalSize() const
{
    if (!hasPicture())
        return {};
    return m_points.isEmpty() ? QSizeF(m_levels.front().size()) / devicePixelRatioF() : m_points * screenDotsPerPoint;
}

double PreviewCanvas::fittingZoom() const
{
    const QSizeF natural = naturalSize();
    if (natural.isEmpty())
        return 1;
    const QSize room = maximumViewportSize() - QSize(2 * space::m, 2 * space::m);
    const double zoom = qMin(room.width() / natural.width(), room.height() / natural.height());
    // A small picture is not blown up; a page is.
    return qBound(leastZoom, m_points.isEmpty() ? qMin(zoom, 1.0) : zoom, mostZoom);
}

double PreviewCanvas::zoom() const
{
    return m_fitted ? fittingZoom() : m_zoom;
}

QSize PreviewCanvas::shownSize() const
{
    return (naturalSize() * zoom()).toSize();
}

void PreviewCanvas::fit()
{
    m_fitted = true;
    layOut();
    emit zoomed();
}

void PreviewCanvas::setZoom(double zoom)
{
    if (!hasPicture())
        return;
    // What is in the middle stays there.
    const QSizeF before = shownSize();
    const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0,
                         verticalScrollBar()->value() + viewport()->height() / 2.0);
    m_fitted = false;
    m_zoom = qBound(leastZoom, zoom, mostZoom);
    layOut();
    const QSizeF after = shownSize();
    horizontalScrollBar()->setValue(int(middle.x() / before.width() * after.width() - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(middle.y() / before.height() * after.height() - viewport()->height() / 2.0));
    emit zoomed();
}

void PreviewCanvas::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void PreviewCanvas::layOut()
{
    const QSize shown = shownSize();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, m_fitted ? 0 : qMax(0, shown.width() - room.width()));
    verticalScrollBar()->setRange(0, m_fitted ? 0 : qMax(0, shown.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    viewport()->setCursor(verticalScrollBar()->maximum() || horizontalScrollBar()->maximum() ? Qt::OpenHandCursor
                                                                                             : Qt::ArrowCursor);
    viewport()->update();
}

void PreviewCanvas::paintNote(QPainter &painter) const
{
    const QRect room = viewport()->rect();
    const QPixmap icon = linePixmap(m_icon, m_theme.palette().mute, noteIcon, devicePixelRatioF());
    const QRect words = room.adjusted(space::xl, room.height() / 2 + space::s, -space::xl, 0);
    painter.drawPixmap(room.center().x() - noteIcon / 2, room.height() / 2 - noteIcon, icon);
    painter.setPen(m_theme.palette().mute);
    painter.setFont(typeFont(TypeRole::Body));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_note);
}

void PreviewCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    if (!hasPicture()) {
        if (!m_note.isEmpty())
            paintNote(painter);
        return;
    }
    const QSize shown = shownSize();
    const QSize room = viewport()->size();
    const QPoint corner(
        shown.width() < room.width() ? (room.width() - shown.width()) / 2 : -horizontalScrollBar()->value(),
        shown.height() < room.height() ? (room.height() - shown.height()) / 2 : -verticalScrollBar()->value());
    const QRectF target(corner, shown);
    const double pixels = shown.width() * devicePixelRatioF();
    size_t level = 0;
    while (level + 1 < m_levels.size() && m_levels[level + 1].width() >= pixels)
        ++level;
    const QImage &image = m_levels[level];
    const QRectF visible = target.intersected(QRectF(viewport()->rect()));
    const double scale = image.width() / target.width();
    const QRectF source((visible.left() - target.left()) * scale, (visible.top() - target.top()) * scale,
                        visible.width() * scale, visible.height() * scale);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() < 4);
    painter.drawImage(visible, image, source);
    painter.setPen(m_theme.palette().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(target.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void PreviewCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (m_fitted)
        emit zoomed();
}

void PreviewCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? step : 1 / step);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PreviewCanvas::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->pos();
    if (viewport()->cursor().shape() == Qt::OpenHandCursor)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void PreviewCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint moved = event->pos() - m_dragged;
    m_dragged = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void PreviewCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (viewport()->cursor().shape() == Qt::ClosedHandCursor)
        viewport()->setCursor(Qt::OpenHandCursor);
}

void PreviewCanvas::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_fitted)
        setZoom(1);
    else
        fit();
}

} // namespace pheu
