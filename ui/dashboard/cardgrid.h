// SPDX-License-Identifier: GPL-3.0-or-later
// Lays cards out on twelve columns: how many a card takes depends on its kind and on the width there is. Cards
// of a row are equally high; a row that is not full is stretched.
#pragma once

#include "dashboard/cardwidget.h"

namespace pheu
{

class CardGrid : public QWidget
{
    Q_OBJECT
public:
    explicit CardGrid(QWidget *parent = nullptr);
    void setCards(const std::vector<CardWidget *> &cards); // in their order; not owned
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    void relayout();

    // Columns of twelve.
    static int spanOf(const CardDefinition &definition, int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        std::vector<size_t> cards;
        std::vector<int> widths;
        int height = 0;
    };
    std::vector<Row> rowsFor(int width) const;

    std::vector<CardWidget *> m_cards;
};

} // namespace pheu
