// SPDX-License-Identifier: GPL-3.0-or-later
// The way through a workspace: overview, its pages with how many records each has, and what concerns all data.
// Shows and asks; it reads nothing itself.
#pragma once

#include "base/ids.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace pheu
{

class ElidedLabel;

class SidebarItem : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarItem(Theme &theme, const QString &icon, QWidget *parent = nullptr);
    void setCount(const QString &count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Theme &m_theme;
    bool m_ring = false; // shown to who came by the keyboard
    QString m_icon;
    QString m_count;
};

class Sidebar : public QFrame
{
    Q_OBJECT
public:
    struct Item {
        PageId page;
        QString icon;
        QString name;
        std::optional<qint64> records; // not counted yet
        bool operator==(const Item &) const = default;
    };

    Sidebar(Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void setWorkspace(const QString &name, bool readOnly);
    void setItems(const std::vector<Item> &items);
    void setSavedHint(const QString &text);
    void setCurrent(PageId page); // none: the overview
    void focusCurrent();

signals:
    void overviewRequested();
    void pageRequested(pheu::PageId page);
    void importRequested();
    void historyRequested();
    void catalogueRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void layOut();
    void retranslate();
    void showCounts();

    Theme &m_theme;
    Localizer &m_localizer;
    ElidedLabel *m_name;
    QLabel *m_readOnly;
    SidebarItem *m_overview;
    QLabel *m_pagesTitle;
    QVBoxLayout *m_pageList;
    QLabel *m_dataTitle;
    SidebarItem *m_import;
    SidebarItem *m_history;
    SidebarItem *m_catalogue;
    QLabel *m_saved;
    std::vector<Item> m_items;
    std::vector<SidebarItem *> m_pages;
    PageId m_current;
    bool m_isReadOnly = false;
};

} // namespace pheu
