// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does in a grid beyond selecting: folds groups, drags rows by their numbers into other groups, drags
// the fill handle of a selection.
#include "views/gridview.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int handleSize = 7;
constexpr int groupIndent = 16;
constexpr int rowSizes[]{28, 46, 74, 112}; // short … extra tall
} // namespace

void GridView::setRowSize(RowHeight height)
{
    const int size = rowSizes[size_t(height)];
    if (verticalHeader()->defaultSectionSize() == size)
        return;
    const int top = rowAt(0);
    verticalHeader()->setDefaultSectionSize(size);
    verticalScrollBar()->setSingleStep(size);
    if (top >= 0)
        QTableView::scrollTo(m_model.index(top, 0), PositionAtTop);
    viewport()->update();
}

QRect GridView::foldMark(const QRect &row, int level)
{
    return {row.left() + 6 + level * groupIndent, row.center().y() - 8, 16, 16};
}

void GridView::toggleGroup(int group)
{
    m_model.setFolded(group, !m_model.layout().groups()[size_t(group)].folded);
}

QRect GridView::blockRect() const
{
    QRect whole;
    if (m_all)
        return whole;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        const QRect corner = visualRect(range.topLeft());
        whole |= corner | visualRect(range.bottomRight());
    }
    return whole.isNull() && currentIndex().isValid() ? visualRect(currentIndex()) : whole;
}

// At the lower right corner of what is selected, where something can be written.
QRect GridView::handleRect() const
{
    const GridBlock block =
        m_workspace.isReadOnly() || m_all || openEditor() || !hasFocus() ? GridBlock() : selectedBlock();
    if (block.rows.empty() || block.columns.empty() ||
        block.rows.back() - block.rows.front() + 1 != int(block.rows.size()))
        return {};
    const Field *field = m_model.fieldAt(block.columns.back());
    if (!field || !field->isEditable())
        return {};
    const QRect last = visualRect(m_model.index(block.rows.back(), block.columns.back()));
    if (!isFrozen(block.columns.back()) && last.right() < frozenWidth())
        return {};
    return {last.right() - handleSize + 2, last.bottom() - handleSize + 1, handleSize, handleSize};
}

void GridView::paintMarks(QPainter &painter)
{
    const Palette &colours = m_theme.palette();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (const QRect handle = handleRect(); handle.isValid()) {
        painter.setPen(colours.card);
        painter.setBrush(colours.accent);
        painter.drawRect(handle);
    }
    if (m_filling && m_fillRow >= 0) {
        const QRect block = blockRect();
        const QRect last = QTableView::visualRect(m_model.index(m_fillRow, 0));
        painter.setPen(QPen(colours.accent, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(block.left(), block.top(), block.width() - 1, last.bottom() - block.top()));
    }
    if (m_dropGroup >= 0) {
        const int row = m_model.layout().rowOfGroup(m_dropGroup);
        if (row >= 0) {
            const int top = rowViewportPosition(row);
            painter.setPen(QPen(colours.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRect(1, top + 1, viewport()->width() - 3, rowHeight(row) - 3));
        }
    }
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    dropAll();
    const QPoint position = event->pos();
    if (event->button() == Qt::LeftButton && handleRect().adjusted(-2, -2, 2, 2).contains(position)) {
        m_filling = true;
        m_fillRow = -1;
        return;
    }
    const int row = rowAt(position.y());
    const int group = event->button() == Qt::LeftButton ? m_model.groupAt(row) : -1;
    if (group >= 0) {
        const QRect head(headLeft(), rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (foldMark(head, m_model.layout().groups()[size_t(group)].level).adjusted(-4, -4, 4, 4).contains(position)) {
            toggleGroup(group);
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_filling) {
        const GridBlock block = selectedBlock();
        const int row = rowAt(event->pos().y()) < 0 ? m_model.rowCount() - 1 : rowAt(event->pos().y());
        m_fillRow = !block.rows.empty() && row > block.rows.back() ? row : -1;
        if (event->pos().y() > viewport()->height() - 16)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + verticalScrollBar()->singleStep());
        viewport()->update();
        return;
    }
    const bool onHandle =
        event->buttons() == Qt::NoButton && handleRect().adjusted(-2, -2, 2, 2).contains(event->pos());
    viewport()->setCursor(onHandle ? Qt::CrossCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_filling) {
        m_filling = false;
        const GridBlock block = selectedBlock();
        const int last = std::exchange(m_fillRow, -1);
        viewport()->update();
        if (last >= 0 && !block.rows.empty())
            emit fillDragged(block, last);
        return;
    }
    QTableView::mouseReleaseEvent(event);
}

// ---- rows, by their numbers

bool GridView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != verticalHeader()->viewport() || !m_model.isGrouped() || m_workspace.isReadOnly())
        return QTableView::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return pressRowNumber(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        if (m_dragged.empty())
            break;
        dragRows(static_cast<QMouseEvent *>(event)->pos());
        return true;
    case QEvent::MouseButtonRelease:
        if (m_dragged.empty())
            break;
        dropRows();
        return false;
    default:
        break;
    }
    return QTableView::eventFilter(watched, event);
}

// A press on a row that is selected may begin a drag of all that are; another selects, as ever.
bool GridView::pressRowNumber(QMouseEvent *event)
{
    m_dragged.clear();
    m_dropGroup = -1;
    const int row = verticalHeader()->logicalIndexAt(event->pos());
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || row < 0 ||
        m_model.groupAt(row) >= 0)
        return false;
    m_dragStart = event->pos();
    const GridBlock block = selectedBlock();
    const bool isSelected = std::binary_search(block.rows.begin(), block.rows.end(), row);
    m_dragged = isSelected && block.rows.size() > 1 ? m_model.recordsOf(block.rows)
                                                    : std::vector<RecordId>{m_model.recordAt(row)};
    return isSelected && block.rows.size() > 1;
}

void GridView::dragRows(const QPoint &position)
{
    if (m_dropGroup < 0 && (position - m_dragStart).manhattanLength() < QApplication::startDragDistance())
        return;
    const int step = verticalScrollBar()->singleStep();
    if (position.y() < 12)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - step);
    else if (position.y() > viewport()->height() - 12)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
    const int row = verticalHeader()->logicalIndexAt(position);
    m_dropGroup = row < 0 ? -1 : m_model.groupOfRow(row);
    verticalHeader()->viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void GridView::dropRows()
{
    const std::vector<RecordId> records = std::exchange(m_dragged, {});
    const int group = std::exchange(m_dropGroup, -1);
    verticalHeader()->viewport()->unsetCursor();
    viewport()->update();
    if (group >= 0 && !records.empty())
        emit recordsDropped(records, group);
}

} // namespace pheu
