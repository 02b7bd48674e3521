// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a page as tabs: choose, add, rename in place, duplicate, drag, remove; all of them in a menu too, for
// when they do not fit.
#pragma once

#include "pages/pageviews.h"
#include "theme/theme.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QTabBar;
class QToolButton;

namespace pheu
{

class ViewBar : public QWidget
{
    Q_OBJECT
public:
    ViewBar(PageId page, PageViews &views, Workspace &workspace, Theme &theme, Localizer &localizer,
            QWidget *parent = nullptr);

    void startRename(ViewId view);
    void placeName();
    void fillAddMenu(QMenu &menu);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // of the name that is being typed
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void showMenu(const QPoint &position);
    void fillAllMenu(QMenu &menu);
    void endRename(bool take);
    void placeButtons();
    ViewId viewAt(int tab) const;

    PageId m_page;
    PageViews &m_views;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QTabBar *m_tabs;
    QToolButton *m_add;
    QToolButton *m_all;
    QLineEdit *m_name;
    ViewId m_renaming;
    bool m_filling = false;
};

} // namespace pheu
