// SPDX-License-Identifier: GPL-3.0-or-later
// Width, order and visibility of a grid's columns as its view says; tells, a moment after a person has moved or
// resized something, what the view should say.
#pragma once

#include "views/gridview.h"

#include <QTimer>

namespace pheu
{

class GridColumns : public QObject
{
    Q_OBJECT
public:
    explicit GridColumns(GridView &view);

    // All fields of the page in the order of the view (viewColumns()).
    void setColumns(const std::vector<ViewColumn> &columns);
    void hide(FieldId field);
    void fit(int column); // to what is on the screen
    void flush();         // tells at once what still waits

signals:
    void edited(const std::vector<pheu::ViewColumn> &columns);
    void metricsMoved(pheu::FieldId after); // KPI columns were put behind this field

private:
    void applyWidths();
    int usualWidth(int column) const; // where neither the view nor the page says one
    void changed();
    void moved(int column);
    void tell();

    GridView &m_view;
    RecordTableModel &m_model;
    std::vector<ViewColumn> m_columns;
    QTimer m_timer;
    bool m_applying = false;
};

} // namespace pheu
