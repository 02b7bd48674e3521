// SPDX-License-Identifier: GPL-3.0-or-later
// A card painted to pixels, and what can be told of them.
#pragma once

#include "cards/card.h"
#include "support/cardfixture.h"

#include <QImage>
#include <QPainter>

namespace pheu::test
{

inline CardStyle styleOf(const Palette &palette = Palette::light())
{
    CardStyle style;
    style.palette = &palette;
    style.format = fixture::vietnamese();
    return style;
}

struct Painted {
    QImage image;
    HitAreas areas;
};

// The body alone, at the top left.
inline Painted paintBody(const CardData &data, QSizeF size, const CardStyle &style)
{
    Painted painted;
    painted.image = QImage(size.toSize(), QImage::Format_RGB32);
    painted.image.fill(style.palette->card);
    QPainter painter(&painted.image);
    painter.setRenderHint(QPainter::Antialiasing);
    makeCard(data)->paint(painter, QRectF(QPointF(), size), style, &painted.areas);
    return painted;
}

inline Painted paintBody(const CardData &data, qreal width, const CardStyle &style = styleOf())
{
    return paintBody(data, {width, std::ceil(makeCard(data)->heightFor(width, style))}, style);
}

inline int pixelsOf(const QImage &image, int y, const QColor &color)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixel(x, y) == color.rgb();
    return count;
}

inline int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        count += pixelsOf(image, y, color);
    return count;
}

inline bool has(const QImage &image, const QColor &color)
{
    return pixelsOf(image, color) > 0;
}

// The row of the image with most pixels of a colour.
inline int longestRun(const QImage &image, const QColor &color)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y)
        most = std::max(most, pixelsOf(image, y, color));
    return most;
}

inline const HitArea *areaWith(const HitAreas &areas, const QString &text)
{
    for (const HitArea &area : areas) {
        if (area.tip.contains(text))
            return &area;
    }
    return nullptr;
}

} // namespace pheu::test
