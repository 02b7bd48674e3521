// SPDX-License-Identifier: GPL-3.0-or-later
// Head of a record page: its name, import and “new record”; the views with search and the panel switch; the filter
// chips with groups, order, fields and what the view itself can be told.
#pragma once

#include "pages/viewbar.h"
#include "views/pageview.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace pheu
{

class FilterBar;
class TemplateButton;

class RecordHeader : public QWidget
{
    Q_OBJECT
public:
    RecordHeader(PageId page, PageViews &views, Workspace &workspace, Theme &theme, Localizer &localizer,
                 QWidget *parent = nullptr);

    FilterBar *filterBar() const { return m_filterBar; }
    ViewBar *viewBar() const { return m_viewBar; }
    QLineEdit *search() const { return m_search; }
    QToolButton *fieldsButton() const { return m_fields; }
    QMenu *optionsMenu() const;
    QToolButton *optionsButton() const { return m_options; }
    void setPanelShown(bool shown);
    // What the current view uses, and what it says; `temporary`: its filter is not the view's own.
    void setView(const View &view, const PageView &widget, bool temporary);
    void refresh(); // name, hidden fields, language, colours

signals:
    void importClicked();
    void addClicked();
    void recordMade(pheu::RecordId record); // from a template
    void refused(const QString &message);
    void fieldsClicked();
    void panelClicked();
    void sortCleared();
    void filterKept();     // the temporary filter becomes the view's
    void filterReturned(); // … or goes
    void searchChanged(const QString &text);
    void optionsOpening(QMenu *menu);

private:
    QString sortText() const;
    QString pathTitle(const Sort &sort) const;

    PageId m_page;
    PageViews &m_views;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    View m_view;
    bool m_temporary = false;
    QLabel *m_title;
    QPushButton *m_import;
    QPushButton *m_add;
    TemplateButton *m_templates;
    ViewBar *m_viewBar;
    QWidget *m_filterRow;
    FilterBar *m_filterBar;
    QPushButton *m_keep;
    QPushButton *m_return;
    QLineEdit *m_search;
    QAction *m_searchIcon = nullptr;
    QToolButton *m_sort;
    QToolButton *m_fields;
    QToolButton *m_options;
    QToolButton *m_panel;
};

} // namespace pheu
