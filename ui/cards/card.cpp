// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/card.h"

#include "cards/painting.h"
#include "report/cardtext.h"

#include <algorithm>

namespace pheu
{

std::unique_ptr<Card> makeCard(const CardData &data)
{
    struct Kind {
        CardKind kind;
        std::unique_ptr<Card> (*make)(const CardData &);
    };
    static const Kind kinds[] = {
        {CardKind::Kpi, makeKpiCard},     {CardKind::Funnel, makeFunnelCard},   {CardKind::Bars, makeBarsCard},
        {CardKind::Trend, makeTrendCard}, {CardKind::Columns, makeColumnsCard}, {CardKind::Combo, makeComboCard},
        {CardKind::Donut, makeDonutCard}, {CardKind::Heat, makeHeatCard},       {CardKind::Ranking, makeRankingCard},
        {CardKind::Table, makeTableCard}, {CardKind::Target, makeTargetCard},   {CardKind::Text, makeTextCard},
        {CardKind::Image, makeImageCard},
    };
    for (const Kind &kind : kinds) {
        if (kind.kind == data.definition.kind)
            return kind.make(data);
    }
    return nullptr;
}

FigureKeys HitArea::figureKeys() const
{
    if (!cell.by.isEmpty() || by.isEmpty())
        return cell;
    return {{by}, {key}};
}

namespace
{
constexpr qreal titleHeight = 24;
}

qreal cardTitleHeight(const CardData &data)
{
    switch (data.definition.kind) {
    case CardKind::Kpi: // writes its own
        return 0;
    case CardKind::Text:
    case CardKind::Image: // of these `title` is for menus and screen readers
        return data.definition.ownTitle.isEmpty() ? 0 : titleHeight;
    default:
        return titleHeight;
    }
}

namespace
{

QMarginsF paddingOf(const CardData &data)
{
    if (data.definition.kind == CardKind::Kpi)
        return {cardPadding, 10, cardPadding, 9};
    return {cardPadding, 10, cardPadding, 12};
}

// The title, what it is of where that is not what the dashboard shows, and at the right the note.
void paintTitle(QPainter &painter, QRectF line, const CardData &data, const CardStyle &style)
{
    const Palette &palette = *style.palette;
    const auto caption = [&](const QRectF &place, const QString &text, Qt::Alignment side, qreal least) {
        return text.isEmpty() || place.width() < least
                   ? 0.0
                   : drawText(painter, style, {place, text, palette.mute, side | Qt::AlignVCenter, TypeRole::Caption});
    };
    line.setLeft(line.left() + 10 +
                 drawText(painter, style,
                          {line, data.title, palette.ink, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true}));
    const qreal used = caption(line.adjusted(0, 1, 0, 1), cardScope(data, style.format), Qt::AlignLeft, leastScope);
    caption(line.adjusted(used + 6, 0, 0, 0), data.note, Qt::AlignRight, 60);
}

constexpr qreal emptyHeight = 64;
constexpr qreal leastHeight = 48;

} // namespace

qreal cardBodyHeight(const CardData &data, const Card &card, qreal width, const CardStyle &style)
{
    if (data.definition.height > 0)
        return std::max(leastHeight, qreal(data.definition.height));
    return data.empty.isEmpty() ? card.heightFor(width, style) : emptyHeight;
}

qreal cardHeight(const CardData &data, const Card &card, qreal width, const CardStyle &style)
{
    const QMarginsF padding = paddingOf(data);
    const qreal inner = width - padding.left() - padding.right();
    return padding.top() + cardTitleHeight(data) + cardBodyHeight(data, card, inner, style) + padding.bottom();
}

void paintCard(QPainter &painter, const QRectF &rect, const CardData &data, const Card &card, const CardStyle &style,
               HitAreas *areas)
{
    const Palette &palette = *style.palette;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.line, 1));
    painter.setBrush(palette.card);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius::l, radius::l);
    painter.restore();

    const QMarginsF padding = paddingOf(data);
    QRectF inner = rect.marginsRemoved(padding);
    const qreal title = cardTitleHeight(data);
    if (title > 0) {
        paintTitle(painter, QRectF(inner.left(), inner.top(), inner.width() - style.corner, 18), data, style);
        inner.setTop(inner.top() + title);
    }
    if (!data.empty.isEmpty()) {
        drawParagraph(painter, style, inner, data.empty, palette.mute);
        return;
    }
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip); // however small a person made it
    card.paint(painter, inner, style, areas);
    painter.restore();
}

} // namespace pheu
