// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recordcanvas.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace pheu
{

RecordCanvas::RecordCanvas(const QString &name, ViewRecords &set, Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_set(set)
    , m_theme(theme)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void RecordCanvas::setCurrent(RecordId record)
{
    m_current = record;
    viewport()->update();
}

void RecordCanvas::setOpen(RecordId record)
{
    m_open = record;
    viewport()->update();
}

void RecordCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
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
        if (!stopDrag())
            emit escaped();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RecordCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        enter();
    viewport()->update();
}

void RecordCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

const QFont &smallFont()
{
    static const QFont font = typeFont(TypeRole::Small);
    return font;
}

QSize noteSize(const QString &text)
{
    return {QFontMetrics(smallFont()).horizontalAdvance(text) + 2 * space::s, 24};
}

void paintNote(QPainter &painter, const QRect &rect, const QString &text, const Palette &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ink);
    painter.drawRoundedRect(rect, radius::s, radius::s);
    painter.setPen(colours.card);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void paintStripe(QPainter &painter, const QRect &bar, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(bar.left() + 1, bar.top() + 1, 4, bar.height() - 2), 2, 2);
}

BarColours barColours(const ViewRecords &set, RecordId record, const QString &token, const Palette &colours)
{
    const ColourRule *rule = set.colourOf(record);
    const QString &shown = rule ? rule->color : token;
    if (shown.isEmpty())
        return {colours.soft, colours.accent, false};
    return {colours.tagBackground(shown), colours.tagInk(shown), rule != nullptr};
}

} // namespace pheu
