// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields a view shows and in what order: a list with check marks that can be dragged; below it the KPIs of a
// page that results link to.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"
#include "workspace/workspace.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace pheu
{

class FieldsMenu : public Popup
{
    Q_OBJECT
public:
    FieldsMenu(const Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);
    void load(const std::vector<ViewColumn> &columns); // viewColumns()
    // `possible`: none hides the part; `chosen` stand first.
    void loadMetrics(const QStringList &possible, const QStringList &chosen);
    void setCanAdd(bool canAdd); // “+ New field”

signals:
    void columnsChosen(const std::vector<pheu::ViewColumn> &columns);
    void metricsChosen(const QStringList &metrics); // none: KPIs are not shown
    void newFieldRequested();

private:
    void report();
    void reportMetrics();
    void showAll(bool shown);
    void narrow(const QString &text);

    const Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    std::vector<ViewColumn> m_columns;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_metricsTitle;
    QListWidget *m_metrics;
    QPushButton *m_new;
    bool m_loading = false;
};

} // namespace pheu
