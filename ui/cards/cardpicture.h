// SPDX-License-Identifier: GPL-3.0-or-later
// A card as a picture for documents and slides: as vector (SVG) and as pixels (PNG), by the code that paints it on the
// screen, on white whatever the theme is.
#pragma once

#include "cards/card.h"

#include <QImage>

#include <memory>

class QMimeData;

namespace pheu
{

QByteArray cardAsSvg(const CardData &data, const Card &card, const CardStyle &style, qreal width);
// Of twice the pixels, for print and dense screens.
QImage cardAsImage(const CardData &data, const Card &card, const CardStyle &style, qreal width);
// Both for the clipboard: a program takes the one it knows.
std::unique_ptr<QMimeData> cardAsMime(const CardData &data, const Card &card, const CardStyle &style, qreal width);

} // namespace pheu
