// SPDX-License-Identifier: GPL-3.0-or-later
// A surface of cards, which a board and a gallery are: paints a record by what the view says of cards, keeps what was
// painted, and takes files that are dropped on a card.
#pragma once

#include "views/recordcanvas.h"
#include "views/recordcard.h"

namespace pheu
{

// What stands on the cards of a view.
struct CardPlan {
    std::vector<FieldId> fields;
    CardShape shape;
    FieldId image; // its first picture; 0: none
    bool fitImage = false;
};

class CardCanvas : public RecordCanvas
{
    Q_OBJECT
public:
    CardCanvas(const QString &name, ViewRecords &set, Theme &theme, QWidget *parent = nullptr);
    void forgetCards(); // a picture has come, or the colours are others

protected:
    virtual RecordId recordUnder(QPoint point) const = 0; // of the viewport
    void setCards(CardPlan plan);
    const CardPlan &cards() const { return m_plan; }
    void paintCard(QPainter &painter, const QRect &rect, RecordId record, bool lifted = false) const;

private:
    FieldId filesField() const; // that takes what is dropped on a card; 0: none
    void paintAnew(QPainter &painter, const QRect &rect, RecordId record, const CardState &state) const;

    CardPlan m_plan;
    mutable CardCache m_cards;
};

} // namespace pheu
