// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the grid: names of the fields with the order they are sorted in. A click sorts, with Shift as a
// second key; the rest is Qt's: dragging moves and resizes.
#pragma once

#include "models/recordtablemodel.h"
#include "theme/theme.h"

#include <QHeaderView>

#include <functional>

class QToolButton;

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
    // Width of the columns that stay at the left; asked as it is needed.
    void setFrozenWidth(std::function<int()> width) { m_frozenWidth = std::move(width); }
    // A “+” behind the last column, at the right edge where there is no room behind it.
    void setCanAdd(bool canAdd);
    QString nameOf(int section) const;
    int columnAt(const QPoint &position) const; // logical, frozen ones where they are drawn; −1: none

signals:
    // `add`: Shift was down: a further key.
    void sortClicked(int section, bool add);
    void addRequested(); // a new field

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void placeAdd();
    int shiftAt(const QPoint &position) const;
    QMouseEvent shifted(const QMouseEvent &event, int shift) const;
    int sortKey(int section) const; // which of the sorts; −1: none

    Theme &m_theme;
    QToolButton *m_add;
    std::vector<Sort> m_sorts;
    QHash<QString, QString> m_metricLabels;
    QPoint m_pressed;
    int m_pressedSection = -1;
    int m_shift = 0; // of a press on a frozen column, until it is released
    std::function<int()> m_frozenWidth;
};

} // namespace pheu
