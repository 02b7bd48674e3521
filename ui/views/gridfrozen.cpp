// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen columns of a grid: drawn over what has scrolled beneath them, and hit where they are drawn.
#include "views/griddelegate.h"
#include "views/gridheader.h"
#include "views/gridview.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace pheu
{

namespace
{
constexpr double mostOfWindow = 0.7; // frozen columns leave the rest room
}

void GridView::setFrozen(int columns)
{
    m_frozen = qMax(0, columns);
    m_header->viewport()->update();
    viewport()->update();
}

int GridView::headLeft() const
{
    return frozenWidth() > 0 ? 0 : -m_header->offset();
}

int GridView::frozenWidth() const
{
    int width = 0;
    int left = m_frozen;
    for (int visual = 0; visual < m_header->count() && left > 0; ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(logical))
            continue;
        width += m_header->sectionSize(logical);
        --left;
    }
    return width > viewport()->width() * mostOfWindow ? 0 : width;
}

bool GridView::isFrozen(int column) const
{
    return m_header->sectionPosition(column) < frozenWidth();
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    return rect.isValid() && isFrozen(index.column()) ? rect.translated(m_header->offset(), 0) : rect;
}

QModelIndex GridView::indexAt(const QPoint &position) const
{
    const QPoint under = position.x() >= 0 && position.x() < frozenWidth()
                             ? position - QPoint(m_header->offset(), 0)
                             : position;
    return QTableView::indexAt(under);
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int frozen = frozenWidth();
    if (frozen == 0 || !index.isValid()) {
        QTableView::scrollTo(index, hint);
        return;
    }
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (isFrozen(index.column())) { // it is always in sight: only the rows move
        horizontalScrollBar()->setValue(left);
        return;
    }
    const int at = m_header->sectionPosition(index.column()) - horizontalScrollBar()->value();
    if (at < frozen)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (frozen - at));
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0 && frozenWidth() > 0)
        viewport()->update();
}

void GridView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    paintFrozen(painter, event->rect());
    paintMarks(painter);
}

void GridView::paintFrozen(QPainter &painter, const QRect &dirty)
{
    const int width = frozenWidth();
    if (width == 0)
        return;
    const Palette &colours = m_theme.palette();
    const QRect band(0, 0, width, viewport()->height());
    const int bottom = rowAt(dirty.bottom()) < 0 ? m_model.rowCount() - 1 : rowAt(dirty.bottom());
    if (m_header->offset() > 0 && band.intersects(dirty)) {
        painter.fillRect(band.intersected(dirty), colours.card);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        for (int row = qMax(0, rowAt(dirty.top())); row <= bottom; ++row) {
            for (int visual = 0; visual < m_header->count(); ++visual) {
                const int column = m_header->logicalIndex(visual);
                if (m_header->isSectionHidden(column))
                    continue;
                if (!isFrozen(column))
                    break;
                const QModelIndex index = m_model.index(row, column);
                option.rect = visualRect(index);
                m_delegate->paint(&painter, option, index);
            }
        }
    }
    // Where they end; nothing where nothing can scroll beneath.
    if (horizontalScrollBar()->maximum() > 0 && bottom >= 0) {
        const int end = rowViewportPosition(m_model.rowCount() - 1) + rowHeight(m_model.rowCount() - 1);
        painter.setPen(colours.line);
        painter.drawLine(width - 1, 0, width - 1, qMin(viewport()->height(), end) - 1);
    }
}

} // namespace pheu
