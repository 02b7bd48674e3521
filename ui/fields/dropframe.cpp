// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/dropframe.h"

#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace pheu
{

DropFrame::DropFrame(QWidget *owner)
    : QFrame(owner->window())
    , m_owner(owner)
    , m_body(new QVBoxLayout(this))
{
    setProperty("look", QStringLiteral("popup"));
    setFocusPolicy(Qt::NoFocus);
    m_body->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    m_body->setSpacing(space::xs);
    owner->installEventFilter(this);
    hide();
}

void DropFrame::place()
{
    if (!m_owner)
        return;
    const QWidget *window = parentWidget();
    adjustSize();
    QPoint corner = m_owner->mapTo(window, QPoint(0, m_owner->height() + 1));
    if (corner.y() + height() > window->height() - space::xs) {
        const int above = m_owner->mapTo(window, QPoint(0, 0)).y() - height() - 1;
        corner.setY(above >= 0 ? above : qMax(0, window->height() - height() - space::xs));
    }
    corner.setX(qBound(0, corner.x(), qMax(0, window->width() - width() - space::xs)));
    move(corner);
}

void DropFrame::open()
{
    place();
    show();
    raise();
}

bool DropFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_owner && isVisible() && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace pheu
