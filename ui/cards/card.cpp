// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/card.h"

#include "cards/painting.h"

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
        {CardKind::Trend, makeTrendCard}, {CardKind::Ranking, makeRankingCard}, {CardKind::Table, makeTableCard},
    };
    for (const Kind &kind : kinds) {
        if (kind.kind == data.definition.kind)
            return kind.make(data);
    }
    return nullptr;
}

qreal cardTitleHeight(const CardData &data)
{
    return data.definition.kind == CardKind::Kpi ? 0 : 24;
}

namespace
{

QMarginsF paddingOf(const CardData &data)
{
    if (data.definition.kind == CardKind::Kpi)
        return {cardPadding, 10, cardPadding, 9};
    return {cardPadding, 10, cardPadding, 12};
}

constexpr qreal emptyHeight = 64;

} // namespace

qreal cardHeight(const CardData &data, const Card &card, qreal width, const CardStyle &style)
{
    const QMarginsF padding = paddingOf(data);
    const qreal inner = width - padding.left() - padding.right();
    const qreal body = data.empty.isEmpty() ? card.heightFor(inner, style) : emptyHeight;
    return padding.top() + cardTitleHeight(data) + body + padding.bottom();
}

void paintCard(QPainter &painter, const QRectF &rect, const CardData &data, const Card &card, const CardStyle &style,
               qreal menuWidth, HitAreas *areas)
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
        const QRectF line(inner.left(), inner.top(), inner.width() - menuWidth, 18);
        const qreal used = drawText(
            painter, style, {line, data.title, palette.ink, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::Small, true});
        if (!data.note.isEmpty() && line.width() - used > 60) {
            const QRectF rest = line.adjusted(used + 16, 0, 0, 0);
            drawText(painter, style,
                     {rest, data.note, palette.mute, Qt::AlignRight | Qt::AlignVCenter, TypeRole::Caption});
        }
        inner.setTop(inner.top() + title);
    }
    if (!data.empty.isEmpty()) {
        drawParagraph(painter, style, inner, data.empty, palette.mute);
        return;
    }
    card.paint(painter, inner, style, areas);
}

} // namespace pheu
