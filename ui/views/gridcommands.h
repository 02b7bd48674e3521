// SPDX-License-Identifier: GPL-3.0-or-later
// What one does to selected cells and records: copy, cut, paste, fill, go on with a series, set one value, empty, add,
// duplicate, delete, move to a group. Each is one edit through the door, whole or not at all.
#pragma once

#include "views/gridclipboard.h"
#include "views/gridview.h"

namespace pheu
{

class GridFiles;

class GridCommands : public QObject
{
    Q_OBJECT
public:
    GridCommands(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer);

    void copy();
    void cut();
    void paste();
    void fillDown();
    void fillSeries();                                // the first filled cells of each column go on below
    void fillTo(const GridBlock &block, int lastRow); // … of the block, down to the row
    void setOneValue();                               // asks for it; in all selected cells of the current column
    void setCells(FieldId field, const Value &value); // the same without asking
    void clearCells();
    void addRecord();
    void duplicateRecords();
    void removeRecords();
    void moveToGroup(const std::vector<RecordId> &records, int group);
    // The block as text that the same fields read back.
    TextBlock blockText(const GridBlock &block) const;
    // `newRows`: rows beyond the last become records; else they are left out.
    Result<Edit> pasteEdit(const TextBlock &text, bool newRows) const;
    int rowsBeyond(const TextBlock &text) const; // of the text, that the table has no records for

signals:
    void refused(const QString &message);
    void done(const QString &message, bool undoable); // worth a message: “12 records deleted”
    void recordAdded(pheu::RecordId record);

private:
    // A large edit runs off the GUI thread. `message`: told when it is done; empty for none.
    void apply(Result<Edit> edit, const QString &message = {});
    std::vector<int> rowsOf(const GridBlock &block) const;  // of records
    std::vector<int> rowsFrom(int row, size_t count) const; // of records; behind the last: rowCount() and on
    void series(const GridBlock &block, const std::vector<int> &below, bool countOn);
    bool confirm(const QString &question, const QString &action) const;
    Result<Value> readCell(int row, const Field &field, const QString &text, int line) const;

    Workspace &m_workspace;
    GridView &m_view;
    RecordTableModel &m_model;
    Theme &m_theme;
    Localizer &m_localizer;
    GridFiles *m_files;
};

} // namespace pheu
