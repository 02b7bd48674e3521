// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing part of a card: paints its data to any painter (a widget, a PDF page) in logical pixels and
// tells where exact figures can be pointed at. Owns a copy of its data; computes no figure.
#pragma once

#include "report/card.h"
#include "theme/theme.h"

#include "base/format.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <memory>

namespace pheu
{

struct CardStyle {
    const Palette *palette = nullptr;
    Format format{QLocale(), QString()};
    bool paper = false;   // unhinted type; tables show every row
    QString comparedWith; // "vs previous period"; empty without comparison
    qreal corner = 0;     // kept free at the right of the first line, for buttons
    QFont font(TypeRole role) const;
};

// The row or cell that a figure stands in: a key for each dimension; none: the whole.
struct FigureKeys {
    QStringList by;
    std::vector<DimensionKey> keys;
};

// A spot that answers to the pointer.
struct HitArea {
    QRectF rect;
    QString tip; // plain text, may have several lines
    QString by;  // dimension of `key`; empty: nothing to click
    DimensionKey key;
    QString name;               // figure under the pointer, for “Explain”; may be empty
    std::vector<QPointF> marks; // dots to show while hovered
    QLineF rule;                // line to show while hovered; null for none
    QPainterPath shape = {};    // within `rect`, where that is not what answers; empty: `rect`
    RecordId goal = {};         // of the page Targets; a click opens it
    FigureKeys cell = {};       // where that is more than `key` of `by`
    FigureKeys figureKeys() const;
    bool contains(const QPointF &point) const
    {
        return rect.contains(point) && (shape.isEmpty() || shape.contains(point));
    }
};
using HitAreas = std::vector<HitArea>;

class Card
{
public:
    virtual ~Card() = default;
    // Height of the body (without frame and title) at that width.
    virtual qreal heightFor(qreal width, const CardStyle &style) const = 0;
    // What takes long the first time (a picture is decoded). May be called in a worker before the first painting; else
    // that does it.
    virtual void prepare() const {}
    // Fits into `rect`, whatever its height is. `areas` may be null.
    virtual void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const = 0;
};

// One line a kind, in card.cpp; each kind in its own file.
std::unique_ptr<Card> makeCard(const CardData &data);
std::unique_ptr<Card> makeKpiCard(const CardData &data);
std::unique_ptr<Card> makeFunnelCard(const CardData &data);
std::unique_ptr<Card> makeBarsCard(const CardData &data);
std::unique_ptr<Card> makeTrendCard(const CardData &data);
std::unique_ptr<Card> makeColumnsCard(const CardData &data);
std::unique_ptr<Card> makeComboCard(const CardData &data);
std::unique_ptr<Card> makeDonutCard(const CardData &data);
std::unique_ptr<Card> makeHeatCard(const CardData &data);
std::unique_ptr<Card> makeRankingCard(const CardData &data);
std::unique_ptr<Card> makeTableCard(const CardData &data);
std::unique_ptr<Card> makeTargetCard(const CardData &data);
std::unique_ptr<Card> makeTextCard(const CardData &data);
std::unique_ptr<Card> makeImageCard(const CardData &data);

// Space inside a card's frame, and the line with title and note above the body (none for a KPI, nor without a title).
inline constexpr qreal cardPadding = 14;
qreal cardTitleHeight(const CardData &data);
// Of the body: what the user made it, else what it needs at that width.
qreal cardBodyHeight(const CardData &data, const Card &card, qreal width, const CardStyle &style);
// Frame, title, note and body.
void paintCard(QPainter &painter, const QRectF &rect, const CardData &data, const Card &card, const CardStyle &style,
               HitAreas *areas);
qreal cardHeight(const CardData &data, const Card &card, qreal width, const CardStyle &style);

} // namespace pheu
