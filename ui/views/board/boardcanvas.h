// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the columns and cards of a board and reads mouse and keys: selecting, opening, dragging a card to another
// column, dragging a column, typing a new card. Changes nothing itself: it says what a person wants.
#pragma once

#include "models/boardlayout.h"
#include "models/recordgroups.h"
#include "views/cardcanvas.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

class QLineEdit;

namespace pheu
{

struct BoardColumn {
    RecordGroup group;
    QString sum;            // empty: nothing is added up
    bool collapsed = false; // as the view says; a column without a value also stands aside while it has no card
};

struct BoardContent {
    std::vector<BoardColumn> columns;
    CardPlan cards;
    bool canMove = false; // cards to other columns
    bool canAdd = false;
    bool canOrderColumns = false;
};

class BoardCanvas final : public CardCanvas
{
    Q_OBJECT
public:
    BoardCanvas(ViewRecords &set, Theme &theme, QWidget *parent = nullptr);

    void setContent(BoardContent content); // keeps what is scrolled, by group
    const BoardLayout &layoutNow() const { return m_layout; }
    const std::vector<BoardColumn> &columns() const { return m_content.columns; }
    void setCurrent(RecordId record) override;
    void showRecord(RecordId record) override;
    void beginAdd(int column);
    int currentColumn() const; // 0 without a current card
    bool isCollapsed(int column) const { return m_layout.columns[size_t(column)].collapsed; }
    void toggle(int column); // what a person wants

signals:
    void moveRequested(pheu::RecordId record, int column);
    void columnMoveRequested(int from, int to); // `to`: its new index
    void addRequested(int column, const QString &name);
    void columnMenuRequested(int column, const QPoint &global);
    void collapseRequested(int column, bool collapsed);

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
    void enter() override { step(0, 0); }
    bool stopDrag() override;
    RecordId recordUnder(QPoint point) const override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Pressed, Card, Column, Scroll };
    struct Place {
        int column = -1;
        int card = -1;
    };
    void setCollapsed(int column, bool collapsed);
    RecordId recordAt(Place place) const;
    Place placeOf(RecordId record) const;
    Place currentPlace() const;
    void updateScrollBars();
    void paintColumn(QPainter &painter, int column) const;
    void paintHeader(QPainter &painter, int column) const;
    void paintCollapsed(QPainter &painter, int column) const;
    void paintAdd(QPainter &painter, int column) const;
    void paintHandle(QPainter &painter, int column) const;
    void paintDragged(QPainter &painter) const;
    QRect handle(int column) const;
    int dropColumn() const;   // of the card that is dragged; −1: nowhere new
    int columnTarget() const; // index that the dragged column would get
    void endDrag();
    void autoScroll();
    void moveTo(Place place);
    void step(int columns, int cards);
    void placeEditor();
    void takeTyped(bool goOn);

    BoardContent m_content;
    BoardLayout m_layout;
    QSet<qint64> m_opened; // columns that stand aside, opened for the moment: a record in them was gone to
    Place m_place;         // of the current card when it was last asked for: tells which of several columns
    Drag m_drag = Drag::None;
    BoardLayout::Hit m_pressed;
    RecordId m_draggedRecord;
    QPoint m_pressPoint;
    QPoint m_point;
    QPoint m_grip; // from the corner of the card to the pointer
    int m_scrollAtPress = 0;
    QTimer m_auto;
    QPointer<QLineEdit> m_editor;
    int m_editorColumn = -1;
};

} // namespace pheu
