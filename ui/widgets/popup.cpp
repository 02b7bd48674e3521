// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/popup.h"

#include "theme/theme.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace pheu
{

Popup::Popup(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_body(new QVBoxLayout(this))
{
    setProperty("look", QStringLiteral("popup"));
    m_body->setContentsMargins(space::s, space::s, space::s, space::s);
    m_body->setSpacing(space::xs);
}

void Popup::openUnder(const QWidget *widget, const QRect &anchor)
{
    adjustSize();
    QPoint corner = widget->mapToGlobal(anchor.bottomLeft() + QPoint(0, 2));
    const QScreen *screen = widget->screen();
    if (screen) {
        const QRect area = screen->availableGeometry();
        if (corner.y() + height() > area.bottom())
            corner.setY(qMax(area.top(), widget->mapToGlobal(anchor.topLeft()).y() - height() - 2));
        corner.setX(qBound(area.left(), corner.x(), qMax(area.left(), area.right() - width())));
    }
    move(corner);
    show();
    raise();
}

void Popup::openUnder(const QWidget *widget)
{
    openUnder(widget, widget->rect());
}

void Popup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void Popup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace pheu
