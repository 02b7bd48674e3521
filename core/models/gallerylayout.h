// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cards of a gallery stand, in pixels: as many of one size side by side as have room, rows of one height, so
// that any card's place is a multiplication.
#pragma once

#include <QRect>

#include <algorithm>

namespace pheu
{

struct GalleryLayout {
    int width = 0;   // of the view
    int least = 220; // of a card; what is left over is shared out
    int gap = 12;
    int cardHeight = 200;
    int cards = 0;

    int columns() const { return std::max(1, (width + gap) / (least + gap)); }
    int rows() const { return (cards + columns() - 1) / columns(); }
    int cardWidth() const { return std::max(1, (width - (columns() - 1) * gap) / columns()); }
    int height() const { return rows() > 0 ? rows() * (cardHeight + gap) - gap : 0; }
    QRect card(int index) const // of the whole, unscrolled
    {
        const int column = index % columns();
        return {column * (cardWidth() + gap), index / columns() * (cardHeight + gap), cardWidth(), cardHeight};
    }
    // First and one past the last card of the rows that show between two heights.
    std::pair<int, int> visible(int top, int bottom) const
    {
        const int pitch = cardHeight + gap;
        const int first = std::clamp(top / pitch, 0, rows()) * columns();
        const int last = std::clamp(bottom / pitch + 1, 0, rows()) * columns();
        return {std::min(first, cards), std::min(last, cards)};
    }
    int at(QPoint point) const // −1: none
    {
        if (point.x() < 0 || point.y() < 0 || point.x() >= width)
            return -1;
        const int column = std::min(point.x() / (cardWidth() + gap), columns() - 1);
        const int index = point.y() / (cardHeight + gap) * columns() + column;
        return index < cards && card(index).contains(point) ? index : -1;
    }
};

} // namespace pheu
