// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns and cards of a board stand, in pixels: columns side by side over the height of the view, each
// scrolled on its own, all cards of one height, so that any card's place is a multiplication.
#pragma once

#include <QRect>

#include <vector>

namespace pheu
{

struct BoardLayout {
    struct Column {
        int cards = 0;
        int scroll = 0; // pixels above the view
        bool collapsed = false;
    };
    enum class Part { None, Header, Card, Add, Body };
    struct Hit {
        Part part = Part::None;
        int column = -1;
        int card = -1;
    };

    int columnWidth = 260;
    int collapsedWidth = 44;
    int gap = 12;
    int headerHeight = 44;
    int cardHeight = 72;
    int cardGap = 8;
    int padding = 8; // between a column's edge and its cards
    int addHeight = 36;
    bool canAdd = true;
    int height = 0; // of the view
    int scroll = 0; // pixels left of the view
    std::vector<Column> columns;

    int width() const; // of all columns
    QRect column(int index) const;
    QRect header(int index) const;
    QRect body(int index) const; // where its cards show
    QRect card(int index, int card) const;
    QRect add(int index) const;
    int contentHeight(int index) const;
    int maxScroll(int index) const;
    void scrollTo(int index, int pixels); // kept within its limits
    void ensureVisible(int index, int card);
    // First and one past the last card that show.
    std::pair<int, int> visibleCards(int index) const;
    Hit hit(QPoint point) const;
    int columnAt(int x) const; // −1: between two columns
    // First and one past the last column that show.
    std::pair<int, int> visibleColumns(int width) const;

private:
    int left(int index) const;
};

} // namespace pheu
