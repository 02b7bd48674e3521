// SPDX-License-Identifier: GPL-3.0-or-later
// Head of a record page: its name, import and “new record”, the filter chips, search, fields, panel switch.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace pheu
{

class FilterBar;

class RecordHeader : public QWidget
{
    Q_OBJECT
public:
    RecordHeader(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    FilterBar *filterBar() const { return m_filterBar; }
    QLineEdit *search() const { return m_search; }
    QToolButton *fieldsButton() const { return m_fields; }
    void setPanelShown(bool shown);
    void setSorts(const std::vector<Sort> &sorts);
    void refresh(); // name, hidden fields, language, colours

signals:
    void importClicked();
    void addClicked();
    void fieldsClicked();
    void panelClicked();
    void sortCleared();
    void searchChanged(const QString &text);

private:
    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<Sort> m_sorts;
    QLabel *m_title;
    QPushButton *m_import;
    QPushButton *m_add;
    FilterBar *m_filterBar;
    QLineEdit *m_search;
    QAction *m_searchIcon = nullptr;
    QToolButton *m_sort;
    QToolButton *m_fields;
    QToolButton *m_panel;
};

} // namespace pheu
