// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardgrid.h"

#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr int columns = 12;
constexpr int gap = space::m;
constexpr int wideFrom = 1400;
constexpr int mediumFrom = 820;
constexpr int smallFrom = 520;

} // namespace

int CardGrid::spanOf(const CardDefinition &definition, int width)
{
    const bool pair = definition.names.size() > 1;
    struct Spans {
        int wide, medium, small, tiny;
    };
    const auto pick = [width](Spans spans) {
        return width >= wideFrom     ? spans.wide
               : width >= mediumFrom ? spans.medium
               : width >= smallFrom  ? spans.small
                                     : spans.tiny;
    };
    switch (definition.kind) {
    case CardKind::Kpi:
        return pick({2, 2, 4, 6});
    case CardKind::Funnel:
        return pick({4, 7, 12, 12});
    case CardKind::Bars:
        return pair ? pick({4, 6, 12, 12}) : pick({3, 5, 12, 12});
    case CardKind::Trend:
        return pick({5, 6, 12, 12});
    case CardKind::Table:
        return pick({8, 12, 12, 12});
    case CardKind::Ranking:
        return columns;
    }
    return columns;
}

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("cardGrid"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::setCards(const std::vector<CardWidget *> &cards)
{
    m_cards = cards;
    QWidget *last = nullptr;
    for (CardWidget *card : m_cards) {
        card->setParent(this);
        card->show();
        if (last)
            setTabOrder(last, card);
        last = card;
    }
    relayout();
}

std::vector<CardGrid::Row> CardGrid::rowsFor(int width) const
{
    std::vector<Row> rows;
    int used = columns;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const int span = spanOf(m_cards[i]->data().definition, width);
        if (used + span > columns) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().cards.push_back(i);
        rows.back().widths.push_back(span); // spans first, pixels below
        used += span;
    }
    for (Row &row : rows) {
        int total = 0;
        for (const int span : row.widths)
            total += span;
        const int free = width - gap * (int(row.cards.size()) - 1);
        int left = free;
        for (size_t i = 0; i < row.widths.size(); ++i) {
            const bool last = i + 1 == row.widths.size();
            row.widths[i] = last ? left : int(std::lround(double(free) * row.widths[i] / total));
            left -= row.widths[i];
            row.height = std::max(row.height, m_cards[row.cards[i]]->heightForWidth(row.widths[i]));
        }
    }
    return rows;
}

int CardGrid::heightForWidth(int width) const
{
    int height = 0;
    for (const Row &row : rowsFor(width))
        height += row.height + gap;
    return std::max(0, height - gap);
}

QSize CardGrid::sizeHint() const
{
    return {960, heightForWidth(std::max(320, width()))};
}

void CardGrid::relayout()
{
    int y = 0;
    for (const Row &row : rowsFor(width())) {
        int x = 0;
        for (size_t i = 0; i < row.cards.size(); ++i) {
            m_cards[row.cards[i]]->setGeometry(x, y, row.widths[i], row.height);
            x += row.widths[i] + gap;
        }
        y += row.height + gap;
    }
    setMinimumHeight(std::max(0, y - gap));
    updateGeometry();
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        relayout();
}

} // namespace pheu
