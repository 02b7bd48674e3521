// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the columns and cards of a board and reads mouse and keys: selecting, opening, dragging a card to another
// column, dragging a column, typing a new card. Changes nothing itself: it says what a person wants.
#pragma once

#include "models/boardlayout.h"
#include "models/recordgroups.h"
#include "theme/theme.h"
#include "views/recordcard.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLineEdit;

namespace pheu
{

struct BoardColumn {
    RecordGroup group;
    QString sum; // empty: nothing is added up
};

struct BoardContent {
    std::vector<BoardColumn> columns;
    std::vector<FieldId> fields;
    CardShape shape;
    std::function<QPixmap(RecordId, QSize)> image; // of a card; may be none
    bool fitImage = false;
    bool canMove = false;        // cards to other columns
    bool canAdd = false;
    bool canOrderColumns = false;
};

class BoardCanvas : public QAbstractScrollArea
{
    Q_OBJECT
public:
    BoardCanvas(ViewRecords &set, const Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    void forgetCards(); // a picture has come, or the colours are others
    void setContent(BoardContent content); // keeps what is scrolled and collapsed, by group
    const BoardLayout &layoutNow() const { return m_layout; }
    const std::vector<BoardColumn> &columns() const { return m_content.columns; }
    void setCurrent(RecordId record);
    void setOpen(RecordId record);
    void showRecord(RecordId record);
    void beginAdd(int column);
    int currentColumn() const; // 0 without a current card
    bool isCollapsed(int column) const { return m_layout.columns[size_t(column)].collapsed; }
    void setCollapsed(int column, bool collapsed);

signals:
    void currentChanged(pheu::RecordId record);
    void opened(pheu::RecordId record);
    void moveRequested(pheu::RecordId record, int column);
    void columnMoveRequested(int from, int to); // `to`: its new index
    void addRequested(int column, const QString &name);
    void cardMenuRequested(const QPoint &global);
    void columnMenuRequested(int column, const QPoint &global);
    void removeRequested();
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Pressed, Card, Column, Scroll };
    struct Place {
        int column = -1;
        int card = -1;
    };
    RecordId recordAt(Place place) const;
    Place placeOf(RecordId record) const;
    Place currentPlace() const;
    void updateScrollBars();
    void paintColumn(QPainter &painter, int column) const;
    void paintHeader(QPainter &painter, int column) const;
    void paintCollapsed(QPainter &painter, int column) const;
    void paintAdd(QPainter &painter, int column) const;
    void paintHandle(QPainter &painter, int column) const;
    void paintCard(QPainter &painter, const QRect &rect, RecordId record, bool lifted) const;
    void paintDragged(QPainter &painter) const;
    QRect handle(int column) const;
    int dropColumn() const; // of the card that is dragged; −1: nowhere new
    int columnTarget() const; // index that the dragged column would get
    void endDrag();
    void autoScroll();
    void moveTo(Place place);
    void step(int columns, int cards);
    void placeEditor();
    void takeTyped(bool goOn);

    ViewRecords &m_set;
    const Workspace &m_workspace;
    Theme &m_theme;
    BoardContent m_content;
    BoardLayout m_layout;
    mutable CardCache m_cards;
    RecordId m_current;
    RecordId m_open;
    Place m_place; // of the current card when it was last asked for: tells which of several columns
    Drag m_drag = Drag::None;
    BoardLayout::Hit m_pressed;
    RecordId m_draggedRecord;
    QPoint m_pressPoint;
    QPoint m_point;
    QPoint m_grip;       // from the corner of the card to the pointer
    int m_scrollAtPress = 0;
    QTimer m_auto;
    QPointer<QLineEdit> m_editor;
    int m_editorColumn = -1;
};

} // namespace pheu
