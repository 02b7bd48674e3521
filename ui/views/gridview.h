// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of a page: a table view that stays smooth at a million records. “All rows” is a state of its own, never a
// million selected indexes; an editor that holds something unreadable stays open and says why. The first columns can be
// frozen: they are the same columns, drawn and hit at the left edge, so that selection, keys and editors know no second
// view.
#pragma once

#include "fields/celleditor.h"
#include "models/recordtablemodel.h"

#include <QTableView>

namespace pheu
{

class GridDelegate;
class GridHeader;

// A block of cells, as copy, paste and fill see it: rows and columns in the order shown.
struct GridBlock {
    bool allRows = false;     // rows is empty then
    std::vector<int> rows;    // ascending; of records, never heads of groups
    std::vector<int> columns; // logical, as shown from left to right
};

class GridView : public QTableView
{
    Q_OBJECT
public:
    GridView(Workspace &workspace, RecordTableModel &model, Theme &theme, Localizer &localizer,
             QWidget *parent = nullptr);

    RecordTableModel &records() const { return m_model; }
    GridHeader *header() const { return m_header; }
    GridDelegate *delegate() const { return m_delegate; }

    bool isCellSelected(const QModelIndex &index) const;
    bool allRowsSelected() const { return m_all; }
    GridBlock selectedBlock() const;
    std::vector<int> shownColumns() const; // logical, left to right
    RecordId currentRecord() const;
    void goTo(RecordId record, FieldId field = {}); // field 0: the first column
    // The record that the panel shows: its row is tinted.
    RecordId openRecord() const { return m_open; }
    void setOpenRecord(RecordId record);
    // The next reset is a new question: show it from the top.
    void expectNewQuery() { m_newQuery = true; }
    CellEditor *openEditor() const { return m_editor; }
    // KPI columns that show a plus too: a return can be a loss.
    void setSignedMetrics(const QStringList &ids) { m_signed = ids; }
    const QStringList &signedMetrics() const { return m_signed; }
    void setFrozen(int columns); // that many of the first stay at the left
    int frozenWidth() const;     // px; 0 where the window is too narrow for them
    bool isFrozen(int column) const;
    void setRowSize(RowHeight height);
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    int headLeft() const; // where the heads of groups begin
    static QRect foldMark(const QRect &row, int level);
    void toggleGroup(int group);

    void selectAll() override;
    void keyboardSearch(const QString &) override {} // typing edits; Qt's search would walk every row

public slots:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void commitData(QWidget *editor) override;

signals:
    void recordActivated(pheu::RecordId record); // Space, or a click on the row's number
    void currentRecordChanged(pheu::RecordId record);
    void linkClicked(pheu::FieldId field, pheu::RecordId record);
    void urlClicked(const QString &url);
    void escaped();
    void cellMenuRequested(const QPoint &global);
    void refused(const QString &message);
    // Records were dragged onto a group, by the numbers of their rows.
    void recordsDropped(const std::vector<pheu::RecordId> &records, int group);
    // The fill handle was dragged: the block above is continued down to the row.
    void fillDragged(const pheu::GridBlock &block, int lastRow);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // the numbers of the rows
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setUp();
    void finishEditor(CellEditor *editor, CellEditor::Move move);
    bool write(CellEditor *editor); // false: the editor told what is wrong
    void moveCurrent(CellEditor::Move move);
    void makeCurrent(const QModelIndex &index); // and the only one selected
    void toggle(const QModelIndex &index);
    void pressButton(FieldId field, RecordId record);
    void dropAll();
    void keepPlace();
    void returnToPlace();
    void paintCells(QPainter &painter, const QRect &dirty, bool frozen);
    void paintFrozen(QPainter &painter, const QRect &dirty);
    void paintMarks(QPainter &painter);
    QRect blockRect() const; // of the selection, on the screen
    QRect handleRect() const;
    bool pressRowNumber(QMouseEvent *event);
    void dragRows(const QPoint &position);
    void dropRows();

    Workspace &m_workspace;
    RecordTableModel &m_model;
    Theme &m_theme;
    GridDelegate *m_delegate;
    GridHeader *m_header;
    QPointer<CellEditor> m_editor;
    QPointer<QWidget> m_kept; // stays open: what it holds cannot be written
    bool m_all = false;
    bool m_newQuery = false;
    RecordId m_open;
    QStringList m_signed;
    int m_frozen = 0;
    std::vector<RecordId> m_dragged; // rows that are dragged to a group
    QPoint m_dragStart;
    int m_dropGroup = -1;
    bool m_filling = false; // the fill handle is dragged
    int m_fillRow = -1;
    struct Place {
        RecordId record;
        FieldId field;
        int row = 0;
        int top = 0;
        int left = 0;
    } m_place;
};

} // namespace pheu
