// SPDX-License-Identifier: GPL-3.0-or-later
// The scene of a chart that is only drawn: no view, no animation, no margins. For the files that know Qt Charts.
#pragma once

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>

namespace pheu
{

// A bare chart whose plot area is the whole of it.
struct Canvas {
    QGraphicsScene scene;
    QChart *chart = new QChart;

    explicit Canvas(QSizeF size)
    {
        scene.setItemIndexMethod(QGraphicsScene::NoIndex);
        scene.addItem(chart);
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setPlotAreaBackgroundVisible(false);
        chart->setMargins(QMargins());
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->legend()->hide();
        chart->resize(size);
    }
    void render(QPainter &painter, const QRectF &target, QSizeF size)
    {
        chart->setPlotArea(QRectF(QPointF(), size));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter, target, QRectF(QPointF(), size), Qt::IgnoreAspectRatio);
        painter.restore();
    }
};

inline void hideAxis(QAbstractAxis *axis)
{
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    axis->setTitleVisible(false);
}

} // namespace pheu
