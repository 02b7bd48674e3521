// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardgrid.h"

#include "dashboard/cardsizes.h"

#include <QPainter>
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
constexpr size_t fewestFigures = 3; // that have rows of their own

struct Spans {
    int wide, medium, small, tiny;
};

int pick(const Spans &spans, int width)
{
    return width >= wideFrom     ? spans.wide
           : width >= mediumFrom ? spans.medium
           : width >= smallFrom  ? spans.small
                                 : spans.tiny;
}

// In a narrow window small ones stand in pairs, the others alone.
int chosenSpan(int span, int width)
{
    const bool small = span <= 4;
    return pick({span, span, small ? 6 : columns, span <= 3 ? 6 : columns}, width);
}

} // namespace

// Over the cards; takes no input.
class CardGrid::Overlay final : public QWidget
{
public:
    Overlay(Theme &colours, QWidget *parent)
        : QWidget(parent)
        , theme(colours)
    {
        setObjectName(QStringLiteral("cardOverlay"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void show(const QRect &shown, bool line)
    {
        rect = shown;
        isLine = line;
        setVisible(!rect.isNull());
        raise();
        update();
    }

    Theme &theme;
    QRect rect;
    bool isLine = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = theme.palette().accent;
        painter.setPen(isLine ? QPen(Qt::NoPen) : QPen(accent, 2));
        QColor veil = accent;
        veil.setAlphaF(isLine ? 1.0F : 0.08F);
        painter.setBrush(veil);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius::s, radius::s);
    }
};

int CardGrid::spanOf(const CardDefinition &definition, int width)
{
    if (definition.span > 0)
        return chosenSpan(std::clamp(definition.span, leastSpan, mostSpan), width);
    const bool pair = definition.names.size() > 1;
    switch (definition.kind) {
    case CardKind::Kpi:
        return pick({2, 2, 4, 6}, width);
    case CardKind::Funnel:
        return pick({4, 7, 12, 12}, width);
    case CardKind::Bars:
        return pick(pair ? Spans{4, 6, 12, 12} : Spans{3, 5, 12, 12}, width);
    case CardKind::Trend:
    case CardKind::Columns:
    case CardKind::Combo:
        return pick({5, 6, 12, 12}, width);
    case CardKind::Donut:
        return pick({3, 5, 12, 12}, width);
    case CardKind::Heat:
        return pick({6, 7, 12, 12}, width);
    case CardKind::Table:
        return pick({8, 12, 12, 12}, width);
    case CardKind::Target:
        return pick({4, 6, 12, 12}, width);
    case CardKind::Text:
    case CardKind::Image:
        return pick({3, 4, 6, 12}, width);
    case CardKind::Ranking:
        return columns;
    }
    return columns;
}

CardGrid::CardGrid(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_overlay(new Overlay(theme, this))
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
    m_overlay->raise();
    relayout();
}

// How many figures stand side by side from there, none of them with a width of its own.
size_t CardGrid::figuresFrom(size_t first) const
{
    size_t at = first;
    while (at < m_cards.size() && m_cards[at]->data().definition.kind == CardKind::Kpi &&
           m_cards[at]->data().definition.span == 0)
        ++at;
    return at - first;
}

std::vector<CardGrid::Row> CardGrid::rowsFor(int width) const
{
    std::vector<Row> rows;
    int used = columns;
    bool besideChosen = false;
    for (size_t i = 0; i < m_cards.size();) {
        const CardDefinition &definition = m_cards[i]->data().definition;
        int span = spanOf(definition, width);
        const bool joins = besideChosen && used + span <= columns; // beside a card that was made wider
        if (const size_t figures = figuresFrom(i); figures >= fewestFigures && !joins) {
            addFigures(rows, i, figures, size_t(columns / span));
            i += figures;
            used = columns; // what follows begins a row
            besideChosen = false;
            continue;
        }
        if (const int left = columns - used;
            span > left && besideChosen && definition.span == 0 && 3 * left >= 2 * span)
            span = left; // a little narrower, and there is no hole
        if (used + span > columns) {
            rows.emplace_back();
            used = 0;
            besideChosen = false;
        }
        besideChosen = besideChosen || (definition.span > 0 && width >= mediumFrom);
        rows.back().cards.push_back(i);
        rows.back().widths.push_back(span); // spans first, pixels below
        used += span;
        ++i;
    }
    for (Row &row : rows)
        shareOut(row, width);
    return rows;
}

// In rows as equal as can be: eight are four and four, not six and two.
void CardGrid::addFigures(std::vector<Row> &rows, size_t first, size_t count, size_t mostInRow)
{
    const size_t needed = (count + mostInRow - 1) / mostInRow;
    for (size_t row = 0; row < needed; ++row) {
        const size_t begin = (count * row + needed - 1) / needed, end = (count * (row + 1) + needed - 1) / needed;
        rows.emplace_back();
        for (size_t i = begin; i < end; ++i) {
            rows.back().cards.push_back(first + i);
            rows.back().widths.push_back(1);
        }
    }
}

// Spans become pixels. A width that a person chose is kept where there is room for it.
void CardGrid::shareOut(Row &row, int width) const
{
    const double unit = double(width + gap) / columns;
    const auto isChosen = [&](size_t i) {
        return width >= mediumFrom && m_cards[row.cards[i]]->data().definition.span;
    };
    int total = 0, chosen = 0;
    for (size_t i = 0; i < row.widths.size(); ++i) {
        total += row.widths[i];
        chosen += isChosen(i) ? row.widths[i] : 0;
    }
    const double stretch = total > chosen ? double(columns - chosen) / (total - chosen) : 1.0;
    double x = 0;
    for (size_t i = 0; i < row.widths.size(); ++i) {
        const double end = x + row.widths[i] * (isChosen(i) ? 1.0 : stretch) * unit;
        row.widths[i] = int(std::lround(end)) - int(std::lround(x)) - gap;
        x = end;
        row.height = std::max(row.height, m_cards[row.cards[i]]->heightForWidth(row.widths[i]));
    }
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
    m_overlay->resize(event->size());
    if (event->size().width() != event->oldSize().width())
        relayout();
}

int CardGrid::spanFor(int pixels) const
{
    const double unit = double(width() + gap) / columns;
    return std::clamp(int(std::lround((pixels + gap) / unit)), leastSpan, mostSpan);
}

int CardGrid::bodyFor(const CardWidget &card, int pixels)
{
    const int body = pixels - card.frameHeight();
    const int step = CardWidget::heightStep;
    return std::clamp((body + step / 2) / step * step, leastCardBody, mostCardBody);
}

int CardGrid::shownSpan(const CardWidget &card) const
{
    return spanFor(card.width());
}

void CardGrid::showOutline(const CardWidget &card, const QSize &size)
{
    if (size.isEmpty()) {
        m_overlay->show({}, false);
        return;
    }
    const double unit = double(width() + gap) / columns;
    const int wide = int(std::lround(spanFor(size.width()) * unit)) - gap;
    const int high = size.height() == card.height() ? card.height() : bodyFor(card, size.height()) + card.frameHeight();
    m_overlay->show({card.pos(), QSize(wide, high)}, false);
}

void CardGrid::showMark(const CardWidget &card, int side)
{
    if (side == 0) {
        m_overlay->show({}, true);
        return;
    }
    const int x = side < 0 ? card.x() - gap / 2 : card.geometry().right() + gap / 2;
    m_overlay->show({std::clamp(x - 2, 0, width() - 5), card.y(), 5, card.height()}, true);
}

} // namespace pheu
