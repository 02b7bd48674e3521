// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards share when they draw: text in one line, verdict colours, percent digits, money columns.
#pragma once

#include "cards/card.h"

namespace pheu
{

struct TextLine {
    QRectF rect;
    QString text;
    QColor color;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    TypeRole role = TypeRole::Small;
    bool bold = false;
};
// Elided at its rectangle; NFC, always plain text. Returns the width drawn.
qreal drawText(QPainter &painter, const CardStyle &style, const TextLine &line);
// A filter or period of a card's own is elided, but said, where there is at least this room for it.
inline constexpr qreal leastScope = 28;
qreal textWidth(const CardStyle &style, TypeRole role, const QString &text, bool bold = false);
QFont cardFont(const CardStyle &style, TypeRole role, bool bold);
// Wrapped to the rectangle; a word longer than a line is broken. Lines beyond `rect` are drawn, too.
void drawParagraph(QPainter &painter, const CardStyle &style, const QRectF &rect, const QString &text,
                   const QColor &color, TypeRole role = TypeRole::Small);
qreal paragraphHeight(const CardStyle &style, qreal width, const QString &text, TypeRole role = TypeRole::Small);
// As much of a text as fits into a height, at least one line of it, and what is left; for page breaks and short cards.
struct TextPart {
    QString fits, rest;
};
TextPart textPart(const CardStyle &style, QSizeF size, const QString &text, TypeRole role = TypeRole::Small);

QColor verdictColor(const CardStyle &style, Verdict verdict);
// More digits for smaller rates: 42,0 %, 2,29 %, 0,137 %.
QString rateText(const Format &format, const Figure &rate);
QColor seriesColor(const CardStyle &style, int series);
void drawDot(QPainter &painter, QPointF centre, qreal diameter, const QColor &color);
// `share` of one colour over another.
QColor blend(const QColor &over, const QColor &under, double share);
// Of a cell of a heat map: stronger with the value, part of the largest magnitude −1…1; another hue below zero.
QColor heatTint(const Palette &palette, double part);
// Ink that reads on a tint, with a contrast of at least 4.5.
QColor inkOn(const QColor &tint, const Palette &palette);
double contrastOf(const QColor &a, const QColor &b); // WCAG 2.2, 1…21
// "Label: exact value", for tips.
QString tipLine(const FigureInfo &info, const Figure &value, const Format &format);

// A column of figures as a table shows it: money in one scale for all rows, its unit in the header.
struct ColumnFormat {
    FigureInfo info;
    double divisor = 1;
    QString unit; // "tr ₫", "₫"; empty for counts, percents and ratios
    QString header() const;
    QString cell(const Figure &value, const Format &format) const;
};
ColumnFormat columnFormat(const FigureInfo &info, const std::vector<Figure> &values, const Format &format);

} // namespace pheu
