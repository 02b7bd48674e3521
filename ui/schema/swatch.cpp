// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/swatch.h"

#include "theme/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace pheu
{

namespace
{
constexpr int side = 30;
constexpr int roundSize = 18;
} // namespace

Swatch::Swatch(Theme &theme, int columns, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_columns(columns)
{
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFixedSize(side, side);
}

void Swatch::setColour(const QString &token)
{
    m_token = token;
}

void Swatch::setIconName(const QString &icon)
{
    m_iconName = icon;
}

QSize Swatch::sizeHint() const
{
    return {side, side};
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = m_theme.palette();
    if (hasFocus() || underMouse() || isChecked()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? colours.soft : underMouse() ? colours.grid : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::m, radius::m);
    }
    if (!m_iconName.isEmpty()) {
        const QPoint corner((width() - 18) / 2, (height() - 18) / 2);
        painter.drawPixmap(corner,
                           linePixmap(m_iconName, isChecked() ? colours.accent : colours.ink, 18, devicePixelRatioF()));
        return;
    }
    const QRectF round((width() - roundSize) / 2.0, (height() - roundSize) / 2.0, roundSize, roundSize);
    painter.setPen(QPen(m_token.isEmpty() ? colours.mute : colours.tagInk(m_token), 1.2));
    painter.setBrush(m_token.isEmpty() ? QBrush(Qt::NoBrush) : QBrush(colours.tagBackground(m_token)));
    painter.drawEllipse(round);
    if (m_token.isEmpty())
        painter.drawLine(round.bottomLeft() + QPointF(3, -3), round.topRight() + QPointF(-3, 3));
    if (isChecked() && !m_token.isEmpty())
        painter.drawPixmap(QPointF(round.center().x() - 6, round.center().y() - 6),
                           linePixmap(QStringLiteral("check"), colours.tagInk(m_token), 12, devicePixelRatioF()));
}

void Swatch::step(int by)
{
    const QList<Swatch *> all = parentWidget()->findChildren<Swatch *>(QString(), Qt::FindDirectChildrenOnly);
    const qsizetype at = all.indexOf(this) + by;
    if (at >= 0 && at < all.size())
        all.at(at)->setFocus(Qt::TabFocusReason);
}

void Swatch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Up:
        step(-m_columns);
        break;
    case Qt::Key_Down:
        step(m_columns);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Swatch::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Swatch::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace pheu
