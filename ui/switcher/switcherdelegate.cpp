// SPDX-License-Identifier: GPL-3.0-or-later
#include "switcher/switcherdelegate.h"

#include "models/searchtext.h"
#include "theme/icons.h"

#include <QPainter>

namespace pheu
{

namespace
{
constexpr int lineHeight = 34;
constexpr int tallHeight = 48;
constexpr int titleHeight = 28;
constexpr int iconSize = 16;
} // namespace

SwitcherDelegate::SwitcherDelegate(Theme &theme, const std::vector<SwitcherItem> &items, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_items(items)
{
}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (size_t(index.row()) >= m_items.size())
        return {100, lineHeight};
    const SwitcherItem &item = m_items[size_t(index.row())];
    return {100, item.kind == SwitcherItem::Kind::Title ? titleHeight : item.text.isEmpty() ? lineHeight : tallHeight};
}

// What was searched stands on a soft mark; the text is cut with … where it does not fit.
void SwitcherDelegate::drawMarked(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    if (!m_search.isEmpty()) {
        painter.setPen(Qt::NoPen);
        QColor mark = m_theme.palette().tagBackground(QStringLiteral("amber"));
        painter.setBrush(mark);
        for (const TextRange &range : foundRanges(shown, m_search)) {
            const int left = metrics.horizontalAdvance(shown.left(range.from));
            const int width = metrics.horizontalAdvance(shown.left(range.from + range.length)) - left;
            painter.drawRoundedRect(QRect(rect.left() + left - 1, rect.center().y() - metrics.height() / 2 + 1,
                                          width + 2, metrics.height() - 1),
                                    2, 2);
        }
    }
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (size_t(index.row()) >= m_items.size())
        return;
    const SwitcherItem &item = m_items[size_t(index.row())];
    const Palette &colours = m_theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    if (item.kind == SwitcherItem::Kind::Title) {
        QFont font = typeFont(TypeRole::Caption);
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(colours.mute);
        painter->drawText(rect.adjusted(space::s, 4, 0, 0), Qt::AlignVCenter, item.title);
        painter->restore();
        return;
    }
    const bool current = option.state & QStyle::State_Selected;
    if (current || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? colours.soft : colours.grid);
        painter->drawRoundedRect(rect.adjusted(0, 1, 0, -1), radius::m, radius::m);
    }
    const int first = item.text.isEmpty() ? rect.height() : 26;
    const QColor iconInk =
        item.colour.isEmpty() ? (current ? colours.accent : colours.mute) : colours.tagInk(item.colour);
    painter->drawPixmap(rect.left() + space::s, rect.top() + (first - iconSize) / 2 + (item.text.isEmpty() ? 0 : 2),
                        linePixmap(item.icon, iconInk, iconSize, painter->device()->devicePixelRatioF()));
    const int left = rect.left() + space::s + iconSize + space::m;
    painter->setFont(typeFont(TypeRole::Small));
    const int detail = qMin(painter->fontMetrics().horizontalAdvance(item.detail), rect.width() / 3);
    painter->setPen(colours.mute);
    painter->drawText(
        QRect(rect.right() - detail - space::s, rect.top(), detail + 1, first + (item.text.isEmpty() ? 0 : 4)),
        Qt::AlignVCenter | Qt::AlignRight, painter->fontMetrics().elidedText(item.detail, Qt::ElideRight, detail + 1));
    painter->setFont(typeFont(TypeRole::Body));
    const QRect title(left, rect.top() + (item.text.isEmpty() ? 0 : 2), rect.right() - left - detail - 2 * space::m,
                      first);
    drawMarked(*painter, title, item.title, item.kind == SwitcherItem::Kind::All ? colours.accent : colours.ink);
    if (!item.text.isEmpty()) {
        painter->setFont(typeFont(TypeRole::Small));
        drawMarked(*painter, QRect(left, rect.top() + 25, rect.right() - left - space::m, 18), item.text, colours.mute);
    }
    painter->restore();
}

} // namespace pheu
