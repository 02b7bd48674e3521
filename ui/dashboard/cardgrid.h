// SPDX-License-Identifier: GPL-3.0-or-later
// Lays cards out on twelve columns: how many a card takes is the user's choice, else by its kind and the width there
// is. Cards of a row are equally high; one without a width of its own takes what is left of a row. Figures side by side
// share rows of their own evenly.
#pragma once

#include "dashboard/cardwidget.h"

namespace pheu
{

class CardGrid : public QWidget
{
    Q_OBJECT
public:
    explicit CardGrid(Theme &theme, QWidget *parent = nullptr);
    void setCards(const std::vector<CardWidget *> &cards); // in their order; not owned
    const std::vector<CardWidget *> &cards() const { return m_cards; }
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    void relayout();

    // Columns of twelve.
    static int spanOf(const CardDefinition &definition, int width);
    // What a card of that many pixels takes.
    int spanFor(int pixels) const;
    static int bodyFor(const CardWidget &card, int pixels); // in steps
    int shownSpan(const CardWidget &card) const;

    // The size a card would have, as an outline; an empty size: no more.
    void showOutline(const CardWidget &card, const QSize &size);
    // Where a card would be put: −1 before that one, 1 behind it, 0 no more.
    void showMark(const CardWidget &card, int side);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        std::vector<size_t> cards;
        std::vector<int> widths;
        int height = 0;
    };
    std::vector<Row> rowsFor(int width) const;
    size_t figuresFrom(size_t first) const;
    static void addFigures(std::vector<Row> &rows, size_t first, size_t count, size_t mostInRow);
    void shareOut(Row &row, int width) const;

    std::vector<CardWidget *> m_cards;
    class Overlay;
    Overlay *m_overlay;
};

} // namespace pheu
