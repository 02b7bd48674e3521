// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the sidebar: icon, name, count. A page's line is renamed in place, dragged to another place, and moved,
// renamed or deleted by keys; it tells, and does nothing itself.
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

class QLineEdit;

namespace pheu
{

class SidebarItem : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarItem(Theme &theme, const QString &icon, QWidget *parent = nullptr);
    void setCount(const QString &count);
    void setIconName(const QString &icon, const QString &colour = {}); // a token; empty: none
    // Can be renamed and moved.
    void setShapeable(bool shapeable) { m_shapeable = shapeable; }
    void setQuiet(bool quiet) { m_quiet = quiet; } // stands back behind the pages
    void beginRename();
    QSize sizeHint() const override;

signals:
    void renamed(const QString &name);
    void moveRequested(int by);           // by the keyboard
    void dragged(int globalY, bool drop); // over the list; `drop`: here
    void removeRequested();
    void menuRequested(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool shapeByKey(const QKeyEvent &event);
    void endRename(bool take);

    Theme &m_theme;
    QLineEdit *m_editor = nullptr;
    bool m_ring = false; // shown to who came by the keyboard
    bool m_shapeable = false;
    bool m_quiet = false;
    bool m_dragging = false;
    QPoint m_pressed;
    QString m_icon;
    QString m_colour;
    QString m_count;
};

} // namespace pheu
