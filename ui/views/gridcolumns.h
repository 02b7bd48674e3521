// SPDX-License-Identifier: GPL-3.0-or-later
// Width, order and visibility of a page's columns: takes them from the schema, and writes them back as one edit a
// moment after a person has moved something.
#pragma once

#include "views/gridview.h"

#include <QTimer>

namespace pheu
{

int defaultColumnWidth(const Field &field);
// The layout of all fields of a page; the list of SetFieldLayout.
std::vector<SetFieldLayout::Item> fieldLayout(const Page &page);

class GridColumns : public QObject
{
    Q_OBJECT
public:
    GridColumns(Workspace &workspace, GridView &view);

    void hide(FieldId field);
    void setLayout(const std::vector<SetFieldLayout::Item> &items); // at once
    void fit(int column);                                           // to what is on the screen
    void flush();                                                   // writes what still waits

signals:
    void refused(const QString &message);

private:
    void applyWidths();
    void widthChanged(int column, int before, int now);
    void moved(int column, int from, int to);
    void write();

    Workspace &m_workspace;
    GridView &m_view;
    RecordTableModel &m_model;
    QTimer m_timer;
    bool m_applying = false;
    bool m_dirty = false;
};

} // namespace pheu
