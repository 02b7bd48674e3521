// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a board: a column for each value of a select, a person or a link, a card for each record. Dragging a card,
// or Ctrl with an arrow, changes the value; the order of the columns is that of the options.
#pragma once

#include "views/recordsview.h"

namespace pheu
{

class BoardCanvas;

class BoardView final : public RecordsView
{
    Q_OBJECT
public:
    explicit BoardView(const PageViewContext &context, QWidget *parent = nullptr);
    BoardCanvas &board() const { return *m_board; }

protected:
    Missing missing() const override;
    ViewRecords::Ask fields() const override;
    void layOut() override;
    std::vector<ViewOption> options() override;
    void addRecord() override;
    void fillRecordMenu(QMenu &menu, RecordId record) override;

private:
    const Field *columnsField() const;
    const Field *sumField() const;
    std::vector<FieldId> shownFields() const;
    bool hasPictures() const;
    void moveCard(RecordId record, int column);
    void moveColumn(int from, int to);
    void addCard(int column, const QString &name);
    void collapse(int column, bool collapsed);
    void showColumnMenu(int column, const QPoint &global);

    BoardCanvas *m_board;
};

PageView *makeBoardView(const PageViewContext &context, QWidget *parent);
QString boardLacks(const Schema &schema, PageId page);
ViewConfig usualBoard(const Schema &schema, PageId page);

} // namespace pheu
