// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a line of the quick switcher: icon, title with what was found in it marked, page or keys at the right, and
// below it the text that was found.
#pragma once

#include "switcher/switcheritem.h"
#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace pheu
{

class SwitcherDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // `items` outlives the delegate; its lines are those of the list.
    SwitcherDelegate(Theme &theme, const std::vector<SwitcherItem> &items, QObject *parent = nullptr);
    void setSearch(const QString &search) { m_search = search; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawMarked(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink) const;

    Theme &m_theme;
    const std::vector<SwitcherItem> &m_items;
    QString m_search;
};

} // namespace pheu
