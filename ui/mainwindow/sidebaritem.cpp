// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sidebaritem.h"

#include "theme/icons.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <utility>

namespace pheu
{

namespace
{
constexpr int itemHeight = 30;
constexpr int itemWidth = 200;
} // namespace

SidebarItem::SidebarItem(Theme &theme, const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarItem::setCount(const QString &count)
{
    m_count = count;
    setAccessibleDescription(count);
    update();
}

void SidebarItem::setIconName(const QString &icon, const QString &colour)
{
    m_icon = icon;
    m_colour = colour;
    update();
}

QSize SidebarItem::sizeHint() const
{
    return {itemWidth, itemHeight};
}

void SidebarItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = m_theme.palette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 1, -0.5, -1);
    const bool ring = hasFocus() && m_ring;
    if (m_dragging)
        painter.setOpacity(0.5);
    if (isChecked() || underMouse() || ring) {
        painter.setPen(ring ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? colours.soft : underMouse() ? colours.grid : QColor(Qt::transparent));
        painter.drawRoundedRect(box, radius::m, radius::m);
    }
    const QColor ink = isChecked() ? colours.accent : m_quiet ? colours.mute : colours.ink;
    const QColor iconInk = !m_colour.isEmpty() ? colours.tagInk(m_colour) : isChecked() ? colours.accent : colours.mute;
    const QRect icon(space::s, (height() - 16) / 2, 16, 16);
    painter.drawPixmap(icon, linePixmap(m_icon, iconInk, 16, devicePixelRatioF()));
    QRect text = rect().adjusted(icon.right() + space::s, 0, -space::s, 0);
    if (!m_count.isEmpty()) {
        painter.setFont(typeFont(TypeRole::Small));
        painter.setPen(colours.mute);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, m_count);
        text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(m_count) - space::s);
    }
    painter.setFont(typeFont(isChecked() ? TypeRole::BodyBold : TypeRole::Body));
    if (painter.fontMetrics().horizontalAdvance(QAbstractButton::text()) > text.width())
        painter.setFont(typeFont(TypeRole::Body)); // rather the whole name than a heavy one
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(QAbstractButton::text(), Qt::ElideRight, text.width()));
}

// A dialog that opens under the pointer takes it away without a word.
bool SidebarItem::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        setAttribute(Qt::WA_UnderMouse, event->type() != QEvent::WindowBlocked && underMouse() &&
                                            rect().contains(mapFromGlobal(QCursor::pos())));
        update();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void SidebarItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

bool SidebarItem::shapeByKey(const QKeyEvent &event)
{
    if (!m_shapeable)
        return false;
    const bool alt = event.modifiers() & Qt::AltModifier;
    if (alt && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down))
        emit moveRequested(event.key() == Qt::Key_Up ? -1 : 1);
    else if (event.key() == Qt::Key_F2)
        beginRename();
    else if (event.key() == Qt::Key_Delete)
        emit removeRequested();
    else
        return false;
    return true;
}

void SidebarItem::keyPressEvent(QKeyEvent *event)
{
    if (shapeByKey(*event))
        return;
    if (event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SidebarItem::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_ring = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason;
    QAbstractButton::focusInEvent(event);
}

void SidebarItem::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void SidebarItem::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_shapeable && (event->buttons() & Qt::LeftButton) && (m_dragging || far)) {
        m_dragging = true;
        setDown(false);
        emit dragged(event->globalPosition().toPoint().y(), false);
        update();
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

void SidebarItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false)) {
        setDown(false);
        update();
        emit dragged(event->globalPosition().toPoint().y(), true);
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void SidebarItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_shapeable && event->button() == Qt::LeftButton)
        beginRename();
    else
        QAbstractButton::mouseDoubleClickEvent(event);
}

void SidebarItem::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(byKey ? mapToGlobal(QPoint(space::xl, height())) : event->globalPos());
}

void SidebarItem::beginRename()
{
    if (m_editor)
        return;
    m_editor = new QLineEdit(text(), this);
    m_editor->setObjectName(QStringLiteral("sidebarRename"));
    m_editor->setAccessibleName(tr("Name of the page"));
    m_editor->setMaxLength(200);
    m_editor->setGeometry(rect().adjusted(28, 1, -1, -1));
    m_editor->installEventFilter(this);
    m_editor->show();
    m_editor->selectAll();
    m_editor->setFocus(Qt::OtherFocusReason);
    connect(m_editor, &QLineEdit::returnPressed, this, [this] { endRename(true); });
}

// Clicking elsewhere takes what was typed, Esc does not.
void SidebarItem::endRename(bool take)
{
    QLineEdit *editor = std::exchange(m_editor, nullptr);
    if (!editor)
        return;
    const QString name = editor->text();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    setFocus(Qt::OtherFocusReason);
    if (take && name != text())
        emit renamed(name);
}

bool SidebarItem::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut)
        endRename(true);
    else if (watched == m_editor && event->type() == QEvent::KeyPress &&
             static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    return QAbstractButton::eventFilter(watched, event);
}

} // namespace pheu
