// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardlayout.h"

#include <algorithm>

namespace pheu
{

int BoardLayout::left(int index) const
{
    int x = -scroll;
    for (int i = 0; i < index; ++i)
        x += (columns[size_t(i)].collapsed ? collapsedWidth : columnWidth) + gap;
    return x;
}

int BoardLayout::width() const
{
    return columns.empty() ? 0 : left(int(columns.size())) + scroll - gap;
}

QRect BoardLayout::column(int index) const
{
    return {left(index), 0, columns[size_t(index)].collapsed ? collapsedWidth : columnWidth, height};
}

QRect BoardLayout::header(int index) const
{
    const QRect whole = column(index);
    return columns[size_t(index)].collapsed ? whole : QRect(whole.left(), 0, whole.width(), headerHeight);
}

QRect BoardLayout::body(int index) const
{
    const QRect whole = column(index);
    if (columns[size_t(index)].collapsed)
        return {};
    return whole.adjusted(0, headerHeight, 0, canAdd ? -addHeight : 0);
}

QRect BoardLayout::add(int index) const
{
    const QRect whole = column(index);
    if (!canAdd || columns[size_t(index)].collapsed)
        return {};
    return {whole.left(), whole.bottom() + 1 - addHeight, whole.width(), addHeight};
}

QRect BoardLayout::card(int index, int card) const
{
    const QRect whole = column(index);
    const int y = headerHeight + padding / 2 + card * (cardHeight + cardGap) - columns[size_t(index)].scroll;
    return {whole.left() + padding, y, whole.width() - 2 * padding, cardHeight};
}

int BoardLayout::contentHeight(int index) const
{
    const int cards = columns[size_t(index)].cards;
    return cards > 0 ? cards * (cardHeight + cardGap) - cardGap + padding : 0;
}

int BoardLayout::maxScroll(int index) const
{
    return columns[size_t(index)].collapsed ? 0 : std::max(0, contentHeight(index) - body(index).height());
}

void BoardLayout::scrollTo(int index, int pixels)
{
    columns[size_t(index)].scroll = std::clamp(pixels, 0, maxScroll(index));
}

void BoardLayout::ensureVisible(int index, int card)
{
    const QRect place = this->card(index, card);
    const QRect room = body(index);
    Column &one = columns[size_t(index)];
    if (place.top() < room.top() + padding / 2)
        scrollTo(index, one.scroll - (room.top() + padding / 2 - place.top()));
    else if (place.bottom() > room.bottom() - padding / 2)
        scrollTo(index, one.scroll + place.bottom() - room.bottom() + padding / 2);
}

std::pair<int, int> BoardLayout::visibleCards(int index) const
{
    const Column &one = columns[size_t(index)];
    if (one.collapsed)
        return {0, 0};
    const int pitch = cardHeight + cardGap;
    const int first = std::clamp((one.scroll - padding / 2) / pitch, 0, one.cards);
    const int last = std::clamp((one.scroll + body(index).height()) / pitch + 1, first, one.cards);
    return {first, last};
}

int BoardLayout::columnAt(int x) const
{
    int from = -scroll;
    for (size_t i = 0; i < columns.size() && from <= x; ++i) {
        const int wide = columns[i].collapsed ? collapsedWidth : columnWidth;
        if (x < from + wide)
            return int(i);
        from += wide + gap;
    }
    return -1;
}

std::pair<int, int> BoardLayout::visibleColumns(int viewWidth) const
{
    int from = -scroll;
    size_t first = 0;
    while (first < columns.size() && from + (columns[first].collapsed ? collapsedWidth : columnWidth) <= 0)
        from += (columns[first++].collapsed ? collapsedWidth : columnWidth) + gap;
    size_t last = first;
    while (last < columns.size() && from < viewWidth)
        from += (columns[last++].collapsed ? collapsedWidth : columnWidth) + gap;
    return {int(first), int(last)};
}

BoardLayout::Hit BoardLayout::hit(QPoint point) const
{
    Hit hit;
    hit.column = columnAt(point.x());
    if (hit.column < 0)
        return hit;
    if (header(hit.column).contains(point)) {
        hit.part = Part::Header;
    } else if (add(hit.column).contains(point)) {
        hit.part = Part::Add;
    } else {
        hit.part = Part::Body;
        const auto [first, last] = visibleCards(hit.column);
        for (int i = first; i < last; ++i) {
            if (card(hit.column, i).contains(point)) {
                hit.part = Part::Card;
                hit.card = i;
            }
        }
    }
    return hit;
}

} // namespace pheu
