// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/linkeddelegate.h"
#include "pages/linkedtable.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace pheu
{

namespace
{
constexpr int headerHeight = 24;
constexpr int rowStep = 30;
constexpr int nameWidth = 132;
constexpr int otherWidth = 96;
} // namespace

LinkedView::LinkedView(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("linkedView"));
    setProperty("look", QStringLiteral("grid"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // the panel is walked through by Tab
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowStep);
    verticalHeader()->setDefaultSectionSize(rowStep);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LinkedView::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {240, rows == 0 ? 0 : headerHeight + rows * rowStep + 1};
}

// As many columns as have room; the name takes what is left.
void LinkedView::fitColumns()
{
    if (!model())
        return;
    const int columns = model()->columnCount();
    const int room = viewport()->width();
    const int shown = qBound(1, 1 + (room - nameWidth) / otherWidth, qMax(1, columns));
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, column >= shown);
        if (column > 0 && column < shown)
            setColumnWidth(column, otherWidth);
    }
    setColumnWidth(0, room - (shown - 1) * otherWidth);
}

void LinkedView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

// Keys that mean a cell here, before the window takes them for the grid.
bool LinkedView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Space || key->key() == Qt::Key_F2 ||
            (key->key() == Qt::Key_Return && key->modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::LayoutRequest)
        fitColumns();
    return QTableView::event(event);
}

void LinkedView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    switch (event->key()) {
    case Qt::Key_Space:
        if (at.isValid())
            emit openRequested(at.row());
        return;
    case Qt::Key_Delete:
        if (at.isValid())
            emit clearRequested(at);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at.isValid() && !edit(at, QAbstractItemView::EditKeyPressed, event))
            emit toggleRequested(at);
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void LinkedView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (at.isValid() && at.column() == 0 && event->button() == Qt::LeftButton &&
        LinkedDelegate::openRect(visualRect(at)).contains(event->pos()))
        emit openRequested(at.row());
}

void LinkedView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
}

} // namespace pheu
