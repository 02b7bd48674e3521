// SPDX-License-Identifier: GPL-3.0-or-later
// The records of another page that link to the record of the panel, as a small table that is edited in place: open,
// add, link one that is there, unlink.
#pragma once

#include "fields/celleditor.h"
#include "models/linkedrecordsmodel.h"
#include "storage/filter.h"

#include <QTableView>
#include <QWidget>

class QPushButton;

namespace pheu
{

class LinkedDelegate;

// Says which key and which place were meant; leaves what they do to LinkedTable.
class LinkedView final : public QTableView
{
    Q_OBJECT
public:
    explicit LinkedView(QWidget *parent = nullptr);
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override; // opened to LinkedTable
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, 0}; }

signals:
    void openRequested(int row);
    void clearRequested(const QModelIndex &index);
    void toggleRequested(const QModelIndex &index);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

class LinkedTable : public QWidget
{
    Q_OBJECT
public:
    LinkedTable(FieldId reverse, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    FieldId reverse() const { return m_reverse; }
    qint64 fill(RecordId record); // how many there are
    bool isEditing() const;
    LinkedView *view() const { return m_view; }
    const LinkedRecordsModel &model() const { return m_model; }

    void addRecord();
    void linkExisting();
    void link(RecordId other);
    void unlink(RecordId other);

signals:
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);
    void showAllRequested();
    void refused(const QString &message);

private:
    void build();
    void finishEditor(CellEditor *editor, CellEditor::Move move);
    void showMenu(QPoint position);
    bool write(const std::vector<SetCells::Cell> &cells, EditKind kind = EditKind::Cells);
    Value linkOf(RecordId other) const;
    Value withLink(const Value &now, bool linked) const;

    FieldId m_reverse;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_record;
    LinkedRecordsModel m_model;
    LinkedView *m_view;
    LinkedDelegate *m_delegate;
    QPushButton *m_add;
    QPushButton *m_link;
    QPushButton *m_all;
};

} // namespace pheu
