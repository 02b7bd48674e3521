// SPDX-License-Identifier: GPL-3.0-or-later
// Under the grid: how many records, and the total of each column right under it.
#pragma once

#include "models/recordtablemodel.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

namespace pheu
{

class GridView;

class GridFooter : public QWidget
{
    Q_OBJECT
public:
    GridFooter(GridView &view, RecordTableModel &model, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    // Totals of KPI columns, by id; evaluated afresh by the engine, never added up here.
    void setMetricTotals(const QHash<QString, QString> &totals);
    QString countText() const;
    QString totalText(int column) const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect columnRect(int column) const;

    GridView &m_view;
    RecordTableModel &m_model;
    Theme &m_theme;
    Localizer &m_localizer;
    QHash<QString, QString> m_metricTotals;
};

} // namespace pheu
