// SPDX-License-Identifier: GPL-3.0-or-later
// What one does to selected cells and records: copy, cut, paste, fill down, empty, add, delete. Each is one edit
// through the door, whole or not at all.
#pragma once

#include "views/gridclipboard.h"
#include "views/gridview.h"

namespace pheu
{

class GridCommands : public QObject
{
    Q_OBJECT
public:
    GridCommands(Workspace &workspace, GridView &view, Localizer &localizer);

    void copy();
    void cut();
    void paste();
    void fillDown();
    void clearCells();
    void addRecord();
    void removeRecords();
    // The block as text that the same fields read back.
    TextBlock blockText(const GridBlock &block) const;
    Result<Edit> pasteEdit(const TextBlock &text) const;

signals:
    void refused(const QString &message);
    void done(const QString &message, bool undoable); // worth a message: “12 records deleted”
    void recordAdded(pheu::RecordId record);

private:
    // A large edit runs off the GUI thread. `message`: told when it is done; empty for none.
    void apply(Result<Edit> edit, const QString &message = {});
    std::vector<int> rowsOf(const GridBlock &block) const;
    bool confirm(const QString &question, const QString &action) const;
    Result<Value> readCell(int row, const Field &field, const QString &text, int line) const;

    Workspace &m_workspace;
    GridView &m_view;
    RecordTableModel &m_model;
    Localizer &m_localizer;
};

} // namespace pheu
