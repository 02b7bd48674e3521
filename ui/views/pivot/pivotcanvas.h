// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a pivot: names at the left and totals at the bottom stay, figures scroll, each KPI in heat of its own. Cells
// are chosen by mouse and keys and copied as a table.
#pragma once

#include "cards/painting.h"
#include "models/pivottable.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

namespace pheu
{

struct PivotContent {
    PivotTable table;
    std::vector<ColumnFormat> formats; // one a KPI
    QStringList dimensionNames;        // of the rows
    QString acrossName;
    bool heat = true;
};

// Of a row or column: calendar units as people write them.
QString pivotLabel(const DimensionKey &key, const QString &by, const Format &format);

class PivotCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PivotCanvas(Theme &theme, QWidget *parent = nullptr);

    void setContent(PivotContent content, const Format &format);
    void clear();
    const PivotContent &content() const { return m_content; }
    bool isEmpty() const { return m_content.table.rows.empty(); }
    // Of the chosen cells, with their names; of all when only one is chosen.
    QString copied(bool all) const;
    void selectAll();
    QRect cellRect(int row, int cell) const; // on the viewport
    // Colour of a cell: blue the more, warm below zero; empty without heat.
    QColor heat(int row, int cell) const;

signals:
    void recordsRequested(int row, int column);
    void menuRequested(int row, int column, const QPoint &global);
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Cell {
        int row = -1;
        int cell = -1; // column × KPIs + KPI
        bool operator==(const Cell &) const = default;
    };
    int cells() const { return m_content.table.columnCount() * m_content.table.kpis(); }
    int rows() const { return int(m_content.table.rows.size()); }
    // One KPI needs no row of its own in the head: the corner says which it is.
    bool isSingle() const { return !m_content.table.columns.empty() && m_content.table.kpis() == 1; }
    int headHeight() const;
    void measure();
    void updateScrollBars();
    Cell cellAt(QPoint point) const;
    void makeCurrent(Cell cell, bool extend);
    void showCell(Cell cell);
    QRect selected() const; // x: cells, y: rows
    QString rowName(int row) const;
    QString cellText(int row, int cell) const;
    QString plainText(int row, int cell) const;
    QString tip(Cell cell) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row, const QRect &place) const;
    void paintName(QPainter &painter, int row, const QRect &place) const;

    Theme &m_theme;
    PivotContent m_content;
    Format m_format{QLocale(), QString()};
    std::vector<PivotTable::Range> m_ranges; // one a KPI
    std::vector<int> m_lefts{0};             // of each cell, and the end of the last
    int m_nameWidth = 160;
    Cell m_current;
    Cell m_anchor;
};

} // namespace pheu
