// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen columns of a grid: drawn over what has scrolled beneath them, and hit where they are drawn.
#include "views/griddelegate.h"
#include "views/gridheader.h"
#include "views/gridview.h"

#include <QPaintEvent>
#include <QPainter>
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
    const QPoint under =
        position.x() >= 0 && position.x() < frozenWidth() ? position - QPoint(m_header->offset(), 0) : position;
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

// Cell by cell, without the style's part in each of them: that is a third of the time of a frame.
void GridView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    paintCells(painter, dirty, false);
    paintFrozen(painter, dirty);
    paintMarks(painter);
}

void GridView::paintCells(QPainter &painter, const QRect &dirty, bool frozen)
{
    if (m_model.rowCount() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int last = rowAt(dirty.bottom()) < 0 ? m_model.rowCount() - 1 : rowAt(dirty.bottom());
    const int frozenEnd = frozenWidth();
    std::vector<std::pair<int, QRect>> columns; // with where they are, from left to right
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(column))
            continue;
        const int position = m_header->sectionPosition(column);
        const bool isFrozenOne = position < frozenEnd;
        if (frozen && !isFrozenOne)
            break;
        const int left = position - (isFrozenOne && frozen ? 0 : m_header->offset());
        const int width = m_header->sectionSize(column);
        if (left <= dirty.right() && left + width > qMax(dirty.left(), frozen || isFrozenOne ? 0 : frozenEnd))
            columns.emplace_back(column, QRect(left, 0, width, 0));
    }
    for (int row = qMax(0, rowAt(dirty.top())); row <= last; ++row) {
        const int top = rowViewportPosition(row);
        const int height = rowHeight(row);
        for (const auto &[column, place] : columns) {
            option.rect = QRect(place.left(), top, place.width(), height);
            m_delegate->paint(&painter, option, m_model.index(row, column));
        }
    }
}

void GridView::paintFrozen(QPainter &painter, const QRect &dirty)
{
    const int width = frozenWidth();
    if (width == 0 || m_model.rowCount() == 0)
        return;
    const Palette &colours = m_theme.palette();
    const QRect band(0, 0, width, viewport()->height());
    if (m_header->offset() > 0 && band.intersects(dirty)) {
        painter.fillRect(band.intersected(dirty), colours.card);
        painter.setClipRect(band);
        paintCells(painter, dirty, true);
        painter.setClipping(false);
    }
    // Where they end; nothing where nothing can scroll beneath.
    if (horizontalScrollBar()->maximum() > 0) {
        const int end = rowViewportPosition(m_model.rowCount() - 1) + rowHeight(m_model.rowCount() - 1);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(colours.line);
        if (!m_model.isGrouped()) {
            painter.drawLine(width - 1, 0, width - 1, qMin(viewport()->height(), end) - 1);
            return;
        }
        const int last = rowAt(viewport()->height() - 1) < 0 ? m_model.rowCount() - 1 : rowAt(viewport()->height() - 1);
        for (int row = qMax(0, rowAt(0)); row <= last; ++row) { // a head of a group is one line over all columns
            const int top = rowViewportPosition(row);
            if (m_model.groupAt(row) < 0)
                painter.drawLine(width - 1, top, width - 1, top + rowHeight(row) - 1);
        }
    }
}

} // namespace pheu
