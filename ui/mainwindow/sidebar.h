// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a workspace: search, overview, its pages with how many records each has, and what concerns all data.
// Shows and asks; it reads and writes nothing itself.
#pragma once

#include "base/ids.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pheu
{

class ElidedLabel;
class SidebarItem;

class Sidebar : public QFrame
{
    Q_OBJECT
public:
    struct Item {
        PageId page;
        QString icon;
        QString name;
        QString role;                  // of a template's page
        QString color;                 // token of the palette
        std::optional<qint64> records; // not counted yet
        bool operator==(const Item &) const = default;
    };

    Sidebar(Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void setWorkspace(const QString &name, bool readOnly);
    void setItems(const std::vector<Item> &items);
    void setSavedHint(const QString &text);
    void setWaitingFiles(int count);  // in the watched folder; 0: none
    void setCurrent(PageId page);     // none: the overview
    void setDashboards(size_t count); // several: the overview is one of them
    void setGoalsCurrent();
    void focusCurrent();
    void beginRename(PageId page);
    const QWidget *itemOf(PageId page) const; // null: it is not there
    std::optional<qint64> countOf(PageId page) const;

signals:
    void searchRequested();
    void overviewRequested();
    void goalsRequested();
    void pageRequested(pheu::PageId page);
    void newPageRequested();
    void renameRequested(pheu::PageId page, const QString &name);
    void moveRequested(pheu::PageId page, int position); // among the others
    void removeRequested(pheu::PageId page);
    void menuRequested(pheu::PageId page, const QPoint &global);
    void importRequested();
    void importsRequested();
    void historyRequested();
    void catalogueRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void layOut();
    void retranslate();
    void showCounts();
    void showCurrent();
    void makeButtons();
    void connectPage(SidebarItem *button, PageId page);
    void drag(PageId page, int globalY, bool drop);
    int positionAt(int globalY) const;

    Theme &m_theme;
    Localizer &m_localizer;
    ElidedLabel *m_name;
    QLabel *m_readOnly;
    QPushButton *m_search;
    QLabel *m_keys;
    SidebarItem *m_overview;
    bool m_severalDashboards = false;
    SidebarItem *m_goals;
    QLabel *m_pagesTitle;
    QVBoxLayout *m_pageList;
    SidebarItem *m_newPage;
    QFrame *m_dropLine;
    QLabel *m_dataTitle;
    SidebarItem *m_import;
    SidebarItem *m_imports;
    SidebarItem *m_history;
    SidebarItem *m_catalogue;
    QLabel *m_saved;
    std::vector<Item> m_items;
    std::vector<SidebarItem *> m_pages;
    PageId m_current;
    bool m_onGoals = false;
    bool m_isReadOnly = false;
};

} // namespace pheu
