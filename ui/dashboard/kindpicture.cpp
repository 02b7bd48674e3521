// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/kindpicture.h"

#include <QPainter>

#include <array>

namespace pheu
{

namespace
{

constexpr int wide = 36, high = 24;

struct Pen {
    QPainter &painter;
    const QColor strong, weak, second;

    void box(qreal x, qreal y, qreal w, qreal h, const QColor &colour) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(x, y, w, h), 1, 1);
    }
    void line(std::initializer_list<QPointF> points, const QColor &colour, qreal width = 2) const
    {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
    }
    void columns(const QColor &colour) const
    {
        const std::array<qreal, 5> heights{9, 14, 11, 18, 20};
        for (size_t i = 0; i < heights.size(); ++i)
            box(3 + 6.4 * double(i), 22 - heights[i], 4, heights[i], colour);
    }
    void lines() const
    {
        line({{3, 18}, {10, 12}, {17, 14}, {25, 6}, {33, 8}}, strong);
        line({{3, 21}, {10, 19}, {17, 20}, {25, 15}, {33, 16}}, second);
    }
};

void figure(const Pen &pen)
{
    pen.box(3, 3, 11, 3, pen.weak);
    pen.box(3, 9, 16, 6, pen.strong);
    pen.line({{22, 15}, {26, 11}, {29, 13}, {33, 8}}, pen.weak, 1.5);
    pen.box(3, 19, 8, 2.5, pen.second);
}

void funnel(const Pen &pen)
{
    for (int i = 0; i < 4; ++i)
        pen.box(3 + 3.8 * i, 2 + 5.4 * i, 30 - 7.6 * i, 4, i == 3 ? pen.second : pen.strong);
}

void bars(const Pen &pen)
{
    const std::array<qreal, 4> widths{28, 20, 15, 8};
    for (size_t i = 0; i < widths.size(); ++i)
        pen.box(4, 2 + 5.4 * double(i), widths[i], 4, pen.strong);
    pen.box(2, 1, 1, 22, pen.weak);
}

void combo(const Pen &pen)
{
    pen.columns(pen.weak);
    pen.line({{4, 12}, {12, 7}, {19, 10}, {26, 4}, {33, 6}}, pen.strong);
}

void donut(const Pen &pen)
{
    const QRectF ring(9.5, 3.5, 17, 17);
    pen.painter.setBrush(Qt::NoBrush);
    const std::tuple<int, int, QColor> parts[] = {
        {90, -170, pen.strong}, {-84, -100, pen.second}, {-188, -78, pen.weak}};
    for (const auto &[from, span, colour] : parts) {
        pen.painter.setPen(QPen(colour, 5, Qt::SolidLine, Qt::FlatCap));
        pen.painter.drawArc(ring, from * 16, span * 16);
    }
}

void heat(const Pen &pen)
{
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 5; ++column) {
            QColor colour = pen.strong;
            colour.setAlphaF(0.18F + 0.16F * float((row * 3 + column * 2) % 6));
            pen.box(3 + 6.2 * column, 2 + 7 * row, 5.2, 6, colour);
        }
    }
}

void table(const Pen &pen)
{
    for (int row = 0; row < 4; ++row) {
        pen.box(3, 3 + 5.4 * row, 13, 2.5, row == 0 ? pen.weak : pen.strong);
        pen.box(20, 3 + 5.4 * row, 5, 2.5, pen.weak);
        pen.box(28, 3 + 5.4 * row, 5, 2.5, pen.weak);
    }
}

void ranking(const Pen &pen)
{
    for (int i = 0; i < 3; ++i) {
        pen.box(3, 3 + 6.6 * i, 12 - 2 * i, 3.5, pen.strong);
        pen.box(20, 3 + 6.6 * i, 6 + 2 * i, 3.5, pen.second);
    }
}

void goal(const Pen &pen)
{
    pen.box(3, 4, 12, 3, pen.weak);
    pen.box(3, 11, 30, 4, pen.weak);
    pen.box(3, 11, 19, 4, pen.strong);
    pen.box(25, 9, 1.6, 8, pen.second);
    pen.box(3, 19, 9, 2.5, pen.weak);
}

void text(const Pen &pen)
{
    const std::array<qreal, 4> widths{20, 30, 28, 16};
    for (size_t i = 0; i < widths.size(); ++i)
        pen.box(3, 3 + 5.2 * double(i), widths[i], 2.5, i == 0 ? pen.strong : pen.weak);
}

void image(const Pen &pen)
{
    pen.painter.setPen(QPen(pen.weak, 1.5));
    pen.painter.setBrush(Qt::NoBrush);
    pen.painter.drawRoundedRect(QRectF(4, 2.5, 28, 19), 2, 2);
    pen.line({{7, 18}, {14, 10}, {19, 15}, {23, 12}, {29, 18}}, pen.strong);
    pen.painter.setPen(Qt::NoPen);
    pen.painter.setBrush(pen.second);
    pen.painter.drawEllipse(QPointF(25, 8), 2.2, 2.2);
}

void drawKind(CardKind kind, const Pen &pen)
{
    switch (kind) {
    case CardKind::Kpi:
        return figure(pen);
    case CardKind::Funnel:
        return funnel(pen);
    case CardKind::Bars:
        return bars(pen);
    case CardKind::Trend:
        return pen.lines();
    case CardKind::Columns:
        return pen.columns(pen.strong);
    case CardKind::Combo:
        return combo(pen);
    case CardKind::Donut:
        return donut(pen);
    case CardKind::Heat:
        return heat(pen);
    case CardKind::Ranking:
        return ranking(pen);
    case CardKind::Table:
        return table(pen);
    case CardKind::Target:
        return goal(pen);
    case CardKind::Text:
        return text(pen);
    case CardKind::Image:
        return image(pen);
    }
}

} // namespace

QIcon cardKindPicture(CardKind kind, const Palette &palette)
{
    QIcon icon;
    QColor weak = palette.mute;
    weak.setAlphaF(0.45F);
    for (const int ratio : {1, 2}) {
        QPixmap picture(wide * ratio, high * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        drawKind(kind, {painter, palette.accent, weak, palette.series[1]});
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace pheu
