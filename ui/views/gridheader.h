// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the grid: names of the fields with the order they are sorted in. A click sorts, with Shift as a
// second key; the rest is Qt's: dragging moves and resizes.
#pragma once

#include "models/recordtablemodel.h"
#include "theme/theme.h"

#include <QHeaderView>

namespace pheu
{

class GridHeader : public QHeaderView
{
    Q_OBJECT
public:
    GridHeader(Theme &theme, QWidget *parent = nullptr);
    void setSorts(const std::vector<Sort> &sorts);
    // Short names of KPI columns, by id.
    void setMetricLabels(const QHash<QString, QString> &labels);

signals:
    // `add`: Shift was down: a further key.
    void sortClicked(int section, bool add);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    Theme &m_theme;
    std::vector<Sort> m_sorts;
    QHash<QString, QString> m_metricLabels;
    QPoint m_pressed;
    int m_pressedSection = -1;
};

} // namespace pheu
