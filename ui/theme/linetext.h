// SPDX-License-Identifier: GPL-3.0-or-later
// Single lines of text that are drawn again and again: shaped once and kept, so that a screen full of cells is painted
// within a frame. The same pixels as QPainter::drawText.
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace pheu
{

// Width in px of the line.
int lineWidth(const QFont &font, const QString &text);
// Into the rectangle, with an ellipsis where it does not fit; by the painter's pen.
void paintLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text);

} // namespace pheu
