// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboards at the place of the title: the one that is shown is the title, the others stand beside it. Choose,
// add, rename in place, duplicate, drag, delete; a menu of all of them where they do not fit.
#pragma once

#include "dashboard/dashboardedits.h"
#include "theme/theme.h"

#include <QTabBar>
#include <QWidget>

class QContextMenuEvent;
class QLineEdit;
class QMenu;
class QToolButton;

namespace pheu
{

class DashboardTabs : public QWidget
{
    Q_OBJECT
public:
    DashboardTabs(DashboardEdits &edits, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    // What the tabs need to be seen whole; narrower than that they scroll.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void retranslate();
    void startRename(const QString &id);
    // Templates, each with its purpose, and an empty one.
    void fillAddMenu(QMenu &menu);
    QMenu *makeMenu(const QString &id); // of one dashboard; owned by the caller

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Bar;
    void rebuild();
    void connectAll();
    void openMenu(const QContextMenuEvent &event);
    void endRename(bool take);
    void placeName();
    void placeButtons();
    QString idAt(int tab) const;

    DashboardEdits &m_edits;
    Theme &m_theme;
    Localizer &m_localizer;
    Bar *m_tabs;
    QToolButton *m_add;
    QToolButton *m_all;
    QLineEdit *m_name;
    QString m_renaming;
    bool m_filling = false;
};

} // namespace pheu
