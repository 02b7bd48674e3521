// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/cardpicture.h"

#include <QBuffer>
#include <QMimeData>
#include <QSvgGenerator>

#include <cmath>

namespace pheu
{

namespace
{

constexpr qreal scale = 2;

CardStyle onWhite(CardStyle style)
{
    style.palette = &Palette::paper();
    return style;
}

QSize sizeOf(const CardData &data, const Card &card, const CardStyle &style, qreal width)
{
    return {int(std::ceil(width)), int(std::ceil(cardHeight(data, card, width, style)))};
}

} // namespace

QByteArray cardAsSvg(const CardData &data, const Card &card, const CardStyle &screen, qreal width)
{
    const CardStyle style = onWhite(screen);
    const QSize size = sizeOf(data, card, style, width);
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96); // the logical pixels that the fonts are measured in
    generator.setTitle(data.title);
    QPainter painter(&generator);
    paintCard(painter, QRectF(QPointF(), size), data, card, style, nullptr);
    painter.end();
    return svg;
}

QImage cardAsImage(const CardData &data, const Card &card, const CardStyle &screen, qreal width)
{
    const CardStyle style = onWhite(screen);
    const QSize size = sizeOf(data, card, style, width);
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, QRectF(QPointF(), size), data, card, style, nullptr);
    return image;
}

std::unique_ptr<QMimeData> cardAsMime(const CardData &data, const Card &card, const CardStyle &style, qreal width)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QStringLiteral("image/svg+xml"), cardAsSvg(data, card, style, width));
    mime->setImageData(cardAsImage(data, card, style, width)); // as PNG to other programs
    return mime;
}

} // namespace pheu
