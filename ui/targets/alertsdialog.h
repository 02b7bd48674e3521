// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of alerts, one a row: a KPI, what is not to be, over how many days, of which results. Saved as one edit; a
// row without a KPI or a limit keeps it from being saved and says so.
#pragma once

#include "targets/alerts.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

class AlertsDialog : public QDialog
{
    Q_OBJECT
public:
    AlertsDialog(Workspace &workspace, MetricsEngine &engine, Localizer &localizer, QWidget *parent = nullptr);

private:
    enum Column { KpiColumn, KindColumn, LimitColumn, DaysColumn, FilterColumn, ColumnCount };

    void build();
    void addRow(const AlertRule &rule);
    Unit unitOf(const AlertRule &rule) const;
    AlertRule ruleOf(int row) const;
    QString problemOf(int row) const; // empty: it can be saved
    void refresh();
    void save();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Localizer &m_localizer;
    QStringList m_names; // of what is in the rows: not shown, kept
    QTableWidget *m_table;
    QLabel *m_problem;
    QPushButton *m_save;
};

} // namespace pheu
